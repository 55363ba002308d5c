import type { GraphEdge, GraphNode } from '../model/index.js';

/** One step from one state of the graph to the next. A node goes only after its edges, an edge comes only after its nodes. */
export type GraphChange =
  | { readonly put: 'node'; readonly node: GraphNode }
  | { readonly put: 'edge'; readonly edge: GraphEdge }
  | { readonly drop: 'node'; readonly id: string }
  | { readonly drop: 'edge'; readonly id: string; readonly kind: string };

/**
 * The graph of who is linked with whom by what. A projection: everything in it can be made again from the records.
 * Ids are ASCII, and lists come in their order.
 *
 * Example: after `apply([put a, put b, put the edge a-b])`, `edgesAt(['a'], 10)` is `{ edges: [a-b], hubs: [] }`.
 */
export interface GraphStore {
  /**
   * Takes the changes in, in their order, all of them or none; the same again changes nothing.
   * @throws ClaqueError CLQ_GRAPH_BROKEN where an edge names a node that is not there, or a node goes before its edges.
   */
  apply(changes: readonly GraphChange[]): Promise<void>;
  nodes(ids: readonly string[]): Promise<readonly GraphNode[]>;
  /** The edges at these nodes, each once. A node with more than `most` is not opened: it comes back as a hub. */
  edgesAt(
    ids: readonly string[],
    most: number,
  ): Promise<{ readonly edges: readonly GraphEdge[]; readonly hubs: readonly string[] }>;
  count(): Promise<{ readonly nodes: number; readonly edges: number }>;
  /** All nodes behind an id, so many at a time. */
  nodesAfter(id: string, first: number): Promise<readonly GraphNode[]>;
  edgesAfter(id: string, first: number): Promise<readonly GraphEdge[]>;
}
