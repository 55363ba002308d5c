import { benjaminiHochberg, logHypergeometricTail, UnionFind } from '../../../kernel/index.js';
import { SaidPoints } from './said-points.js';
import type { Sentence } from './sentences.js';

/** A call's place in a script. */
export interface Scripted {
  /** Calls and people of the script. */
  readonly calls: number;
  readonly speakers: number;
  /** The call of somebody else that shares most with it, and what it shares: sentences by their places in each. */
  readonly nearest: number;
  readonly own: readonly number[];
  readonly other: readonly number[];
  /** The first call of the script: its name. */
  readonly first: number;
}

const LEAST_SPEAKERS = 3;
/** What more of the people say is everybody's; of few people, what more than so many say. */
const MOST_SHARE = 0.2;
const MOST_OF_FEW = 12;
/** Points that people make together so many times as often as by chance. */
const LEAST_LIFT = 4;
const Q = 0.01;
/** Points of a script by which a call stands in it: one or two are what people read somewhere. */
const LEAST_POINTS = 3;
/** Bits of these points beyond the number of calls. */
const MARGIN = 2;
/** A list of fewer points is no script. */
const LEAST_LIST = 4;

/**
 * Scripts: calls of several people that make the same points, in any order and with errors of a recognizer.
 * A point is a sentence that several say. Points of a script go together in more people's calls than chance explains.
 * A call stands in a script that makes three points of it which few others make.
 *
 * @param said sentences of each call.
 * @param speakerOf who speaks on each call.
 * @param stratumOf calls are compared with their like: of one language, made by one side.
 */
export function scriptsOf(
  said: readonly (readonly Sentence[])[],
  speakerOf: readonly string[],
  stratumOf: readonly string[],
): ReadonlyMap<number, Scripted> {
  const spoken = said.flatMap((s, i) => (s.length > 0 ? [i] : []));
  const strata = Map.groupBy(spoken, (i) => stratumOf[i]);
  return new Map([...strata.values()].flatMap((calls) => [...scriptsAmong(calls, said, speakerOf)]));
}

function scriptsAmong(
  spoken: readonly number[],
  said: readonly (readonly Sentence[])[],
  speakerOf: readonly string[],
): ReadonlyMap<number, Scripted> {
  const people = new Set(spoken.map((i) => speakerOf[i])).size;
  const most = Math.max(MOST_OF_FEW, MOST_SHARE * people);
  const points = new SaidPoints(spoken, said, speakerOf, LEAST_SPEAKERS, most);
  const links = linksOf(points, spoken, speakerOf, people);
  const sets = new UnionFind(points.size);
  for (const [p, others] of links) for (const q of others) sets.join(p, q);
  const enough = Math.log2(Math.max(2, spoken.length)) + MARGIN;
  const families = new Map<number, number[]>();
  for (const call of spoken) {
    const own = points.of(call).filter((p) => links.has(p));
    for (const [script, list] of Map.groupBy(own, (p) => sets.find(p))) {
      const linked = points.apart(list.filter((p) => list.some((q) => links.get(p)?.has(q) === true)));
      const bits = linked.reduce((sum, p) => sum + Math.log2(people / points.speakers(p)), 0);
      if (linked.length < LEAST_POINTS || bits < enough) continue;
      const family = families.get(script);
      if (family) family.push(call);
      else families.set(script, [call]);
    }
  }
  const found = new Map<number, Scripted>();
  for (const calls of families.values()) {
    const speakers = new Set(calls.map((i) => speakerOf[i])).size;
    const making = byPoint(points, calls);
    const list = [...making].filter(([p, by]) => links.has(p) && by.length >= LEAST_SPEAKERS);
    if (speakers < LEAST_SPEAKERS || list.length < LEAST_LIST) continue;
    for (const call of calls) {
      const near = nearestOf(call, points, making, speakerOf);
      if (near === null || speakers <= (found.get(call)?.speakers ?? 0)) continue;
      found.set(call, { calls: calls.length, speakers, first: calls[0], ...near });
    }
  }
  return found;
}

/** Points that go together in the calls of more people than chance explains. */
function linksOf(
  points: SaidPoints,
  spoken: readonly number[],
  speakerOf: readonly string[],
  people: number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const together = new Map<number, Set<string>>();
  for (const call of spoken) {
    const own = points.of(call);
    for (const [k, p] of own.entries())
      for (const q of own.slice(k + 1)) {
        const key = p * points.size + q;
        const list = together.get(key);
        if (list) list.add(speakerOf[call]);
        else together.set(key, new Set([speakerOf[call]]));
      }
  }
  const tested = [...together].flatMap(([key, { size: n }]) => {
    const [p, q] = [Math.floor(key / points.size), key % points.size];
    const [ofP, ofQ] = [points.speakers(p), points.speakers(q)];
    return n < LEAST_SPEAKERS || n * people < LEAST_LIFT * ofP * ofQ
      ? []
      : [{ p, q, logP: logHypergeometricTail(people, ofP, ofQ, n) }];
  });
  const logQ = benjaminiHochberg(
    tested.map((t) => t.logP),
    Math.max(1, together.size),
  );
  const links = new Map<number, Set<number>>();
  tested.forEach(({ p, q }, k) => {
    if (logQ[k] > Math.log(Q)) return;
    links.set(p, (links.get(p) ?? new Set()).add(q));
    links.set(q, (links.get(q) ?? new Set()).add(p));
  });
  return links;
}

function byPoint(points: SaidPoints, calls: readonly number[]): Map<number, number[]> {
  const making = new Map<number, number[]>();
  for (const call of calls)
    for (const p of points.of(call)) {
      const list = making.get(p);
      if (list) list.push(call);
      else making.set(p, [call]);
    }
  return making;
}

function nearestOf(
  call: number,
  points: SaidPoints,
  making: ReadonlyMap<number, readonly number[]>,
  speakerOf: readonly string[],
): Pick<Scripted, 'nearest' | 'own' | 'other'> | null {
  const counts = new Map<number, number>();
  for (const p of points.of(call))
    for (const i of making.get(p) ?? []) if (speakerOf[i] !== speakerOf[call]) counts.set(i, (counts.get(i) ?? 0) + 1);
  const [best] = [...counts].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
  if (best === undefined) return null;
  const [nearest] = best;
  const shared = new Set(points.of(nearest));
  const both = points.of(call).filter((p) => shared.has(p));
  return { nearest, own: points.sentences(call, both), other: points.sentences(nearest, both) };
}
