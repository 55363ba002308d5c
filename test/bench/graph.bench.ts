/**
 * The graph at a million nodes and five million edges: how fast Neo4j takes it in, and how long a neighbourhood of 500 nodes takes in Neo4j,
 * PostgreSQL and PGlite. Needs CLAQUE_TEST_NEO4J and CLAQUE_TEST_POSTGRES (node scripts/servers.mjs run npm run bench -- graph).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cypherFolder } from '../../libs/config/paths.js';
import { folderKey } from '../../libs/db/encryption/key-holder.js';
import { SqlGraph } from '../../libs/db/graph-store/sql-graph.js';
import { Store } from '../../libs/db/store.js';
import { neighbourhood, shortestPath } from '../../libs/domain/graph/walk.js';
import type { GraphEdge, GraphNode } from '../../libs/domain/model/index.js';
import type { GraphStore } from '../../libs/domain/ports/graph-store.js';
import { cypherMigrations } from '../../libs/engines/graph-store/cypher.js';
import { Neo4jGraph } from '../../libs/engines/graph-store/neo4j-graph.js';
import { random } from '../../libs/kernel/index.js';
import { databaseOf } from '../../libs/testing/database-of.js';

const BATCH = 10_000;
const QUESTIONS = 200;
/** Share of the networks that are looked among: the first ones are those that most share. */
const SHARED = 0.05;
/** Nodes of a neighbourhood. */
const MOST = 500;

/** Debtors with complaints, phones, accounts, devices and networks, some of which many share. */
function* world(nodes: number, edges: number, seed: number): Generator<{ node: GraphNode } | { edge: GraphEdge }> {
  const debtors = Math.floor(nodes * 0.4);
  const shares = { complaint: 0.3, phone: 0.12, account: 0.08, device: 0.06, ip: 0.04 } as const;
  const kinds = Object.entries(shares).map(([kind, share]) => ({ kind, count: Math.floor(nodes * share) }));
  const pad = (n: number) => n.toString(36).padStart(6, '0');
  for (let i = 0; i < debtors; i++) yield { node: { id: `debtor:${pad(i)}`, kind: 'debtor', label: `D*${i % 100}` } };
  for (const { kind, count } of kinds)
    for (let i = 0; i < count; i++) yield { node: { id: `${kind}:${pad(i)}`, kind, label: `…${pad(i).slice(-4)}` } };
  const types: Record<string, string> = {
    complaint: 'files',
    phone: 'gives_contact',
    account: 'pays_to',
    device: 'filed_from_device',
    ip: 'filed_from_ip',
  };
  const next = random(seed);
  for (let i = 0; i < edges; i++) {
    const { kind, count } = kinds[i % kinds.length];
    const d = Math.floor(next() * debtors);
    // Few values are shared by many: a power of a uniform number.
    const v = Math.floor(next() ** 1.3 * count);
    yield {
      edge: {
        id: `E${i.toString(32).padStart(8, '0')}`,
        kind: types[kind],
        from: `debtor:${pad(d)}`,
        to: `${kind}:${pad(v)}`,
        record: `C${i}`,
        at: '2024-05-01',
      },
    };
  }
}

async function ask(graph: GraphStore, starts: readonly string[]) {
  const times: number[] = [];
  const paths: number[] = [];
  let nodes = 0;
  for (let k = 0; k < starts.length; k++) {
    const start = performance.now();
    const around = await neighbourhood(graph, starts[k], 2, MOST);
    times.push(performance.now() - start);
    nodes += around?.nodes.length ?? 0;
    if (k % 10 !== 0) continue;
    const from = performance.now();
    await shortestPath(graph, starts[k], starts[(k + 1) % starts.length]);
    paths.push(performance.now() - from);
  }
  const at = (list: number[], share: number) => [...list].sort((x, y) => x - y)[Math.floor(share * (list.length - 1))];
  return {
    nodes: nodes / starts.length,
    p50: at(times, 0.5),
    p95: at(times, 0.95),
    path50: at(paths, 0.5),
    path95: at(paths, 0.95),
  };
}

/** Nodes around which there are as many others as a neighbourhood takes: networks that many share, drawn at random. */
async function crowded(graph: GraphStore, nodes: number): Promise<string[]> {
  const next = random(6);
  const found: string[] = [];
  while (found.length < QUESTIONS) {
    const id = `ip:${Math.floor(next() * nodes * 0.04 * SHARED)
      .toString(36)
      .padStart(6, '0')}`;
    if ((await neighbourhood(graph, id, 2, MOST))?.nodes.length === MOST) found.push(id);
  }
  return found;
}

export async function graphBench(nodes = 1_000_000, edges = 5_000_000): Promise<string[]> {
  const url = process.env['CLAQUE_TEST_NEO4J'];
  const postgres = process.env['CLAQUE_TEST_POSTGRES'];
  if (!url || !postgres)
    throw new Error(
      'needs CLAQUE_TEST_NEO4J and CLAQUE_TEST_POSTGRES: node scripts/servers.mjs run npm run bench -- graph',
    );
  const next = random(5);
  const starts = Array.from(
    { length: QUESTIONS },
    () =>
      `debtor:${Math.floor(next() * nodes * 0.4)
        .toString(36)
        .padStart(6, '0')}`,
  );
  const rows: string[] = [];
  type Asked = Awaited<ReturnType<typeof ask>>;
  const line = (name: string, load: string, a: Asked, full: Asked) => {
    rows.push(
      `| ${name} | ${load} | ${a.p50.toFixed(1)} ms | ${a.p95.toFixed(1)} ms | ${full.p50.toFixed(1)} ms | ${full.p95.toFixed(1)} ms | ${a.path50.toFixed(0)} ms | ${a.path95.toFixed(0)} ms |`,
    );
    console.error(rows.at(-1));
  };

  const neo4j = Neo4jGraph.connect({ url, database: 'neo4j' });
  await neo4j.migrate(cypherMigrations(cypherFolder()));
  await neo4j.clear('bench');
  const loaded = { nodes: 0, edges: 0 };
  const spent = { nodes: 0, edges: 0 };
  let batch: { nodes: GraphNode[]; edges: GraphEdge[] } = { nodes: [], edges: [] };
  const flush = async () => {
    const what = batch.nodes.length > 0 ? 'nodes' : 'edges';
    const start = performance.now();
    await neo4j.load(batch.nodes, batch.edges);
    spent[what] += performance.now() - start;
    loaded[what] += batch[what].length;
    batch = { nodes: [], edges: [] };
    if (loaded[what] % 500_000 === 0) console.error(`Neo4j: ${loaded.nodes} nodes, ${loaded.edges} edges`);
  };
  for (const item of world(nodes, edges, 3)) {
    if ('node' in item) batch.nodes.push(item.node);
    else {
      if (batch.nodes.length > 0) await flush();
      batch.edges.push(item.edge);
    }
    if (batch.nodes.length + batch.edges.length >= BATCH) await flush();
  }
  if (batch.nodes.length + batch.edges.length > 0) await flush();
  await neo4j.advance([], 0);
  await ask(neo4j, starts.slice(0, 20));
  const answers = await ask(neo4j, starts);
  const middles = await crowded(neo4j, nodes);
  const full = await ask(neo4j, middles);
  const perSecond = (n: number, ms: number) => Math.round((1000 * n) / ms);
  line(
    'Neo4j 5.26',
    `${perSecond(loaded.edges, spent.edges)} edges/s, ${perSecond(loaded.nodes, spent.nodes)} nodes/s`,
    answers,
    full,
  );
  // What is there stays there: taking it away takes as long as bringing it, and these servers are the bench's own.
  await neo4j.close();

  const folder = mkdtempSync(join(tmpdir(), 'claque-graph-bench-'));
  for (const [name, connection] of [
    ['PostgreSQL', { url: postgres, key: folderKey(folder) }],
    ['PGlite', { folder }],
  ] as const) {
    const store = await Store.open(connection);
    const source = databaseOf(store);
    // As a restore does: rows first, indexes after.
    await source.query('TRUNCATE graph_edge, graph_node');
    await source.query(
      'ALTER TABLE graph_edge DROP CONSTRAINT graph_edge_source_fkey, DROP CONSTRAINT graph_edge_target_fkey',
    );
    await source.query('DROP INDEX graph_edge_source, graph_edge_target');
    const start = performance.now();
    let pending: (GraphNode | GraphEdge)[] = [];
    const write = async () => {
      if (pending.length === 0) return;
      const json = JSON.stringify(pending);
      if ('from' in pending[0])
        await source.query(
          `INSERT INTO graph_edge SELECT id, kind, "from", "to", record, at FROM jsonb_to_recordset($1::jsonb) AS r(id text, kind text, "from" text, "to" text, record text, at text)`,
          [json],
        );
      else
        await source.query(
          `INSERT INTO graph_node SELECT id, kind, label FROM jsonb_to_recordset($1::jsonb) AS r(id text, kind text, label text)`,
          [json],
        );
      pending = [];
    };
    for (const item of world(nodes, edges, 3)) {
      const row = 'node' in item ? item.node : item.edge;
      if (pending.length > 0 && 'from' in pending[0] !== 'from' in row) await write();
      pending.push(row);
      if (pending.length >= BATCH) await write();
    }
    await write();
    await source.query('CREATE INDEX graph_edge_source ON graph_edge (source, id)');
    await source.query('CREATE INDEX graph_edge_target ON graph_edge (target, id)');
    await source.query('ANALYZE');
    const took = performance.now() - start;
    const graph = new SqlGraph(source.manager);
    await ask(graph, starts.slice(0, 20));
    const found = await ask(graph, starts);
    line(name, `${perSecond(edges, took)} edges/s with indexes`, found, await ask(graph, middles));
    await source.query('TRUNCATE graph_edge, graph_node');
    await store.close();
  }
  rmSync(folder, { recursive: true, force: true });
  return [
    `${nodes.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} edges. Debtors with complaints, phones, accounts, devices and networks, few of them shared by many (seed 3); ${QUESTIONS} debtors drawn at random (seed 5), each neighbourhood two hops and ${MOST} nodes at most`,
    `(${answers.nodes.toFixed(0)} on average); then ${QUESTIONS} of the networks that most share (seed 6) with ${full.nodes.toFixed(0)} nodes each; every tenth a shortest path to another. Batches of ${BATCH} by UNWIND; two cores, 768 MB heap for Neo4j. \`node scripts/servers.mjs run npm run bench -- graph\``,
    '',
    '| engine | bulk projection | neighbourhood p50 | p95 | of 500 nodes p50 | p95 | path p50 | p95 |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ];
}
