import { benjaminiHochberg, together, togetherWithin, UnionFind, wilson } from '../../../kernel/index.js';
import { CHANGES_HANDS_DAYS } from '../../shared-values/late-holders.js';
import { VALUE_TYPES } from '../../shared-values/value.js';
import { ascending, type HeldCounter, type Searched, type Seed, unite } from './seed.js';

/** False discovery rate of a letter's traces, shared out among all letters. */
const Q = 0.01;
const LEAST = 3;
/** Share of a letter's people who must hold a second trace: below it, it is a post that strangers quote. */
const COMPANY = 0.25;
/** Share of a group that must use the letter for the letter to be the group's. */
const OWN = 0.5;
/** From this share of the smaller group in both, two groups with one letter are one hand's. */
const IN_BOTH = 0.25;
/** So many groups with one letter, most of them at most this share of its senders, are one operator's. */
const MANY = 5;
const SMALL = 1 / 8;
/**
 * Two numbers in use together for more than this share of the shorter time are two senders'.
 * A rotated one follows the other.
 */
const TOGETHER = 0.5;

/**
 * Own-worded letters that keep company with a second trace make one group of all who send them.
 * The operator who changes his number every month leaves the letter.
 * Where several groups use one letter at the same time, they are kept apart: letters are sold.
 */
export function withLetters(searched: Searched, groups: readonly Seed[], count: HeldCounter): Seed[] {
  const { live, incidence } = searched;
  const current = new Set(groups);
  const letters = live.flatMap((v, i) => (v.family === 'text' && v.units.length >= LEAST ? [i] : []));
  letters.sort((x, y) => incidence.holders(y).length - incidence.holders(x).length || x - y);
  // Only who sends a letter is asked for. Groups stand in the order in which they came.
  const sends = new Uint8Array(incidence.units);
  for (const letter of letters) for (const u of incidence.holders(letter)) sends[u] = 1;
  const placesOf: (Seed[] | undefined)[] = new Array(incidence.units);
  const note = (g: Seed) => {
    for (const u of g.units) {
      if (sends[u] === 0) continue;
      const places = placesOf[u];
      if (places === undefined) placesOf[u] = [g];
      else if (places.at(-1) !== g) places.push(g);
    }
  };
  current.forEach(note);
  for (const letter of letters) {
    const senders = Array.from(incidence.holders(letter));
    const traces = tracesOf(searched, letter, senders, count);
    if (!keepsCompany(incidence, letter, senders, traces, Math.log(Q / letters.length))) continue;
    const inside = new Map<Seed, number[]>();
    for (const u of senders)
      for (const g of placesOf[u] ?? []) {
        const units = inside.get(g);
        if (units === undefined) inside.set(g, [u]);
        else units.push(u);
      }
    const parts = [...inside].filter(([g, units]) => units.length >= 2 && units.length >= OWN * g.units.length);
    const hands = oneHand(
      searched,
      parts.map(([g, units]) => ({ group: g, units })),
    );
    if (
      !manyNumbers(
        parts.map(([, units]) => units.length),
        senders.length,
      ) &&
      !oneSender(
        searched,
        hands.map((h) => ascending(h.flatMap((p) => p.units))).filter((units) => units.length >= LEAST),
      )
    ) {
      for (const hand of hands) {
        const groups = hand.map((p) => p.group);
        const one = unite(groups);
        replace(groups, { ...one, values: ascending([...one.values, letter]) });
      }
      continue;
    }
    const own: Seed = { units: senders, values: [letter], logQ: logOdds(incidence, letter, traces), expected: 0 };
    replace(
      parts.map(([g]) => g),
      parts.length === 0
        ? { ...own, expected: Math.exp(own.logQ) }
        : unite([...parts.map(([g]) => g), { ...own, expected: 1 }]),
    );
  }
  return [...current];

  function replace(gone: readonly Seed[], come: Seed): void {
    for (const g of gone) {
      current.delete(g);
      for (const u of g.units) if (sends[u] === 1) placesOf[u] = placesOf[u]?.filter((other) => other !== g);
    }
    current.add(come);
    note(come);
  }
}

interface Part {
  readonly group: Seed;
  /** Those of it who use the letter. */
  readonly units: readonly number[];
}

/**
 * Groups of one letter that one hand supplies. People stand in both, as where clients recruit clients.
 * Or the number of the one is the own number of somebody in the other. Two sellers of a letter have neither.
 */
function oneHand({ owners }: Searched, parts: readonly Part[]): Part[][] {
  const of = new Map<number, number[]>();
  parts.forEach(({ group }, k) => {
    for (const u of group.units) of.set(u, [...(of.get(u) ?? []), k]);
  });
  const union = new UnionFind(parts.length);
  const both = new Map<number, number>();
  for (const list of of.values())
    list.forEach((x, i) => {
      for (const y of list.slice(i + 1)) both.set(x * parts.length + y, (both.get(x * parts.length + y) ?? 0) + 1);
    });
  for (const [key, n] of both) {
    const [x, y] = [Math.floor(key / parts.length), key % parts.length];
    if (n >= IN_BOTH * Math.min(parts[x].group.units.length, parts[y].group.units.length)) union.join(x, y);
  }
  parts.forEach(({ group }, x) => {
    for (const v of group.values) for (const y of of.get(owners[v]) ?? []) union.join(x, y);
  });
  return union.components().map((c) => Array.from(c, (k) => parts[k]));
}

/** Whether enough of a letter's people hold values that its people share more than chance explains. */
function keepsCompany(
  incidence: Searched['incidence'],
  letter: number,
  senders: readonly number[],
  traces: readonly Trace[],
  limit: number,
): boolean {
  const kept = keptTraces(incidence, letter, traces, limit);
  if (kept.size === 0) return false;
  // Of each sender, the types of the kept values that it holds.
  const masks = senders.map((u) => {
    const held = incidence.valuesOf(u);
    let mask = 0;
    for (let k = 0; k < held.length; k++) if (kept.has(held[k])) mask |= 1 << incidence.typeOf[held[k]];
    return mask;
  });
  const holding = masks.filter((mask) => mask !== 0);
  if (holding.length >= Math.max(LEAST, COMPANY * senders.length)) return true;
  // Of a kind that few channels ask for, those count who were asked, with the interval of so few.
  return VALUE_TYPES.some((_, t) => {
    const n = holding.reduce((sum, mask) => sum + ((mask >>> t) & 1), 0);
    return n >= LEAST && wilson(n, Math.max(n, incidence.seen(letter, t))).low >= COMPANY;
  });
}

/**
 * Values that a letter's people share more than chance explains. The strata can only make a p larger, so they are asked for what survives
 * without them alone.
 */
function keptTraces(
  incidence: Searched['incidence'],
  letter: number,
  traces: readonly Trace[],
  limit: number,
): Set<number> {
  const tests = Math.max(1, traces.length);
  const below = (list: readonly Trace[]) => {
    const adjusted = benjaminiHochberg(
      list.map((t) => t.logP),
      tests,
    );
    return list.filter((_, i) => adjusted[i] <= limit);
  };
  const within = below(traces).map((t) => ({
    ...t,
    logP: togetherWithin(incidence, letter, t.value, t.both).logP,
  }));
  return new Set(below(within).map((t) => t.value));
}

/**
 * Whether a letter goes with many numbers of a few people each.
 * Sellers of a letter are few, and each has clients of his own.
 * One operator with a box of cards gives everybody another number.
 */
function manyNumbers(sizes: readonly number[], senders: number): boolean {
  const middle = [...sizes].sort((x, y) => x - y)[Math.floor(sizes.length / 2)];
  return sizes.length >= MANY && middle <= senders * SMALL;
}

/** A value that some of a letter's people hold. Its p is that of a draw from all who were asked. */
interface Trace {
  readonly value: number;
  readonly both: number;
  readonly logP: number;
}

function tracesOf(
  { live, incidence }: Searched,
  letter: number,
  senders: readonly number[],
  count: HeldCounter,
): Trace[] {
  const { values, held } = count(senders);
  return values.flatMap((value, k) =>
    live[value].family === 'text'
      ? []
      : [{ value, both: held[k], logP: together(incidence, letter, value, held[k]).logP }],
  );
}

/** The best trace of a letter's people. */
function logOdds(incidence: Searched['incidence'], letter: number, traces: readonly Trace[]): number {
  let best = 0;
  for (const { value, both, logP } of [...traces].sort((x, y) => x.logP - y.logP)) {
    if (logP >= best) break;
    best = Math.min(best, togetherWithin(incidence, letter, value, both).logP);
  }
  return best;
}

/**
 * Whether groups that use one letter take turns. An operator's next number follows the one before.
 * Sellers of a letter work side by side, or one long after the other.
 */
function oneSender({ days }: Searched, groups: readonly (readonly number[])[]): boolean {
  const lives = groups
    .flatMap((units) => {
      const known = units.filter((u) => !Number.isNaN(days.first[u]));
      if (known.length === 0) return [];
      return [{ from: Math.min(...known.map((u) => days.first[u])), to: Math.max(...known.map((u) => days.last[u])) }];
    })
    .sort((x, y) => x.from - y.from || x.to - y.to);
  let together = 0;
  lives.forEach((x, i) => {
    for (const y of lives.slice(i + 1))
      if (Math.min(x.to, y.to) - y.from > TOGETHER * Math.min(x.to - x.from, y.to - y.from)) together++;
  });
  if (together * 2 > (lives.length * (lives.length - 1)) / 2) return false;
  // The next number comes before numbers change hands, or within the longest life of one.
  const longest = Math.max(CHANGES_HANDS_DAYS, ...lives.map((l) => l.to - l.from));
  let until = Number.POSITIVE_INFINITY;
  return lives.every((l, i) => {
    const follows = l.from - until <= longest;
    until = i === 0 ? l.to : Math.max(until, l.to);
    return follows;
  });
}
