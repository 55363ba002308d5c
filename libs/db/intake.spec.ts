import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allRecords } from '../app/analysis/all-records.js';
import { Collector, type Counts, type Item } from '../domain/intake/collector.js';
import { contentOf } from '../domain/intake/row.js';
import type { Records, Rejection } from '../domain/model/index.js';
import { erasedComplaint } from '../domain/person/erase.js';
import { byCodeUnit } from '../domain/text/compare.js';
import { random } from '../kernel/index.js';
import { databaseOf } from '../testing/database-of.js';
import { onEveryStore } from '../testing/stores.js';
import { sealRecord } from './encryption/sealed-rows.js';
import { sqlJson } from './sql-json.js';
import type { Store } from './store.js';

const ZONE = '+08:00';
const NOW = '2024-06-01T00:00:00.000Z';

/** What both ways of taking files in must agree on. */
interface Taken {
  readonly kept: readonly string[];
  readonly refused: readonly string[];
  readonly counts: Omit<Counts, 'refused'>;
}

const taken = (records: Records, refused: readonly Rejection[], { refused: _, ...counts }: Counts): Taken => ({
  kept: [
    ...[...records.complaints, ...records.calls, ...records.agencies].map(
      (r) => `${r.source.file}:${r.source.line} ${contentOf(r)}`,
    ),
    ...records.evidence.map((e) => `${e.id} ${e.sha256}`),
  ].sort(byCodeUnit),
  refused: refused
    .map((r) => [r.file, r.line, r.column, r.value, r.code, JSON.stringify(r.values)].join(' '))
    .sort(byCodeUnit),
  counts,
});

function scanned(files: readonly (readonly Item[])[]): Taken {
  const collector = new Collector({ zone: ZONE });
  for (const [n, file] of files.entries()) {
    if (n > 0) collector.next();
    for (const item of file) collector.add(item);
  }
  const { records, refused, counts } = collector.finish();
  return taken(records, refused, counts);
}

/** The same files as uploads, each in batches that end where `cut` says. */
async function served(store: Store, files: readonly (readonly Item[])[], cut: () => number): Promise<Taken> {
  await databaseOf(store).query(`TRUNCATE record, record_version, rejection, job, import RESTART IDENTITY CASCADE`);
  const imports: number[] = [];
  for (const [k, file] of files.entries()) {
    const id = await store.imports.create({
      name: `${k}.csv`,
      sha256: String(k).repeat(64),
      bytes: 1,
      map: null,
      by: 'me',
      now: NOW,
    });
    imports.push(id);
    for (let from = 0; from < file.length; ) {
      const to = Math.min(file.length, from + cut());
      await store.intake.batch(id, file.slice(from, to), to, ZONE);
      from = to;
    }
  }
  const refused: Rejection[] = [];
  const sum: Counts = {
    rows: 0,
    complaints: 0,
    withText: 0,
    repeats: 0,
    calls: 0,
    agencies: 0,
    evidence: 0,
    refused: 0,
    noted: 0,
  };
  for (const id of imports) {
    const { items } = await store.imports.rejections(id, { after: null, first: 1000 });
    for (const { item } of items) refused.push(item);
    const counts = (await store.imports.get(id))?.counts ?? sum;
    expect(counts.refused).toBe(items.length);
    for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += counts[name];
  }
  return taken(await allRecords(store), refused, sum);
}

onEveryStore('intake', (on, open, after) => {
  describe(`the scan and the server on ${on}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    }, 120_000);
    afterAll(async () => {
      await store.close();
      await after();
    });

    const complaint = (id: string, at: string, text: string, file: string, line: number): Item => ({
      row: {
        shape: 'complaint',
        cells: { complaint_id: id, received_at: at, text, own: 'kept', another: 'b' },
        columns: { complaint_id: '投诉编号' },
        source: { file, line },
      },
    });

    it('keep the same row of two with one id, and refuse the other in the same words', async () => {
      const file = [
        complaint('A1', '2024-05-09', 'later', 'c.csv', 2),
        complaint('A1', '2024-05-01', 'earlier', 'c.csv', 3),
      ];
      for (const order of [file, [...file].reverse()])
        for (const size of [1, 2]) {
          const server = await served(store, [order], () => size);
          expect(server).toEqual(scanned([order]));
          expect(server.kept[0]).toContain('2024-05-01');
          expect(server.refused).toEqual([expect.stringContaining('c.csv 2 投诉编号')]);
          expect(server.refused[0]).toContain('"first":"c.csv:3"');
        }
    });

    it('agree on any rows, in any order, cut into any batches, of one file and of several', async () => {
      const next = random(22);
      const pick = (n: number) => Math.floor(next() * n);
      for (let run = 0; run < 40; run++) {
        const files = Array.from({ length: 1 + pick(3) }, (_, f) =>
          Array.from({ length: 1 + pick(14) }, (_, k): Item => {
            const source = { file: `${f}.csv`, line: k + 2 };
            const kind = pick(8);
            if (kind < 4)
              return complaint(
                `A${pick(4)}`,
                ['2024-05-01', '2024-05-02', 'never'][pick(3)],
                ['', 'x', 'y'][pick(3)],
                source.file,
                source.line,
              );
            if (kind < 6)
              return {
                row: {
                  shape: 'call',
                  cells: {
                    call_id: `A${pick(2)}`,
                    started_at: '2024-05-01T10:00:00',
                    caller: ['', '13900000001', 'anonymous'][pick(3)],
                    callee: '95588',
                  },
                  source,
                },
              };
            if (kind < 7)
              return {
                row: { shape: 'agency', cells: { agency_id: `A${pick(2)}`, name: ['', '甲', '乙'][pick(3)] }, source },
              };
            return { file: { path: `${f}/evidence/${pick(2)}.pdf`, sha256: String(pick(2)), bytes: 3 } };
          }),
        );
        const size = 1 + pick(6);
        expect(await served(store, files, () => 1 + pick(size))).toEqual(scanned(files));
      }
    }, 120_000);

    it('do not bring back what was erased', async () => {
      await served(store, [[complaint('A1', '2024-05-09', 'words of somebody', 'c.csv', 2)]], () => 1);
      const [known] = await store.records.complaints(['A1']);
      const erased = sealRecord(store.vault, 'complaint', 'A1', erasedComplaint(known, 'erased-1', NOW));
      await databaseOf(store).query(`UPDATE record SET body = $1::jsonb`, [sqlJson(erased)]);
      const id = await store.imports.create({
        name: 'again.csv',
        sha256: 'b'.repeat(64),
        bytes: 1,
        map: null,
        by: 'me',
        now: NOW,
      });
      await store.intake.batch(
        id,
        [
          complaint('A1', '2024-05-09', 'words of somebody', 'd.csv', 2),
          complaint('A1', '2024-05-01', 'words of somebody', 'd.csv', 3),
        ],
        2,
        ZONE,
      );
      expect((await allRecords(store)).complaints.map((c) => c.text)).toEqual(['']);
      expect((await store.imports.get(id))?.counts).toMatchObject({ complaints: 0, repeats: 1, refused: 1 });
    });
  });
});
