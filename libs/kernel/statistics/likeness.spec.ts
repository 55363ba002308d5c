import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { random } from '../random.js';
import { likeness, likenessTo, type SparseRows } from './likeness.js';

const rowsOf = (vectors: readonly (readonly number[])[]): SparseRows => {
  const starts = [0];
  const at: number[] = [];
  const weight: number[] = [];
  for (const v of vectors) {
    v.forEach((w, f) => {
      if (w === 0) return;
      at.push(f);
      weight.push(w);
    });
    starts.push(at.length);
  }
  return {
    starts: Uint32Array.from(starts),
    at: Uint32Array.from(at),
    weight: Float64Array.from(weight),
    width: vectors[0]?.length ?? 0,
  };
};
const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, w, f) => sum + w * y[f]!, 0);
const pairs = (vectors: readonly (readonly number[])[], items: readonly number[]) =>
  items.reduce((sum, x, k) => sum + items.slice(k + 1).reduce((s, y) => s + dot(vectors[x]!, vectors[y]!), 0), 0);
/** Every way to choose `count` of `items`. */
const choices = (items: readonly number[], count: number): number[][] =>
  count === 0 ? [[]] : items.flatMap((x, k) => choices(items.slice(k + 1), count - 1).map((rest) => [x, ...rest]));
const vectors = (seed: number, n: number, width = 5) => {
  const next = random(seed);
  return Array.from({ length: n }, () =>
    Array.from({ length: width }, () => (next() < 0.5 ? 0 : Math.ceil(3 * next()))),
  );
};

describe('likeness against others of the same strata', () => {
  it('is the share of all draws that are as much alike, counted one by one', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const all = vectors(seed, 10);
      const stratumOf = all.map((_, i) => (i < 6 ? 0 : 1));
      const chosen = [0, 1, 2, 6, 7];
      const observed = pairs(all, chosen);
      const worlds = choices([0, 1, 2, 3, 4, 5], 3).flatMap((x) => choices([6, 7, 8, 9], 2).map((y) => [...x, ...y]));
      const exact = worlds.filter((w) => pairs(all, w) >= observed - 1e-9).length / worlds.length;
      const { p, alike, draws } = likeness(rowsOf(all), stratumOf, chosen, seed, 20_000);
      expect(alike).toBeCloseTo(observed, 9);
      // Ten hits: the p has a standard error of a third.
      expect(Math.abs(Math.log(p / exact))).toBeLessThan(draws === 20_000 ? 0.2 : 1.2);
    }
  });

  it('is below alpha no more often than alpha where nothing is alike', () => {
    const below = [0.2, 0.05, 0.02].map((alpha) => {
      let n = 0;
      for (let seed = 0; seed < 600; seed++) {
        const all = vectors(1000 + seed, 30, 8);
        const stratumOf = all.map((_, i) => i % 3);
        if (likeness(rowsOf(all), stratumOf, [0, 1, 2, 3, 4, 5, 6], seed, 400).p <= alpha) n++;
      }
      return [n, 600 * alpha + 3 * Math.sqrt(600 * alpha * (1 - alpha))] as const;
    });
    for (const [n, most] of below) expect(n).toBeLessThanOrEqual(most);
  });

  it('says 1 where a stratum has nobody else, and finds what was planted', () => {
    const all = vectors(5, 40, 12).map((v, i) => (i < 6 ? v.map((w, f) => (f < 4 ? 3 : w)) : v));
    const own = all.map((_, i) => (i < 6 ? 0 : 1));
    expect(likeness(rowsOf(all), own, [0, 1, 2, 3, 4, 5], 1, 500).p).toBe(1);
    expect(likeness(rowsOf(all), new Array(40).fill(0), [0, 1, 2, 3, 4, 5], 1, 2000).p).toBeLessThan(0.002);
  });

  it('sums likenesses as the sum of all pairs does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 8 }), (seed, n) => {
        const all = vectors(seed, n + 3);
        const chosen = Array.from({ length: n }, (_, i) => i);
        const to = likenessTo(rowsOf(all), chosen);
        expect(chosen.reduce((sum, i) => sum + to[i]!, 0) / 2).toBeCloseTo(pairs(all, chosen), 9);
        expect(to[n]).toBeCloseTo(
          chosen.reduce((sum, i) => sum + dot(all[i]!, all[n]!), 0),
          9,
        );
      }),
    );
  });
});
