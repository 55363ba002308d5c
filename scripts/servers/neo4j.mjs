import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, java } from './machine.mjs';
import { fetchJars, javaLacks, lib } from './maven.mjs';
import { Server } from './server.mjs';

const launcher = fileURLToPath(new URL('Neo4jLauncher.java', import.meta.url));

export const neo4jLacks = () => javaLacks('neo4j', 'Neo4j');

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
      ...java(process.env.CLAQUE_TEST_NEO4J_HEAP || '768m'),
      ...opens,
      '-cp',
      join(lib('neo4j'), '*'),
      launcher,
      folder,
      conf,
    ],
    seconds: 120,
  });
}
