/**
 * From validated links to groups of units: components of linked values.
 * Leiden splits large ones. Parts that share no tie are taken apart.
 * Parts that one operator's value holds together are joined again. Then come the members.
 */
import { UnionFind } from '../cluster/union-find.js';
import { random } from '../random.js';
import { logHypergeometricTail } from '../statistics/hypergeometric.js';
import { HUB_DEFAULTS, type HubLink } from './hub-network.js';
import type { Incidence } from './incidence.js';
import { leiden } from './leiden.js';

/** What a value can do in a group; the caller knows its families, the kernel does not. */
export interface GroupRules {
  /** Holding it alone makes a member. */
  readonly anchors: (value: number) => boolean;
  /** It ties two members together; a letter that anybody can copy does not. */
  readonly ties: (value: number) => boolean;
  /** Groups that most of its holders stand in belong to one operator. */
  readonly joins: (value: number) => boolean;
  /** It may join a group that its holders stand in more than by chance, without a link of its own. */
  readonly follows: (value: number) => boolean;
  /** Never a member. */
  readonly excluded: (unit: number) => boolean;
  /** An order of values that does not depend on their numbers. */
  readonly compare: (v: number, w: number) => number;
}

export interface HubGroup {
  /** Ascending by `compare`. */
  readonly values: readonly number[];
  readonly links: readonly HubLink[];
  /** Ascending. */
  readonly members: readonly number[];
}

const LEAST = HUB_DEFAULTS.minHolders;
/** Groups of more units than this are looked at for seams. */
const LARGE = 150;
/** Communities stay apart where the mean overlap between their values is below this. */
const RESOLUTION = 0.05;
/** A value held by at most this share of units is rare: with one other value it makes a member. */
const RARE = 0.01;
/** A value follows a group that holds more of its holders than this chance allows. */
const FOLLOW = 0.001;
/** Share of a value's holders that must be members already for the value to belong to the group. */
const MAJORITY = 0.6;

/** Groups of at least three members, the largest first. */
export function hubGroups(
  incidence: Incidence,
  links: readonly HubLink[],
  rules: GroupRules,
  seed: number,
): HubGroup[] {
  const parts = components(links, rules)
    .flatMap((c) => splitLarge(incidence, c, rules, seed))
    .flatMap((c) => takeApart(incidence, c, rules));
  const joined = join(incidence, parts, rules).map((g) => follow(incidence, g, rules));
  return merge(joined, rules)
    .filter((g) => g.members.length >= LEAST)
    .sort((x, y) => y.members.length - x.members.length || rules.compare(x.values[0], y.values[0]));
}

interface Linked {
  readonly values: readonly number[];
  readonly links: readonly HubLink[];
}

function components(links: readonly HubLink[], rules: GroupRules): Linked[] {
  const values = [...new Set(links.flatMap((l) => [l.a, l.b]))].sort(rules.compare);
  const at = new Map(values.map((v, i) => [v, i]));
  const union = new UnionFind(values.length);
  for (const l of links) union.join(at.get(l.a)!, at.get(l.b)!);
  const linksOf = new Map<number, HubLink[]>();
  for (const l of links) {
    const root = union.find(at.get(l.a)!);
    const list = linksOf.get(root);
    if (list) list.push(l);
    else linksOf.set(root, [l]);
  }
  return union.components(2).map((c) => ({ values: [...c].map((i) => values[i]), links: linksOf.get(c[0])! }));
}

/**
 * A very large group, split into communities by Leiden with the constant Potts model.
 * Two values are as close as the share of the rarer one's holders that hold both.
 * Links between communities are dropped with the bridges they were.
 */
function splitLarge(incidence: Incidence, group: Linked, rules: GroupRules, seed: number): Linked[] {
  const held = new Set<number>();
  for (const v of group.values) for (const u of Array.from(incidence.holders(v))) held.add(u);
  if (held.size <= LARGE) return [group];
  const at = new Map(group.values.map((v, i) => [v, i]));
  const edges = group.links
    .map((l) => {
      const [x, y] = [at.get(l.a)!, at.get(l.b)!];
      const weight = l.shared / Math.min(incidence.holders(l.a).length, incidence.holders(l.b).length);
      return { a: Math.min(x, y), b: Math.max(x, y), weight };
    })
    .sort((x, y) => x.a - y.a || x.b - y.b);
  const community = leiden(group.values.length, edges, RESOLUTION, random(seed));
  const parts: { values: number[]; links: HubLink[] }[] = [];
  group.values.forEach((v, i) => {
    parts[community[i]] ??= { values: [], links: [] };
    parts[community[i]].values.push(v);
  });
  for (const l of group.links) {
    const c = community[at.get(l.a)!];
    if (c === community[at.get(l.b)!]) parts[c].links.push(l);
  }
  return parts.filter((part) => part.links.length > 0).sort((x, y) => rules.compare(x.values[0], y.values[0]));
}

/** Members hold an anchor of the group, or two of its values one of which is rare. */
export function membersOf(incidence: Incidence, values: readonly number[], rules: GroupRules): number[] {
  const rare = Math.max(RARE * incidence.units, LEAST);
  const held = new Map<number, { count: number; enough: boolean; rare: boolean }>();
  for (const v of values) {
    const holders = incidence.holders(v);
    const anchor = rules.anchors(v);
    for (let k = 0; k < holders.length; k++) {
      const u = holders[k];
      let h = held.get(u);
      if (h === undefined) {
        h = { count: 0, enough: false, rare: false };
        held.set(u, h);
      }
      h.count++;
      if (holders.length <= rare) h.rare = true;
      if (anchor) h.enough = true;
    }
  }
  const members: number[] = [];
  for (const [u, h] of held) if ((h.enough || (h.count >= 2 && h.rare)) && !rules.excluded(u)) members.push(u);
  return members.sort((x, y) => x - y);
}

/**
 * Parts of a group whose members share a tie. Two operators who sell the same letter are two groups. A value stays with every
 * part in which at least three members hold it.
 */
function takeApart(incidence: Incidence, group: Linked, rules: GroupRules): HubGroup[] {
  const members = membersOf(incidence, group.values, rules);
  const index = new Map(members.map((u, i) => [u, i]));
  const union = new UnionFind(members.length);
  for (const v of group.values) {
    if (!rules.ties(v)) continue;
    let first = -1;
    const holders = incidence.holders(v);
    for (let k = 0; k < holders.length; k++) {
      const i = index.get(holders[k]);
      if (i === undefined) continue;
      if (first === -1) first = i;
      else union.join(first, i);
    }
  }
  return union
    .components(LEAST)
    .map((part) => {
      const inside = new Set([...part].map((i) => members[i]));
      const values = group.values.filter((v) => countIn(incidence.holders(v), inside) >= LEAST);
      const kept = new Set(values);
      return { members: [...inside], values, links: group.links.filter((l) => kept.has(l.a) && kept.has(l.b)) };
    })
    .filter((part) => part.links.length > 0);
}

/**
 * An operator who rotates phones leaves several groups, each around a letter or a number.
 * They pay into one account or file from one network.
 * Groups are joined where three members of each hold one such value, and most who hold it are members.
 */
function join(incidence: Incidence, parts: readonly HubGroup[], rules: GroupRules): HubGroup[] {
  const partsOf = new Map<number, number[]>();
  parts.forEach((part, k) => {
    for (const u of part.members) {
      const list = partsOf.get(u);
      if (list) list.push(k);
      else partsOf.set(u, [k]);
    }
  });
  // Counted from the members' side: a value may have many more holders than the groups have members.
  const held = new Map<number, { inside: number; parts: Map<number, number> }>();
  for (const [u, list] of partsOf) {
    const values = incidence.valuesOf(u);
    for (let k = 0; k < values.length; k++) {
      const v = values[k];
      if (!rules.joins(v)) continue;
      let line = held.get(v);
      if (line === undefined) {
        line = { inside: 0, parts: new Map() };
        held.set(v, line);
      }
      line.inside++;
      for (const part of list) line.parts.set(part, (line.parts.get(part) ?? 0) + 1);
    }
  }
  const union = new UnionFind(parts.length);
  for (const [v, line] of held) {
    const strong = [...line.parts].filter(([, n]) => n >= LEAST).map(([part]) => part);
    if (strong.length < 2 || line.inside < MAJORITY * incidence.holders(v).length) continue;
    for (const part of strong) union.join(strong[0], part);
  }
  return union.components().map((c) =>
    unite(
      [...c].map((k) => parts[k]),
      rules,
    ),
  );
}

/**
 * An operator's further numbers and accounts: too few people hold each to be linked for themselves.
 * But more of those who do are members than chance explains, or most are.
 * The rest of their holders become members where holding it is enough, or with the values they have already.
 * One step, so that a group cannot creep.
 */
function follow(incidence: Incidence, group: HubGroup, rules: GroupRules): HubGroup {
  const values = new Set(group.values);
  const held = new Map<number, number>();
  for (const u of group.members) {
    const list = incidence.valuesOf(u);
    for (let k = 0; k < list.length; k++) held.set(list[k], (held.get(list[k]) ?? 0) + 1);
  }
  const candidates = [...held.keys()].filter(
    (v) => !values.has(v) && rules.follows(v) && incidence.holders(v).length >= LEAST,
  );
  // Bonferroni over the values that could follow.
  const limit = Math.log(FOLLOW / Math.max(1, candidates.length));
  const more = candidates.filter((v) => {
    const n = incidence.holders(v).length;
    const inside = held.get(v)!;
    if (inside < 2) return false;
    if (inside >= MAJORITY * n) return true;
    const observed = incidence.universe(incidence.typeOf[v], incidence.typeOf[v]);
    return logHypergeometricTail(observed, Math.min(group.members.length, observed), n, inside) <= limit;
  });
  if (more.length === 0) return group;
  const all = [...group.values, ...more].sort(rules.compare);
  return {
    links: group.links,
    values: all,
    members: [...new Set([...group.members, ...membersOf(incidence, all, rules)])].sort((x, y) => x - y),
  };
}

/** Groups that have come to share three members, or half of the smaller, are one. */
function merge(groups: readonly HubGroup[], rules: GroupRules): HubGroup[] {
  const of = new Map<number, number[]>();
  groups.forEach((g, k) => {
    for (const u of g.members) {
      const list = of.get(u);
      if (list) list.push(k);
      else of.set(u, [k]);
    }
  });
  const shared = new Map<number, number>();
  for (const list of of.values())
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const key = list[i] * groups.length + list[j];
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  const union = new UnionFind(groups.length);
  for (const [key, n] of shared) {
    const [x, y] = [Math.floor(key / groups.length), key % groups.length];
    if (n >= LEAST || n * 2 >= Math.min(groups[x].members.length, groups[y].members.length)) union.join(x, y);
  }
  return union.components().map((c) =>
    unite(
      [...c].map((k) => groups[k]),
      rules,
    ),
  );
}

function unite(groups: readonly HubGroup[], rules: GroupRules): HubGroup {
  if (groups.length === 1) return groups[0];
  return {
    values: [...new Set(groups.flatMap((g) => g.values))].sort(rules.compare),
    members: [...new Set(groups.flatMap((g) => g.members))].sort((x, y) => x - y),
    links: [...new Set(groups.flatMap((g) => g.links))],
  };
}

function countIn(holders: ArrayLike<number>, set: ReadonlySet<number>): number {
  let n = 0;
  for (let k = 0; k < holders.length; k++) if (set.has(holders[k])) n++;
  return n;
}
