// Shared by the scripts: runs a command of this package under its own Node, whatever Node the machine has.
import { spawn, spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const env = { ...process.env, PATH: `${root}node_modules/.bin${delimiter}${process.env.PATH}` };

/** Runs `command`, its output shown; returns its exit code. */
export function run(command, args, more = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...more },
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  return status ?? 1;
}

/** Runs `command` and returns what it printed, and its exit code. */
export function capture(command, args, more = {}) {
  const r = spawnSync(command, args, { cwd: root, encoding: 'utf8', env: { ...env, ...more }, maxBuffer: 1 << 26 });
  return { code: r.status ?? 1, out: `${r.stdout ?? ''}${r.stderr ?? ''}` };
}

/** Runs as `run` does, while this process goes on and may end it. */
export function runLater(command, args, more = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...env, ...more },
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
