import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VaultBlobSeal } from '../../db/encryption/blob-seal.js';
import type { Store } from '../../db/store.js';
import type { Again } from '../../domain/intake/again.js';
import { withOwnNumbers } from '../../domain/intake/again.js';
import type { Item } from '../../domain/intake/collector.js';
import { contentOf } from '../../domain/intake/row.js';
import { byCodeUnit } from '../../domain/text/compare.js';
import { BlobFolder } from '../../engines/blob-store/blob-folder.js';
import { random } from '../../kernel/index.js';
import { databaseOf } from '../../testing/database-of.js';
import { onEveryStore } from '../../testing/stores.js';
import { allRecords } from '../analysis/all-records.js';
import { type Actor, AuditLog } from '../audit/audit-log.js';
import { createPeople } from '../people/people.js';
import { auditUpdates } from './updates.js';
import { ImportWithdrawal } from './withdrawal.js';

const ZONE = '+08:00';
const NOW = '2026-06-01T00:00:00.000Z';
const ANN: Actor = { id: '1', name: 'ann', role: 'intake', request: null };
const CORA: Actor = { id: '2', name: 'cora', role: 'compliance', request: null };
const BEN: Actor = { id: '3', name: 'ben', role: 'analyst', request: null };

const complaint = (id: string, at: string, text: string, file: string, line: number, more = {}): Item => ({
  row: {
    shape: 'complaint',
    cells: { complaint_id: id, received_at: at, text, ...more },
    source: { file, line },
  },
});

interface Delivery {
  readonly items: readonly Item[];
  readonly again: Again;
  readonly byKey?: boolean;
  readonly by?: string;
}

onEveryStore('withdrawal', (on, open, after) => {
  describe(`an import that is taken back on ${on}`, () => {
    let store: Store;
    let audit: AuditLog;
    let blobs: BlobFolder;
    let withdrawal: ImportWithdrawal;
    let clock = NOW;
    const folder = mkdtempSync(join(tmpdir(), 'claque-withdrawal-'));

    beforeAll(async () => {
      store = await open();
      audit = new AuditLog(store, () => clock, null);
      blobs = new BlobFolder(join(folder, 'blobs'), new VaultBlobSeal(store.vault));
      withdrawal = new ImportWithdrawal(store, blobs, audit, () => clock);
    }, 120_000);
    afterAll(async () => {
      await store.close();
      await after();
      rmSync(folder, { recursive: true, force: true });
    });
    beforeEach(async () => {
      clock = NOW;
      await databaseOf(store).query(
        `TRUNCATE record, record_version, rejection, import_person, job, import, finding, queue_item, word_index RESTART IDENTITY CASCADE`,
      );
    });

    let files = 0;
    async function deliver({ items, again, byKey = false, by = 'ann' }: Delivery, size = 100): Promise<number> {
      const blob = await blobs.put(Readable.from([Buffer.from(`file ${++files}`)]));
      const id = await store.imports.create({ name: 'c.csv', ...blob, map: null, by, byKey, now: NOW });
      await read(id, items, again, size);
      return id;
    }
    async function read(id: number, given: readonly Item[], again: Again, size = 100): Promise<void> {
      const items: Item[] = [];
      const all = (async function* () {
        yield* given;
      })();
      for await (const item of again === 'add' ? withOwnNumbers(all, 'source') : all) items.push(item);
      const entry = (await store.imports.get(id))!;
      for (let from = 0; from < items.length; from += size)
        await store.intake.batch(id, items.slice(from, from + size), Math.min(items.length, from + size), ZONE, {
          updates: again === 'update',
          onUpdated: (tx, updated) => auditUpdates(audit)(tx, entry, updated),
        });
      await databaseOf(store).query(`UPDATE import SET state = 'done' WHERE id = $1`, [id]);
    }
    const entry = async (id: number) => (await store.imports.get(id))!;
    const held = async () => {
      const { complaints, calls, agencies, evidence } = await allRecords(store);
      return [
        ...[...complaints, ...calls, ...agencies].map((r) => `${r.source.file}:${r.source.line} ${contentOf(r)}`),
        ...evidence.map((e) => `${e.id} ${e.sha256} ${e.complaintId}`),
      ].sort(byCodeUnit);
    };
    const counts = async (ids: readonly number[]) =>
      Promise.all(
        ids.map(async (id) => {
          const { complaints, withText, calls, agencies, evidence } = (await entry(id)).counts;
          return { complaints, withText, calls, agencies, evidence };
        }),
      );
    const problems = async (id: number) =>
      (await store.imports.rejections(id, { after: null, first: 100 })).items.map(({ item }) => item);

    it('leaves what a store holds that never had it, whatever came, in whatever order and batches', async () => {
      const next = random(24);
      const pick = (n: number) => Math.floor(next() * n);
      const CHOICES: readonly Again[] = ['keep', 'keep', 'update', 'update', 'add'];
      for (let run = 0; run < 30; run++) {
        const deliveries = Array.from(
          { length: 2 + pick(4) },
          (_, f): Delivery => ({
            again: CHOICES[pick(CHOICES.length)]!,
            items: Array.from({ length: 1 + pick(8) }, (_, k): Item => {
              const source = { file: `${f}.csv`, line: k + 2 };
              const kind = pick(8);
              if (kind < 5)
                return complaint(
                  `A${pick(3)}`,
                  `2026-05-0${1 + pick(2)}`,
                  ['', 'x', 'y'][pick(3)]!,
                  source.file,
                  source.line,
                );
              if (kind < 6)
                return {
                  row: {
                    shape: 'call',
                    cells: {
                      call_id: `L${pick(2)}`,
                      started_at: '2026-05-01T10:00:00',
                      caller: ['13900000001', 'anonymous'][pick(2)]!,
                      callee: '95588',
                    },
                    source,
                  },
                };
              if (kind < 7)
                return { row: { shape: 'agency', cells: { agency_id: 'G', name: ['甲', '乙'][pick(2)]! }, source } };
              return { file: { path: `${f}/evidence/${pick(2)}.pdf`, sha256: String(pick(2)), bytes: 3 } };
            }),
          }),
        );
        const gone = new Set(deliveries.flatMap((_, i) => (pick(2) === 0 ? [i] : [])));
        await databaseOf(store).query(
          `TRUNCATE record, record_version, rejection, import_person, job, import RESTART IDENTITY CASCADE`,
        );
        const ids: number[] = [];
        for (const d of deliveries) ids.push(await deliver(d, 1 + pick(4)));
        const back = [...gone].sort(() => next() - 0.5);
        for (const i of back) await withdrawal.withdraw(await entry(ids[i]!), 'wrong file', CORA);
        const left = ids.filter((_, i) => !gone.has(i));
        const [after, afterCounts] = [await held(), await counts(left)];
        expect(
          await databaseOf(store).query(
            `SELECT count(*)::int AS n FROM record_version WHERE import <> ALL($1::int[])`,
            [left],
          ),
        ).toEqual([{ n: 0 }]);
        await databaseOf(store).query(
          `TRUNCATE record, record_version, rejection, import_person, job, import RESTART IDENTITY CASCADE`,
        );
        const never: number[] = [];
        for (const [i, d] of deliveries.entries()) if (!gone.has(i)) never.push(await deliver(d));
        expect({ run, after, afterCounts }).toEqual({ run, after: await held(), afterCounts: await counts(never) });
      }
    }, 240_000);

    it('a planted row of a known number with an earlier date is refused, by whatever door it comes and whatever a source may', async () => {
      const known = await deliver({
        items: [complaint('A', '2026-05-09', 'my own words', 'known.csv', 2)],
        again: 'keep',
      });
      const planted = complaint('A', '2020-01-01', 'planted', 'planted.csv', 2);
      const keep = await deliver({ items: [planted], again: 'keep', by: 'ben' });
      // A key may update what it sent itself, and nothing else, even under a saved source that updates.
      const key = await deliver({ items: [planted], again: 'update', byKey: true, by: 'partner' });
      expect((await allRecords(store)).complaints.map((c) => c.text)).toEqual(['my own words']);
      for (const id of [keep, key])
        expect(await problems(id)).toMatchObject([{ code: 'CLQ_ID_CONFLICT', values: { first: 'known.csv:2' } }]);
      expect(await problems(known)).toEqual([]);
      const own = { again: 'update', byKey: true, by: 'partner' } as const;
      await deliver({ ...own, items: [complaint('P', '2026-05-01', 'first', 'p.csv', 2)] });
      await deliver({ ...own, items: [complaint('P', '2026-05-01', 'corrected', 'p.csv', 2)] });
      expect((await allRecords(store)).complaints.map((c) => c.text)).toEqual(['my own words', 'corrected']);
    });

    it('a corrected export updates by choice: what changed is said and written down, and the earlier version is read', async () => {
      const first = await deliver({ items: [complaint('A', '2026-05-09', 'typo', 'one.csv', 2)], again: 'keep' });
      const second = await deliver({
        items: [complaint('A', '2026-05-09', 'right', 'two.csv', 2, { product: 'card' })],
        again: 'update',
      });
      expect(await problems(second)).toMatchObject([
        {
          code: 'CLQ_NOTE_UPDATED',
          values: { first: 'one.csv:2', fields: { en: 'text, product', zh: '投诉内容、产品' } },
        },
      ]);
      expect((await entry(second)).counts).toMatchObject({ complaints: 1, refused: 0, noted: 1 });
      expect((await entry(first)).counts).toMatchObject({ complaints: 0, refused: 0 });
      const versions = await store.versions.of('A');
      expect(versions.map((v) => [v.import, v.standing, v.complaint?.text ?? null])).toEqual([
        [first, false, 'typo'],
        [second, true, null],
      ]);
      const log = (await databaseOf(store).query(
        `SELECT body->>'action' AS action FROM audit WHERE "subjectKind" = 'complaint' AND "subjectId" = 'A'`,
      )) as readonly { action: string }[];
      expect(log).toContainEqual({ action: 'intake.update' });
      await withdrawal.withdraw(await entry(second), 'the first was right', ANN);
      expect((await allRecords(store)).complaints.map((c) => c.text)).toEqual(['typo']);
    });

    it('adds rows of a source whose numbers are its own beside the known ones, and their papers with them', async () => {
      await deliver({ items: [complaint('1', '2026-05-09', 'one branch', 'a.csv', 2)], again: 'keep' });
      const add: Delivery = {
        items: [
          complaint('1', '2026-05-09', 'another branch', 'b.csv', 2),
          {
            row: { shape: 'evidence', cells: { file: 'x.pdf', complaint_id: '1' }, source: { file: 'e.csv', line: 2 } },
          },
          { file: { path: 'x.pdf', sha256: 'f', bytes: 1 } },
        ],
        again: 'add',
      };
      await deliver(add);
      const { complaints, evidence } = await allRecords(store);
      expect(complaints.map((c) => c.text).sort()).toEqual(['another branch', 'one branch']);
      const own = complaints.find((c) => c.text === 'another branch')!;
      expect(own.id).toMatch(/^1~[0-9a-v]{6}$/);
      expect(evidence.map((e) => e.complaintId)).toEqual([own.id]);
      // The same file again is a repeat.
      const again = await deliver(add);
      expect((await entry(again)).counts).toMatchObject({ complaints: 0, repeats: 1 });
    });

    it('says first what goes; goes whole, with what was made of it; and comes back within a day', async () => {
      const kept = await deliver({ items: [complaint('B', '2026-05-01', 'theirs', 'b.csv', 2)], again: 'keep' });
      const items = [
        complaint('A', '2026-05-01', 'gone', 'c.csv', 2),
        complaint('B', '2026-05-01', 'theirs', 'c.csv', 3),
        complaint('C', 'no day', 'refused', 'c.csv', 4),
        { file: { path: 'evidence/x.pdf', sha256: 'f'.repeat(64), bytes: 3 } },
      ];
      const id = await deliver({ items, again: 'keep' });
      await databaseOf(store).query(
        `INSERT INTO queue_item (id, lane, place, received, due, profile) VALUES ('A', 'normal', 1, '2026-05-01', '2026-06-01', 'x')`,
      );
      const { against, refusal, ...summary } = await withdrawal.summary(await entry(id));
      expect(summary).toEqual({ complaints: 1, calls: 0, agencies: 0, papers: 1, rejections: 1, stay: 0, erased: 0 });
      expect([against, refusal]).toEqual([{ held: 0, cases: 0, answered: 0, inquiries: 0 }, null]);
      // It is somebody else's.
      await expect(withdrawal.withdraw(await entry(id), 'why', BEN)).rejects.toMatchObject({ code: 'CLQ_NOT_FOUND' });
      await expect(withdrawal.withdraw(await entry(id), ' ', ANN)).rejects.toMatchObject({ code: 'CLQ_REASON' });
      const before = await held();
      await withdrawal.withdraw(await entry(id), 'wrong file', ANN);
      expect((await allRecords(store)).complaints.map((c) => c.id)).toEqual(['B']);
      expect(await entry(id)).toMatchObject({
        state: 'withdrawn',
        withdrawnBy: 'ann',
        counts: { complaints: 0, refused: 0 },
      });
      expect((await entry(kept)).counts.complaints).toBe(1);
      expect(await databaseOf(store).query(`SELECT id FROM queue_item`)).toEqual([]);
      expect(await store.jobs.waiting('analyse')).toBeGreaterThan(0);
      expect(await problems(id)).toEqual([]);
      // Twice is once.
      await expect(withdrawal.withdraw(await entry(id), 'again', ANN)).rejects.toMatchObject({
        code: 'CLQ_WITHDRAW_STATE',
      });
      clock = '2026-06-01T20:00:00.000Z';
      expect(await withdrawal.expire()).toBe(0);
      await withdrawal.restore(await entry(id), ANN);
      expect((await entry(id)).state).toBe('queued');
      await read(id, items, 'keep');
      expect(await held()).toEqual(before);
    });

    it('stays while people have worked with it; what is left of the erased stays too; its file goes after a day', async () => {
      const items = [
        complaint('A', '2026-05-01', 'mine', 'c.csv', 2, { debtor_ref: 'D1', debtor_name: '欧阳锡铭' }),
        complaint('B', '2026-05-01', 'other', 'c.csv', 3, { debtor_ref: 'D2' }),
      ];
      const id = await deliver({ items, again: 'keep' });
      await databaseOf(store).query(
        `INSERT INTO queue_item (id, lane, place, received, due, profile, state, events)
         VALUES ('A', 'normal', 1, '2026-05-01', '2026-06-01', 'x', 'answered', '[{"kind":"answered","at":"2026-05-02","by":"ann"}]')`,
      );
      const refused = await withdrawal.summary(await entry(id));
      expect(refused.against.answered).toBe(1);
      await expect(withdrawal.withdraw(await entry(id), 'why', CORA)).rejects.toMatchObject({
        code: 'CLQ_WITHDRAW_WORKED',
      });
      await databaseOf(store).query(
        `INSERT INTO finding (kind, id, rank, size, body) VALUES ('complaint', 'A', 0, 0, '{"debtor":"D1"}'), ('complaint', 'B', 0, 0, '{"debtor":"D2"}')`,
      );
      const people = createPeople(store, audit, blobs, () => clock);
      await people.erasure.erase('D1', 'asked', CORA);
      const again = await deliver({ items: [complaint('B', '2026-05-01', 'other words', 'd.csv', 2)], again: 'keep' });
      await withdrawal.withdraw(await entry(id), 'why', CORA);
      const { complaints } = await allRecords(store);
      expect(complaints.map((c) => [c.id, c.text])).toEqual([
        ['A', ''],
        ['B', 'other words'],
      ]);
      expect(await problems(again)).toEqual([]);
      expect((await entry(again)).counts).toMatchObject({ complaints: 1, refused: 0 });
      const { sha256 } = await entry(again);
      await withdrawal.withdraw(await entry(again), 'why', CORA);
      clock = '2026-06-02T01:00:00.000Z';
      expect(await withdrawal.expire()).toBe(2);
      await people.removal.run();
      expect(await blobs.verify(sha256)).toBe(false);
      await expect(withdrawal.restore(await entry(again), ANN)).rejects.toMatchObject({ code: 'CLQ_RESTORE_LATE' });
    });
  });
});
