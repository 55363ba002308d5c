/**
 * Loops of weak traces: values of a few holders, none of which says anything alone. By chance they tie units into small trees, because
 * in a sparse random graph nearly every component is one (P. Erdos, A. Renyi, "On the evolution of random graphs", 1960). Units
 * that one hand supplies with changing numbers meet again and again: many of them hang together, and loops close. How many do so
 * in worlds by chance is for the caller to compare.
 */
import { UnionFind } from '../cluster/union-find.js';

/** Who holds which values. */
export interface Holdings {
  readonly units: number;
  holders(value: number): ArrayLike<number>;
}

/** Units that weak values tie together. */
export interface Loop {
  /** Ascending. */
  readonly values: readonly number[];
  /** Ascending. */
  readonly units: readonly number[];
  /** Independent loops: holdings less units and values, and one. */
  readonly loops: number;
}

/**
 * A random unit may be tied to this many others by chance, on average. Far below 1, where one giant component arises,
 * few strangers hang on to a component.
 */
const MOST_TIES = 0.2;
const LEAST_UNITS = 3;

/**
 * The values of fewest holders that together leave the graph sparse. Values of fewer than two holders tie nobody.
 * @param strangers whether strangers share such a value by chance, as a carrier's network address. It is taken last.
 */
export function weakValues(
  holdings: Holdings,
  values: readonly number[],
  strangers: (value: number) => boolean = () => false,
): number[] {
  const size = (v: number) => holdings.holders(v).length;
  const order = values
    .filter((v) => size(v) >= 2)
    .sort((x, y) => Number(strangers(x)) - Number(strangers(y)) || size(x) - size(y) || x - y);
  let ties = 0;
  const kept: number[] = [];
  for (const v of order) {
    ties += size(v) * (size(v) - 1);
    if (ties > MOST_TIES * holdings.units) break;
    kept.push(v);
  }
  return kept;
}

/** Components of at least three units, the most loops first. */
export function loopsOf(holdings: Holdings, weak: readonly number[]): Loop[] {
  const at = new Map<number, number>();
  const units: number[] = [];
  const place = (u: number): number => {
    let i = at.get(u);
    if (i === undefined) {
      i = units.push(u) - 1;
      at.set(u, i);
    }
    return i;
  };
  const held = weak.map((v) => Array.from(holdings.holders(v), place));
  const union = new UnionFind(units.length);
  for (const list of held) for (const i of list) union.join(list[0], i);
  const lines = new Map<number, { values: number[]; holdings: number }>();
  held.forEach((list, k) => {
    if (list.length === 0) return;
    const root = union.find(list[0]);
    const line = lines.get(root) ?? { values: [], holdings: 0 };
    line.values.push(weak[k]);
    line.holdings += list.length;
    lines.set(root, line);
  });
  return union
    .components(LEAST_UNITS)
    .map((c): Loop => {
      const line = lines.get(c[0])!;
      return {
        units: Array.from(c, (i) => units[i]).sort((x, y) => x - y),
        values: line.values.sort((x, y) => x - y),
        loops: line.holdings - c.length - line.values.length + 1,
      };
    })
    .sort((x, y) => y.loops - x.loops || x.units[0] - y.units[0]);
}

/**
 * How often values meet in a unit, in the component where they do most: holdings less units. Components have at least three
 * units. It is for worlds by chance, of which nothing else is asked.
 *
 * @param holding value v is held by `holding[starts[v] .. starts[v + 1]]`.
 */
export function mostMeetings(units: number, starts: ArrayLike<number>, holding: ArrayLike<number>): number {
  const union = new UnionFind(units);
  for (let v = 0; v + 1 < starts.length; v++)
    for (let k = starts[v] + 1; k < starts[v + 1]; k++) union.join(holding[starts[v]], holding[k]);
  const holdings = new Int32Array(units);
  for (let k = 0; k < holding.length; k++) holdings[union.find(holding[k])]++;
  const members = new Int32Array(units);
  let most = 0;
  for (let u = 0; u < units; u++) members[union.find(u)]++;
  for (let u = 0; u < units; u++) if (members[u] >= LEAST_UNITS) most = Math.max(most, holdings[u] - members[u]);
  return most;
}
