/**
 * The scaled preset under load while its processes and servers are killed, wiped, cut off, slowed and filled up at random moments.
 * What was acknowledged must be found, once, and the graph in Neo4j must be that of the records.
 *
 *   node dist-tools/test/faults/scaled-faults.js TIMES [SEED]     prints lines for people, and at the end one line of JSON
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffGraph } from '../../libs/app/graph/projector.js';
import { packageRoot } from '../../libs/config/paths.js';
import { VaultBlobSeal } from '../../libs/db/encryption/blob-seal.js';
import { folderKey } from '../../libs/db/encryption/key-holder.js';
import { Store } from '../../libs/db/store.js';
import { S3Blobs } from '../../libs/engines/blob-store/s3-blobs.js';
import { Neo4jGraph } from '../../libs/engines/graph-store/neo4j-graph.js';
import { random } from '../../libs/kernel/index.js';
import { databaseOf } from '../../libs/testing/database-of.js';
import { Wire } from './proxy.js';

const ADMIN_PASSWORD = 'seven kettles on a ladder';

const [TIMES, SEED] = [Number(process.argv[2] ?? 1), Number(process.argv[3] ?? 1)];
const root = packageRoot();

interface ServerHandle {
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
  readonly folder: string;
  start(): Promise<unknown>;
  stop(signal?: NodeJS.Signals): Promise<void>;
  wipe(): void;
}
type Make = (home: string) => Promise<ServerHandle>;
const { postgres, redis, neo4j, s3 } = (await import(join(root, 'scripts/servers.mjs'))) as Record<string, Make>;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const say = (line: string) => process.stderr.write(`${line}\n`);
const next = random(SEED);
const between = (least: number, most: number) => least + next() * (most - least);

/** Starts again and again: a server that was killed may find its own remains in the way for a moment. */
async function again(server: ServerHandle): Promise<void> {
  for (let i = 0; ; i++) {
    try {
      await server.start();
      return;
    } catch (error) {
      if (i === 20) throw error;
      await server.stop('SIGKILL').catch(() => {});
      await pause(500);
    }
  }
}

const home = mkdtempSync(join(tmpdir(), 'claque-faults-'));
spawnSync('chmod', ['755', home]);
// A small disk for PostgreSQL and one for what the API spools, so that they can be filled up.
const mounted: string[] = [];
for (const [name, size] of [
  ['postgres', '1500m'],
  ['scratch', '64m'],
]) {
  const at = join(home, name);
  mkdirSync(at);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', at]).status === 0) mounted.push(at);
}
const servers = {
  postgres: await postgres(home),
  redis: await redis(home),
  neo4j: await neo4j(home),
  s3: await s3(home),
};
await Promise.all(Object.values(servers).map((s) => s.start()));

// A wire for each pair of process and server.
type Role = 'api' | 'worker';
const wires = {} as Record<Role, Record<keyof typeof servers, Wire>>;
for (const role of ['api', 'worker'] as const) {
  wires[role] = {} as Record<keyof typeof servers, Wire>;
  for (const name of ['postgres', 'redis', 'neo4j', 's3'] as const)
    wires[role][name] = await Wire.to(servers[name].port);
}
const rewire = (url: string, port: number) => url.replace(/(127\.0\.0\.1):\d+/, `$1:${port}`);
const direct = {
  postgres: servers.postgres.env['CLAQUE_TEST_POSTGRES'],
  redis: servers.redis.env['CLAQUE_TEST_REDIS'],
  neo4j: servers.neo4j.env['CLAQUE_TEST_NEO4J'],
  s3: servers.s3.env['CLAQUE_TEST_S3'],
};
const settingsOf = (role: Role): Record<string, string> => ({
  CLAQUE_PRESET: 'scaled',
  CLAQUE_ROLE: role,
  CLAQUE_POSTGRES: rewire(direct.postgres, wires[role].postgres.port),
  CLAQUE_REDIS: rewire(direct.redis, wires[role].redis.port),
  CLAQUE_NEO4J: rewire(direct.neo4j, wires[role].neo4j.port),
  CLAQUE_S3: rewire(direct.s3, wires[role].s3.port),
  CLAQUE_FOLDER: role === 'api' ? join(home, 'scratch') : join(home, 'worker'),
  CLAQUE_KEY: folderKey(home),
  CLAQUE_PORT: String(apiPort),
  CLAQUE_OPS_PORT: '0',
  CLAQUE_DEMO: role === 'api' ? '1' : '0',
  CLAQUE_ADMIN_PASSWORD: ADMIN_PASSWORD,
  CLAQUE_SKETCH_SEED: '1',
  CLAQUE_RATE_LIMIT: '0',
});
const apiPort = 20_000 + Math.floor(next() * 20_000);
const url = `http://127.0.0.1:${apiPort}`;

/** A process of Claque, started again whenever it ends, as any supervisor does. */
class Supervised {
  private child: ReturnType<typeof spawn> | null = null;
  private ending = false;
  restarts = 0;
  last = '';

  constructor(private readonly role: Role) {
    this.launch();
  }

  private launch(): void {
    const child = spawn(process.execPath, [join(root, 'scripts/claque.mjs'), 'serve'], {
      env: { ...process.env, NODE_OPTIONS: '', ...settingsOf(this.role) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const s of [child.stdout, child.stderr])
      s.on('data', (d: Buffer) => {
        this.last = (this.last + d.toString()).slice(-4000);
      });
    child.on('exit', () => {
      if (this.ending) return;
      this.restarts++;
      setTimeout(() => !this.ending && this.launch(), 300);
    });
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  async end(): Promise<void> {
    this.ending = true;
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const hard = setTimeout(() => child.kill('SIGKILL'), 60_000);
    await gone;
    clearTimeout(hard);
  }
}
const api = new Supervised('api');
const worker = new Supervised('worker');

// The load: small uploads one after the other, each sent until it is acknowledged.
let cookie = '';
async function login(): Promise<void> {
  for (;;) {
    try {
      const r = await fetch(`${url}/api/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'admin', password: ADMIN_PASSWORD }),
        signal: AbortSignal.timeout(10_000),
      });
      if (r.ok) {
        cookie = r.headers.get('set-cookie')!.split(';')[0];
        return;
      }
    } catch {}
    await pause(300);
  }
}
const sent = new Set<string>();
const acknowledged = new Set<string>();
let uploads = 0;
let refused = 0;
let loading = true;
async function load(): Promise<void> {
  await login();
  for (let n = 0; loading; n++) {
    const ids = Array.from({ length: 20 }, (_, i) => `U${n}-${i}`);
    const csv = [
      'complaint_id,received_at,debtor_ref,contact_phone,text',
      ...ids.map(
        (id, i) =>
          `${id},2024-05-0${1 + (n % 9)},D${n}-${i},139${String(n % 50).padStart(4, '0')}${String(i).padStart(4, '0')},"complaint ${id} about fees of ${n} and of ${i * 37} that nobody explained to ${id}"`,
      ),
    ].join('\n');
    for (const id of ids) sent.add(id);
    // A client that was not answered sends the same again.
    while (loading || n === 0) {
      try {
        const form = new FormData();
        form.append('file', new Blob([csv]), `upload-${n}.csv`);
        uploads++;
        const r = await fetch(`${url}/api/imports`, {
          method: 'POST',
          headers: { cookie, origin: url },
          body: form,
          signal: AbortSignal.timeout(15_000),
        });
        if (r.status === 202) {
          for (const id of ids) acknowledged.add(id);
          break;
        }
        refused++;
        if (r.status === 401) await login();
      } catch {
        refused++;
      }
      await pause(200);
    }
    await pause(between(200, 700));
  }
}

const ballast = (folder: string) => {
  const path = join(folder, 'ballast');
  // Until there is no room.
  spawnSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=1M'], { stdio: 'ignore' });
  return () => rmSync(path, { force: true });
};
const cut = (role: Role, name: keyof typeof servers) => async () => {
  wires[role][name].cut();
  await pause(between(500, 4000));
  wires[role][name].mend();
};
const faults: Record<string, () => Promise<void>> = {
  'api killed': async () => api.kill(),
  'worker killed': async () => worker.kill(),
  'PostgreSQL killed': async () => {
    await servers.postgres.stop('SIGKILL');
    await pause(between(0, 2000));
    await again(servers.postgres);
  },
  'Redis killed and wiped': async () => {
    await servers.redis.stop('SIGKILL');
    servers.redis.wipe();
    await pause(between(0, 2000));
    await again(servers.redis);
  },
  'Neo4j killed, away for a while': async () => {
    await servers.neo4j.stop('SIGKILL');
    // Minutes in the long run, seconds in the short one.
    await pause(TIMES >= 20 && next() < 0.1 ? 120_000 : between(1000, 6000));
    await again(servers.neo4j);
  },
  'Neo4j killed and wiped': async () => {
    await servers.neo4j.stop('SIGKILL');
    servers.neo4j.wipe();
    await again(servers.neo4j);
  },
  'S3 killed': async () => {
    await servers.s3.stop('SIGKILL');
    await pause(between(0, 2000));
    await again(servers.s3);
  },
  'Neo4j slow': async () => {
    wires.worker.neo4j.slow(400);
    wires.api.neo4j.slow(400);
    await pause(between(2000, 5000));
    wires.worker.neo4j.mend();
    wires.api.neo4j.mend();
  },
  'a message that nobody can work on': async () => {
    const admin = await Store.open({
      url: direct.postgres,
      connections: 2,
      migrate: false,
      key: folderKey(home),
    });
    const id = await admin.imports.create({
      name: 'poison.csv',
      sha256: createHash('sha256').update(String(next())).digest('hex'),
      bytes: 1,
      map: null,
      by: 'fault',
      now: new Date().toISOString(),
    });
    // The last of its attempts, so that nobody has to wait for the others.
    await databaseOf(admin).query(`UPDATE job SET attempts = 4 WHERE (payload->>'import')::int = $1`, [id]);
    await admin.close();
  },
  'api cut from PostgreSQL': cut('api', 'postgres'),
  'api cut from Redis': cut('api', 'redis'),
  'api cut from Neo4j': cut('api', 'neo4j'),
  'api cut from S3': cut('api', 's3'),
  'worker cut from PostgreSQL': cut('worker', 'postgres'),
  'worker cut from Redis': cut('worker', 'redis'),
  'worker cut from Neo4j': cut('worker', 'neo4j'),
  'worker cut from S3': cut('worker', 's3'),
};
if (mounted.includes(join(home, 'postgres')))
  faults['PostgreSQL has no room'] = async () => {
    const free = ballast(servers.postgres.folder);
    await pause(between(1000, 4000));
    free();
    // It may have ended for want of room.
    if (spawnSync('pg_isready', ['-q', '-h', '127.0.0.1', '-p', String(servers.postgres.port)]).status !== 0) {
      await servers.postgres.stop('SIGKILL');
      await again(servers.postgres);
    }
  };
if (mounted.includes(join(home, 'scratch')))
  faults['api has no room'] = async () => {
    const free = ballast(join(home, 'scratch'));
    await pause(between(1000, 4000));
    free();
  };
const names = Object.keys(faults);
const left = new Map(names.map((n) => [n, TIMES]));
const start = Date.now();
const seconds = () => Math.round((Date.now() - start) / 1000);
const loader = load();
await pause(3000);
while (left.size > 0) {
  const open = [...left.keys()];
  const name = open[Math.floor(next() * open.length)];
  const n = left.get(name)! - 1;
  if (n === 0) left.delete(name);
  else left.set(name, n);
  say(`${seconds()} s: ${name} (${acknowledged.size} acknowledged)`);
  await faults[name]();
  await pause(between(500, 3000));
}
loading = false;
await loader;
say(`${seconds()} s: the last fault is over`);

// Everything works again: what was acknowledged is read and analysed, and the graph follows.
const store = await Store.open({ url: direct.postgres, connections: 4, migrate: false, key: folderKey(home) });
const graph = Neo4jGraph.connect({ url: direct.neo4j, database: 'neo4j' });
const settled = async () => {
  const { states } = await store.jobs.counts(new Date().toISOString());
  return (states['queued'] ?? 0) + (states['running'] ?? 0) === 0;
};
for (let i = 0; i < 3000 && !(await settled()); i++) await pause(200);
for (let i = 0; i < 1200; i++) {
  const at = await graph.projection().catch(() => null);
  const { range } = await store.graph.changes(0, 1);
  if (at?.position != null && range !== null && at.position === range.last) break;
  await pause(200);
}
const drained = seconds();
const rows = (await databaseOf(store).query(`SELECT id FROM record WHERE kind = 'complaint' AND id LIKE 'U%'`)) as {
  id: string;
}[];
const found = new Set(rows.map((r) => r.id));
const imports = (await databaseOf(store).query(`SELECT id, name, state, sha256, counts FROM import`)) as {
  id: number;
  name: string;
  state: string;
  sha256: string;
  counts: { complaints: number; evidence: number };
}[];
const counted = imports.reduce((sum, i) => sum + i.counts.complaints, 0);
const complaints = (
  (await databaseOf(store).query(`SELECT count(*)::int AS n FROM record WHERE kind = 'complaint'`)) as { n: number }[]
)[0].n;
const analysed = ((await store.findings.get<{ complaints: number }>('overview', 'overview')) ?? { complaints: -1 })
  .complaints;
const blobs = S3Blobs.connect({
  url: direct.s3,
  scratch: join(home, 'check'),
  seal: new VaultBlobSeal(store.vault),
  prefix: await store.installation.secret('id'),
});
let broken = 0;
for (const i of imports) if (i.name !== 'poison.csv' && !(await blobs.verify(i.sha256))) broken++;
const diff = await diffGraph(store, graph);
const dead = await store.jobs.dead(10_000);
const poisoned = new Set(imports.filter((i) => i.name === 'poison.csv').map((i) => i.id));
const report = {
  faults: names.length * TIMES,
  kinds: names.length,
  notPossibleHere: ['postgres', 'scratch'].filter((n) => !mounted.includes(join(home, n))).map((n) => `no room: ${n}`),
  seconds: drained,
  uploads,
  refused,
  sent: sent.size,
  acknowledged: acknowledged.size,
  found: found.size,
  /** Acknowledged and not found. */
  lost: [...acknowledged].filter((id) => !found.has(id)).length,
  /** Found and never sent, or counted twice. */
  doubled: [...found].filter((id) => !sent.has(id)).length + Math.abs(counted - complaints),
  unanalysed: complaints - analysed,
  unfinished: imports.filter((i) => i.state !== 'done' && i.name !== 'poison.csv').length,
  originalsBroken: broken,
  graph: { nodes: diff.nodes, edges: diff.edges, differences: diff.differences },
  deadLetters: dead.length,
  poisoned: poisoned.size,
  /** Dead letters of files that are none of the poisoned ones. */
  deadOthers: dead.filter((d) => !poisoned.has(d.payload.import ?? -1)).map((d) => d.error),
  restarts: { api: api.restarts, worker: worker.restarts },
};
await graph.close();
await store.close();
await api.end();
await worker.end();
for (const role of Object.values(wires)) for (const wire of Object.values(role)) wire.close();
await Promise.all(Object.values(servers).map((s) => s.stop()));
for (const at of mounted) spawnSync('umount', ['-l', at]);
rmSync(home, { recursive: true, force: true });
if (report.lost + report.unfinished > 0)
  writeFileSync(join(tmpdir(), 'claque-faults-last.log'), `${api.last}\n\n${worker.last}`);
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exit(0);
