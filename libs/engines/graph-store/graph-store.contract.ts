import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { neighbourhood, ringGraph, shortestPath } from '../../domain/graph/walk.js';
import type { GraphEdge, GraphNode } from '../../domain/model/index.js';
import type { GraphChange, GraphStore } from '../../domain/ports/graph-store.js';
import { stableId } from '../../domain/text/ids.js';

const node = (kind: string, key: string): GraphNode => ({ id: `${kind}:${key}`, kind, label: `${key}!` });
const edge = (kind: string, from: string, to: string, at: string | null = null): GraphEdge => ({
  id: stableId('E', `${kind}:${from}>${to}`),
  kind,
  from,
  to,
  record: 'C1',
  at,
});
const putNode = (n: GraphNode): GraphChange => ({ put: 'node', node: n });
const putEdge = (e: GraphEdge): GraphChange => ({ put: 'edge', edge: e });

/** A little world: debtors D0.. who share phones and accounts, a ring, an institution that everybody complains about. */
export function littleGraph(debtors = 40): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const add = (n: GraphNode) => {
    nodes.set(n.id, n);
    return n.id;
  };
  for (let i = 0; i < debtors; i++) {
    const d = add(node('debtor', `D${i}`));
    const c = add(node('complaint', `C${i}`));
    edges.push(edge('files', d, c, `2024-01-${String(1 + (i % 28)).padStart(2, '0')}`));
    edges.push(edge('concerns', c, add(node('institution', 'bank'))));
    edges.push(edge('gives_contact', d, add(node('phone', `P${i >> 1}`))));
    if (i % 3 === 0) edges.push(edge('pays_to', d, add(node('account', `A${Math.floor(i / 9)}`))));
    if (i < 6) edges.push(edge('member_to_check', d, add(node('ring', 'R1'))));
  }
  return { nodes: [...nodes.values()], edges };
}

/**
 * What every GraphStore must do alike, down to the order. `open` gives an empty one.
 * @param answers where the answers to the same questions are kept for comparison between twins.
 */
export function graphStoreContract(name: string, open: () => Promise<GraphStore>, clean: () => Promise<void>): void {
  describe(`graph store in ${name}`, () => {
    let graph: GraphStore;
    beforeAll(async () => {
      graph = await open();
    }, 180_000);
    afterAll(() => clean());
    const world = littleGraph();
    const everything = async () => ({
      nodes: await graph.nodesAfter('', 1000),
      edges: await graph.edgesAfter('', 1000),
    });
    const byId = <T extends { id: string }>(list: readonly T[]) => [...list].sort((x, y) => (x.id < y.id ? -1 : 1));
    const drop = async () => {
      const { nodes, edges } = await everything();
      await graph.apply([
        ...edges.map((e): GraphChange => ({ drop: 'edge', id: e.id, kind: e.kind })),
        ...nodes.map((n): GraphChange => ({ drop: 'node', id: n.id })),
      ]);
    };
    beforeEach(async () => {
      await drop();
      await graph.apply([...world.nodes.map(putNode), ...world.edges.map(putEdge)]);
    });

    it('holds what it was given, in the order of ids, page by page', async () => {
      expect(await graph.count()).toEqual({ nodes: world.nodes.length, edges: world.edges.length });
      expect(await everything()).toEqual({ nodes: byId(world.nodes), edges: byId(world.edges) });
      const first = await graph.edgesAfter('', 7);
      expect(first).toEqual(byId(world.edges).slice(0, 7));
      expect(await graph.edgesAfter(first[6].id, 7)).toEqual(byId(world.edges).slice(7, 14));
    });

    it('is changed by the same changes once', async () => {
      const before = await everything();
      await graph.apply([...world.nodes.map(putNode), ...world.edges.map(putEdge)]);
      expect(await everything()).toEqual(before);
      const [e] = world.edges;
      await graph.apply([putNode({ ...node('debtor', 'D0'), label: 'renamed' }), putEdge({ ...e, at: '2025-01-01' })]);
      expect(await graph.nodes(['debtor:D0'])).toEqual([{ ...node('debtor', 'D0'), label: 'renamed' }]);
      expect((await graph.edgesAt(['complaint:C0'], 10)).edges.find((x) => x.id === e.id)?.at).toBe('2025-01-01');
      const gone: GraphChange[] = [{ drop: 'edge', id: e.id, kind: e.kind }];
      await graph.apply(gone);
      await graph.apply(gone);
      expect((await graph.count()).edges).toBe(world.edges.length - 1);
    });

    it('takes all changes or none, and keeps no edge without its ends', async () => {
      const before = await everything();
      const fresh = putNode(node('debtor', 'new'));
      await expect(
        graph.apply([fresh, putEdge(edge('files', 'debtor:new', 'complaint:nobody'))]),
      ).rejects.toMatchObject({ code: 'CLQ_GRAPH_BROKEN' });
      await expect(graph.apply([fresh, { drop: 'node', id: 'debtor:D0' }])).rejects.toMatchObject({
        code: 'CLQ_GRAPH_BROKEN',
      });
      expect(await everything()).toEqual(before);
    });

    it('opens no hub', async () => {
      const { edges, hubs } = await graph.edgesAt(['institution:bank', 'debtor:D0', 'nobody'], 10);
      expect(hubs).toEqual(['institution:bank']);
      expect(edges).toEqual(byId(world.edges.filter((e) => e.from === 'debtor:D0' || e.to === 'debtor:D0')));
      expect((await graph.edgesAt(['institution:bank'], 40)).hubs).toEqual([]);
      expect((await graph.edgesAt(['institution:bank'], 39)).hubs).toEqual(['institution:bank']);
    });

    it('shows what lies around a node, no more than was asked for', async () => {
      const around = (await neighbourhood(graph, 'debtor:D0', 2, 500))!;
      expect(around.nodes.map((n) => n.id)).toEqual([
        'account:A0',
        'complaint:C0',
        'debtor:D0',
        'debtor:D1',
        'debtor:D2',
        'debtor:D3',
        'debtor:D4',
        'debtor:D5',
        'debtor:D6',
        'institution:bank',
        'phone:P0',
        'ring:R1',
      ]);
      expect(around.more).toBe(false);
      const few = (await neighbourhood(graph, 'debtor:D0', 2, 4))!;
      expect([few.nodes.map((n) => n.id), few.more]).toEqual([
        ['account:A0', 'complaint:C0', 'debtor:D0', 'phone:P0'],
        true,
      ]);
      expect(few.edges.every((e) => [e.from, e.to].every((id) => few.nodes.some((n) => n.id === id)))).toBe(true);
      expect(await neighbourhood(graph, 'nobody', 2, 10)).toBeNull();
    });

    it('finds a shortest way, the same each time', async () => {
      const way = (await shortestPath(graph, 'debtor:D1', 'account:A0'))!;
      expect(way.nodes.map((n) => n.id)).toEqual(['account:A0', 'debtor:D0', 'debtor:D1', 'phone:P0']);
      expect(way.edges).toHaveLength(3);
      expect((await shortestPath(graph, 'debtor:D1', 'debtor:D1'))!.nodes).toHaveLength(1);
      await graph.apply([putNode(node('debtor', 'alone'))]);
      expect(await shortestPath(graph, 'debtor:D1', 'debtor:alone')).toBeNull();
      expect(await shortestPath(graph, 'debtor:D1', 'nobody')).toBeNull();
    });

    it('shows a ring with what its members share', async () => {
      const ring = (await ringGraph(graph, 'R1'))!;
      expect(ring.nodes.map((n) => n.id)).toEqual([
        'account:A0',
        ...[0, 1, 2, 3, 4, 5].map((i) => `debtor:D${i}`),
        'phone:P0',
        'phone:P1',
        'phone:P2',
        'ring:R1',
      ]);
      expect(ring.edges).toHaveLength(6 + 6 + 2);
      expect(await ringGraph(graph, 'R2')).toBeNull();
    });
  });
}
