/** Backups as docs/operations.md describes them: what was there when they were made is there again. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { diffGraph } from '../../libs/app/graph/projector.js';
import { Store } from '../../libs/db/store.js';
import { Neo4jGraph } from '../../libs/engines/graph-store/neo4j-graph.js';
import { alone, testDatabase } from '../../libs/testing/database.js';
import { temporary } from './cli.js';
import { dump, SERVERS, scaledSettings, startApi, startWorker } from './scaled.js';
import { startServer } from './server.js';

const more = { 'more.csv': 'complaint_id,received_at,text\nlater,2024-06-01,a complaint that came after the backup\n' };

it('an embedded folder, copied while nobody works in it', async () => {
  const folder = temporary();
  const [data, copy] = [join(folder, 'data'), join(folder, 'copy')];
  const first = await startServer(data);
  await (await first.login()).settled();
  await first.stop();
  cpSync(data, copy, { recursive: true });
  const look = async () => {
    const store = await Store.open({ folder: data });
    const files = await dump(store);
    const kept = await store.records.complaints(['later']);
    await store.close();
    return { files, later: kept.length };
  };
  const before = await look();
  const second = await startServer(data);
  const session = await second.login();
  expect((await session.upload(more)).status).toBe(202);
  await session.settled();
  await second.stop('SIGKILL');
  expect((await look()).later).toBe(1);
  rmSync(data, { recursive: true });
  cpSync(copy, data, { recursive: true });
  expect(await look()).toEqual(before);
  const third = await startServer(data);
  expect((await (await third.login()).upload(more)).status).toBe(202);
  await (await third.login()).settled();
  await third.stop();
  expect((await look()).later).toBe(1);
  rmSync(folder, { recursive: true, force: true });
}, 180_000);

const database = testDatabase('backup');
const restored = testDatabase('restored');
if (!SERVERS || database === null || restored === null)
  describe.skip('backup of the scaled preset', () => it('needs PostgreSQL, Redis, Neo4j and S3', () => {}));
else
  it('a PostgreSQL database, dumped while everything runs; Redis and Neo4j are made again', async () => {
    const bin = ((base) =>
      existsSync(base)
        ? join(
            base,
            readdirSync(base)
              .filter((v) => existsSync(join(base, v, 'bin/pg_dump')))
              .sort()
              .at(-1)!,
            'bin',
          )
        : '')('/usr/lib/postgresql');
    const folder = temporary();
    mkdirSync(join(folder, 'scratch'), { recursive: true });
    const release = await alone();
    const url = await database.make();
    const settings = scaledSettings(url, join(folder, 'scratch'));
    const graph = Neo4jGraph.connect({ url: settings['CLAQUE_NEO4J'], database: 'neo4j' });
    const store = await Store.open({ url, projected: true, key: settings['CLAQUE_KEY'] });
    await graph.clear(await store.installation.secret('id'));
    const api = await startApi(settings);
    const worker = await startWorker(settings);
    const session = await api.login();
    await session.settled();
    const before = await dump(store);
    execFileSync(join(bin, 'pg_dump'), ['-Fc', '-f', join(folder, 'claque.dump'), url]);
    expect((await session.upload(more)).status).toBe(202);
    await session.settled();
    expect(await store.records.complaints(['later'])).toHaveLength(1);
    await worker.stop();
    await api.stop();
    await store.close();
    // The database is lost. Neo4j is ahead of the backup, and Redis knows jobs that are not there any more.
    const other = await restored.make();
    const { status, stderr } = spawnSync(
      join(bin, 'pg_restore'),
      ['--no-owner', '-d', other, join(folder, 'claque.dump')],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '']);
    const again = await Store.open({ url: other, projected: true, key: settings['CLAQUE_KEY'] });
    expect(await dump(again)).toEqual(before);
    const next = { ...settings, CLAQUE_POSTGRES: other };
    const [second, helper] = [await startApi(next), await startWorker(next)];
    const later = await second.login();
    expect((await later.upload(more)).status).toBe(202);
    await later.settled();
    expect(await again.records.complaints(['later'])).toHaveLength(1);
    for (let i = 0; i < 300; i++) {
      const at = await graph.projection();
      const { range } = await again.graph.changes(0, 1);
      if (at?.position != null && at.position === range?.last) break;
      await new Promise((r) => setTimeout(r, 100));
    }
    expect(await diffGraph(again, graph)).toMatchObject({ differences: 0 });
    await helper.stop();
    await second.stop();
    await again.close();
    await graph.close();
    await database.drop();
    await restored.drop();
    await release();
    rmSync(folder, { recursive: true, force: true });
  }, 300_000);
