/**
 * Distinct shingles of single texts, and how many two texts share. A small hash table keeps the sets asked for last.
 */
export class Overlap {
  private table = new Uint32Array(2048);
  private stamps = new Uint32Array(2048);
  private stamp = 0;
  private loaded = -1;
  private readonly cache = new Map<number, Uint32Array>();
  private cached = 0;
  private buffer = new Uint32Array(4096);

  /**
   * @param hashesOf shingle hashes of text `i` as they come; a view that may be overwritten by the next call.
   * @param limit values kept at most.
   */
  constructor(
    private readonly hashesOf: (i: number) => Uint32Array,
    private readonly limit = 2_000_000,
  ) {}

  /** The distinct shingles of text `i`, in no order. */
  set(i: number): Uint32Array {
    const known = this.cache.get(i);
    if (known !== undefined) return known;
    const hashes = this.hashesOf(i);
    const n = hashes.length;
    this.clear(n);
    if (this.buffer.length < n) this.buffer = new Uint32Array(n * 2);
    const { table, stamps, stamp, buffer } = this;
    const mask = table.length - 1;
    let kept = 0;
    for (let k = 0; k < n; k++) {
      const h = hashes[k];
      let at = h & mask;
      while (stamps[at] === stamp && table[at] !== h) at = (at + 1) & mask;
      if (stamps[at] === stamp) continue;
      stamps[at] = stamp;
      table[at] = h;
      buffer[kept++] = h;
    }
    this.loaded = i;
    const set = buffer.slice(0, kept);
    this.cache.set(i, set);
    this.cached += kept;
    if (this.cached > this.limit)
      for (const [old, values] of this.cache) {
        if (this.cached <= this.limit / 2) break;
        if (old === i) continue;
        this.cache.delete(old);
        this.cached -= values.length;
      }
    return set;
  }

  /** Exact Jaccard similarity of texts `a` and `b`. */
  jaccard(a: number, b: number): number {
    const x = this.set(a);
    const y = this.set(b);
    let probes = x;
    if (this.loaded === a) probes = y;
    else if (this.loaded !== b) {
      this.load(a, x);
      probes = y;
    }
    const { table, stamps, stamp } = this;
    const mask = table.length - 1;
    let shared = 0;
    for (let k = 0; k < probes.length; k++) {
      const h = probes[k];
      let at = h & mask;
      while (stamps[at] === stamp && table[at] !== h) at = (at + 1) & mask;
      if (stamps[at] === stamp) shared++;
    }
    const union = x.length + y.length - shared;
    return union === 0 ? 0 : shared / union;
  }

  private load(i: number, set: Uint32Array): void {
    this.clear(set.length);
    const { table, stamps, stamp } = this;
    const mask = table.length - 1;
    for (let k = 0; k < set.length; k++) {
      const h = set[k];
      let at = h & mask;
      while (stamps[at] === stamp) at = (at + 1) & mask;
      stamps[at] = stamp;
      table[at] = h;
    }
    this.loaded = i;
  }

  private clear(n: number): void {
    if (this.table.length < n * 2) {
      const size = 2 ** Math.ceil(Math.log2(n * 2));
      this.table = new Uint32Array(size);
      this.stamps = new Uint32Array(size);
      this.stamp = 0;
    }
    if (this.stamp === 0xffffffff) {
      this.stamps.fill(0);
      this.stamp = 0;
    }
    this.stamp++;
  }
}
