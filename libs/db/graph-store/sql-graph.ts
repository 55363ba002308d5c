import { ClaqueError } from '../../domain/errors/errors.js';
import { kindOf, stretches } from '../../domain/graph/stretches.js';
import type { GraphEdge, GraphNode } from '../../domain/model/index.js';
import type { GraphChange, GraphStore } from '../../domain/ports/graph-store.js';
import { bigint, int, json, orNull, text, texts } from '../columns.js';
import { GRAPH_NODE } from '../schema.js';
import { one, rows, run, statement, type Tx } from '../statement.js';

const EDGE = `id, kind, source AS "from", target AS "to", record, at`;
const edge = { id: text, kind: text, from: text, to: text, record: text, at: orNull(text) };
const node = GRAPH_NODE.columns;
const NODES = statement(
  'graph.nodes',
  { ids: texts },
  node,
  `SELECT id, kind, label FROM graph_node WHERE id = ANY($ids::text[]) ORDER BY id`,
);
const DEGREES = statement(
  'graph.degrees',
  { ids: texts, most: int },
  { open: texts, hubs: texts },
  `SELECT coalesce(array_agg(i.id ORDER BY i.id) FILTER (WHERE i.edges <= $most), '{}') AS open, coalesce(array_agg(i.id ORDER BY i.id) FILTER (WHERE i.edges > $most), '{}') AS hubs
   FROM (SELECT n.id, (SELECT count(*) FROM (SELECT 1 FROM graph_edge WHERE source = n.id LIMIT $most + 1) s) + (SELECT count(*) FROM (SELECT 1 FROM graph_edge WHERE target = n.id LIMIT $most + 1) t) AS edges
         FROM (SELECT DISTINCT unnest($ids::text[]) COLLATE "C" AS id) n) i`,
);
const EDGES_AT = statement(
  'graph.edgesAt',
  { ids: texts },
  edge,
  `SELECT ${EDGE} FROM graph_edge WHERE source = ANY($ids::text[]) UNION SELECT ${EDGE} FROM graph_edge WHERE target = ANY($ids::text[]) ORDER BY id`,
);
const COUNT = statement(
  'graph.count',
  {},
  { nodes: int, edges: int },
  `SELECT (SELECT count(*)::int FROM graph_node) AS nodes, (SELECT count(*)::int FROM graph_edge) AS edges`,
);
const NODES_AFTER = statement(
  'graph.nodesAfter',
  { id: text, limit: bigint },
  node,
  `SELECT id, kind, label FROM graph_node WHERE id > $id ORDER BY id LIMIT $limit`,
);
const EDGES_AFTER = statement(
  'graph.edgesAfter',
  { id: text, limit: bigint },
  edge,
  `SELECT ${EDGE} FROM graph_edge WHERE id > $id ORDER BY id LIMIT $limit`,
);
const APPLY = {
  'drop node': statement(
    'graph.applyDropNodes',
    { rows: json<unknown>() },
    {},
    `DELETE FROM graph_node WHERE id IN (SELECT r.id FROM jsonb_to_recordset($rows::jsonb) AS r(id text))`,
  ),
  'drop edge': statement(
    'graph.applyDropEdges',
    { rows: json<unknown>() },
    {},
    `DELETE FROM graph_edge WHERE id IN (SELECT r.id FROM jsonb_to_recordset($rows::jsonb) AS r(id text))`,
  ),
  'put node': statement(
    'graph.applyPutNodes',
    { rows: json<unknown>() },
    {},
    `INSERT INTO graph_node SELECT DISTINCT ON (id) id, kind, label FROM jsonb_to_recordset($rows::jsonb) AS r(id text, kind text, label text) ORDER BY id
     ON CONFLICT (id) DO UPDATE SET label = excluded.label WHERE graph_node.label <> excluded.label`,
  ),
  'put edge': statement(
    'graph.applyPutEdges',
    { rows: json<unknown>() },
    {},
    `INSERT INTO graph_edge SELECT DISTINCT ON (id) id, kind, "from", "to", record, at
     FROM jsonb_to_recordset($rows::jsonb) AS r(id text, kind text, "from" text, "to" text, record text, at text) ORDER BY id
     ON CONFLICT (id) DO UPDATE SET at = excluded.at WHERE graph_edge.at IS DISTINCT FROM excluded.at`,
  ),
};

/** The graph in two tables beside the records. */
export class SqlGraph implements GraphStore {
  constructor(private readonly tx: Tx) {}

  async apply(changes: readonly GraphChange[]): Promise<void> {
    await this.tx.transaction((tx) => applyChanges(tx, changes));
  }

  nodes(ids: readonly string[]): Promise<readonly GraphNode[]> {
    return rows(this.tx, NODES, { ids });
  }

  async edgesAt(ids: readonly string[], most: number) {
    const { open, hubs } = await one(this.tx, DEGREES, { ids, most: Math.min(most, 2 ** 31 - 2) });
    const edges: readonly GraphEdge[] = await rows(this.tx, EDGES_AT, { ids: open });
    return { edges, hubs };
  }

  count(): Promise<{ readonly nodes: number; readonly edges: number }> {
    return one(this.tx, COUNT, {});
  }

  nodesAfter(id: string, first: number): Promise<readonly GraphNode[]> {
    return rows(this.tx, NODES_AFTER, { id, limit: first });
  }

  edgesAfter(id: string, first: number): Promise<readonly GraphEdge[]> {
    return rows(this.tx, EDGES_AFTER, { id, limit: first });
  }
}

async function applyChanges(tx: Tx, changes: readonly GraphChange[]): Promise<void> {
  try {
    for (const stretch of stretches(changes)) {
      const given = stretch.map((c) => ('node' in c ? c.node : 'edge' in c ? c.edge : { id: c.id }));
      await run(tx, APPLY[kindOf(stretch[0]!)], { rows: given });
    }
  } catch (error) {
    // Foreign key violation (https://www.postgresql.org/docs/current/errcodes-appendix.html).
    if (((error as { code?: string }).code ?? '') === '23503')
      throw new ClaqueError('CLQ_GRAPH_BROKEN', {}, { cause: error });
    throw error;
  }
}
