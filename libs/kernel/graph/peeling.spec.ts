import { describe, expect, it } from '@jest/globals';
import { random } from '../random.js';
import { coAction } from './lockstep.js';
import { edgeWeight, peel } from './peeling.js';

/** The densest block by trying every subset of units and values. */
function densest(valuesOf: readonly number[][], values: number): number {
  const units = valuesOf.length;
  const degree = new Array<number>(values).fill(0);
  for (const list of valuesOf) for (const v of list) degree[v]++;
  let best = 0;
  for (let mask = 1; mask < 2 ** (units + values); mask++) {
    let nodes = 0;
    let weight = 0;
    for (let i = 0; i < units + values; i++) nodes += (mask >> i) & 1;
    for (let u = 0; u < units; u++)
      if ((mask >> u) & 1) for (const v of valuesOf[u]) if ((mask >> (units + v)) & 1) weight += edgeWeight(degree[v]);
    best = Math.max(best, weight / nodes);
  }
  return best;
}

describe('peeling', () => {
  it('is within a factor of two of the densest block, and its density is that of the block it names', () => {
    const next = random(9);
    let exact = 0;
    for (let k = 0; k < 40; k++) {
      const values = 5;
      const valuesOf = Array.from({ length: 6 }, () => [...Array(values).keys()].filter(() => next() < 0.4));
      const { units, blockValues, density, order } = peel({ valuesOf, values });
      const best = densest(valuesOf, values);
      expect(density).toBeGreaterThanOrEqual(best / 2 - 1e-9);
      expect(density).toBeLessThanOrEqual(best + 1e-9);
      if (density > best - 1e-9) exact++;
      const degree = new Array<number>(values).fill(0);
      for (const list of valuesOf) for (const v of list) degree[v]++;
      const weight = units.reduce(
        (sum, u) => sum + valuesOf[u].reduce((s, v) => s + (blockValues.includes(v) ? edgeWeight(degree[v]) : 0), 0),
        0,
      );
      if (best > 0) expect(weight / (units.length + blockValues.length)).toBeCloseTo(density, 9);
      expect([...order].sort((x, y) => x - y)).toEqual([0, 1, 2, 3, 4, 5]);
    }
    expect(exact).toBeGreaterThan(30);
  });

  it('finds a planted block among camouflage', () => {
    const next = random(2);
    const valuesOf = Array.from({ length: 300 }, (_, u) => [
      ...new Set([
        ...Array.from({ length: 3 }, () => Math.floor(next() * 200)),
        ...(u < 20 ? [200, 201, 202, 203] : []),
      ]),
    ]);
    const { units, blockValues } = peel({ valuesOf, values: 204 });
    expect(units).toEqual([...Array(20).keys()]);
    expect(blockValues).toEqual([200, 201, 202, 203]);
  });

  it('has no block where there is no edge', () => {
    expect(peel({ valuesOf: [[], []], values: 0 })).toMatchObject({ units: [], blockValues: [], density: 0 });
  });
});

describe('lockstep', () => {
  it('counts as a search over all pairs does', () => {
    const next = random(6);
    for (let k = 0; k < 50; k++) {
      const actions = Array.from({ length: 30 }, () => ({
        actor: Math.floor(next() * 12),
        target: Math.floor(next() * 2),
        time: Math.floor(next() * 30),
      }));
      const members = new Set([0, 1, 2, 3]);
      const close = (inside: (actor: number) => boolean) => {
        let pairs = 0;
        actions.forEach((x, i) => {
          for (const y of actions.slice(i + 1))
            if (inside(x.actor) && inside(y.actor) && x.actor !== y.actor && x.target === y.target)
              pairs += Number(Math.abs(x.time - y.time) <= 2);
        });
        return pairs;
      };
      const { pairs, expected } = coAction(actions, 2)([...members]);
      const actors = new Set(actions.map((x) => x.actor)).size;
      const inside = new Set(actions.map((x) => x.actor).filter((x) => members.has(x))).size;
      expect(pairs).toBe(close((x) => members.has(x)));
      expect(expected).toBeCloseTo((close(() => true) * inside * (inside - 1)) / (actors * (actors - 1)), 9);
    }
  });
});
