import { expect, it } from '@jest/globals';
import { UnionFind } from '../cluster/union-find.js';
import { random } from '../random.js';
import { bridges } from './bridges.js';

it('finds the edges whose loss takes a part apart, as trying each does', () => {
  const next = random(12);
  for (let k = 0; k < 200; k++) {
    const nodes = 2 + Math.floor(next() * 9);
    const edges = Array.from({ length: Math.floor(next() * 14) }, () => ({
      a: Math.floor(next() * nodes),
      b: Math.floor(next() * nodes),
    })).filter((e) => e.a !== e.b);
    const parts = (without: number) => {
      const union = new UnionFind(nodes);
      edges.forEach((e, i) => {
        if (i !== without) union.join(e.a, e.b);
      });
      return union.components().length;
    };
    const whole = parts(-1);
    expect(bridges(nodes, edges)).toEqual([...edges.keys()].filter((i) => parts(i) > whole));
  }
});
