import { firstOf, roomFor, sortPairs } from '../sketch/radix.js';

/** Tokens in a gram. */
const GRAM = 12;
/** Grams of which one is kept. So any run of GRAM + WINDOW - 1 = 24 tokens that two texts share is met. */
const WINDOW = 13;
/** A gram that more texts hold is boilerplate: it leads nowhere. */
const COMMON = 200;
/** Partners of another family that one text is compared with in one bucket, the nearest by number, ... */
const PARTNERS = 10;
/** ... and in all: what is pasted everywhere is found in the first of them. */
const TRIES = 60;
/** Tokens that are kept at hand, 32 MB. */
const HELD = 1 << 23;

export interface Passage {
  /** First and last token (the one after) of the passage in the text. */
  readonly start: number;
  readonly end: number;
  /** The text that shares it, and where it begins there. */
  readonly other: number;
  readonly otherStart: number;
  /** Groups by `groupOf` that have it, or enough of it to be a passage, its own included. A lower bound, since tries are bounded. */
  readonly groups: number;
}

/**
 * The longest passage that each text shares word by word with a text of another family.
 *
 * Source: S. Schleimer, D. Wilkerson, A. Aiken, SIGMOD 2003.
 * "Winnowing: Local Algorithms for Document Fingerprinting".
 * Of every 13 grams of 12 tokens it keeps the one with the least hash. So it misses no shared run of 24 tokens.
 * Grams that meet are extended to both sides.
 *
 * @param n texts.
 * @param tokensOf token values of a text; a view that the next call may overwrite.
 * @param familyOf a text's family; -1: none. Texts of one family share everything by nature, and are not compared.
 * @param groupOf whom a text comes from: what one person repeats is nobody's template.
 * @param known grams that are nobody's: public forms. See `gramsOf`.
 * @param least tokens that a passage must have.
 */
export function passages(
  n: number,
  tokensOf: (i: number) => Uint32Array,
  familyOf: (i: number) => number,
  groupOf: (i: number) => number,
  known: ReadonlySet<number>,
  least: number,
): Map<number, Passage> {
  const { hashes, texts, places, count } = keptGrams(n, tokensOf, known);
  const room = roomFor(count);
  for (let k = 0; k < count; k++) room.ids[k] = k;
  room.keys.set(hashes.subarray(0, count));
  const { keys, ids } = sortPairs(room.keys, room.ids, firstOf(roomFor(count), count));
  const tried = new Set<number>();
  const tries = new Uint8Array(n);
  const runs = new Map<number, Omit<Passage, 'groups'>[]>();
  const tokens = remembered(tokensOf);
  const groups = new Float64Array(COMMON);
  const families = new Int32Array(COMMON);
  for (let from = 0, to = 1; to <= count; to++) {
    if (to < count && keys[to] === keys[from]) continue;
    if (to - from > 1 && to - from <= COMMON) bucket(ids.subarray(from, to));
    from = to;
  }
  return new Map([...runs].map(([i, list]) => [i, longest(list, groupOf(i), groupOf, least)]));

  function bucket(grams: Uint32Array): void {
    let [severalGroups, severalFamilies] = [false, false];
    for (let k = 0; k < grams.length; k++) {
      const i = texts[grams[k]];
      groups[k] = groupOf(i);
      families[k] = familyOf(i);
      severalGroups ||= groups[k] !== groups[0];
      severalFamilies ||= families[k] === -1 || families[k] !== families[0];
    }
    // Most buckets are of one family, where no two are compared.
    if (!severalGroups || !severalFamilies) return;
    for (let a = 0; a < grams.length; a++) {
      const i = texts[grams[a]];
      const group = groups[a];
      const family = families[a];
      for (let b = a + 1, partners = 0; b < grams.length && partners < PARTNERS && tries[i] < TRIES; b++) {
        if (group === groups[b] || (family !== -1 && family === families[b])) continue;
        const j = texts[grams[b]];
        if (tries[j] >= TRIES) continue;
        partners++;
        const [x, y] = [places[grams[a]], places[grams[b]]];
        const key = (i * n + j) * 4096 + ((x - y) & 4095);
        if (tried.has(key)) continue;
        tried.add(key);
        tries[i]++;
        tries[j]++;
        const [one, other] = [tokens(i), tokens(j)];
        let before = 0;
        while (x - before > 0 && y - before > 0 && one[x - before - 1] === other[y - before - 1]) before++;
        let after = 0;
        while (x + after < one.length && y + after < other.length && one[x + after] === other[y + after]) after++;
        const length = before + after;
        if (length < least) continue;
        keep(i, x - before, length, j, y - before);
        keep(j, y - before, length, i, x - before);
      }
    }
  }

  function keep(i: number, start: number, length: number, other: number, otherStart: number): void {
    const run = { start, end: start + length, other, otherStart };
    const known = runs.get(i);
    if (known) known.push(run);
    else runs.set(i, [run]);
  }
}

/** Tokens of texts that meet again in other buckets, until they are too many. */
function remembered(tokensOf: (i: number) => Uint32Array): (i: number) => Uint32Array {
  const read = new Map<number, Uint32Array>();
  let held = 0;
  return (i) => {
    let known = read.get(i);
    if (known === undefined) {
      known = tokensOf(i).slice();
      held += known.length;
      if (held > HELD) {
        read.clear();
        held = known.length;
      }
      read.set(i, known);
    }
    return known;
  };
}

/** Grams that are kept of all texts: hash, text and place of each. */
function keptGrams(n: number, tokensOf: (i: number) => Uint32Array, known: ReadonlySet<number>) {
  let hashes = new Uint32Array(1 << 16);
  let texts = new Uint32Array(1 << 16);
  let places = new Uint32Array(1 << 16);
  let count = 0;
  for (let i = 0; i < n; i++)
    winnow(tokensOf(i), (hash, place) => {
      if (known.has(hash)) return;
      if (count === hashes.length) {
        hashes = grown(hashes);
        texts = grown(texts);
        places = grown(places);
      }
      hashes[count] = hash;
      texts[count] = i;
      places[count++] = place;
    });
  return { hashes, texts, places, count };
}

/** The longest of a text's runs, and how many groups share it: those whose runs hold a passage of it. */
function longest(
  runs: readonly Omit<Passage, 'groups'>[],
  own: number,
  groupOf: (i: number) => number,
  least: number,
): Passage {
  const best = runs.reduce((x, y) => (y.end - y.start > x.end - x.start ? y : x));
  const groups = new Set([own]);
  for (const r of runs)
    if (Math.min(r.end, best.end) - Math.max(r.start, best.start) >= least) groups.add(groupOf(r.other));
  return { ...best, groups: groups.size };
}

/** All grams of a text, for `known`. */
export function gramsOf(tokens: Uint32Array, into: Set<number>): void {
  for (let k = 0; k + GRAM <= tokens.length; k++) into.add(gram(tokens, k));
}

function winnow(tokens: Uint32Array, keep: (hash: number, place: number) => void): void {
  const grams = tokens.length - GRAM + 1;
  if (grams < 1) return;
  const hashes = new Uint32Array(grams);
  for (let k = 0; k < grams; k++) hashes[k] = gram(tokens, k);
  let last = -1;
  for (let from = 0; from + WINDOW <= Math.max(grams, WINDOW); from++) {
    // The rightmost of the least: few are kept where a text repeats itself.
    let best = from;
    for (let k = from + 1; k < Math.min(grams, from + WINDOW); k++) if (hashes[k] <= hashes[best]) best = k;
    if (best === last) continue;
    last = best;
    keep(hashes[best], best);
  }
}

function gram(tokens: Uint32Array, at: number): number {
  let h = 0x2545f491;
  for (let k = at; k < at + GRAM; k++) {
    h = Math.imul(h ^ tokens[k], 0x9e3779b1);
    h ^= h >>> 15;
  }
  return h >>> 0;
}

function grown(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}
