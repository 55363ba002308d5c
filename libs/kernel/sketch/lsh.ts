import { UnionFind } from '../cluster/union-find.js';
import { SLOTS } from './minhash.js';
import { sortPairs } from './radix.js';

/** Bands of 4 slots: a pair with J = .7 meets with probability .9998, one with J = .5 with .87. */
export const BANDS = 32;
export const ROWS = 4;

/**
 * Which sets may be alike: everything that shares a band of its signature (Indyk and Motwani's locality-sensitive hashing,
 * banded as in Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch. 3).
 *
 * @param signatures row-major, SLOTS values a set.
 * @param skip sets to leave out (empty ones).
 * @returns connected components of two or more sets, each in ascending order, ordered by their first member.
 */
export function candidateComponents(signatures: Uint32Array, skip: (i: number) => boolean): Uint32Array[] {
  const n = signatures.length / SLOTS;
  const union = new UnionFind(n);
  eachBand(signatures, skip, (ids, from, to) => {
    const first = ids[from];
    for (let i = from + 1; i < to; i++) union.join(first, ids[i]);
  });
  return union.components(2);
}

/**
 * Candidate pairs inside a component too large for all its pairs. In a bucket of more than `limit` sets each set is paired
 * with its next neighbours and the first few sets only; the caller says so in its summary.
 */
export function candidatePairs(
  signatures: Uint32Array,
  members: Uint32Array,
  limit: number,
  visit: (a: number, b: number) => void,
): { truncated: boolean } {
  const rows = new Uint32Array(members.length * SLOTS);
  for (let i = 0; i < members.length; i++)
    rows.set(signatures.subarray(members[i] * SLOTS, (members[i] + 1) * SLOTS), i * SLOTS);
  const seen = new Set<number>();
  let truncated = false;
  const offer = (x: number, y: number) => {
    const a = Math.min(x, y);
    const b = Math.max(x, y);
    const key = a * 2 ** 26 + b;
    if (a === b || seen.has(key)) return;
    seen.add(key);
    visit(members[a], members[b]);
  };
  eachBand(
    rows,
    () => false,
    (ids, from, to) => {
      const size = to - from;
      if (size > limit) truncated = true;
      for (let i = from; i < to; i++) {
        const last = size <= limit ? to : Math.min(to, i + 1 + NEIGHBOURS);
        for (let j = i + 1; j < last; j++) offer(ids[i], ids[j]);
        if (size > limit) for (let j = from; j < from + LEADERS; j++) offer(ids[i], ids[j]);
      }
    },
  );
  return { truncated };
}

const NEIGHBOURS = 8;
const LEADERS = 4;

function eachBand(
  signatures: Uint32Array,
  skip: (i: number) => boolean,
  bucket: (ids: Uint32Array, from: number, to: number) => void,
): void {
  const n = signatures.length / SLOTS;
  const live: number[] = [];
  for (let i = 0; i < n; i++) if (!skip(i)) live.push(i);
  const keys = new Uint32Array(live.length);
  const ids = new Uint32Array(live.length);
  const spare = { keys: new Uint32Array(live.length), ids: new Uint32Array(live.length) };
  for (let band = 0; band < BANDS; band++) {
    for (let i = 0; i < live.length; i++) {
      const at = live[i] * SLOTS + band * ROWS;
      let h = 0x9e3779b9;
      for (let r = 0; r < ROWS; r++) {
        h = Math.imul(h ^ signatures[at + r], 0xcc9e2d51);
        h = (h << 13) | (h >>> 19);
      }
      keys[i] = Math.imul(h ^ (h >>> 16), 0x85ebca6b) >>> 0;
      ids[i] = live[i];
    }
    const sorted = sortPairs(keys, ids, spare);
    let from = 0;
    for (let i = 1; i <= live.length; i++) {
      if (i < live.length && sorted.keys[i] === sorted.keys[from]) continue;
      if (i - from > 1) bucket(sorted.ids, from, i);
      from = i;
    }
  }
}
