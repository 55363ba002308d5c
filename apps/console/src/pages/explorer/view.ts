import type { AroundQuery } from '../../gql/graphql.js';

type Subgraph = NonNullable<AroundQuery['neighbourhood']>;
export type GraphNode = Subgraph['nodes'][number];
export type GraphEdge = Subgraph['edges'][number];

/** What is shown of the graph: what was found, what is hidden, what stays in its place. It never changes; each act makes another. */
export interface View {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  readonly hidden: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  /** Nodes whose surroundings were asked for. */
  readonly opened: ReadonlySet<string>;
}

export const NO_VIEW: View = {
  nodes: new Map(),
  edges: new Map(),
  hidden: new Set(),
  pinned: new Set(),
  opened: new Set(),
};

interface Found {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** With what was found around a node. */
export function withFound(view: View, found: Found, opened: string | null): View {
  const nodes = new Map(view.nodes);
  for (const n of found.nodes) nodes.set(n.id, n);
  const edges = new Map(view.edges);
  for (const e of found.edges) if (nodes.has(e.from) && nodes.has(e.to)) edges.set(e.id, e);
  return {
    ...view,
    nodes,
    edges,
    // What was hidden and is asked for again is shown.
    hidden: new Set([...view.hidden].filter((id) => !found.nodes.some((n) => n.id === id))),
    opened: opened === null ? view.opened : new Set([...view.opened, opened]),
  };
}

export interface Shown {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * What is to be seen: no hidden node, and no node of a kind that is switched off.
 * Also no edge outside a time. What has no time is always in it.
 * @param time days as `2024-05-01`, both included; null: any.
 */
export function shownOf(
  view: View,
  kindsOff: ReadonlySet<string>,
  time: { readonly from: string; readonly to: string } | null,
): Shown {
  const nodes = new Map([...view.nodes].filter(([id, n]) => !view.hidden.has(id) && !kindsOff.has(n.kind)));
  const edges = [...view.edges.values()].filter((e) => {
    if (!nodes.has(e.from) || !nodes.has(e.to)) return false;
    if (time === null || e.at == null) return true;
    const day = e.at.slice(0, 10);
    return day >= time.from && day <= time.to;
  });
  if (time === null) return { nodes: [...nodes.values()], edges };
  // Nodes without an edge in the time are not in it, unless they never had one.
  const had = new Set([...view.edges.values()].flatMap((e) => [e.from, e.to]));
  const has = new Set(edges.flatMap((e) => [e.from, e.to]));
  return { nodes: [...nodes.values()].filter((n) => has.has(n.id) || !had.has(n.id)), edges };
}

/** Days on which something happened, ascending, each once. */
export const daysOf = (view: View): string[] =>
  [...new Set([...view.edges.values()].flatMap((e) => (e.at == null ? [] : [e.at.slice(0, 10)])))].sort();
