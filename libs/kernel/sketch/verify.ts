import { jaccard } from '../text/shingles.js';
import { candidatePairs } from './lsh.js';

/** Verified pairs as parallel arrays, a[i] < b[i], ordered by (a, b). */
export interface VerifiedPairs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly similarity: Float64Array;
  /** True where a component was too large for all its pairs: recall then rests on shared buckets. */
  readonly truncated: boolean;
}

/** Components up to this size have every pair verified. */
export const ALL_PAIRS_LIMIT = 3000;
const BUCKET_LIMIT = 64;

/**
 * Exact Jaccard for the candidate pairs of each component; pairs below `threshold` are dropped.
 *
 * @param sets sorted shingle sets, one per document.
 * @param components from `candidateComponents`.
 */
export function verify(
  sets: readonly Uint32Array[],
  signatures: Uint32Array,
  components: readonly Uint32Array[],
  threshold: number,
): VerifiedPairs {
  const as: number[] = [];
  const bs: number[] = [];
  const js: number[] = [];
  let truncated = false;
  const check = (a: number, b: number) => {
    const x = sets[a];
    const y = sets[b];
    // |A and B| <= min, |A or B| >= max: no need to count where even that cannot reach the threshold.
    if (Math.min(x.length, y.length) < threshold * Math.max(x.length, y.length)) return;
    const j = jaccard(x, y);
    if (j >= threshold) {
      as.push(a);
      bs.push(b);
      js.push(j);
    }
  };
  for (const members of components) {
    if (members.length <= ALL_PAIRS_LIMIT) {
      for (let i = 0; i < members.length; i++)
        for (let k = i + 1; k < members.length; k++) check(members[i], members[k]);
    } else if (candidatePairs(signatures, members, BUCKET_LIMIT, check).truncated) truncated = true;
  }
  const order = Uint32Array.from(as, (_, i) => i);
  if (truncated || components.length > 1) order.sort((x, y) => as[x] - as[y] || bs[x] - bs[y]);
  return {
    a: order.map((i) => as[i]),
    b: order.map((i) => bs[i]),
    similarity: Float64Array.from(order, (i) => js[i]),
    truncated,
  };
}
