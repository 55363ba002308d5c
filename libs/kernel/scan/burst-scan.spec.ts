import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { random } from '../random.js';
import { logPoissonTail } from '../statistics/poisson.js';
import { SCAN_DEFAULTS, scanBursts, WeeklyRate } from './burst-scan.js';

describe('logPoissonTail', () => {
  it('is the sum of the masses', () => {
    // Masses added from the far end in exact fractions of e^-lambda.
    const slow = (count: number, lambda: number) => {
      let term = Math.exp(-lambda);
      let below = 0;
      for (let k = 0; k < count; k++) {
        below += term;
        term *= lambda / (k + 1);
      }
      let above = 0;
      for (let k = count; k < count + 2000; k++) {
        above += term;
        term *= lambda / (k + 1);
      }
      return Math.log(below < 0.5 ? Math.max(above, 1 - below) : above);
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.double({ min: 0.01, max: 60, noNaN: true }), (count, lambda) => {
        const want = slow(count, lambda);
        if (want > -600) expect(Math.abs(logPoissonTail(count, lambda) - want)).toBeLessThan(1e-7 * Math.max(1, -want));
      }),
      { seed: 3 },
    );
  });

  it('holds far out, where masses are no doubles', () => {
    // 60-digit values of ln Q(X >= k) from mpmath: gammainc(k, 0, lambda, regularized=True).
    expect(logPoissonTail(100, 1)).toBeCloseTo(-364.72942620471963, 9);
    expect(logPoissonTail(1000, 10)).toBeCloseTo(-3619.5330453507495, 8);
    expect(logPoissonTail(0, 5)).toBe(0);
    expect(logPoissonTail(3, 0)).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('scanBursts', () => {
  const week = 7 * 86_400;
  const steady = (seed: number, perHour: number, weeks: number) => {
    const next = random(seed);
    const times: number[] = [];
    for (let t = 0; t < weeks * week; t += (-Math.log(1 - next()) * 3600) / perHour) times.push(t);
    return times;
  };

  it('finds a planted burst and its borders', () => {
    const planted = Array.from({ length: 40 }, (_, i) => week + 50_000 + i * 20);
    const times = Float64Array.from([...steady(1, 2, 4), ...planted].sort((x, y) => x - y));
    const bursts = scanBursts(times, 0, 4 * week);
    expect(bursts).toHaveLength(1);
    expect(bursts[0].from).toBeLessThanOrEqual(planted[0]);
    expect(bursts[0].from).toBeGreaterThan(planted[0] - 3600);
    expect(bursts[0].to).toBeGreaterThanOrEqual(planted[39]);
    expect(bursts[0].logP).toBeLessThan(-50);
  });

  it('finds none in steady streams more often than it says', () => {
    let alarms = 0;
    for (let seed = 10; seed < 210; seed++)
      if (scanBursts(Float64Array.from(steady(seed, 6, 4)), 0, 4 * week).length > 0) alarms++;
    expect(alarms).toBeLessThanOrEqual(2);
  });

  it('knows a rhythm: the same hour of every week is no burst', () => {
    const times = [0, 1, 2, 3].flatMap((w) => Array.from({ length: 50 }, (_, i) => w * week + 200_000 + i * 60));
    expect(scanBursts(Float64Array.from(times), 0, 4 * week)).toEqual([]);
    expect(scanBursts(Float64Array.from(times.slice(0, 50)), 0, 4 * week)).toHaveLength(1);
  });

  it('is the plain search over all windows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const next = random(seed);
        const base = steady(seed, 1, 2);
        const at = next() * 2 * week;
        const times = Float64Array.from(
          [...base, ...Array.from({ length: 30 }, () => at + next() * 900)].sort((x, y) => x - y),
        );
        const rate = new WeeklyRate(times, 0, 2 * week, SCAN_DEFAULTS.prior);
        const covered = new Set<number>();
        const logWindows = Math.log(times.length * SCAN_DEFAULTS.widths.length);
        for (const width of SCAN_DEFAULTS.widths)
          for (let i = 0; i < times.length; i++) {
            const inside = [...times.keys()].filter(
              (j) => times[j] >= times[i] && times[j] < times[i] + width && j >= i,
            );
            const expected = rate.expected(times[i], times[i] + width);
            if (inside.length < SCAN_DEFAULTS.least || inside.length < SCAN_DEFAULTS.ratio * expected) continue;
            if (logPoissonTail(inside.length, expected) + logWindows <= Math.log(SCAN_DEFAULTS.alpha))
              for (const j of inside) covered.add(j);
          }
        const found = new Set<number>();
        for (const b of scanBursts(times, 0, 2 * week)) for (let j = b.first; j <= b.last; j++) found.add(j);
        expect([...found].sort((x, y) => x - y)).toEqual([...covered].sort((x, y) => x - y));
      }),
      { seed: 5, numRuns: 12 },
    );
  });
});
