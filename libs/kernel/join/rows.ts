import { BANDS } from '../sketch/minhash.js';

/** Texts in a chunk of rows. */
export const CHUNK = 16384;

/**
 * Rows of many texts, band by band inside chunks of 16,384 texts. 128 bytes a text.
 * So one band is read at memory speed. A stream of unknown length never moves what it has.
 */
export class Rows {
  readonly chunks: Uint32Array[] = [];
  length = 0;

  /** @param shared whether other threads will read the rows. */
  constructor(private readonly shared = false) {}

  /** Makes room for texts 0 to size - 1. */
  reserve(size: number): void {
    while (this.chunks.length * CHUNK < size) {
      const bytes = CHUNK * BANDS * 4;
      this.chunks.push(new Uint32Array(this.shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)));
    }
    if (size > this.length) this.length = size;
  }

  /** Puts the row that stands in `row` in place `i`. */
  set(i: number, row: Uint32Array): void {
    const chunk = this.chunks[(i / CHUNK) | 0];
    for (let b = 0, at = i % CHUNK; b < BANDS; b++, at += CHUNK) chunk[at] = row[b];
  }

  /** Copies row `i` to word `at` of `into`. */
  get(i: number, into: Uint32Array, at = 0): void {
    const chunk = this.chunks[(i / CHUNK) | 0];
    for (let b = 0, from = i % CHUNK; b < BANDS; b++, from += CHUNK) into[at + b] = chunk[from];
  }

  /** Keys of one band, chunk by chunk, with the number of the first text of each. */
  eachChunk(band: number, visit: (keys: Uint32Array, first: number) => void): void {
    for (let c = 0, first = 0; first < this.length; c++, first += CHUNK)
      visit(this.chunks[c].subarray(band * CHUNK, band * CHUNK + Math.min(CHUNK, this.length - first)), first);
  }

  /** Rows in the memory of another thread's `Rows`. */
  static from(chunks: readonly Uint32Array[], length: number): Rows {
    const rows = new Rows(true);
    rows.chunks.push(...chunks);
    rows.length = length;
    return rows;
  }
}
