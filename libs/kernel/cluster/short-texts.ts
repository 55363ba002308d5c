import { align } from '../text/diff.js';
import { type Star, starsBy } from './stars.js';

/** Tokens in a row that two texts must share to be compared at all. */
const GRAM = 3;
/** Rows of tokens that more texts than this hold lead nowhere. */
const COMMON = 300;
/** Texts that one is compared with: those that it shares most with, rare rows first. */
const NEAREST = 12;
/** Tokens in a row that count as shared: single ones are shared by chance. */
const RUN = 2;
/** Bits for saying where a slot stands in a text of some dozen tokens. */
const SLOT_BITS = 6;
/** Tokens of an imagined text before the first: without it, words of a handful of texts would all be common. */
const PRIOR = 4096;
/** Share of a text's bits that the other must save. */
const SAVED = 0.15;

/**
 * Families of short texts. Shingles say little about a text of a dozen words, of which each slot breaks half; so these are aligned, and are of one
 * template when writing one as the other with slots saves bits: a token costs what its frequency says, a slot SLOT_BITS (minimum description
 * length with slots, as in InfoShield, M.-C. Lee et al., ICDE 2021; candidates share three tokens in a row, its coarse step). A text may be
 * spelt by a longer one in part: what counts is the share of the longer one's bits.
 *
 * @param texts numbers of the texts, ascending.
 * @param tokensOf token values of a text.
 */
export function shortTexts(texts: readonly number[], tokensOf: (i: number) => Uint32Array): Star[] {
  const n = texts.length;
  const values = texts.map((i) => tokensOf(i).slice());
  const bits = bitsOf(values);
  const lengths = values.map((v) => sum(v, 0, v.length, bits));
  const holders = new Map<number, number[]>();
  const gramsOf = values.map((v) => {
    const grams = new Set<number>();
    for (let k = 0; k + GRAM <= v.length; k++) {
      let h = 0;
      for (let g = 0; g < GRAM; g++) {
        h = Math.imul(h ^ v[k + g], 0x9e3779b1);
        h ^= h >>> 15;
      }
      grams.add(h);
    }
    return grams;
  });
  gramsOf.forEach((grams, k) => {
    for (const g of grams) {
      const list = holders.get(g);
      if (list) list.push(k);
      else holders.set(g, [k]);
    }
  });
  const saved = (x: number, y: number): number => {
    const most = Math.max(lengths[x], lengths[y]);
    if (Math.min(lengths[x], lengths[y]) < SAVED * most) return 0;
    const partner = align(values[x], values[y]);
    let won = -SLOT_BITS;
    for (let i = 0; i < partner.length; ) {
      if (partner[i] === -1) {
        i++;
        continue;
      }
      let j = i + 1;
      while (j < partner.length && partner[j] === partner[j - 1] + 1) j++;
      if (j - i >= RUN) won += sum(values[x], i, j, bits) - SLOT_BITS;
      i = j;
    }
    return Math.max(0, won / most);
  };
  const a: number[] = [];
  const b: number[] = [];
  const similarity: number[] = [];
  for (let k = 0; k < n; k++) {
    const shared = new Map<number, number>();
    for (const g of gramsOf[k]) {
      const list = holders.get(g)!;
      if (list.length > COMMON) continue;
      const weight = Math.log2(n / list.length) + 1;
      for (const other of list) {
        if (other >= k) break;
        shared.set(other, (shared.get(other) ?? 0) + weight);
      }
    }
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

/** Bits of each token, by how often it occurs. */
function bitsOf(texts: readonly Uint32Array[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let total = PRIOR;
  for (const v of texts)
    for (const token of v) {
      counts.set(token, (counts.get(token) ?? 0) + 1);
      total++;
    }
  return new Map([...counts].map(([token, count]) => [token, Math.log2(total / (count + 1))]));
}

function sum(values: Uint32Array, from: number, to: number, bits: ReadonlyMap<number, number>): number {
  let result = 0;
  for (let i = from; i < to; i++) result += bits.get(values[i])!;
  return result;
}
