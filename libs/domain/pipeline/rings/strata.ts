import type { Corpus } from '../../corpus.js';
import { dayNumber } from '../../text/dates.js';

/** Days in a stratum: a surge of news is one, and stays in the null. */
const STRATUM_DAYS = 7;

/** The lender and week of each unit's first complaint, numbered in the order of the complaints. */
export function strataOf(corpus: Corpus): Uint32Array {
  const { size } = corpus.get('households');
  const of = new Uint32Array(size);
  const known = new Uint8Array(size);
  const numbers = new Map<string, number>();
  corpus.complaints.forEach((c, i) => {
    const unit = corpus.householdOf(i);
    if (known[unit] === 1) return;
    known[unit] = 1;
    const day = dayNumber(c.receivedAt);
    const key = `${c.institution}|${Number.isNaN(day) ? '' : Math.floor(day / STRATUM_DAYS)}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    of[unit] = number;
  });
  return of;
}
