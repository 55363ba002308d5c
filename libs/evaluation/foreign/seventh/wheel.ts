/** Draws by seed. A wheel of a name is apart from its siblings: one draw more here moves nothing there. */
export class Wheel {
  readonly #name: string;
  #s: [number, number, number, number];

  constructor(name: string) {
    this.#name = name;
    let h = 2166136261;
    const word = () => {
      h = Math.imul(h ^ (h >>> 15), 2246822507);
      h = Math.imul(h ^ (h >>> 13), 3266489909);
      h ^= h >>> 16;
      return h >>> 0;
    };
    for (const c of name) h = Math.imul(h ^ c.codePointAt(0)!, 16777619);
    this.#s = [word(), word(), word(), 1];
    for (let k = 0; k < 12; k++) this.unit();
  }

  of(name: string): Wheel {
    return new Wheel(`${this.#name}>${name}`);
  }

  /** From 0 up to, and without, 1. */
  unit(): number {
    const [a, b, c, d] = this.#s;
    const t = (((a + b) | 0) + d) | 0;
    this.#s = [b ^ (b >>> 9), (c + (c << 3)) | 0, (((c << 21) | (c >>> 11)) + t) | 0, (d + 1) | 0];
    return (t >>> 0) / 4294967296;
  }

  below(n: number): number {
    return Math.floor(this.unit() * n);
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  yes(share: number): boolean {
    return this.unit() < share;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[this.below(list.length)];
  }

  /** One of the keys, as often as its weight says. */
  weighed<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const all = Object.keys(weights) as K[];
    let left = this.unit() * all.reduce((sum, k) => sum + weights[k]!, 0);
    for (const k of all) {
      left -= weights[k]!;
      if (left < 0) return k;
    }
    return all[all.length - 1];
  }

  shuffled<T>(list: readonly T[]): T[] {
    const out = [...list];
    for (let k = out.length - 1; k > 0; k--) {
      const j = this.below(k + 1);
      [out[k], out[j]] = [out[j], out[k]];
    }
    return out;
  }

  some<T>(list: readonly T[], n: number): T[] {
    return this.shuffled(list).slice(0, n);
  }

  digits(n: number): string {
    let out = '';
    while (out.length < n) out += this.below(10);
    return out;
  }
}
