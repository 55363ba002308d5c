import { describe, expect, it } from '@jest/globals';
import { random } from '../kernel/index.js';
import {
  accusedPer10000,
  addUp,
  bCubedF1,
  foundAt,
  meanOf,
  measure,
  pairF1,
  precisionOf,
  recallOf,
} from './measure.js';

const answers = (rings: string[][], genuine: string[], crowds: Record<string, string> = {}) => ({
  rings: rings.map((debtors, i) => ({ id: `R${i}`, debtors, difficulty: `L${i % 2}` })),
  genuine: new Set(genuine),
  crowdOf: new Map(Object.entries(crowds)),
});

describe('measure', () => {
  it('counts people, rings and accusations', () => {
    const m = measure(
      [
        ['a', 'b', 'x'],
        ['c', 'y', 'z', 'y'],
      ],
      answers(
        [
          ['a', 'b', 'c'],
          ['d', 'e'],
        ],
        ['x', 'y', 'z', 'w'],
        { y: 'hospital', w: 'hospital' },
      ),
    );
    expect([m.pointedAt, m.hits, m.inRings, m.accused, m.genuine]).toEqual([6, 3, 5, 3, 4]);
    expect(precisionOf(m)).toBe(0.5);
    expect(recallOf(m)).toBe(0.6);
    expect([...m.byCrowd]).toEqual([
      ['own story', { accused: 2, of: 2 }],
      ['hospital', { accused: 1, of: 2 }],
    ]);
    expect(foundAt(m, 'L0')).toEqual({ found: 1, of: 1 });
    expect(foundAt(m, 'L1')).toEqual({ found: 0, of: 1 });
    expect(accusedPer10000({ accused: 3, of: 4 }).rate).toBe(7500);
    expect(m.trueGroups).toBe(1);
    expect(m.atK.get(10)).toEqual({ hits: 3, of: 6 });
  });

  it('is perfect for the truth, and for nobody where there is nobody', () => {
    const truth = answers([['a', 'b', 'c']], ['x']);
    const m = measure([['a', 'b', 'c']], truth);
    expect([precisionOf(m), recallOf(m), bCubedF1(m), pairF1(m)]).toEqual([1, 1, 1, 1]);
    const none = measure([], answers([], ['x']));
    expect([precisionOf(none), none.accused]).toEqual([1, 0]);
  });

  it('B-cubed and pairs are those of their definitions, pair by pair', () => {
    const next = random(8);
    for (let k = 0; k < 60; k++) {
      const people = Array.from({ length: 14 }, (_, i) => `p${i}`);
      const truthOf = people.map(() => (next() < 0.4 ? -1 : Math.floor(next() * 3)));
      const foundOf = people.map(() => (next() < 0.4 ? -1 : Math.floor(next() * 3)));
      const of = (list: number[], n: number) => people.filter((_, i) => list[i] === n);
      const rings = [0, 1, 2].map((n) => of(truthOf, n));
      const m = measure(
        [0, 1, 2].map((n) => of(foundOf, n)).filter((g) => g.length > 0),
        answers(rings, of(truthOf, -1)),
      );
      const everybody = [...people.keys()].filter((i) => truthOf[i] >= 0 || foundOf[i] >= 0);
      if (everybody.length === 0) continue;
      const same = (list: number[], i: number, j: number) => i === j || (list[i] >= 0 && list[i] === list[j]);
      let p = 0;
      let r = 0;
      let [both, grouped, joined] = [0, 0, 0];
      for (const i of everybody) {
        const together = everybody.filter((j) => same(foundOf, i, j));
        const true_ = everybody.filter((j) => same(truthOf, i, j));
        p += together.filter((j) => true_.includes(j)).length / together.length;
        r += true_.filter((j) => together.includes(j)).length / true_.length;
        for (const j of everybody) {
          if (j <= i) continue;
          if (same(foundOf, i, j)) grouped++;
          if (same(truthOf, i, j)) joined++;
          if (same(foundOf, i, j) && same(truthOf, i, j)) both++;
        }
      }
      const f1 = (x: number, y: number) => (x + y === 0 ? 0 : (2 * x * y) / (x + y));
      expect(bCubedF1(m)).toBeCloseTo(f1(p / everybody.length, r / everybody.length), 9);
      expect(m.pairs).toEqual({ both, grouped, true: joined });
    }
  });

  it('adds up worlds', () => {
    const truth = answers([['a', 'b', 'c']], ['x']);
    const m = addUp([measure([['a', 'b']], truth), measure([['a', 'x', 'b', 'c']], truth)]);
    expect([m.hits, m.accused, m.genuine]).toEqual([5, 1, 2]);
    expect(m.rings.get('L0 3')).toEqual({ found: 2, of: 2 });
    expect(m.byCrowd.get('own story')).toEqual({ accused: 1, of: 2 });
  });

  it('gives the interval of Student for the mean of worlds', () => {
    const { mean, low, high } = meanOf([1, 2, 3]);
    expect(mean).toBe(2);
    expect(low).toBeCloseTo(2 - 4.303 / Math.sqrt(3), 3);
    expect(high).toBeCloseTo(2 + 4.303 / Math.sqrt(3), 3);
  });
});
