import { jointCounts, Strata } from './strata.js';

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
  /** Units expected to hold both values by chance within their strata. */
  expectedWithin(a: number, b: number): number;
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
  private strata: Strata | null;
  /** How many holders were asked for each type, a row for each value that was looked at. */
  private rowOf: Int32Array | null = null;
  private rows = new Uint32Array(0);
  private filled = 0;

  /**
   * @param observed one mask a unit, bit t set where type t was observed.
   * @param dealtFrom an incidence of the same units, whose counts of units are taken over.
   * @throws RangeError where the sizes do not fit each other, or there are more than 31 types.
   */
  constructor(
    readonly units: number,
    readonly typeOf: Uint8Array,
    readonly familyOf: Uint8Array,
    readonly starts: Uint32Array,
    readonly holding: Uint32Array,
    readonly observed: Uint32Array,
    /** Stratum of each unit; all in one where it is left out. */
    readonly stratumOf: Uint32Array = new Uint32Array(units),
    dealtFrom: PackedIncidence | null = null,
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
    this.both = dealtFrom?.both ?? jointCounts(countMasks(observed), familyOf.length);
    this.strata = dealtFrom?.strata ?? null;
  }

  /** From lists of holders, one a value. */
  static of(
    units: number,
    typeOf: ArrayLike<number>,
    familyOf: ArrayLike<number>,
    holders: readonly ArrayLike<number>[],
    observed: Uint32Array,
    stratumOf?: Uint32Array,
  ): PackedIncidence {
    const starts = new Uint32Array(holders.length + 1);
    holders.forEach((list, v) => {
      starts[v + 1] = starts[v] + list.length;
    });
    const holding = new Uint32Array(starts[holders.length]);
    holders.forEach((list, v) => {
      holding.set(list, starts[v]);
    });
    return new PackedIncidence(
      units,
      Uint8Array.from(typeOf),
      Uint8Array.from(familyOf),
      starts,
      holding,
      observed,
      stratumOf,
    );
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
    const types = this.familyOf.length;
    if (this.rowOf === null) this.rowOf = new Int32Array(this.values).fill(-1);
    let row = this.rowOf[value];
    if (row === -1) {
      row = this.filled;
      this.rowOf[value] = row;
      this.filled += types;
      if (this.filled > this.rows.length) {
        const larger = new Uint32Array(Math.max(types * 1024, this.rows.length * 2));
        larger.set(this.rows);
        this.rows = larger;
      }
      for (let k = this.starts[value]; k < this.starts[value + 1]; k++)
        addMask(this.rows, row, this.observed[this.holding[k]], 1);
    }
    return this.rows[row + type];
  }

  expectedWithin(a: number, b: number): number {
    const { observed, stratumOf } = this;
    return this.countedStrata().expected(
      this,
      a,
      b,
      (u) => stratumOf[u],
      (u) => observed[u],
    );
  }

  /** Counts the strata, once for this incidence and all that are dealt from it. */
  countedStrata(): Strata {
    if (this.strata === null) {
      this.strata = new Strata(this.familyOf.length);
      for (let u = 0; u < this.units; u++) this.strata.add(this.stratumOf[u], this.observed[u], 1);
    }
    return this.strata;
  }
}

/** Adds to the counter of every type that the mask names. */
export function addMask(counters: Uint32Array, row: number, mask: number, by: 1 | -1): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) counters[row + 31 - Math.clz32(rest & -rest)] += by;
}

function countMasks(observed: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const mask of observed) counts.set(mask, (counts.get(mask) ?? 0) + 1);
  return counts;
}
