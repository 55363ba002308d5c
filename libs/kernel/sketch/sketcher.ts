import { EXPANSION, TABLE } from '../text/characters.js';
import { checkOf, type Keys, keysOf } from '../text/keys.js';
import { IDEOGRAPHS, shingleHashes, WORDS } from '../text/shingles.js';
import { Tokenizer } from '../text/tokens.js';
import { UNICODE } from '../text/unicode.generated.js';
import { UnitWriter } from '../text/units.js';
import { type Exports, instantiate } from '../wasm/instantiate.js';
import { BANDS, compact, SLOTS, signature } from './minhash.js';

export interface SketchOptions {
  /** Seed of this installation, any 32-bit integer. Sketches of different seeds cannot be compared. Default 0. */
  readonly seed?: number;
  /** Tokens in a shingle that starts with a word, a number or a mask; 2 to 16, default 5. */
  readonly words?: number;
  /** Tokens in a shingle that starts with an ideograph; 2 to 16, default 4. */
  readonly characters?: number;
  /** WASM SIMD where the runtime has it, else plain JavaScript with the same result. Naming one asks for it. */
  readonly engine?: 'wasm' | 'js';
}

/** From texts to signatures. A sketcher keeps room for the longest text it has seen; it is not to be shared between threads. */
export interface Sketcher {
  readonly engine: 'wasm' | 'js';
  readonly keys: Keys;
  readonly words: number;
  readonly characters: number;
  /** Sketches of two sketchers can be compared if these are equal. Tells nothing about the seed. */
  readonly version: string;
  /**
   * Hashes of the shingles of a text as they come, repeats included.
   * @returns a view that the next call overwrites.
   */
  hashes(text: string): Uint32Array;
  /** Signature of 128 slots of 31 bits. */
  signature(text: string, into?: Uint32Array): Uint32Array;
  /** Signature of ready-made hashes: well mixed and, where strangers choose them, keyed. */
  signatureOf(hashes: Uint32Array, into?: Uint32Array): Uint32Array;
  /**
   * Signatures of many sets of hashes at once.
   * @param hashes all sets, one behind the other.
   * @param offsets where each begins, and last where they end.
   * @returns `into`, 128 slots a set; its length must be 128 times the number of sets.
   */
  signaturesOf(hashes: Uint32Array, offsets: Uint32Array, into?: Uint32Array): Uint32Array;
  /**
   * Row of a text: 32 words, see `compact`.
   * @param at word of `into` where the row begins.
   * @returns how many shingles the text has, repeats included; 0 for a text without any.
   */
  row(text: string, into: Uint32Array, at?: number): number;
  /** Tokens of the text that was read last. */
  readonly tokens: number;
}

/** @throws RangeError for a width outside 2 to 16, Error where WASM SIMD is asked for and missing. */
export function createSketcher(options: SketchOptions = {}): Sketcher {
  const { seed = 0, words = WORDS, characters = IDEOGRAPHS } = options;
  for (const [name, width] of Object.entries({ words, characters }))
    if (!Number.isInteger(width) || width < 2 || width > 16)
      throw new RangeError(`${name}: a shingle has 2 to 16 tokens, got ${width}`);
  if (!Number.isInteger(seed)) throw new RangeError(`seed: expected an integer, got ${seed}`);
  const keys = keysOf(seed);
  if (options.engine === 'js') return new PlainSketcher(keys, words, characters);
  const made = instantiate();
  if (made !== null) return new WasmSketcher(keys, words, characters, made.exports, made.memory);
  if (options.engine === 'wasm') throw new Error('this runtime has no WebAssembly SIMD: leave the engine out');
  return new PlainSketcher(keys, words, characters);
}

function manyOf(hashes: Uint32Array, offsets: Uint32Array, into?: Uint32Array): { count: number; out: Uint32Array } {
  const count = offsets.length - 1;
  for (let d = 0; d <= count; d++)
    if (offsets[d] > hashes.length || (d > 0 && offsets[d] < offsets[d - 1]))
      throw new RangeError(`offsets: expected rising numbers up to ${hashes.length}, got ${offsets[d]} at place ${d}`);
  const out = into ?? new Uint32Array(Math.max(0, count) * SLOTS);
  if (count < 0 || out.length !== count * SLOTS)
    throw new RangeError(
      `${Math.max(0, count)} sets have ${Math.max(0, count) * SLOTS} slots, got an array of ${out.length}`,
    );
  return { count, out };
}

/** Hashes that are sketched at once in bulk. */
const MANY = 1 << 15;

/** Algorithm, slots, widths, Unicode version and a check of the keys. */
function versionOf(keys: Keys, words: number, characters: number): string {
  return `fss32-${SLOTS}-${words}w${characters}c-u${UNICODE}-${checkOf(keys).toString(16)}`;
}

class PlainSketcher implements Sketcher {
  readonly engine = 'js';
  readonly version: string;
  private readonly tokenizer: Tokenizer;
  private buffer = new Uint32Array(1024);
  private readonly slots = new Uint32Array(SLOTS);

  constructor(
    readonly keys: Keys,
    readonly words: number,
    readonly characters: number,
  ) {
    this.tokenizer = new Tokenizer(keys, false);
    this.version = versionOf(keys, words, characters);
  }

  get tokens(): number {
    return this.tokenizer.length;
  }

  hashes(text: string): Uint32Array {
    const t = this.tokenizer.read(text);
    if (this.buffer.length < t.length) this.buffer = new Uint32Array(t.length * 2);
    return shingleHashes(t, this.keys, this, this.buffer);
  }

  signature(text: string, into?: Uint32Array): Uint32Array {
    return signature(this.hashes(text), into);
  }

  signatureOf(hashes: Uint32Array, into?: Uint32Array): Uint32Array {
    return signature(hashes, into);
  }

  signaturesOf(hashes: Uint32Array, offsets: Uint32Array, into?: Uint32Array): Uint32Array {
    const { count, out } = manyOf(hashes, offsets, into);
    for (let d = 0; d < count; d++)
      signature(hashes.subarray(offsets[d], offsets[d + 1]), out.subarray(d * SLOTS, (d + 1) * SLOTS));
    return out;
  }

  row(text: string, into: Uint32Array, at = 0): number {
    const hashes = this.hashes(text);
    compact(signature(hashes, this.slots), into.subarray(at, at + BANDS));
    return hashes.length;
  }
}

/** Where things lie in the memory of the WASM module; see ../wasm/assembly/memory.ts. */
const KEYS = 1024;
const MASKS = 2048;
const SCRATCH = 2560;
const SLOTS_AT = 3072;
const ROW = 3840;
const TABLE_AT = 65536;
const EXPANSIONS_AT = TABLE_AT + 4 * 65536;
const EXPANSION_BYTES = 40;
const TEXT = EXPANSIONS_AT + 65536;

class WasmSketcher implements Sketcher {
  readonly engine = 'wasm';
  readonly version: string;
  private capacity = 0;
  private values = 0;
  private flags = 0;
  private out = 0;
  private words32 = new Uint32Array(0);
  private slotsView = this.words32;
  private rowView = this.words32;
  private units16 = new Uint16Array(0);
  private writer: UnitWriter | null = null;

  constructor(
    readonly keys: Keys,
    readonly words: number,
    readonly characters: number,
    private readonly wasm: Exports,
    private readonly memory: WebAssembly.Memory,
  ) {
    this.version = versionOf(keys, words, characters);
    this.reserve(4096);
    this.words32.set(keys.values, KEYS >> 2);
    const bytes = new Uint8Array(memory.buffer);
    for (let n = 0; n <= 16; n++) bytes.fill(255, MASKS + 16 * n, MASKS + 17 * n);
    this.words32.set(TABLE, TABLE_AT >> 2);
    EXPANSION.forEach((units, k) => {
      const at = (EXPANSIONS_AT + EXPANSION_BYTES * k) >> 1;
      this.units16[at] = units.length;
      this.units16.set(units, at + 1);
    });
    wasm.setup(KEYS, TABLE_AT, EXPANSIONS_AT, MASKS, SCRATCH);
  }

  get tokens(): number {
    return this.wasm.tokensSeen();
  }

  hashes(text: string): Uint32Array {
    const n = this.read(text);
    return this.words32.subarray(this.out >> 2, (this.out >> 2) + n);
  }

  signature(text: string, into: Uint32Array = new Uint32Array(SLOTS)): Uint32Array {
    this.wasm.sketch(this.out, this.read(text));
    return this.take(into);
  }

  signatureOf(hashes: Uint32Array, into: Uint32Array = new Uint32Array(SLOTS)): Uint32Array {
    this.reserve(hashes.length);
    this.words32.set(hashes, this.out >> 2);
    this.wasm.sketch(this.out, hashes.length);
    return this.take(into);
  }

  signaturesOf(hashes: Uint32Array, offsets: Uint32Array, into?: Uint32Array): Uint32Array {
    const { count, out } = manyOf(hashes, offsets, into);
    this.reserve(MANY);
    for (let from = 0; from < count; ) {
      // As many sets as there is room for: their hashes, and their signatures where tokens lie otherwise.
      let to = from + 1;
      while (to < count && to - from < MANY / SLOTS && offsets[to + 1] - offsets[from] <= MANY) to++;
      const size = offsets[to] - offsets[from];
      this.reserve(size);
      const { words32 } = this;
      words32.set(hashes.subarray(offsets[from], offsets[to]), this.out >> 2);
      for (let d = from; d <= to; d++) words32[(this.flags >> 2) + d - from] = offsets[d] - offsets[from];
      this.wasm.sketchMany(this.out, this.flags, to - from, this.values);
      const at = this.values >> 2;
      out.set(words32.subarray(at, at + (to - from) * SLOTS), from * SLOTS);
      from = to;
    }
    return out;
  }

  row(text: string, into: Uint32Array, at = 0): number {
    const n = this.read(text);
    if (n === 0) {
      into.fill(0, at, at + BANDS);
      return 0;
    }
    this.wasm.sketch(this.out, n);
    this.wasm.compact(ROW);
    into.set(this.rowView, at);
    return n;
  }

  private take(into: Uint32Array): Uint32Array {
    if (into.length !== SLOTS) throw new RangeError(`a signature has ${SLOTS} slots, got an array of ${into.length}`);
    into.set(this.slotsView);
    return into;
  }

  private read(text: string): number {
    const size = text.length;
    if (size > this.capacity) this.reserve(size);
    this.writer!.write(text);
    return this.wasm.hashText(TEXT, size, this.values, this.flags, this.words, this.characters, this.out);
  }

  /** Room for texts of `size` units, and for as many hashes. */
  private reserve(size: number): void {
    if (size <= this.capacity) return;
    const capacity = (Math.ceil(size * 1.5) + 255) & ~255;
    this.values = TEXT + 2 * capacity + 256;
    this.flags = this.values + 4 * capacity + 128;
    this.out = this.flags + capacity + 128;
    const end = this.out + 4 * capacity + 128;
    const missing = end - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / 65536));
    this.capacity = capacity;
    this.words32 = new Uint32Array(this.memory.buffer);
    this.units16 = new Uint16Array(this.memory.buffer);
    this.slotsView = this.words32.subarray(SLOTS_AT >> 2, (SLOTS_AT >> 2) + SLOTS);
    this.rowView = this.words32.subarray(ROW >> 2, (ROW >> 2) + BANDS);
    this.writer = new UnitWriter(this.memory.buffer, TEXT);
  }
}
