import { describe, expect, it } from '@jest/globals';
import { random, shuffle } from '../random.js';
import { type HubInput, hubNetwork } from './hub-network.js';
import { benjaminiHochberg, logChoose, logGamma, logHypergeometricTail } from './statistics.js';

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
    expect(logHypergeometricTail(1000, 150, 150, 150)).toBeLessThan(-370);
    expect(logHypergeometricTail(10, 3, 3, 0)).toBe(0);
    expect(logHypergeometricTail(10, 3, 3, 4)).toBe(Number.NEGATIVE_INFINITY);
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

describe('hubNetwork', () => {
  /** 600 units with a phone and an account each; in `ring` units both come from one operator. */
  const world = (ring: number, next: () => number): HubInput => {
    const units = 600;
    const phone = Array.from({ length: units }, () => Math.floor(next() * 120));
    const account = Array.from({ length: units }, () => Math.floor(next() * 120));
    for (let u = 0; u < ring; u++) {
      phone[u * 7] = 120;
      account[u * 7] = 120;
    }
    const holders = (list: number[]) =>
      Array.from({ length: 121 }, (_, v) => Uint32Array.from(list.flatMap((x, u) => (x === v ? [u] : []))));
    const all = [...holders(phone), ...holders(account)];
    return {
      units,
      holders: all,
      typeOf: Uint16Array.from(all, (_, i) => (i < 121 ? 0 : 1)),
      familyOf: Uint16Array.from([0, 1]),
      observed: [new Uint8Array(units).fill(1), new Uint8Array(units).fill(1)],
    };
  };

  it('links what an operator provides, and that alone', () => {
    const { groups } = hubNetwork(world(9, random(5)));
    expect(groups.map((g) => g.values)).toEqual([[120, 241]]);
    expect(groups[0].links[0].shared).toBeGreaterThanOrEqual(9);
  });

  it('finds nothing in worlds without a ring', () => {
    let groups = 0;
    for (let seed = 1; seed <= 40; seed++) groups += hubNetwork(world(0, random(seed))).groups.length;
    expect(groups).toBeLessThanOrEqual(2);
  });

  it('finds nothing where everybody for whom both are known holds both', () => {
    const input = world(9, random(5));
    const known = new Uint8Array(600);
    for (let u = 0; u < 9; u++) known[u * 7] = 1;
    const only = (list: readonly Uint32Array[]) => list.map((h) => h.filter((u) => known[u] === 1));
    expect(hubNetwork({ ...input, holders: only(input.holders), observed: [known, known] }).groups).toEqual([]);
  });

  it('shuffles fairly', () => {
    const next = random(1);
    const first = new Array<number>(5).fill(0);
    for (let k = 0; k < 5000; k++) first[shuffle([0, 1, 2, 3, 4], next)[0]]++;
    for (const n of first) expect(Math.abs(n - 1000)).toBeLessThan(120);
  });
});
