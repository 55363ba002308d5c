import {
  HUB_DEFAULTS,
  hubLinks,
  inverted,
  type Loop,
  loopsOf,
  mostMeetings,
  NullModel,
  PackedIncidence,
  packed,
  random,
  type Spread,
  singleValues,
  tieGroups,
  weakValues,
} from '../../../kernel/index.js';
import type { EvidenceFamily } from '../../model/index.js';
import { PHONE_KINDS, VALUE_TYPES, type ValueKind } from '../../shared-values/value.js';
import { followGroup } from './follow.js';
import { withLetters } from './letters.js';
import { ascending, CARRIERS, heldCounter, type Searched, type Seed, unite } from './seed.js';
import { stocksInCompany } from './stocks.js';

const Q = 0.01;
/** One link makes a group by itself, so it must be surer than one of a ring's many. */
const LINK_Q = 0.001;
const LEAST = 3;
/** A part of a group is shown by itself from so many on. */
const LEAST_PART = 5;
/** Worlds by chance whose largest components loops are compared with. */
const DEALS = 40;
const LOOP_P = 0.01;
/** Where after so many of them the largest component is that likely by chance, no more worlds are dealt. */
const FIRST_DEALS = 10;
const HOPELESS = 0.2;

/** A validated group, in numbers: values are indexes into the searched ones. */
export interface FoundGroup {
  /** Ascending. */
  readonly units: readonly number[];
  /** Ascending; each unit holds one at least. */
  readonly values: readonly number[];
  /** -log2 of the adjusted p of what carries it. */
  readonly bits: number;
  /** As good ones in a world by chance, on average. */
  readonly expected: number;
  /** Its people share what is copied or common, and no group shows them. They may stand in other groups too. */
  readonly common: boolean;
}

/** All validated groups, whatever their values look like, the largest excess over chance first; letters alone come last. */
export function searchGroups(all: Searched): FoundGroup[] {
  const searched = withoutStocks(all);
  const { incidence, live } = searched;
  const alone = bySingleValue(searched);
  const strong = new Set(alone.flatMap((s) => s.values));
  const traces = live.flatMap((v, i) => (v.family === 'text' || strong.has(i) ? [] : [i]));
  const weak = weakValues(incidence, traces, (v) => !CARRIERS.has(live[v].kind));
  const tied = (seeds: readonly Seed[]): Seed[] =>
    tieGroups(
      seeds.map((s) => s.units),
      incidence,
      weak,
    ).map((t) =>
      unite(
        t.parts.map((k) => seeds[k]),
        -t.tie,
      ),
    );
  const found = tied([...alone, ...byLinks(searched), ...byLoops(searched, weak)]);
  const count = heldCounter(incidence);
  const follow = (s: Seed) => followGroup(searched, s, count);
  const grown = withLetters(searched, sameNumber(searched, found), count).map(follow);
  // Following finds further numbers, and one of them may be another group's.
  const groups = tied(sameNumber(searched, grown)).filter((s) => s.units.length >= LEAST);
  // One letter of many sellers is in many hands. Each shows by what it alone gives out.
  const hands = found.filter((s) => s.units.length >= LEAST_PART).map(follow);
  const parts = unshown(
    hands.filter((s) => familiesOf(searched, s) >= 2),
    groups,
    incidence.units,
  );
  // Sentences that many use are weaker than a letter, and join nobody.
  const stocks = unshown(stocksInCompany(all), [...groups, ...parts], incidence.units);
  // What keeps no company says least, so it comes last.
  const common = tied(commonAlone(searched, [...groups, ...parts]));
  return [groups, parts, stocks, common].flatMap((list) =>
    list.map((s) => foundGroup(s, list === common)).sort(byExcess),
  );
}

/** The same without stocks of sentences, which stand last: so they change nothing for what is found without them. */
function withoutStocks(searched: Searched): Searched {
  const { live, incidence, owners } = searched;
  const at = live.findIndex((v) => v.kind === 'sentences');
  if (at === -1) return searched;
  const kept = live.slice(0, at);
  const rest = onlyOf(incidence, Array.from(kept.keys()));
  return { ...searched, live: kept, incidence: rest, owners: owners.subarray(0, at) };
}

/**
 * How many families of values are a group's own: most of their holders stand in it.
 * A seller has a number and an account. Of a box of cards each number has other people, and nothing else.
 */
function familiesOf({ live, incidence }: Searched, { units, values }: Seed): number {
  const inside = new Set(units);
  const own = values.filter((v) => {
    if (!CARRIERS.has(live[v].kind)) return false;
    const holders = incidence.holders(v);
    return 2 * holders.reduce((n, u) => n + Number(inside.has(u)), 0) > holders.length;
  });
  return new Set(own.map((v) => live[v].family)).size;
}

const foundGroup = ({ units, values, logQ, expected }: Seed, common: boolean): FoundGroup => ({
  units,
  values,
  bits: -logQ / Math.LN2,
  expected,
  common,
});

const byExcess = (x: FoundGroup, y: FoundGroup): number =>
  y.bits - x.bits || y.units.length - x.units.length || x.units[0] - y.units[0];

/** One number, account, device, agent or source document under more households than values of its kind have. */
const bySingleValue = (searched: Searched): Seed[] => single(searched, (v) => CARRIERS.has(v.kind));

/** From this share of both together, a value's holders and a group are the same people. */
const SAME = 0.5;

/** Seeds whose people no group shows. They may stand in other groups too. */
function unshown(seeds: readonly Seed[], groups: readonly Seed[], units: number): Seed[] {
  const { starts, items } = inverted(packed(groups.map((g) => g.units)), units);
  // How many of a seed's people stand in each group: all 0 between two seeds.
  const both = new Uint32Array(groups.length);
  return seeds.filter((s) => {
    const met: number[] = [];
    for (const u of s.units)
      for (let k = starts[u]; k < starts[u + 1]; k++) if (both[items[k]]++ === 0) met.push(items[k]);
    let shown = false;
    for (const g of met) {
      if (both[g] >= SAME * (s.units.length + groups[g].units.length - both[g])) shown = true;
      both[g] = 0;
    }
    return !shown;
  });
}

/**
 * Letters, networks, addresses and certificates that more households hold than chance explains, and that no group shows.
 * What keeps no company may be a post that strangers copied or the exit of a library's network.
 * So it joins nobody to anything, and stands by itself with the question what it is.
 */
function commonAlone(searched: Searched, groups: readonly Seed[]): Seed[] {
  const letters = single(searched, (v) => v.kind === 'template');
  const places = single(searched, (v) => v.family !== 'text' && !CARRIERS.has(v.kind));
  return unshown([...letters, ...places], groups, searched.incidence.units);
}

/** Values of some kinds that more households hold than values of their kind do by chance, one a seed. */
function single(
  { live, incidence, spreads }: Searched,
  wanted: (type: { readonly kind: ValueKind; readonly family: EvidenceFamily }) => boolean,
): Seed[] {
  const at = live.flatMap((v, i) => (wanted(v) ? [i] : []));
  const held = at.map((i) => ({ type: live[i].type, holders: live[i].units.length }));
  const none: Spread = { values: 0, shared: 0 };
  const logQ = singleValues(
    held,
    spreads.map((s, t) => (wanted(VALUE_TYPES[t]) ? s : none)),
    Q,
  );
  return at.flatMap((i, k): Seed[] =>
    held[k].holders < LEAST || logQ[k] > Math.log(Q)
      ? []
      : [{ units: Array.from(incidence.holders(i)), values: [i], logQ: logQ[k], expected: Math.exp(logQ[k]) }],
  );
}

/**
 * Two values that more households hold together than chance explains. The holders of what one hand gives out, else of
 * both.
 */
function byLinks({ live, incidence }: Searched): Seed[] {
  return hubLinks(incidence, { ...HUB_DEFAULTS, q: LINK_Q }).links.flatMap((l): Seed[] => {
    const both = new Set(incidence.holders(l.a));
    const units = Array.from(incidence.holders(l.b)).filter((u) => both.has(u));
    for (const v of [l.a, l.b]) if (CARRIERS.has(live[v].kind)) units.push(...incidence.holders(v));
    const list = ascending(units);
    return list.length < LEAST ? [] : [{ units: list, values: [l.a, l.b], logQ: l.logQ, expected: Math.exp(l.logQ) }];
  });
}

/** Changing numbers, devices and papers, each held by few, that tie the same people together again and again. */
function byLoops({ live, incidence, seed }: Searched, weak: readonly number[]): Seed[] {
  const found = loopsOf(incidence, weak).filter((l) => new Set(l.values.map((v) => live[v].family)).size >= 2);
  if (found.length === 0) return [];
  const model = new NullModel(onlyOf(incidence, weak));
  const next = random(seed ^ 0x4c4f4f50);
  const largest: number[] = [];
  const most = found.reduce((n, l) => Math.max(n, sizeOf(l)), 0);
  for (let k = 0; k < DEALS; k++) {
    const { starts, holding } = model.hands(next);
    largest.push(mostMeetings(incidence.units, starts, holding));
    if (largest.length === FIRST_DEALS && logExtreme(most, largest) > Math.log(HOPELESS)) return [];
  }
  return found.flatMap((l): Seed[] => {
    const logP = logExtreme(sizeOf(l), largest);
    return logP > Math.log(LOOP_P) ? [] : [{ units: l.units, values: l.values, logQ: logP, expected: Math.exp(logP) }];
  });
}

/** Who holds some of the values, with all who were asked for their types. */
function onlyOf(incidence: PackedIncidence, values: readonly number[]): PackedIncidence {
  const types = Uint8Array.from(values, (v) => incidence.typeOf[v]);
  const asked = types.reduce((mask, t) => mask | (1 << t), 0);
  return PackedIncidence.of(
    incidence.units,
    types,
    incidence.familyOf,
    values.map((v) => incidence.holders(v)),
    incidence.observed.map((mask) => mask & asked),
    incidence.stratumOf,
  );
}

/**
 * ln of the chance that the largest of a world is as large: Gumbel's distribution of maxima, fitted by its moments (E. J. Gumbel,
 * "Statistics of Extremes", 1958). Sizes are whole numbers, so they spread by 1 at least.
 */
function logExtreme(size: number, largest: readonly number[]): number {
  const mean = largest.reduce((x, y) => x + y, 0) / largest.length;
  const spread = Math.max(1, Math.sqrt(largest.reduce((x, y) => x + (y - mean) ** 2, 0) / largest.length));
  const scale = (spread * Math.sqrt(6)) / Math.PI;
  const above = (size - (mean - EULER * scale)) / scale;
  return above > 30 ? -above : Math.log(-Math.expm1(-Math.exp(-above)));
}

const EULER = 0.5772156649015329;

/** How often values of a component meet in one unit: their number less one, and one more for each loop. */
const sizeOf = (l: Loop): number => l.values.length - 1 + l.loops;

/** One number that some call back on, some are called from and some give as their agent's. */
function sameNumber({ live }: Searched, seeds: readonly Seed[]): Seed[] {
  const byNumber = new Map<string, number>();
  const result: Seed[] = [];
  for (const s of seeds) {
    const numbers = s.values.filter((v) => PHONE_KINDS.has(live[v].kind)).map((v) => live[v].key);
    const known = numbers.flatMap((n) => byNumber.get(n) ?? [])[0];
    const place = known ?? result.length;
    result[place] = known === undefined ? s : unite([result[known], s]);
    for (const n of numbers) byNumber.set(n, place);
  }
  return result;
}
