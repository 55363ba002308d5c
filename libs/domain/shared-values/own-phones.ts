import type { Corpus } from '../corpus.js';
import { readPhone } from '../text/phones.js';
import type { SameLine } from './same-line.js';

/** People's own numbers by household: a household that holds one of them shares nothing. */
export class OwnPhones {
  private readonly of = new Map<number, Set<string>>();

  constructor(
    corpus: Corpus,
    private readonly lines: SameLine,
  ) {
    corpus.complaints.forEach((c, i) => {
      const phone = readPhone(c.debtorPhone);
      if (phone === null) return;
      const household = corpus.householdOf(i);
      const known = this.of.get(household);
      const line = lines.of(phone.e164);
      if (known) known.add(line);
      else this.of.set(household, new Set([line]));
    });
  }

  has(household: number, e164: string): boolean {
    return this.of.get(household)?.has(this.lines.of(e164)) === true;
  }
}
