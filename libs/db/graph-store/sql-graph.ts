import type { DataSource, EntityManager } from 'typeorm';
import { ClaqueError } from '../../domain/errors/errors.js';
import type { GraphEdge, GraphNode } from '../../domain/model/index.js';
import type { GraphChange, GraphStore } from '../../domain/ports/graph-store.js';

const EDGE = `id, kind, source AS "from", target AS "to", record, at`;
const NODE = `id, kind, label`;

/** The graph in two tables beside the records. */
export class SqlGraph implements GraphStore {
  constructor(private readonly source: DataSource | EntityManager) {}

  async apply(changes: readonly GraphChange[]): Promise<void> {
    await this.source.transaction((tx) => applyChanges(tx, changes));
  }

  async nodes(ids: readonly string[]): Promise<readonly GraphNode[]> {
    return this.source.query(`SELECT ${NODE} FROM graph_node WHERE id = ANY($1::text[]) ORDER BY id`, [ids]);
  }

  async edgesAt(ids: readonly string[], most: number) {
    const limit = Math.min(most, 2 ** 31 - 2);
    const [{ open, hubs }] = (await this.source.query(
      `SELECT coalesce(array_agg(i.id ORDER BY i.id) FILTER (WHERE i.edges <= $2), '{}') AS open, coalesce(array_agg(i.id ORDER BY i.id) FILTER (WHERE i.edges > $2), '{}') AS hubs
       FROM (SELECT n.id, (SELECT count(*) FROM (SELECT 1 FROM graph_edge WHERE source = n.id LIMIT $2 + 1) s) + (SELECT count(*) FROM (SELECT 1 FROM graph_edge WHERE target = n.id LIMIT $2 + 1) t) AS edges
             FROM (SELECT DISTINCT unnest($1::text[]) COLLATE "C" AS id) n) i`,
      [ids, limit],
    )) as [{ open: string[]; hubs: string[] }];
    const edges = (await this.source.query(
      `SELECT ${EDGE} FROM graph_edge WHERE source = ANY($1::text[]) UNION SELECT ${EDGE} FROM graph_edge WHERE target = ANY($1::text[]) ORDER BY id`,
      [open],
    )) as GraphEdge[];
    return { edges, hubs };
  }

  async count() {
    const rows = (await this.source.query(
      `SELECT (SELECT count(*)::int FROM graph_node) AS nodes, (SELECT count(*)::int FROM graph_edge) AS edges`,
    )) as { nodes: number; edges: number }[];
    return rows[0];
  }

  async nodesAfter(id: string, first: number): Promise<readonly GraphNode[]> {
    return this.source.query(`SELECT ${NODE} FROM graph_node WHERE id > $1 ORDER BY id LIMIT $2`, [id, first]);
  }

  async edgesAfter(id: string, first: number): Promise<readonly GraphEdge[]> {
    return this.source.query(`SELECT ${EDGE} FROM graph_edge WHERE id > $1 ORDER BY id LIMIT $2`, [id, first]);
  }
}

async function applyChanges(tx: EntityManager, changes: readonly GraphChange[]): Promise<void> {
  try {
    for (const run of runs(changes)) {
      const rows = JSON.stringify(
        run.map((c) => ('node' in c ? c.node : 'edge' in c ? edgeRow(c.edge) : { id: c.id })),
      );
      const [first] = run;
      if ('drop' in first)
        await tx.query(
          `DELETE FROM ${first.drop === 'node' ? 'graph_node' : 'graph_edge'} WHERE id IN (SELECT r.id FROM jsonb_to_recordset($1::jsonb) AS r(id text))`,
          [rows],
        );
      else if (first.put === 'node')
        await tx.query(
          `INSERT INTO graph_node SELECT DISTINCT ON (id) id, kind, label FROM jsonb_to_recordset($1::jsonb) AS r(id text, kind text, label text) ORDER BY id
           ON CONFLICT (id) DO UPDATE SET label = excluded.label WHERE graph_node.label <> excluded.label`,
          [rows],
        );
      else
        await tx.query(
          `INSERT INTO graph_edge SELECT DISTINCT ON (id) id, kind, source, target, record, at
           FROM jsonb_to_recordset($1::jsonb) AS r(id text, kind text, source text, target text, record text, at text) ORDER BY id
           ON CONFLICT (id) DO UPDATE SET at = excluded.at WHERE graph_edge.at IS DISTINCT FROM excluded.at`,
          [rows],
        );
    }
  } catch (error) {
    // Foreign key violation (https://www.postgresql.org/docs/current/errcodes-appendix.html).
    if (((error as { code?: string }).code ?? '') === '23503')
      throw new ClaqueError('CLQ_GRAPH_BROKEN', {}, { cause: error });
    throw error;
  }
}

function edgeRow({ from, to, ...rest }: GraphEdge) {
  return { ...rest, source: from, target: to };
}

/** Changes in their order, in stretches that one statement can take. */
export function* runs(changes: readonly GraphChange[], longest = 5000): Generator<readonly GraphChange[]> {
  const kind = (c: GraphChange) => ('put' in c ? `put ${c.put}` : `drop ${c.drop}`);
  let start = 0;
  for (let i = 1; i <= changes.length; i++) {
    if (i < changes.length && i - start < longest && kind(changes[i]) === kind(changes[start])) continue;
    yield changes.slice(start, i);
    start = i;
  }
}
