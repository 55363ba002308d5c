import type { Corpus } from '../corpus.js';
import { readPhone } from '../text/phones.js';

/** People's own numbers by household: a household that holds one of them shares nothing. */
export class OwnPhones {
  private readonly of = new Map<number, Set<string>>();

  constructor(corpus: Corpus) {
    corpus.complaints.forEach((c, i) => {
      const phone = readPhone(c.debtorPhone);
      if (phone === null) return;
      const household = corpus.householdOf(i);
      const known = this.of.get(household);
      if (known) known.add(phone.e164);
      else this.of.set(household, new Set([phone.e164]));
    });
  }

  has(household: number, e164: string): boolean {
    return this.of.get(household)?.has(e164) === true;
  }
}
