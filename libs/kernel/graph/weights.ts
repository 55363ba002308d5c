/** Who holds what, from both sides, and who was asked for what: an incidence in compressed rows. */
interface Table {
  readonly units: number;
  readonly typeOf: ArrayLike<number>;
  readonly familyOf: ArrayLike<number>;
  readonly observed: ArrayLike<number>;
  readonly first: ArrayLike<number>;
  readonly held: ArrayLike<number>;
  holders(value: number): Uint32Array;
}

/**
 * Units that hold many values of a type meet others in them more often than a draw says.
 * A debtor with sixty calls is one, or one with forty papers. A unit weighs as much as it holds of a type, and 1 at least.
 * So who holds one value, as nearly everybody does, is no heavier than who shares none.
 * That is the mean of the bipartite configuration model where values are rare.
 * (F. Saracco et al., "Randomizing bipartite networks", Scientific Reports 2015.)
 */
export class Weights {
  /** Values of each type that a unit holds. */
  private readonly held: Uint16Array;
  /** Mean weight of the units that were asked for a type. */
  private readonly mean: Float64Array;
  private readonly types: number;

  constructor(private readonly incidence: Table) {
    const { units, familyOf, typeOf, observed, first, held } = incidence;
    this.types = familyOf.length;
    this.held = new Uint16Array(units * this.types);
    this.mean = new Float64Array(this.types);
    for (let u = 0; u < units; u++)
      for (let k = first[u]; k < first[u + 1]; k++) this.held[u * this.types + typeOf[held[k]]]++;
    for (let t = 0; t < this.types; t++) {
      let asked = 0;
      let sum = 0;
      for (let u = 0; u < units; u++) {
        if (((observed[u] >>> t) & 1) === 0) continue;
        asked++;
        sum += Math.max(1, this.held[u * this.types + t]);
      }
      this.mean[t] = asked === 0 ? 1 : sum / asked;
    }
  }

  /**
   * Mean weight in the type of `other` of those who hold `value`, over that of all who were asked. What is tested must not raise
   * what it is tested against, so `other` itself weighs nothing.
   */
  of(value: number, other: number): number {
    const { typeOf, observed } = this.incidence;
    const type = typeOf[other];
    const own = new Set(this.incidence.holders(other));
    const holders = this.incidence.holders(value);
    let asked = 0;
    let sum = 0;
    for (const u of holders) {
      if (((observed[u] >>> type) & 1) === 0) continue;
      asked++;
      sum += Math.max(1, this.held[u * this.types + type] - (own.has(u) ? 1 : 0));
    }
    return asked === 0 ? 1 : sum / asked / this.mean[type];
  }
}
