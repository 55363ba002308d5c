/** The same files through both presets: what was found must be the same to the byte. `node scripts/servers.mjs run npm run bench -- presets FILE...` */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import { diffGraph } from '../../libs/app/graph/projector.js';
import { Store } from '../../libs/db/store.js';
import { Neo4jGraph } from '../../libs/engines/graph-store/neo4j-graph.js';
import { dump, fixSecrets, scaledSettings, startApi, startWorker } from '../e2e/scaled.js';
import { type Session, startServer } from '../e2e/server.js';

/** @returns lines of a report; the last says whether all is the same. */
export async function presetsBench(files: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'claque-presets-'));
  const send = async (session: Session) => {
    await session.settled();
    for (const path of files) {
      // One after the other: which of two files names a record first must not depend on who is quicker.
      const r = await session.upload({ [basename(path)]: readFileSync(path) });
      if (r.status !== 202) throw new Error(`${path}: ${r.status}`);
      await session.settled();
    }
  };
  const own = join(folder, 'embedded');
  const prepared = await Store.open({ folder: own });
  await fixSecrets(prepared);
  await prepared.close();
  const embedded = await startServer(own, { CLAQUE_OCR: '0' });
  let start = performance.now();
  await send(await embedded.login());
  const embeddedSeconds = (performance.now() - start) / 1000;
  await embedded.stop();
  const opened = await Store.open({ folder: own });
  const first = await dump(opened);
  await opened.close();

  const database = `claque_presets_${process.pid}`;
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: process.env['CLAQUE_TEST_POSTGRES'] });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await admin(`CREATE DATABASE ${database}`);
  const url = new URL(process.env['CLAQUE_TEST_POSTGRES']!);
  url.pathname = `/${database}`;
  const settings: Record<string, string> = { ...scaledSettings(url.href, join(folder, 'scratch')), CLAQUE_OCR: '0' };
  const store = await Store.open({ url: url.href, projected: true, key: settings['CLAQUE_KEY'] });
  await fixSecrets(store);
  const graph = Neo4jGraph.connect({ url: settings['CLAQUE_NEO4J'], database: 'neo4j' });
  await graph.clear(await store.installation.secret('id'));
  const api = await startApi(settings);
  const workers = [await startWorker(settings), await startWorker(settings)];
  start = performance.now();
  await send(await api.login());
  const scaledSeconds = (performance.now() - start) / 1000;
  const second = await dump(store);
  for (;;) {
    const at = await graph.projection();
    const { range } = await store.graph.changes(0, 1);
    if (at?.position != null && at.position === range?.last) break;
    await new Promise((r) => setTimeout(r, 200));
  }
  const projectedSeconds = (performance.now() - start) / 1000 - scaledSeconds;
  const diff = await diffGraph(store, graph);
  await api.stop();
  for (const w of workers) await w.stop();
  await graph.clear('bench');
  await graph.disown();
  await graph.close();
  await store.close();
  await admin(`DROP DATABASE ${database} WITH (FORCE)`);
  rmSync(folder, { recursive: true, force: true });
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  const different = names.filter((n) => first[n]?.sha256 !== second[n]?.sha256);
  return [
    `${files.map((f) => basename(f)).join(', ')}, behind the demo set: embedded ${embeddedSeconds.toFixed(0)} s, scaled (API, two workers) ${scaledSeconds.toFixed(0)} s, Neo4j level ${projectedSeconds.toFixed(1)} s later.`,
    '',
    '| file | lines | SHA-256 embedded | scaled |',
    '|---|---|---|---|',
    ...names.map(
      (n) => `| ${n} | ${first[n]?.lines} | ${first[n]?.sha256.slice(0, 16)} | ${second[n]?.sha256.slice(0, 16)} |`,
    ),
    '',
    different.length === 0 && diff.differences === 0
      ? `All ${names.length} files are the same; Neo4j holds the ${diff.nodes} nodes and ${diff.edges} edges of the records.`
      : `DIFFERENT: ${different.join(', ')}; ${diff.differences} differences in Neo4j.`,
  ];
}
