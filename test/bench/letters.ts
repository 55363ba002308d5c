import { random, type TextSource } from '../../libs/kernel/index.js';

/**
 * The corpus of the kernel's measurements, by number: any text can be made again without the others, so that ten million need no
 * memory. Even numbers are copies of letters with a word changed here and there, odd ones texts of their own; half English, half
 * Chinese; about 660 characters. Letters have 2 to some hundred copies (at 20,000 texts about 716 letters with 14 copies on average),
 * the larger the corpus the heavier the tail. Texts are made of phrases from pools of a million, as people's texts are.
 */
export class Letters implements TextSource {
  private readonly letterOf: Uint32Array;
  readonly letters: number;

  constructor(
    readonly length: number,
    private readonly seed = 1,
    private readonly pool = pools(),
  ) {
    this.letterOf = new Uint32Array(Math.ceil(length / 2));
    const next = random(seed);
    const heavy = 0.0056 * (20_000 / length) ** (2 / 3);
    let letter = 0;
    for (let i = 0; i < this.letterOf.length; letter++) {
      const copies = Math.floor(2.7 / (next() + heavy));
      for (let k = 0; k < copies && i < this.letterOf.length; k++) this.letterOf[i++] = letter;
    }
    this.letters = letter;
    // Copies arrive in any order.
    for (let i = this.letterOf.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      const t = this.letterOf[i];
      this.letterOf[i] = this.letterOf[j];
      this.letterOf[j] = t;
    }
  }

  text(i: number): string {
    const copy = i % 2 === 0;
    const own = random(Math.imul(i, 0x9e3779b1) ^ this.seed);
    const body = copy ? random(Math.imul(this.letterOf[i / 2] + 1, 0x85ebca6b) ^ this.seed) : own;
    const chinese = body() < 0.5;
    const phrases = chinese ? this.pool.chinese : this.pool.english;
    const count = 18 + Math.floor(body() * 9);
    let text = '';
    for (let k = 0; k < count; k++) {
      const phrase = phrases[Math.floor(body() * phrases.length)];
      if (copy && own() < EDITS) {
        const at = Math.floor(own() * phrase.length);
        const word = chinese
          ? String.fromCharCode(0x4e00 + Math.floor(own() * 6000))
          : ` edit${Math.floor(own() * 1e5)} `;
        text += phrase.slice(0, at) + word + phrase.slice(chinese ? at + 1 : phrase.indexOf(' ', at));
      } else text += phrase;
    }
    return text;
  }

  all(): string[] {
    // A flat string each: `+=` leaves a tree of pieces.
    return Array.from({ length: this.length }, (_, i) => Buffer.from(this.text(i), 'utf16le').toString('utf16le'));
  }
}

const EDITS = 0.15;

interface Pools {
  readonly english: readonly string[];
  readonly chinese: readonly string[];
}

let made: Pools | null = null;
function pools(): Pools {
  if (made !== null) return made;
  const next = random(99);
  const rank = (n: number) => Math.min(n - 1, Math.floor(n ** next()) - 1 + Math.floor(next() * 3));
  const word = (r: number) => {
    let w = '';
    for (let x = r + 27; x > 0; x = Math.floor(x / 26)) w += String.fromCharCode(97 + (x % 26));
    return w + 'ings'.slice(0, r % 5);
  };
  const english = Array.from({ length: 20_000 }, (_, i) => word(i));
  made = {
    english: Array.from({ length: 500_000 }, () => {
      let p = '';
      for (let k = 6 + Math.floor(next() * 5); k > 0; k--) p += `${english[rank(20_000)]} `;
      return p;
    }),
    chinese: Array.from({ length: 500_000 }, () => {
      let p = '';
      for (let k = 16 + Math.floor(next() * 9); k > 0; k--) p += String.fromCharCode(0x4e00 + rank(6000));
      return p;
    }),
  };
  return made;
}

/** For worker threads: see `TextModule`. */
export function texts(length: unknown): TextSource {
  return new Letters(Number(length));
}
