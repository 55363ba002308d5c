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
/** Before so many draws nobody asks whether inner products would pay: most tests end before. */
const FEW = 16;

/** Room to work in, for those who make many tests. It grows and is used again. */
export class LikenessRoom {
  /** All 0 between two tests. */
  sum = new Float64Array(0);
  /** Items by stratum, those of stratum s from `starts[s]`. They are shuffled in place. */
  items = new Uint32Array(0);
  starts = new Uint32Array(0);
  /** How many were chosen of each stratum. */
  counts = new Uint32Array(0);
  /** Strata in the order in which the chosen meet them. */
  strata = new Uint32Array(0);
  drawn = new Uint32Array(0);
  /** Inner products of all pairs, a row an item. */
  products = new Float64Array(0);
  /** Of each feature, the items that have it and their weights: those of feature f from `firsts[f]` to `mets[f]`. */
  firsts = new Uint32Array(0);
  mets = new Uint32Array(0);
  having = new Uint32Array(0);
  weights = new Float64Array(0);

  fit(size: number, chosen: number, strata: number, width: number): void {
    if (this.sum.length < width) this.sum = new Float64Array(2 * width);
    if (this.items.length < size) this.items = new Uint32Array(2 * size);
    if (this.drawn.length < chosen) this.drawn = new Uint32Array(2 * chosen);
    if (this.starts.length < strata + 1) {
      this.starts = new Uint32Array(2 * strata + 1);
      this.counts = new Uint32Array(2 * strata);
      this.strata = new Uint32Array(2 * strata);
    }
  }

  /** Room for the products of all pairs. */
  fitPairs(size: number, width: number, total: number): void {
    if (this.products.length < size * size) this.products = new Float64Array(2 * size * size);
    if (this.having.length < total) {
      this.having = new Uint32Array(2 * total);
      this.weights = new Float64Array(2 * total);
    }
    if (this.firsts.length < width + 1) {
      this.firsts = new Uint32Array(2 * width + 1);
      this.mets = new Uint32Array(2 * width + 1);
    }
  }
}

/**
 * Whether chosen items are more alike than as many others of the same strata.
 * A permutation test: of each stratum as many are drawn as were chosen from it.
 * Drawing ends early where it is clear that they are not.
 * (J. Besag, P. Clifford, "Sequential Monte Carlo p-values", Biometrika 1991: the p stays valid.)
 *
 * A first draw costs the features of what is drawn, a later one its pairs.
 *
 * @param stratumOf stratum of each item, numbered from 0 without large gaps.
 * @param chosen places of the chosen items.
 * @param most draws at most: p is at least 1 / (most + 1).
 */
export function likeness(
  rows: SparseRows,
  stratumOf: ArrayLike<number>,
  chosen: readonly number[],
  seed: number,
  most: number,
  room = new LikenessRoom(),
): Likeness {
  const next = random(seed);
  const size = stratumOf.length;
  const kinds = deal(stratumOf, chosen, rows.width, room);
  const { sum, items, starts, counts, strata, drawn } = room;
  const alike = alikeOf(rows, chosen, chosen.length, sum);
  // Sums of the same numbers in another order differ in the last bits.
  const limit = alike - 1e-9 * Math.max(1, Math.abs(alike));
  let products: Float64Array | null = null;
  let ready = Number.POSITIVE_INFINITY;
  let as = 0;
  for (let draw = 1; draw <= most; draw++) {
    let n = 0;
    for (let o = 0; o < kinds; o++) {
      const start = starts[strata[o]];
      const left = starts[strata[o] + 1] - start;
      const count = counts[strata[o]];
      for (let k = 0; k < count; k++) {
        const other = start + k + Math.floor(next() * (left - k));
        const item = items[other];
        items[other] = items[start + k];
        items[start + k] = item;
        drawn[n++] = item;
      }
    }
    if (draw === FEW) ready = FEW + paysAfter(rows, size, n, room);
    if (draw === ready) products = productsOf(rows, size, room);
    if ((products === null ? alikeOf(rows, drawn, n, sum) : sumOf(products, size, drawn, n)) >= limit) as++;
    if (as === ENOUGH) return { p: as / draw, alike, draws: draw };
  }
  return { p: (as + 1) / (most + 1), alike, draws: most };
}

/**
 * Lays out the items of each stratum from which one was chosen.
 *
 * @returns how many such strata there are.
 */
function deal(stratumOf: ArrayLike<number>, chosen: readonly number[], width: number, room: LikenessRoom): number {
  const size = stratumOf.length;
  let last = -1;
  for (let i = 0; i < size; i++) last = Math.max(last, stratumOf[i]);
  room.fit(size, chosen.length, last + 1, width);
  const { items, starts, counts, strata } = room;
  counts.fill(0, 0, last + 1);
  starts.fill(0, 0, last + 2);
  let kinds = 0;
  for (let k = 0; k < chosen.length; k++) {
    const s = stratumOf[chosen[k]];
    if (counts[s]++ === 0) strata[kinds++] = s;
  }
  for (let i = 0; i < size; i++) if (counts[stratumOf[i]] > 0) starts[stratumOf[i]]++;
  for (let s = 0; s <= last; s++) starts[s + 1] += starts[s];
  // Filled from the back, from each stratum's end to its start. So its items ascend.
  for (let i = size - 1; i >= 0; i--) if (counts[stratumOf[i]] > 0) items[--starts[stratumOf[i]]] = i;
  return kinds;
}

/** @param sum all 0; it is so again at the end. */
function alikeOf({ starts, at, weight }: SparseRows, items: ArrayLike<number>, n: number, sum: Float64Array): number {
  let total = 0;
  for (let k = 0; k < n; k++) {
    const end = starts[items[k] + 1];
    for (let f = starts[items[k]]; f < end; f++) {
      total += weight[f] * sum[at[f]];
      sum[at[f]] += weight[f];
    }
  }
  for (let k = 0; k < n; k++) {
    const end = starts[items[k] + 1];
    for (let f = starts[items[k]]; f < end; f++) sum[at[f]] = 0;
  }
  return total;
}

/**
 * Draws that cost as much as all inner products do. Nobody knows how many are to come.
 * Who has the products made then works at most twice as much as who knew.
 */
function paysAfter({ starts, at, width }: SparseRows, size: number, drawn: number, room: LikenessRoom): number {
  const total = starts[size];
  room.fitPairs(size, width, total);
  const { mets } = room;
  mets.fill(0, 0, width);
  // A feature of k items is met k times, with one item more each time.
  let products = size * size;
  for (let f = 0; f < total; f++) products += mets[at[f]]++;
  const saved = (2 * drawn * total) / size - (drawn * (drawn - 1)) / 2;
  return saved <= 0 ? Number.POSITIVE_INFINITY : Math.ceil(products / saved);
}

/** Inner products of all pairs, a row an item. */
function productsOf({ starts, at, weight, width }: SparseRows, size: number, room: LikenessRoom): Float64Array {
  const total = starts[size];
  room.fitPairs(size, width, total);
  const { products, firsts, mets, having, weights } = room;
  products.fill(0, 0, size * size);
  firsts.fill(0, 0, width + 1);
  for (let f = 0; f < total; f++) firsts[at[f] + 1]++;
  for (let f = 0; f < width; f++) firsts[f + 1] += firsts[f];
  mets.set(firsts.subarray(0, width));
  for (let i = 0; i < size; i++)
    for (let f = starts[i]; f < starts[i + 1]; f++) {
      const own = weight[f];
      const end = mets[at[f]]++;
      for (let k = firsts[at[f]]; k < end; k++) products[i * size + having[k]] += own * weights[k];
      having[end] = i;
      weights[end] = own;
    }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) products[j * size + i] = products[i * size + j];
  return products;
}

function sumOf(products: Float64Array, size: number, items: Uint32Array, n: number): number {
  let total = 0;
  for (let i = 1; i < n; i++) {
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
