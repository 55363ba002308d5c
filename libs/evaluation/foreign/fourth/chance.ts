/** Draws that a name fixes: one name gives one series, on each machine and in each order of calls. */
export class Chance {
  #state: number;

  constructor(readonly name: string) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    this.#state = hash >>> 0;
    for (let i = 0; i < 4; i++) this.next();
  }

  /** A series of its own, so that a draw added here moves nothing there. */
  of(part: string | number): Chance {
    return new Chance(`${this.name}/${part}`);
  }

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  odds(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number, both ends included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  real(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** As many small as large by ratio: 3 to 10 is as likely as 30 to 100. */
  span(low: number, high: number): number {
    return Math.min(high, Math.floor(Math.exp(this.real(Math.log(low), Math.log(high + 1)))));
  }

  one<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)];
  }

  order<T>(list: readonly T[]): T[] {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  }

  some<T>(list: readonly T[], count: number): T[] {
    return this.order(list).slice(0, count);
  }

  digits(count: number): string {
    let out = '';
    for (let i = 0; i < count; i++) out += this.int(0, 9);
    return out;
  }

  /** A key, by its weight. */
  weighed<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, w]) => sum + w, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries[entries.length - 1][0];
  }
}
