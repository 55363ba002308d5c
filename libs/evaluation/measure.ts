import { wilson } from '../kernel/index.js';

/** Groups of debtors that a method points at, the strongest first. */
export type Groups = readonly (readonly string[])[];

export interface Answers {
  readonly rings: readonly { readonly id: string; readonly debtors: readonly string[]; readonly difficulty: string }[];
  readonly genuine: ReadonlySet<string>;
  /** Honest crowd of each genuine debtor that stands in one. */
  readonly crowdOf: ReadonlyMap<string, string>;
}

/** Counts, so that worlds can be added up; shares are made of them at the end. */
export interface Measure {
  readonly pointedAt: number;
  readonly inRings: number;
  readonly hits: number;
  readonly genuine: number;
  readonly accused: number;
  /** Accused and all of each honest crowd; people with a story of their own are `own story`. */
  readonly byCrowd: ReadonlyMap<string, { readonly accused: number; readonly of: number }>;
  /** Rings found and planted, by level and size. */
  readonly rings: ReadonlyMap<string, { readonly found: number; readonly of: number }>;
  readonly groups: number;
  /** Groups most of whose people belong to one ring. */
  readonly trueGroups: number;
  readonly bCubed: { readonly precision: number; readonly recall: number; readonly items: number };
  readonly pairs: { readonly both: number; readonly grouped: number; readonly true: number };
  /** Ring members among the first k people pointed at. */
  readonly atK: ReadonlyMap<number, { readonly hits: number; readonly of: number }>;
}

const KS = [10, 50, 100] as const;
/** A ring is found when one group holds this share of it, and this share of the group is its. */
const FOUND = 0.5;

/**
 * Compares groups with the truth. A person in several groups counts in the strongest.
 * B-cubed (E. Amigo et al., Information Retrieval 2009) and pairs are over everybody who is in a ring or in a group.
 * So a genuine debtor is a true cluster of one, and a missed member a found one.
 */
export function measure(groups: Groups, answers: Answers): Measure {
  const ringOf = new Map<string, number>();
  answers.rings.forEach((r, i) => {
    for (const d of r.debtors) ringOf.set(d, i);
  });
  const groupOf = new Map<string, number>();
  const own = groups.map((g, k) => {
    const list = [...new Set(g)].filter((d) => !groupOf.has(d));
    for (const d of list) groupOf.set(d, k);
    return list;
  });

  const accused = [...groupOf.keys()].filter((d) => answers.genuine.has(d));
  const byCrowd = new Map<string, { accused: number; of: number }>();
  const kindOf = (d: string) => answers.crowdOf.get(d) ?? 'own story';
  for (const d of answers.genuine) {
    const kind = byCrowd.get(kindOf(d)) ?? { accused: 0, of: 0 };
    kind.of++;
    byCrowd.set(kindOf(d), kind);
  }
  for (const d of accused) byCrowd.get(kindOf(d))!.accused++;

  const overlap = new Map<string, number>();
  for (const [d, k] of groupOf) {
    const r = ringOf.get(d);
    if (r !== undefined) overlap.set(`${k}|${r}`, (overlap.get(`${k}|${r}`) ?? 0) + 1);
  }
  const shared = (k: number, r: number) => overlap.get(`${k}|${r}`) ?? 0;
  const rings = new Map<string, { found: number; of: number }>();
  answers.rings.forEach((ring, r) => {
    const key = `${ring.difficulty} ${ring.debtors.length}`;
    const line = rings.get(key) ?? { found: 0, of: 0 };
    line.of++;
    // As given, so that a ring that two groups share is judged by each whole group.
    const found = groups.some((g) => {
      const inside = new Set(g.filter((d) => ringOf.get(d) === r)).size;
      return inside >= FOUND * ring.debtors.length && inside >= FOUND * new Set(g).size;
    });
    if (found) line.found++;
    rings.set(key, line);
  });

  const everybody = new Set([...ringOf.keys(), ...groupOf.keys()]);
  let precision = 0;
  let recall = 0;
  for (const d of everybody) {
    const k = groupOf.get(d);
    const r = ringOf.get(d);
    const both = k === undefined || r === undefined ? 1 : shared(k, r);
    precision += both / (k === undefined ? 1 : own[k].length);
    recall += both / (r === undefined ? 1 : answers.rings[r].debtors.length);
  }
  const choose = (n: number) => (n * (n - 1)) / 2;
  const ranked = own.flat();
  return {
    pointedAt: groupOf.size,
    inRings: ringOf.size,
    hits: [...groupOf.keys()].filter((d) => ringOf.has(d)).length,
    genuine: answers.genuine.size,
    accused: accused.length,
    byCrowd,
    rings,
    groups: groups.length,
    trueGroups: own.filter((g, k) => answers.rings.some((_, r) => shared(k, r) * 2 > g.length)).length,
    bCubed: { precision, recall, items: everybody.size },
    pairs: {
      both: [...overlap.values()].reduce((sum, n) => sum + choose(n), 0),
      grouped: own.reduce((sum, g) => sum + choose(g.length), 0),
      true: answers.rings.reduce((sum, r) => sum + choose(r.debtors.length), 0),
    },
    atK: new Map(
      KS.map((k) => {
        const first = ranked.slice(0, k);
        return [k, { hits: first.filter((d) => ringOf.has(d)).length, of: first.length }];
      }),
    ),
  };
}

/** The counts of several worlds in one. */
export function addUp(measures: readonly Measure[]): Measure {
  const sum = (f: (m: Measure) => number) => measures.reduce((x, m) => x + f(m), 0);
  const merge = <K, T extends Record<string, number>>(maps: readonly ReadonlyMap<K, T>[]): Map<K, T> => {
    const result = new Map<K, Record<string, number>>();
    for (const map of maps)
      for (const [key, value] of map) {
        const known = result.get(key) ?? {};
        for (const [name, n] of Object.entries(value)) known[name] = (known[name] ?? 0) + n;
        result.set(key, known);
      }
    return result as Map<K, T>;
  };
  return {
    pointedAt: sum((m) => m.pointedAt),
    inRings: sum((m) => m.inRings),
    hits: sum((m) => m.hits),
    genuine: sum((m) => m.genuine),
    accused: sum((m) => m.accused),
    byCrowd: merge(measures.map((m) => m.byCrowd)),
    rings: merge(measures.map((m) => m.rings)),
    groups: sum((m) => m.groups),
    trueGroups: sum((m) => m.trueGroups),
    bCubed: {
      precision: sum((m) => m.bCubed.precision),
      recall: sum((m) => m.bCubed.recall),
      items: sum((m) => m.bCubed.items),
    },
    pairs: { both: sum((m) => m.pairs.both), grouped: sum((m) => m.pairs.grouped), true: sum((m) => m.pairs.true) },
    atK: merge(measures.map((m) => m.atK)),
  };
}

const harmonic = (p: number, r: number) => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
const share = (n: number, of: number) => (of === 0 ? 1 : n / of);

export const precisionOf = (m: Measure): number => share(m.hits, m.pointedAt);
export const recallOf = (m: Measure): number => share(m.hits, m.inRings);
export const bCubedF1 = (m: Measure): number =>
  harmonic(share(m.bCubed.precision, m.bCubed.items), share(m.bCubed.recall, m.bCubed.items));
export const pairF1 = (m: Measure): number =>
  harmonic(share(m.pairs.both, m.pairs.grouped), share(m.pairs.both, m.pairs.true));

/** Genuine people accused, per 10,000, with the 95 % interval. */
export function accusedPer10000(m: { accused: number; of: number }): { rate: number; low: number; high: number } {
  const w = wilson(m.accused, m.of);
  return { rate: 1e4 * w.share, low: 1e4 * w.low, high: 1e4 * w.high };
}

/** Rings found of a level, over all sizes. */
export function foundAt(m: Measure, difficulty: string): { found: number; of: number } {
  let found = 0;
  let of = 0;
  for (const [key, line] of m.rings)
    if (key.split(' ')[0] === difficulty) {
      found += line.found;
      of += line.of;
    }
  return { found, of };
}

/** Mean with its 95 % interval over worlds (Student's t). */
export function meanOf(values: readonly number[]): { mean: number; low: number; high: number } {
  const n = values.length;
  const mean = values.reduce((x, y) => x + y, 0) / n;
  if (n < 2) return { mean, low: mean, high: mean };
  const sd = Math.sqrt(values.reduce((x, y) => x + (y - mean) ** 2, 0) / (n - 1));
  const half = (T95[Math.min(n - 2, T95.length - 1)] * sd) / Math.sqrt(n);
  return { mean, low: mean - half, high: mean + half };
}

/** Two-sided 95 % points of Student's t for 1, 2, ... degrees of freedom. */
const T95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131];
