import type { Graph, GraphEdge, GraphNode } from '../../domain/model/index.js';
import type { GraphChange } from '../../domain/ports/graph-store.js';
import { bigint, type Columns, json, orNull, texts } from '../columns.js';
import type { GraphChanges } from '../findings-delta.js';
import { GRAPH_CHANGE } from '../schema.js';
import { maybeOne, one, rows, run, statement, type Tx } from '../statement.js';

/** Rows in one statement. */
const BATCH = 5000;

const nodes = { nodes: json<readonly GraphNode[]>() };
const edges = { edges: json<readonly GraphEdge[]>() };
const ids = { ids: texts };

export const STAGING = [
  statement(
    'graph.makeStagedNodes',
    {},
    {},
    `CREATE TEMP TABLE IF NOT EXISTS staged_node (id text COLLATE "C" PRIMARY KEY, kind text COLLATE "C", label text COLLATE "C") ON COMMIT DELETE ROWS`,
  ),
  statement(
    'graph.makeStagedEdges',
    {},
    {},
    `CREATE TEMP TABLE IF NOT EXISTS staged_edge (id text COLLATE "C" PRIMARY KEY, kind text COLLATE "C", source text COLLATE "C",
     target text COLLATE "C", record text COLLATE "C", at text COLLATE "C") ON COMMIT DELETE ROWS`,
  ),
] as const;
const STAGE_NODES = statement(
  'graph.stageNodes',
  nodes,
  {},
  `INSERT INTO staged_node SELECT * FROM jsonb_to_recordset($nodes::jsonb) AS r(id text, kind text, label text) ON CONFLICT DO NOTHING`,
);
const STAGE_EDGES = statement(
  'graph.stageEdges',
  edges,
  {},
  `INSERT INTO staged_edge SELECT id, kind, "from", "to", record, at
   FROM jsonb_to_recordset($edges::jsonb) AS r(id text, kind text, "from" text, "to" text, record text, at text) ON CONFLICT DO NOTHING`,
);
// A projection that follows later must know that steps are missing here.
const MARK_GAP = statement(
  'graph.markGap',
  {},
  {},
  `INSERT INTO graph_change (body) SELECT '{"gap": true}' WHERE NOT coalesce((SELECT body ? 'gap' FROM graph_change ORDER BY number DESC LIMIT 1), false)`,
);

const PUT_NODE = `jsonb_build_object('put', 'node', 'node', jsonb_build_object('id', id, 'kind', kind, 'label', label))`;
const PUT_EDGE = `jsonb_build_object('put', 'edge', 'edge', jsonb_build_object('id', id, 'kind', kind, 'from', source, 'to', target, 'record', record, 'at', at))`;
const DROP_NODE = `jsonb_build_object('drop', 'node', 'id', id)`;
const DROP_EDGE = `jsonb_build_object('drop', 'edge', 'id', id, 'kind', kind)`;

/** A change as it is, and as one that logs each step for projections elsewhere. */
const change = <P extends Columns>(name: string, params: P, sql: string, returning: string, step: string) => ({
  plain: statement(`graph.${name}`, params, {}, sql),
  logged: statement(
    `graph.${name}Logged`,
    params,
    {},
    `WITH done AS (${sql} RETURNING ${returning}) INSERT INTO graph_change (body) SELECT ${step} FROM done ORDER BY id`,
  ),
});
const DROP_UNSTAGED_EDGES = change(
  'dropUnstagedEdges',
  {},
  `DELETE FROM graph_edge e WHERE NOT EXISTS (SELECT 1 FROM staged_edge s WHERE s.id = e.id)`,
  'e.id, e.kind',
  DROP_EDGE,
);
const PUT_STAGED_NODES = change(
  'putStagedNodes',
  {},
  `INSERT INTO graph_node SELECT id, kind, label FROM staged_node
   ON CONFLICT (id) DO UPDATE SET label = excluded.label WHERE graph_node.label <> excluded.label`,
  'id, kind, label',
  PUT_NODE,
);
const PUT_STAGED_EDGES = change(
  'putStagedEdges',
  {},
  `INSERT INTO graph_edge SELECT id, kind, source, target, record, at FROM staged_edge
   ON CONFLICT (id) DO UPDATE SET at = excluded.at WHERE graph_edge.at IS DISTINCT FROM excluded.at`,
  'id, kind, source, target, record, at',
  PUT_EDGE,
);
const DROP_UNSTAGED_NODES = change(
  'dropUnstagedNodes',
  {},
  `DELETE FROM graph_node n WHERE NOT EXISTS (SELECT 1 FROM staged_node s WHERE s.id = n.id)`,
  'n.id',
  DROP_NODE,
);
const DROP_EDGES = change(
  'dropEdges',
  ids,
  `DELETE FROM graph_edge WHERE id = ANY($ids::text[])`,
  'id, kind',
  DROP_EDGE,
);
const PUT_NODES = change(
  'putNodes',
  nodes,
  `INSERT INTO graph_node SELECT id, kind, label FROM jsonb_to_recordset($nodes::jsonb) AS r(id text, kind text, label text)
   ON CONFLICT (id) DO UPDATE SET label = excluded.label WHERE graph_node.label <> excluded.label`,
  'id, kind, label',
  PUT_NODE,
);
const PUT_EDGES = change(
  'putEdges',
  edges,
  `INSERT INTO graph_edge SELECT id, kind, "from", "to", record, at
   FROM jsonb_to_recordset($edges::jsonb) AS r(id text, kind text, "from" text, "to" text, record text, at text)
   ON CONFLICT (id) DO UPDATE SET at = excluded.at WHERE graph_edge.at IS DISTINCT FROM excluded.at`,
  'id, kind, source, target, record, at',
  PUT_EDGE,
);
const DROP_NODES = change('dropNodes', ids, `DELETE FROM graph_node WHERE id = ANY($ids::text[])`, 'id', DROP_NODE);

const STEPS = statement(
  'graph.steps',
  { position: bigint, limit: bigint },
  { number: bigint, body: GRAPH_CHANGE.columns.body },
  `SELECT number, body FROM graph_change WHERE number > $position ORDER BY number LIMIT $limit`,
);
const RANGE = statement(
  'graph.range',
  {},
  { first: orNull(bigint), last: orNull(bigint) },
  `SELECT min(number) AS first, max(number) AS last FROM graph_change`,
);
// The last one stays: it says how far the steps have come.
const PRUNE = statement(
  'graph.prune',
  { upTo: bigint },
  {},
  `DELETE FROM graph_change WHERE number <= $upTo AND number < (SELECT max(number) FROM graph_change)`,
);
const LAST = statement('graph.last', {}, { last: bigint }, `SELECT coalesce(max(number), 0) AS last FROM graph_change`);

/**
 * Makes the tables of the graph hold this graph and nothing else, and logs every step for projections elsewhere.
 * Edges go, nodes come, edges come, nodes go: so the graph is whole after each.
 *
 * @param logged whether anybody follows the steps.
 */
export async function replaceGraph(tx: Tx, graph: Graph, logged: boolean): Promise<void> {
  for (const make of STAGING) await run(tx, make, {});
  for (const batch of batches(graph.nodes)) await run(tx, STAGE_NODES, { nodes: batch });
  for (const batch of batches(graph.edges)) await run(tx, STAGE_EDGES, { edges: batch });
  if (!logged) await run(tx, MARK_GAP, {});
  const how = logged ? 'logged' : 'plain';
  for (const step of [DROP_UNSTAGED_EDGES, PUT_STAGED_NODES, PUT_STAGED_EDGES, DROP_UNSTAGED_NODES])
    await run(tx, step[how], {});
}

/** Takes steps in the graph's tables, and logs them for projections elsewhere; in the same order as above. */
export async function changeGraph(tx: Tx, { put, drop }: GraphChanges, logged: boolean): Promise<void> {
  if (put.nodes.length + put.edges.length + drop.nodes.length + drop.edges.length === 0) return;
  if (!logged) await run(tx, MARK_GAP, {});
  const how = logged ? 'logged' : 'plain';
  for (const batch of batches(drop.edges)) await run(tx, DROP_EDGES[how], { ids: batch });
  for (const batch of batches(put.nodes)) await run(tx, PUT_NODES[how], { nodes: batch });
  for (const batch of batches(put.edges)) await run(tx, PUT_EDGES[how], { edges: batch });
  for (const batch of batches(drop.nodes)) await run(tx, DROP_NODES[how], { ids: batch });
}

function* batches<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += BATCH) yield list.slice(i, i + BATCH);
}

/** A step of the graph, or a place where steps are missing. */
export interface GraphStep {
  readonly number: number;
  readonly body: GraphChange | { readonly gap: true };
}

/** Steps behind a position, in order. */
export const stepsAfter = (tx: Tx, position: number, limit: number): Promise<readonly GraphStep[]> =>
  rows(tx, STEPS, { position, limit });

/** Numbers of the first and the last step that are kept; null where there is none. */
export async function stepRange(tx: Tx): Promise<{ readonly first: number; readonly last: number } | null> {
  const range = await maybeOne(tx, RANGE, {});
  return range === null || range.first === null || range.last === null
    ? null
    : { first: range.first, last: range.last };
}

/** Forgets the steps that every projection has taken. */
export const pruneSteps = (tx: Tx, upTo: number): Promise<void> => run(tx, PRUNE, { upTo });

/** Number of the last step; 0 where there never was one. */
export const lastStep = async (tx: Tx): Promise<number> => (await one(tx, LAST, {})).last;
