/** Letters of a CFPB server whose worker is killed and whose connections are cut: each day as it is in the end, once. */
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type Actor, AuditLog } from '../../libs/app/audit/audit-log.js';
import { SourceService } from '../../libs/app/sources/source-service.js';
import { type Connection, Store } from '../../libs/db/store.js';
import { readNetworks } from '../../libs/domain/notifications/network.js';
import { Outbound } from '../../libs/engines/outbound/outbound.js';
import { CfpbSource } from '../../libs/engines/sources/cfpb.js';
import { random } from '../../libs/kernel/index.js';
import { CfpbServer } from '../../libs/testing/cfpb-server.js';
import { testDatabase, testKey } from '../../libs/testing/database.js';
import { temporary } from '../e2e/cli.js';
import { freePort } from '../free-port.js';
import { Wire } from './proxy.js';
import type { SourceCounts } from './source-worker.js';
import { pause, Worker } from './worker.js';

const TIMES = 20;
/** Letters that come between two troubles; half of them on days that were taken before. */
const SENT = 6;
const ADA: Actor = { id: '1', name: 'ada', role: 'admin', request: null };

describe('a CFPB server under kills and cuts', () => {
  const home = temporary();
  const database = testDatabase('cfpb_faults');
  afterAll(async () => {
    await database?.drop();
    rmSync(home, { recursive: true, force: true });
  });

  it(`gives every day as it is in the end, once, after ${TIMES} kills and ${TIMES} cuts`, async () => {
    const next = random(31);
    const port = await freePort();
    const remote = await CfpbServer.start();
    const wire = await Wire.to(remote.port);
    const connection: Connection =
      database === null
        ? { folder: home }
        : { url: await database.make(), connections: 4, projected: false, key: testKey };
    let store = await Store.open(connection);
    const now = () => new Date().toISOString();
    const guard = { folders: [], outbound: new Outbound(readNetworks('127.0.0.0/8')!) };
    const settings = { address: `http://127.0.0.1:${wire.port}/`, since: '2026-01-01', days: '400' };
    const input = {
      name: 'cfpb',
      kind: 'cfpb' as const,
      settings: Object.entries(settings).map(([name, value]) => ({ name, value })),
      seconds: 30,
    };
    await new SourceService(store, new AuditLog(store, now, null), guard, now).save(null, input, ADA);
    await store.close();

    remote.trouble = () => (next() < 0.05 ? 'half' : next() < 0.05 ? 503 : null);
    const worker = new Worker<SourceCounts>('source-worker', home, port, connection);
    await worker.start();
    for (let time = 0; time < TIMES; time++) {
      for (let k = 0; k < SENT; k++) {
        // A new day, or one of those before.
        const place = k % 2 === 0 ? time : Math.floor(next() * (time + 1));
        const day = new Date(Date.UTC(2026, 0, 1 + place)).toISOString().slice(0, 10);
        remote.put({ id: String(1000 + time * SENT + k), day, text: `letter ${time} ${k} ${'x'.repeat(2000)}` });
      }
      await pause(next() * 1500);
      wire.cut();
      await pause(next() * 300);
      wire.mend();
      await pause(next() * 1200);
      await worker.killed();
    }
    // As the source itself reads the server, without troubles.
    remote.trouble = () => null;
    const source = await CfpbSource.open({ ...settings, address: `http://127.0.0.1:${remote.port}/` }, guard.outbound);
    const wanted = (await source.poll(null)).items.map((item) => item.key.split('\n')[1]!).sort();
    expect(wanted).toHaveLength(TIMES);
    const taken = async () => (await worker.counts())[0]!.taken;
    // Until nothing more comes for a while, as the worker counts a minute a second.
    for (let before = -1, count = await taken(); count !== before || count < TIMES; count = await taken()) {
      before = count;
      await pause(3000);
    }
    await worker.end('SIGTERM');

    store = await Store.open(connection);
    const found = (await store.imports.page({ after: null, first: 10_000 })).items.map(({ item }) =>
      store.imports.digest(item),
    );
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((sha256) => wanted.includes(sha256)).sort()).toEqual(wanted);
    expect((await store.sources.list())[0]).toMatchObject({ dead: 0, taken: found.length });
    await store.close();
    wire.close();
    remote.close();
    process.stdout.write(`faults: cfpb: ${TIMES * SENT} letters on ${TIMES} days, each day in the end once\n`);
  }, 600_000);
});
