import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Store } from '../../db/store.js';
import { type AuditEntry, link } from '../../domain/audit/chain.js';
import { databaseOf } from '../../testing/database-of.js';
import { AuditLog } from './audit-log.js';

const ACTOR = { name: 'ann', role: 'triage', request: null } as const;

/** What somebody who has the database cannot do to the audit log without being found out. */
export function auditContract(open: () => Promise<Store>, after: () => Promise<void>): void {
  let store: Store;
  let folder: string;
  let audit: AuditLog;
  let day = '2026-05-01';
  let acts = 0;
  const act = async (times: number) => {
    for (let i = 0; i < times; i++)
      await audit.append(ACTOR, [{ action: 'Query.complaint', subject: { kind: 'import', id: String(acts++) } }]);
  };
  /** Does to the tables what the program never does. */
  const force = async (...statements: string[]) => {
    await databaseOf(store).query(`ALTER TABLE audit DISABLE TRIGGER USER`);
    for (const sql of statements) await databaseOf(store).query(sql);
    await databaseOf(store).query(`ALTER TABLE audit ENABLE TRIGGER USER`);
  };
  const broken = async () => (await audit.verify()).broken;
  const anchorOf = (name: string) => join(folder, `${name}.json`);

  beforeAll(async () => {
    store = await open();
  });
  beforeEach(async () => {
    await force(
      'DELETE FROM audit',
      'DELETE FROM audit_head',
      `DELETE FROM installation WHERE name = 'auditSealedSince'`,
    );
    folder = mkdtempSync(join(tmpdir(), 'claque-anchors-'));
    day = '2026-05-01';
    audit = new AuditLog(store, () => `${day}T08:00:00.000Z`, folder);
    await act(60);
    expect(await audit.verify()).toMatchObject({ entries: 60, broken: null, anchored: null, unanchored: 60 });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  afterAll(async () => {
    await store?.close();
    await after();
  });

  it.each([1, 50, 60])('finds that the last %i of 60 entries were cut off, also after others were added', async (n) => {
    await force(`DELETE FROM audit WHERE number > ${60 - n}`);
    expect(await broken()).toMatchObject({ number: 61 - n, why: { en: expect.stringContaining('entry 60') } });
    await act(n + 5);
    expect(await broken()).not.toBeNull();
  });

  it('finds a log that was written again with all its hashes', async () => {
    const entries: AuditEntry[] = [];
    for await (const entry of audit.entries()) entries.push(entry);
    let last: AuditEntry | null = null;
    const again = entries.map(({ hash: _, number, previous: __, ...event }) => {
      last = link({ ...event, ...(number === 10 ? { actor: 'eve' } : {}) }, last);
      return last;
    });
    const values = again.map(
      (e) =>
        `UPDATE audit SET actor = '${e.actor}', previous = '${e.previous}', hash = '${e.hash}' WHERE number = ${e.number}`,
    );
    await force(...values);
    expect(await broken()).toMatchObject({ number: 60, why: { en: expect.stringContaining('sealed end') } });
    // Nor is the sealed end made to fit without the key.
    await force(`UPDATE audit_head SET hash = '${again[59].hash}'`);
    expect(await broken()).toMatchObject({ why: { en: expect.stringContaining('not written by this installation') } });
  });

  it('finds an end that was moved back, removed, or removed with all entries', async () => {
    const [{ hash }] = (await databaseOf(store).query(`SELECT hash FROM audit WHERE number = 40`)) as {
      hash: string;
    }[];
    await force('DELETE FROM audit WHERE number > 40', `UPDATE audit_head SET number = 40, hash = '${hash}'`);
    expect(await broken()).toMatchObject({ why: { en: expect.stringContaining('not written by this installation') } });
    await force('DELETE FROM audit_head');
    expect(await broken()).toMatchObject({ why: { en: expect.stringContaining('end of the log is missing') } });
    await force('DELETE FROM audit');
    expect(await broken()).toMatchObject({ number: 1 });
    await act(3);
    expect(await broken()).not.toBeNull();
  });

  it('anchors every day that is left, also where the clock goes back, and misses an anchor that is gone or forged', async () => {
    for (const next of ['2026-05-03', '2026-05-01', '2026-05-02', '2026-05-05']) {
      day = next;
      await act(2);
    }
    expect(readdirSync(folder).sort()).toEqual(['2026-05-01.json', '2026-05-02.json', '2026-05-03.json']);
    expect(await audit.verify()).toMatchObject({ broken: null, anchored: { day: '2026-05-02' }, unanchored: 2 });
    for (const name of ['2026-05-01', '2026-05-02', '2026-05-03']) {
      const kept = readFileSync(anchorOf(name), 'utf8');
      rmSync(anchorOf(name));
      expect(await broken()).toMatchObject({ why: { en: `the anchor of ${name} is missing` } });
      const { mac: _, ...forged } = JSON.parse(kept) as { mac: string };
      writeFileSync(anchorOf(name), JSON.stringify({ ...forged, mac: '00' }));
      expect(await broken()).toMatchObject({
        why: { en: expect.stringContaining(`the anchor of ${name} was not written`) },
      });
      writeFileSync(anchorOf(name), kept);
    }
    expect(await broken()).toBeNull();
  });

  it('finds an old copy of the tables by the anchors; an old copy of both only what was kept elsewhere finds', async () => {
    const copy = await Promise.all(
      ['audit', 'audit_head'].map(async (t) => JSON.stringify(await databaseOf(store).query(`SELECT * FROM ${t}`))),
    );
    const restore = () =>
      force(
        'DELETE FROM audit',
        'DELETE FROM audit_head',
        ...['audit', 'audit_head'].map(
          (t, i) =>
            `INSERT INTO ${t} SELECT * FROM jsonb_populate_recordset(NULL::${t}, '${copy[i].replaceAll("'", "''")}'::jsonb)`,
        ),
      );
    await act(20);
    day = '2026-05-02';
    await act(1);
    const elsewhere = await audit.end();
    await restore();
    expect(await broken()).toMatchObject({
      why: { en: expect.stringContaining('the anchor of 2026-05-01 knows entry 80') },
    });
    rmSync(anchorOf('2026-05-01'));
    // Everything here is as it was: nothing here can say that time has passed.
    expect(await broken()).toBeNull();
    writeFileSync(anchorOf('2026-05-02'), JSON.stringify(elsewhere));
    expect(await broken()).toMatchObject({ why: { en: expect.stringContaining('the anchor of 2026-05-02') } });
  });

  it('stays one chain when several processes append at once, with reads and acts in transactions', async () => {
    const logs = Array.from({ length: 4 }, () => new AuditLog(store, () => `${day}T09:00:00.000Z`, folder));
    const subjects = (i: number, of: number) =>
      Array.from({ length: of }, (_, k) => ({ kind: 'complaint', id: `C${i}-${k}` }));
    const works = logs.flatMap((log, l) =>
      Array.from({ length: 25 }, (_, i) =>
        i % 5 === 4
          ? store.transaction((tx) => log.write(tx, ACTOR, [{ action: 'act', subject: subjects(l * 100 + i, 1)[0] }]))
          : log.read(ACTOR, 'Query.queue', subjects(l * 100 + i, 1 + (i % 3))),
      ),
    );
    await Promise.all(works);
    const state = await audit.verify();
    // Of every five appends four are reads, with 1, 2 or 3 entries, and one is an act.
    const each = Array.from({ length: 25 }, (_, i) => (i % 5 === 4 ? 1 : 1 + (i % 3))).reduce((x, y) => x + y, 0);
    expect(state).toMatchObject({ broken: null, entries: 60 + 4 * each });
    // The entries of one read lie together.
    const of = new Map<string, number[]>();
    for await (const { number, subject } of audit.entries(60)) {
      const read = subject.id.split('-')[0];
      of.set(read, [...(of.get(read) ?? []), number]);
    }
    for (const numbers of of.values()) expect(numbers[numbers.length - 1] - numbers[0]).toBe(numbers.length - 1);
  });

  it('writes nothing behind an end that is no longer the end', async () => {
    const end = (await store.audit.endState()).end;
    const { name: actor, ...who } = ACTOR;
    const entry = link(
      {
        ...who,
        actor,
        at: day,
        action: 'x',
        subject: { kind: 'import', id: 'x' },
        reason: null,
        before: null,
        after: null,
      },
      end,
    );
    await act(1);
    expect(await store.audit.append(end, [entry], [], null)).toBe(false);
    expect(await audit.verify()).toMatchObject({ entries: 61, broken: null });
  });

  it('takes over the log of an earlier version, and seals its end from then on', async () => {
    await force('DELETE FROM audit_head', `DELETE FROM installation WHERE name = 'auditSealedSince'`);
    expect(await broken()).toBeNull();
    await act(1);
    expect(await broken()).toBeNull();
    await force('DELETE FROM audit WHERE number > 60');
    expect(await broken()).toMatchObject({ number: 61 });
  });
}
