import { describe, expect, it } from '@jest/globals';
import { UnionFind } from '../cluster/union-find.js';
import { random } from '../random.js';
import { leiden, type WeightedEdge } from './leiden.js';

const quality = (partition: ArrayLike<number>, edges: readonly WeightedEdge[], gamma: number) => {
  let h = 0;
  for (const e of edges) if (partition[e.a] === partition[e.b]) h += e.weight;
  const sizes = new Map<number, number>();
  for (let i = 0; i < partition.length; i++) sizes.set(partition[i], (sizes.get(partition[i]) ?? 0) + 1);
  for (const n of sizes.values()) h -= (gamma * n * (n - 1)) / 2;
  return h;
};

/** The best partition of at most 8 nodes, by trying all. */
const optimum = (nodes: number, edges: readonly WeightedEdge[], gamma: number): number => {
  let best = Number.NEGATIVE_INFINITY;
  const walk = (partition: number[], used: number) => {
    if (partition.length === nodes) {
      best = Math.max(best, quality(partition, edges, gamma));
      return;
    }
    for (let c = 0; c <= used; c++) walk([...partition, c], Math.max(used, c + 1));
  };
  walk([], 0);
  return best;
};

const graph = (nodes: number, density: number, next: () => number): WeightedEdge[] => {
  const edges: WeightedEdge[] = [];
  for (let a = 0; a < nodes; a++)
    for (let b = a + 1; b < nodes; b++) if (next() < density) edges.push({ a, b, weight: 0.2 + next() });
  return edges;
};

describe('leiden', () => {
  it('comes to the optimum of small graphs, or very near it', () => {
    const next = random(8);
    let exact = 0;
    for (let k = 0; k < 120; k++) {
      const edges = graph(8, 0.2 + 0.6 * next(), next);
      const best = optimum(8, edges, 0.4);
      const found = quality(leiden(8, edges, 0.4, random(k)), edges, 0.4);
      expect(found).toBeLessThanOrEqual(best + 1e-9);
      expect(found).toBeGreaterThanOrEqual(best - 0.5);
      if (found > best - 1e-9) exact++;
    }
    expect(exact).toBeGreaterThan(100);
  });

  it('finds planted communities, each connected, and leaves no node that would rather move', () => {
    const next = random(9);
    const nodes = 200;
    const edges: WeightedEdge[] = [];
    for (let a = 0; a < nodes; a++)
      for (let b = a + 1; b < nodes; b++) if (next() < (a % 5 === b % 5 ? 0.5 : 0.02)) edges.push({ a, b, weight: 1 });
    const partition = leiden(nodes, edges, 0.15, random(1));
    for (let i = 0; i < nodes; i++) expect(partition[i]).toBe(i % 5);
    const union = new UnionFind(nodes);
    for (const e of edges) if (partition[e.a] === partition[e.b]) union.join(e.a, e.b);
    expect(union.components().length).toBe(5);
    expect([...leiden(nodes, edges, 0.15, random(1))]).toEqual([...partition]);
  });

  it('splits two cliques that one edge joins, and keeps strangers alone', () => {
    const clique = (from: number) => graph(5, 1, () => 0.5).map((e) => ({ a: e.a + from, b: e.b + from, weight: 1 }));
    const partition = leiden(11, [...clique(0), ...clique(5), { a: 0, b: 5, weight: 1 }], 0.2, random(1));
    expect([...partition]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2]);
  });
});
