import { BANDS } from '../sketch/minhash.js';
import { createSketcher, type Sketcher, type SketchOptions } from '../sketch/sketcher.js';
import {
  bucketOf,
  type Hit,
  isEmpty,
  NODES,
  type QueryOptions,
  STATE_EPOCH,
  STATE_USED,
  search,
  type View,
} from './search.js';
import { checkHeader, HEADER, headerOf, Pieces } from './snapshot.js';
import { Xxh32 } from './xxh32.js';

export interface IndexOptions extends SketchOptions {
  /** Most documents that the index can hold. Default 1,048,576. Memory is taken as documents come (261 bytes each), but for 128 to 256 bytes for each of these. */
  readonly capacity?: number;
}

/** The index's memory, to be sent to another thread; see `OnlineIndex.reader`. */
export interface SharedIndex {
  readonly nodes: Uint32Array;
  readonly heads: Int32Array;
  readonly state: Int32Array;
  readonly alive: Uint8Array;
  readonly seed: number;
  readonly words: number;
  readonly characters: number;
}

/** Share of removed documents from which on they are swept out of the chains. */
const SWEEP_SHARE = 0.25;
const SWEEP_LEAST = 1024;

/**
 * A MinHash index that lives: documents are added, found, removed and forgotten one by one.
 * In each of 32 bands a document hangs in the chain of its band key.
 * A query walks 32 chains and ranks what it meets by the estimate from the rows (128 bytes each).
 * A pair with J = .7 meets with probability .9998.
 *
 * The memory can be shared. One thread writes, any number of others read through `OnlineIndex.reader`, without locks.
 * A document is linked only when its row stands, and a reader that crosses a sweep starts again.
 *
 * Documents are numbered in the order of adding. The number of a removed document may be given again.
 */
export class OnlineIndex {
  readonly sketcher: Sketcher;
  readonly capacity: number;
  /** A node for each band of a document: band key, and document + 1 of the next in its chain. Side by side, so that a step is one miss. */
  private readonly nodes: Uint32Array;
  /** Document + 1 of the newest in each chain, 0 for none; band after band. */
  private readonly heads: Int32Array;
  private readonly seen: Uint32Array;
  private readonly alive: Uint8Array;
  private readonly state: Int32Array;
  /** What a query reads. */
  private readonly view: View;
  private readonly mask: number;
  private readonly row = new Uint32Array(BANDS);
  private readonly places = new Int32Array(BANDS);
  private readonly free: number[] = [];
  /** Removed documents, those whose numbers are free included. */
  private dead = 0;
  private count = 0;
  private pins = 0;

  constructor(options: IndexOptions = {}) {
    this.sketcher = createSketcher(options);
    const { capacity = 1 << 20 } = options;
    if (!Number.isInteger(capacity) || capacity < 1 || capacity > 2 ** 27)
      throw new RangeError(`capacity: expected 1 to ${2 ** 27} documents, got ${capacity}`);
    this.capacity = capacity;
    const buckets = 2 ** Math.max(4, Math.ceil(Math.log2(capacity)));
    this.mask = buckets - 1;
    this.nodes = new Uint32Array(memory(capacity * NODES * 4));
    this.heads = new Int32Array(memory(buckets * BANDS * 4));
    this.alive = new Uint8Array(memory(capacity));
    this.state = new Int32Array(memory(16));
    this.seen = new Uint32Array(capacity);
    this.view = { nodes: this.nodes, heads: this.heads, alive: this.alive, state: this.state };
  }

  /** Documents in the index. */
  get size(): number {
    return this.count;
  }

  /**
   * @param text a text, or its row (see `Sketcher.row`).
   * @param seen when it was seen, in any unit, as an integer below 2^32; what `evict` goes by.
   * @returns the document's number; a text without shingles is stored and never found.
   * @throws RangeError where the index is full.
   */
  add(text: string | Uint32Array, seen = 0): number {
    const row = this.rowOf(text);
    let document = this.pins > 0 ? undefined : this.free.pop();
    if (document === undefined) {
      document = this.state[STATE_USED];
      if (document >= this.capacity) {
        if (this.dead > this.free.length && this.pins === 0) {
          this.sweep();
          return this.add(row, seen);
        }
        throw new RangeError(
          `the index is full: ${this.count} documents, capacity ${this.capacity}; evict some, or restore a snapshot with a larger capacity`,
        );
      }
      Atomics.store(this.state, STATE_USED, document + 1);
    } else {
      this.dead--;
      Atomics.add(this.state, STATE_EPOCH, 1);
    }
    for (let band = 0, at = document * NODES; band < BANDS; band++, at += 2) this.nodes[at] = row[band];
    this.seen[document] = seen;
    this.link(document);
    this.count++;
    return document;
  }

  /** Documents like a text, the most similar first, equals by rising number. */
  query(text: string | Uint32Array, options: QueryOptions = {}): Hit[] {
    return search(this.view, this.rowOf(text), options);
  }

  has(document: number): boolean {
    return this.alive[document] === 1;
  }

  /** Says that a document was seen again. */
  touch(document: number, seen: number): void {
    if (this.has(document)) this.seen[document] = seen;
  }

  /** @returns whether the document was there. */
  remove(document: number): boolean {
    if (!this.drop(document)) return false;
    this.sweepIfDue();
    return true;
  }

  /** Removes all documents that were last seen before `time`; returns how many. */
  evict(time: number): number {
    let removed = 0;
    for (let document = 0; document < this.state[STATE_USED]; document++)
      if (this.seen[document] < time && this.drop(document)) removed++;
    this.sweepIfDue();
    return removed;
  }

  private drop(document: number): boolean {
    if (!this.has(document)) return false;
    Atomics.store(this.alive, document, 0);
    this.count--;
    this.dead++;
    return true;
  }

  private sweepIfDue(): void {
    if (this.dead - this.free.length >= Math.max(SWEEP_LEAST, SWEEP_SHARE * this.state[STATE_USED])) this.sweep();
  }

  /**
   * What another thread needs to read this index.
   * @throws Error where the runtime has no shared memory.
   */
  share(): SharedIndex {
    if (typeof SharedArrayBuffer === 'undefined')
      throw new Error('this runtime has no SharedArrayBuffer: a page must be cross-origin isolated to share an index');
    const { nodes, heads, state, alive, sketcher } = this;
    return {
      nodes,
      heads,
      state,
      alive,
      seed: sketcher.keys.seed,
      words: sketcher.words,
      characters: sketcher.characters,
    };
  }

  /** A reader in another thread; it sees documents as they come and go. */
  static reader(shared: SharedIndex): { query(text: string | Uint32Array, options?: QueryOptions): Hit[] } {
    const sketcher = createSketcher(shared);
    const row = new Uint32Array(BANDS);
    const view: View = shared;
    return {
      query: (text, options = {}) => {
        if (typeof text === 'string') sketcher.row(text, row);
        return search(view, typeof text === 'string' ? row : text, options);
      },
    };
  }

  /**
   * The index as bytes, piece by piece, and an XXH32 of all of it.
   * The header has version, widths, Unicode version and a check of the seed.
   * Then come rows, times and marks of the living.
   * Numbers of removed documents are not given again until the last piece is taken (or the generator returned).
   * Documents added meanwhile are not in it.
   */
  *snapshot(): Generator<Uint8Array, void, undefined> {
    this.pins++;
    try {
      const used = this.state[STATE_USED];
      const alive = this.alive.slice(0, used);
      const seen = this.seen.slice(0, used);
      const header = headerOf(this.sketcher, used);
      const hash = new Xxh32();
      hash.update(header);
      yield header;
      const give = (piece: Uint8Array) => {
        hash.update(piece);
        return piece;
      };
      for (let from = 0; from < used; from += PIECE) {
        const rows = new Uint32Array(Math.min(PIECE, used - from) * BANDS);
        for (let k = 0, at = from * NODES; k < rows.length; k++, at += 2) rows[k] = this.nodes[at];
        yield give(new Uint8Array(rows.buffer));
      }
      for (let from = 0; from < used; from += PIECE) {
        yield give(new Uint8Array(seen.buffer, from * 4, Math.min(PIECE, used - from) * 4));
        yield give(alive.subarray(from, from + PIECE));
      }
      yield new Uint8Array(Uint32Array.of(hash.digest()).buffer);
    } finally {
      this.pins--;
    }
  }

  /**
   * The index that a snapshot was taken of. Its options must be those that it was made with, the capacity apart.
   *
   * @param pieces the snapshot's bytes in any pieces.
   * @throws Error that says what is wrong with a snapshot that is foreign, of another version, damaged or cut off.
   */
  static restore(pieces: Iterable<Uint8Array>, options: IndexOptions = {}): OnlineIndex {
    const source = new Pieces(pieces);
    const header = source.take(HEADER);
    const expected = headerOf(createSketcher(options), 0);
    const used = checkHeader(header, expected);
    const index = new OnlineIndex({ ...options, capacity: Math.max(options.capacity ?? 1 << 20, used) });
    for (let from = 0; from < used; from += PIECE) {
      const rows = new Uint32Array(Math.min(PIECE, used - from) * BANDS);
      source.into(new Uint8Array(rows.buffer));
      for (let k = 0, at = from * NODES; k < rows.length; k++, at += 2) index.nodes[at] = rows[k];
    }
    for (let from = 0; from < used; from += PIECE) {
      const size = Math.min(PIECE, used - from);
      source.into(new Uint8Array(index.seen.buffer, from * 4, size * 4));
      source.into(index.alive.subarray(from, from + size));
    }
    const found = source.digest();
    const named = new Uint32Array(source.take(4).slice().buffer)[0];
    if (found !== named) throw new Error(`the snapshot is damaged: checksum ${found}, expected ${named}`);
    source.end();
    index.state[STATE_USED] = used;
    for (let document = 0; document < used; document++)
      if (index.alive[document] === 1) index.count++;
      else index.free.push(document);
    index.dead = index.free.length;
    index.linkAll();
    return index;
  }

  private rowOf(text: string | Uint32Array): Uint32Array {
    if (typeof text !== 'string') {
      if (text.length !== BANDS) throw new RangeError(`a row has ${BANDS} words, got an array of ${text.length}`);
      return text;
    }
    this.sketcher.row(text, this.row);
    return this.row;
  }

  private link(document: number): void {
    const { nodes, heads, mask } = this;
    const at = document * NODES;
    if (isEmpty(nodes, at, 2)) {
      this.alive[document] = 1;
      return;
    }
    const { places } = this;
    for (let band = 0; band < BANDS; band++) {
      const head = bucketOf(nodes[at + band * 2], band, mask);
      places[band] = head;
      nodes[at + band * 2 + 1] = heads[head];
    }
    // One barrier for all bands: row and links stand before any chain leads to them.
    Atomics.store(this.alive, document, 1);
    for (let band = 0; band < BANDS; band++) heads[places[band]] = document + 1;
  }

  /** Links what a snapshot brought, band after band: the heads of one band stay in the cache. */
  private linkAll(): void {
    const { nodes, heads, alive, mask } = this;
    const used = this.state[STATE_USED];
    const linked = alive.slice(0, used);
    for (let d = 0; d < used; d++) if (linked[d] === 1 && isEmpty(nodes, d * NODES, 2)) linked[d] = 0;
    for (let band = 0; band < BANDS; band++)
      for (let d = 0, at = band * 2; d < used; d++, at += NODES) {
        if (linked[d] === 0) continue;
        const head = bucketOf(nodes[at], band, mask);
        nodes[at + 1] = heads[head];
        heads[head] = d + 1;
      }
  }

  /** Takes removed documents out of all chains, so that their numbers can be given again. */
  private sweep(): void {
    const { nodes, heads, alive } = this;
    Atomics.add(this.state, STATE_EPOCH, 1);
    for (let head = 0; head < heads.length; head++) {
      const next = ((head / (this.mask + 1)) | 0) * 2 + 1;
      let before = -1;
      for (let d = heads[head]; d !== 0; d = nodes[(d - 1) * NODES + next]) {
        if (alive[d - 1] === 1) before = d;
        else if (before === -1) heads[head] = nodes[(d - 1) * NODES + next];
        else nodes[(before - 1) * NODES + next] = nodes[(d - 1) * NODES + next];
      }
    }
    this.free.length = 0;
    for (let document = this.state[STATE_USED] - 1; document >= 0; document--)
      if (alive[document] === 0) this.free.push(document);
    this.dead = this.free.length;
    Atomics.add(this.state, STATE_EPOCH, 1);
  }
}

/** Documents in a piece of a snapshot. */
const PIECE = 1 << 15;

/** Shared memory where the runtime gives it: a page in a browser must be cross-origin isolated for that. */
function memory(bytes: number): ArrayBufferLike {
  return typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes);
}
