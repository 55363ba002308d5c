import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, expect, it } from '@jest/globals';
import { layBlankDatabase } from './blank-database.js';
import { openDatabase } from './connection.js';

const folder = mkdtempSync(join(tmpdir(), 'claque-blank-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a database says about itself: its settings, and what it holds. */
async function described(path: string): Promise<unknown> {
  const db = await PGlite.create(path);
  const all = async (sql: string) => (await db.query(sql)).rows;
  const tables = (await all(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name`,
  )) as { name: string }[];
  const said = [
    await all(
      `SELECT name, setting FROM pg_settings WHERE name <> 'data_directory' AND setting NOT LIKE '/%' ORDER BY name`,
    ),
    await all('SELECT datname, encoding, datcollate, datctype FROM pg_database ORDER BY datname'),
    await all(`SELECT rolname, rolsuper FROM pg_roles ORDER BY rolname`),
    await all(`SELECT relname, relkind FROM pg_class ORDER BY relname`),
    await all(
      `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns ORDER BY 1, 2`,
    ),
    await all(`SELECT indexdef FROM pg_indexes ORDER BY 1`),
    await all(`SELECT conname, pg_get_constraintdef(oid) AS def FROM pg_constraint ORDER BY 1, 2`),
    await all(`SELECT tgname, pg_get_triggerdef(oid) AS def FROM pg_trigger ORDER BY 1, 2`),
    // Every row that there is.
    await Promise.all(tables.map(async ({ name }) => [name, await all(`SELECT * FROM "${name}" ORDER BY 1`)])),
  ];
  await db.close();
  return said;
}

/** As a start makes it where the build left nothing: PGlite first, then every migration. */
async function made(): Promise<string> {
  const path = join(folder, 'made/records');
  mkdirSync(path, { recursive: true });
  await (await PGlite.create(path)).close();
  const { close } = await openDatabase({ folder: join(folder, 'made') }, true, async () => null);
  await close();
  return path;
}

it('is what a start makes itself, whatever an interrupted one left beside it', async () => {
  const path = join(folder, 'laid/records');
  mkdirSync(path, { recursive: true });
  mkdirSync(`${path}.new`);
  writeFileSync(join(`${path}.new`, 'PG_VERSION'), 'half of one');
  layBlankDatabase(path);
  // The build made one; else nothing would be laid, and nothing compared.
  expect(existsSync(join(path, 'PG_VERSION'))).toBe(true);
  expect(readdirSync(join(folder, 'laid'))).toEqual(['records']);
  const own = await made();
  // Nothing was cut on the way: not a folder, and not a file.
  const files = (of: string) => readdirSync(of, { recursive: true }).filter((name) => !`${name}`.startsWith('claque.'));
  expect(files(path).sort()).toEqual(files(own).sort());
  expect(await described(path)).toEqual(await described(own));
}, 120_000);
