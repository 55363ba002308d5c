/** Data folders that somebody damaged: each is refused in words, without a stack, and nothing in it changes. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claque } from '../e2e/cli.js';
import { startServer } from '../e2e/server.js';

const home = mkdtempSync(join(tmpdir(), 'claque-damage-'));
const whole = join(home, 'whole');
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Path and bytes of each file, but for the lock, which each try takes. */
function contents(folder: string, path = ''): string[] {
  return readdirSync(join(folder, path)).flatMap((name) => {
    const at = join(path, name);
    if (name.startsWith('claque.lock') || name === 'postmaster.pid') return [];
    if (statSync(join(folder, at)).isDirectory()) return contents(folder, at);
    return [
      `${at} ${createHash('sha256')
        .update(readFileSync(join(folder, at)))
        .digest('hex')}`,
    ];
  });
}

/** The largest file that a table or an index lies in, or the next after so many. */
function largest(folder: string, after = 0): string {
  const base = join(folder, 'records/base');
  const files = readdirSync(base, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  const paths = files.map((e) => join(e.parentPath, e.name));
  return paths.sort((a, b) => statSync(b).size - statSync(a).size)[after];
}

const DAMAGE: readonly [string, string, (folder: string) => void][] = [
  ['the control file cut short', 'CLQ_STORE_DAMAGED', (f) => truncateSync(join(f, 'records/global/pg_control'), 2)],
  ['no control file', 'CLQ_STORE_DAMAGED', (f) => rmSync(join(f, 'records/global/pg_control'))],
  [
    'a control file of other bytes',
    'CLQ_STORE_DAMAGED',
    (f) => writeFileSync(join(f, 'records/global/pg_control'), Buffer.alloc(8192, 7)),
  ],
  // PGlite would lay a new, empty database over what is left.
  ['no version file', 'CLQ_STORE_DAMAGED', (f) => rmSync(join(f, 'records/PG_VERSION'))],
  // PostgreSQL opens it, and misses pages only where somebody looks for one.
  ['its largest table cut to a page', 'CLQ_STORE_DAMAGED', (f) => truncateSync(largest(f), 8192)],
  ['its second largest table gone', 'CLQ_STORE_DAMAGED', (f) => rmSync(largest(f, 1))],
  ['no tables', 'CLQ_STORE_DAMAGED', (f) => rmSync(join(f, 'records/base'), { recursive: true })],
  ['half a key', 'CLQ_KEY_LOST', (f) => truncateSync(join(f, 'keys/master.key'), 5)],
  ['no key', 'CLQ_KEY_LOST', (f) => rmSync(join(f, 'keys/master.key'))],
  ['a lock file of other bytes', 'CLQ_LOCK_BROKEN', (f) => writeFileSync(join(f, 'claque.lock.db'), 'no database')],
];

describe('a damaged data folder', () => {
  beforeAll(async () => {
    const server = await startServer(whole, { CLAQUE_DEMO: '0' });
    await server.stop();
  }, 120_000);

  it.each(DAMAGE)('with %s is refused by %s', async (_, code, damage) => {
    const folder = join(home, 'damaged');
    rmSync(folder, { recursive: true, force: true });
    cpSync(whole, folder, { recursive: true });
    damage(folder);
    const before = contents(folder);
    const { code: exit, err } = await claque(['serve'], { CLAQUE_FOLDER: folder, CLAQUE_PORT: '0', CLAQUE_DEMO: '0' });
    expect(exit).toBe(1);
    expect(err).toContain(`claque: ${code}: `);
    expect(err).not.toMatch(/\n\s+at /);
    if (!code.includes('KEY')) expect(contents(folder)).toEqual(before);
  });

  it('that cannot be written is refused, with what to do', async () => {
    writeFileSync(join(home, 'a file'), '');
    const { code: exit, err } = await claque(['serve'], { CLAQUE_FOLDER: join(home, 'a file', 'data') });
    expect(exit).toBe(1);
    expect(err).toContain('CLQ_FOLDER_UNWRITABLE');
    expect(err).not.toMatch(/\n\s+at /);
  });
});
