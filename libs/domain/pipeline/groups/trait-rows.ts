import type { SparseRows } from '../../../kernel/index.js';
import type { LetterStore, TraitKind, TraitLists } from './letter-store.js';
import { MOST_TEXTS, type Pool } from './pools.js';

/** Of a word that more of those compared use, nobody says that it is a rare choice. */
const RARE = 0.15;

/** Makes rows of traits, weighted by how few of those compared have them. The next call overwrites them. */
export class TraitRows {
  /** How many of those compared have a trait. It is all 0 between two calls. */
  private counts = new Uint32Array(1024);
  private seen = new Uint32Array(1024);
  private at = new Uint32Array(4096);
  private weight = new Float64Array(4096);
  private weightOf = new Float64Array(1024);
  private readonly starts = new Uint32Array(MOST_TEXTS + 1);
  /** ln of each number of texts by each smaller one, as far as it was asked for. */
  private readonly logs = new Float64Array((MOST_TEXTS + 1) ** 2);

  constructor(private readonly letters: LetterStore) {}

  /** @returns null: no two have one. */
  of(kind: TraitKind, { starts: from, traits }: TraitLists, { items, names }: Pool): SparseRows | null {
    this.fit(this.letters.size(kind), from[items.length]);
    const { counts, seen, at, weight, weightOf } = this;
    const total = from[items.length];
    let distinct = 0;
    for (let k = 0; k < total; k++) if (counts[traits[k]]++ === 0) seen[distinct++] = traits[k];
    // What a group is known by is a value of it, and no choice of words.
    if (kind === 'words') for (const name of names) for (const word of this.letters.wordsOf(name)) counts[word] = 0;
    const most = kind === 'words' ? Math.max(3, RARE * items.length) : items.length - 1;
    let width = 0;
    for (let k = 0; k < distinct; k++) {
      const n = counts[seen[k]];
      if (n < 2 || n > most) counts[seen[k]] = 0;
      else {
        weightOf[width++] = this.logOf(items.length, n);
        // From here on its place, from 1; 0: it is not compared.
        counts[seen[k]] = width;
      }
    }
    const starts = this.starts.subarray(0, items.length + 1);
    if (width > 0) {
      let end = 0;
      for (let i = 0; i < items.length; i++) {
        const start = end;
        for (let k = from[i]; k < from[i + 1]; k++) {
          const place = counts[traits[k]];
          if (place === 0) continue;
          at[end] = place - 1;
          weight[end++] = weightOf[place - 1];
        }
        // A long text has more words, so their share counts.
        if (kind === 'words') share(weight, start, end);
        starts[i + 1] = end;
      }
    }
    for (let k = 0; k < distinct; k++) counts[seen[k]] = 0;
    return width === 0 ? null : { starts, at, weight, width };
  }

  private fit(traits: number, total: number): void {
    if (this.counts.length < traits) {
      this.counts = new Uint32Array(2 * traits);
      this.seen = new Uint32Array(2 * traits);
      this.weightOf = new Float64Array(2 * traits);
    }
    if (this.at.length < total) {
      this.at = new Uint32Array(2 * total);
      this.weight = new Float64Array(2 * total);
    }
  }

  private logOf(of: number, n: number): number {
    const place = of * (MOST_TEXTS + 1) + n;
    if (this.logs[place] === 0) this.logs[place] = Math.log(of / n);
    return this.logs[place];
  }
}

/** Divides weights by their length, computed as Math.hypot does: by the largest first, with Kahan's sum. */
function share(weight: Float64Array, start: number, end: number): void {
  let largest = 0;
  for (let k = start; k < end; k++) largest = Math.max(largest, weight[k]);
  if (largest === 0) return;
  let sum = 0;
  let lost = 0;
  for (let k = start; k < end; k++) {
    const part = weight[k] / largest;
    const square = part * part - lost;
    const more = sum + square;
    lost = more - sum - square;
    sum = more;
  }
  const length = Math.sqrt(sum) * largest;
  for (let k = start; k < end; k++) weight[k] /= length;
}
