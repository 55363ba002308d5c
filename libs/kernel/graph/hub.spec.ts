import { describe, expect, it } from '@jest/globals';
import { random, shuffle } from '../random.js';
import { logHypergeometricTail } from '../statistics/hypergeometric.js';
import { type GroupRules, hubGroups } from './hub-groups.js';
import { HUB_DEFAULTS, hubLinks } from './hub-network.js';
import { PackedIncidence } from './incidence.js';
import { NullModel } from './null-model.js';

const RULES: GroupRules = {
  anchors: () => true,
  ties: () => true,
  joins: () => true,
  follows: () => true,
  excluded: () => false,
  compare: (x, y) => x - y,
};
const groupsOf = (incidence: PackedIncidence) =>
  hubGroups(incidence, hubLinks(incidence, HUB_DEFAULTS).links, RULES, 1);

describe('hub network', () => {
  /** 600 units with a phone and an account each; in `ring` units both come from one operator. */
  const world = (ring: number, next: () => number, known: Uint32Array = new Uint32Array(600).fill(3)) => {
    const units = 600;
    const phone = Array.from({ length: units }, () => Math.floor(next() * 120));
    const account = Array.from({ length: units }, () => Math.floor(next() * 120));
    for (let u = 0; u < ring; u++) {
      phone[u * 7] = 120;
      account[u * 7] = 120;
    }
    const holders = (list: number[]) =>
      Array.from({ length: 121 }, (_, v) => list.flatMap((x, u) => (x === v && known[u] === 3 ? [u] : [])));
    const all = [...holders(phone), ...holders(account)];
    return PackedIncidence.of(
      units,
      all.map((_, i) => (i < 121 ? 0 : 1)),
      [0, 1],
      all,
      known,
    );
  };

  it('links what an operator provides, and that alone', () => {
    const groups = groupsOf(world(9, random(5)));
    expect(groups.map((g) => g.values)).toEqual([[120, 241]]);
    expect(groups[0].links[0].shared).toBeGreaterThanOrEqual(9);
  });

  it('finds nothing in worlds without a ring', () => {
    let groups = 0;
    for (let seed = 1; seed <= 40; seed++) groups += groupsOf(world(0, random(seed))).length;
    expect(groups).toBeLessThanOrEqual(2);
  });

  it('finds nothing where everybody for whom both are known holds both', () => {
    const known = new Uint32Array(600);
    for (let u = 0; u < 9; u++) known[u * 7] = 3;
    expect(groupsOf(world(9, random(5), known))).toEqual([]);
  });

  /** Any incidence: some types unobserved for some units, values of all degrees. */
  const anything = (next: () => number, units = 80) => {
    const types = 4;
    const families = [0, 0, 1, 2];
    const observed = Uint32Array.from({ length: units }, () => Math.floor(next() * 16));
    const typeOf = Array.from({ length: 24 }, () => Math.floor(next() * types));
    const crowd = Array.from({ length: 10 }, () => Math.floor(next() * units));
    const holders = typeOf.map((t) => {
      const share = next() ** 3 / 2;
      const set = new Set<number>();
      for (let u = 0; u < units; u++) if ((observed[u] >>> t) & 1 && next() < share) set.add(u);
      if (next() < 0.3) for (const u of crowd) if ((observed[u] >>> t) & 1) set.add(u);
      return [...set].sort((x, y) => x - y);
    });
    const strata = Uint32Array.from({ length: units }, () => Math.floor(next() * 2));
    return { units, families, observed, typeOf, holders, strata };
  };

  it('counts, tests and adjusts as a plain search over all pairs does', () => {
    const next = random(17);
    for (let k = 0; k < 150; k++) {
      const { units, families, observed, typeOf, holders, strata } = anything(next);
      const incidence = PackedIncidence.of(units, typeOf, families, holders, observed, strata);
      const options = { q: 0.3, minHolders: 2 + (k % 2), minShared: 1 + (k % 3), largestShare: 0.9 };
      const tested: { a: number; b: number; shared: number; p: number }[] = [];
      for (let a = 0; a < holders.length; a++)
        for (let b = a + 1; b < holders.length; b++) {
          if (families[typeOf[a]] === families[typeOf[b]]) continue;
          if (Math.min(holders[a].length, holders[b].length) < options.minHolders) continue;
          if (Math.max(holders[a].length, holders[b].length) > Math.max(60, Math.floor(0.9 * units))) continue;
          const both = [...observed.keys()].filter(
            (u) => (observed[u] >>> typeOf[a]) & (observed[u] >>> typeOf[b]) & 1,
          );
          const inA = both.filter((u) => holders[a].includes(u)).length;
          const inB = both.filter((u) => holders[b].includes(u)).length;
          const shared = holders[a].filter((u) => holders[b].includes(u)).length;
          // Strata of fewer than thirty are one.
          const sizes = [0, 1].map((s) => both.filter((u) => strata[u] === s).length);
          const place = (u: number) => (sizes[strata[u]] < 30 ? -1 : strata[u]);
          const parts: [number, number][] = [];
          for (const s of new Set(both.map(place))) {
            const here = both.filter((u) => place(u) === s);
            const count = (v: number) => here.filter((u) => holders[v].includes(u)).length;
            const self = here.filter((u) => holders[a].includes(u) && holders[b].includes(u)).length;
            parts.push([here.length, count(a) * count(b) - self]);
          }
          const spread = parts.sort((x, y) => x[0] - y[0]).reduce((sum, [size, n]) => sum + n / size, 0);
          const mean = (inA * inB) / both.length;
          // Those who hold one value, by what else they hold of the other's type, against everybody asked.
          const heavier = (v: number, other: number) => {
            const asked = [...observed.keys()].filter((u) => (observed[u] >>> typeOf[other]) & 1);
            const many = (u: number) =>
              holders.filter((list, w) => typeOf[w] === typeOf[other] && list.includes(u)).length;
            const average = (list: number[]) => list.reduce((sum, x) => sum + x, 0) / Math.max(1, list.length);
            const own = asked.filter((u) => holders[v].includes(u));
            const rest = own.map((u) => Math.max(1, many(u) - (holders[other].includes(u) ? 1 : 0)));
            return own.length === 0 ? 1 : average(rest) / average(asked.map((u) => Math.max(1, many(u))));
          };
          const within = Math.max(mean, spread) * Math.max(1, heavier(a, b), heavier(b, a));
          const plain = Math.exp(logHypergeometricTail(both.length, inA, inB, shared));
          const universe = Math.max(Math.floor((inA * inB) / within), inA + inB - shared);
          const p =
            shared < options.minShared || plain > options.q || within <= mean
              ? shared < options.minShared
                ? 1
                : plain
              : Math.exp(logHypergeometricTail(universe, inA, inB, shared));
          tested.push({ a, b, shared, p });
        }
      // Benjamini and Hochberg: the largest rank whose p is at most q rank / tests, and all before it.
      const sorted = [...tested].sort((x, y) => x.p - y.p);
      let last = 0;
      sorted.forEach((t, i) => {
        if (t.p <= (options.q * (i + 1)) / tested.length) last = i + 1;
      });
      const expected = sorted
        .slice(0, last)
        .map((t) => `${t.a} ${t.b} ${t.shared}`)
        .sort();
      const { links, tests } = hubLinks(incidence, options);
      expect(tests).toBe(tested.length);
      expect(links.map((l) => `${l.a} ${l.b} ${l.shared}`).sort()).toEqual(expected);
    }
  });
});

describe('null model', () => {
  it('keeps the type, the stratum and the number of holders of every value, and nothing else', () => {
    const units = 400;
    const strata = Uint32Array.from({ length: units }, (_, u) => u % 2);
    const observed = new Uint32Array(units).fill(3).fill(1, 300);
    // Values 0 and 1 are held by the even units alone, together.
    const even = Array.from({ length: 20 }, (_, i) => i * 2);
    const incidence = PackedIncidence.of(units, [0, 1, 0], [0, 1], [even, even, [1, 3, 301, 303]], observed, strata);
    const model = new NullModel(incidence);
    const next = random(2);
    const together: number[] = [];
    const counts = new Float64Array(units);
    for (let run = 0; run < 400; run++) {
      const dealt = model.deal(next);
      expect([...dealt.starts]).toEqual([...incidence.starts]);
      expect([...dealt.holders(0), ...dealt.holders(1)].every((u) => u % 2 === 0)).toBe(true);
      expect([...dealt.holders(2)].every((u) => u % 2 === 1)).toBe(true);
      expect([...dealt.holders(1)].every((u) => u < 300)).toBe(true);
      for (const u of dealt.holders(0)) counts[u]++;
      const first = new Set(dealt.holders(0));
      together.push([...dealt.holders(1)].filter((u) => first.has(u)).length);
    }
    // 20 of 200 and 20 of 150 even units: 20 * 20 / 200 = 2 in common on average.
    expect(together.reduce((x, y) => x + y, 0) / 400).toBeCloseTo(2, 0);
    for (let u = 0; u < units; u += 2) expect(Math.abs(counts[u] - 40)).toBeLessThan(30);
  });

  it('pools strata of a handful of people', () => {
    const units = 60;
    const strata = Uint32Array.from({ length: units }, (_, u) => u);
    const own = [0, 1, 2];
    const incidence = PackedIncidence.of(units, [0], [0], [own], new Uint32Array(units).fill(1), strata);
    const model = new NullModel(incidence);
    let same = 0;
    const next = random(4);
    for (let run = 0; run < 200; run++) if ([...model.deal(next).holders(0)].every((u) => own.includes(u))) same++;
    expect(same).toBeLessThan(5);
  });
});

it('shuffles fairly', () => {
  const next = random(1);
  const first = new Array<number>(5).fill(0);
  for (let k = 0; k < 5000; k++) first[shuffle([0, 1, 2, 3, 4], next)[0]]++;
  for (const n of first) expect(Math.abs(n - 1000)).toBeLessThan(120);
});
