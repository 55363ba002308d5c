/**
 * Notes to tickets while the worker is killed and the connections are cut: each stands on its ticket once.
 * The systems are the recorded shapes of libs/testing/ticket-server.ts; none of them can be run here.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type Actor, AuditLog } from '../../libs/app/audit/audit-log.js';
import { NoteWriter } from '../../libs/app/tickets/note-content.js';
import { TicketService } from '../../libs/app/tickets/ticket-service.js';
import { type Connection, Store } from '../../libs/db/store.js';
import { readNetworks } from '../../libs/domain/notifications/network.js';
import { TICKET_KINDS, type TicketKind } from '../../libs/domain/tickets/settings.js';
import { Outbound } from '../../libs/engines/outbound/outbound.js';
import { random } from '../../libs/kernel/index.js';
import { testDatabase, testKey } from '../../libs/testing/database.js';
import { fillComplaints } from '../../libs/testing/filled-complaints.js';
import { TicketServer } from '../../libs/testing/ticket-server.js';
import { temporary } from '../e2e/cli.js';
import { freePort } from '../free-port.js';
import { Wire } from './proxy.js';
import type { TicketCounts } from './ticket-worker.js';
import { pause, Worker } from './worker.js';

const TIMES = 20;
/** Notes to each system between two troubles. */
const NOTES = 3;
const ADA: Actor = { id: '1', name: 'ada', role: 'admin', request: null };
const TICKET: Readonly<Record<TicketKind, (k: number) => string>> = {
  zendesk: (k) => `${1000 + k}`,
  jira: (k) => `CARE-${k}`,
  servicenow: (k) => `INC${k}`,
  webhook: (k) => `T-${k}`,
};

describe('notes to tickets under kills and cuts', () => {
  const home = temporary();
  const database = testDatabase('ticket_faults');
  afterAll(async () => {
    await database?.drop();
    rmSync(home, { recursive: true, force: true });
  });

  it(`stand there once, after ${TIMES} kills and ${TIMES} cuts`, async () => {
    const next = random(23);
    const port = await freePort();
    const remote = await TicketServer.start();
    const wire = await Wire.to(remote.port);
    const numbers = Array.from({ length: TIMES * NOTES }, (_, k) => k + 1);
    // PostgreSQL starts again in a moment; PGlite takes seconds each time.
    const connection: Connection =
      database === null
        ? { folder: home }
        : { url: await database.make(), connections: 4, projected: false, key: testKey };
    const store = await Store.open(connection);
    const now = () => new Date().toISOString();
    const audit = new AuditLog(store, now, join(home, 'anchors'));
    const outbound = new Outbound(readNetworks('127.0.0.0/8')!);
    const service = new TicketService(store, audit, outbound, new NoteWriter(store, null), now);
    const systems = new Map<TicketKind, string>();
    for (const kind of TICKET_KINDS) {
      const settings = [...remote.settings(kind, wire.port), { name: 'tags', value: 'claque' }];
      systems.set(kind, (await service.save(null, { name: kind, kind, settings, events: [] }, ADA)).id);
      remote.add(...numbers.map(TICKET[kind]));
    }
    const text = 'The fee that you took from my account in March was never agreed on, so please pay it back to me.';
    const ids = TICKET_KINDS.flatMap((kind) => numbers.map(TICKET[kind]));
    await fillComplaints(
      store,
      ids.map((id) => ({ id, text, cluster: 'C1' })),
    );
    await store.close();
    // Beside the cuts: answers that are lost once all is done, connections that break before, refusals for a while.
    remote.trouble = ({ method }) => {
      if (method === 'GET') return null;
      const chance = next();
      return chance < 0.06 ? 'late' : chance < 0.1 ? 'lost' : chance < 0.13 ? 429 : chance < 0.16 ? 503 : null;
    };

    const ask = async (kind: TicketKind, k: number) => {
      const url = `http://127.0.0.1:${port}/${systems.get(kind)}/${TICKET[kind](k)}`;
      while ((await fetch(url, { method: 'PUT' }).catch(() => null))?.status !== 200) await pause(100);
    };
    const worker = new Worker<TicketCounts>('ticket-worker', home, port, connection);
    await worker.start();
    for (let time = 0; time < TIMES; time++) {
      // Nobody knows whether an act came through that a kill cuts off, so each is done before the next kill.
      await Promise.all(
        TICKET_KINDS.flatMap((kind) => numbers.slice(time * NOTES, (time + 1) * NOTES).map((k) => ask(kind, k))),
      );
      await pause(next() * 2500);
      wire.cut();
      await pause(next() * 300);
      wire.mend();
      await pause(next() * 1500);
      await worker.killed();
    }
    while ((await worker.counts()).some(({ written }) => written < numbers.length)) await pause(300);
    // What would come twice comes now.
    await pause(3000);
    expect((await worker.counts()).map(({ dead }) => dead)).toEqual(TICKET_KINDS.map(() => 0));
    await worker.end('SIGTERM');
    for (const id of ids) {
      const { comments, tags } = remote.tickets.get(id)!;
      expect([id, comments.length, [...tags]]).toEqual([id, 1, ['claque']]);
    }
    const lost = remote.asked.filter((a) => a.method === 'GET' && /comment|sys_journal_field/.test(a.path)).length;
    expect(lost).toBeGreaterThan(TIMES);
    wire.close();
    remote.close();
    process.stdout.write(
      `faults: ${TICKET_KINDS.join(', ')}: ${numbers.length} notes to each, each once; ${lost} looks before a note was written again\n`,
    );
  }, 600_000);
});
