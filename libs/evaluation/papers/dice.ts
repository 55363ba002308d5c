/** Throws that a name fixes: a throw added in one place moves none in another. */
export class Dice {
  #a: number;
  #b: number;

  constructor(readonly name: string) {
    let h = 2166136261;
    let g = 40503;
    for (const letter of name) {
      const code = letter.codePointAt(0) ?? 0;
      h = Math.imul(h ^ code, 16777619);
      g = Math.imul(g ^ (code + 0x9e37), 0x85ebca6b) ^ (g >>> 13);
    }
    this.#a = h >>> 0;
    this.#b = (g | 1) >>> 0;
    for (let i = 0; i < 6; i++) this.next();
  }

  of(part: string | number): Dice {
    return new Dice(`${this.name}:${part}`);
  }

  /** From 0 to below 1. */
  next(): number {
    this.#a = (this.#a + 0x9e3779b9) >>> 0;
    let x = this.#a ^ this.#b;
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
    return ((x ^ (x >>> 15)) >>> 0) / 4294967296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number, both ends included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  real(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** As many small ones as large ones by ratio. */
  span(low: number, high: number): number {
    return Math.min(high, Math.floor(Math.exp(this.real(Math.log(low), Math.log(high + 1)))));
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)];
  }

  shuffled<T>(list: readonly T[]): T[] {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  }

  take<T>(list: readonly T[], count: number): T[] {
    return this.shuffled(list).slice(0, count);
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.int(0, 9)).join('');
  }

  /** A sum of throws about 0, with deviation 1. */
  bell(): number {
    return (this.next() + this.next() + this.next() + this.next() - 2) * 1.732;
  }

  weighed<K extends string>(weights: Readonly<Record<K, number>>): K {
    const keys = Object.keys(weights) as K[];
    let left = this.next() * keys.reduce((sum, key) => sum + weights[key], 0);
    for (const key of keys) {
      left -= weights[key];
      if (left < 0) return key;
    }
    return keys[keys.length - 1];
  }
}
