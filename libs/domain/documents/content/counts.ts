import type { Item } from '../items.js';
import type { Indexed } from './papers.js';
import { differing, SLIPS } from './slips.js';

/** How many papers, each clump of them once, hold an item, in a form and in all. */
export class Counts {
  private readonly inForm = new Map<string, Set<number>>();
  private readonly everywhere = new Map<number, Set<number>>();
  private readonly slots = new Map<string, Map<number, string>>();
  private readonly sizes = new Map<number, Set<number>>();
  private readonly withCause = new Set<number>();
  private readonly blanks = new Map<string, Map<string, Set<number>>>();
  private readonly parties = new Map<string, Set<string>>();

  constructor(
    papers: readonly Indexed[],
    private readonly clumpOf: Int32Array,
  ) {
    papers.forEach(({ items, keys, form, byKind }, i) => {
      const clump = clumpOf[i];
      put(this.sizes, form, clump);
      items.forEach((item, k) => {
        put(this.inForm, `${form} ${keys[k]}`, clump);
        put(this.everywhere, keys[k], clump);
        if (item.kind === 'cause') this.withCause.add(clump);
        const inBlank = `${form} ${item.slot}`;
        const blank = this.blanks.get(inBlank) ?? new Map<string, Set<number>>();
        put(blank, item.value, clump);
        this.blanks.set(inBlank, blank);
        const slot = this.slots.get(item.slot) ?? new Map<number, string>();
        this.slots.set(item.slot, slot.set(clump, item.value));
      });
      const person = items.find((x) => x.kind === 'person')?.value ?? `#${i}`;
      for (const c of byKind.get('case') ?? [])
        for (const amount of byKind.get('amount') ?? []) put(this.parties, `${keys[c]} ${keys[amount]}`, person);
    });
  }

  /** Share of the other papers of both forms that hold it, and how many others there are. */
  others(key: number, forms: readonly number[], but: readonly number[]): { share: number; of: number } {
    let held = 0;
    let size = 0;
    for (const form of forms) {
      held += without(this.inForm.get(`${form} ${key}`), but);
      size += without(this.sizes.get(form), but);
    }
    return { share: size === 0 ? 0 : held / size, of: size };
  }

  /** Others that hold it, of whatever form. */
  elsewhere(key: number, but: readonly number[]): number {
    return without(this.everywhere.get(key), but);
  }

  /** People on whose papers a case of court and its amount stand. */
  partiesOf(courtCase: number, amount: number): number {
    return this.parties.get(`${courtCase} ${amount}`)?.size ?? 0;
  }

  causeShare(key: number, but: readonly number[]): number {
    const all = without(this.withCause, but);
    return all === 0 ? 0 : this.elsewhere(key, but) / all;
  }

  /** How many other papers fill this blank, and how many with this value. Null where nobody else has it. */
  blank(item: Item, but: readonly number[]): { same: number; of: number } | null {
    let same = 0;
    let of = 0;
    for (const [clump, value] of this.slots.get(item.slot) ?? []) {
      if (but.includes(clump)) continue;
      of++;
      if (value === item.value) same++;
    }
    return of === 0 ? null : { same, of };
  }

  /**
   * Whether people write this blank of a form, each another value. Then a value that many have is no print.
   * A reader's slips of one printed value are no values, nor is a list of prices.
   */
  isFilledIn(item: Item, form: number): boolean {
    let values = 0;
    let holders = 0;
    for (const [value, set] of this.blanks.get(`${form} ${item.slot}`) ?? []) {
      if (value === item.value || differing(value, item.value) < SLIPS) continue;
      values++;
      holders += set.size;
    }
    return values >= FEWEST_VALUES && holders * 3 <= values * 4;
  }

  clump(i: number): number {
    return this.clumpOf[i];
  }

  size(form: number): number {
    return this.sizes.get(form)?.size ?? 0;
  }
}

/** Values of others that show that a blank is filled in. */
const FEWEST_VALUES = 3;

function put<K, V>(map: Map<K, Set<V>>, at: K, value: V): void {
  const set = map.get(at);
  if (set) set.add(value);
  else map.set(at, new Set([value]));
}

function without(set: ReadonlySet<number> | undefined, [x, y]: readonly number[]): number {
  if (set === undefined) return 0;
  return set.size - (set.has(x) ? 1 : 0) - (y !== x && set.has(y) ? 1 : 0);
}
