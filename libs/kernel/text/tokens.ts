/**
 * Tokens with a way back. Each token keeps where it stands in the original text.
 * So whatever is found later can be shown exactly there.
 *
 * The rule, the same for every script:
 * - A run of letters is one word. A Han, kana, Hangul or Thai character is a token by itself.
 * - A run of digits (with inner . , : / -) is one number.
 * - A run of mask characters (`*`, `XXXX`, `XX/XX/XXXX`) is one mask.
 *
 * Numbers and masks are typed slots: every number has one value, every mask another. Neighboring masks make one.
 * Zero-width characters are skipped. Everything else separates.
 *
 * The value of a word: its folded units' low bytes go four to a chunk c.
 * A chunk gives g(c) = (c A ^ c A >> 15) B mod 2^32.
 * A and B are a pair of odd multipliers for each of four places. The sum goes over a block of 16 letters.
 * High bytes likewise have multipliers of their own. The sum is turned and multiplied before each further block.
 * An ideograph is one such chunk. The code in ../wasm/assembly gives the same bits.
 */
import { BREAK, DIGIT, EXPANDS, EXPANSION, IGNORABLE, LETTER, MASK, TABLE } from './characters.js';
import { CHARACTER, HIGH, type Keys, keysOf, WORD } from './keys.js';
import { UnitWriter } from './units.js';

/** Values of the typed slots. A word meets one of them once in 2^31. */
export const NUMBER_TOKEN = 0x4e554d31;
export const MASK_TOKEN = 0x4d41534b;

export interface Tokens {
  /** How many tokens the arrays below hold. */
  readonly length: number;
  /** 32-bit value of each token. */
  readonly values: Uint32Array;
  /** First UTF-16 unit of each token in the text. */
  readonly starts: Uint32Array;
  /** The unit after the last one. */
  readonly ends: Uint32Array;
  /** 1 where the token is a single ideograph. */
  readonly ideographs: Uint8Array;
}

const X = 0x78;
const PLAIN = LETTER << 24;
const CJK = 0x4e00;
const CJK_COUNT = 0x5200; // every one of them folds to itself

/** A reusable tokenizer; its arrays grow and are overwritten by the next call, so copy what must stay. */
export class Tokenizer implements Tokens {
  length = 0;
  values = new Uint32Array(1024);
  starts = new Uint32Array(1024);
  ends = new Uint32Array(1024);
  ideographs = new Uint8Array(1024);
  private readonly key: Int32Array;
  private units = new Uint16Array(1024);
  private writer = new UnitWriter(this.units.buffer, 0);

  /** @param spans whether `starts` and `ends` are wanted: sketches do without. */
  constructor(
    keys: Keys = keysOf(0),
    private readonly spans = true,
  ) {
    this.key = keys.values;
  }

  /** Reads `text` into this tokenizer and returns it. */
  read(text: string): this {
    const size = text.length;
    if (this.values.length <= size) this.grow(size + 1);
    this.writer.write(text);
    this.units[size] = 0;
    const { units, values, starts, ends, ideographs, key, spans } = this;
    const c = key[CHARACTER];
    const d = key[CHARACTER + 1];
    let n = 0;
    let i = 0;
    while (i < size) {
      const unit = units[i];
      if ((unit - CJK) >>> 0 < CJK_COUNT) {
        const t = Math.imul(unit, c);
        values[n] = Math.imul(t ^ (t >>> 15), d);
        if (spans) {
          starts[n] = i;
          ends[n] = i + 1;
        }
        i++;
        ideographs[n++] = 1;
        continue;
      }
      const e = TABLE[unit];
      const kind = e >>> 24;
      if (kind === BREAK || kind === IGNORABLE) {
        i++;
        continue;
      }
      const start = i;
      if (kind === LETTER) {
        // Plain words of up to 16 Latin letters, four at a time. `word` reads all others.
        // Without its class a plain letter's entry is its folded unit. Behind the text stands a unit that is none.
        let h = 0;
        let chunk = 0;
        let p = e ^ PLAIN;
        for (let lane = 0; p < 256 && lane < 4; lane++) {
          chunk = p;
          p = TABLE[units[++i]] ^ PLAIN;
          if (p < 256) {
            chunk |= p << 8;
            p = TABLE[units[++i]] ^ PLAIN;
            if (p < 256) {
              chunk |= p << 16;
              p = TABLE[units[++i]] ^ PLAIN;
              if (p < 256) {
                chunk |= p << 24;
                p = TABLE[units[++i]] ^ PLAIN;
              }
            }
          }
          const t = Math.imul(chunk, key[lane]);
          h = (h + Math.imul(t ^ (t >>> 15), key[lane + 4])) | 0;
          if (chunk >>> 24 === 0) break;
        }
        const behind = (p ^ PLAIN) >>> 24;
        if (behind === LETTER || behind === IGNORABLE) {
          n = this.word(size, start, n);
          i = this.next;
          continue;
        }
        if (i - start >= 2 && TABLE[units[start]] === TABLE[X] && onlyX(units, start, i)) {
          n = this.mask(start, i, n);
          continue;
        }
        values[n] = h;
        if (spans) {
          starts[n] = start;
          ends[n] = i;
        }
        ideographs[n++] = 0;
      } else {
        n = this.other(kind, size, start, n);
        i = this.next;
      }
    }
    this.length = n;
    return this;
  }

  private next = 0;
  private low = 0;
  private high = 0;
  private taken = 0;
  private hash = 0;

  /** A number, a mask or an ideograph that does not fold to itself. */
  private other(kind: number, size: number, start: number, n: number): number {
    const { units, values } = this;
    if (kind === DIGIT) return this.number(size, start, n);
    let i = start;
    if (kind === MASK) {
      while (i < size && TABLE[units[i]] >>> 24 === MASK) i++;
      this.next = i;
      return this.mask(start, i, n);
    }
    // IDEOGRAPH: one unit, or a surrogate pair.
    const unit = units[i++];
    const e = TABLE[unit];
    if (unit >= 0xd800 && unit <= 0xdbff && i < size) values[n] = this.character((unit << 16) | units[i++]);
    else if ((e & EXPANDS) !== 0) {
      this.open();
      this.push(e);
      values[n] = this.close();
    } else values[n] = this.character(e & 0xffff);
    this.next = i;
    this.starts[n] = start;
    this.ends[n] = i;
    this.ideographs[n] = 1;
    return n + 1;
  }

  private number(size: number, start: number, n: number): number {
    const { units } = this;
    let i = start + 1;
    let end = i;
    while (i < size) {
      const unit = units[i];
      const k = TABLE[unit] >>> 24;
      if (k === DIGIT) end = ++i;
      else if (i + 1 < size && (k === IGNORABLE || isJoin(unit)) && TABLE[units[i + 1]] >>> 24 === DIGIT) i++;
      else break;
    }
    this.next = i;
    this.values[n] = NUMBER_TOKEN;
    this.starts[n] = start;
    this.ends[n] = end;
    this.ideographs[n] = 0;
    return n + 1;
  }

  /** A word of any script and length. */
  private word(size: number, start: number, n: number): number {
    const { units } = this;
    let i = start;
    let latin = false;
    let lookalike = false;
    let onlyX = true;
    let letters = 0;
    let end = i;
    this.open();
    for (; i < size; i++) {
      const e = TABLE[units[i]];
      if (e >>> 24 === IGNORABLE) continue;
      if (e >>> 24 !== LETTER) break;
      letters++;
      end = i + 1;
      const f = e & 0x1ffff;
      if (f !== X) onlyX = false;
      if (f < 128) latin = true;
      else if ((e & 0xfe0000) !== 0) lookalike = true;
      this.push(e);
    }
    this.next = i;
    if (onlyX && letters >= 2) return this.mask(start, end, n);
    if (latin && lookalike) {
      this.open();
      for (let j = start; j < end; j++) {
        const e = TABLE[units[j]];
        if (e >>> 24 === LETTER) this.push((e >>> 17) & 0x7f || e);
      }
    }
    this.values[n] = this.close();
    this.starts[n] = start;
    this.ends[n] = end;
    this.ideographs[n] = 0;
    return n + 1;
  }

  private open(): void {
    this.low = this.high = this.taken = this.hash = 0;
  }

  private push(e: number): void {
    if ((e & EXPANDS) !== 0) for (const unit of EXPANSION[e & 0xffff]) this.pushUnit(unit);
    else this.pushUnit(e & 0xffff);
  }

  private pushUnit(unit: number): void {
    const shift = (this.taken & 3) << 3;
    this.low |= (unit & 0xff) << shift;
    this.high |= (unit >>> 8) << shift;
    this.taken++;
    if ((this.taken & 3) === 0) this.flush();
  }

  private flush(): void {
    const chunk = (this.taken - 1) >>> 2;
    const lane = chunk & 3;
    let h = this.hash;
    if (lane === 0 && chunk > 0) h = Math.imul((h << 15) | (h >>> 17), 0x9e3779b1);
    this.hash = (h + this.g(this.low, WORD + lane) + this.g(this.high, HIGH + lane)) | 0;
    this.low = this.high = 0;
  }

  private close(): number {
    if ((this.taken & 3) !== 0) this.flush();
    return this.hash;
  }

  private g(chunk: number, at: number): number {
    const t = Math.imul(chunk, this.key[at]);
    return Math.imul(t ^ (t >>> 15), this.key[at + 4]);
  }

  private character(unit: number): number {
    const t = Math.imul(unit, this.key[CHARACTER]);
    return Math.imul(t ^ (t >>> 15), this.key[CHARACTER + 1]);
  }

  private mask(start: number, end: number, n: number): number {
    if (n > 0 && this.values[n - 1] === MASK_TOKEN) {
      this.ends[n - 1] = end;
      return n;
    }
    this.values[n] = MASK_TOKEN;
    this.starts[n] = start;
    this.ends[n] = end;
    this.ideographs[n] = 0;
    return n + 1;
  }

  private grow(size: number): void {
    const room = Math.ceil(size * 1.5);
    this.units = new Uint16Array(room);
    this.writer = new UnitWriter(this.units.buffer, 0);
    this.values = new Uint32Array(room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
    this.ideographs = new Uint8Array(room);
  }
}

/** Tokens of one text, in arrays of their own. */
export function tokens(text: string): Tokens {
  const t = new Tokenizer().read(text);
  return {
    length: t.length,
    values: t.values.slice(0, t.length),
    starts: t.starts.slice(0, t.length),
    ends: t.ends.slice(0, t.length),
    ideographs: t.ideographs.slice(0, t.length),
  };
}

/** Nothing but the letter X: a mask. */
function onlyX(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (TABLE[units[i]] !== TABLE[X]) return false;
  return true;
}

/** . , : / - between two digits belong to the number. */
function isJoin(unit: number): boolean {
  return unit === 0x2e || unit === 0x2c || unit === 0x3a || unit === 0x2f || unit === 0x2d;
}
