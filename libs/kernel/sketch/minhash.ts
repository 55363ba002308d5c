/**
 * Fast Similarity Sketching (S. Dahlgaard, M. B. T. Knudsen, M. Thorup, "Fast Similarity Sketching", FOCS 2017,
 * arXiv 1704.04370): a MinHash signature in O(n) instead of O(k n), with an error at or below that of k independent hashes,
 * because slots are filled without replacement.
 *
 * What we do differently: the schedule is fixed at ROUNDS bucket rounds for every set, then each slot that is still
 * empty takes the minimum of one multiplicative hash. A value of a later round is always larger than one of an earlier
 * round, so stopping once all slots are full gives the same signature as running all rounds.
 */

/** Slots of a signature. */
export const SLOTS = 128;
const ROUNDS = 4;
const BUCKET_SHIFT = 25; // 7 bits of bucket, 25 bits of value
const VALUE = (1 << BUCKET_SHIFT) - 1;
const EMPTY = 0x7fffffff;

/**
 * Signature of a set of 32-bit hashes.
 *
 * @param set distinct hashes, in any order.
 * @param into where to write SLOTS values of 31 bits; an empty set gives all-EMPTY, which matches nothing in `lsh`.
 * @param seed the installation's seed: sketches of different seeds cannot be compared.
 */
export function signature(set: Uint32Array, into: Uint32Array = new Uint32Array(SLOTS), seed = 0): Uint32Array {
  if (into.length !== SLOTS) throw new RangeError(`a signature has ${SLOTS} slots, got an array of ${into.length}`);
  into.fill(EMPTY);
  const n = set.length;
  if (n === 0) return into;
  let filled = 0;
  for (let round = 0; round < ROUNDS && filled < SLOTS; round++) {
    const high = round << BUCKET_SHIFT;
    const salt = Math.imul(seed + round * 0x9e3779b1, 0x85ebca6b);
    for (let i = 0; i < n; i++) {
      let x = set[i];
      if (salt !== 0) {
        x = Math.imul(x ^ salt, 0xcc9e2d51);
        x ^= x >>> 15;
        x = Math.imul(x, 0x1b873593);
        x ^= x >>> 16;
      }
      const bucket = x >>> BUCKET_SHIFT;
      const value = high | (x & VALUE);
      if (value < into[bucket]) {
        if (into[bucket] === EMPTY) filled++;
        into[bucket] = value;
      }
    }
  }
  if (filled < SLOTS) {
    const last = ROUNDS << BUCKET_SHIFT;
    for (let slot = 0; slot < SLOTS; slot++) {
      if (into[slot] !== EMPTY) continue;
      const factor = Math.imul(seed + slot * 2 + 1, 0x9e3779b1) | 1;
      let least = VALUE;
      for (let i = 0; i < n; i++) {
        let x = Math.imul(set[i] ^ factor, 0x85ebca6b);
        x ^= x >>> 13;
        x = Math.imul(x, factor) >>> 7;
        if (x < least) least = x;
      }
      into[slot] = last | least;
    }
  }
  return into;
}

/** Estimated Jaccard similarity: the share of equal slots. Two empty sets give 0. */
export function estimate(a: Uint32Array, b: Uint32Array): number {
  if (a.length !== b.length) throw new RangeError(`signatures of ${a.length} and ${b.length} slots cannot be compared`);
  let equal = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i] && a[i] !== EMPTY) equal++;
  return equal / a.length;
}
