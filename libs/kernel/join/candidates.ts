import { UnionFind } from '../cluster/union-find.js';
import { firstOf, roomFor, sortPairs } from '../sketch/radix.js';
import type { Rows } from './rows.js';

/**
 * Joins what shares a band of its row: locality-sensitive hashing (P. Indyk, R. Motwani, STOC 1998), 32 bands of 4 slots as in
 * Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch. 3. A pair with J = .7 meets with probability .9998, one with J = .5
 * with .87.
 */
export class BandJoiner {
  private pairs = roomFor(0);
  private spare = this.pairs;
  /**
   * Keys are taken by their top bits, some hundred thousand at a time. That stays in the cache and takes little
   * memory.
   */
  private readonly shift: number;
  private readonly sizes: Uint32Array;

  /** @param empty 1 for texts without shingles: they meet nothing. */
  constructor(
    private readonly rows: Rows,
    private readonly empty: Uint8Array,
    private readonly union: UnionFind,
  ) {
    const bits = Math.max(0, Math.ceil(Math.log2(rows.length / PART)));
    this.shift = 32 - bits;
    this.sizes = new Uint32Array(2 ** bits);
  }

  /** Different threads take different bands of the 32. */
  join(band: number): void {
    const { union } = this;
    this.sorted(band, (keys, ids) => {
      for (let i = 1; i < keys.length; i++) if (keys[i] === keys[i - 1]) union.join(ids[i - 1], ids[i]);
    });
  }

  /** Texts (two or more) that have one key in a band, ascending; a view that the next visit overwrites. */
  buckets(band: number, visit: (ids: Uint32Array) => void): void {
    this.sorted(band, (keys, ids) => {
      for (let from = 0, to = 1; to <= keys.length; to++) {
        if (to < keys.length && keys[to] === keys[from]) continue;
        if (to - from > 1) visit(ids.subarray(from, to));
        from = to;
      }
    });
  }

  private sorted(band: number, visit: (keys: Uint32Array, ids: Uint32Array) => void): void {
    const { sizes, shift } = this;
    sizes.fill(0);
    if (sizes.length === 1) sizes[0] = this.rows.length;
    else
      this.rows.eachChunk(band, (keys) => {
        for (let i = 0; i < keys.length; i++) sizes[keys[i] >>> shift]++;
      });
    for (let part = 0; part < sizes.length; part++) {
      const n = this.collect(band, part);
      const pairs = firstOf(this.pairs, n);
      const { keys, ids } = sortPairs(pairs.keys, pairs.ids, firstOf(this.spare, n));
      visit(keys.subarray(0, n), ids.subarray(0, n));
    }
  }

  /** Keys of one part, with their texts; returns how many. */
  private collect(band: number, part: number): number {
    const { sizes, shift, empty } = this;
    if (this.pairs.keys.length < sizes[part]) {
      this.pairs = roomFor(sizes[part]);
      this.spare = roomFor(sizes[part]);
    }
    const { keys: into, ids } = this.pairs;
    const all = sizes.length === 1;
    let n = 0;
    this.rows.eachChunk(band, (keys, first) => {
      for (let i = 0; i < keys.length; i++) {
        if (!all && keys[i] >>> shift !== part) continue;
        if (empty[first + i] === 1) continue;
        into[n] = keys[i];
        ids[n++] = first + i;
      }
    });
    return n;
  }
}

/** Keys that are sorted at a time. */
const PART = 400_000;
