import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './cli.js';

/** What decides on how a folder is filled: the built product, and what it reads. */
const MADE_OF = [
  'package-lock.json',
  'scripts/claque.mjs',
  'seeds',
  ...['apps', 'libs', 'detectors'].map((n) => `dist/${n}`),
];
const PLACE = join(root, 'node_modules/.cache/claque-filled');
/** A lock that is older was left by a run that somebody ended. */
const LONGEST_MS = 180_000;

/**
 * Copies a folder that the built server filled with the demo. The first test of a day fills it, for every test after:
 * filling takes three times as long as starting on what is filled.
 *
 * @param fill fills a folder that is not there yet, as a test would.
 */
export async function copyFilled(folder: string, fill: (folder: string) => Promise<void>): Promise<void> {
  mkdirSync(PLACE, { recursive: true });
  const filled = join(PLACE, contentKey());
  while (!existsSync(filled)) {
    if (!take(`${filled}.lock`)) {
      await pause(200);
      continue;
    }
    try {
      // Another worker may have ended between the look and the lock.
      if (!existsSync(filled)) await make(filled, fill);
    } finally {
      rmSync(`${filled}.lock`, { force: true });
    }
  }
  cpSync(filled, folder, { recursive: true });
}

async function make(filled: string, fill: (folder: string) => Promise<void>): Promise<void> {
  // Folders of other days and builds are of no use.
  for (const name of readdirSync(PLACE))
    if (!join(PLACE, name).startsWith(filled)) rmSync(join(PLACE, name), { recursive: true, force: true });
  const unfinished = `${filled}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  await fill(unfinished);
  renameSync(unfinished, filled);
}

/** Whether the lock is this worker's now. */
function take(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LONGEST_MS) rmSync(lock, { force: true });
    return false;
  }
}

/** The day, because limits are counted from it, and the content of everything that fills. */
function contentKey(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  const add = (path: string) => {
    if (statSync(join(root, path)).isDirectory())
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    else if (!path.endsWith('.map')) hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  };
  for (const path of MADE_OF) add(path);
  return hash.digest('hex').slice(0, 32);
}
