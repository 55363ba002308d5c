/** Disjoint sets over 0..n-1 with path halving; the root of a set is always its smallest member. */
export class UnionFind {
  private readonly parent: Uint32Array;

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

  /** Sets of at least `least` members, each ascending, ordered by their first member. */
  components(least = 1): Uint32Array[] {
    const groups = new Map<number, number[]>();
    for (let i = 0; i < this.size; i++) {
      const root = this.find(i);
      const group = groups.get(root);
      if (group) group.push(i);
      else groups.set(root, [i]);
    }
    const result: Uint32Array[] = [];
    for (const group of groups.values()) if (group.length >= least) result.push(Uint32Array.from(group));
    return result;
  }
}
