import { randomBytes } from 'node:crypto';

/** Words of an entry: key (2), what it said (1), its name elsewhere (2), when last (1). An empty place has 0 there. */
const ENTRY = 6;
const [SAID, NAME, WHEN] = [2, 3, 5];
const FULL = 0.7;

/** Two words of at most 30 bits. */
export type Name = readonly [number, number];

/**
 * Remembers of very many keys what each said last, and its name elsewhere. Each takes 24 bytes, and no string.
 * Keys are known by 64 bits of a hash with a seed of its own. So nobody can write two that are taken for one.
 * Of five million keys that happens to two in one of a million tables.
 */
export class ChangeTracker {
  private table = new Uint32Array(1024 * ENTRY);
  private count = 0;
  private time = 1;
  private readonly seed = [randomBytes(4).readInt32LE(), randomBytes(4).readInt32LE()] as const;
  /** The last hash: two words of 32 bits. */
  private high = 0;
  private low = 0;

  get size(): number {
    return this.count;
  }

  /** Begins the next look: what is not said from now on until `dropped` is gone. */
  begin(): void {
    this.time++;
  }

  /**
   * Whether a key is new, or says something else than before.
   * @param name asked for where the key is new.
   */
  record(key: string, says: string, name: () => Name): boolean {
    if ((this.count + 1) * ENTRY > this.table.length * FULL) this.copy(this.table.length * 2, () => true);
    this.hashOf(says);
    const said = this.high;
    this.hashOf(key);
    const { high, low, table } = this;
    const at = this.find(high, low);
    const known = table[at + WHEN] !== 0;
    table[at + WHEN] = this.time;
    if (known && table[at + SAID] === said) return false;
    table[at + SAID] = said;
    if (known) return true;
    table[at] = high;
    table[at + 1] = low;
    table.set(name(), at + NAME);
    this.count++;
    return true;
  }

  /** Names of the keys that were not said since `begin`; they are forgotten. */
  dropped(): Name[] {
    const { table, time } = this;
    const gone: Name[] = [];
    for (let at = 0; at < table.length; at += ENTRY)
      if (table[at + WHEN] !== 0 && table[at + WHEN] !== time)
        gone.push([table[at + NAME] ?? 0, table[at + NAME + 1] ?? 0]);
    if (gone.length > 0) this.copy(table.length, (when) => when === time);
    return gone;
  }

  /** Where a key stands, or the empty place where it belongs. */
  private find(high: number, low: number): number {
    const { table } = this;
    const mask = table.length / ENTRY - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = slot * ENTRY;
      if (table[at + WHEN] === 0 || (table[at] === high && table[at + 1] === low)) return at;
    }
  }

  private copy(size: number, keep: (when: number) => boolean): void {
    const old = this.table;
    this.table = new Uint32Array(size);
    this.count = 0;
    for (let at = 0; at < old.length; at += ENTRY) {
      const when = old[at + WHEN] ?? 0;
      if (when === 0 || !keep(when)) continue;
      this.table.set(old.subarray(at, at + ENTRY), this.find(old[at] ?? 0, old[at + 1] ?? 0));
      this.count++;
    }
  }

  /** Two sums over the units, each turned and multiplied, mixed at the end. */
  private hashOf(text: string): void {
    let [x, y]: [number, number] = [...this.seed];
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      x = Math.imul(((x << 13) | (x >>> 19)) ^ unit, 0x9e3779b1);
      y = Math.imul(((y << 17) | (y >>> 15)) ^ unit, 0x85ebca77);
    }
    x = Math.imul(x ^ (x >>> 15) ^ text.length, 0xc2b2ae3d);
    y = Math.imul(y ^ (y >>> 13) ^ x, 0x27d4eb2f);
    this.high = (x ^ (y >>> 16)) >>> 0;
    this.low = (y ^ (y >>> 15)) >>> 0;
  }
}
