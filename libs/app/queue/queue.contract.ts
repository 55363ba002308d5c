import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../config/paths.js';
import type { Store } from '../../db/store.js';
import type { ClockProfile } from '../../domain/clocks/clock.js';
import type { Lane } from '../../domain/model/index.js';
import { random } from '../../kernel/index.js';
import { loadClocks } from '../../readers/clocks.js';
import { databaseOf } from '../../testing/database-of.js';
import { type Actor, AuditLog } from '../audit/audit-log.js';
import { enqueueForTriage } from './enqueue-for-triage.js';
import { QueueService } from './queue-service.js';

/** What the queue and the audit log promise on any store. */
export function workContract(name: string, open: () => Promise<Store>, after: () => Promise<void>): void {
  describe(`queue and audit log on ${name}`, () => {
    const anchors = mkdtempSync(join(tmpdir(), 'claque-anchors-'));
    let store: Store;
    let audit: AuditLog;
    let desk: QueueService;
    let profile: ClockProfile;
    let now = '2024-05-20T08:00:00.000Z';
    const actor = (who: string, role: Actor['role'] = 'triage'): Actor => ({ name: who, role, request: 'r1' });
    const [ann, bea, cy] = [actor('ann'), actor('bea'), actor('cy', 'compliance')];

    /** Puts complaints in, as an analysis does. */
    const feed = async (list: readonly { id: string; lane: Lane; at: string | null }[]) =>
      databaseOf(store).transaction(async (tx) => {
        await tx.query(
          `INSERT INTO record (kind, id, import, content, body) SELECT 'complaint', value->>'id', 1, '', jsonb_build_object('receivedAt', value->'at', 'institution', 'Bank ' || right(value->>'id', 1))
           FROM jsonb_array_elements($1::jsonb) ON CONFLICT DO NOTHING`,
          [JSON.stringify(list)],
        );
        const triaged = list.map(({ id, lane, at }) => ({ id, lane, receivedAt: at }));
        await enqueueForTriage(store, tx, triaged, profile, now);
      });

    beforeAll(async () => {
      store = await open();
      const profiles = await loadClocks(join(packageRoot(), 'seeds'));
      profile = profiles.get('china-bank')!;
      audit = new AuditLog(store, () => now, anchors);
      desk = new QueueService(store, audit, profiles, () => now);
      await databaseOf(store).query(
        `INSERT INTO import (name, sha256, bytes, state, counts, "createdAt", "createdBy") VALUES ('x', 'x', 0, 'done', '{}', '', '')`,
      );
      await databaseOf(store).query(
        `INSERT INTO account (name, password, role) VALUES ('ann', '', 'triage'), ('bea', '', 'triage'), ('eve', '', 'auditor')`,
      );
    });
    afterAll(async () => {
      await store?.close();
      await after();
      rmSync(anchors, { recursive: true, force: true });
    });

    it('puts hardship first, then what is due first, and moves who changes lane', async () => {
      await feed([
        { id: 'c1', lane: 'ring', at: '2024-01-01' },
        { id: 'c2', lane: 'normal', at: '2024-05-18' },
        { id: 'c3', lane: 'hardship', at: '2024-05-19T10:00:00Z' },
        { id: 'c4', lane: 'normal', at: '2024-05-10' },
        { id: 'c5', lane: 'check', at: null },
      ]);
      const order = async () =>
        (await desk.queue({}, 'ann', { after: null, first: 50 })).items.map((i) => i.item.complaint);
      expect(await order()).toEqual(['c3', 'c4', 'c2', 'c5', 'c1']);
      await feed([{ id: 'c2', lane: 'hardship', at: '2024-05-18' }]);
      expect(await order()).toEqual(['c2', 'c3', 'c4', 'c5', 'c1']);
      expect(await desk.task('c5')).toMatchObject({ received: '2024-05-20', due: '2024-06-04', profile: 'china-bank' });
      const first = await desk.queue({}, 'ann', { after: null, first: 2 });
      expect(first).toMatchObject({ total: 5, more: true });
      const rest = await desk.queue({}, 'ann', { after: first.items[1], first: 2 });
      expect(rest.items.map((i) => i.item.complaint)).toEqual(['c4', 'c5']);
      const some = async (filter: Parameters<QueueService['queue']>[0]) =>
        (await desk.queue(filter, 'ann', { after: null, first: 9 })).items.map((i) => i.item.complaint);
      expect(await some({ lanes: ['check', 'ring'], dueBy: '2024-05-30' })).toEqual(['c1']);
      expect(await some({ institution: 'Bank 4' })).toEqual(['c4']);
    });

    it('gives a complaint to one person, locks it, and gives it to others when it is left', async () => {
      expect((await desk.next({}, ann))?.complaint).toBe('c2');
      expect((await desk.next({}, bea))?.complaint).toBe('c3');
      await expect(desk.takeOne('c2', bea)).rejects.toThrow('CLQ_TASK_LOCKED: ann is working');
      await expect(desk.snooze('c2', '2024-05-22', 'waits', bea)).rejects.toThrow('CLQ_TASK_LOCKED: ann is working');
      await expect(desk.snooze('c4', '2024-05-22', 'waits', bea)).rejects.toThrow('CLQ_TASK_FREE');
      await desk.release('c2', 'not mine', ann);
      expect((await desk.next({}, bea))?.complaint).toBe('c2');
      now = '2024-05-20T08:31:00.000Z';
      // Both locks of bea have run out.
      expect((await desk.next({}, ann))?.complaint).toBe('c2');
      await expect(desk.release('c2', 'late', bea)).rejects.toThrow('CLQ_TASK_LOCKED: ann is working');
      expect(await desk.assign(['c2', 'c3', 'c4', 'c9'], 'bea', 'by lender', cy)).toEqual(['c3', 'c4']);
      await expect(desk.assign(['c4'], 'eve', 'x', cy)).rejects.toThrow('person "eve"');
      await expect(desk.assign(['c4'], 'bea', ' ', cy)).rejects.toThrow('CLQ_REASON');
      await expect(desk.assign(Array(201).fill('c4'), 'bea', 'x', cy)).rejects.toThrow('1 to 200');
      // What was given to somebody is offered to nobody else.
      expect((await desk.next({ lanes: ['normal'] }, ann))?.complaint).toBeUndefined();
      expect((await desk.next({ lanes: ['normal'] }, bea))?.complaint).toBe('c4');
    });

    it('counts the limit from the earlier of two rows with one id, unless somebody has acted on it', async () => {
      await feed([{ id: 'e1', lane: 'normal', at: '2024-05-18' }]);
      const before = await desk.task('e1');
      await feed([{ id: 'e1', lane: 'normal', at: '2024-05-08' }]);
      const after = await desk.task('e1');
      expect(after?.received).toBe('2024-05-08');
      expect(after!.due < before!.due).toBe(true);
      await feed([{ id: 'e1', lane: 'normal', at: '2024-05-19' }]);
      expect(await desk.task('e1')).toEqual(after);
      await databaseOf(store).query(`DELETE FROM queue_item WHERE id = 'e1'`);
    });

    it('puts off within the limit, and shows again when the day has come', async () => {
      await expect(desk.snooze('c4', '2024-05-26', 'x', bea)).rejects.toThrow('CLQ_SNOOZE_DUE');
      await expect(desk.snooze('c4', '2024-07-01', 'x', bea)).rejects.toThrow(
        'CLQ_SNOOZE_RANGE: A complaint may be put off for 1 to 14 days',
      );
      await desk.snooze('c4', '2024-05-22', 'waits for papers', bea);
      const seen = async () => (await desk.queue({ lanes: ['normal'] }, 'bea', { after: null, first: 9 })).items.length;
      expect(await seen()).toBe(0);
      now = '2024-05-22T08:00:00.000Z';
      expect(await seen()).toBe(1);
    });

    it('extends with the approval of others, and is answered by a person with an outcome of the rule', async () => {
      await desk.takeOne('c4', bea);
      await desk.clockAct('c4', { kind: 'ask', reason: 'three lenders', stage: 'complicated' }, bea);
      const approve = (who: Actor) => desk.clockAct('c4', { kind: 'approve', stage: 'complicated' }, who);
      await expect(approve(bea)).rejects.toThrow('CLQ_CLOCK_OWN');
      expect((await approve(cy)).due).toBe('2024-06-09');
      const answer = (outcome: string) =>
        desk.clockAct('c4', { kind: 'answer', outcome, reason: 'a plan was agreed' }, bea);
      await expect(answer('refused')).rejects.toThrow('There is no outcome "refused"');
      expect(await answer('negotiated')).toMatchObject({ state: 'answered', outcome: 'negotiated', lockedUntil: null });
      await expect(answer('negotiated')).rejects.toThrow(/CLQ_(TASK|CLOCK)_ANSWERED/);
      await expect(desk.takeOne('c4', ann)).rejects.toThrow(/CLQ_(TASK|CLOCK)_ANSWERED/);
      const task = (await desk.task('c4'))!;
      expect(desk.clock(task)).toMatchObject({ state: 'answered', missed: false });
      expect(task.events.map((e) => e.kind)).toEqual(['ask', 'approve', 'answer']);
    });

    it('takes nobody twice and skips none, with 50 people at one queue', async () => {
      const next = random(5);
      const lanes: Lane[] = ['hardship', 'normal', 'check', 'ring'];
      await feed(
        Array.from({ length: 400 }, (_, k) => ({
          id: `q${String(k).padStart(4, '0')}`,
          lane: lanes[Math.floor(next() * 4)],
          at: `2024-05-${String(1 + Math.floor(next() * 20)).padStart(2, '0')}`,
        })),
      );
      const waiting = (await desk.queue({ assigned: 'nobody' }, 'x', { after: null, first: 1 })).total;
      const taken: string[] = [];
      await Promise.all(
        Array.from({ length: 50 }, async (_, k) => {
          for (;;) {
            const task = await desk.next({}, actor(`person ${k}`));
            if (task === null) return;
            taken.push(task.complaint);
          }
        }),
      );
      expect(new Set(taken).size).toBe(taken.length);
      expect((await desk.queue({ assigned: 'nobody' }, 'x', { after: null, first: 1 })).total).toBe(0);
      expect(taken.length).toBeGreaterThanOrEqual(waiting);
    }, 120_000);

    it('keeps filters for the account that saved them', async () => {
      const saved = await desk.saveFilter('mine', { assigned: 'mine', lanes: ['check'] }, 'ann');
      expect(await desk.filters('ann')).toEqual([saved]);
      expect(await desk.filters('bea')).toEqual([]);
      expect(await desk.removeFilter(saved.id, 'bea')).toBe(false);
      expect(await desk.removeFilter(saved.id, 'ann')).toBe(true);
      await expect(desk.saveFilter(' ', {}, 'ann')).rejects.toThrow('CLQ_FILTER_NAME');
    });

    it('wrote down every act in one chain, with an anchor for each day that ended', async () => {
      const { entries, broken } = await audit.verify();
      expect(broken).toBeNull();
      expect(entries).toBeGreaterThan(400);
      const of = await audit.list({ subject: { kind: 'complaint', id: 'c4' } }, { after: null, first: 50 });
      expect(of.items.map(({ item }) => [item.actor, item.action.split('.')[1], item.reason]).reverse()).toEqual([
        ['cy', 'assignTasks', 'by lender'],
        ['bea', 'takeNext', null],
        ['bea', 'snoozeTask', 'waits for papers'],
        ['bea', 'takeTask', null],
        ['bea', 'askExtension', 'three lenders'],
        ['cy', 'approveExtension', null],
        ['bea', 'recordAnswer', 'a plan was agreed'],
      ]);
      expect(of.items[0].item.after).toMatchObject({ outcome: 'negotiated', event: { kind: 'answer' } });
      const page = await audit.list({ actor: 'cy' }, { after: null, first: 1 });
      expect(page).toMatchObject({ total: 3, more: true });
      const older = await audit.list({ actor: 'cy' }, { after: page.items[0], first: 5 });
      expect(older.items).toHaveLength(2);
      expect(readdirSync(anchors)).toEqual(['2024-05-20.json']);
    });

    it('takes neither change nor deletion, and tells of both where somebody forces them', async () => {
      for (const sql of [
        `UPDATE audit SET actor = 'eve' WHERE number = 3`,
        `DELETE FROM audit WHERE number = 3`,
        `TRUNCATE audit`,
      ])
        await expect(databaseOf(store).query(sql)).rejects.toThrow('only added to');
      const kept = (await databaseOf(store).query(`SELECT * FROM audit ORDER BY number`)) as Record<string, unknown>[];
      const forced = async (sql: string) => {
        await databaseOf(store).query(`ALTER TABLE audit DISABLE TRIGGER USER`);
        await databaseOf(store).query(sql);
        const state = await audit.verify();
        await databaseOf(store).query(`DELETE FROM audit`);
        await databaseOf(store).query(
          `INSERT INTO audit SELECT * FROM jsonb_populate_recordset(NULL::audit, $1::jsonb)`,
          [JSON.stringify(kept)],
        );
        await databaseOf(store).query(`ALTER TABLE audit ENABLE TRIGGER USER`);
        return state.broken?.number ?? null;
      };
      expect(await forced(`UPDATE audit SET actor = 'eve' WHERE number = 3`)).toBe(3);
      expect(await forced(`UPDATE audit SET body = jsonb_set(body, '{reason}', '"other"') WHERE number = 5`)).toBe(5);
      expect(await forced(`UPDATE audit SET "subjectId" = 'c1' WHERE number = 6`)).toBe(6);
      expect(await forced(`DELETE FROM audit WHERE number = 4`)).toBe(4);
      // The end cut off, behind what the anchor of the first day knows.
      const anchor = JSON.parse(readFileSync(join(anchors, '2024-05-20.json'), 'utf8')) as { number: number };
      expect(await forced(`DELETE FROM audit WHERE number >= ${anchor.number}`)).toBe(anchor.number);
      expect((await audit.verify()).broken).toBeNull();
    });

    it('does nothing that it cannot write down', async () => {
      await databaseOf(store).query(`ALTER TABLE audit RENAME TO audit_away`);
      await expect(desk.takeOne('c1', ann)).rejects.toThrow();
      await databaseOf(store).query(`ALTER TABLE audit_away RENAME TO audit`);
      expect((await desk.task('c1'))?.assignee).not.toBe('ann');
    });
  });
}
