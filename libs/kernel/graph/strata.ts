/** Strata of fewer units are taken together: among a handful of people everything is shared by chance. */
export const LEAST_STRATUM = 30;

/**
 * Units fall into strata (a lender's week). What is common to a stratum its units share without anybody's doing.
 * Two values whose holders stand in the same few strata meet more often than a draw from all units says.
 */
export class Strata {
  private readonly masks = new Map<number, Map<number, number>>();
  private readonly all = new Map<number, number>();
  private readonly cache = new Map<number, Float64Array>();
  private total: Float64Array | null = null;
  private readonly pools = new Map<number, number>();

  constructor(private readonly types: number) {}

  /** Counts a unit in (1) or out (-1). */
  add(stratum: number, mask: number, by: 1 | -1): void {
    let masks = this.masks.get(stratum);
    if (masks === undefined) {
      masks = new Map();
      this.masks.set(stratum, masks);
    }
    for (const counts of [masks, this.all]) {
      const n = (counts.get(mask) ?? 0) + by;
      if (n === 0) counts.delete(mask);
      else counts.set(mask, n);
    }
    this.cache.delete(stratum);
    this.total = null;
    this.pools.clear();
  }

  /** Units of all strata observed in both types. */
  universe(s: number, t: number): number {
    this.total ??= jointCounts(this.all, this.types);
    return this.total[s * this.types + t];
  }

  /** Units of the stratum observed in both types. */
  private size(stratum: number, s: number, t: number): number {
    let both = this.cache.get(stratum);
    if (both === undefined) {
      both = jointCounts(this.masks.get(stratum) ?? new Map(), this.types);
      this.cache.set(stratum, both);
    }
    return both[s * this.types + t];
  }

  private pool(s: number, t: number): number {
    const key = s * this.types + t;
    let sum = this.pools.get(key);
    if (sum === undefined) {
      sum = 0;
      for (const stratum of this.masks.keys()) {
        const n = this.size(stratum, s, t);
        if (n < LEAST_STRATUM) sum += n;
      }
      this.pools.set(key, sum);
    }
    return sum;
  }

  /**
   * How many units are expected to hold both values when each stratum's holders are drawn from its own units.
   * In each: holders of the one times holders of the other, by its units.
   * Who holds both is not paired with themselves. By chance that changes next to nothing.
   * And what is to be tested must not raise what it is tested against.
   */
  expected(
    incidence: { readonly typeOf: ArrayLike<number>; holders(value: number): ArrayLike<number> },
    a: number,
    b: number,
    stratumOf: (unit: number) => number,
    mask: (unit: number) => number,
  ): number {
    const [s, t] = [incidence.typeOf[a], incidence.typeOf[b]];
    const wanted = (1 << s) | (1 << t);
    const keyOf = (unit: number): number | null => {
      if ((mask(unit) & wanted) !== wanted) return null;
      const stratum = stratumOf(unit);
      return this.size(stratum, s, t) < LEAST_STRATUM ? POOL : stratum;
    };
    const inA = new Map<number, number>();
    const first = new Set<number>();
    const holdersA = incidence.holders(a);
    for (let k = 0; k < holdersA.length; k++) {
      first.add(holdersA[k]);
      const key = keyOf(holdersA[k]);
      if (key !== null) inA.set(key, (inA.get(key) ?? 0) + 1);
    }
    // Whole numbers by the size of the stratum, added up in its order.
    // The sum is the same to the last bit in any order of units.
    const over = new Map<number, number>();
    const holdersB = incidence.holders(b);
    for (let k = 0; k < holdersB.length; k++) {
      const key = keyOf(holdersB[k]);
      if (key === null) continue;
      const others = (inA.get(key) ?? 0) - (first.has(holdersB[k]) ? 1 : 0);
      if (others === 0) continue;
      const size = key === POOL ? this.pool(s, t) : this.size(key, s, t);
      over.set(size, (over.get(size) ?? 0) + others);
    }
    let sum = 0;
    for (const [size, others] of [...over].sort((x, y) => x[0] - y[0])) sum += others / size;
    return sum;
  }
}

const POOL = -1;

/** Units with both types, for every two types, from how often each mask occurs. */
function jointCounts(masks: ReadonlyMap<number, number>, types: number): Float64Array {
  const both = new Float64Array(types * types);
  for (const [mask, n] of masks)
    for (let s = 0; s < types; s++) {
      if (((mask >>> s) & 1) === 0) continue;
      for (let t = 0; t < types; t++) both[s * types + t] += ((mask >>> t) & 1) * n;
    }
  return both;
}
