// Real servers without Docker, for tests and for trying the scaled preset: PostgreSQL, Redis, Neo4j, an S3 store, a mail server and Kafka.
// Each has a free port of this machine and its data in one folder. Runs on the machine's own Node.
// Needs: apt install postgresql redis-server maven openjdk-17-jdk-headless.
// Neo4j, the S3 store (S3Proxy), the mail server (GreenMail) and Kafka come from Maven, once; docs/contributing.md.
//
// - node scripts/servers.mjs run [--only a,b] COMMAND...   start, run COMMAND with CLAQUE_TEST_* set, stop
// - node scripts/servers.mjs fetch                        get what comes from Maven, and start nothing
// - node scripts/servers.mjs up [--only a,b]               start and stay until interrupted; prints the variables
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imap, imapLacks } from './servers/imap.mjs';
import { kafka, kafkaLacks } from './servers/kafka.mjs';
import { cached, fetchable, fetchJars } from './servers/maven.mjs';
import { neo4j, neo4jLacks } from './servers/neo4j.mjs';
import { postgres, postgres18, postgres18Lacks, postgresLacks } from './servers/postgres.mjs';
import { redis, redisLacks } from './servers/redis.mjs';
import { s3, s3Lacks } from './servers/s3.mjs';

export { cached, imap, kafka, neo4j, postgres, postgres18, redis, s3 };

const MAKE = { postgres, postgres18, redis, neo4j, s3, imap, kafka };
const LACKS = {
  postgres: postgresLacks,
  postgres18: postgres18Lacks,
  redis: redisLacks,
  neo4j: neo4jLacks,
  s3: s3Lacks,
  imap: imapLacks,
  kafka: kafkaLacks,
};

/** @returns {string | null} why a server can't be had, or null. */
export function missing(name) {
  if (!(name in LACKS)) throw new Error(`no such server: ${name}`);
  return LACKS[name]();
}

/** @returns {Promise<{ servers: Record<string, import('./servers/server.mjs').Server>, home: string, env: Record<string, string>, stop: () => Promise<void> }>} the named servers, started; `stop` ends them all and removes what they kept. */
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
  if (command === 'fetch') {
    for (const name of fetchable) fetchJars(name);
    process.exit(0);
  }
  const only = rest[0] === '--only' ? rest.splice(0, 2)[1].split(',') : Object.keys(MAKE);
  if (command !== 'up' && (command !== 'run' || rest.length === 0)) {
    console.error(
      'usage: node scripts/servers.mjs fetch | up | run COMMAND... [--only postgres,redis,neo4j,s3,imap,kafka before COMMAND]',
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
