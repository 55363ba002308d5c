import { random } from '../random.js';

/** Sparse vectors, one after the other. Item i has the features `at[starts[i]]` to `at[starts[i + 1] - 1]`, ascending. */
export interface SparseRows {
  readonly starts: Uint32Array;
  readonly at: Uint32Array;
  readonly weight: Float64Array;
  /** Features are numbered below it. */
  readonly width: number;
}

export interface Likeness {
  /** Chance that as many, drawn from the same strata, are as much alike. Never 0. */
  readonly p: number;
  /** Sum of the inner products of all pairs of the chosen. */
  readonly alike: number;
  readonly draws: number;
}

/** Draws that are as much alike after which no more are needed. */
const ENOUGH = 10;
/** After so many draws it pays to have all inner products ready: most tests end before. */
const FEW = 64;

/**
 * Whether chosen items are more alike than as many others of the same strata.
 * A permutation test: of each stratum as many are drawn as were chosen from it.
 * Drawing ends early where it is clear that they are not.
 * (J. Besag, P. Clifford, "Sequential Monte Carlo p-values", Biometrika 1991: the p stays valid.)
 *
 * A first draw costs the features of what is drawn, a later one its pairs.
 *
 * @param stratumOf stratum of each item, numbered from 0.
 * @param chosen places of the chosen items.
 * @param most draws at most: p is at least 1 / (most + 1).
 */
export function likeness(
  rows: SparseRows,
  stratumOf: ArrayLike<number>,
  chosen: readonly number[],
  seed: number,
  most: number,
): Likeness {
  const next = random(seed);
  const sum = new Float64Array(rows.width);
  const alike = alikeOf(rows, chosen, chosen.length, sum);
  const strata = drawnFrom(stratumOf, chosen);
  const drawn = new Uint32Array(chosen.length);
  // Sums of the same numbers in another order differ in the last bits.
  const limit = alike - 1e-9 * Math.max(1, Math.abs(alike));
  let products: Float64Array | null = null;
  const size = stratumOf.length;
  let as = 0;
  for (let draw = 1; draw <= most; draw++) {
    let n = 0;
    for (const { items, count } of strata)
      for (let k = 0; k < count; k++) {
        const other = k + Math.floor(next() * (items.length - k));
        const item = items[other];
        items[other] = items[k];
        items[k] = item;
        drawn[n++] = item;
      }
    if (draw === FEW) products = productsOf(rows, size);
    if ((products === null ? alikeOf(rows, drawn, n, sum) : sumOf(products, size, drawn)) >= limit) as++;
    if (as === ENOUGH) return { p: as / draw, alike, draws: draw };
  }
  return { p: (as + 1) / (most + 1), alike, draws: most };
}

/** Items of each stratum from which one was chosen, and how many were. */
function drawnFrom(stratumOf: ArrayLike<number>, chosen: readonly number[]) {
  const counts = new Map<number, number>();
  for (const i of chosen) counts.set(stratumOf[i], (counts.get(stratumOf[i]) ?? 0) + 1);
  const items = new Map<number, number[]>([...counts.keys()].map((s) => [s, []]));
  for (let i = 0; i < stratumOf.length; i++) items.get(stratumOf[i])?.push(i);
  return [...counts].map(([s, count]) => ({ items: Uint32Array.from(items.get(s)!), count }));
}

/** @param sum all 0; it is so again at the end. */
function alikeOf({ starts, at, weight }: SparseRows, items: ArrayLike<number>, n: number, sum: Float64Array): number {
  let total = 0;
  for (let k = 0; k < n; k++)
    for (let f = starts[items[k]]; f < starts[items[k] + 1]; f++) {
      total += weight[f] * sum[at[f]];
      sum[at[f]] += weight[f];
    }
  for (let k = 0; k < n; k++) for (let f = starts[items[k]]; f < starts[items[k] + 1]; f++) sum[at[f]] = 0;
  return total;
}

/** Inner products of all pairs, a row an item. */
function productsOf({ starts, at, weight, width }: SparseRows, size: number): Float64Array {
  const of: number[][] = Array.from({ length: width }, () => []);
  const products = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let f = starts[i]; f < starts[i + 1]; f++) {
      const before = of[at[f]];
      for (let k = 0; k < before.length; k += 2) products[i * size + before[k]] += weight[f] * before[k + 1];
      before.push(i, weight[f]);
    }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) products[j * size + i] = products[i * size + j];
  return products;
}

function sumOf(products: Float64Array, size: number, items: Uint32Array): number {
  let total = 0;
  for (let i = 1; i < items.length; i++) {
    const row = items[i] * size;
    for (let j = 0; j < i; j++) total += products[row + items[j]];
  }
  return total;
}

/** Of each item, the sum of its inner products with the chosen ones, itself left out. */
export function likenessTo({ starts, at, weight, width }: SparseRows, chosen: readonly number[]): Float64Array {
  const sum = new Float64Array(width);
  for (const i of chosen) for (let f = starts[i]; f < starts[i + 1]; f++) sum[at[f]] += weight[f];
  const own = new Set(chosen);
  return Float64Array.from({ length: starts.length - 1 }, (_, i) => {
    let total = 0;
    for (let f = starts[i]; f < starts[i + 1]; f++) total += weight[f] * (sum[at[f]] - (own.has(i) ? weight[f] : 0));
    return total;
  });
}
