/** Numbers by seed. Dice of another name roll apart, so that a change in one story moves no other. */
export class Dice {
  readonly #label: string;
  readonly #state: Uint32Array;

  constructor(label: string) {
    this.#label = label;
    this.#state = new Uint32Array(4);
    let mix = 0x9e3779b9;
    for (const [k, c] of [...label].entries()) {
      mix = Math.imul(mix ^ c.codePointAt(0)!, 0x85ebca6b) + k;
      mix = (mix << 13) | (mix >>> 19);
      this.#state[k % 4] ^= mix;
    }
    for (let k = 0; k < 4; k++) this.#state[k] ^= Math.imul(mix + k, 0xc2b2ae35) | 1;
    for (let k = 0; k < 20; k++) this.roll();
  }

  fork(name: string | number): Dice {
    return new Dice(`${this.#label}/${name}`);
  }

  /** From 0 to below 1. */
  roll(): number {
    const s = this.#state;
    const out = Math.imul((Math.imul(s[1], 5) << 7) | (Math.imul(s[1], 5) >>> 25), 9) >>> 0;
    const t = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = (s[3] << 11) | (s[3] >>> 21);
    return out / 4294967296;
  }

  upTo(n: number): number {
    return Math.floor(this.roll() * n);
  }

  from(low: number, high: number): number {
    return low + this.upTo(high - low + 1);
  }

  odds(share: number): boolean {
    return this.roll() < share;
  }

  one<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('an empty list has no one');
    return list[this.upTo(list.length)];
  }

  /** A key, as often as it weighs. */
  heavy<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const keys = Object.keys(weights) as K[];
    let rest = this.roll() * keys.reduce((sum, k) => sum + (weights[k] ?? 0), 0);
    for (const k of keys) {
      rest -= weights[k] ?? 0;
      if (rest < 0) return k;
    }
    return keys[keys.length - 1];
  }

  mixed<T>(list: readonly T[]): T[] {
    const keyed = list.map((item) => ({ item, at: this.roll() }));
    return keyed.sort((a, b) => a.at - b.at).map((k) => k.item);
  }

  few<T>(list: readonly T[], n: number): T[] {
    return this.mixed(list).slice(0, n);
  }

  number(digits: number): string {
    return Array.from({ length: digits }, () => this.upTo(10)).join('');
  }
}
