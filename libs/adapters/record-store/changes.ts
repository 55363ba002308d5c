import { hash } from 'node:crypto';
import type { BankUse, Findings, Graph, GraphEdge, GraphNode, RingEvent } from '../../domain/model.js';
import { byCodeUnit } from '../../domain/text/compare.js';
import { pseudonymiser } from '../graph-store/pseudonyms.js';
import type { FindingRow } from './finding-rows.js';

/** What the graph's tables lack, and what they hold too much; under pseudonyms. */
export interface GraphChanges {
  readonly put: Graph;
  readonly drop: { readonly nodes: readonly string[]; readonly edges: readonly string[] };
}

/** What differs between one analysis and the one before. */
export interface Changes {
  /** Rows as JSON. */
  readonly put: readonly string[];
  readonly drop: readonly { readonly kind: string; readonly id: string }[];
  readonly graph: GraphChanges;
  readonly ringEvents: readonly RingEvent[];
  /** What became of each entry of the bank. */
  readonly bank: readonly BankUse[];
}

/**
 * Remembers what was found last, and gives what is different now: an analysis looks at everything, and what it writes down is what changed.
 * A row is remembered by 48 bits of its hash: of 1 million rows that change, one in 280 million times one is missed.
 */
export class Memory {
  private readonly rows = new Map<string, Map<string, number>>();
  private readonly nodes = new Map<string, GraphNode>();
  private readonly edges = new Map<string, GraphEdge>();

  /** @param secret key of the pseudonyms in the graph. */
  constructor(private readonly secret: string) {}

  changes(
    found: Iterable<FindingRow>,
    { graph, ringEvents, bank }: Pick<Findings, 'graph' | 'ringEvents' | 'bank'>,
  ): Changes {
    return { ...this.rowChanges(found), graph: this.graphChanges(graph), ringEvents, bank };
  }

  private rowChanges(found: Iterable<FindingRow>): Pick<Changes, 'put' | 'drop'> {
    const put: string[] = [];
    const seen = new Map<string, Set<string>>();
    for (const row of found) {
      let known = this.rows.get(row.kind);
      if (known === undefined) {
        known = new Map();
        this.rows.set(row.kind, known);
      }
      let ids = seen.get(row.kind);
      if (ids === undefined) {
        ids = new Set();
        seen.set(row.kind, ids);
      }
      ids.add(row.id);
      const json = JSON.stringify(row);
      const print = hash('md5', json, 'buffer').readUIntBE(0, 6);
      if (known.get(row.id) === print) continue;
      known.set(row.id, print);
      put.push(json);
    }
    const drop: { kind: string; id: string }[] = [];
    for (const [kind, known] of this.rows) {
      const ids = seen.get(kind);
      if (ids?.size === known.size) continue;
      for (const id of known.keys())
        if (ids?.has(id) !== true) {
          drop.push({ kind, id });
          known.delete(id);
        }
    }
    return { put, drop };
  }

  private graphChanges(graph: Graph): GraphChanges {
    const nodes = differ(this.nodes, graph.nodes, (x, y) => x.label === y.label);
    const edges = differ(this.edges, graph.edges, (x, y) => x.at === y.at);
    const { node, edge } = pseudonymiser(this.secret);
    return {
      put: { nodes: nodes.put.map(node), edges: edges.put.map(edge) },
      drop: {
        nodes: nodes.drop.map((n) => node(n).id).sort(byCodeUnit),
        edges: edges.drop.map((e) => edge(e).id).sort(byCodeUnit),
      },
    };
  }
}

/** Brings `known` to what is there now. What is equal keeps its old object, so that one graph is held, not two. */
function differ<T extends { readonly id: string }>(
  known: Map<string, T>,
  now: readonly T[],
  same: (x: T, y: T) => boolean,
): { readonly put: readonly T[]; readonly drop: readonly T[] } {
  const put: T[] = [];
  for (const item of now) {
    const old = known.get(item.id);
    if (old !== undefined && same(old, item)) continue;
    put.push(item);
    known.set(item.id, item);
  }
  const drop: T[] = [];
  if (known.size > now.length) {
    const ids = new Set(now.map((item) => item.id));
    for (const [id, item] of known)
      if (!ids.has(id)) {
        drop.push(item);
        known.delete(id);
      }
  }
  return { put, drop };
}
