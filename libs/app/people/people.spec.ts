import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sqlJson } from '../../db/sql-json.js';
import type { Store } from '../../db/store.js';
import type { Item } from '../../domain/intake/collector.js';
import { BlobFolder } from '../../engines/blob-store/blob-folder.js';
import { databaseOf } from '../../testing/database-of.js';
import { onEveryStore } from '../../testing/stores.js';
import { allRecords } from '../analysis/all-records.js';
import { AuditLog } from '../audit/audit-log.js';
import { createPeople, type People } from './people.js';

const NOW = '2026-06-01T00:00:00.000Z';
const WHO = { name: 'ann', role: 'compliance', request: null } as const;

onEveryStore('people', (on, open, after) => {
  describe(`retention on ${on}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'claque-retention-'));
    const blobs = new BlobFolder(folder);
    let store: Store;
    let people: People;
    beforeAll(async () => {
      store = await open();
      const now = () => NOW;
      people = createPeople(store, new AuditLog(store, now, null), blobs, now);
    }, 120_000);
    afterAll(async () => {
      await store.close();
      await after();
      rmSync(folder, { recursive: true });
    });

    it('erases what is older than it may be, unless somebody holds it or it was never answered', async () => {
      const { sha256, bytes } = await blobs.put(Readable.from([Buffer.from('the file as it came')]));
      const at = '2020-01-01T00:00:00.000Z';
      const id = await store.imports.create({ name: 'f.csv', sha256, bytes, map: null, by: 'ann', now: at });
      const complaint = (n: string): Item => ({
        row: {
          shape: 'complaint',
          cells: {
            complaint_id: n,
            received_at: '2020-01-01',
            text: `story of ${n}`,
            debtor_ref: `D${n}`,
            debtor_phone: '13800138000',
          },
          source: { file: 'f.csv', line: 2 },
        },
      });
      const call: Item = {
        row: {
          shape: 'call',
          cells: { call_id: 'c1', started_at: '2020-01-01T10:00:00Z', caller: '13900139000', callee: '13700137000' },
          source: { file: 'c.csv', line: 2 },
        },
      };
      await store.intake.batch(id, [...['old', 'held', 'new', 'open'].map(complaint), call], 5, 'Z');
      await databaseOf(store).query(`UPDATE import SET state = 'done'`);
      await databaseOf(store).query(
        `INSERT INTO queue_item (id, lane, place, received, due, profile, state, events) SELECT value->>'id', 'normal', 1, '2020-01-01', '2020-01-16', 'x', value->>'state', value->'events' FROM jsonb_array_elements($1::jsonb)`,
        [
          sqlJson([
            ...['old', 'held'].map((n) => ({
              id: n,
              state: 'answered',
              events: [{ kind: 'answer', at: '2020-01-10T00:00:00.000Z' }],
            })),
            { id: 'new', state: 'answered', events: [{ kind: 'answer', at: '2026-01-10T00:00:00.000Z' }] },
            { id: 'open', state: 'open', events: [] },
          ]),
        ],
      );
      await databaseOf(store).query(
        `INSERT INTO finding (kind, id, rank, size, body) SELECT 'complaint', n, 1, 0, jsonb_build_object('debtor', 'D' || n) FROM unnest($1::text[]) AS s(n)`,
        [['old', 'held', 'new', 'open']],
      );
      const hold = await people.holds.place('complaint', 'held', 'a suit', WHO);
      const keep = { complaint: null, call: null, original: null, dossier: null };
      const profile = { id: 'p', name: { en: 'p', zh: 'p' }, source: '' };
      expect(await people.retention.apply({ ...profile, kinds: keep })).toBe(0);
      const five = { ...profile, kinds: { complaint: 1826, call: 1096, original: 366, dossier: null } };
      expect(await people.retention.apply(five)).toBe(2);
      const texts = async () => (await allRecords(store)).complaints.map((c) => [c.id, c.text]);
      expect(await texts()).toEqual([
        ['held', 'story of held'],
        ['new', 'story of new'],
        ['old', ''],
        ['open', 'story of open'],
      ]);
      expect((await allRecords(store)).calls).toMatchObject([{ caller: 'withheld', callee: 'withheld' }]);
      expect(await blobs.verify(sha256)).toBe(false);
      expect(await people.retention.apply(five)).toBe(0);
      await people.holds.lift(hold.id, 'settled', WHO);
      expect(await people.retention.apply(five)).toBe(1);
      expect((await texts())[0]).toEqual(['held', '']);
      const acts = (await databaseOf(store).query(
        `SELECT body->>'action' AS action, "subjectId" AS id FROM audit ORDER BY number`,
      )) as { action: string; id: string }[];
      expect(acts.map((a) => `${a.action} ${a.id}`)).toEqual([
        'Mutation.placeHold held',
        'retention old',
        'retention call',
        'Mutation.liftHold held',
        'retention held',
      ]);
    });
  });
});
