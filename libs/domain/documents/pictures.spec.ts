import { expect, it } from '@jest/globals';
import { random } from '../../kernel/index.js';
import { INK_WIDTH, NOISE, PATCH } from '../../kernel/pictures.js';
import { changedCells, pictureTwins, type Unpacked } from './pictures.js';

const ROWS = 120;
const form = random(1);
const print = Uint8Array.from({ length: INK_WIDTH * ROWS }, () => (form() < 0.15 ? 220 : 0));
const stamp = Uint8Array.from({ length: PATCH * PATCH }, (_, i) =>
  Math.hypot((i % PATCH) - 16, Math.floor(i / PATCH) - 16) % 6 < 3 ? 180 : 0,
);

/** A page of the form with something of its own in the upper rows, and a seal at a place. */
function page(seed: number, seal: readonly [number, number], grain = seed): Unpacked {
  const own = random(seed);
  const noise = random(1000 + grain);
  const ink = Uint8Array.from(print, (v, i) =>
    i > 20 * INK_WIDTH && i < 40 * INK_WIDTH ? (own() < 0.4 ? 230 : 0) : v,
  );
  return {
    width: 900 + seed,
    height: 1200,
    ink,
    rows: ROWS,
    noise: Int8Array.from({ length: NOISE * NOISE }, () => Math.round((noise() - 0.5) * 20)),
    seals: [{ x: seal[0], y: seal[1], size: 170, patch: stamp }],
  };
}

it('takes a seal on one spot for a sign only where the form’s other papers bear it elsewhere', () => {
  const printed = Array.from({ length: 5 }, (_, i) => page(i, [700, 900]));
  const seen = pictureTwins(printed);
  expect(seen).toHaveLength(10);
  expect(seen.every((t) => !t.byHand)).toBe(true);
  const stamped = Array.from({ length: 3 }, (_, i) => page(20 + i, [600 + 60 * i, 800 + 45 * i]));
  const twins = pictureTwins([page(1, [500, 700]), page(2, [502, 701]), ...stamped]);
  expect(twins.map(({ a, b, kind, byHand, edited }) => [a, b, kind, byHand, edited])).toEqual([
    [0, 1, 'same-seal', true, true],
  ]);
  // Two forms with two papers each say nothing of how their issuers stamp.
  expect(pictureTwins([page(1, [500, 700]), page(2, [502, 701])]).map((t) => t.byHand)).toEqual([false]);
});

it('knows one scan by its grain, and what was written again', () => {
  const first = page(3, [700, 900]);
  const edited = { ...page(4, [700, 900], 3), width: first.width };
  expect(pictureTwins([first, edited])).toMatchObject([{ kind: 'same-scan', edited: true, byHand: true }]);
  expect(pictureTwins([first, { ...first }])).toMatchObject([{ kind: 'same-scan', edited: false }]);
  expect(changedCells(first, first)).toEqual([]);
  for (const [, y] of changedCells(first, edited)) expect(y).toBeGreaterThan(14);
});
