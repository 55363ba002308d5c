/** The generator's own seeded numbers (sfc32 by Chris Doty-Humphrey, public domain). */
export class Draws {
  private a: number;
  private b: number;
  private c = 0x9e3779b9;
  private d = 1;

  constructor(private readonly label: string) {
    this.a = hash(label, 0x811c9dc5);
    this.b = hash(label, 0x01000193);
    for (let i = 0; i < 15; i++) this.next();
  }

  /** @returns a number in [0, 1). */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return (t >>> 0) / 4294967296;
  }

  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)];
  }

  chance(p: number): boolean {
    return this.next() < p;
  }

  /** A new list in random order. */
  mixed<T>(list: readonly T[]): T[] {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.int(0, 9)).join('');
  }

  /** A generator of its own: what it draws moves nothing else. */
  fork(name: string | number): Draws {
    return new Draws(`${this.label}/${name}`);
  }
}

function hash(text: string, start: number): number {
  let h = start | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619) ^ (h >>> 13);
  return h;
}
