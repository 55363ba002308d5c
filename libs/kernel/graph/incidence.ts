/**
 * Which units hold which values, readable from both sides. A value is of one type, a type of one family; `observed` says for
 * each unit of which types something was known, because a value that was never asked for says nothing when it is absent.
 */
export interface Incidence {
  readonly units: number;
  readonly values: number;
  /** Type of each value. */
  readonly typeOf: ArrayLike<number>;
  /** Family of each type: values of one family are never tested against each other. */
  readonly familyOf: ArrayLike<number>;
  /** Units that hold the value, each once. */
  holders(value: number): ArrayLike<number>;
  /** Values that the unit holds, each once. */
  valuesOf(unit: number): ArrayLike<number>;
  /** Units for whom both types were observed. */
  universe(s: number, t: number): number;
  /** Holders of the value for whom the type was observed. */
  seen(value: number, type: number): number;
}

/** More types than bits in the mask cannot be told apart. */
export const MOST_TYPES = 31;

/** An incidence in compressed rows: `holding[starts[v] .. starts[v + 1]]` are the units of value v. */
export class PackedIncidence implements Incidence {
  readonly values: number;
  /** `held[first[u] .. first[u + 1]]` are the values of unit u, ascending. */
  readonly first: Uint32Array;
  readonly held: Uint32Array;
  private readonly both: Float64Array;

  /**
   * @param observed one mask a unit, bit t set where type t was observed.
   * @throws RangeError where the sizes do not fit each other, or there are more than 31 types.
   */
  constructor(
    readonly units: number,
    readonly typeOf: Uint8Array,
    readonly familyOf: Uint8Array,
    readonly starts: Uint32Array,
    readonly holding: Uint32Array,
    readonly observed: Uint32Array,
  ) {
    this.values = typeOf.length;
    if (familyOf.length > MOST_TYPES)
      throw new RangeError(`got ${familyOf.length} types, at most ${MOST_TYPES} fit into a mask`);
    if (starts.length !== this.values + 1 || starts[this.values] !== holding.length)
      throw new RangeError(`starts end at ${starts[starts.length - 1]}, expected ${holding.length}`);
    if (observed.length !== units) throw new RangeError(`got ${observed.length} masks, expected ${units}`);
    this.first = new Uint32Array(units + 1);
    for (let k = 0; k < holding.length; k++) this.first[holding[k] + 1]++;
    for (let u = 0; u < units; u++) this.first[u + 1] += this.first[u];
    this.held = new Uint32Array(holding.length);
    const next = this.first.slice(0, units);
    for (let v = 0; v < this.values; v++)
      for (let k = starts[v]; k < starts[v + 1]; k++) this.held[next[holding[k]]++] = v;
    this.both = jointCounts(countMasks(observed), familyOf.length);
  }

  /** From lists of holders, one a value. */
  static of(
    units: number,
    typeOf: ArrayLike<number>,
    familyOf: ArrayLike<number>,
    holders: readonly ArrayLike<number>[],
    observed: Uint32Array,
  ): PackedIncidence {
    const starts = new Uint32Array(holders.length + 1);
    holders.forEach((list, v) => {
      starts[v + 1] = starts[v] + list.length;
    });
    const holding = new Uint32Array(starts[holders.length]);
    holders.forEach((list, v) => {
      holding.set(list, starts[v]);
    });
    return new PackedIncidence(units, Uint8Array.from(typeOf), Uint8Array.from(familyOf), starts, holding, observed);
  }

  holders(value: number): Uint32Array {
    return this.holding.subarray(this.starts[value], this.starts[value + 1]);
  }

  valuesOf(unit: number): Uint32Array {
    return this.held.subarray(this.first[unit], this.first[unit + 1]);
  }

  universe(s: number, t: number): number {
    return this.both[s * this.familyOf.length + t];
  }

  seen(value: number, type: number): number {
    let n = 0;
    for (let k = this.starts[value]; k < this.starts[value + 1]; k++)
      n += (this.observed[this.holding[k]] >>> type) & 1;
    return n;
  }
}

function countMasks(observed: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const mask of observed) counts.set(mask, (counts.get(mask) ?? 0) + 1);
  return counts;
}

/** Units with both types, for every two types, from how often each mask occurs. */
export function jointCounts(masks: ReadonlyMap<number, number>, types: number): Float64Array {
  const both = new Float64Array(types * types);
  for (const [mask, n] of masks)
    for (let s = 0; s < types; s++) {
      if (((mask >>> s) & 1) === 0) continue;
      for (let t = 0; t < types; t++) both[s * types + t] += ((mask >>> t) & 1) * n;
    }
  return both;
}
