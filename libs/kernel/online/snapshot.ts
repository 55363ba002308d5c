import { BANDS } from '../sketch/minhash.js';
import type { Sketcher } from '../sketch/sketcher.js';
import { checkOf, mix } from '../text/keys.js';
import { UNICODE } from '../text/unicode.generated.js';
import { Xxh32 } from './xxh32.js';

const MAGIC = 0x58514c43; // "CLQX"
const VERSION = 1;
export const HEADER = 32;

/**
 * The head of a snapshot, u32: magic, version, slots, widths, checks of the seed and of Unicode's version, documents,
 * 0.
 */
export function headerOf(sketcher: Sketcher, documents: number): Uint8Array {
  const header = new Uint32Array(HEADER / 4);
  header[0] = MAGIC;
  header[1] = VERSION;
  header[2] = BANDS * 4;
  header[3] = (sketcher.words << 16) | sketcher.characters;
  // Not the seed itself: who knows it can write texts that collide.
  header[4] = checkOf(sketcher.keys);
  header[5] = [...UNICODE].reduce((h, c) => mix(h ^ c.charCodeAt(0)), 0x1157);
  header[6] = documents;
  return new Uint8Array(header.buffer);
}

export function checkHeader(bytes: Uint8Array, expectedBytes: Uint8Array): number {
  const header = new Uint32Array(bytes.slice().buffer);
  const expected = new Uint32Array(expectedBytes.buffer);
  if (header[0] !== MAGIC) throw new Error('this is no snapshot of an index: it does not begin with "CLQX"');
  const [, version, slots, widths, seed, unicode, documents] = header;
  if (version !== VERSION)
    throw new Error(`the snapshot has version ${version}, expected ${VERSION}: build the index again`);
  if (slots !== expected[2])
    throw new Error(`the snapshot has ${slots} slots, expected ${expected[2]}: build the index again`);
  if (widths !== expected[3])
    throw new Error(
      `the snapshot has shingles of ${widths >>> 16} words and ${widths & 0xffff} characters, expected ${expected[3] >>> 16} and ${expected[3] & 0xffff}`,
    );
  if (seed !== expected[4]) throw new Error('the snapshot was made with another seed');
  if (unicode !== expected[5])
    throw new Error('the snapshot was made with the tables of another Unicode version: build the index again');
  if (documents > 2 ** 27) throw new Error(`the snapshot is damaged: it names ${documents} documents`);
  return documents;
}

/** Reads exact numbers of bytes out of pieces of any size, and hashes what it reads. */
export class Pieces {
  private readonly source: Iterator<Uint8Array>;
  private piece: Uint8Array = new Uint8Array(0);
  private at = 0;
  private readonly hash = new Xxh32();

  constructor(pieces: Iterable<Uint8Array>) {
    this.source = pieces[Symbol.iterator]();
  }

  take(size: number): Uint8Array {
    const bytes = new Uint8Array(size);
    this.into(bytes);
    return bytes;
  }

  into(target: Uint8Array): void {
    let filled = 0;
    while (filled < target.length) {
      if (this.at === this.piece.length) {
        const { done, value } = this.source.next();
        if (done) throw new Error('the snapshot is cut off');
        this.piece = value;
        this.at = 0;
        continue;
      }
      const size = Math.min(target.length - filled, this.piece.length - this.at);
      target.set(this.piece.subarray(this.at, this.at + size), filled);
      this.at += size;
      filled += size;
    }
    this.hash.update(target);
  }

  digest(): number {
    return this.hash.digest();
  }

  end(): void {
    if (this.at < this.piece.length || this.source.next().done !== true)
      throw new Error('the snapshot is damaged: it goes on behind its end');
  }
}
