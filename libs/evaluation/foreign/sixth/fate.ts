/** Draws that a word fixes: the same word gives the same series. */
export class Fate {
  #a: number;
  #b: number;

  constructor(readonly word: string) {
    let a = 0x9e3779b9;
    let b = 0x85ebca6b;
    for (const c of word) {
      a = Math.imul(a ^ c.codePointAt(0)!, 0x01000193) >>> 0;
      b = (Math.imul(b + c.codePointAt(0)!, 0x27d4eb2f) ^ (b >>> 15)) >>> 0;
    }
    this.#a = a | 1;
    this.#b = b | 1;
    for (let i = 0; i < 8; i++) this.next();
  }

  /** A series of its own: a draw more here moves nothing there. */
  of(part: string | number): Fate {
    return new Fate(`${this.word}>${part}`);
  }

  /** From 0 to below 1: two registers of xorshift, added. */
  next(): number {
    let a = this.#a;
    let b = this.#b;
    a ^= a << 13;
    a ^= a >>> 17;
    a ^= a << 5;
    b ^= b << 10;
    b ^= b >>> 13;
    b ^= b << 9;
    this.#a = a >>> 0;
    this.#b = b >>> 0;
    return ((this.#a + this.#b) >>> 0) / 2 ** 32;
  }

  odds(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(of: readonly T[]): T {
    return of[Math.floor(this.next() * of.length)];
  }

  digits(n: number): string {
    let out = '';
    while (out.length < n) out += this.int(0, 9);
    return out;
  }

  shuffled<T>(of: readonly T[]): T[] {
    const out = [...of];
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  }

  some<T>(of: readonly T[], n: number): T[] {
    return this.shuffled(of).slice(0, n);
  }

  weighed<T extends string>(weights: Partial<Record<T, number>>): T {
    const all = Object.entries(weights) as [T, number][];
    let left = this.next() * all.reduce((sum, [, w]) => sum + w, 0);
    for (const [key, w] of all) {
      left -= w;
      if (left < 0) return key;
    }
    return all[all.length - 1][0];
  }
}
