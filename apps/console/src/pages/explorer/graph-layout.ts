import type Graph from 'graphology';
import { colorOf } from './kinds.js';
import type { LayoutRequest } from './layout.worker.js';
import type { GraphEdge, View } from './view.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Number of nodes above which each is drawn smaller: they would hide each other, and cost what nobody sees. */
const MANY = 600;
/** Turn from one seed of a sunflower to the next, in radians. No two nodes share a place, and places never change. */
const GOLDEN_ANGLE = 2.399963;

const pointOf = (graph: Graph, id: string) => graph.getNodeAttributes(id) as Point;

/** How many links each node has, and for new nodes one that is in the graph already. */
function surroundings(graph: Graph, edges: readonly GraphEdge[]) {
  const degree = new Map<string, number>();
  const anchor = new Map<string, string>();
  for (const { from, to } of edges) {
    degree.set(from, (degree.get(from) ?? 0) + 1);
    degree.set(to, (degree.get(to) ?? 0) + 1);
    if (graph.hasNode(to)) anchor.set(from, to);
    if (graph.hasNode(from)) anchor.set(to, from);
  }
  return { degree, anchor };
}

/** Brings a graph up to date with a view. What is there stays where it is; what is new comes near what it hangs on. */
export function updateGraph(graph: Graph, view: View): void {
  const nodes = [...view.nodes.values()].filter((n) => !view.hidden.has(n.id));
  const ids = new Set(nodes.map((n) => n.id));
  const edges = [...view.edges.values()].filter((e) => ids.has(e.from) && ids.has(e.to));
  for (const id of graph.nodes()) if (!ids.has(id)) graph.dropNode(id);
  const { degree, anchor } = surroundings(graph, edges);
  const scale = nodes.length > MANY ? Math.max(0.35, Math.sqrt(MANY / nodes.length)) : 1;
  for (const [place, n] of nodes.entries()) {
    const size = scale * (4 + 2 * Math.log2(1 + (degree.get(n.id) ?? 0)));
    const look = { label: n.label, size, color: colorOf(n.kind) };
    if (graph.hasNode(n.id)) {
      graph.mergeNodeAttributes(n.id, look);
      continue;
    }
    const near = anchor.get(n.id);
    const from = near === undefined ? { x: 0, y: 0 } : pointOf(graph, near);
    const [angle, far] = [place * GOLDEN_ANGLE, Math.sqrt(place + 1)];
    graph.addNode(n.id, { ...look, x: from.x + far * Math.cos(angle), y: from.y + far * Math.sin(angle) });
  }
  for (const id of graph.edges()) if (!view.edges.has(id)) graph.dropEdge(id);
  for (const e of edges) if (!graph.hasEdge(e.id)) graph.addEdgeWithKey(e.id, e.from, e.to, { size: 1 });
}

/** What the layout is computed from. */
export function layoutRequest(
  graph: Graph,
  order: readonly string[],
  pinned: ReadonlySet<string>,
  run: number,
): LayoutRequest {
  return {
    run,
    nodes: order.map((id) => {
      const { x, y } = pointOf(graph, id);
      return { id, x, y, fixed: pinned.has(id) };
    }),
    edges: graph.mapEdges((_, __, from, to) => [from, to] as const),
  };
}

/**
 * Moves nodes to their places, in one update: one by one, each would be drawn by itself.
 * @param places x and y of each node of `order`, one after the other.
 */
export function applyLayout(
  graph: Graph,
  order: readonly string[],
  pinned: ReadonlySet<string>,
  places: Float64Array,
): void {
  const place = new Map(order.map((id, i) => [id, i]));
  graph.updateEachNodeAttributes(
    (id, old) => {
      const i = place.get(id);
      return i === undefined || pinned.has(id) ? old : { ...old, x: places[2 * i], y: places[2 * i + 1] };
    },
    { attributes: ['x', 'y'] },
  );
}
