import type { EntityManager } from 'typeorm';
import type { GraphChanges } from '../../app/analysis/findings-delta.js';
import type { Graph } from '../../domain/model/index.js';
import type { GraphChange } from '../../domain/ports/graph-store.js';

const BATCH = 5000;

/**
 * Makes the tables of the graph hold this graph and nothing else, and writes down every step of the way for projections elsewhere: edges
 * go, nodes come, edges come, nodes go, so that the graph is whole after each.
 *
 * @param logged whether anybody follows the steps.
 */
export async function replaceGraph(
  tx: EntityManager,
  graph: Graph,
  logged: boolean,
  json: (v: unknown) => string,
): Promise<void> {
  await tx.query(
    `CREATE TEMP TABLE IF NOT EXISTS staged_node (id text COLLATE "C" PRIMARY KEY, kind text COLLATE "C", label text COLLATE "C") ON COMMIT DELETE ROWS`,
  );
  await tx.query(
    `CREATE TEMP TABLE IF NOT EXISTS staged_edge (id text COLLATE "C" PRIMARY KEY, kind text COLLATE "C", source text COLLATE "C", target text COLLATE "C", record text COLLATE "C", at text COLLATE "C") ON COMMIT DELETE ROWS`,
  );
  for (let i = 0; i < graph.nodes.length; i += BATCH)
    await tx.query(
      `INSERT INTO staged_node SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(id text, kind text, label text) ON CONFLICT DO NOTHING`,
      [json(graph.nodes.slice(i, i + BATCH))],
    );
  for (let i = 0; i < graph.edges.length; i += BATCH)
    await tx.query(
      `INSERT INTO staged_edge SELECT id, kind, "from", "to", record, at FROM jsonb_to_recordset($1::jsonb) AS r(id text, kind text, "from" text, "to" text, record text, at text) ON CONFLICT DO NOTHING`,
      [json(graph.edges.slice(i, i + BATCH))],
    );
  await markGap(tx, logged);
  const logging = loggingIf(logged);
  await tx.query(
    logging(
      `DELETE FROM graph_edge e WHERE NOT EXISTS (SELECT 1 FROM staged_edge s WHERE s.id = e.id) RETURNING e.id, e.kind`,
      `jsonb_build_object('drop', 'edge', 'id', id, 'kind', kind)`,
    ),
  );
  await tx.query(
    logging(
      `INSERT INTO graph_node SELECT id, kind, label FROM staged_node ON CONFLICT (id) DO UPDATE SET label = excluded.label WHERE graph_node.label <> excluded.label RETURNING id, kind, label`,
      PUT_NODE,
    ),
  );
  await tx.query(
    logging(
      `INSERT INTO graph_edge SELECT id, kind, source, target, record, at FROM staged_edge ON CONFLICT (id) DO UPDATE SET at = excluded.at WHERE graph_edge.at IS DISTINCT FROM excluded.at RETURNING id, kind, source, target, record, at`,
      PUT_EDGE,
    ),
  );
  await tx.query(
    logging(
      `DELETE FROM graph_node n WHERE NOT EXISTS (SELECT 1 FROM staged_node s WHERE s.id = n.id) RETURNING n.id`,
      `jsonb_build_object('drop', 'node', 'id', id)`,
    ),
  );
}

/** Takes steps in the graph's tables, and writes them down for projections elsewhere; in the same order as above. */
export async function changeGraph(
  tx: EntityManager,
  { put, drop }: GraphChanges,
  logged: boolean,
  json: (v: unknown) => string,
): Promise<void> {
  if (put.nodes.length + put.edges.length + drop.nodes.length + drop.edges.length === 0) return;
  await markGap(tx, logged);
  const logging = loggingIf(logged);
  for (const ids of batches(drop.edges))
    await tx.query(
      logging(
        `DELETE FROM graph_edge WHERE id = ANY($1::text[]) RETURNING id, kind`,
        `jsonb_build_object('drop', 'edge', 'id', id, 'kind', kind)`,
      ),
      [ids],
    );
  for (const nodes of batches(put.nodes))
    await tx.query(
      logging(
        `INSERT INTO graph_node SELECT id, kind, label FROM jsonb_to_recordset($1::jsonb) AS r(id text, kind text, label text)
         ON CONFLICT (id) DO UPDATE SET label = excluded.label WHERE graph_node.label <> excluded.label RETURNING id, kind, label`,
        PUT_NODE,
      ),
      [json(nodes)],
    );
  for (const edges of batches(put.edges))
    await tx.query(
      logging(
        `INSERT INTO graph_edge SELECT id, kind, "from", "to", record, at FROM jsonb_to_recordset($1::jsonb) AS r(id text, kind text, "from" text, "to" text, record text, at text)
         ON CONFLICT (id) DO UPDATE SET at = excluded.at WHERE graph_edge.at IS DISTINCT FROM excluded.at RETURNING id, kind, source, target, record, at`,
        PUT_EDGE,
      ),
      [json(edges)],
    );
  for (const ids of batches(drop.nodes))
    await tx.query(
      logging(
        `DELETE FROM graph_node WHERE id = ANY($1::text[]) RETURNING id`,
        `jsonb_build_object('drop', 'node', 'id', id)`,
      ),
      [ids],
    );
}

const PUT_NODE = `jsonb_build_object('put', 'node', 'node', jsonb_build_object('id', id, 'kind', kind, 'label', label))`;
const PUT_EDGE = `jsonb_build_object('put', 'edge', 'edge', jsonb_build_object('id', id, 'kind', kind, 'from', source, 'to', target, 'record', record, 'at', at))`;

function* batches<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += BATCH) yield list.slice(i, i + BATCH);
}

/** Where nobody follows: who follows later must know that steps are missing here. */
async function markGap(tx: EntityManager, logged: boolean): Promise<void> {
  if (!logged)
    await tx.query(
      `INSERT INTO graph_change (body) SELECT '{"gap": true}' WHERE NOT coalesce((SELECT body ? 'gap' FROM graph_change ORDER BY number DESC LIMIT 1), false)`,
    );
}

/** A change as a statement that writes down what it did, or as it is. */
const loggingIf = (logged: boolean) => (change: string, body: string) =>
  logged
    ? `WITH done AS (${change}) INSERT INTO graph_change (body) SELECT ${body} FROM done ORDER BY id`
    : change.replace(/ RETURNING .*$/s, '');

/** Steps behind a position, in order. */
export async function changesAfter(
  tx: EntityManager,
  position: number,
  first: number,
): Promise<readonly { readonly number: number; readonly body: GraphChange | { readonly gap: true } }[]> {
  const rows = (await tx.query(`SELECT number, body FROM graph_change WHERE number > $1 ORDER BY number LIMIT $2`, [
    position,
    first,
  ])) as { number: string | number; body: GraphChange | { gap: true } }[];
  return rows.map((r) => ({ number: Number(r.number), body: r.body }));
}

/** Numbers of the first and the last step that are kept; null where there is none. */
export async function changeRange(
  tx: EntityManager,
): Promise<{ readonly first: number; readonly last: number } | null> {
  const [row] = (await tx.query(`SELECT min(number) AS first, max(number) AS last FROM graph_change`)) as {
    first: string | null;
    last: string | null;
  }[];
  return row.first === null ? null : { first: Number(row.first), last: Number(row.last) };
}
