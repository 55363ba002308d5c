import { expect, it } from '@jest/globals';
import { random } from '../../kernel/index.js';
import type { GraphEdge, GraphNode } from '../model/index.js';
import type { GraphStore } from '../ports/graph-store.js';
import { HUB, neighbourhood, shortestPath } from './walk.js';

/** Lists in memory, looked through from end to end: slow, and plainly right. */
function lists(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphStore {
  const byId = <T extends { id: string }>(list: readonly T[]) => [...list].sort((x, y) => (x.id < y.id ? -1 : 1));
  const degree = (id: string) => edges.filter((e) => e.from === id || e.to === id).length;
  return {
    apply: async () => {},
    nodes: async (ids) => byId(nodes.filter((n) => ids.includes(n.id))),
    edgesAt: async (ids, most) => {
      const open = new Set(ids.filter((id) => degree(id) <= most));
      return {
        edges: byId(edges.filter((e) => open.has(e.from) || open.has(e.to))),
        hubs: ids.filter((id) => degree(id) > most).sort(),
      };
    },
    count: async () => ({ nodes: nodes.length, edges: edges.length }),
    nodesAfter: async () => [],
    edgesAfter: async () => [],
  };
}

/** Steps from one node to every other, by breadth. */
function distances(from: string, edges: readonly GraphEdge[]): Map<string, number> {
  const at = new Map([[from, 0]]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const e of edges)
      for (const [a, b] of [
        [e.from, e.to],
        [e.to, e.from],
      ]) {
        const next = (at.get(a) ?? Number.POSITIVE_INFINITY) + 1;
        if (next < (at.get(b) ?? Number.POSITIVE_INFINITY)) {
          at.set(b, next);
          changed = true;
        }
      }
  }
  return at;
}

it('finds what is so many steps away, and no shorter way than there is, on 60 random graphs', async () => {
  const next = random(17);
  let paths = 0;
  for (let trial = 0; trial < 60; trial++) {
    const size = 5 + Math.floor(next() * 25);
    const nodes = Array.from({ length: size }, (_, i): GraphNode => ({ id: `phone:${i}`, kind: 'phone', label: '' }));
    const edges = Array.from({ length: Math.floor(size * (0.7 + next())) }, (_, i): GraphEdge => {
      const [a, b] = [Math.floor(next() * size), Math.floor(next() * size)];
      return {
        id: `E${String(i).padStart(3, '0')}`,
        kind: 'x',
        from: `phone:${a}`,
        to: `phone:${b === a ? (a + 1) % size : b}`,
        record: '',
        at: null,
      };
    });
    const store = lists(nodes, edges);
    const far = distances('phone:0', edges);
    for (const hops of [1, 2, 3]) {
      const around = (await neighbourhood(store, 'phone:0', hops, 1000))!;
      expect(around.nodes.map((n) => n.id)).toEqual(
        [...far]
          .filter(([, d]) => d <= hops)
          .map(([id]) => id)
          .sort(),
      );
    }
    const to = `phone:${size - 1}`;
    const way = await shortestPath(store, 'phone:0', to);
    const steps = far.get(to);
    if (steps === undefined || steps > 8) expect(way).toBeNull();
    else {
      paths++;
      expect([way!.edges.length, way!.nodes.length]).toEqual([steps, steps + 1]);
      // A chain: the ends have one edge, the others two.
      for (const n of way!.nodes) {
        const own = way!.edges.filter((e) => e.from === n.id || e.to === n.id).length;
        expect(own).toBe(n.id === 'phone:0' || n.id === to ? Math.min(1, steps) : 2);
      }
    }
  }
  expect(paths).toBeGreaterThan(20);
});

it('leads through no hub', async () => {
  const node = (id: string): GraphNode => ({ id, kind: 'phone', label: '' });
  const edge = (from: string, to: string): GraphEdge => ({
    id: `${from}>${to}`,
    kind: 'x',
    from,
    to,
    record: '',
    at: null,
  });
  const crowd = Array.from({ length: HUB + 1 }, (_, i) => `phone:c${i}`);
  const store = lists([...['phone:a', 'phone:b', 'phone:hub'], ...crowd].map(node), [
    edge('phone:a', 'phone:hub'),
    edge('phone:b', 'phone:hub'),
    ...crowd.map((c) => edge(c, 'phone:hub')),
  ]);
  const around = (await neighbourhood(store, 'phone:a', 3, 100))!;
  expect([around.nodes.map((n) => n.id), around.hubs]).toEqual([['phone:a', 'phone:hub'], ['phone:hub']]);
});
