import { readdirSync, readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OIDS } from './columns.js';
import { STAGING } from './graph-store/graph-tables.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { TABLES } from './schema.js';
import { STATEMENTS } from './statement.js';

/** Every module of the room: one that the store does not load declares statements too. */
const modules = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/\.(spec|contract)\.ts$/.test(path))
  .sort();
for (const path of modules) await import(`./${path.replace(/\.ts$/, '.js')}`);

let db: PGlite;
beforeAll(async () => {
  db = await PGlite.create();
  for (const { file } of MIGRATIONS)
    await db.exec(readFileSync(new URL(`migrations/${file}`, import.meta.url), 'utf8'));
  for (const { text } of STAGING) await db.exec(text);
}, 60_000);
afterAll(() => db.close());

describe('the tables', () => {
  it('have the columns that the program believes in, every table and every column', async () => {
    const { rows } = await db.query(
      `SELECT table_name AS table, column_name AS column, udt_name AS type, is_nullable = 'YES' AS nullable FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
    );
    const believed = TABLES.flatMap(({ name, columns }) =>
      Object.entries(columns).map(([column, { type, nullable }]) => ({ table: name, column, type, nullable })),
    );
    const key = (c: { table: string; column: string }) => `${c.table}.${c.column}`;
    expect(believed.sort((x, y) => (key(x) < key(y) ? -1 : 1))).toEqual(
      (rows as typeof believed).sort((x, y) => (key(x) < key(y) ? -1 : 1)),
    );
  });

  it('have the primary keys that their entities name', async () => {
    const { rows } = await db.query(
      `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attname::text) AS key FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey) WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace GROUP BY 1 ORDER BY 1`,
    );
    const named = TABLES.map(({ name, entity }) => ({
      table: name,
      key: Object.entries(entity.options.columns)
        .filter(([, c]) => c?.primary === true)
        .map(([column]) => column)
        .sort(),
    })).sort((x, y) => (x.table < y.table ? -1 : 1));
    expect(named).toEqual(rows);
  });
});

describe('every statement', () => {
  it('is known here, whichever module declares it', () => {
    const declared = modules.flatMap((path) =>
      [...readFileSync(new URL(path, import.meta.url), 'utf8').matchAll(/\bstatement\(\s*'([\w.]+)'/g)].map(
        (m) => m[1],
      ),
    );
    expect(declared.length).toBeGreaterThan(300);
    expect(declared.filter((name) => !STATEMENTS.has(name))).toEqual([]);
  });

  it.each([...STATEMENTS.values()].map((s) => [s.name, s] as const))(
    '%s takes and gives what it declares',
    async (_, { text, params, row, order }) => {
      const { queryParams, resultFields } = await db.describeQuery(text);
      expect(queryParams.map((p, i) => [order[i], p.dataTypeID])).toEqual(
        order.map((name) => [name, OIDS[params[name].type]]),
      );
      const given = resultFields.map((f) => [f.name, f.dataTypeID]);
      // PostgreSQL calls what a function without a result gives void.
      if (given.length === 1 && given[0][1] === 2278) expect(row).toEqual({});
      else
        expect(given.sort()).toEqual(
          Object.entries(row)
            .map(([name, { type }]) => [name, OIDS[type]])
            .sort(),
        );
    },
  );
});
