import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { describe, expect, it } from '@jest/globals';
import { GRAPH_TABLES } from '../graph-store/tables.generated.js';
import { MIGRATIONS } from './migrations.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const text = (file: string) => readFileSync(`${folder}${file}`, 'utf8');
const files = (path: string) =>
  readdirSync(`${folder}${path}`)
    .filter((n) => n.endsWith('.sql'))
    .sort();

/** Columns, indexes, triggers and functions of a schema, by what they are. */
const shape = async (db: PGlite, schema: string) => {
  const { rows } = await db.query<{ what: string }>(
    `SELECT format('%s.%s %s %s %s %s', table_name, column_name, data_type, is_nullable, column_default, collation_name) AS what FROM information_schema.columns WHERE table_schema = $1
     UNION SELECT replace(indexdef, $1 || '.', '') FROM pg_indexes WHERE schemaname = $1
     UNION SELECT format('%s %s %s', event_object_table, trigger_name, event_manipulation) FROM information_schema.triggers WHERE trigger_schema = $1
     UNION SELECT pg_get_functiondef(p.oid) FROM pg_proc p WHERE p.pronamespace = to_regnamespace($1) ORDER BY 1`,
    [schema],
  );
  return rows.map((r) => r.what);
};

describe('migrations', () => {
  it('are the files in this folder, in order, unchanged since their release', () => {
    expect(MIGRATIONS.map((m) => m.file)).toEqual(files(''));
    expect(files('undo')).toEqual(files(''));
    MIGRATIONS.forEach(({ file, name, sha256 }, i) => {
      expect(Number(file.slice(0, 4))).toBe(i + 1);
      expect(createHash('sha256').update(text(file)).digest('hex')).toBe(sha256);
      // TypeORM orders by the time at the end of the name.
      if (i > 0) expect(name.slice(-13) > MIGRATIONS[i - 1].name.slice(-13)).toBe(true);
    });
  });

  it('leave the schema that they found when they are undone, and end at the tables of the graph as its schema describes them: a new property needs a new migration', async () => {
    const db = await PGlite.create();
    let before = await shape(db, 'public');
    for (const { file } of MIGRATIONS) {
      await db.exec(text(file));
      const after = await shape(db, 'public');
      expect(after).not.toEqual(before);
      await db.exec(text(`undo/${file}`));
      expect(await shape(db, 'public')).toEqual(before);
      await db.exec(text(file));
      // The next one finds what this one left, the second time as the first.
      before = await shape(db, 'public');
      expect(before).toEqual(after);
    }
    await db.exec(`CREATE SCHEMA wanted; SET search_path TO wanted; ${GRAPH_TABLES.join(';')}`);
    const there = (await shape(db, 'public')).filter((s) => /graph_(node|edge)/.test(s));
    expect(await shape(db, 'wanted')).toEqual(there);
    await db.close();
  });

  it('bring settings, graph and findings under the names of 0016, and back', async () => {
    const db = await PGlite.create();
    for (const { file } of MIGRATIONS.slice(0, 15)) await db.exec(text(file));
    const old = {
      'own-words': { off: false, options: { leastTokens: 90 } },
      'vain-citation': { off: true, options: {} },
      'template-copy': { off: false, options: { leastUnits: 5, most: 4 } },
      lockstep: { off: false, options: { mostContext: 0.1, leastCallers: 6 } },
    };
    await db.query(`INSERT INTO installation VALUES ('overrides', $1), ('sketchSeed', '7')`, [JSON.stringify(old)]);
    await db.exec(`INSERT INTO graph_node VALUES ('debtor:1', 'debtor', 'D1'), ('mould:x', 'mould', 'x');
      INSERT INTO graph_edge VALUES ('E1', 'follows_mould', 'debtor:1', 'mould:x', 'C1', NULL);
      INSERT INTO graph_change (body) VALUES ('{"put": "node"}');
      INSERT INTO finding (kind, id, rank, size, body) VALUES ('overview', '', 0, 0, '{}')`);
    const settings = async () =>
      JSON.parse(
        (await db.query<{ value: string }>(`SELECT value FROM installation WHERE name = 'overrides'`)).rows[0].value,
      );
    const count = async (what: string) => (await db.query(`SELECT 1 FROM ${what}`)).rows.length;
    const jobs = await count(`job WHERE kind = 'analyse' AND state = 'queued'`);
    await db.exec(text('0016-names.sql'));
    expect(await settings()).toEqual({
      'original-wording': { off: false, options: { minTokens: 90 } },
      'nonexistent-citation': { off: true, options: {} },
      'template-copy': { off: false, options: { minUnits: 5, maxWeight: 4 } },
      lockstep: { off: false, options: { maxContext: 0.1, minCallers: 6 } },
    });
    expect([await count('graph_node'), await count('graph_edge')]).toEqual([1, 0]);
    expect(await count(`graph_change WHERE body ? 'gap'`)).toBe(1);
    expect(await count(`job WHERE kind = 'analyse' AND state = 'queued'`)).toBe(jobs + 1);
    await db.exec(text('undo/0016-names.sql'));
    expect(await settings()).toEqual(old);
    await db.close();
  });
});
