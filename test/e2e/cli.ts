import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../libs/config/paths.js';

export const root = packageRoot();

/** Runs the built command as a user does; `code` is its exit code. */
export function claque(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; out: string; err: string }> {
  return ended(
    spawn(process.execPath, [join(root, 'scripts/claque.mjs'), ...args], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', ...env },
    }),
  );
}

/** What a process said until it ended; `code` is its exit code. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stdout.on('data', (d: Buffer) => {
      out += d.toString();
    });
    child.stderr.on('data', (d: Buffer) => {
      err += d.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
  });
}

export const temporary = (): string => mkdtempSync(join(tmpdir(), 'claque-e2e-'));

/** Lines of a JSONL file of a scan. */
export function lines<T = Record<string, unknown>>(folder: string, name: string): T[] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => JSON.parse(l) as T);
}
