import { type Exports, instantiate } from '../wasm/instantiate.js';

/** Verified pairs as parallel arrays, a[i] < b[i], ordered by (a, b). */
export interface VerifiedPairs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Exact Jaccard similarity. */
  readonly similarity: Float64Array;
  /** Whether a family was too large for all its pairs. */
  readonly truncated: boolean;
}

/** Families up to this size have all their pairs counted, unless the caller says otherwise. */
export const ALL_PAIRS_LIMIT = 20_000;
/** Bounds that spare work leave a pair at the threshold itself to the exact division. */
const SLACK = 1e-6;
/** In a larger family the first few texts are compared with all others, ... */
const LEADERS = 32;
/** ... and each further one with so many of those that follow it. */
const NEIGHBOURS = 64;

/**
 * All pairs of a family with an exact Jaccard similarity of at least a threshold.
 *
 * The shingles of a family get numbers by falling frequency.
 * Those that stand in at least one text of 64 become bits, compared 64 at a time.
 * Each text keeps a list of the rarer ones. Shingles of a single text count for its size only.
 * The split into a dense head and a sparse tail is ours. Ordering by frequency comes from set joins.
 * (R. J. Bayardo et al., "Scaling Up All Pairs Similarity Search", WWW 2007.)
 */
export class PairFinder {
  private table = new Int32Array(4096);
  private values = new Uint32Array(2048);
  private counts = new Uint32Array(2048);
  private lasts = new Int32Array(2048);
  private entries = 0;
  private lists = new Uint32Array(8192);
  private readonly memory: WebAssembly.Memory | null;
  private readonly wasm: Exports | null;
  private words: Uint32Array;
  private bytes: Uint8Array;
  truncated = false;

  /**
   * @param hashesOf shingle hashes of text `i` as they come; a view that may be overwritten by the next call.
   * @param limit of larger families it counts pairs of a few leaders and of near neighbors, and sets `truncated`.
   * @param engine 'js' keeps to plain JavaScript; the pairs are the same.
   */
  constructor(
    private readonly hashesOf: (i: number) => Uint32Array,
    private readonly threshold: number,
    private readonly limit = ALL_PAIRS_LIMIT,
    engine: 'wasm' | 'js' = 'wasm',
  ) {
    const made = engine === 'js' ? null : instantiate();
    this.wasm = made?.exports ?? null;
    this.memory = made?.memory ?? null;
    this.words = new Uint32Array(this.memory?.buffer ?? new ArrayBuffer(1 << 16));
    this.bytes = new Uint8Array(this.words.buffer);
  }

  /**
   * @param family texts of one family, ascending.
   * @param emit called for each text that has pairs, with its place in the family.
   *   It gets views of its partners' places and of the numbers of shared shingles (place and number in turn).
   *   `sizes` are the sizes of all sets.
   */
  find(family: Uint32Array, emit: (i: number, found: Uint32Array, sizes: Uint32Array) => void): void {
    const m = family.length;
    const starts = new Uint32Array(m + 1);
    this.read(family, starts);
    const { rank, head } = this.order(m);
    const width = Math.max(2, (Math.ceil(head / 64) + 1) & ~1);

    // Where things lie, in words of 4 bytes: heads, tail starts, tails, sizes, found, marks.
    const heads = 256;
    const tailStarts = heads + m * width * 2;
    const tails = tailStarts + m + 1;
    let rare = 0;
    for (let k = 0; k < starts[m]; k++) if (rank[this.lists[k]] >= head && this.counts[this.lists[k]] > 1) rare++;
    const sizes = tails + rare;
    const out = sizes + m;
    const marks = out + m * 2;
    this.reserve(marks + (this.entries >> 2) + 1);
    const { words, bytes, lists, counts } = this;
    words.fill(0, heads, tailStarts);
    bytes.fill(0, marks * 4, marks * 4 + this.entries);
    for (let i = 0, t = 0; i < m; i++) {
      words[tailStarts + i] = t;
      words[sizes + i] = starts[i + 1] - starts[i];
      const row = heads + i * width * 2;
      for (let k = starts[i]; k < starts[i + 1]; k++) {
        const r = rank[lists[k]];
        if (r < head) words[row + (r >> 5)] |= 1 << (r & 31);
        else if (counts[lists[k]] > 1) words[tails + t++] = r;
      }
      words[tailStarts + i + 1] = t;
    }
    const setSizes = words.subarray(sizes, sizes + m);
    const complete = m <= this.limit;
    if (!complete) this.truncated = true;
    for (let i = 0; i + 1 < m; i++) {
      const from = words[tailStarts + i];
      const to = words[tailStarts + i + 1];
      for (let t = from; t < to; t++) bytes[marks * 4 + words[tails + t]] = 1;
      const end = complete || i < LEADERS ? m : Math.min(m, i + 1 + NEIGHBOURS);
      const found =
        this.wasm === null
          ? this.compare(i, end, heads, width, tailStarts, tails, marks, sizes, out)
          : this.wasm.compare(
              i,
              end,
              heads * 4,
              width,
              tailStarts * 4,
              tails * 4,
              marks * 4,
              sizes * 4,
              this.threshold,
              out * 4,
            );
      for (let t = from; t < to; t++) bytes[marks * 4 + words[tails + t]] = 0;
      if (found > 0) emit(i, words.subarray(out, out + found * 2), setSizes);
    }
  }

  /** Twin of `compare` in ../wasm/assembly/pairs.ts. */
  private compare(
    i: number,
    m: number,
    heads: number,
    width: number,
    tailStarts: number,
    tails: number,
    marks: number,
    sizes: number,
    out: number,
  ): number {
    const { words, bytes, threshold } = this;
    const size = words[sizes + i];
    const tailSize = words[tailStarts + i + 1] - words[tailStarts + i];
    let found = 0;
    for (let k = i + 1; k < m; k++) {
      const other = words[sizes + k];
      if (Math.min(size, other) < threshold * Math.max(size, other) - SLACK) continue;
      let both = 0;
      for (let w = 0, x = heads + i * width * 2, y = heads + k * width * 2; w < width * 2; w++) {
        let v = words[x++] & words[y++];
        v -= (v >>> 1) & 0x55555555;
        v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
        both += Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
      }
      const from = words[tailStarts + k];
      const to = words[tailStarts + k + 1];
      const most = both + Math.min(tailSize, to - from);
      if (most < threshold * (size + other - most) - SLACK) continue;
      for (let t = from; t < to; t++) both += bytes[marks * 4 + words[tails + t]];
      if (both / (size + other - both) < threshold) continue;
      words[out + found * 2] = k;
      words[out + found * 2 + 1] = both;
      found++;
    }
    return found;
  }

  /** Numbers the shingles of a family in order of appearance, with their frequencies; each text's distinct numbers into `lists`. */
  private read(family: Uint32Array, starts: Uint32Array): void {
    this.table.fill(0);
    this.entries = 0;
    let at = 0;
    for (let i = 0; i < family.length; i++) {
      const hashes = this.hashesOf(family[i]);
      const n = hashes.length;
      if (at + n > this.lists.length) this.lists = grown(this.lists, at + n);
      while ((this.entries + n) * 2 > this.table.length) this.widen();
      const { table, values, counts, lasts, lists } = this;
      const mask = table.length - 1;
      let { entries } = this;
      for (let k = 0; k < n; k++) {
        const h = hashes[k];
        let slot = Math.imul(h, 0x9e3779b1) & mask;
        let e = table[slot];
        while (e !== 0 && values[e - 1] !== h) {
          slot = (slot + 1) & mask;
          e = table[slot];
        }
        if (e === 0) {
          table[slot] = e = ++entries;
          values[e - 1] = h;
          counts[e - 1] = 0;
          lasts[e - 1] = -1;
        }
        if (lasts[e - 1] === i) continue;
        lasts[e - 1] = i;
        counts[e - 1]++;
        lists[at++] = e - 1;
      }
      this.entries = entries;
      starts[i + 1] = at;
    }
  }

  /** Ranks by falling frequency, and how many of the first become bits. */
  private order(m: number): { rank: Uint32Array; head: number } {
    const { counts, entries } = this;
    const places = new Uint32Array(m + 2);
    for (let e = 0; e < entries; e++) places[m - counts[e] + 1]++;
    for (let f = 1; f < places.length; f++) places[f] += places[f - 1];
    const least = Math.max(2, Math.ceil(m / 64));
    const head = m - least + 1 < 0 ? 0 : places[m - least + 1];
    const rank = new Uint32Array(entries);
    for (let e = 0; e < entries; e++) rank[e] = places[m - counts[e]]++;
    return { rank, head };
  }

  private widen(): void {
    const size = this.table.length * 2;
    this.table = new Int32Array(size);
    this.values = grown(this.values, size / 2);
    this.counts = grown(this.counts, size / 2);
    const lasts = new Int32Array(size / 2);
    lasts.set(this.lasts);
    this.lasts = lasts;
    const mask = size - 1;
    for (let e = 1; e <= this.entries; e++) {
      let slot = Math.imul(this.values[e - 1], 0x9e3779b1) & mask;
      while (this.table[slot] !== 0) slot = (slot + 1) & mask;
      this.table[slot] = e;
    }
  }

  private reserve(words: number): void {
    if (words <= this.words.length) return;
    const missing = words * 4 - this.words.byteLength;
    if (this.memory !== null) {
      this.memory.grow(Math.ceil(missing / 65536));
      this.words = new Uint32Array(this.memory.buffer);
    } else this.words = new Uint32Array(Math.ceil(words * 1.5));
    this.bytes = new Uint8Array(this.words.buffer);
  }
}

function grown(values: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(size, values.length * 2));
  larger.set(values);
  return larger;
}
