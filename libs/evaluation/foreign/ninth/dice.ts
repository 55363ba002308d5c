/** Dice that fall the same for the same seed. A fork has a name and does not depend on what fell before. */
export class Dice {
  #a: number;
  #b: number;

  constructor(readonly seed: string) {
    let h = 0x9e3779b9;
    let g = 0x85ebca6b;
    for (let i = 0; i < seed.length; i++) {
      const c = seed.charCodeAt(i);
      h = Math.imul(h ^ c, 0x5bd1e995);
      h ^= h >>> 15;
      g = Math.imul(g + c + i, 0x27d4eb2f);
      g ^= g >>> 13;
    }
    this.#a = h >>> 0 || 1;
    this.#b = g >>> 0 || 2;
    for (let k = 0; k < 8; k++) this.next();
  }

  fork(name: string): Dice {
    return new Dice(`${this.seed}>${name}`);
  }

  /** From 0 to below 1: xorshift over two words. */
  next(): number {
    let t = this.#a;
    const s = this.#b;
    this.#a = s;
    t ^= t << 23;
    t ^= t >>> 17;
    t ^= s ^ (s >>> 26);
    this.#b = (t + 0x6d2b79f5) >>> 0;
    let z = (this.#b + s) >>> 0;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 4294967296;
  }

  odds(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from low to high, both included. */
  span(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  one<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)];
  }

  mixed<T>(list: readonly T[]): T[] {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.span(0, i);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  }

  /** Some of a list, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[] {
    const picked = new Set(this.mixed(list.map((_, i) => i)).slice(0, count));
    return list.filter((_, i) => picked.has(i));
  }

  digits(count: number): string {
    let out = '';
    while (out.length < count) out += this.span(0, 9);
    return out;
  }
}
