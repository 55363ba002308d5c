import { hash } from 'node:crypto';
import { findingJson } from '../../db/encryption/sealed-rows.js';
import type { Vault } from '../../db/encryption/vault.js';
import type { Findings, Graph, GraphEdge } from '../../domain/model/index.js';
import { byCodeUnit } from '../../domain/text/compare.js';
import { pseudonymiser } from '../../engines/graph-store/pseudonyms.js';
import { ChangeTracker, type Name } from './change-tracker.js';
import type { FindingRow } from './finding-rows.js';
import type { FindingPut, FindingsDelta, GraphChanges, Triaged } from './findings-delta.js';

/**
 * Remembers what was found last, and gives what is different now.
 * An analysis looks at everything, and writes down what changed.
 * A row is remembered by 48 bits of its hash. Of 1 million rows that change, one in 280 million times one is missed.
 */
export class FindingsDiff {
  private readonly rows = new Map<string, Map<string, number>>();
  /** Labels of the nodes. */
  private readonly nodes = new Map<string, string>();
  /** Edges by their ids, with their times. */
  private readonly edges = new ChangeTracker();

  /** @param secret key of the pseudonyms in the graph. */
  constructor(
    private readonly secret: string,
    private readonly vault: Vault,
  ) {}

  /** What is new, what says something else, and what is gone since the last call. */
  delta(
    found: Iterable<FindingRow>,
    { graph, ringEvents, groupEvents, bank }: Pick<Findings, 'graph' | 'ringEvents' | 'groupEvents' | 'bank'>,
  ): FindingsDelta {
    return { ...this.rowChanges(found), graph: this.graphChanges(graph), ringEvents, groupEvents, bank };
  }

  private rowChanges(found: Iterable<FindingRow>): Pick<FindingsDelta, 'put' | 'drop' | 'triaged'> {
    const put: FindingPut[] = [];
    const triaged: Triaged[] = [];
    const seen = new Map<string, Set<string>>();
    for (const row of found) {
      const known = ofKind(this.rows, row.kind, () => new Map<string, number>());
      ofKind(seen, row.kind, () => new Set<string>()).add(row.id);
      const json = findingJson(row.kind, row.body);
      const says = `${row.rank} ${row.parent} ${row.size} ${json.says}`;
      const print = hash('md5', says, 'buffer').readUIntBE(0, 6);
      if (known.get(row.id) === print) continue;
      known.set(row.id, print);
      const { kind, rank, size } = row;
      const id = this.stored(kind, row.id);
      const parent = id === row.id ? row.parent : null;
      put.push({ kind, id, rank, parent, size, body: json.stored(this.vault, id) });
      if (row.triaged !== undefined) triaged.push(row.triaged);
    }
    const drop: { kind: string; id: string }[] = [];
    for (const [kind, known] of this.rows) {
      const ids = seen.get(kind);
      if (ids?.size === known.size) continue;
      for (const id of known.keys())
        if (ids?.has(id) !== true) {
          drop.push({ kind, id: this.stored(kind, id) });
          known.delete(id);
        }
    }
    return { put, drop, triaged };
  }

  /** Signals are about numbers and accounts too, and their ids name them; a line is its number. */
  private stored(kind: string, id: string): string {
    return kind === 'signal' || kind === 'line' ? this.vault.blindIndex('account', `${kind} ${id}`) : id;
  }

  private graphChanges(graph: Graph): GraphChanges {
    const { node, edge } = pseudonymiser(this.secret);
    const put: Graph = {
      nodes: graph.nodes.filter((n) => this.nodes.get(n.id) !== n.label).map(node),
      edges: this.edgesToPut(graph.edges, edge),
    };
    for (const n of graph.nodes) this.nodes.set(n.id, n.label);
    const gone: string[] = [];
    if (this.nodes.size > graph.nodes.length) {
      const ids = new Set(graph.nodes.map((n) => n.id));
      for (const [id, label] of this.nodes) {
        if (ids.has(id)) continue;
        gone.push(node({ id, kind: id.slice(0, id.indexOf(':')), label }).id);
        this.nodes.delete(id);
      }
    }
    return { put, drop: { nodes: gone.sort(byCodeUnit), edges: this.edges.dropped().map(idOf).sort(byCodeUnit) } };
  }

  private edgesToPut(edges: readonly GraphEdge[], pseudonymous: (e: GraphEdge) => GraphEdge): GraphEdge[] {
    const put: GraphEdge[] = [];
    this.edges.begin();
    for (const e of edges) {
      let made: GraphEdge | undefined;
      const name = () => {
        made = pseudonymous(e);
        return nameOf(made.id);
      };
      if (this.edges.record(e.id, e.at ?? 'never', name)) put.push(made ?? pseudonymous(e));
    }
    return put;
  }
}

function ofKind<T>(map: Map<string, T>, kind: string, make: () => T): T {
  let known = map.get(kind);
  if (known === undefined) {
    known = make();
    map.set(kind, known);
  }
  return known;
}

/** The 60 bits of an edge's id, E and twelve digits to the base of 32, and back. */
const nameOf = (id: string): Name => [Number.parseInt(id.slice(1, 7), 32), Number.parseInt(id.slice(7), 32)];
const idOf = (name: Name): string => `E${name.map((word) => word.toString(32).padStart(6, '0')).join('')}`;
