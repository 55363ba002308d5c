import { roomFor, sortPairs } from '../sketch/radix.js';
import { align } from '../text/diff.js';
import { type Star, starsBy } from './stars.js';

/** Tokens in a row that two texts must share to be compared at all. */
const GRAM = 3;
/** Rows of tokens that more texts than this hold lead nowhere. */
const COMMON = 300;
/** Texts that one is compared with: those that it shares most with, rare rows first. */
const NEAREST = 12;
/** Bits for saying where a slot stands in a text of some dozen tokens: log2 of 32. */
const SLOT_BITS = 5;
/** Tokens of an imagined text before the first: without it, words of a handful of texts would all be common. */
const PRIOR = 4096;
/** Rows of tokens that are kept, at most. */
const MOST = 8_000_000;
const NONE = 0xffffffff;
/** Of the table that says which rows were met before: 64 MB. */
const LARGEST_BITS = 29;
const TABLE_BITS = 20;
const TABLE = 2 ** TABLE_BITS;
/**
 * Share of the longer text's bits that the other must save: half, after its slots are paid. A person calls such a pair one text. From .15 on, as it
 * once was, people who complain of the same thing were joined; see docs/decisions/2026-11-29-clusters-a-reader-believes.md.
 */
const SAVED = 0.5;
/** Comparisons that are remembered, at most. */
const REMEMBERED = 2_000_000;

/** Short texts as bits: what the tokens cost, and how much of one text another saves. */
export class Described {
  readonly length: number;
  /** Bits of each token; see `bitsOf`. */
  readonly bits: Float32Array;
  private readonly lengths: Float64Array;

  /** @param values token values of each text. */
  constructor(private readonly values: readonly Uint32Array[]) {
    this.length = values.length;
    this.bits = bitsOf(values);
    this.lengths = Float64Array.from(values, (v) => sum(v, 0, v.length, this.bits));
  }

  /**
   * Share of the bits of the longer text that are saved when one is written as the other with slots.
   * What stands in both in a row is fixed where that is cheaper than to go on with the slot.
   *
   * @param least what is asked for. Where the shorter text cannot save so much, it is not aligned, and the answer is 0.
   */
  saved(x: number, y: number, least = 0): number {
    const { values, lengths, bits } = this;
    const most = Math.max(lengths[x], lengths[y]);
    if (Math.min(lengths[x], lengths[y]) < least * most) return 0;
    const partner = align(values[x], values[y]);
    let won = -SLOT_BITS;
    for (let i = 0; i < partner.length; ) {
      if (partner[i] === -1) {
        i++;
        continue;
      }
      let j = i + 1;
      while (j < partner.length && partner[j] === partner[j - 1] + 1) j++;
      won += Math.max(0, sum(values[x], i, j, bits) - SLOT_BITS);
      i = j;
    }
    return Math.max(0, won / most);
  }
}

/**
 * Comparisons of short texts that were made the time before. One is made again when the cost of any of its tokens has changed. What is
 * remembered decides how long it takes, never what is found.
 */
export class ShortMemory {
  private bits: Float32Array | null = null;
  private before = new Map<number, number>();
  private now = new Map<number, number>();

  /** @param keyOf a number below 2^26 that a text keeps from time to time. */
  recalled(
    described: Described,
    values: readonly Uint32Array[],
    keyOf: (k: number) => number,
  ): (x: number, y: number) => number {
    const { bits } = this;
    this.bits = described.bits;
    [this.before, this.now] = [this.now, new Map()];
    const stands = Uint8Array.from(values, (v) =>
      bits !== null && v.every((token) => bits[placeOf(token)] === described.bits[placeOf(token)]) ? 1 : 0,
    );
    return (x, y) => {
      const key = keyOf(x) * 2 ** 26 + keyOf(y);
      let saved = this.now.get(key) ?? (stands[x] + stands[y] === 2 ? this.before.get(key) : undefined);
      saved ??= described.saved(x, y, SAVED);
      if (this.now.size < REMEMBERED) this.now.set(key, saved);
      return saved;
    };
  }
}

/**
 * Families of short texts: the same text with other words in some places.
 * Shingles say little about a text of a dozen words, of which each slot breaks half. So these texts are aligned.
 * They are of one template when writing one as the other with slots saves bits.
 * A token costs what its frequency says, a slot SLOT_BITS. This is minimum description length with slots.
 * InfoShield has it, also the coarse step: candidates share three tokens in a row (M.-C. Lee et al., ICDE 2021).
 * A longer text may spell a text in part. What counts is the share of the longer one's bits.
 *
 * @param texts numbers of the texts, ascending.
 * @param tokensOf token values of a text.
 * @param memory comparisons of the time before, and the number by which they know a text.
 */
export function shortTexts(
  texts: readonly number[],
  tokensOf: (i: number) => Uint32Array,
  memory?: { readonly made: ShortMemory; readonly keyOf: (i: number) => number },
): Star[] {
  const n = texts.length;
  const values = texts.map((i) => tokensOf(i).slice());
  const described = new Described(values);
  const grams = new Grams(values);
  const saved =
    memory === undefined
      ? (x: number, y: number) => described.saved(x, y, SAVED)
      : memory.made.recalled(described, values, (k) => memory.keyOf(texts[k]));
  const a: number[] = [];
  const b: number[] = [];
  const similarity: number[] = [];
  for (let k = 0; k < n; k++) {
    const shared = new Map<number, number>();
    grams.before(k, (others) => {
      const weight = Math.log2(n / others.length) + 1;
      for (const other of others) {
        if (other >= k) break;
        shared.set(other, (shared.get(other) ?? 0) + weight);
      }
    });
    if (shared.size === 0) continue;
    const nearest = [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, NEAREST);
    for (const [other] of nearest) {
      const s = saved(other, k);
      if (s < SAVED) continue;
      a.push(other);
      b.push(k);
      similarity.push(s);
    }
  }
  const edges = { a: Uint32Array.from(a), b: Uint32Array.from(b), similarity: Float64Array.from(similarity) };
  return starsBy(n, edges, (x, y) => saved(Math.min(x, y), Math.max(x, y)), SAVED).map((s) => ({
    medoid: texts[s.medoid],
    members: s.members.map((k) => texts[k]),
    cohesion: s.cohesion,
  }));
}

function rowOf(values: Uint32Array, at: number): number {
  let h = 0;
  for (let g = 0; g < GRAM; g++) {
    h = Math.imul(h ^ values[at + g], 0x9e3779b1);
    h ^= h >>> 15;
  }
  return h >>> 0;
}

/** A bit for each of so many values of 32 bits, which share them where there are more. */
class Bits {
  private readonly words: Uint32Array;
  private readonly shift: number;

  constructor(values: number) {
    const bits = Math.min(LARGEST_BITS, Math.max(10, Math.ceil(Math.log2(values))));
    this.words = new Uint32Array(2 ** (bits - 5));
    this.shift = 32 - bits;
  }

  has(value: number): boolean {
    const bit = value >>> this.shift;
    return (this.words[bit >>> 5] & (1 << (bit & 31))) !== 0;
  }

  /** Whether the bit was not set. */
  set(value: number): boolean {
    const bit = value >>> this.shift;
    const before = this.words[bit >>> 5];
    this.words[bit >>> 5] = before | (1 << (bit & 31));
    return (before & (1 << (bit & 31))) === 0;
  }
}

/** Rows of tokens in flat arrays, sorted: a map has no room for those of a million texts. */
class Grams {
  /** Places of a text's rows in `bucketOf`. */
  private readonly starts: Uint32Array;
  /** Where each row's bucket begins in `texts`; NONE where nobody else has it, or too many do. */
  private readonly bucketOf: Uint32Array;
  private readonly ends: Uint32Array;
  /** Texts, bucket after bucket, ascending in each. */
  private readonly texts: Uint32Array;

  constructor(values: readonly Uint32Array[]) {
    const n = values.length;
    let all = 0;
    for (const v of values) all += Math.max(0, v.length - GRAM + 1);
    // Most rows stand in one text only: a bit tells which were met before, and the others need no sorting.
    const once = new Bits(all * 8);
    const again = new Bits(all * 8);
    for (const v of values)
      for (let at = 0; at + GRAM <= v.length; at++) {
        const h = rowOf(v, at);
        if (!once.set(h)) again.set(h);
      }
    let met = 0;
    for (const v of values) for (let at = 0; at + GRAM <= v.length; at++) if (again.has(rowOf(v, at))) met++;
    // Of very many rows an even part is kept, the same in all texts.
    const part = Math.ceil(met / MOST);
    this.starts = new Uint32Array(n + 1);
    const keys = new Uint32Array(met);
    const textOf = new Uint32Array(met);
    let count = 0;
    for (let k = 0; k < n; k++) {
      const v = values[k];
      const from = count;
      for (let at = 0; at + GRAM <= v.length; at++) {
        const h = rowOf(v, at);
        if (!again.has(h) || (part > 1 && h % part !== 0)) continue;
        let known = from;
        while (known < count && keys[known] !== h) known++;
        if (known < count) continue;
        keys[count] = h;
        textOf[count++] = k;
      }
      this.starts[k + 1] = count;
    }
    const ids = new Uint32Array(count);
    for (let g = 0; g < count; g++) ids[g] = g;
    const sorted = sortPairs(keys.slice(0, count), ids, roomFor(count));
    this.texts = sorted.ids.map((g) => textOf[g]);
    this.bucketOf = new Uint32Array(count).fill(NONE);
    this.ends = new Uint32Array(count);
    for (let from = 0, to = 1; to <= count; to++) {
      if (to < count && sorted.keys[to] === sorted.keys[from]) continue;
      if (to - from > 1 && to - from <= COMMON) for (let g = from; g < to; g++) this.bucketOf[sorted.ids[g]] = from;
      this.ends[from] = to;
      from = to;
    }
  }

  /** The texts that share each row of text `k`, itself among them. */
  before(k: number, visit: (texts: Uint32Array) => void): void {
    for (let g = this.starts[k]; g < this.starts[k + 1]; g++) {
      const from = this.bucketOf[g];
      if (from !== NONE) visit(this.texts.subarray(from, this.ends[from]));
    }
  }
}

/**
 * Bits of each token by how often it occurs, in a table that tokens share where there are very many.
 * It has steps of half a bit. So a few new texts change the cost of few tokens.
 * A comparison that holds none of those does not change.
 */
function bitsOf(texts: readonly Uint32Array[]): Float32Array {
  const counts = new Uint32Array(TABLE);
  let total = PRIOR;
  for (const v of texts)
    for (const token of v) {
      counts[placeOf(token)]++;
      total++;
    }
  const halves = (x: number) => Math.round(2 * Math.log2(x)) / 2;
  const all = halves(total);
  // Most places of the table are empty, and a logarithm for each took most of an analysis of few texts.
  const bits = new Float32Array(TABLE).fill(all - halves(1));
  for (let i = 0; i < TABLE; i++) if (counts[i] !== 0) bits[i] = all - halves(counts[i] + 1);
  return bits;
}

const placeOf = (token: number) => Math.imul(token, 0x9e3779b1) >>> (32 - TABLE_BITS);

function sum(values: Uint32Array, from: number, to: number, bits: Float32Array): number {
  let result = 0;
  for (let i = from; i < to; i++) result += bits[placeOf(values[i])];
  return result;
}
