import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allRecords } from '../app/analysis/all-records.js';
import { findingRows } from '../app/analysis/finding-rows.js';
import { FindingsDiff } from '../app/analysis/findings-diff.js';
import type { Item } from '../domain/intake/collector.js';
import type { Findings } from '../domain/model/index.js';
import { databaseOf } from '../testing/database-of.js';
import { openRecord, openSecret, type SealedBody } from './encryption/sealed-rows.js';
import { StaleBaselineError } from './repositories/findings.js';
import { LeaseLostError } from './repositories/jobs.js';
import { sqlJson } from './sql-json.js';
import type { Store } from './store.js';

const NOW = '2024-06-01T00:00:00.000Z';
const row = (id: string, text: string, line: number): Item => ({
  row: {
    shape: 'complaint',
    cells: { complaint_id: id, received_at: '2024-05-01', text },
    source: { file: 'f.csv', line },
  },
});

/** A store as the versions before seals left it. */
async function lieOpen(store: Store): Promise<void> {
  const source = databaseOf(store);
  const { vault } = store;
  const rows = (await source.query(`SELECT kind, id, body FROM record`)) as {
    kind: string;
    id: string;
    body: SealedBody;
  }[];
  for (const { kind, id, body } of rows)
    await source.query(`UPDATE record SET body = $3::jsonb WHERE kind = $1 AND id = $2`, [
      kind,
      id,
      sqlJson(openRecord(vault, kind, id, body)),
    ]);
  const secrets = (await source.query(`SELECT name, value FROM installation`)) as { name: string; value: string }[];
  for (const { name, value } of secrets)
    await source.query(`UPDATE installation SET value = $2 WHERE name = $1`, [name, openSecret(vault, name, value)]);
  await source.query(`DELETE FROM finding WHERE body ? 'sealed'`);
}

/** What every engine behind Store must do alike. `open` gives the same store again when it is called again. */
export function storeContract(
  name: string,
  open: (more?: { migrate: boolean }) => Promise<Store>,
  clean: () => Promise<void>,
): void {
  describe(`record store on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    }, 120_000);
    afterAll(async () => {
      await store.close();
      await clean();
    });
    const upload = () =>
      store.imports.create({
        name: 'f.csv',
        sha256: 'a'.repeat(64),
        bytes: 7_000_000_000,
        map: { text: 'x' },
        by: 'me',
        now: NOW,
      });

    it('keeps an upload with its first job, and shows it newest first', async () => {
      const id = await upload();
      expect(await store.imports.get(id)).toMatchObject({
        id,
        name: 'f.csv',
        state: 'queued',
        cursor: 0,
        bytes: 7_000_000_000,
        map: { text: 'x' },
      });
      expect(await store.imports.get(999_999)).toBeNull();
      const second = await upload();
      const page = await store.imports.page({ after: null, first: 1 });
      expect(page).toMatchObject({ total: 2, more: true });
      expect(page.items[0].item.id).toBe(second);
      const due = await store.jobs.due(NOW, 10);
      expect(due).toHaveLength(2);
      expect(await store.jobs.due('2024-05-01T00:00:00.000Z', 10)).toEqual([]);
      const job = await store.jobs.claim(due[0], 'w1', NOW, 60);
      expect(job).toMatchObject({ kind: 'intake', payload: { import: id, trace: {} }, attempts: 1, owner: 'w1' });
      expect(await store.jobs.claim(due[0], 'w2', NOW, 60)).toBeNull();
      await store.jobs.release({ job: due[0], owner: 'w2' });
      expect(await store.jobs.due(NOW, 10)).toEqual([due[1]]);
      await store.jobs.release({ job: due[0], owner: 'w1' });
      expect(await store.jobs.claim(due[0], 'w2', NOW, 60)).toMatchObject({ attempts: 1 });
      await store.jobs.releaseAll();
    });

    it('gives a job of a worker that is not heard of to another, and throws away what the first makes then', async () => {
      const [id] = await store.jobs.due(NOW, 1);
      const { payload } = (await store.jobs.claim(id, 'slow', NOW, 0))!;
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await store.jobs.due(NOW, 10)).toContain(id);
      expect(await store.jobs.claim(id, 'quick', NOW, 60)).toMatchObject({ attempts: 3 });
      const [slow, quick] = ['slow', 'quick'].map((owner) => ({ job: id, owner }));
      expect(await store.jobs.extend(slow, null, 60)).toBe(false);
      expect(await store.jobs.extend(quick, 'intake', 60)).toBe(true);
      expect(await store.jobs.step('intake', payload.import!)).toBe('intake');
      await expect(store.intake.batch(payload.import!, [row('lost', 'x', 2)], 1, 'Z', { claim: slow })).rejects.toThrow(
        LeaseLostError,
      );
      await expect(store.imports.finish(slow, payload.import!, NOW)).rejects.toThrow(LeaseLostError);
      expect(await store.imports.get(payload.import!)).toMatchObject({ cursor: 0, state: 'queued' });
      await store.jobs.release(quick);
    });

    it('puts what fails for good aside, for a person to try again, with another column map', async () => {
      const [id] = await store.jobs.due(NOW, 1);
      const job = (await store.jobs.claim(id, 'w', NOW, 60))!;
      await store.jobs.fail({ job: id, owner: 'w' }, 'no such column', null, NOW);
      expect(await store.jobs.dead(10)).toMatchObject([{ id, error: 'no such column', state: 'dead' }]);
      expect(await store.imports.get(job.payload.import!)).toMatchObject({ state: 'failed' });
      expect(await store.jobs.replay(id + 1000, null, NOW)).toBe(false);
      expect(await store.jobs.replay(id, { text: 'story' }, NOW)).toBe(true);
      expect(await store.jobs.dead(10)).toEqual([]);
      expect(await store.imports.get(job.payload.import!)).toMatchObject({ state: 'queued', map: { text: 'story' } });
      expect(await store.jobs.counts(NOW)).toMatchObject({ states: { queued: 2 }, oldest: NOW });
    });

    it('gives an analysis to whom analysed last, while it lives', async () => {
      const analysis = async () => {
        const [{ id }] = (await databaseOf(store).query(
          `INSERT INTO job (kind, payload, state, "runAfter") VALUES ('analyse', '{}', 'queued', $1) RETURNING id`,
          [NOW],
        )) as { id: number }[];
        return id;
      };
      const done = (id: number) => databaseOf(store).query(`UPDATE job SET state = 'done' WHERE id = $1`, [id]);
      const first = await analysis();
      expect(await store.jobs.claim(first, 'w1', NOW, 60)).not.toBeNull();
      await done(first);
      const second = await analysis();
      expect(await store.jobs.claim(second, 'w2', NOW, 60)).toBeNull();
      await databaseOf(store).query(`UPDATE analysis_runner SET seen = now() - interval '1 minute'`);
      await store.jobs.renewRunnerLease('w2');
      await store.jobs.renewRunnerLease('w1');
      expect(await store.jobs.claim(second, 'w2', NOW, 60)).toBeNull();
      await databaseOf(store).query(`UPDATE analysis_runner SET seen = now() - interval '1 minute'`);
      expect(await store.jobs.claim(second, 'w2', NOW, 60)).not.toBeNull();
      await done(second);
      await store.jobs.releaseRunnerLease('w2');
      const third = await analysis();
      expect(await store.jobs.claim(third, 'w1', NOW, 60)).not.toBeNull();
      await store.jobs.releaseRunnerLease('w1');
      await databaseOf(store).query(`DELETE FROM job WHERE kind = 'analyse'`);
    });

    it('runs one analysis at a time', async () => {
      await databaseOf(store).query(
        `INSERT INTO job (kind, payload, state, "runAfter") VALUES ('analyse', '{}', 'queued', $1), ('analyse', '{}', 'queued', $1)`,
        [NOW],
      );
      const rows = (await databaseOf(store).query(`SELECT id FROM job WHERE kind = 'analyse' ORDER BY id`)) as {
        id: number;
      }[];
      const claims = await Promise.all(rows.map((r, i) => store.jobs.claim(r.id, `w${i}`, NOW, 60)));
      expect(claims.filter((c) => c !== null)).toHaveLength(1);
      for (const owner of ['w0', 'w1']) await store.jobs.releaseRunnerLease(owner);
      await databaseOf(store).query(`DELETE FROM job WHERE kind = 'analyse'`);
    });

    it('stores a batch once, counts repeats, and keeps of two contents under one id the one that a scan keeps', async () => {
      const id = await upload();
      await store.intake.batch(
        id,
        [
          row('a', 'one', 2),
          row('b', 'two', 3),
          row('a', 'one', 4),
          row('b', 'other', 5),
          row('', 'no id', 6),
          row('z', 'nul \u0000 and \ud800', 7),
        ],
        6,
        'Z',
      );
      expect(await store.imports.get(id)).toMatchObject({
        state: 'reading',
        cursor: 6,
        counts: { rows: 6, complaints: 3, withText: 3, repeats: 1, refused: 2 },
      });
      await store.intake.batch(id, [row('a', 'one', 2), row('b', 'again other', 9)], 8, 'Z');
      expect(await store.imports.get(id)).toMatchObject({
        cursor: 8,
        counts: { rows: 8, complaints: 3, repeats: 2, refused: 3 },
      });
      const refused = await store.imports.rejections(id, { after: null, first: 2 });
      expect(refused).toMatchObject({ total: 3, more: true });
      const rest = await store.imports.rejections(id, { after: refused.items[1], first: 10 });
      expect([...refused.items, ...rest.items].map(({ item }) => [item.line, item.code])).toEqual([
        [6, 'CLQ_FIELD_MISSING'],
        [3, 'CLQ_ID_CONFLICT'],
        [5, 'CLQ_ID_CONFLICT'],
      ]);
      const far = { after: { rank: Number.MAX_SAFE_INTEGER, id: 'x' }, first: 5 };
      expect((await store.imports.page(far)).total).toBeGreaterThan(0);
      expect((await store.imports.rejections(id, far)).items).toEqual([]);
      const { complaints } = await allRecords(store);
      expect(complaints.map((c) => [c.id, c.text])).toEqual([
        ['a', 'one'],
        ['b', 'again other'],
        ['z', 'nul \ufffd and \ufffd'],
      ]);
    });

    it('changes findings from one state to the next, and pages through them in order', async () => {
      const records = await allRecords(store);
      const findings = (score: number): Findings => ({
        facts: new Map(),
        otherMatches: [],
        groups: [],
        groupEvents: [{ group: 'G1', kind: 'appeared', others: [], debtors: 4 }],
        lines: [],
        scripts: [],
        verdicts: [],
        pairs: {
          ids: [],
          a: new Uint32Array(0),
          b: new Uint32Array(0),
          similarity: new Float64Array(0),
          measure: '',
          truncated: false,
        },
        clusters: [],
        paperClusters: [],
        templates: [],
        signals: [],
        graph: {
          nodes: [
            { id: 'debtor:D1', kind: 'debtor', label: 'D1' },
            { id: `phone:+861380000000${score}`, kind: 'phone', label: `…000${score}` },
          ],
          edges: [
            {
              id: `gives_contact:debtor:D1>phone:+861380000000${score}:a`,
              kind: 'gives_contact',
              from: 'debtor:D1',
              to: `phone:+861380000000${score}`,
              record: 'a',
              at: null,
            },
          ],
        },
        rings: [],
        ringEvents: [{ ring: 'R1', kind: 'appeared', others: [], debtors: 3 }],
        triage: records.complaints.map((c) => ({ complaint: c.id, lane: 'normal', score, reasons: [] })),
        debtorOf: new Map(records.complaints.map((c) => [c.id, `D${c.id}`])),
        units: 3,
        bank: [],
        steps: [],
      });
      const diff = new FindingsDiff(await store.installation.secret('graphKey'), store.vault);
      let base: string | null = null;
      for (const score of [1, 2]) {
        const [{ id }] = (await databaseOf(store).query(
          `INSERT INTO job (kind, payload, state, "runAfter") VALUES ('analyse', '{}', 'queued', $1) RETURNING id`,
          [NOW],
        )) as { id: number }[];
        await store.jobs.claim(id, 'w', NOW, 60);
        const claim = { job: id, owner: 'w' };
        const found = findings(score);
        const changes = diff.delta(findingRows(records, found, 1, NOW), found);
        await expect(store.findings.store(claim, [], changes, 'another', NOW)).rejects.toThrow(StaleBaselineError);
        base = await store.findings.store(claim, [], changes, base, NOW);
        expect(await store.findings.state()).toBe(base);
        await expect(store.findings.store(claim, [], changes, base, NOW)).rejects.toThrow(LeaseLostError);
      }
      const page = await store.complaints.page({}, { after: null, first: 2 });
      expect(page).toMatchObject({ total: 3, more: true });
      expect(page.items.map(({ item }) => [item.complaint.id, item.triage.score])).toEqual([
        ['a', 2],
        ['b', 2],
      ]);
      await databaseOf(store).query(`UPDATE import SET state = 'done'`);
      await store.words.catchUp();
      const found = async (search: string) =>
        (await store.complaints.page({ search }, { after: null, first: 5 })).items.map((i) => i.id);
      expect(await found('%')).toEqual([]);
      expect(await found('OTHER')).toEqual(['b']);
      expect(await found('TWO')).toEqual([]);
      expect(await found('the')).toEqual([]);
      expect(await found('a')).toEqual(['a']);
      expect((await store.complaints.page({ lane: 'ring' }, { after: null, first: 5 })).total).toBe(0);
      expect((await store.complaints.get('a'))?.debtor).toBe('Da');
      expect(await store.findings.get('overview', 'overview')).toMatchObject({ complaints: 3, lanes: { normal: 3 } });
    });

    it('keeps the graph under pseudonyms, and every step of it for those who follow', async () => {
      const nodes = (await databaseOf(store).query(`SELECT id, kind, label FROM graph_node ORDER BY kind`)) as {
        id: string;
        label: string;
      }[];
      expect(nodes.map((n) => n.label)).toEqual(['D*', '…0002']);
      expect(JSON.stringify(nodes)).not.toContain('138');
      const { changes } = await store.graph.changes(0, 100);
      expect(
        changes.map(({ body }) => ('put' in body ? `put ${body.put}` : 'drop' in body ? `drop ${body.drop}` : 'gap')),
      ).toEqual([...['put node', 'put node', 'put edge'], ...['drop edge', 'put node', 'put edge', 'drop node']]);
      const last = changes.at(-1)!.number;
      await store.graph.prune(last);
      expect((await store.graph.changes(0, 100)).range).toEqual({ first: last, last });
    });

    it('keeps what became of rings, and every judgement', async () => {
      expect((await store.rings.history(['R1'])).get('R1')).toEqual([
        { ring: 'R1', kind: 'appeared', others: [], debtors: 3, at: NOW },
        { ring: 'R1', kind: 'appeared', others: [], debtors: 3, at: NOW },
      ]);
      expect(await store.rings.known()).toEqual({ rings: [], used: ['R1'] });
      expect((await store.groups.history(['G1', 'G2'])).get('G1')).toEqual([
        { group: 'G1', kind: 'appeared', others: [], debtors: 4, at: NOW },
        { group: 'G1', kind: 'appeared', others: [], debtors: 4, at: NOW },
      ]);
      expect(await store.groups.known()).toEqual({ groups: [], usedByGroups: new Set(['G1']) });
      const judgement = (verdict: 'yes' | 'no', id: string) => ({
        subject: 'control' as const,
        id,
        debtor: null,
        verdict,
        reason: 'read it',
        by: 'ann',
        at: NOW,
        score: null,
        traits: { channel: 'hotline', region: 'A', language: 'zh', hardship: 'none' },
      });
      await store.judgements.add(judgement('yes', 'a'));
      await store.judgements.add(judgement('no', 'a'));
      await store.judgements.add(judgement('no', 'b'));
      expect((await store.judgements.all()).map((j) => j.verdict)).toEqual(['yes', 'no', 'no']);
      expect(await store.judgements.all({ subjects: ['control'], ids: ['b'] })).toEqual([judgement('no', 'b')]);
      await databaseOf(store).query(
        `INSERT INTO finding (kind, id, rank, size, body) VALUES ('control', 'a', 1, 0, '{}'), ('control', 'q', 2, 0, '{}')`,
      );
      expect(await store.judgements.unjudgedControl(10)).toEqual(['q']);
    });

    it('never mixes two transactions', async () => {
      await databaseOf(store).query('CREATE TABLE IF NOT EXISTS probe (k text PRIMARY KEY, n int NOT NULL)');
      await databaseOf(store).query(`INSERT INTO probe VALUES ('n', 0) ON CONFLICT (k) DO UPDATE SET n = 0`);
      const failing = databaseOf(store).transaction(async (tx) => {
        await tx.query(`INSERT INTO probe VALUES ('a', 1)`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        throw new Error('roll back');
      });
      const good = databaseOf(store).transaction(async (tx) => {
        await tx.query(`INSERT INTO probe VALUES ('b', 1)`);
      });
      await expect(failing).rejects.toThrow('roll back');
      await good;
      await Promise.all(
        Array.from({ length: 50 }, () =>
          databaseOf(store).transaction(async (tx) => {
            const [{ n }] = (await tx.query(`SELECT n FROM probe WHERE k = 'n' FOR UPDATE`)) as { n: number }[];
            await tx.query(`UPDATE probe SET n = $1 WHERE k = 'n'`, [n + 3]);
          }),
        ),
      );
      expect(await databaseOf(store).query('SELECT k, n FROM probe ORDER BY k')).toEqual([
        { k: 'b', n: 1 },
        { k: 'n', n: 150 },
      ]);
      await databaseOf(store).query('DROP TABLE probe');
    });

    it('takes over the filled store of the version before, and refuses one of a version to come', async () => {
      const before = await allRecords(store);
      await databaseOf(store).query(`DELETE FROM job`);
      const undone = async () => {
        for (;;) await databaseOf(store).undoLastMigration();
      };
      await expect(undone()).rejects.toThrow('sealed');
      await lieOpen(store);
      // Back to the first version that was ever installed elsewhere, graph and ranks included.
      const scaled = async () =>
        (await databaseOf(store).query(`SELECT 1 FROM migrations WHERE name LIKE 'Scaled%'`)) as unknown[];
      while ((await scaled()).length > 0) await databaseOf(store).undoLastMigration();
      // Undoing names queues an analysis of its own.
      await databaseOf(store).query(`DELETE FROM job`);
      await databaseOf(store).query(
        `INSERT INTO job (kind, payload, state, "runAfter") VALUES ('intake', '{"import": 1}', 'running', '2024')`,
      );
      await databaseOf(store).query(
        `INSERT INTO finding (kind, id, rank, size, body) VALUES ('node', 'debtor:D1', 1, 0, '{}')`,
      );
      await store.close();
      store = await open();
      expect(await allRecords(store)).toEqual(before);
      expect((await store.jobs.counts(NOW)).states).toEqual({ queued: 2 });
      expect(await databaseOf(store).query(`SELECT kind FROM job ORDER BY kind`)).toEqual([
        { kind: 'analyse' },
        { kind: 'intake' },
      ]);
      expect(await store.findings.get('node', 'debtor:D1')).toBeNull();
      await databaseOf(store).query(
        `INSERT INTO migrations (timestamp, name) VALUES (2000000000000, 'Tomorrow2000000000000')`,
      );
      await store.close();
      await expect(open()).rejects.toMatchObject({
        code: 'CLQ_STORE_NEWER',
        message: expect.stringContaining('Tomorrow'),
      });
      store = await open({ migrate: false });
      await databaseOf(store).query(`DELETE FROM migrations WHERE timestamp = 2000000000000`);
    });

    it('keeps everything when it is closed and opened again', async () => {
      const before = await allRecords(store);
      await store.close();
      store = await open();
      expect(await allRecords(store)).toEqual(before);
      await lieOpen(store);
      for (const _ of databaseOf(store).migrations) await databaseOf(store).undoLastMigration();
      await databaseOf(store).runMigrations();
      expect((await allRecords(store)).complaints).toEqual([]);
    });
  });
}
