/** Seeded drawing of lots: sfc32 (C. Doty-Humphrey, PractRand), seeded by a hash of a string. */
export class Lot {
  readonly #state: Uint32Array;

  constructor(seed: string) {
    let h = 0x811c9dc5;
    const words = [0, 1, 2, 3].map((k) => {
      for (const c of `${k}~${seed}`) h = Math.imul(h ^ c.codePointAt(0)!, 0x01000193);
      return (h ^ (h >>> 15)) >>> 0;
    });
    this.#state = Uint32Array.from(words);
    for (let k = 0; k < 16; k++) this.next();
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    const s = this.#state;
    const t = (s[0] + s[1] + s[3]) >>> 0;
    s[3] = s[3] + 1;
    s[0] = s[1] ^ (s[1] >>> 9);
    s[1] = s[2] + (s[2] << 3);
    s[2] = ((s[2] << 21) | (s[2] >>> 11)) + t;
    return t / 4294967296;
  }

  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  yes(share: number): boolean {
    return this.next() < share;
  }

  one<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)];
  }

  mixed<T>(list: readonly T[]): T[] {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  }

  some<T>(list: readonly T[], n: number): T[] {
    return this.mixed(list).slice(0, n);
  }

  /** A key, as often as its weight says. */
  weighed<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, w]) => sum + w, 0);
    for (const [key, w] of entries) {
      left -= w;
      if (left < 0) return key;
    }
    return entries[entries.length - 1][0];
  }

  digits(n: number): string {
    return Array.from({ length: n }, () => this.int(0, 9)).join('');
  }

  hex(n: number): string {
    return Array.from({ length: n }, () => this.int(0, 15).toString(16)).join('');
  }
}
