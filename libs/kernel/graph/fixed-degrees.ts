/**
 * A null model that keeps on both sides how much is held. Every value keeps its holders' number, every unit its values' number.
 * Two units trade. What both hold stays. The rest is dealt out between them again, to each as many as before.
 * After many trades every table of these margins is as likely as any other.
 * G. Strona et al., "A fast and unbiased procedure to randomize ecological binary matrices", Nature Communications 2014.
 * C. J. Carstens, "Proof of uniform sampling of binary matrices", Physical Review E 2015.
 * The trade is that of K. Godard, Z. P. Neal, "fastball", Journal of Complex Networks 2022.
 *
 * The null of strata (null-model.ts) lets a unit of many values get few. A debtor with sixty calls meets others more often than it thinks.
 */
import { PackedIncidence } from './incidence.js';
import { LEAST_STRATUM } from './strata.js';

/** Trades for each unit. Godard and Neal find five enough. */
const TRADES = 5;

/** Deals worlds in which units hold as many values of each type as before, of their own stratum's. */
export class FixedDegrees {
  /** Units that hold a value of one type in one stratum; small strata together. */
  private readonly tables: readonly { readonly type: number; readonly units: readonly number[] }[];

  constructor(
    private readonly incidence: PackedIncidence,
    private readonly trades = TRADES,
  ) {
    const { units, familyOf, typeOf, stratumOf } = incidence;
    const size = new Map<number, number>();
    for (let u = 0; u < units; u++) size.set(stratumOf[u], (size.get(stratumOf[u]) ?? 0) + 1);
    const tables = new Map<number, number[]>();
    for (let u = 0; u < units; u++) {
      const pooled = size.get(stratumOf[u])! < LEAST_STRATUM;
      const stratum = pooled ? units : stratumOf[u];
      for (const type of new Set(Array.from(incidence.valuesOf(u), (v) => typeOf[v]))) {
        const key = stratum * familyOf.length + type;
        const list = tables.get(key);
        if (list) list.push(u);
        else tables.set(key, [u]);
      }
    }
    this.tables = [...tables].map(([key, list]) => ({ type: key % familyOf.length, units: list }));
  }

  /** One world by chance. */
  deal(next: () => number): PackedIncidence {
    const { units, values, typeOf, familyOf, observed, stratumOf } = this.incidence;
    const holders: number[][] = Array.from({ length: values }, () => []);
    for (const table of this.tables) {
      const lists = table.units.map((u) =>
        Array.from(this.incidence.valuesOf(u)).filter((v) => typeOf[v] === table.type),
      );
      for (let k = lists.length < 2 ? 0 : this.trades * lists.length; k > 0; k--) {
        const i = Math.floor(next() * lists.length);
        const j = (i + 1 + Math.floor(next() * (lists.length - 1))) % lists.length;
        [lists[i], lists[j]] = trade(lists[i], lists[j], next);
      }
      lists.forEach((list, k) => {
        for (const v of list) holders[v].push(table.units[k]);
      });
    }
    for (const list of holders) list.sort((x, y) => x - y);
    return PackedIncidence.of(units, typeOf, familyOf, holders, observed, stratumOf);
  }
}

/** @param a, b ascending. @returns both, ascending and as long as before. What only one held is dealt out again. */
export function trade(a: readonly number[], b: readonly number[], next: () => number): [number[], number[]] {
  const outA: number[] = [];
  const outB: number[] = [];
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) shared++;
    if (a[i] <= b[j]) i++;
    else j++;
  }
  // Selection sampling (Knuth, TAOCP 2, 3.4.2, S): the odds of going to a keep its length.
  let toA = a.length - shared;
  let left = toA + b.length - shared;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const both = a[i] === b[j];
    const v = j >= b.length || a[i] <= b[j] ? a[i++] : b[j++];
    if (both) {
      j++;
      outA.push(v);
      outB.push(v);
    } else if (next() * left-- < toA) {
      toA--;
      outA.push(v);
    } else outB.push(v);
  }
  return [outA, outB];
}
