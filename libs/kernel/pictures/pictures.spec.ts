import { describe, expect, it } from '@jest/globals';
import { random } from '../random.js';
import { copiedRegions } from './copied.js';
import { compareNoise, NO_NOISE, pixelAt, pointAt, readPage } from './page.js';
import { pdq, pdqDistance } from './pdq.js';
import { compareSeals, PATCH } from './seals.js';

/** A picture by a formula that the reference can draw too. */
const drawn = (w: number, h: number, k: number) => {
  const luma = new Float32Array(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      luma[y * w + x] =
        (Math.floor((x * x * k + 3 * y * y + 7 * x * y) / (40 * k)) + Math.floor(x / 9) * Math.floor(y / 13) * 5) % 256;
  return luma;
};

describe('PDQ', () => {
  // Bits of the reference implementation (ThreatExchange, through the Python package pdqhash 0.2.8) for these pictures.
  it.each([
    [200, 150, 1, '1f3e1e30fe3efe3ff07c9030007c02fc77fcf7f877f07fe076c0564046004600'],
    [640, 480, 2, 'ffdfffcffedcfdfffee2f623ce12fd10fe18f8001180f0009040f20490009260'],
    [97, 131, 3, '8dd518a8f51deb4516a86daa536a4cda539a7c3211f2f742b20eaf7e51bca540'],
    [512, 512, 4, 'ff9dfff9fef3ff76ffbeffe4fdd1fc00fa10f400d800bc00e000d000c000c800'],
  ])('gives the bits of the reference for %i x %i', (w, h, k, hash) => {
    expect(pdq(drawn(w, h, k), w, h)).toEqual({ hash, quality: 100 });
  });

  it('counts the bits that differ', () => {
    expect(pdqDistance('0'.repeat(64), 'f'.repeat(64))).toBe(256);
    expect(pdqDistance(`8${'0'.repeat(63)}`, `1${'0'.repeat(63)}`)).toBe(2);
    expect(pdq(new Float32Array(100 * 100).fill(200), 100, 100).quality).toBe(0);
  });
});

describe('copied regions', () => {
  const noise = (w: number, h: number, seed: number) => {
    const next = random(seed);
    return Float32Array.from({ length: w * h }, () => 80 + 90 * next());
  };

  it('finds what was copied, where it came from and where it went, and nothing in plain noise', () => {
    const [w, h] = [300, 200];
    const luma = noise(w, h, 5);
    expect(copiedRegions(luma, w, h)).toEqual([]);
    for (let y = 0; y < 50; y++)
      for (let x = 0; x < 60; x++) luma[(120 + y) * w + 200 + x] = luma[(30 + y) * w + 40 + x];
    // A block that the border cuts may still be alike: a few pixels more.
    const [found, ...others] = copiedRegions(luma, w, h);
    expect(others).toEqual([]);
    for (const [seen, planted] of [
      [found.from, [40, 30, 60, 50]],
      [found.to, [200, 120, 60, 50]],
    ] as const)
      seen.forEach((v, i) => {
        expect(Math.abs(v - planted[i])).toBeLessThanOrEqual(6);
      });
  });

  it('says nothing of what a program drew: letters repeat', () => {
    const [w, h] = [300, 200];
    const luma = new Float32Array(w * h).fill(255);
    for (const at of [20, 160])
      for (let y = 40; y < 100; y++) for (let x = 0; x < 70; x++) if ((x * y) % 7 < 2) luma[y * w + at + x] = 0;
    expect(copiedRegions(luma, w, h)).toEqual([]);
  });
});

describe('pages', () => {
  it('go from pixels to points of the text block and back', () => {
    const frame = { skew: 2.5, left: 90, top: 120, span: 640 };
    const [x, y] = pixelAt(frame, 900, 1200, 0.3, 0.8);
    const [u, v] = pointAt(frame, 900, 1200, x, y);
    expect([u, v].map((n) => n.toFixed(9))).toEqual(['0.300000000', '0.800000000']);
  });

  it('compare grain where both have some, and seals by shape', () => {
    const next = random(2);
    const p = Int8Array.from({ length: 4000 }, () => Math.round((next() - 0.5) * 40));
    const q = Int8Array.from(p, (n, i) => (i % 10 === 0 ? NO_NOISE : n));
    expect(compareNoise(p, q).correlation).toBeCloseTo(1, 9);
    expect(compareNoise(p, q).samples).toBe(3600);
    expect(
      Math.abs(
        compareNoise(
          p,
          Int8Array.from(p, () => Math.round((next() - 0.5) * 40)),
        ).correlation,
      ),
    ).toBeLessThan(0.1);
    const seal = Uint8Array.from({ length: PATCH * PATCH }, (_, i) =>
      ((i % PATCH) - 16) ** 2 + (Math.floor(i / PATCH) - 16) ** 2 < 90 ? 200 : 0,
    );
    const moved = Uint8Array.from(seal, (_, i) => seal[i - 1] ?? 0);
    expect(compareSeals(seal, moved)).toBeGreaterThan(0.97);
    expect(
      compareSeals(
        seal,
        Uint8Array.from(seal, (v) => 200 - v),
      ),
    ).toBeLessThan(0);
  });

  it('give nothing for an empty page', () => {
    expect(readPage(new Uint8Array(300 * 300 * 3).fill(255), 300, 300)).toBeNull();
  });
});
