import { describe, expect, it } from '@jest/globals';
import { random } from '../random.js';
import { PackedIncidence } from './incidence.js';
import { loopsOf, mostMeetings, weakValues } from './loops.js';
import { logSpreadTail, singleValues } from './spread.js';
import { tieGroups } from './tied-groups.js';

/** An incidence of one type from lists of holders. */
const held = (units: number, holders: readonly number[][]) =>
  PackedIncidence.of(
    units,
    holders.map(() => 0),
    [0],
    holders,
    new Uint32Array(units).fill(1),
  );

describe('the spread of single values', () => {
  it('gives the tail that drawing holders one after the other gives', () => {
    const spread = { values: 998, shared: 99 };
    const next = random(7);
    const runs = 200_000;
    const counts = [0, 0, 0, 0, 0];
    for (let k = 0; k < runs; k++) {
      let x = 1;
      while (x < 5 && next() < 0.1) x++;
      for (let least = 2; least <= x; least++) counts[least - 1]++;
    }
    for (const x of [2, 3, 4])
      expect(counts[x - 1] / runs / Math.exp(logSpreadTail(spread, x, 0.1))).toBeCloseTo(1, x === 4 ? 0 : 1);
  });

  it('finds nothing among values spread by chance, in 99 worlds of 100 or more', () => {
    const next = random(11);
    let worlds = 0;
    for (let world = 0; world < 200; world++) {
      const sizes = Array.from({ length: 1000 }, () => {
        let x = 1;
        while (next() < 0.05) x++;
        return x;
      });
      const shared = sizes.filter((x) => x >= 2);
      const logQ = singleValues(
        shared.map((holders) => ({ type: 0, holders })),
        [{ values: 1000, shared: shared.length }],
        0.01,
      );
      if (logQ.some((q) => q <= Math.log(0.01))) worlds++;
    }
    expect(worlds).toBeLessThanOrEqual(6);
  });

  it('tests each type by its own spread, and finds nothing among four of them in 98 worlds of 100 or more', () => {
    const next = random(13);
    let worlds = 0;
    for (let world = 0; world < 200; world++) {
      const held: { type: number; holders: number }[] = [];
      const spreads = [0.02, 0.05, 0.1, 0.6].map((odds, type) => {
        let shared = 0;
        for (let k = 0; k < 400; k++) {
          let x = 1;
          while (next() < odds) x++;
          if (x < 2) continue;
          shared++;
          held.push({ type, holders: x });
        }
        return { values: 400, shared };
      });
      if (singleValues(held, spreads, 0.01).some((q) => q <= Math.log(0.01))) worlds++;
    }
    expect(worlds).toBeLessThanOrEqual(4);
  });

  it('finds a value of four beside many larger ones of its type, and none among as many of a type that all share', () => {
    const large = Array.from({ length: 20 }, () => ({ type: 0, holders: 30 }));
    const crowd = Array.from({ length: 30 }, () => ({ type: 1, holders: 4 }));
    const held = [...large, { type: 0, holders: 4 }, { type: 0, holders: 2 }, ...crowd];
    const spreads = [
      { values: 1000, shared: 22 },
      { values: 40, shared: 30 },
    ];
    const logQ = singleValues(held, spreads, 0.01);
    expect(logQ[20]).toBeLessThanOrEqual(Math.log(0.01));
    expect(Math.min(...logQ.slice(21))).toBeGreaterThan(Math.log(0.01));
  });

  it('weighs a value more the more units hold it', () => {
    const spread = { values: 1000, shared: 20 };
    for (let x = 2; x < 200; x++)
      expect(logSpreadTail(spread, x + 1, 0.02)).toBeLessThan(logSpreadTail(spread, x, 0.02));
  });
});

describe('components of weak values', () => {
  it('counts as many loops as holdings exceed a tree, by brute force', () => {
    const next = random(3);
    for (let run = 0; run < 50; run++) {
      const holders = Array.from({ length: 12 }, () =>
        [...new Set(Array.from({ length: 3 }, () => Math.floor(next() * 20)))].sort((x, y) => x - y),
      );
      const found = loopsOf(
        held(20, holders),
        holders.map((_, v) => v),
      );
      // Brute force: reach from a unit through values, and count edges.
      for (const l of found) {
        const seen = new Set([l.units[0]]);
        for (let grown = -1; grown !== seen.size; ) {
          grown = seen.size;
          for (const list of holders) if (list.some((u) => seen.has(u))) for (const u of list) seen.add(u);
        }
        expect([...seen].sort((x, y) => x - y)).toEqual(l.units);
        const values = holders.filter((list) => list.some((u) => seen.has(u)));
        expect(l.values.length).toBe(values.length);
        expect(l.loops).toBe(values.reduce((sum, v) => sum + v.length, 0) - seen.size - values.length + 1);
      }
      const starts = holders.map((_, v) => holders.slice(0, v).reduce((sum, list) => sum + list.length, 0));
      const most = mostMeetings(20, [...starts, holders.flat().length], holders.flat());
      expect(most).toBe(Math.max(0, ...found.map((l) => l.values.length - 1 + l.loops)));
    }
  });

  it('keeps the graph sparse, and takes what strangers share last', () => {
    const incidence = held(100, [[0, 1], [2, 3], [4, 5, 6], Array.from({ length: 50 }, (_, i) => i)]);
    expect(weakValues(incidence, [0, 1, 2, 3])).toEqual([0, 1, 2]);
    expect(weakValues(incidence, [0, 1, 2], (v) => v === 0)).toEqual([1, 2, 0]);
  });
});

describe('groups that meet', () => {
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

  it('join where they share more than chance, and a third of the smaller', () => {
    const holdings = held(1000, []);
    const joined = tieGroups([range(0, 12), range(8, 20), range(100, 110)], holdings, []);
    expect(joined.map((g) => g.units)).toEqual([range(0, 20), range(100, 110)]);
  });

  it('stay apart where a few of a crowd stand in both', () => {
    const groups = [range(0, 40), range(35, 75)];
    expect(tieGroups(groups, held(1000, []), []).length).toBe(2);
  });

  it('are the ones that testing every two of them in every round gives', () => {
    const next = random(29);
    const some = (n: number, of: number) =>
      [...new Set(Array.from({ length: n }, () => Math.floor(next() * of)))].sort((x, y) => x - y);
    let joins = 0;
    for (let run = 0; run < 60; run++) {
      const groups = Array.from({ length: 25 }, () => some(3 + Math.floor(next() * 8), 60));
      const weak = Array.from({ length: 30 }, () => some(2 + Math.floor(next() * 2), 60));
      const found = tieGroups(
        groups,
        held(400, weak),
        weak.map((_, v) => v),
      );
      const expected = everyTwo(groups, weak, 400);
      expect(found.map((g) => [g.units, g.parts])).toEqual(expected.map((g) => [g.units, g.parts]));
      found.forEach((g, i) => {
        expect(g.tie).toBeCloseTo(expected[i].tie, 9);
      });
      joins += groups.length - found.length;
    }
    expect(joins).toBeGreaterThan(100);
  });

  it('join over weak values that people of both hold', () => {
    const weak = [
      [0, 12],
      [1, 13],
      [2, 14],
      [3, 15],
    ];
    expect(tieGroups([range(0, 6), range(12, 18)], held(1000, weak), [0, 1, 2, 3]).length).toBe(1);
    expect(tieGroups([range(0, 6), range(12, 18)], held(1000, weak), [0]).length).toBe(2);
  });
});

/** Joins of groups by their definition, over sets and all pairs. */
function everyTwo(groups: readonly number[][], weak: readonly number[][], units: number) {
  const rate = 1 / units + weak.reduce((sum, v) => sum + v.length * (v.length - 1), 0) / units ** 2;
  let current = groups.map((list, k) => ({ units: list, parts: [k], tie: 0 }));
  for (;;) {
    const found: { x: number; y: number; p: number; share: number }[] = [];
    for (let x = 0; x < current.length; x++)
      for (let y = x + 1; y < current.length; y++) {
        const [a, b] = [new Set(current[x].units), new Set(current[y].units)];
        const both = [...a].filter((u) => b.has(u));
        const bridges = weak.filter(
          (v) => v.some((u) => a.has(u) && !b.has(u)) && v.some((u) => b.has(u) && !a.has(u)),
        );
        const meetings = both.length + bridges.length;
        if (meetings < 2) continue;
        const small = a.size <= b.size ? a : b;
        const ties = bridges.flatMap((v) => v.filter((u) => a.has(u) !== b.has(u)));
        const touched = new Set([...both, ...ties].filter((u) => small.has(u)));
        // P(X >= n) of Poisson, its masses added up from the first: no logarithm is shared with what is tested.
        const mean = a.size * b.size * rate;
        let mass = Math.exp(-mean);
        for (let k = 0; k < meetings; k++) mass *= mean / (k + 1);
        let above = 0;
        for (let k = meetings; k < meetings + 200; k++) {
          above += mass;
          mass *= mean / (k + 1);
        }
        found.push({ x, y, p: above, share: touched.size / small.size });
      }
    const tests = (current.length * (current.length - 1)) / 2;
    const sorted = [...found].sort((x, y) => x.p - y.p);
    const q = sorted.map((_, i) => Math.min(1, ...sorted.slice(i).map((f, j) => (f.p * tests) / (i + j + 1))));
    const sets = current.map((_, k) => new Set([k]));
    const tie = current.map(() => 0);
    sorted.forEach((f, i) => {
      if (q[i] > 0.01 || f.share < 1 / 3) return;
      const one = new Set([...sets[f.x], ...sets[f.y]]);
      for (const k of one) sets[k] = one;
      for (const k of [f.x, f.y]) tie[k] = Math.max(tie[k], -Math.log(q[i]));
    });
    const joined = [...new Set(sets)].map((set) => {
      const list = [...set].map((k) => current[k]);
      return {
        units: [...new Set(list.flatMap((g) => g.units))].sort((x, y) => x - y),
        parts: list.flatMap((g) => g.parts).sort((x, y) => x - y),
        tie: Math.max(...list.map((g) => g.tie), ...[...set].map((k) => (set.size > 1 ? tie[k] : 0))),
      };
    });
    if (joined.length === current.length) return current;
    current = joined;
  }
}
