/** A stream of luck (sfc32, Doty-Humphrey). A branch depends on its name only: one part may grow and move no other. */
export class Luck {
  readonly #name: string;
  readonly #state: Uint32Array;

  constructor(name: string) {
    this.#name = name;
    let hash = 0x811c9dc5;
    const words = [0, 1, 2, 3].map((salt) => {
      for (const char of `${name} ${salt}`) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
      return hash >>> 0;
    });
    this.#state = Uint32Array.from(words);
    for (let i = 0; i < 12; i++) this.next();
  }

  branch(name: string): Luck {
    return new Luck(`${this.#name}/${name}`);
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    const s = this.#state;
    const sum = (s[0]! + s[1]! + s[3]!) >>> 0;
    s[3]! += 1;
    s[0] = s[1]! ^ (s[1]! >>> 9);
    s[1] = s[2]! + (s[2]! << 3);
    s[2] = ((s[2]! << 21) | (s[2]! >>> 11)) + sum;
    return sum / 4294967296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  hit(share: number): boolean {
    return this.next() < share;
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [out[i], out[j]] = [out[j]!, out[i]!];
    }
    return out;
  }

  some<T>(list: readonly T[], count: number): T[] {
    return this.shuffled(list).slice(0, count);
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join('');
  }
}
