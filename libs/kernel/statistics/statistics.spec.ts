import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { random } from '../random.js';
import { calibrated, isotonic, wilson } from './calibration.js';
import { benjaminiHochberg, logChoose, logGamma, logHypergeometricTail } from './hypergeometric.js';

/** [total, marked, drawn, observed, ln P(X >= observed)], summed exactly with 60 digits (mpmath 1.3; scipy 1.16 agrees). */
const TAILS: readonly (readonly [number, number, number, number, number])[] = [
  [600000, 30000, 200, 25, -10.558646124422145],
  [600000, 3, 3, 3, -38.12229033335985],
  [6000, 10, 10, 3, -14.73743334740392],
  [6000, 300, 300, 60, -48.43584406435366],
  [24000, 200, 180, 150, -719.1433599115206],
  [1000, 150, 150, 150, -419.36552082987384],
  [61540, 48, 36, 30, -212.05722382102925],
  [100, 50, 50, 20, -0.013749906475406224],
  [100, 99, 99, 98, 0.0],
  [2000, 1000, 1000, 600, -42.98365998875086],
  [15082, 380, 184, 176, -664.7858173364089],
  [42, 30, 16, 1, 0.0],
  [236522, 58, 191, 30, -178.15872276965723],
  [171520, 195, 279, 26, -94.30102937025899],
  [9288, 7, 375, 3, -6.202671081666566],
  [1799, 94, 393, 49, -24.166117091199315],
  [153, 19, 36, 19, -32.19806952047595],
  [14290, 65, 68, 0, 1.5557538194652854e-61],
  [479789, 3, 108, 1, -7.3005812107226],
  [425154, 85, 86, 37, -268.11420030109804],
  [705, 102, 277, 86, -53.560122569397855],
  [15511, 94, 354, 25, -44.707123228738475],
  [453133, 197, 153, 5, -18.50836483015922],
  [1130, 85, 75, 33, -45.06140582423304],
  [60, 20, 53, 19, -1.3981777352664384],
  [10481, 306, 348, 173, -435.8938449400782],
  [60, 23, 53, 9, 0.0],
  [3691, 162, 95, 61, -144.68764824235828],
  [3403, 91, 30, 8, -14.181497695030163],
  [493092, 12, 384, 5, -29.145089661799723],
  [135827, 10, 282, 6, -31.776676979587336],
  [1187, 297, 5, 3, -2.2701916060071845],
  [50, 12, 40, 3, -6.425059672233055e-9],
  [102, 32, 60, 22, -2.099691692171133],
  [5055, 269, 129, 118, -340.1087534332561],
  [92, 48, 38, 2, -1.7922977811865198e-17],
  [2300, 47, 107, 21, -37.23158724164283],
  [5074, 186, 76, 43, -98.55792938409846],
  [484, 360, 280, 47, 1.5557538194652854e-61],
  [697, 163, 157, 45, -3.008830420744651],
  [86045, 321, 77, 39, -169.61096597640307],
  [610836, 83, 369, 6, -24.801829382982703],
  [70, 69, 52, 2, 0.0],
  [331, 305, 177, 64, 3.111507638930571e-61],
  [2879, 216, 75, 7, -1.1068799761180197],
  [512764, 327, 17, 15, -105.77839873754198],
  [864, 107, 67, 16, -5.322465614057808],
  [16244, 212, 55, 10, -20.01402724516699],
  [2336, 77, 31, 26, -81.43059635756866],
  [585, 233, 318, 218, -139.41391671084668],
  [169, 134, 117, 62, 0.0],
  [28973, 163, 246, 70, -236.60148064617886],
  [564, 207, 76, 14, -5.866672589108518e-5],
  [1321, 273, 92, 80, -105.0755127637453],
  [338626, 174, 93, 11, -51.9269488357545],
  [1131, 397, 183, 177, -194.5647080318642],
];

/** Exact tail with big integers. */
const tail = (total: number, marked: number, drawn: number, observed: number): number => {
  const choose = (n: number, k: number): bigint => {
    if (k < 0 || k > n) return 0n;
    let r = 1n;
    for (let i = 1; i <= k; i++) r = (r * BigInt(n - k + i)) / BigInt(i);
    return r;
  };
  let sum = 0n;
  for (let x = observed; x <= Math.min(marked, drawn); x++)
    sum += choose(marked, x) * choose(total - marked, drawn - x);
  const all = choose(total, drawn);
  const shift = 10n ** 400n;
  const digits = ((sum * shift) / all).toString();
  return Math.log(Number(`0.${digits.slice(0, 16)}`)) + (digits.length - 400) * Math.LN10;
};

describe('statistics', () => {
  it('knows the gamma function', () => {
    expect(logGamma(1)).toBeCloseTo(0, 12);
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 10);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(logChoose(50, 25)).toBeCloseTo(Math.log(126410606437752), 8);
  });

  it('agrees with exact arithmetic down to 1e-300', () => {
    const next = random(11);
    for (let k = 0; k < 60; k++) {
      const total = 20 + Math.floor(next() * 1500);
      const marked = 1 + Math.floor(next() * (total - 1));
      const drawn = 1 + Math.floor(next() * (total - 1));
      const most = Math.min(marked, drawn);
      const observed = Math.floor(next() * (most + 1));
      const exact = tail(total, marked, drawn, observed);
      if (exact < -690 || !Number.isFinite(exact)) continue;
      expect(logHypergeometricTail(total, marked, drawn, observed)).toBeCloseTo(exact, 7);
    }
    expect(logHypergeometricTail(10, 3, 3, 0)).toBe(0);
    expect(logHypergeometricTail(10, 3, 3, 4)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('agrees with a table that was summed elsewhere, down to 1e-312', () => {
    expect(Math.min(...TAILS.map((t) => t[4]))).toBeLessThan(-718);
    for (const [total, marked, drawn, observed, expected] of TAILS)
      expect(Math.abs(logHypergeometricTail(total, marked, drawn, observed) - expected)).toBeLessThan(1e-6);
  });

  it('adjusts as Benjamini and Hochberg do', () => {
    const p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205];
    const expected = [0.008, 0.032, 0.0672, 0.0672, 0.0672, 0.08, 0.08457142857, 0.205];
    const adjusted = benjaminiHochberg(p.map(Math.log), 8);
    adjusted.forEach((q, i) => {
      expect(Math.exp(q)).toBeCloseTo(expected[i], 8);
    });
  });
});

describe('isotonic regression', () => {
  /** The least sum of squares of all non-decreasing step functions, by trying every way to cut the sorted scores. */
  const bestSquares = (judged: readonly { score: number; confirmed: boolean }[]): number => {
    const sorted = [...judged].sort((x, y) => x.score - y.score).map((j) => Number(j.confirmed));
    const n = sorted.length;
    let best = Number.POSITIVE_INFINITY;
    for (let cuts = 0; cuts < 2 ** (n - 1); cuts++) {
      let last = -1;
      let squares = 0;
      let from = 0;
      for (let i = 0; i < n && squares < best; i++) {
        if (i + 1 < n && ((cuts >> i) & 1) === 0) continue;
        const block = sorted.slice(from, i + 1);
        const mean = block.reduce((x, y) => x + y, 0) / block.length;
        squares = mean < last ? Number.POSITIVE_INFINITY : squares + block.reduce((x, y) => x + (y - mean) ** 2, 0);
        last = mean;
        from = i + 1;
      }
      best = Math.min(best, squares);
    }
    return best;
  };

  it('never falls and fits as well as the best of all that never fall', () => {
    const next = random(3);
    for (let k = 0; k < 60; k++) {
      const judged = Array.from({ length: 2 + Math.floor(next() * 8) }, (_, score) => ({
        score,
        confirmed: next() < 0.2 + score / 12,
      }));
      const steps = isotonic(judged);
      steps.slice(1).forEach((step, i) => {
        expect(step.share).toBeGreaterThan(steps[i].share);
      });
      const squares = judged.reduce((sum, j) => sum + (Number(j.confirmed) - calibrated(steps, j.score)) ** 2, 0);
      expect(squares).toBeCloseTo(bestSquares(judged), 9);
    }
  });

  it('is the min-max formula, and the same again where it is fitted to itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ score: fc.integer({ min: 0, max: 12 }), confirmed: fc.boolean() }), {
          minLength: 1,
          maxLength: 40,
        }),
        (judged) => {
          const scores = [...new Set(judged.map((j) => j.score))].sort((x, y) => x - y);
          const mean = (from: number, to: number) => {
            const inside = judged.filter((j) => j.score >= scores[from]! && j.score <= scores[to]!);
            return inside.filter((j) => j.confirmed).length / inside.length;
          };
          const steps = isotonic(judged);
          // R. E. Barlow et al., "Statistical Inference under Order Restrictions", 1972: max over what is below, min over what is above.
          scores.forEach((score, i) => {
            const below = scores.slice(0, i + 1);
            const best = Math.max(...below.map((_, a) => Math.min(...scores.slice(i).map((__, b) => mean(a, i + b)))));
            expect(calibrated(steps, score)).toBeCloseTo(best, 9);
          });
          expect(steps.reduce((n, s) => n + s.count, 0)).toBe(judged.length);
          expect(isotonic([...judged].reverse())).toEqual(steps);
        },
      ),
    );
  });

  it('keeps equal scores together and goes in a line between steps', () => {
    const steps = isotonic([
      { score: 5, confirmed: false },
      { score: 5, confirmed: true },
      { score: 9, confirmed: true },
    ]);
    expect(steps).toEqual([
      { from: 5, to: 5, share: 0.5, count: 2 },
      { from: 9, to: 9, share: 1, count: 1 },
    ]);
    expect([1, 5, 7, 9, 30].map((s) => calibrated(steps, s))).toEqual([0.5, 0.5, 0.75, 1, 1]);
  });
});

describe('wilson', () => {
  it('knows the intervals of the textbook', () => {
    expect(wilson(0, 10)).toMatchObject({ share: 0, low: 0 });
    expect(wilson(0, 10).high).toBeCloseTo(0.2775, 4);
    expect(wilson(5, 10).low).toBeCloseTo(0.2366, 4);
    expect(wilson(0, 0)).toEqual({ share: 0, low: 0, high: 1 });
    expect(() => wilson(3, 2)).toThrow('3 of 2');
  });
});
