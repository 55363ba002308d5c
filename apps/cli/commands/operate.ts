import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AuditLog } from '../../../libs/app/audit/audit-log.js';
import { openBlobs } from '../../../libs/config/create-claque.js';
import { readSettings, type Settings } from '../../../libs/config/settings.js';
import { dropKeysBefore, openKeys, renewKeys } from '../../../libs/db/encryption/key-table.js';
import { resealAll } from '../../../libs/db/encryption/reseal.js';
import { SqlGraph } from '../../../libs/db/graph-store/sql-graph.js';
import { RecordStore } from '../../../libs/db/record-store.js';
import { ClaqueError, notFound, verbatim } from '../../../libs/domain/errors/errors.js';
import type { Graph } from '../../../libs/domain/model/index.js';
import type { GraphStore } from '../../../libs/domain/ports/graph-store.js';
import { S3Blobs } from '../../../libs/engines/blob-store/s3-blobs.js';
import { FolderLock } from '../../../libs/engines/folder-lock/folder-lock.js';
import { parametersOf, questions } from '../../../libs/engines/graph-store/cypher.js';
import { Neo4jGraph } from '../../../libs/engines/graph-store/neo4j-graph.js';
import { edgePages, nodePages } from '../../../libs/engines/graph-store/pages.js';
import { diffGraph, rebuildAlone } from '../../../libs/engines/graph-store/projector.js';
import { exportCypher, exportFollowTheMoney, exportGexf } from '../../../libs/reports/graph-export.js';

type Env = Readonly<Record<string, string | undefined>>;

function usage(text: string): ClaqueError {
  return new ClaqueError('CLQ_USAGE_ARGUMENTS', { usage: verbatim(text) });
}

/** The record store that the settings name; an embedded one only while no server has it. */
async function withStore<T>(settings: Settings, work: (store: RecordStore) => Promise<T>, migrate = true): Promise<T> {
  const lock = settings.preset === 'embedded' ? FolderLock.take(settings.folder) : null;
  try {
    const store = await RecordStore.open(
      settings.postgres === null
        ? { folder: settings.folder, migrate, key: settings.key }
        : {
            url: settings.postgres,
            connections: 4,
            projected: settings.preset === 'scaled',
            migrate,
            key: settings.key,
          },
    );
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } finally {
    lock?.release();
  }
}

async function withNeo4j<T>(settings: Settings, work: (graph: Neo4jGraph) => Promise<T>): Promise<T> {
  if (settings.neo4j === null) throw new ClaqueError('CLQ_USAGE_NEO4J');
  const graph = Neo4jGraph.connect({ url: settings.neo4j, database: settings.neo4jDatabase });
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** `claque graph WHAT ...` */
export async function graph(
  args: readonly string[],
  options: { readonly out?: string; readonly force: boolean; readonly json: boolean },
  env: Env,
): Promise<{ readonly text: string; readonly code: number }> {
  const settings = readSettings(env);
  const [what, ...rest] = args;
  switch (what) {
    case 'rebuild':
      return withStore(settings, async (store) => {
        if (settings.neo4j === null) {
          // Nothing but the tables: they are made anew from the records by the next analysis.
          await store.enqueueAnalysis(new Date().toISOString());
          return { text: 'the graph will be made anew from the records by the server, as soon as it runs', code: 0 };
        }
        return withNeo4j(settings, async (neo4j) => {
          const at = await neo4j.projection();
          if (at !== null && at.installation !== (await store.secret('id')) && !options.force)
            throw new ClaqueError('CLQ_GRAPH_FOREIGN');
          const start = performance.now();
          await rebuildAlone(store, neo4j, settings.postgres!);
          const { nodes, edges } = await new SqlGraph(store.source).count();
          const seconds = (performance.now() - start) / 1000;
          return {
            text: `${nodes} nodes and ${edges} edges in ${seconds.toFixed(1)} s (${Math.round(edges / seconds)} edges/s)`,
            code: 0,
          };
        });
      });
    case 'diff':
      return withStore(settings, (store) =>
        withNeo4j(settings, async (neo4j) => {
          const diff = await diffGraph(store, neo4j);
          if (options.json) return { text: JSON.stringify(diff, null, 2), code: diff.differences === 0 ? 0 : 1 };
          const list = (name: string, ids: readonly string[]) => ids.map((id) => `${name} ${id}`);
          return {
            text: [
              `${diff.nodes} nodes and ${diff.edges} edges compared, ${diff.differences} differences`,
              ...list('only in the records', diff.missing),
              ...list('only in Neo4j', diff.extra),
              ...list('different', diff.differing),
            ].join('\n'),
            code: diff.differences === 0 ? 0 : 1,
          };
        }),
      );
    case 'ask':
      return ask(settings, rest, options.json);
    case 'export': {
      if (options.out === undefined) throw usage('graph export --out DIR');
      const out = options.out;
      return withStore(settings, async (store) => {
        const all = await wholeGraph(new SqlGraph(store.source));
        mkdirSync(out, { recursive: true });
        for (const [name, parts] of [
          ['graph.gexf', exportGexf(all)],
          ['graph.cypher', exportCypher(all)],
          ['followthemoney.jsonl', exportFollowTheMoney(all)],
        ] as const)
          writeFileSync(join(out, name), [...parts].join(''));
        return { text: `${all.nodes.length} nodes and ${all.edges.length} edges in ${out}`, code: 0 };
      });
    }
    default:
      throw usage('graph rebuild | diff | ask | export');
  }
}

const ROWS = 200;
const SECONDS = 10;

async function ask(settings: Settings, args: readonly string[], json: boolean) {
  const all = questions();
  const [name, ...given] = args;
  if (name === undefined)
    return {
      text: all
        .map(
          (q) =>
            `${q.name}${Object.entries(q.parameters)
              .map(([k, v]) => ` ${k}=${v}`)
              .join('')}\n  ${q.en}\n  ${q.zh}`,
        )
        .join('\n'),
      code: 0,
    };
  const question = all.find((q) => q.name === name);
  if (question === undefined)
    throw new ClaqueError('CLQ_USAGE_QUESTION', {
      name: verbatim(name),
      questions: verbatim(all.map((q) => q.name).join(', ')),
    });
  const parameters = Object.fromEntries(
    given.map((g) => {
      const [key, ...value] = g.split('=');
      if (value.length === 0) throw new ClaqueError('CLQ_USAGE_PAIR', { given: verbatim(g) });
      return [key, value.join('=')];
    }),
  );
  return withNeo4j(settings, async (neo4j) => {
    const { columns, rows, more } = await neo4j.ask(question.cypher, parametersOf(question, parameters), {
      rows: ROWS,
      seconds: SECONDS,
    });
    if (json) return { text: JSON.stringify({ columns, rows, more }, null, 2), code: 0 };
    const lines = [columns, ...rows].map((r) =>
      r.map((v) => (typeof v === 'string' ? v : JSON.stringify(v))).join('\t'),
    );
    return { text: [...lines, ...(more ? [`(more than ${ROWS} rows)`] : [])].join('\n'), code: 0 };
  });
}

async function wholeGraph(store: GraphStore): Promise<Graph> {
  const nodes = [];
  const edges = [];
  for await (const page of nodePages(store)) nodes.push(...page);
  for await (const page of edgePages(store)) edges.push(...page);
  return { nodes, edges };
}

/** `claque jobs`, `claque jobs retry ID` */
export async function jobs(
  args: readonly string[],
  map: Readonly<Record<string, string>> | null,
  env: Env,
): Promise<string> {
  const [what, id] = args;
  return withStore(readSettings(env), async (store) => {
    const now = new Date().toISOString();
    if (what === 'retry') {
      if (!/^\d{1,9}$/.test(id ?? '')) throw usage('jobs retry ID');
      if (!(await store.jobs.replay(Number(id), map, now))) throw notFound('deadJob', id);
      return `job ${id} is tried again`;
    }
    if (what !== undefined) throw usage('jobs [retry ID]');
    const { states } = await store.jobs.counts(now);
    const dead = await store.jobs.dead(100);
    return [
      ['queued', 'running', 'done', 'dead'].map((s) => `${s} ${states[s] ?? 0}`).join(', '),
      ...dead.map(
        (j) =>
          `${j.id} ${j.kind}${j.payload.import === undefined ? '' : ` of import ${j.payload.import}`}: ${j.error ?? ''}`,
      ),
    ].join('\n');
  });
}

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
    const show = async (name: string) => ((await client.query(`SHOW ${name}`)).rows[0] as Record<string, string>)[name];
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
    const version = String(rows[0][0]);
    const [major, minor] = version.split('.').map(Number);
    const old = major < 5 || (major === 5 && minor < 26);
    add('Neo4j', old ? 'bad' : 'ok', version, old ? 'Claque needs 5.26 or newer' : '');
    const at = await graph.projection();
    if (at === null) add('graph', 'warn', 'Neo4j holds none yet', 'a worker makes it; or run "claque graph rebuild"');
    else
      await withStore(
        settings,
        async (store) => {
          if (at.installation !== (await store.secret('id'))) throw new ClaqueError('CLQ_GRAPH_FOREIGN');
          const { range } = await store.graphChanges(at.position ?? 0, 1);
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

/** `claque audit verify | end` */
export async function audit(args: readonly string[], anchors: string | undefined, env: Env): Promise<string> {
  const settings = readSettings(env);
  return withStore(settings, async (store) => {
    const log = new AuditLog(store, () => new Date().toISOString(), settings.anchors);
    if (args.length === 1 && args[0] === 'end') return JSON.stringify(await log.end());
    if (args.length !== 1 || args[0] !== 'verify') throw usage('audit verify | end');
    const { entries, broken, anchored, unanchored } = await log.verify(anchors);
    if (broken !== null) throw new ClaqueError('CLQ_AUDIT_BROKEN', { entries, ...broken });
    const since =
      anchored === null
        ? 'no day is anchored yet'
        : `anchored up to entry ${anchored.number} (${anchored.day}), ${unanchored} since then`;
    return `${entries} entries, every link holds\n${since}; the end is sealed by this installation's key`;
  });
}

/** Time in which every process that has the store open sees another key. */
const KEYS_KNOWN_MS = 60_000;

/** `claque keys`, `claque keys rotate` */
export async function keys(args: readonly string[], env: Env): Promise<string> {
  const settings = readSettings(env);
  return withStore(settings, async (store) => {
    const list = () => {
      const { data } = store.vault.opened();
      return `${data.length} data keys, number ${store.vault.current().number} seals; wrapped by ${store.holder.name}`;
    };
    if (args.length === 0) return list();
    if (args.length !== 1 || args[0] !== 'rotate') throw usage('keys [rotate]');
    const alone = settings.preset === 'embedded';
    const from = new Date(Date.now() + (alone ? 0 : KEYS_KNOWN_MS)).toISOString();
    const number = await renewKeys(store.source, store.holder, from);
    if (!alone) await new Promise((resolve) => setTimeout(resolve, KEYS_KNOWN_MS + 1000));
    store.vault.renew(await openKeys(store.source, store.holder));
    const values = await resealAll(store);
    const blobs = await openBlobs(settings, store);
    let files = 0;
    for await (const sha256 of blobs.list()) {
      await blobs.put(blobs.open(sha256), true);
      files++;
    }
    // The key of before stays: whoever began earlier may still seal with it. Those before that seal nothing any more.
    await dropKeysBefore(store.source, number - 1);
    store.vault.renew(await openKeys(store.source, store.holder));
    return `${values} values and ${files} files sealed anew; ${list()}`;
  });
}
