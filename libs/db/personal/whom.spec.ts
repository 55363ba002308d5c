import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Item } from '../../domain/intake/items.js';
import { freeTextWords } from '../../domain/person/free-text.js';
import { databaseOf } from '../../testing/database-of.js';
import { resealAll, sealOnce } from '../encryption/reseal.js';
import { sqlJson } from '../sql-json.js';
import { Store } from '../store.js';

const NOW = '2026-06-01T00:00:00.000Z';

describe('whom an import holds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claque-whom-'));
  let store: Store;
  beforeAll(async () => {
    store = await Store.open({ folder });
  }, 60_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const row = (id: string, more: Record<string, string> = {}): Item => ({
    row: {
      shape: 'complaint',
      cells: { complaint_id: id, received_at: '2026-05-01', text: `letter of ${id}`, ...more },
      source: { file: 'f.csv', line: 2 },
    },
  });
  const imported = async (items: readonly Item[], updates = false) => {
    const id = await store.imports.create({
      name: 'f.csv',
      sha256: 'a'.repeat(64),
      bytes: 1,
      map: null,
      by: 'x',
      now: NOW,
    });
    await store.intake.batch(id, items, items.length, 'Z', { updates });
    return id;
  };
  const holders = async (marks: readonly string[]) =>
    (
      (await databaseOf(store).query(
        `SELECT DISTINCT import FROM import_person WHERE marks && $1::bigint[] ORDER BY import`,
        [marks],
      )) as { import: number }[]
    ).map((r) => r.import);
  const wordHolders = async (text: string) =>
    (
      (await databaseOf(store).query(
        `SELECT DISTINCT import FROM import_person WHERE words @> $1::int[] ORDER BY import`,
        [store.vault.words(freeTextWords(text))],
      )) as { import: number }[]
    ).map((r) => r.import);

  it('is remembered of repeated, conflicting and refused rows, and of what another import replaced', async () => {
    const { vault } = store;
    const mine = { debtor_ref: 'D1', debtor_phone: '13912340987', debtor_name: '欧阳锡铭' };
    const first = await imported([row('A', mine), row('Z', { debtor_ref: 'D9' })]);
    const repeat = await imported([row('A', mine)]);
    const conflict = await imported([row('A', { ...mine, received_at: '2026-05-09', text: 'other words' })]);
    const refused = await imported([row('', { debtor_ref: 'D1', text: 'zanzibar' })]);
    const broken = await imported([
      {
        refused: { file: 'f.csv', line: 3, column: '', value: 'x', code: 'CLQ_ROW_CELLS', values: {} },
        said: '欧阳锡铭，一三九 1234 0987',
      },
    ]);
    const other = await imported([row('B', { debtor_ref: 'D2', debtor_phone: '13800001111' })]);
    const corrected = await imported([row('A', { ...mine, received_at: '2026-04-01' })], true);
    expect(await holders([vault.blindIndex('complaint', 'A')])).toEqual([first, repeat, conflict]);
    expect(await holders([vault.blindIndex('debtor', 'D1')])).toEqual([first, repeat, conflict, refused]);
    expect(await holders([vault.blindIndex('phone', '+8613912340987')])).toEqual([first, repeat, conflict]);
    expect(await wordHolders('欧阳锡铭')).toEqual([conflict, broken]);
    expect(await wordHolders('13912340987')).toEqual([conflict, broken]);
    expect(await holders([vault.blindIndex('debtor', 'D2')])).toEqual([]);
    expect([other, corrected].length).toBe(2);
  });

  it('is said to be unknown where part of the file could not be read', async () => {
    const unread = async (items: readonly Item[]) => {
      const id = await imported(items);
      const [{ unread: is }] = (await databaseOf(store).query(`SELECT unread FROM import WHERE id = $1`, [id])) as {
        unread: boolean;
      }[];
      return is;
    };
    const refusal = { file: 'f.csv', line: 0, column: '', value: '', values: {} };
    expect(await unread([row('C')])).toBe(false);
    expect(await unread([{ refused: { ...refusal, code: 'CLQ_HEADER_UNKNOWN' } }])).toBe(true);
    expect(await unread([{ refused: { ...refusal, code: 'CLQ_FILE_EMPTY' } }])).toBe(false);
    expect(await unread([{ refused: { ...refusal, code: 'CLQ_ROW_BROKEN' }, said: 'half "a row' }])).toBe(true);
  });

  it('lies sealed, also what an older version kept in the open', async () => {
    const id = await imported([row('', { debtor_name: '欧阳锡铭' })]);
    const open = { file: '欧阳锡铭.csv', line: 9, column: '', value: '', code: 'CLQ_HEADER_UNKNOWN', values: {} };
    await databaseOf(store).query(`INSERT INTO rejection (import, body) VALUES ($1, $2::jsonb)`, [id, sqlJson(open)]);
    await databaseOf(store).query(`DELETE FROM installation WHERE name = 'sealedRejections'`);
    const all = async () => JSON.stringify(await databaseOf(store).query(`SELECT body FROM rejection`));
    expect(await all()).toContain('欧阳锡铭');
    await sealOnce(store);
    expect(await all()).not.toContain('欧阳锡铭');
    const { items } = await store.imports.rejections(id, { after: null, first: 10 });
    expect(items.map((r) => r.item.code)).toEqual(['CLQ_FIELD_MISSING', 'CLQ_HEADER_UNKNOWN']);
    expect(await resealAll(store)).toBe(0);
    expect(await resealAll(store, () => true)).toBeGreaterThan(5);
    expect((await store.imports.rejections(id, { after: null, first: 10 })).items).toEqual(items);
  });
});
