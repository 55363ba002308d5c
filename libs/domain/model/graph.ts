export interface GraphNode {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
}

export interface GraphEdge {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  /** The record that this edge rests on. */
  readonly record: string;
  readonly at: string | null;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}
