import { random, shuffle } from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import type { Group } from '../../model/index.js';
import { lettersIn, type Matched, matchedOf } from './matched.js';

/** Texts in words of their own: with fewer there is nothing to compare. */
const LEAST = 5;
/** Of a large group so many are looked at, drawn by lot: pairs of them are enough. */
const MOST = 24;
/** People beside each of them, at most. */
const BESIDE = 6;
/** A pool holds no more texts. */
export const MOST_TEXTS = MOST * (1 + BESIDE);

/** A group's texts beside those of matched people. The group's come first. */
export interface Pool {
  readonly group: number;
  readonly items: Uint32Array;
  readonly own: readonly number[];
  /** Strata as this pool numbers them, from 0. */
  readonly stratumOf: Uint32Array;
  readonly seed: number;
  readonly names: readonly string[];
}

/** Deals matched people to groups. Marks bear the number of the group, so nothing is cleared. */
export class Pools {
  private readonly matched: Matched;
  private readonly unitOf: Uint32Array;
  private readonly clusterOf: Int32Array;
  private readonly placeOf: ReadonlyMap<string, number>;
  private readonly households: Int32Array;
  private readonly letters: Int32Array;
  /** Of people: who is of a household or a letter of the group. */
  private readonly known: Int32Array;
  /** What a pool holds: the next one overwrites it. */
  private readonly items = new Uint32Array(MOST_TEXTS);
  private readonly stratumOf = new Uint32Array(MOST_TEXTS);
  /** A stratum's people while they are shuffled. */
  private readonly deck: Uint32Array;

  constructor(
    corpus: Corpus,
    private readonly seed: number,
  ) {
    this.unitOf = corpus.get('households').unitOf;
    this.clusterOf = corpus.get('clustering').clusterOf;
    this.matched = matchedOf(corpus);
    this.placeOf = new Map(corpus.complaints.map((c, i) => [c.id, i]));
    this.households = new Int32Array(corpus.get('households').size).fill(-1);
    this.letters = new Int32Array(lettersIn(corpus)).fill(-1);
    this.known = new Int32Array(corpus.complaints.length).fill(-1);
    this.deck = new Uint32Array(
      this.matched.starts.reduce((most, s, k, all) => Math.max(most, s - (all[k - 1] ?? 0)), 0),
    );
  }

  /**
   * Null: there is nothing to compare. What it gives holds until the next call.
   *
   * @param place of the group in the list.
   */
  of(group: Group, place: number): Pool | null {
    const { placeOf, matched } = this;
    const next = random(this.seed ^ (placeOf.get(group.complaints[0]) ?? 0) ^ 0x494e5349);
    const own = this.speakers(group, place);
    if (own.length < LEAST) return null;
    const looked = shuffle(own, next).slice(0, MOST);
    const strata: number[] = [];
    const count: number[] = [];
    for (const i of looked) {
      const k = strata.indexOf(matched.stratumOf[i]);
      if (k !== -1) count[k]++;
      else count[strata.push(matched.stratumOf[i]) - 1] = 1;
    }
    // Those beside come behind room for all who are looked at.
    const { items, stratumOf } = this;
    let end = looked.length;
    const accompanied = strata.map((stratum, k) => {
      const n = this.beside(stratum, place, BESIDE * count[k], next);
      for (let j = 0; j < n; j++, end++) {
        items[end] = this.deck[j];
        stratumOf[end] = k;
      }
      return n > 0;
    });
    // Who has nobody beside them is compared with nobody.
    const compared = looked.filter((i) => accompanied[strata.indexOf(matched.stratumOf[i])]);
    if (compared.length < LEAST || end - looked.length < LEAST) return null;
    const start = looked.length - compared.length;
    compared.forEach((i, k) => {
      items[start + k] = i;
      stratumOf[start + k] = strata.indexOf(matched.stratumOf[i]);
    });
    return {
      group: place,
      items: items.subarray(start, end),
      own: compared.map((_, k) => k),
      stratumOf: stratumOf.subarray(start, end),
      seed: Math.floor(next() * 2 ** 31),
      names: group.values.flatMap((v) => (v.kind === 'agent' || v.kind === 'address' ? [v.key, v.label] : [])),
    };
  }

  /** Complaints of a group that speak. It notes who of the people is of their households and letters. */
  private speakers(group: Group, place: number): number[] {
    const { matched, households, letters, known, placeOf } = this;
    const { unitOf, clusterOf } = this;
    const own: number[] = [];
    const note = (complaint: number) => {
      if (complaint !== -1) known[complaint] = place;
    };
    for (const id of group.complaints) {
      const i = placeOf.get(id)!;
      if (matched.stratumOf[i] === -1 || households[unitOf[i]] === place) continue;
      households[unitOf[i]] = place;
      note(matched.ofHousehold[unitOf[i]]);
      const letter = clusterOf[i];
      if (letter !== -1) {
        if (letters[letter] === place) continue;
        letters[letter] = place;
        note(matched.ofLetter[letter]);
      }
      own.push(i);
    }
    return own;
  }

  /**
   * Draws people of a stratum who are not of the group. They come to the front of the deck.
   *
   * @returns how many there are.
   */
  private beside(stratum: number, place: number, wanted: number, next: () => number): number {
    const { deck, known } = this;
    const { starts, people } = this.matched;
    let n = 0;
    for (let k = starts[stratum]; k < starts[stratum + 1]; k++) if (known[people[k]] !== place) deck[n++] = people[k];
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      const t = deck[i];
      deck[i] = deck[j];
      deck[j] = t;
    }
    return Math.min(n, wanted);
  }
}
