/**
 * Tokens with a way back: each token keeps where it stands in the original text, so that whatever is found later can
 * be shown exactly there.
 *
 * The rule, the same for every script: a run of letters is one word; a Han, kana, Hangul or Thai character is a token by
 * itself; a run of digits (with inner . , : / -) is one number; a run of mask characters (`*`, `XXXX`, `XX/XX/XXXX`) is one
 * mask. Numbers and masks are typed slots: every number has one value, every mask another. Neighbouring masks make one.
 * Zero-width characters are skipped; everything else separates.
 */
import { BREAK, CLASS, DIGIT, EXPANSION, FOLD, IGNORABLE, LETTER, LOOKALIKE, MASK } from './characters.js';

/** Values of the typed slots; word and ideograph hashes avoid them. */
export const NUMBER_TOKEN = 1;
export const MASK_TOKEN = 2;

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

/** A reusable tokenizer; its arrays grow and are overwritten by the next call, so copy what must stay. */
export class Tokenizer implements Tokens {
  length = 0;
  values = new Uint32Array(1024);
  starts = new Uint32Array(1024);
  ends = new Uint32Array(1024);
  ideographs = new Uint8Array(1024);

  /** Reads `text` into this tokenizer and returns it. */
  read(text: string): this {
    const size = text.length;
    this.length = 0;
    let i = 0;
    while (i < size) {
      let unit = text.charCodeAt(i);
      const kind = CLASS[unit];
      if (kind === BREAK || kind === IGNORABLE) {
        i++;
        continue;
      }
      const start = i;
      if (kind === LETTER) {
        let h = 0x811c9dc5;
        let latin = false;
        let lookalike = false;
        let onlyX = true;
        let letters = 0;
        let k = kind as number;
        let end = i;
        while (k === LETTER || k === IGNORABLE) {
          if (k === LETTER) {
            const f = FOLD[unit];
            letters++;
            end = i + 1;
            if (f === 0) {
              onlyX = false;
              for (const c of EXPANSION.get(unit)!) h = Math.imul(h ^ c.charCodeAt(0), 0x01000193);
            } else {
              if (f !== X) onlyX = false;
              if (f < 128) latin = true;
              else if (LOOKALIKE[f] !== 0) lookalike = true;
              h = Math.imul(h ^ f, 0x01000193);
            }
          }
          if (++i >= size) break;
          unit = text.charCodeAt(i);
          k = CLASS[unit];
        }
        if (onlyX && letters >= 2) this.mask(start, end);
        else {
          if (latin && lookalike) h = hashLookalike(text, start, end);
          this.push(finish(h), start, end, 0);
        }
      } else if (kind === DIGIT) {
        let end = ++i;
        while (i < size) {
          const k = CLASS[text.charCodeAt(i)];
          if (k === DIGIT) end = ++i;
          else if (
            i + 1 < size &&
            (k === IGNORABLE || isJoin(text.charCodeAt(i))) &&
            CLASS[text.charCodeAt(i + 1)] === DIGIT
          )
            i++;
          else if (k === MASK) break;
          else break;
        }
        this.push(NUMBER_TOKEN, start, end, 0);
      } else if (kind === MASK) {
        while (i < size && CLASS[text.charCodeAt(i)] === MASK) i++;
        this.mask(start, i);
      } else {
        // IDEOGRAPH: one unit, or a surrogate pair.
        i++;
        let h = FOLD[unit];
        if (unit >= 0xd800 && unit <= 0xdbff && i < size) {
          h = Math.imul(unit, 0x10001) ^ text.charCodeAt(i);
          i++;
        } else if (h === 0) {
          for (const c of EXPANSION.get(unit)!) h = Math.imul(h ^ c.charCodeAt(0), 0x01000193);
        }
        this.push(finish(Math.imul(h ^ 0x811c9dc5, 0x01000193)), start, i, 1);
      }
    }
    return this;
  }

  private mask(start: number, end: number): void {
    const last = this.length - 1;
    if (last >= 0 && this.values[last] === MASK_TOKEN) this.ends[last] = end;
    else this.push(MASK_TOKEN, start, end, 0);
  }

  private push(value: number, start: number, end: number, ideograph: number): void {
    const n = this.length;
    if (n === this.values.length) this.grow();
    this.values[n] = value;
    this.starts[n] = start;
    this.ends[n] = end;
    this.ideographs[n] = ideograph;
    this.length = n + 1;
  }

  private grow(): void {
    const size = this.values.length * 2;
    this.values = copyInto(new Uint32Array(size), this.values);
    this.starts = copyInto(new Uint32Array(size), this.starts);
    this.ends = copyInto(new Uint32Array(size), this.ends);
    this.ideographs = copyInto(new Uint8Array(size), this.ideographs);
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

function copyInto<A extends Uint32Array | Uint8Array>(into: A, from: A): A {
  into.set(from);
  return into;
}

/** . , : / - between two digits belong to the number. */
function isJoin(unit: number): boolean {
  return unit === 0x2e || unit === 0x2c || unit === 0x3a || unit === 0x2f || unit === 0x2d;
}

function hashLookalike(text: string, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (CLASS[unit] !== LETTER) continue;
    const f = FOLD[unit];
    if (f === 0) for (const c of EXPANSION.get(unit)!) h = Math.imul(h ^ c.charCodeAt(0), 0x01000193);
    else h = Math.imul(h ^ (LOOKALIKE[f] || f), 0x01000193);
  }
  return h;
}

/** Final mix of murmur3 (public domain, A. Appleby), kept clear of the slot values. */
function finish(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  h >>>= 0;
  return h > MASK_TOKEN ? h : h + 3;
}
