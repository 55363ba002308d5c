import { breathe } from '../cancellation.js';
import { NODE_KINDS } from '../graph-schema.generated.js';
import type { Graph, GraphEdge, GraphNode } from '../model/index.js';
import type { GraphStore } from '../ports/graph-store.js';
import { byCodeUnit } from '../text/compare.js';

/** Kinds of nodes by which people are found to be together. */
const MATCHABLE = new Set(Object.entries(NODE_KINDS).flatMap(([kind, of]) => (of.matchable ? [kind] : [])));

/** Edges from which a node is a hub: an institution that everybody complains about links nobody. */
export const HUB = 2000;

export interface Subgraph extends Graph {
  /** Nodes with too many edges to be opened. */
  readonly hubs: readonly string[];
  /** Whether there is more than was asked for. */
  readonly more: boolean;
}

/**
 * What lies around a node, breadth first, at most so many nodes. Of equally near ones it takes those with smaller ids.
 * Null where there is no such node.
 */
export async function neighbourhood(
  store: GraphStore,
  start: string,
  hops: number,
  most: number,
): Promise<Subgraph | null> {
  if ((await store.nodes([start])).length === 0) return null;
  const seen = new Set([start]);
  const edges = new Map<string, GraphEdge>();
  const hubs = new Set<string>();
  let frontier = [start];
  let more = false;
  for (let hop = 0; hop < hops && frontier.length > 0 && !more; hop++) {
    await breathe();
    const found = await store.edgesAt(frontier, HUB);
    for (const h of found.hubs) hubs.add(h);
    const next = new Set<string>();
    for (const e of found.edges) {
      edges.set(e.id, e);
      if (!seen.has(e.from)) next.add(e.from);
      if (!seen.has(e.to)) next.add(e.to);
    }
    frontier = [...next].sort(byCodeUnit);
    if (seen.size + frontier.length > most) {
      more = true;
      frontier = frontier.slice(0, Math.max(0, most - seen.size));
    }
    for (const id of frontier) seen.add(id);
  }
  return assemble(store, seen, edges.values(), hubs, more);
}

/** Steps of the longest path that is looked for. */
const LONGEST_PATH = 8;
/** Nodes that are looked at, at most. */
const WIDEST_PATH = 20_000;

/**
 * A shortest path that leads through no hub, searched from both ends; of equally short ones always the same. Null where there is none of
 * eight steps.
 */
export async function shortestPath(store: GraphStore, from: string, to: string): Promise<Subgraph | null> {
  if ((await store.nodes([from, to])).length < (from === to ? 1 : 2)) return null;
  if (from === to) return assemble(store, new Set([from]), [], new Set(), false);
  // For each node that was reached, the edge by which it was.
  const reached = [new Map<string, GraphEdge | null>([[from, null]]), new Map<string, GraphEdge | null>([[to, null]])];
  const frontiers = [[from], [to]];
  const hubs = new Set<string>();
  for (let steps = 0; steps < LONGEST_PATH; steps++) {
    const side = frontiers[0].length <= frontiers[1].length ? 0 : 1;
    if (frontiers[side].length === 0) return null;
    await breathe();
    const { edges, hubs: closed } = await store.edgesAt(frontiers[side], HUB);
    for (const h of closed) hubs.add(h);
    const inside = new Set(frontiers[side]);
    const next = new Map<string, GraphEdge>();
    for (const e of edges)
      for (const [near, far] of [
        [e.from, e.to],
        [e.to, e.from],
      ])
        if (inside.has(near) && !reached[side].has(far) && !next.has(far)) next.set(far, e);
    for (const [id, e] of next) reached[side].set(id, e);
    const met = [...next.keys()].filter((id) => reached[1 - side].has(id)).sort(byCodeUnit)[0];
    if (met !== undefined) {
      const path = new Map<string, GraphEdge>();
      const seen = new Set([met]);
      for (const map of reached) {
        let at = met;
        for (let e = map.get(at); e != null; e = map.get(at)) {
          path.set(e.id, e);
          at = e.from === at ? e.to : e.from;
          seen.add(at);
        }
      }
      return assemble(store, seen, path.values(), new Set(), false);
    }
    frontiers[side] = [...next.keys()].sort(byCodeUnit);
    if (reached[0].size + reached[1].size > WIDEST_PATH) return null;
  }
  return null;
}

/** A ring with its members and what at least two of them share. Null where there is no such ring. */
export async function ringGraph(store: GraphStore, ring: string): Promise<Subgraph | null> {
  const id = `ring:${ring}`;
  if ((await store.nodes([id])).length === 0) return null;
  const { edges: own } = await store.edgesAt([id], Number.MAX_SAFE_INTEGER);
  const members = own.map((e) => e.from);
  const { edges, hubs } = await store.edgesAt(members, HUB);
  const holders = new Map<string, Set<string>>();
  for (const e of edges) holders.set(e.to, (holders.get(e.to) ?? new Set()).add(e.from));
  const matchable = (node: string) => MATCHABLE.has(node.split(':', 1)[0]);
  const shared = new Set([...holders].flatMap(([to, from]) => (matchable(to) && from.size >= 2 ? [to] : [])));
  return assemble(
    store,
    new Set([id, ...members, ...shared]),
    [...own, ...edges.filter((e) => shared.has(e.to))],
    new Set(hubs),
    false,
  );
}

async function assemble(
  store: GraphStore,
  ids: ReadonlySet<string>,
  edges: Iterable<GraphEdge>,
  hubs: ReadonlySet<string>,
  more: boolean,
): Promise<Subgraph> {
  await breathe();
  const nodes: readonly GraphNode[] = await store.nodes([...ids]);
  return {
    nodes,
    edges: [...edges].filter((e) => ids.has(e.from) && ids.has(e.to)).sort((x, y) => byCodeUnit(x.id, y.id)),
    hubs: [...hubs].sort(byCodeUnit),
    more,
  };
}
