import { hash } from 'node:crypto';
import { sealFinding } from '../../db/encryption/sealed-rows.js';
import type { Vault } from '../../db/encryption/vault.js';
import type { BankUse, Findings, Graph, GraphEdge, RingEvent } from '../../domain/model/index.js';
import { byCodeUnit } from '../../domain/text/compare.js';
import { pseudonymiser } from '../../engines/graph-store/pseudonyms.js';
import { type Name, Prints } from './change-tracker.js';
import type { FindingRow } from './finding-rows.js';

/** What the graph's tables lack, and what they hold too much; under pseudonyms. */
export interface GraphChanges {
  readonly put: Graph;
  readonly drop: { readonly nodes: readonly string[]; readonly edges: readonly string[] };
}

/** What differs between one analysis and the one before. */
export interface Changes {
  /** Rows as JSON, sealed where they must be. */
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
  /** Labels of the nodes. */
  private readonly nodes = new Map<string, string>();
  /** Edges by their ids, with their times. */
  private readonly edges = new Prints();

  /** @param secret key of the pseudonyms in the graph. */
  constructor(
    private readonly secret: string,
    private readonly vault: Vault,
  ) {}

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
      const id = this.stored(row.kind, row.id);
      const parent = id === row.id ? row.parent : null;
      put.push(JSON.stringify({ ...row, id, parent, body: sealFinding(this.vault, row.kind, id, row.body) }));
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
    return { put, drop };
  }

  /** Signals are about numbers and accounts too, and their ids name them; a line is its number. */
  private stored(kind: string, id: string): string {
    return kind === 'signal' || kind === 'line' ? this.vault.blind('account', `${kind} ${id}`) : id;
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
      if (this.edges.say(e.id, e.at ?? 'never', name)) put.push(made ?? pseudonymous(e));
    }
    return put;
  }
}

/** The 60 bits of an edge's id, E and twelve digits to the base of 32, and back. */
const nameOf = (id: string): Name => [Number.parseInt(id.slice(1, 7), 32), Number.parseInt(id.slice(7), 32)];
const idOf = (name: Name): string => `E${name.map((word) => word.toString(32).padStart(6, '0')).join('')}`;
