import { BASE, type Keys, keysOf, mix, SALT } from './keys.js';
import type { Tokens } from './tokens.js';

/** Tokens in a shingle that starts with a word, a number or a mask. */
export const WORDS = 5;
/** Tokens in a shingle that starts with an ideograph. */
export const IDEOGRAPHS = 4;

export interface Widths {
  /** Tokens in a shingle that starts with a word, a number or a mask; 2 to 16. */
  readonly words: number;
  /** Tokens in a shingle that starts with an ideograph; 2 to 16. */
  readonly characters: number;
}

/**
 * The shingles of a text as a sorted set of 32-bit hashes.
 *
 * At each token a shingle of the next 5 tokens starts. It has 4 where the token is an ideograph.
 * A text shorter than one shingle is one shingle as a whole. An empty text has none.
 * The rule looks at nothing but the tokens themselves.
 * So a Chinese letter with an English paragraph is cut the same way wherever it stands.
 *
 * Two different shingles share a hash once in 2^32.
 * So in 2 of 100,000 pairs of texts of 300 shingles the exact Jaccard is off by one shingle.
 */
export function shingles(t: Tokens, keys: Keys = DEFAULT_KEYS): Uint32Array {
  return sortedSet(shingleHashes(t, keys));
}

const DEFAULT_KEYS = keysOf(0);
const DEFAULT_WIDTHS: Widths = { words: WORDS, characters: IDEOGRAPHS };
const IDEOGRAPH_SALT = 0x5bd1e995;

/**
 * The same hashes as they come, unsorted and with repeats: all that a sketch needs.
 *
 * A shingle's hash is a polynomial of its tokens' values (R. M. Karp, M. O. Rabin, 1987) in a base that comes from the seed, and a
 * final mix with the seed's salt. Give the keys that the tokens were read with.
 *
 * @param into an array of at least `t.length` values to write to.
 * @returns the part of `into` that was written.
 */
export function shingleHashes(
  t: Tokens,
  keys: Keys = DEFAULT_KEYS,
  widths: Widths = DEFAULT_WIDTHS,
  into: Uint32Array = new Uint32Array(t.length),
): Uint32Array {
  const n = t.length;
  if (n === 0) return into.subarray(0, 0);
  const { words, characters } = widths;
  const { values, ideographs } = t;
  const base = keys.values[BASE];
  const salt = keys.values[SALT];
  if (n < (ideographs[0] === 1 ? characters : words)) {
    into[0] = mix(polynomial(values, 0, n, base) ^ salt ^ n);
    return into.subarray(0, 1);
  }
  let kinds = 0;
  for (let i = 0; i < n; i++) kinds += ideographs[i];
  if (kinds === 0) return uniform(values, n, words, base, salt, into);
  if (kinds === n) return uniform(values, n, characters, base, salt ^ IDEOGRAPH_SALT, into);
  let size = 0;
  for (let i = 0; i < n; i++) {
    const width = ideographs[i] === 1 ? characters : words;
    if (i + width > n) continue;
    const h = polynomial(values, i, width, base);
    into[size++] = mix(h ^ (ideographs[i] === 1 ? salt ^ IDEOGRAPH_SALT : salt));
  }
  return into.subarray(0, size);
}

function polynomial(values: Uint32Array, from: number, width: number, base: number): number {
  let h = 0;
  for (let i = from; i < from + width; i++) h = (Math.imul(h, base) + values[i]) | 0;
  return h;
}

/** All tokens of one kind: the polynomial rolls. */
function uniform(
  values: Uint32Array,
  n: number,
  width: number,
  base: number,
  salt: number,
  into: Uint32Array,
): Uint32Array {
  const out = power(base, width);
  let h = polynomial(values, 0, width - 1, base);
  const count = n - width + 1;
  let last = 0;
  for (let i = 0; i < count; i++) {
    h = (Math.imul(h, base) + values[i + width - 1] - Math.imul(last, out)) | 0;
    last = values[i];
    let x = h ^ salt;
    x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    into[i] = x ^ (x >>> 16);
  }
  return into.subarray(0, count);
}

function power(base: number, exponent: number): number {
  let p = 1;
  for (let i = 0; i < exponent; i++) p = Math.imul(p, base);
  return p;
}

/** Distinct values in ascending order. */
export function sortedSet(hashes: Uint32Array): Uint32Array {
  const size = hashes.length;
  if (buffer.length < size) buffer = new Uint32Array(size * 2);
  buffer.set(hashes);
  const view = sorted(buffer, size);
  let kept = 0;
  for (let i = 0; i < size; i++) if (i === 0 || view[i] !== view[i - 1]) view[kept++] = view[i];
  return view.slice(0, kept);
}

let buffer = new Uint32Array(4096);
let spare = new Uint32Array(4096);
const counts = new Uint32Array(1024);

/**
 * The first `size` values in ascending order. A radix sort of four bytes is twice as fast here as the engine's sort.
 */
function sorted(values: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  if (size < 64) return values.subarray(0, size).sort();
  if (spare.length < values.length) spare = new Uint32Array(values.length);
  counts.fill(0);
  for (let i = 0; i < size; i++) {
    const v = values[i];
    counts[v & 255]++;
    counts[256 + ((v >>> 8) & 255)]++;
    counts[512 + ((v >>> 16) & 255)]++;
    counts[768 + (v >>> 24)]++;
  }
  let from = values;
  let to = spare;
  for (let digit = 0; digit < 4; digit++) {
    const base = digit * 256;
    const shift = digit * 8;
    let sum = 0;
    for (let d = base; d < base + 256; d++) {
      const c = counts[d];
      counts[d] = sum;
      sum += c;
    }
    for (let i = 0; i < size; i++) {
      const v = from[i];
      to[counts[base + ((v >>> shift) & 255)]++] = v;
    }
    const swap = from;
    from = to;
    to = swap;
  }
  return from.subarray(0, size);
}

/**
 * Exact Jaccard similarity |A and B| / |A or B| of two sorted sets. Two empty sets have nothing in common: 0.
 */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  const shared = intersection(a, b);
  const union = a.length + b.length - shared;
  return union === 0 ? 0 : shared / union;
}

/** Share of the smaller set that stands in the larger one; 0 where one is empty. */
export function containment(a: Uint32Array, b: Uint32Array): number {
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : intersection(a, b) / smaller;
}

/** How many values two sorted sets share. */
export function intersection(a: Uint32Array, b: Uint32Array): number {
  let i = 0;
  let j = 0;
  let shared = 0;
  const la = a.length;
  const lb = b.length;
  while (i < la && j < lb) {
    const x = a[i];
    const y = b[j];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}
