import { BANDS, differentBytes, ofEqual, SLOTS } from '../sketch/minhash.js';
import { createSketcher, type Sketcher, type SketchOptions } from '../sketch/sketcher.js';
import { checkOf, mix } from '../text/keys.js';
import { UNICODE } from '../text/unicode.generated.js';
import { Xxh32 } from './xxh32.js';

export interface IndexOptions extends SketchOptions {
  /** Most documents that the index can hold. Default 1,048,576. Memory is taken as documents come (261 bytes each), but for 128 to 256 bytes for each of these. */
  readonly capacity?: number;
}

export interface QueryOptions {
  /** Documents in the answer at most, the most similar first. Default 32. */
  readonly limit?: number;
  /** Least estimated similarity. Default .4. */
  readonly least?: number;
}

export interface Hit {
  /** Number that `add` gave. */
  readonly document: number;
  /** Estimated Jaccard similarity, standard error at most .028. `similarity` of the two texts gives the exact one. */
  readonly estimate: number;
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

/** What looking at a living and at a removed document costs of the allowance that a query has for one chain. */
const LIVING = 16;
const REMOVED = 1;
/** Documents of one chain that a query looks at, the newest first: a flood of copies hides nothing but its own older copies. */
const PER_BAND = 24;
/** The same once a query has enough. */
const PER_BAND_LATER = 2;
const ENOUGH = 32;
/** Share of removed documents from which on they are swept out of the chains. */
const SWEEP_SHARE = 0.25;
const SWEEP_LEAST = 1024;

const STATE_USED = 0;
const STATE_EPOCH = 1;

/**
 * A MinHash index that lives: documents are added, found, removed and forgotten one by one. In each of 32 bands a document hangs in the
 * chain of its band key; a query walks 32 chains and ranks what it meets by the estimate from the rows (128 bytes each). A pair with
 * J = .7 meets with probability .9998.
 *
 * The memory can be shared: one thread writes, any number of others read through `OnlineIndex.reader`, without locks. A document is
 * linked only when its row stands, and a reader that crosses a sweep starts again.
 *
 * Documents are numbered in the order of adding; the number of a removed document may be given again.
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
    return search(this, this.rowOf(text), options);
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
    const view = shared as unknown as View;
    return {
      query: (text, options = {}) => {
        if (typeof text === 'string') sketcher.row(text, row);
        return search(view, typeof text === 'string' ? row : text, options);
      },
    };
  }

  /**
   * The index as bytes, piece by piece: a header with version, widths, Unicode version and a check of the seed, rows, times and marks of the
   * living, and an XXH32 of all of it. Until the last piece is taken (or the generator returned), numbers of removed documents are not
   * given again; documents added meanwhile are not in it.
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

interface View {
  readonly nodes: Uint32Array;
  readonly heads: Int32Array;
  readonly alive: Uint8Array;
  readonly state: Int32Array;
}

/** Words of a document in `nodes`. */
const NODES = BANDS * 2;

function bucketOf(key: number, band: number, mask: number): number {
  return band * (mask + 1) + (mix(key) & mask);
}

function isEmpty(rows: Uint32Array, at: number, stride: 1 | 2): boolean {
  for (let band = 0; band < BANDS; band++) if (rows[at + band * stride] !== 0) return false;
  return true;
}

const found = new Int32Array(2048);
const stamps = new Int32Array(2048);
let stamp = 0;
const firsts = new Int32Array(BANDS);
const keys = new Int32Array(BANDS);
const close = new Int32Array(2048);
const equals = new Uint8Array(2048);
const ranked = new Float64Array(2048);

function search(index: unknown, row: Uint32Array, options: QueryOptions): Hit[] {
  const { limit = 32, least = 0.4 } = options;
  const { nodes, heads, alive, state } = index as View;
  const mask = heads.length / BANDS - 1;
  if (isEmpty(row, 0, 1)) return [];
  // Slots that must be equal for the estimate to reach `least`; see `estimateRows`.
  const fewest = Math.ceil((least * (1 - 1 / 256) + 1 / 256) * SLOTS - 1e-9);
  for (let attempt = 0; ; attempt++) {
    const epoch = Atomics.load(state, STATE_EPOCH);
    if (++stamp === 0x7fffffff) {
      stamps.fill(0);
      stamp = 1;
    }
    // First all chains' heads, then all first nodes: what does not depend on each other waits for memory together.
    for (let band = 0; band < BANDS; band++) {
      keys[band] = row[band];
      firsts[band] = heads[bucketOf(row[band], band, mask)];
    }
    let met = 0;
    let hits = 0;
    for (let band = 0; band < BANDS; band++) {
      const key = keys[band];
      let left = (met >= ENOUGH ? PER_BAND_LATER : PER_BAND) * LIVING;
      for (let d = firsts[band], at = 0; d !== 0 && left > 0; d = nodes[at + 1]) {
        const document = d - 1;
        at = document * NODES + band * 2;
        if (alive[document] === 0) {
          left -= REMOVED;
          continue;
        }
        left -= LIVING;
        if ((nodes[at] | 0) !== key) continue;
        let slot = Math.imul(document, 0x9e3779b1) >>> 21;
        while (stamps[slot] === stamp && found[slot] !== document) slot = (slot + 1) & 2047;
        if (stamps[slot] === stamp) continue;
        stamps[slot] = stamp;
        found[slot] = document;
        met++;
        const equal = equalSlots(nodes, document * NODES, keys);
        if (equal < fewest) continue;
        close[hits] = document;
        equals[hits++] = equal;
      }
    }
    // Something was unlinked or given again meanwhile.
    if (Atomics.load(state, STATE_EPOCH) !== epoch && attempt < 8) continue;
    // One number each, sorted by falling equality, then by rising document.
    const order = ranked.subarray(0, hits);
    for (let k = 0; k < hits; k++) order[k] = (SLOTS - equals[k]) * 2 ** 32 + close[k];
    order.sort();
    const answer: Hit[] = [];
    for (let k = 0; k < hits && k < limit; k++) {
      const equal = SLOTS - Math.floor(order[k] / 2 ** 32);
      answer.push({ document: order[k] % 2 ** 32, estimate: ofEqual(equal) });
    }
    return answer;
  }
}

/** How many of the 128 slots of a document are those of a row. */
function equalSlots(nodes: Uint32Array, at: number, row: Int32Array): number {
  let different = 0;
  for (let band = 0; band < BANDS; band++, at += 2) {
    different += differentBytes(nodes[at] ^ row[band]);
  }
  return SLOTS - different;
}

// ---- snapshot header -----------------------------------------------------------------------------------------------
const MAGIC = 0x58514c43; // "CLQX"
const VERSION = 1;
const HEADER = 32;

/** u32: magic, version, slots, widths, check of the seed, check of the Unicode version, documents, 0. */
function headerOf(sketcher: Sketcher, documents: number): Uint8Array {
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

function checkHeader(bytes: Uint8Array, expectedBytes: Uint8Array): number {
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
class Pieces {
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
