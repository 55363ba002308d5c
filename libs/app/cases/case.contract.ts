import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Store } from '../../db/store.js';
import { fold } from '../../domain/cases/case.js';
import { databaseOf } from '../../testing/database-of.js';
import { type Actor, AuditLog } from '../audit/audit-log.js';
import { CaseService } from './case-service.js';

/** What cases promise on any store. */
export function caseContract(name: string, open: () => Promise<Store>, after: () => Promise<void>): void {
  describe(`cases on ${name}`, () => {
    let store: Store;
    let audit: AuditLog;
    let desk: CaseService;
    let minute = 0;
    const now = () => new Date(Date.UTC(2024, 4, 20, 8, minute++)).toISOString();
    const ann: Actor = { name: 'ann', role: 'analyst', request: 'r1' };
    const bea: Actor = { name: 'bea', role: 'compliance', request: 'r2' };
    const reason = 'because';

    beforeAll(async () => {
      store = await open();
      audit = new AuditLog(store, now, null);
      desk = new CaseService(store, audit, now);
      await databaseOf(store).query(`INSERT INTO finding (kind, id, rank, body) VALUES ('ring', 'R1', 0, $1::jsonb)`, [
        JSON.stringify({ id: 'R1', debtors: ['D1', 'D2'], complaints: ['C1', 'C2', 'C3'] }),
      ]);
    });
    afterAll(async () => {
      await store?.close();
      await after();
    });

    it('begins with a ring whose debtors are probable victims, and goes to the police by two people', async () => {
      const opened = await desk.open({ title: 'The blue letter', reason, ring: 'R1', parts: [] }, ann);
      expect(opened.parts.filter((p) => p.kind === 'debtor').map((p) => p.role)).toEqual([
        'probable_victim',
        'probable_victim',
      ]);
      const { id } = opened;
      await desk.act(id, { kind: 'added', parts: [{ kind: 'agency', id: 'A1', role: 'unclear' }] }, ann);
      await desk.act(id, { kind: 'role', part: 'agency:A1', role: 'suspected_operator', reason }, ann);
      await desk.act(id, { kind: 'moved', to: 'investigating', reason }, ann);
      await desk.act(id, { kind: 'proposed', recipient: 'police', reason }, ann);
      await expect(desk.act(id, { kind: 'decided', approved: true, reason }, ann)).rejects.toThrow(
        'CLQ_CASE_SECOND_PERSON',
      );
      const escalated = await desk.act(id, { kind: 'decided', approved: true, reason }, bea);
      expect(escalated).toMatchObject({ state: 'escalated', escalation: { proposedBy: 'ann', approvedBy: 'bea' } });
      // What is kept is what the events add up to.
      const { id: _, changedAt: __, ...kept } = (await desk.case(id))!;
      expect(kept).toEqual(fold(await desk.events(id)));
      await expect(desk.open({ title: 'x', reason, ring: 'R9', parts: [] }, ann)).rejects.toThrow('ring "R9"');
      await expect(desk.act('K9', { kind: 'commented', text: 'x' }, ann)).rejects.toThrow('case "K9"');
    });

    it('is divided, related and put together, in one step each', async () => {
      const part = (id: string) => ({ kind: 'debtor' as const, id, role: 'probable_victim' as const });
      const one = await desk.open({ title: 'one', reason, ring: null, parts: [part('D1'), part('D2')] }, ann);
      const other = await desk.split(one.id, 'other', ['debtor:D2'], reason, ann);
      expect(other).toMatchObject({ title: 'other', parts: [part('D2')], related: [one.id] });
      expect(await desk.case(one.id)).toMatchObject({ parts: [part('D1')], related: [other.id] });
      // Half of it cannot be: nothing is left of the new case.
      const before = (await desk.list(null, { after: null, first: 50 })).total;
      await expect(desk.split(one.id, 'x', ['debtor:D9'], reason, ann)).rejects.toThrow('CLQ_CASE_PART:');
      expect((await desk.list(null, { after: null, first: 50 })).total).toBe(before);
      const again = await desk.merge(other.id, one.id, reason, ann);
      expect(again).toMatchObject({ id: one.id, parts: [part('D1'), part('D2')] });
      expect(await desk.case(other.id)).toMatchObject({ state: 'merged', into: one.id });
      await expect(desk.merge(one.id, one.id, reason, ann)).rejects.toThrow('CLQ_CASE_MERGE_SELF');
      expect((await desk.list('merged', { after: null, first: 5 })).items.map((i) => i.id)).toEqual([other.id]);
      const first = await desk.list(null, { after: null, first: 1 });
      expect(first).toMatchObject({ total: 3, more: true });
      expect(first.items[0].id).toBe(one.id);
    });

    it('loses no act of many at once', async () => {
      const { id } = await desk.open({ title: 'busy', reason, ring: null, parts: [] }, ann);
      await Promise.all(
        Array.from({ length: 30 }, (_, k) => desk.act(id, { kind: 'commented', text: `note ${k}` }, k % 2 ? ann : bea)),
      );
      const events = await desk.events(id);
      expect(events).toHaveLength(31);
      expect(new Set(events.flatMap((e) => (e.kind === 'commented' ? [e.text] : []))).size).toBe(30);
    });

    it('writes down every act, and of comments only that they were made', async () => {
      const { broken } = await audit.verify();
      expect(broken).toBeNull();
      const { items } = await audit.list({ actor: 'bea' }, { after: null, first: 100 });
      expect(items.at(-1)!.item).toMatchObject({ action: 'case decided', reason, before: { state: 'proposed' } });
      expect(JSON.stringify(items)).not.toContain('note ');
    });
  });
}
