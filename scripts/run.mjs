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

let slots = 2;
const waiting = [];
/** Runs as `capture` does, while others run: two at a time, in the order in which they were asked for. */
export async function captureLater(command, args) {
  if (slots > 0) slots--;
  else await new Promise((free) => waiting.push(free));
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(command, args, { cwd: root, env, shell: process.platform === 'win32' });
      let out = '';
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (out += text));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code: code ?? 1, out }));
    });
  } finally {
    const next = waiting.shift();
    if (next === undefined) slots++;
    else next();
  }
}
