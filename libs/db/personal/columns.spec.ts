import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseOf } from '../../testing/database-of.js';
import { SEALED_KINDS } from '../encryption/sealed-rows.js';
import { Store } from '../store.js';
import { BLOB_KINDS, COLUMNS, FINDING_KINDS } from './columns.js';
import { PERSONAL, SEALED_COLUMNS } from './registry.js';

describe('the registry of personal data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claque-columns-'));
  let schema: { table: string; column: string; type: string }[];
  let store: Store;
  beforeAll(async () => {
    store = await Store.open({ folder });
    schema = await databaseOf(store).query(
      `SELECT table_name AS table, column_name AS column, data_type AS type FROM information_schema.columns
       WHERE table_schema NOT IN ('information_schema', 'pg_catalog') AND table_name NOT LIKE 'pg\\_%' ORDER BY 1, ordinal_position`,
    );
  }, 60_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('knows every column of every table that there really is, and no other', () => {
    const real = schema.map((c) => `${c.table}.${c.column}`).sort();
    const declared = Object.entries(COLUMNS)
      .flatMap(([table, { columns }]) => Object.keys(columns).map((column) => `${table}.${column}`))
      .sort();
    expect(real.length).toBeGreaterThan(150);
    expect(declared).toEqual(real);
  });

  it('has a place that answers for each table in which somebody can stand, and says why nobody stands elsewhere', () => {
    const places = new Set(PERSONAL.map((p) => p.name));
    expect(places.size).toBe(PERSONAL.length);
    const named = new Set<string>();
    for (const [table, { places: of, why, columns }] of Object.entries(COLUMNS)) {
      const holding = Object.values(columns).filter((holds) => holds !== 'nobody');
      expect([table, of.length > 0]).toEqual([table, holding.length > 0]);
      expect([table, why.length > 5]).toEqual([table, true]);
      for (const place of of) {
        expect([table, place, places.has(place)]).toEqual([table, place, true]);
        named.add(place);
      }
    }
    // And no place is about nothing.
    expect([...places].filter((p) => !named.has(p))).toEqual([]);
    for (const { encrypted, retained } of PERSONAL) expect([encrypted, retained].every((t) => t.length > 4)).toBe(true);
    for (const { named: column, place } of BLOB_KINDS) {
      const [table, name] = column.split('.');
      expect([column, COLUMNS[table].columns[name] !== undefined, places.has(place)]).toEqual([column, true, true]);
    }
  });

  it('has the rotation of keys go through exactly the columns that are sealed, with their real types', () => {
    const declared = Object.entries(COLUMNS).flatMap(([table, { columns }]) =>
      Object.entries(columns).flatMap(([column, holds]) => (holds === 'sealed' ? [`${table}.${column}`] : [])),
    );
    expect(SEALED_COLUMNS.map((c) => `${c.table}.${c.column}`).sort()).toEqual(declared.sort());
    const types = new Map(schema.map((c) => [`${c.table}.${c.column}`, c.type]));
    const short: Readonly<Record<string, string>> = { integer: 'int', bigint: 'bigint', text: 'text' };
    for (const { table, column, key, form } of SEALED_COLUMNS) {
      expect(types.get(`${table}.${column}`)).toBe(form === 'body' ? 'jsonb' : 'text');
      for (const [name, type] of Object.entries(key)) expect(short[types.get(`${table}.${name}`)!]).toBe(type);
    }
  });

  it('says of each kind of finding whether somebody stands in it, as it is sealed', () => {
    expect(
      Object.entries(FINDING_KINDS)
        .flatMap(([kind, holds]) => (holds === 'sealed' ? [kind] : []))
        .sort(),
    ).toEqual([...SEALED_KINDS].sort());
  });
});
