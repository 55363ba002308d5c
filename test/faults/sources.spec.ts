/** Sources whose worker is killed and whose connections are cut while they are filled: what was sent is found, once. */
import { createHash, createHmac } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type Actor, AuditLog } from '../../libs/app/audit/audit-log.js';
import { SourceService } from '../../libs/app/sources/source-service.js';
import { VaultBlobSeal } from '../../libs/db/encryption/blob-seal.js';
import { type Connection, Store } from '../../libs/db/store.js';
import { readNetworks } from '../../libs/domain/notifications/network.js';
import { BlobFolder } from '../../libs/engines/blob-store/blob-folder.js';
import { Outbound } from '../../libs/engines/outbound/outbound.js';
import { random } from '../../libs/kernel/index.js';
import { testDatabase, testKey } from '../../libs/testing/database.js';
import { letterOf, Mailbox } from '../../libs/testing/mail.js';
import { Topics } from '../../libs/testing/topics.js';
import { temporary } from '../e2e/cli.js';
import { freePort } from '../free-port.js';
import { Wire } from './proxy.js';
import type { SourceCounts } from './source-worker.js';
import { pause, Worker } from './worker.js';

const TIMES = 20;
/** What is sent to each source between two troubles. */
const SENT = 4;
const ADA: Actor = { id: '1', name: 'ada', role: 'admin', request: null };

/** A source that a test fills. */
interface Filled {
  readonly name: string;
  readonly input: Parameters<SourceService['save']>[1];
  /** Puts one letter there. It is there once this is done. */
  send(name: string, content: string, secret: string): Promise<void>;
  /** What is sent of a name, where it is not a file. */
  readonly written?: (name: string) => string;
  /** Whether an import holds several. */
  readonly batches?: boolean;
  /** Names of what lies there in the end, and of what was moved. */
  readonly left?: () => Promise<readonly (readonly string[])[]>;
  readonly wire: Wire | null;
}

const letter = (k: string) => `complaint_id,received_at,text\n${k},2026-01-05,"letter ${k} ${'x'.repeat(3000)}"\n`;

function folderOf(home: string): Filled {
  const inbox = join(home, 'inbox');
  mkdirSync(inbox);
  return {
    name: 'folder',
    input: { name: 'folder', kind: 'folder', settings: [{ name: 'path', value: inbox }], seconds: 30 },
    send: async (name, content) => {
      writeFileSync(join(inbox, '.part'), content);
      const long = new Date(Date.now() - 60_000);
      utimesSync(join(inbox, '.part'), long, long);
      renameSync(join(inbox, '.part'), join(inbox, name));
    },
    wire: null,
  };
}

async function bucketOf(url: string): Promise<Filled> {
  const { host, username, password, pathname, port } = new URL(url);
  const wire = await Wire.to(Number(port));
  const client = new S3Client({
    endpoint: `http://${host}`,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: username, secretAccessKey: password },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const settings = {
    endpoint: `http://127.0.0.1:${wire.port}`,
    bucket: pathname.slice(1),
    prefix: 'faults/',
    access_key: username,
    secret_key: password,
  };
  return {
    name: 's3',
    input: {
      name: 's3',
      kind: 's3',
      settings: Object.entries(settings).map(([name, value]) => ({ name, value })),
      seconds: 30,
    },
    send: async (name, content) => {
      await client.send(new PutObjectCommand({ Bucket: settings.bucket, Key: `faults/${name}`, Body: content }));
    },
    wire,
  };
}

/** A folder of mail out of which all is moved that was taken. */
async function mailOf(url: string): Promise<Filled> {
  const wire = await Wire.to(Number(new URL(url).port));
  const user = 'ben@claque.test';
  const mail = new Mailbox(url, user);
  for (const folder of ['In', 'Taken']) await mail.make(folder);
  const settings = {
    server: `imap://127.0.0.1:${wire.port}`,
    user,
    password: 'secret',
    mailbox: 'In',
    move_to: 'Taken',
  };
  return {
    name: 'mail',
    input: {
      name: 'mail',
      kind: 'imap',
      settings: Object.entries(settings).map(([name, value]) => ({ name, value })),
      seconds: 30,
    },
    send: (_, content) => mail.put('In', content),
    written: (name) => letterOf(name, `letter ${name} ${'x'.repeat(3000)}`),
    left: async () => [await mail.subjects('In'), await mail.subjects('Taken')],
    wire,
  };
}

/** A topic whose broker says that it is at the wire. Its records become few imports; the letters in them are counted. */
async function topicOf(url: string, ports: string): Promise<Filled> {
  const [wired, said] = ports.split(':').map(Number);
  const wire = await Wire.to(wired, said);
  const topics = new Topics(url);
  await topics.make('faults', 2);
  const settings = { brokers: `kafka://127.0.0.1:${said}`, topic: 'faults' };
  let sent = 0;
  return {
    name: 'kafka',
    input: {
      name: 'kafka',
      kind: 'kafka',
      settings: Object.entries(settings).map(([name, value]) => ({ name, value })),
      seconds: 30,
    },
    send: (_, content) => topics.put('faults', [content], sent++ % 2),
    written: (name) => JSON.stringify({ complaint_id: name, text: `letter ${name} ${'x'.repeat(3000)}` }),
    batches: true,
    wire,
  };
}

/** A sender that comes again until it hears that its message was taken. */
async function hookOf(port: number, ids: ReadonlyMap<string, string>): Promise<Filled> {
  const wire = await Wire.to(port);
  return {
    name: 'webhook',
    input: { name: 'webhook', kind: 'webhook', settings: [] },
    send: async (name, body, secret) => {
      for (;;) {
        const time = String(Math.floor(Date.now() / 1000));
        const sign = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'));
        const headers = {
          'webhook-id': name,
          'webhook-timestamp': time,
          'webhook-signature': `v1,${sign.update(`${name}.${time}.${body}`).digest('base64')}`,
        };
        const url = `http://127.0.0.1:${wire.port}/${ids.get('webhook')}`;
        const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
        if (answer?.status === 202) return;
        await pause(100);
      }
    },
    wire,
  };
}

/** Letters of a source that were taken. A topic's cursor says how many records of each partition were. */
const letters = ({ name, taken, cursor }: SourceCounts[number]): number =>
  name === 'kafka' ? [...(cursor ?? '').matchAll(/\d:(\d+)/g)].reduce((sum, [, next]) => sum + Number(next), 0) : taken;

const s3 = process.env['CLAQUE_TEST_S3'] ?? '';
const imap = process.env['CLAQUE_TEST_IMAP'] ?? '';
const kafka = process.env['CLAQUE_TEST_KAFKA'] ?? '';

describe('sources under kills and cuts', () => {
  const home = temporary();
  const database = testDatabase('source_faults');
  afterAll(async () => {
    await database?.drop();
    rmSync(home, { recursive: true, force: true });
  });
  if (s3 === '') it.skip('a prefix in S3 needs CLAQUE_TEST_S3', () => {});
  if (imap === '') it.skip('a mailbox needs CLAQUE_TEST_IMAP', () => {});
  if (kafka === '') it.skip('a topic needs CLAQUE_TEST_KAFKA', () => {});

  it(`find what was sent, once, after ${TIMES} kills and ${TIMES} cuts`, async () => {
    const next = random(17);
    const port = await freePort();
    const ids = new Map<string, string>();
    const secrets = new Map<string, string>();
    const filled = [folderOf(home), await hookOf(port, ids), ...(s3 === '' ? [] : [await bucketOf(s3)])];
    if (imap !== '') filled.push(await mailOf(imap));
    if (kafka !== '') filled.push(await topicOf(kafka, process.env['CLAQUE_TEST_KAFKA_WIRE'] ?? ''));
    // PostgreSQL starts again in a moment; PGlite takes seconds each time.
    const connection: Connection =
      database === null
        ? { folder: home }
        : { url: await database.make(), connections: 4, projected: false, key: testKey };
    let store = await Store.open(connection);
    const now = () => new Date().toISOString();
    const guard = { folders: [home], outbound: new Outbound(readNetworks('127.0.0.0/8')!) };
    const service = () => new SourceService(store, new AuditLog(store, now, null), guard, now);
    for (const { name, input } of filled) {
      const { id, secret } = await service().save(null, input, ADA);
      ids.set(name, id);
      secrets.set(name, secret ?? '');
    }
    await store.close();

    const sent = new Map(filled.map((f) => [f.name, new Map<string, string>()]));
    const sending: Promise<void>[] = [];
    const worker = new Worker<SourceCounts>('source-worker', home, port, connection);
    await worker.start();
    for (let time = 0; time < TIMES; time++) {
      for (const source of filled)
        for (let k = 0; k < SENT; k++) {
          const name = `${source.name}-${time}-${k}.csv`;
          const content = (source.written ?? letter)(name);
          sent.get(source.name)!.set(name, content);
          sending.push(source.send(name, content, secrets.get(source.name)!));
        }
      await pause(next() * 1500);
      for (const { wire } of filled) wire?.cut();
      await pause(next() * 300);
      for (const { wire } of filled) wire?.mend();
      await pause(next() * 1200);
      await worker.killed();
    }
    await Promise.all(sending);
    while ((await worker.counts()).some((row) => letters(row) < TIMES * SENT)) await pause(200);
    // What would come twice comes now.
    await pause(2000);
    await worker.end('SIGTERM');

    store = await Store.open(connection);
    const found = (await store.imports.page({ after: null, first: 10_000 })).items.map(({ item }) => item);
    const listed = await service().list();
    const blobs = new BlobFolder(join(home, 'blobs'), new VaultBlobSeal(store.vault));
    const linesOf = async (sha256: string) => (await text(blobs.open(sha256))).trim().split('\n');
    for (const { name, left, batches } of filled) {
      const hashes = [...sent.get(name)!.values()].map((content) => createHash('sha256').update(content).digest('hex'));
      const imports = found.filter((i) => i.createdBy === `source ${name}`);
      const own = imports.map((i) => store.imports.digest(i));
      if (batches) {
        const lines = (await Promise.all(imports.map(({ sha256 }) => linesOf(sha256)))).flat();
        expect(lines.sort()).toEqual([...sent.get(name)!.values()].sort());
        expect(own.length).toBeLessThan(lines.length);
      } else expect([name, own.sort()]).toEqual([name, hashes.sort()]);
      const counted = batches ? own.length : TIMES * SENT;
      expect(listed.find((s) => s.name === name)).toMatchObject({ taken: counted, dead: 0 });
      if (left !== undefined) expect(await left()).toEqual([[], [...sent.get(name)!.keys()].sort()]);
    }
    await store.close();
    for (const { wire } of filled) wire?.close();
    process.stdout.write(
      `faults: ${filled.map((f) => f.name).join(', ')}: ${TIMES * SENT} sent to each and found, none twice\n`,
    );
  }, 600_000);
});
