/**
 * Joins groups of units that meet more than chance explains. Two groups meet in units that stand in both. They also meet in weak values
 * that a unit of each holds. By chance the number of such meetings is Poisson; Benjamini-Hochberg over all pairs of groups. Many meetings
 * are not enough: a third of the smaller group must meet the other. So a few of a crowd whom an operator took along draw nobody in.
 */
import { UnionFind } from '../cluster/union-find.js';
import { benjaminiHochberg } from '../statistics/hypergeometric.js';
import { logPoissonTail } from '../statistics/poisson.js';
import type { Holdings } from './loops.js';
import { inverted, packed, type Rows } from './rows.js';

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
  // Two units drawn at random are tied by a weak value so often.
  const pairs = weak.reduce((sum, v) => sum + holdings.holders(v).length * (holdings.holders(v).length - 1), 0);
  const rate = 1 / holdings.units + pairs / holdings.units ** 2;
  let current: Numbered[] = groups.map((units, k) => ({ number: k, units, parts: [k], tie: 0 }));
  const ties = new Ties(holdings, weak);
  const met = new Meetings();
  let known = 0;
  for (let next = groups.length; ; ) {
    const crossing = new Crossing(current, ties);
    const placeOf = new Int32Array(next).fill(GONE);
    current.forEach((g, place) => {
      placeOf[g.number] = place;
    });
    // What two groups have in common stays so as long as both do.
    met.keep((x, y) => placeOf[x] !== GONE && placeOf[y] !== GONE);
    crossing.eachPair(
      (g) => g.number >= known,
      (x, y, meetings) => {
        // Who meets once is never joined, and no unadjusted p above q becomes an adjusted one below it. Such pairs are counted as tests
        // alone, which makes the rest no surer.
        const mean = x.units.length * y.units.length * rate;
        const logP = meetings < LEAST_MEETINGS || meetings <= mean ? 0 : logPoissonTail(meetings, mean);
        if (logP <= Math.log(Q)) met.add(x.number, y.number, logP);
      },
    );
    known = next;
    const joined = round(current, placeOf, met, crossing, () => next++);
    if (joined.length === current.length) return current.map(({ units, parts, tie }) => ({ units, parts, tie }));
    current = joined;
  }
}

/** A group with a number that no other has had; numbers rise with the rounds. */
interface Numbered extends TiedGroup {
  readonly number: number;
}

const GONE = -1;

/** Pairs of groups by their numbers, and ln of the chance that they meet so often. Millions of them, so in columns. */
class Meetings {
  readonly x: number[] = [];
  readonly y: number[] = [];
  readonly logP: number[] = [];

  add(x: number, y: number, logP: number): void {
    this.x.push(x);
    this.y.push(y);
    this.logP.push(logP);
  }

  keep(wanted: (x: number, y: number) => boolean): void {
    const columns = [this.x, this.y, this.logP];
    let kept = 0;
    for (let i = 0; i < this.x.length; i++) {
      if (!wanted(this.x[i], this.y[i])) continue;
      for (const column of columns) column[kept] = column[i];
      kept++;
    }
    for (const column of columns) column.length = kept;
  }
}

function round(
  groups: readonly Numbered[],
  placeOf: Int32Array,
  met: Meetings,
  crossing: Crossing,
  fresh: () => number,
): Numbered[] {
  const adjusted = benjaminiHochberg(met.logP, Math.max(1, (groups.length * (groups.length - 1)) / 2));
  const union = new UnionFind(groups.length);
  const tie = new Float64Array(groups.length);
  for (let i = 0; i < adjusted.length; i++) {
    if (adjusted[i] > Math.log(Q)) continue;
    const [x, y] = [placeOf[met.x[i]], placeOf[met.y[i]]];
    const [smaller, larger] = groups[x].units.length <= groups[y].units.length ? [x, y] : [y, x];
    if (crossing.touched(smaller, larger) < SHARE * groups[smaller].units.length) continue;
    union.join(x, y);
    tie[x] = Math.max(tie[x], -adjusted[i]);
    tie[y] = Math.max(tie[y], -adjusted[i]);
  }
  return union.components().map((c): Numbered => {
    const list = [...c].map((k) => groups[k]);
    if (list.length === 1) return list[0];
    return {
      number: fresh(),
      units: [...new Set(list.flatMap((g) => g.units))].sort((x, y) => x - y),
      parts: list.flatMap((g) => g.parts).sort((x, y) => x - y),
      tie: Math.max(...list.map((g) => g.tie), ...[...c].map((k) => tie[k])),
    };
  });
}

/** Weak values and who holds them, from both sides. They stay the same in all rounds. */
class Ties {
  /** Holders of each weak value. */
  readonly holders: readonly ArrayLike<number>[];
  /** Places in `holders` of the weak values of each unit. */
  readonly of: Rows;

  constructor(
    readonly holdings: Holdings,
    weak: readonly number[],
  ) {
    this.holders = weak.map((v) => holdings.holders(v));
    this.of = inverted(packed(this.holders), holdings.units);
  }
}

/** Where groups meet. One group at a time is compared with the others, so that one row of pairs is in memory. */
class Crossing {
  /** Groups of each unit, by their places. */
  private readonly groupsOf: Rows;
  /** Of each group, the last question in which it was met, and what was asked so far. */
  private readonly metIn: Uint32Array;
  private questions = 0;

  constructor(
    private readonly groups: readonly Numbered[],
    private readonly ties: Ties,
  ) {
    this.groupsOf = inverted(packed(groups.map((g) => g.units)), ties.holdings.units);
    this.metIn = new Uint32Array(groups.length);
  }

  /**
   * Calls back once for every two groups that meet, one of them at least `wanted`. Counted are the units in both, and the weak values
   * that tie others of them.
   */
  eachPair(wanted: (group: Numbered) => boolean, found: (x: Numbered, y: Numbered, meetings: number) => void): void {
    const { starts, items } = this.groupsOf;
    const { groups } = this;
    const weak = this.ties.of;
    const asked = Uint8Array.from(groups, (g) => (wanted(g) ? 1 : 0));
    const counter = new Uint32Array(groups.length);
    const others = new Uint32Array(groups.length);
    const tiedBy = new Int32Array(this.ties.holders.length).fill(-1);
    for (let x = 0; x < groups.length; x++) {
      if (asked[x] === 0) continue;
      let n = 0;
      const { units } = groups[x];
      for (let i = 0; i < units.length; i++) {
        const u = units[i];
        for (let k = starts[u]; k < starts[u + 1]; k++) {
          const y = items[k];
          // Of two that are wanted, the later one is counted with the earlier.
          if (y === x || (y < x && asked[y] === 1)) continue;
          if (counter[y]++ === 0) others[n++] = y;
        }
        for (let k = weak.starts[u]; k < weak.starts[u + 1]; k++) {
          const w = weak.items[k];
          if (tiedBy[w] === x) continue;
          tiedBy[w] = x;
          for (const y of this.bridged(w, x)) if ((y > x || asked[y] === 0) && counter[y]++ === 0) others[n++] = y;
        }
      }
      for (let k = 0; k < n; k++) {
        found(groups[x], groups[others[k]], counter[others[k]]);
        counter[others[k]] = 0;
      }
    }
  }

  /** How many units of a group meet another. They stand in it, or share a weak value with who stands in it alone. */
  touched(group: number, other: number): number {
    let n = 0;
    for (const u of this.groups[group].units) if (this.isIn(u, other) || this.reaches(u, group, other)) n++;
    return n;
  }

  private reaches(unit: number, group: number, other: number): boolean {
    const { of, holders: tying } = this.ties;
    for (let k = of.starts[unit]; k < of.starts[unit + 1]; k++) {
      const holders = tying[of.items[k]];
      for (let i = 0; i < holders.length; i++)
        if (this.isIn(holders[i], other) && !this.isIn(holders[i], group)) return true;
    }
    return false;
  }

  /** Groups that a weak value ties to x. One holder stands in x and not in them, another the other way round. */
  private bridged(w: number, x: number): readonly number[] {
    const { starts, items } = this.groupsOf;
    const holders = this.ties.holders[w];
    const question = ++this.questions;
    const met: number[] = [];
    const own: number[] = [];
    for (let i = 0; i < holders.length; i++) {
      const u = holders[i];
      if (this.isIn(u, x)) {
        own.push(u);
        continue;
      }
      for (let k = starts[u]; k < starts[u + 1]; k++) {
        if (this.metIn[items[k]] === question) continue;
        this.metIn[items[k]] = question;
        met.push(items[k]);
      }
    }
    return met.filter((y) => own.some((u) => !this.isIn(u, y)));
  }

  private isIn(unit: number, group: number): boolean {
    const { starts, items } = this.groupsOf;
    for (let k = starts[unit]; k < starts[unit + 1]; k++) if (items[k] === group) return true;
    return false;
  }
}
