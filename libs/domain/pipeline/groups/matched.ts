import type { Corpus } from '../../corpus.js';

const HAN = /\p{Script=Han}/u;

/** People of one topic, lender, month and language, with whom those of a group are compared. */
export interface Matched {
  /** Stratum of each complaint; -1: it has no text. */
  readonly stratumOf: Int32Array;
  /** Of each stratum one complaint a household and a letter, the first of each. */
  readonly people: readonly (readonly number[])[];
}

/** Complaints that speak: one of a household, and one of a letter. A copy adds nothing. */
export class Speakers {
  private readonly households = new Set<number>();
  private readonly letters = new Set<number>();

  constructor(private readonly corpus: Corpus) {}

  /** @returns false where another complaint of its household or with its letter speaks already. */
  add(complaint: number): boolean {
    const household = this.corpus.householdOf(complaint);
    if (this.households.has(household)) return false;
    this.households.add(household);
    const letter = this.corpus.clusterOf(complaint);
    if (this.letters.has(letter)) return false;
    if (letter !== -1) this.letters.add(letter);
    return true;
  }

  /** Whether its household or its letter was among those added. */
  knows(complaint: number): boolean {
    return (
      this.households.has(this.corpus.householdOf(complaint)) || this.letters.has(this.corpus.clusterOf(complaint))
    );
  }
}

/**
 * Months are never put together, however few people that leaves.
 * What people write changes with the month. Longer times made texts of a month look like a hand.
 * Shuffled within months, 8 groups in 100 had a finding then, and 1 in 2,000 now.
 */
export function matchedOf(corpus: Corpus): Matched {
  const { read } = corpus.get('texts');
  const speakers = new Speakers(corpus);
  const numbers = new Map<string, number>();
  const people: number[][] = [];
  const stratumOf = new Int32Array(corpus.complaints.length).fill(-1);
  corpus.complaints.forEach((c, i) => {
    if (read[i].trim() === '') return;
    const topic = c.product === '' ? c.subject : c.product;
    const language = HAN.test(read[i]) ? 'zh' : '';
    const key = `${topic}|${c.institution}|${c.receivedAt?.slice(0, 7) ?? ''}|${language}`;
    let stratum = numbers.get(key);
    if (stratum === undefined) {
      stratum = people.length;
      numbers.set(key, stratum);
      people.push([]);
    }
    stratumOf[i] = stratum;
    if (speakers.add(i)) people[stratum].push(i);
  });
  return { stratumOf, people };
}
