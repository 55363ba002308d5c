import { describe, expect, it } from '@jest/globals';
import { random } from '../random.js';
import { FixedDegrees, trade } from './fixed-degrees.js';
import { PackedIncidence } from './incidence.js';

const of = (
  units: number,
  holders: readonly number[][],
  types = holders.map(() => 0),
  strata = new Uint32Array(units),
) => PackedIncidence.of(units, types, [0, 1], holders, new Uint32Array(units).fill(3), strata);
const holdersOf = (x: PackedIncidence) => Array.from({ length: x.values }, (_, v) => [...x.holders(v)]);

describe('worlds of fixed degrees', () => {
  it('keep how many hold a value, how many values of a type a unit holds, and its stratum', () => {
    const next = random(5);
    const strata = Uint32Array.from({ length: 120 }, (_, u) => u % 3);
    const holders = Array.from({ length: 60 }, () =>
      [...new Set(Array.from({ length: 2 + Math.floor(next() * 9) }, () => Math.floor(120 * next() ** 2)))].sort(
        (x, y) => x - y,
      ),
    );
    const types = holders.map((_, v) => v % 2);
    const before = of(120, holders, types, strata);
    const dealt = new FixedDegrees(before).deal(next);
    const within = (list: readonly number[]) => [0, 1, 2].map((s) => list.filter((u) => strata[u] === s).length);
    expect(holdersOf(dealt).map(within)).toEqual(holders.map(within));
    const degrees = (x: PackedIncidence) =>
      Array.from({ length: 120 }, (_, u) => [0, 1].map((t) => [...x.valuesOf(u)].filter((v) => types[v] === t).length));
    expect(degrees(dealt)).toEqual(degrees(before));
    expect(holdersOf(dealt)).not.toEqual(holders);
    for (const list of holdersOf(dealt)) expect(list).toEqual([...new Set(list)].sort((x, y) => x - y));
  });

  it('come out as often one as another: all tables of some margins, counted', () => {
    const holders = [[0, 1, 2], [0, 3], [1, 2], [0]];
    const degree = [0, 1, 2, 3].map((u) => holders.filter((list) => list.includes(u)).length);
    // Every table of these margins, by trying every set of holders for every value.
    const subsets = Array.from({ length: 16 }, (_, mask) => [0, 1, 2, 3].filter((u) => (mask >> u) & 1));
    const all = new Set<string>();
    const tables = (k: number, chosen: number[][]): void => {
      if (k === holders.length) {
        if ([0, 1, 2, 3].every((u) => chosen.filter((list) => list.includes(u)).length === degree[u]))
          all.add(JSON.stringify(chosen));
        return;
      }
      for (const s of subsets) if (s.length === holders[k].length) tables(k + 1, [...chosen, s]);
    };
    tables(0, []);
    const model = new FixedDegrees(of(4, holders), 10);
    const next = random(17);
    const runs = 400 * all.size;
    const count = new Map<string, number>();
    for (let k = 0; k < runs; k++) {
      const key = JSON.stringify(holdersOf(model.deal(next)));
      count.set(key, (count.get(key) ?? 0) + 1);
    }
    expect(new Set(count.keys())).toEqual(all);
    // Chi-squared with all.size - 1 degrees of freedom: its mean, and five of its standard deviations above.
    const chi = [...count.values()].reduce((sum, n) => sum + (n - 400) ** 2 / 400, 0);
    expect(all.size).toBeGreaterThan(5);
    expect(chi).toBeLessThan(all.size - 1 + 5 * Math.sqrt(2 * (all.size - 1)));
  });

  it('leave what both hold with both', () => {
    const next = random(3);
    for (let k = 0; k < 200; k++) {
      const [a, b] = trade([1, 4, 6, 9], [2, 4, 5, 9, 12, 15], next);
      expect([a.length, b.length]).toEqual([4, 6]);
      expect([a.includes(4) && a.includes(9), b.includes(4) && b.includes(9)]).toEqual([true, true]);
      expect([...a, ...b].sort((x, y) => x - y)).toEqual([1, 2, 4, 4, 5, 6, 9, 9, 12, 15]);
    }
    expect(trade([], [1, 2], next)).toEqual([[], [1, 2]]);
  });
});
