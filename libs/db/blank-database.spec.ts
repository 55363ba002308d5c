import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, expect, it } from '@jest/globals';
import { layBlankDatabase } from './blank-database.js';

const folder = mkdtempSync(join(tmpdir(), 'claque-blank-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a database says about itself: its settings, and what it holds. */
async function described(db: PGlite): Promise<unknown> {
  const all = async (sql: string) => (await db.query(sql)).rows;
  const said = [
    await all(
      `SELECT name, setting FROM pg_settings WHERE name <> 'data_directory' AND setting NOT LIKE '/%' ORDER BY name`,
    ),
    await all('SELECT datname, encoding, datcollate, datctype FROM pg_database ORDER BY datname'),
    await all(`SELECT rolname, rolsuper FROM pg_roles ORDER BY rolname`),
    await all(`SELECT relname, relkind FROM pg_class ORDER BY relname`),
  ];
  await db.close();
  return said;
}

it('is what PGlite makes itself, whatever an interrupted start left beside it', async () => {
  const path = join(folder, 'records');
  mkdirSync(path);
  mkdirSync(`${path}.new`);
  writeFileSync(join(`${path}.new`, 'PG_VERSION'), 'half of one');
  await layBlankDatabase(path);
  // The build made one; else nothing would be laid, and nothing compared.
  expect(existsSync(join(path, 'PG_VERSION'))).toBe(true);
  expect(readdirSync(folder)).toEqual(['records']);
  expect(await described(await PGlite.create(path))).toEqual(
    await described(await PGlite.create(join(folder, 'made'))),
  );
}, 60_000);
