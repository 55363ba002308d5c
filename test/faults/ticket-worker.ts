/**
 * A worker that writes notes to tickets until it is killed: what the server does of it, and nothing else.
 *
 *   node dist-tools/test/faults/ticket-worker.js FOLDER PORT STORE     prints one line when it is ready
 *
 * PUT /SYSTEM/COMPLAINT has a note written, as a person does. GET / gives the counts of each system.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type Actor, AuditLog } from '../../libs/app/audit/audit-log.js';
import { NoteWriter } from '../../libs/app/tickets/note-content.js';
import { TicketService } from '../../libs/app/tickets/ticket-service.js';
import { TicketWriter } from '../../libs/app/tickets/ticket-writer.js';
import { type Connection, Store } from '../../libs/db/store.js';
import { readNetworks } from '../../libs/domain/notifications/network.js';
import { Outbound } from '../../libs/engines/outbound/outbound.js';
import { openTickets } from '../../libs/engines/tickets/open.js';
import { pause } from './worker.js';

/** What GET says of each system. */
export type TicketCounts = readonly { readonly written: number; readonly dead: number }[];

const [folder, port, connection] = process.argv.slice(2) as [string, string, string];
const ADA: Actor = { id: '1', name: 'ada', role: 'triage', request: null };
const store = await Store.open(JSON.parse(connection) as Connection);
/** An hour passes whenever nothing is due, so what failed is tried again soon. No machine is too slow for a hold. */
const HOUR_MS = 3_600_000;
let passed = 0;
const now = () => new Date(Date.now() + passed).toISOString();
const outbound = new Outbound(readNetworks('127.0.0.0/8')!);
const audit = new AuditLog(store, now, join(folder, 'anchors'));
const writer = new NoteWriter(store, 'https://claque.example.org');
const service = new TicketService(store, audit, outbound, writer, now);
const tickets = new TicketWriter({
  store,
  audit,
  writer,
  open: ({ kind, settings }) => openTickets(kind, settings, outbound),
  now,
  log: () => {},
});
const server = createServer((request, response) => {
  const [, system = '', complaint = ''] = (request.url ?? '').split('/');
  const done =
    request.method === 'PUT'
      ? service.write(complaint, system, ['claque'], ADA).then(() => '')
      : service
          .list()
          .then((all): TicketCounts => all.map(({ written, dead }) => ({ written, dead })))
          .then((counts) => JSON.stringify(counts));
  done.then(
    (answer) => response.end(answer),
    () => response.writeHead(500).end(),
  );
});
await new Promise<void>((resolve) => server.listen(Number(port), '127.0.0.1', resolve));
let ended = false;
process.on('SIGTERM', () => {
  ended = true;
});
process.stdout.write('ready\n');
while (!ended) {
  // A cut connection to the database ends one look, as in the server.
  if ((await tickets.deliver().catch(() => 1)) === 0) passed += HOUR_MS;
  await pause(300);
}
server.close();
await store.close();
process.exit(0);
