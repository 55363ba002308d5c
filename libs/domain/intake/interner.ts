import type { CallKinds, NumberKind } from '../model/index.js';

/** Different strings that are kept at a time. */
const STRINGS = 10_000;

/**
 * One string, or one object, for the many rows of a file that say the same.
 * A month of calls mentions two hundred lines two million times.
 */
export class Interner {
  private readonly strings = new Map<string, string>();
  private readonly pairs = new Map<string, CallKinds>();

  one(value: string): string {
    const known = this.strings.get(value);
    if (known !== undefined) return known;
    if (this.strings.size > STRINGS) this.strings.clear();
    this.strings.set(value, value);
    return value;
  }

  kinds(caller: NumberKind, callee: NumberKind): CallKinds {
    const key = `${caller} ${callee}`;
    const known = this.pairs.get(key) ?? { caller, callee };
    this.pairs.set(key, known);
    return known;
  }
}
