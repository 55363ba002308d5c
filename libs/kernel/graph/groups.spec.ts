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
