/** Disjoint sets over 0..n-1 with path halving; the root of a set is always its smallest member. */
export class UnionFind {
  private readonly parent: Uint32Array<ArrayBuffer>;

  constructor(readonly size: number) {
    this.parent = new Uint32Array(size);
    for (let i = 0; i < size; i++) this.parent[i] = i;
  }

  /** Smallest member of the set that holds `i`. */
  find(i: number): number {
    const p = this.parent;
    while (p[i] !== i) {
      p[i] = p[p[i]];
      i = p[i];
    }
    return i;
  }

  join(a: number, b: number): void {
    const x = this.find(a);
    const y = this.find(b);
    if (x < y) this.parent[y] = x;
    else if (y < x) this.parent[x] = y;
  }

  /** The root of every member: another forest needs it to take this one in. The forest's own memory, not a copy. */
  roots(): Uint32Array<ArrayBuffer> {
    // Roots are smaller than their members, so those on the way are flat already.
    for (let i = 0; i < this.size; i++) this.parent[i] = this.parent[this.parent[i]];
    return this.parent;
  }

  /** Sets of at least `least` members, each ascending, ordered by their first member. */
  components(least = 1): Uint32Array[] {
    // Sizes first, then one array for each set: a million sets need no map. Once a set has its array, its number stands in the place of
    // its size, from -1 downwards.
    const sizes = new Int32Array(this.size);
    for (let i = 0; i < this.size; i++) sizes[this.find(i)]++;
    const result: Uint32Array[] = [];
    const filled: number[] = [];
    for (let i = 0; i < this.size; i++) {
      const root = this.find(i);
      if (sizes[root] >= 0) {
        if (sizes[root] < least) continue;
        result.push(new Uint32Array(sizes[root]));
        filled.push(0);
        sizes[root] = -result.length;
      }
      const place = -1 - sizes[root];
      result[place][filled[place]++] = i;
    }
    return result;
  }
}
