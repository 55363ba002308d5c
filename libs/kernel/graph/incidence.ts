import { inverted, packed } from './rows.js';
import { Strata } from './strata.js';
import { TypeCounts } from './type-counts.js';
import { Weights } from './weights.js';

/**
 * Which units hold which values, readable from both sides. A value is of one type, a type of one family.
 * `observed` says for each unit of which types something was known.
 * A value that was never asked for says nothing when it is absent.
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
  /** How many times as much as other units the holders of either hold of the other's type; at least 1. */
  crowding(a: number, b: number): number;
}

/** The mask has one bit a type, so it cannot hold more types. */
export const MOST_TYPES = 31;

/** An incidence in compressed rows: `holding[starts[v] .. starts[v + 1]]` are the units of value v. */
export class PackedIncidence implements Incidence {
  readonly values: number;
  /** `held[first[u] .. first[u + 1]]` are the values of unit u, ascending. */
  readonly first: Uint32Array;
  readonly held: Uint32Array;
  /** Made when first asked for: not every incidence is tested. */
  private counts: TypeCounts | null = null;
  private weights: Weights | null = null;

  /**
   * @param observed one mask a unit, bit t set where type t was observed.
   * @param strata the units counted by stratum, where that was done already; else it is when first asked for.
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
    private strata: Strata | null = null,
  ) {
    this.values = typeOf.length;
    if (familyOf.length > MOST_TYPES)
      throw new RangeError(`got ${familyOf.length} types, at most ${MOST_TYPES} fit into a mask`);
    if (starts.length !== this.values + 1 || starts[this.values] !== holding.length)
      throw new RangeError(`starts end at ${starts[starts.length - 1]}, expected ${holding.length}`);
    if (observed.length !== units) throw new RangeError(`got ${observed.length} masks, expected ${units}`);
    ({ starts: this.first, items: this.held } = inverted({ starts, items: holding }, units));
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
    const { starts, items: holding } = packed(holders);
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
    return this.countedStrata().universe(s, t);
  }

  seen(value: number, type: number): number {
    this.counts ??= new TypeCounts(this.familyOf.length, this.values);
    const known = this.counts.at(value, type);
    if (known !== -1) return known;
    this.counts.open(value, this.holders(value), this.observed);
    return this.counts.at(value, type);
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

  crowding(a: number, b: number): number {
    this.weights ??= new Weights(this);
    return Math.max(1, this.weights.of(a, b), this.weights.of(b, a));
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
