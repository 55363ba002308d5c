/**
 * Joins groups of units that meet more than chance explains. Two groups meet in units that stand in both.
 * They also meet in weak values that a unit of the one and a unit of the other hold.
 * By chance the number of such meetings is Poisson. Benjamini-Hochberg goes over all pairs of groups.
 * Many meetings are not enough: a third of the smaller group must meet the other.
 * So the few people whom an operator took along do not draw in a crowd.
 */
import { UnionFind } from '../cluster/union-find.js';
import { benjaminiHochberg } from '../statistics/hypergeometric.js';
import { logPoissonTail } from '../statistics/poisson.js';
import type { Holdings } from './loops.js';

const Q = 0.01;
/** Share of the smaller group's units that must meet the other group. */
const SHARE = 1 / 3;
/** One meeting is anybody's. */
const LEAST_MEETINGS = 2;

export interface TiedGroup {
  /** Ascending. */
  readonly units: readonly number[];
  /** Numbers of the given groups that it is made of, ascending. */
  readonly parts: readonly number[];
  /** -ln of the adjusted p of its strongest tie; 0 where it is of one part. */
  readonly tie: number;
}

/** Joins until nothing more is joined; groups of no tie stay as they are. */
export function tieGroups(
  groups: readonly (readonly number[])[],
  holdings: Holdings,
  weak: readonly number[],
): TiedGroup[] {
  let current: TiedGroup[] = groups.map((units, k) => ({ units, parts: [k], tie: 0 }));
  for (;;) {
    const joined = round(current, holdings, weak);
    if (joined.length === current.length) return current;
    current = joined;
  }
}

interface Meeting {
  shared: number;
  bridges: number;
  readonly touched: readonly [Set<number>, Set<number>];
}

function round(groups: readonly TiedGroup[], holdings: Holdings, weak: readonly number[]): TiedGroup[] {
  const meetings = meetingsOf(groups, holdings, weak);
  // Two units drawn at random are tied by a weak value so often.
  const pairs = weak.reduce((sum, v) => sum + holdings.holders(v).length * (holdings.holders(v).length - 1), 0);
  const rate = 1 / holdings.units + pairs / holdings.units ** 2;
  const keys = [...meetings.keys()].sort((x, y) => x - y);
  const logP = keys.map((key) => {
    const [x, y] = [Math.floor(key / groups.length), key % groups.length];
    const { shared, bridges } = meetings.get(key)!;
    return logPoissonTail(shared + bridges, groups[x].units.length * groups[y].units.length * rate);
  });
  const adjusted = benjaminiHochberg(logP, Math.max(1, (groups.length * (groups.length - 1)) / 2));
  const union = new UnionFind(groups.length);
  const tie = new Float64Array(groups.length);
  keys.forEach((key, i) => {
    if (adjusted[i] > Math.log(Q)) return;
    const [x, y] = [Math.floor(key / groups.length), key % groups.length];
    const { shared, bridges, touched } = meetings.get(key)!;
    if (shared + bridges < LEAST_MEETINGS) return;
    const smaller = groups[x].units.length <= groups[y].units.length ? 0 : 1;
    if (touched[smaller].size < SHARE * groups[smaller === 0 ? x : y].units.length) return;
    union.join(x, y);
    tie[x] = Math.max(tie[x], -adjusted[i]);
    tie[y] = Math.max(tie[y], -adjusted[i]);
  });
  return union.components().map((c): TiedGroup => {
    const list = [...c].map((k) => groups[k]);
    if (list.length === 1) return list[0];
    return {
      units: [...new Set(list.flatMap((g) => g.units))].sort((x, y) => x - y),
      parts: list.flatMap((g) => g.parts).sort((x, y) => x - y),
      tie: Math.max(...list.map((g) => g.tie), ...[...c].map((k) => tie[k])),
    };
  });
}

/** How groups meet, by the smaller number times how many there are, plus the larger. */
function meetingsOf(groups: readonly TiedGroup[], holdings: Holdings, weak: readonly number[]): Map<number, Meeting> {
  const of = new Map<number, number[]>();
  groups.forEach((g, k) => {
    for (const u of g.units) {
      const list = of.get(u);
      if (list) list.push(k);
      else of.set(u, [k]);
    }
  });
  const meetings = new Map<number, Meeting>();
  const meeting = (x: number, y: number): Meeting => {
    const key = x * groups.length + y;
    let m = meetings.get(key);
    if (m === undefined) {
      m = { shared: 0, bridges: 0, touched: [new Set(), new Set()] };
      meetings.set(key, m);
    }
    return m;
  };
  for (const [u, list] of of)
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const m = meeting(list[i], list[j]);
        m.shared++;
        m.touched[0].add(u);
        m.touched[1].add(u);
      }
  for (const v of weak) {
    const holders = holdings.holders(v);
    const inside = new Map<number, number[]>();
    for (let i = 0; i < holders.length; i++)
      for (const k of of.get(holders[i]) ?? []) {
        const list = inside.get(k);
        if (list) list.push(holders[i]);
        else inside.set(k, [holders[i]]);
      }
    const here = [...inside].sort((x, y) => x[0] - y[0]);
    for (let i = 0; i < here.length; i++)
      for (let j = i + 1; j < here.length; j++) {
        // Who stands in both is counted already.
        const [x, y] = [here[i], here[j]];
        const left = x[1].filter((u) => !y[1].includes(u));
        const right = y[1].filter((u) => !x[1].includes(u));
        if (left.length === 0 || right.length === 0) continue;
        const m = meeting(x[0], y[0]);
        m.bridges++;
        for (const u of left) m.touched[0].add(u);
        for (const u of right) m.touched[1].add(u);
      }
  }
  return meetings;
}
