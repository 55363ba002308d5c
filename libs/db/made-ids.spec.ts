import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Item } from '../domain/intake/collector.js';
import { looksMade } from '../domain/text/made-ids.js';
import { rawRow } from '../readers/raw-row.js';
import { contentId, type Shape } from '../readers/shapes.js';
import { databaseOf } from '../testing/database-of.js';
import { onEveryStore } from '../testing/stores.js';
import type { Store } from './store.js';

const NOW = '2026-11-30T00:00:00.000Z';
const SHAPE: Shape = {
  name: 'without ids',
  row: 'call',
  convert: ({ start = '', from = '', to = '', id = '' }) => ({
    call_id: id !== '' ? id : contentId('call', [start, from, to]),
    started_at: start,
    caller: from,
    callee: to,
  }),
};
const CELLS = { start: '2026-11-01T10:00:00Z', from: '13900000001', to: '95588' };
const GUESSED = contentId('call', Object.values(CELLS));

onEveryStore('made_ids', (on, open, after) => {
  describe(`ids that readers make, on ${on}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    }, 120_000);
    afterAll(async () => {
      await store.close();
      await after();
    });
    let files = 0;
    const taken = async (...rows: readonly Record<string, string>[]) => {
      const name = `${++files}.csv`;
      const file = { name, sha256: String(files).repeat(64), bytes: 1, map: null, by: 'me', now: NOW };
      const id = await store.imports.create(file);
      const items = rows.map((cells, k): Item => ({ row: rawRow(SHAPE, cells, name, k + 2) }));
      await store.intake.batch(id, items, items.length, 'Z');
      return (await store.imports.get(id))!.counts;
    };
    const known = (...ids: readonly string[]) => store.calls.known(ids);
    const all = async () =>
      ((await databaseOf(store).query(`SELECT id FROM record ORDER BY id`)) as { id: string }[]).map((r) => r.id);

    it('keeps a row without an id under one that nobody can guess, and knows the row again', async () => {
      expect(await taken(CELLS)).toMatchObject({ calls: 1, repeats: 0 });
      expect(await known(GUESSED)).toEqual(new Set());
      const ids = await all();
      expect(ids).toEqual([expect.stringMatching(/^call-[\da-f]{16}$/)]);
      expect(looksMade(ids[0]!)).toBe(true);
      expect(await taken(CELLS)).toMatchObject({ calls: 0, repeats: 1, refused: 0 });
      expect(await all()).toEqual(ids);
    });

    it('knows a row again that an older version keeps under a plain id', async () => {
      const older = { ...CELLS, from: '13900000002' };
      const plain = contentId('call', Object.values(older));
      // An older version kept the id as it was made: as one that stands in the row.
      expect(await taken({ ...older, id: plain })).toMatchObject({ calls: 1 });
      expect(await known(plain)).toEqual(new Set([plain]));
      const before = await all();
      expect(await taken(older, { ...CELLS, from: '13900000003' })).toMatchObject({ calls: 1, repeats: 1, refused: 0 });
      expect(await all()).toHaveLength(before.length + 1);
    });

    it('leaves the ids of lenders as they are', async () => {
      const theirs = 'call-00112233445566aa';
      await taken({ ...CELLS, id: theirs });
      expect(await known(theirs)).toEqual(new Set([theirs]));
    });

    it('knows a saved mapping again that an older version kept under a plain mark of its columns', async () => {
      const save = (body: string) =>
        store.transaction((tx) =>
          store.savedMappings.save(tx, { fingerprint: 'f'.repeat(32), body, savedAt: NOW, savedBy: 'me' }),
        );
      const id = await save('1');
      const [row] = await store.savedMappings.list();
      expect(row!.fingerprint).not.toBe('f'.repeat(32));
      await databaseOf(store).query(`UPDATE saved_mapping SET fingerprint = $1`, ['f'.repeat(32)]);
      expect(await store.savedMappings.find(['f'.repeat(32)])).toMatchObject([
        { id, fingerprint: 'f'.repeat(32), body: '1' },
      ]);
      expect(await save('2')).toBe(id);
      expect(await store.savedMappings.find(['f'.repeat(32)])).toMatchObject([
        { fingerprint: 'f'.repeat(32), body: '2' },
      ]);
      expect(await store.savedMappings.list()).toEqual([{ ...row, body: '2' }]);
    });
  });
});
