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

/** From this size on a component is worth a dictionary. */
const BITS_FROM = 6;

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
    if (members.length < BITS_FROM) {
      for (let i = 0; i < members.length; i++)
        for (let k = i + 1; k < members.length; k++) check(members[i], members[k]);
    } else if (members.length <= ALL_PAIRS_LIMIT) allPairs(sets, members, threshold, as, bs, js);
    else if (candidatePairs(signatures, members, BUCKET_LIMIT, check).truncated) truncated = true;
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

const EMPTY = -1;
const ONCE = -2;

/**
 * All pairs of a component by bit sets over the shingles that two or more of its members hold: an intersection is a
 * population count of some dozens of words instead of a walk through hundreds of values.
 */
function allPairs(
  sets: readonly Uint32Array[],
  members: Uint32Array,
  threshold: number,
  as: number[],
  bs: number[],
  js: number[],
): void {
  let total = 0;
  for (const m of members) total += sets[m].length;
  let capacity = 1024;
  while (capacity < total * 2) capacity *= 2;
  const lowest = capacity - 1;
  const keys = new Uint32Array(capacity);
  const numbers = new Int32Array(capacity).fill(EMPTY);
  const placeOf = (value: number): number => {
    let at = Math.imul(value, 0x9e3779b1) & lowest;
    while (numbers[at] !== EMPTY && keys[at] !== value) at = (at + 1) & lowest;
    return at;
  };
  let shared = 0;
  for (const m of members)
    for (const value of sets[m]) {
      const at = placeOf(value);
      if (numbers[at] === EMPTY) {
        keys[at] = value;
        numbers[at] = ONCE;
      } else if (numbers[at] === ONCE) numbers[at] = shared++;
    }
  const width = (shared + 31) >>> 5;
  const bits = new Int32Array(members.length * width);
  for (let i = 0; i < members.length; i++)
    for (const value of sets[members[i]]) {
      const number = numbers[placeOf(value)];
      if (number >= 0) bits[i * width + (number >>> 5)] |= 1 << (number & 31);
    }
  for (let i = 0; i < members.length; i++) {
    const size = sets[members[i]].length;
    for (let k = i + 1; k < members.length; k++) {
      const other = sets[members[k]].length;
      if (Math.min(size, other) < threshold * Math.max(size, other)) continue;
      let both = 0;
      let x = i * width;
      let y = k * width;
      for (let w = 0; w < width; w++) {
        let v = bits[x++] & bits[y++];
        v -= (v >>> 1) & 0x55555555;
        v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
        both += Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
      }
      const j = both / (size + other - both);
      if (j >= threshold) {
        as.push(members[i]);
        bs.push(members[k]);
        js.push(j);
      }
    }
  }
}
