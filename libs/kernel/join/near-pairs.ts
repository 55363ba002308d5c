import { BANDS, estimateRows } from '../sketch/minhash.js';
import { firstOf, roomFor, sortPairs } from '../sketch/radix.js';
import type { Overlap } from './overlap.js';
import type { VerifiedPairs } from './pairs.js';
import type { Rows } from './rows.js';

/** Buckets up to this size have all their pairs looked at. */
const WHOLE_BUCKET = 400;
/** In a larger one each text is compared with the first few, ... */
const LEADERS = 16;
/** ... and with so many of those that follow it, ... */
const NEIGHBOURS = 32;
/** ... in so many bands: equal copies meet in all of them. */
const LARGE_BANDS = 3;
/** As in families.ts: a pair that is alike is lost here about once in 10^9. */
const MARGIN = 0.17;

/**
 * Pairs of a family that is too large for all pairs: those that share a band of their rows.
 * Candidates are found in the same way (P = .87 at J = .5, .9998 at .7).
 * Large families are mostly many letters that hang together by a chain of chance.
 * So there are far fewer of these pairs than of all.
 * Of thousands of equal copies each meets a few dozen, which is enough to know them by.
 */
export class NearPairs {
  /** Whether a bucket was too large for all its pairs. */
  truncated = false;

  constructor(
    private readonly rows: Rows,
    private readonly overlap: Overlap,
    private readonly threshold: number,
  ) {}

  /** @param family ascending. @returns pairs ordered by (a, b). */
  find(family: Uint32Array): Omit<VerifiedPairs, 'truncated'> {
    const m = family.length;
    const matrix = new Uint32Array(m * BANDS);
    for (let i = 0; i < m; i++) this.rows.get(family[i], matrix, i * BANDS);
    /** 1 where all pairs of a text's bucket were looked at. */
    const whole = new Uint8Array(m * BANDS);
    const large = new Uint8Array(m);
    const [room, spare] = [roomFor(m), roomFor(m)];
    /** i m + j, and the similarity. */
    const found = new Map<number, number>();
    const look = (i: number, j: number, band: number) => {
      for (let e = 0; e < band; e++)
        if (matrix[i * BANDS + e] === matrix[j * BANDS + e] && whole[i * BANDS + e] === 1) return;
      if (estimateRows(matrix, i, matrix, j) < this.threshold - MARGIN) return;
      const key = i * m + j;
      if (found.has(key)) return;
      const similarity = this.overlap.jaccard(family[i], family[j]);
      if (similarity >= this.threshold) found.set(key, similarity);
    };
    for (let band = 0; band < BANDS; band++) {
      const pairs = firstOf(room, m);
      for (let i = 0; i < m; i++) {
        pairs.keys[i] = matrix[i * BANDS + band];
        pairs.ids[i] = i;
      }
      const { keys, ids } = sortPairs(pairs.keys, pairs.ids, firstOf(spare, m));
      for (let from = 0, to = 1; to <= m; to++) {
        if (to < m && keys[to] === keys[from]) continue;
        const all = to - from <= WHOLE_BUCKET;
        if (all) for (let k = from; k < to; k++) whole[ids[k] * BANDS + band] = 1;
        else this.truncated = true;
        for (let k = from; k < to; k++) {
          if (!all && k - from >= LEADERS && large[ids[k]]++ >= LARGE_BANDS) continue;
          const end = all || k - from < LEADERS ? to : Math.min(to, k + 1 + NEIGHBOURS);
          for (let l = k + 1; l < end; l++) look(ids[k], ids[l], band);
        }
        from = to;
      }
    }
    const order = Float64Array.from(found.keys()).sort();
    return {
      a: Uint32Array.from(order, (key) => family[Math.floor(key / m)]),
      b: Uint32Array.from(order, (key) => family[key % m]),
      similarity: Float64Array.from(order, (key) => found.get(key)!),
    };
  }
}
