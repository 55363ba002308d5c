/**
 * A worker that looks at sources and takes messages until it is killed: what the server does of both, and nothing else.
 *
 *   node dist-tools/test/faults/source-worker.js FOLDER PORT STORE     prints one line when it is ready
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { AuditLog } from '../../libs/app/audit/audit-log.js';
import { InboundMessages } from '../../libs/app/sources/inbound.js';
import { SourceRunner } from '../../libs/app/sources/source-runner.js';
import { VaultBlobSeal } from '../../libs/db/encryption/blob-seal.js';
import { type Connection, Store } from '../../libs/db/store.js';
import { readNetworks } from '../../libs/domain/notifications/network.js';
import { BlobFolder } from '../../libs/engines/blob-store/blob-folder.js';
import { Outbound } from '../../libs/engines/outbound/outbound.js';
import { openSource } from '../../libs/engines/sources/open.js';

/** What GET says of each source. */
export type SourceCounts = readonly {
  readonly name: string;
  readonly taken: number;
  readonly cursor: string | null;
}[];

const [folder, port, connection] = process.argv.slice(2) as [string, string, string];
const store = await Store.open(JSON.parse(connection) as Connection);
/** A minute passes in a second: what failed is looked at again soon. */
const begun = Date.now();
const now = () => new Date(begun + (Date.now() - begun) * 60).toISOString();
const guard = { folders: [folder], outbound: new Outbound(readNetworks('127.0.0.0/8')!), limit: 1 << 20 };
const deps = {
  store,
  blobs: new BlobFolder(join(folder, 'blobs'), new VaultBlobSeal(store.vault)),
  audit: new AuditLog(store, now, null),
  limit: 1 << 20,
  queueLimit: 1_000_000,
  freeBytes: async () => Number.POSITIVE_INFINITY,
  arrived: () => {},
  now,
};
const runner = new SourceRunner({
  ...deps,
  owner: randomUUID(),
  alone: true,
  open: ({ kind, settings }, keep) => (kind === 'webhook' ? null : openSource(kind, settings, guard, keep)),
  log: () => {},
});
const inbound = new InboundMessages({ ...deps, now: () => new Date().toISOString() });
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    void store.sources
      .list()
      .then((all): SourceCounts => all.map(({ name, taken, cursor }) => ({ name, taken, cursor })))
      .then((counts) => response.end(JSON.stringify(counts)));
    return;
  }
  const header = (name: string) => String(request.headers[`webhook-${name}`]);
  void text(request)
    .then((body) =>
      inbound.take((request.url ?? '').slice(1), {
        id: header('id'),
        timestamp: header('timestamp'),
        signature: header('signature'),
        body,
      }),
    )
    .then(
      () => response.writeHead(202).end(),
      () => response.writeHead(503).end(),
    );
});
await new Promise<void>((resolve) => server.listen(Number(port), '127.0.0.1', resolve));
await runner.start();
process.stdout.write('ready\n');
process.on('SIGTERM', () => {
  server.close();
  void runner
    .stop()
    .then(() => store.close())
    .then(() => process.exit(0));
});
