import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readSettings, type Settings } from '../../../libs/config/settings.js';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { S3Blobs } from '../../../libs/engines/blob-store/s3-blobs.js';
import { FolderLock } from '../../../libs/engines/folder-lock/folder-lock.js';
import { type Env, withNeo4j, withStore } from './store.js';

interface Check {
  readonly what: string;
  readonly state: 'ok' | 'warn' | 'bad';
  readonly found: string;
  readonly remedy: string;
}

const LEAST_DISK = 1 << 30;

/** `claque doctor`: looks at everything that the settings name, and says what is wrong and what to do. */
export async function doctor(env: Env): Promise<readonly Check[]> {
  const checks: Check[] = [];
  const add = (what: string, state: Check['state'], found: string, remedy = '') =>
    checks.push({ what, state, found, remedy });
  const trial = async (what: string, remedy: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      const message = (error as Error).message.split('\n')[0] || (error as { code?: string }).code || 'no answer';
      // A database that nobody has used yet is nothing wrong.
      if (/^relation "\w+" does not exist/.test(message))
        add(what, 'warn', 'not set up yet', 'the first "claque serve" does that');
      else add(what, 'bad', message, error instanceof ClaqueError ? '' : remedy);
    }
  };
  let settings: Settings;
  try {
    settings = readSettings(env);
  } catch (error) {
    add('settings', 'bad', (error as Error).message, 'docs/settings.md');
    return checks;
  }
  add('settings', 'ok', `preset ${settings.preset}, role ${settings.role}`);
  add('Node', 'ok', process.versions.node);
  await trial('folder', `make ${settings.folder} writable, or set CLAQUE_FOLDER`, async () => {
    mkdirSync(settings.folder, { recursive: true });
    const probe = join(settings.folder, `.doctor-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
    const { bavail, bsize } = statfsSync(settings.folder);
    const free = bavail * bsize;
    add(
      'folder',
      free < LEAST_DISK ? 'warn' : 'ok',
      `${settings.folder}, ${(free / 2 ** 30).toFixed(1)} GiB free`,
      free < LEAST_DISK ? 'make room: uploads are kept as they came' : '',
    );
  });
  const running = settings.preset === 'embedded' && FolderLock.held(settings.folder);
  if (settings.postgres !== null)
    await trial('PostgreSQL', 'start it, or correct CLAQUE_POSTGRES', () => postgres(settings, add));
  else if (running) add('records', 'ok', 'PGlite, in use by a server; stop it to look inside');
  await trial('records', 'restore a backup (docs/operations.md)', async () => {
    if (settings.postgres === null && running) return;
    await withStore(
      settings,
      async (store) => {
        const { states, oldest } = await store.jobs.counts(new Date().toISOString());
        const dead = states['dead'] ?? 0;
        add(
          'jobs',
          dead > 0 ? 'warn' : 'ok',
          `${states['queued'] ?? 0} queued, ${states['running'] ?? 0} running, ${dead} dead${oldest === null ? '' : `, the oldest since ${oldest}`}`,
          dead > 0 ? '"claque jobs" lists the dead ones, "claque jobs retry ID" tries one again' : '',
        );
      },
      false,
    );
  });
  if (settings.redis !== null) await trial('Redis', 'start it, or correct CLAQUE_REDIS', () => redis(settings, add));
  if (settings.neo4j !== null) await trial('Neo4j', 'start it, or correct CLAQUE_NEO4J', () => neo4j(settings, add));
  if (settings.s3 !== null)
    await trial('S3', 'make the bucket, or correct CLAQUE_S3', async () => {
      const blobs = S3Blobs.connect({ url: settings.s3!, scratch: join(settings.folder, 'incoming') });
      await blobs.ping();
      const { sha256 } = await blobs.put(Readable.from([Buffer.from('claque doctor')]));
      const good = await blobs.verify(sha256);
      add(
        'S3',
        good ? 'ok' : 'bad',
        good ? 'written and read' : 'what was written is not what is read',
        good ? '' : 'check the store',
      );
    });
  return checks;
}

type Add = (what: string, state: Check['state'], found: string, remedy?: string) => void;

async function postgres(settings: Settings, add: Add): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: settings.postgres!, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const show = async (name: string) =>
      ((await client.query(`SHOW ${name}`)).rows[0] as Record<string, string>)[name] ?? '';
    const version = await show('server_version');
    const major = Number.parseInt(version, 10);
    const known = major >= 15 && major <= 18;
    add('PostgreSQL', known ? 'ok' : 'warn', version, known ? '' : 'Claque is tested on 15 to 18');
    if ((await show('fsync')) !== 'on' || (await show('synchronous_commit')) === 'off')
      add(
        'PostgreSQL',
        'warn',
        'fsync or synchronous_commit is off',
        'switch them on: a power cut loses what was acknowledged',
      );
    if ((await show('server_encoding')) !== 'UTF8')
      add('PostgreSQL', 'bad', 'its encoding is not UTF8', 'make a database with ENCODING UTF8');
  } finally {
    await client.end();
  }
}

async function redis(settings: Settings, add: Add): Promise<void> {
  const { Redis } = await import('ioredis');
  const client = new Redis(settings.redis!, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const info = await client.info();
    const of = (key: string) => new RegExp(`^${key}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
    const version = of('redis_version');
    const old = Number.parseFloat(version) < 6.2;
    add('Redis', old ? 'bad' : 'ok', version, old ? 'BullMQ needs 6.2 or newer' : '');
    if (of('maxmemory_policy') !== 'noeviction')
      add(
        'Redis',
        'warn',
        `maxmemory-policy is ${of('maxmemory_policy')}`,
        'set it to noeviction; evicted jobs come late, never lost',
      );
  } finally {
    client.disconnect();
  }
}

async function neo4j(settings: Settings, add: Add): Promise<void> {
  await withNeo4j(settings, async (graph) => {
    await graph.ping();
    const { rows } = await graph.ask(
      'CALL dbms.components() YIELD name, versions RETURN versions[0]',
      {},
      { rows: 1, seconds: 5 },
    );
    const version = String(rows[0]?.[0]);
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const old = major < 5 || (major === 5 && minor < 26);
    add('Neo4j', old ? 'bad' : 'ok', version, old ? 'Claque needs 5.26 or newer' : '');
    const at = await graph.projection();
    if (at === null) add('graph', 'warn', 'Neo4j holds none yet', 'a worker makes it; or run "claque graph rebuild"');
    else
      await withStore(
        settings,
        async (store) => {
          if (at.installation !== (await store.installation.secret('id'))) throw new ClaqueError('CLQ_GRAPH_FOREIGN');
          const { range } = await store.graph.changes(at.position ?? 0, 1);
          const lag = (range?.last ?? 0) - (at.position ?? 0);
          add(
            'graph',
            at.position === null || lag > 0 ? 'warn' : 'ok',
            at.position === null ? 'it is being built' : `${lag} steps behind`,
            lag > 0 ? 'is a worker running? "claque graph diff" compares' : '',
          );
        },
        false,
      );
  });
}
