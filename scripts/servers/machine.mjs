// What every server needs of this machine: free ports, programs on the path, patience.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Ports that systems give to no outgoing connection: below 32768, the lowest of these on Linux and elsewhere. */
const FIRST_PORT = 15_000;
const PORTS = 17_000;
let next = Math.floor(Math.random() * PORTS);

const isFree = (port) =>
  new Promise((resolve) => {
    const s = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => s.close(() => resolve(true)));
  });

/** A port where nothing listens, and no other one twice: servers start beside one another, and downloads beside them. */
export async function freePort() {
  for (let k = 0; k < PORTS; k++) {
    const port = FIRST_PORT + (next++ % PORTS);
    if (await isFree(port)) return port;
  }
  throw new Error('every port is taken');
}

/** The full path of a program, or null. */
export const onPath = (name) =>
  (process.env.PATH || '')
    .split(delimiter)
    .map((p) => join(p, name))
    .find((p) => existsSync(p)) || null;

/** How Java runs a server of the tests. It lives for minutes: compiling its code twice costs more than it gains. */
export const java = (heap) => [onPath('java'), `-Xmx${heap}`, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Whether something listens on a port. */
export const open = (port) =>
  new Promise((resolve) => {
    const s = connect(port, '127.0.0.1');
    s.on('connect', () => {
      s.destroy();
      resolve(true);
    });
    s.on('error', () => resolve(false));
  });

/** Waits until `ready` answers true; throws after `seconds`, or at once when `child` ended. */
export async function until(ready, seconds, what, child) {
  for (let i = 0; i < seconds * 10; i++) {
    if (await ready()) return;
    if (child !== undefined && (child.exitCode !== null || child.signalCode !== null)) break;
    await new Promise((r) => setTimeout(r, 100));
  }
  throw new Error(`${what} did not start`);
}

/** Runs a program to its end; throws with what it printed when it fails. */
export function must(file, args) {
  const r = spawnSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], cwd: tmpdir() });
  if (r.status !== 0) throw new Error(`${file} ${args[0]} failed: ${r.stderr || r.stdout || r.error}`);
}
