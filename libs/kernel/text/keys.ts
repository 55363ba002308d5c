/**
 * The numbers that the seed of an installation turns into: multipliers of words and ideographs.
 * Also the base of the shingles' polynomial and the salt of their last mix.
 * Who does not know the seed cannot write texts that fall into one slot.
 *
 * As they stand in memory (u32): 4 + 4 multipliers for the low bytes of a word.
 * Then 4 + 4 for the high bytes.
 * Then 2 for an ideograph, the base and the salt.
 */
export interface Keys {
  readonly seed: number;
  /** Signed, because engines multiply those faster. */
  readonly values: Int32Array;
}

export const WORD = 0;
export const HIGH = 8;
export const CHARACTER = 16;
export const BASE = 18;
export const SALT = 19;

/** @param seed any 32-bit integer; signatures of different seeds cannot be compared. */
export function keysOf(seed: number): Keys {
  const values = new Int32Array(20);
  for (let i = 0; i < 20; i++) values[i] = mix((seed + Math.imul(i + 1, 0x9e3779b9)) | 0) | (i === SALT ? 0 : 1);
  return { seed: seed >>> 0, values };
}

/** Tells whether two installations have the same keys, and nothing about the seed. */
export function checkOf(keys: Keys): number {
  return keys.values.reduce((h, v) => mix(h ^ v), 0x5eed);
}

/** Final mix of murmur3 (public domain, A. Appleby). */
export function mix(x: number): number {
  let h = x ^ (x >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
