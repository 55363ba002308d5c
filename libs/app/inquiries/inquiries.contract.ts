import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sealRecord } from '../../db/encryption/sealed-rows.js';
import type { Store } from '../../db/store.js';
import { foldObjection } from '../../domain/inquiries/objection.js';
import { foldOrganiser } from '../../domain/inquiries/organiser.js';
import { foldSample, toCall } from '../../domain/inquiries/sample.js';
import type { Complaint, Group } from '../../domain/model/index.js';
import { complaintLookups } from '../../domain/person/lookups.js';
import { databaseOf } from '../../testing/database-of.js';
import { type Actor, AuditLog } from '../audit/audit-log.js';
import { ObjectionService } from './objections.js';
import { type NewAnswer, OrganiserService } from './organisers.js';
import { SampleService } from './samples.js';

const PHONE = '+8613800138000';
/** Fields of a complaint that nobody filled in. */
const EMPTY = Object.fromEntries(
  'text institution product subject debtorRef debtorIdNumber contactPhone email ipAddress deviceId address payeeAccount agentName agentPhone agentOrg postcode'
    .split(' ')
    .map((field) => [field, '']),
);
const range = (n: number) => Array.from({ length: n }, (_, k) => k);
const group = (id: string, people: number, values: readonly string[], more: Partial<Group> = {}): Group => ({
  id,
  rank: 1,
  debtors: range(people).map((k) => `D${k}`),
  complaints: range(people).map((k) => `C${k}`),
  values: values.map((key) => ({ kind: key.slice(0, key.indexOf(':')), key, label: '…8000', units: people })),
  bits: 30,
  expectedByChance: 0,
  kindOfOrganiser: [],
  inquiry: null,
  status: 'open',
  from: '2024-01-01',
  to: '2024-05-01',
  ...more,
});

/** What inquiries promise on any store. */
export function inquiryContract(name: string, open: () => Promise<Store>, after: () => Promise<void>): void {
  describe(`inquiries on ${name}`, () => {
    let store: Store;
    let audit: AuditLog;
    let organisers: OrganiserService;
    let samples: SampleService;
    let objections: ObjectionService;
    let day = 20;
    let minute = 0;
    const now = () => new Date(Date.UTC(2024, 4, day, 8, minute++)).toISOString();
    const ann: Actor = { name: 'ann', role: 'analyst', request: 'r1' };
    const bea: Actor = { name: 'bea', role: 'compliance', request: 'r2' };
    const reason = 'looked up';
    const put = (of: Group) =>
      databaseOf(store).query(
        `INSERT INTO finding (kind, id, rank, body) VALUES ('group', $1, 0, $2::jsonb) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body`,
        [of.id, JSON.stringify(of)],
      );
    const jobs = async () =>
      (
        (await databaseOf(store).query(`SELECT count(*)::int AS n FROM job WHERE kind = 'analyse'`)) as { n: number }[]
      )[0].n;
    const answer = (more: Partial<NewAnswer> = {}): NewAnswer => ({
      values: [organisers.refOf(`contact:${PHONE}`)],
      group: 'G1',
      kind: 'helper',
      name: '法律援助站',
      source: 'register',
      reference: '51100000MJ',
      reason,
      expires: null,
      ...more,
    });

    beforeAll(async () => {
      store = await open();
      audit = new AuditLog(store, now, null);
      organisers = new OrganiserService(store, audit, now);
      samples = new SampleService(store, audit, now);
      objections = new ObjectionService(store, audit, now);
      await put(group('G1', 30, [`contact:${PHONE}`, 'account:622202']));
      await put(group('G2', 6, ['template:L1']));
      await databaseOf(store).query(
        `INSERT INTO import (name, sha256, bytes, state, counts, "createdAt", "createdBy") VALUES ('x', 'x', 0, 'done', '{}', '', '')`,
      );
      for (const k of range(30)) {
        const complaint = {
          ...EMPTY,
          id: `C${k}`,
          receivedAt: '2024-02-03',
          channel: k % 2 ? 'app' : 'letter',
          debtorName: `张${k}`,
          debtorPhone: `1390000${1000 + k}`,
        };
        await databaseOf(store).query(
          `INSERT INTO record (kind, id, import, content, body, "blindIndexes") VALUES ('complaint', $1, 1, '', $2::jsonb, $3::bigint[])`,
          [
            complaint.id,
            JSON.stringify(sealRecord(store.vault, 'complaint', complaint.id, complaint)),
            complaintLookups(complaint as unknown as Complaint).map(({ kind, value }) =>
              String(store.vault.blindIndex(kind, value)),
            ),
          ],
        );
        const found = {
          debtor: `D${k}`,
          cluster: null,
          ring: null,
          triage: { complaint: complaint.id, lane: 'normal', score: 0, reasons: [] },
          facts: [],
        };
        await databaseOf(store).query(
          `INSERT INTO finding (kind, id, rank, body) VALUES ('complaint', $1, 0, $2::jsonb)`,
          [complaint.id, JSON.stringify(found)],
        );
      }
    });
    afterAll(async () => {
      await store?.close();
      await after();
    });

    it('takes an answer only with two people, and shows its effect before', async () => {
      expect((await organisers.questions()).inquiries.map((q) => [q.kind, q.people, q.state])).toEqual([
        ['account', 30, 'open'],
        ['template', 6, 'open'],
      ]);
      const refs = [organisers.refOf(`contact:${PHONE}`)];
      expect(await organisers.effects('G1', refs, ['helper', 'unknown'])).toMatchObject([
        { kind: 'helper', groups: 1, people: 30, lookedAt: 0 },
        { kind: 'unknown', groups: 0 },
      ]);
      const before = await jobs();
      const made = await organisers.propose(answer(), ann);
      expect(made.body).toMatchObject({
        state: 'proposed',
        proposed: { asked: { people: 30, kinds: ['account', 'contact'] } },
      });
      expect(await jobs()).toBe(before);
      expect((await organisers.book()).answers).toEqual([]);
      await expect(organisers.confirm(made.id, reason, null, ann)).rejects.toThrow('CLQ_ANSWER_SECOND_PERSON');
      const standing = await organisers.confirm(made.id, reason, null, bea);
      expect(standing.body.standing).toMatchObject({ kind: 'helper', by: 'ann', second: 'bea' });
      expect(await jobs()).toBe(before + 1);
      expect((await organisers.book()).of(`caller:${PHONE}`)?.kind).toBe('helper');
      expect((await organisers.questions()).inquiries.map((q) => q.groups)).toEqual([['G2']]);
      const said = await organisers.said();
      expect((await store.groups.of('C29')).map((g) => [g.id, said(g).state])).toEqual([['G1', 'answered']]);
      expect((await store.groups.of('C2')).map((g) => [g.id, said(g).organisers.length])).toEqual([
        ['G1', 1],
        ['G2', 0],
      ]);
      expect((await store.groups.page({ first: 1, after: null })).items.map((i) => i.id)).toEqual(['G1']);
      // What is kept is what the events add up to.
      expect((await organisers.threads.get(made.id)).body).toEqual(
        foldOrganiser(made.id, await organisers.threads.events(made.id)),
      );
      // The same number, given elsewhere as an agent's, is the same organiser.
      await put(group('G3', 12, [`agent_phone:${PHONE}`]));
      const again = await organisers.propose(
        answer({ group: 'G3', values: [organisers.refOf(`agent_phone:${PHONE}`)] }),
        ann,
      );
      expect(again.id).toBe(made.id);
      await organisers.refuse(made.id, 'one group is enough', bea);
      await expect(organisers.propose(answer({ values: ['1'] }), ann)).rejects.toThrow('CLQ_ANSWER_VALUE');
      await expect(organisers.propose(answer({ group: 'G9' }), ann)).rejects.toThrow('group "G9"');
      await expect(organisers.confirm('O9', reason, null, bea)).rejects.toThrow('organiser "O9"');
    });

    it('has an answer lapse with a notice, once the group grows beyond it', async () => {
      expect(await organisers.review()).toEqual([]);
      const [{ id }] = await organisers.threads.all('standing');
      await put(group('G1', 30, [`contact:${PHONE}`, 'account:622202', 'device:Z']));
      expect(await organisers.review()).toEqual([id]);
      expect((await organisers.threads.get(id)).body).toMatchObject({ state: 'lapsed', ended: { why: 'new_kind' } });
      expect((await organisers.book()).answers).toEqual([]);
      expect(await organisers.review()).toEqual([]);
      await organisers.propose(answer(), ann);
      await organisers.confirm(id, reason, null, bea);
      day = 25;
      await put(group('G1', 60, [`contact:${PHONE}`, 'account:622202', 'device:Z']));
      expect(await organisers.review()).toEqual([id]);
      expect((await organisers.threads.get(id)).body.ended?.why).toBe('sudden');
    });

    it('undoes an answer in one act, and gives the value back to the list', async () => {
      await put(group('G1', 30, [`contact:${PHONE}`, 'account:622202']));
      const { id } = await organisers.propose(answer({ kind: 'agency', source: 'authority' }), ann);
      await expect(organisers.confirm(id, reason, null, bea)).rejects.toThrow('CLQ_ANSWER_FINDING');
      const found = { source: 'call', reference: '3 June, 10:20' } as const;
      const { body } = await organisers.confirm(id, reason, found, bea);
      expect(body.standing).toMatchObject({ second: 'bea', secondFinding: found });
      expect((await organisers.book()).of(`contact:${PHONE}`)?.kind).toBe('agency');
      // As the analysis after it leaves the group.
      const ring = group('G1', 30, [`contact:${PHONE}`, 'account:622202'], { status: 'ring', answers: [id] });
      await put(ring);
      const seen = async () => {
        const asked = (await organisers.questions()).inquiries.flatMap((q) => q.groups).includes('G1');
        const check = JSON.stringify(await objections.selfCheck('C5'));
        return [(await organisers.said())(ring).state, asked, check.includes('charges for complaints')];
      };
      expect(await seen()).toEqual(['ring', false, true]);
      expect(await organisers.agencies()).toEqual(new Map([[id, '法律援助站']]));
      const before = await jobs();
      await organisers.undo(id, 'another number', ann);
      expect((await organisers.book()).answers).toEqual([]);
      // No analysis ran since.
      expect(await seen()).toEqual(['open', true, false]);
      expect(await organisers.agencies()).toEqual(new Map());
      expect(await jobs()).toBe(before + 1);
      expect((await organisers.list('undone', { after: null, first: 5 })).items.map((i) => i.id)).toEqual([id]);
    });

    it('lets one value belong to one organiser, also where two enter it at once', async () => {
      const entered = (value: string) => answer({ values: [value], group: null, kind: 'agency', source: 'authority' });
      const both = await Promise.allSettled([
        organisers.propose(entered('account:6222 0212'), ann),
        organisers.propose(entered('account:62220212'), bea),
      ]);
      const done = both.filter((r) => r.status === 'fulfilled');
      const ids = new Set(done.map((r) => r.value.id));
      expect(ids.size).toBe(1);
      for (const r of both) if (r.status === 'rejected') expect(String(r.reason)).toMatch(/CLQ_ANSWER_(TAKEN|WAITS)/);
      await expect(organisers.propose(entered('rumour:x'), ann)).rejects.toThrow('CLQ_ANSWER_VALUE');
    });

    it('draws a sample once, shows numbers only with a reason, and decides as calls come in', async () => {
      const { id, body } = await samples.draw('G1', ann);
      expect(body.order).toHaveLength(30);
      expect(new Set(body.order.map((p) => p.stratum))).toEqual(new Set(['app 2024Q1', 'letter 2024Q1']));
      await expect(samples.draw('G1', bea)).rejects.toThrow('CLQ_SAMPLE_OPEN');
      await expect(samples.sheet(id, ' ', ann)).rejects.toThrow('CLQ_REASON');
      await expect(samples.sheet(id, reason, { ...ann, role: 'auditor' })).rejects.toThrow('CLQ_FORBIDDEN');
      const sheet = await samples.sheet(id, reason, ann);
      expect(sheet.map((l) => l.debtor)).toEqual(body.order.slice(0, 10).map((p) => p.debtor));
      expect(sheet[0].phone).toMatch(/^1390000\d{4}$/);
      let sample = body;
      while (sample.state === 'open')
        sample = (await samples.called(id, toCall(sample)[0].debtor, 'not_sent', ann)).body;
      expect(sample.state).toBe('yes');
      expect(sample.answers).toHaveLength(8);
      expect((await samples.threads.get(id)).body).toEqual(foldSample(await samples.threads.events(id)));
      // What is decided no longer stands in the way of another one.
      expect((await samples.draw('G1', ann)).body.order).toEqual(body.order);
      expect((await samples.threads.about(['G1'])).length).toBe(2);
    });

    it('draws just those of whom no answer speaks, and gives no number that the group shares', async () => {
      const of = (holders: readonly number[], from: number, to: number) => {
        const made = group('G8', 30, [`contact:${PHONE}`]);
        const debtors = made.debtors.slice(from, to);
        const complaints = made.complaints.slice(from, to);
        return { ...made, debtors, complaints, values: made.values.map((v) => ({ ...v, holders })) };
      };
      await put(of([0, 1, 2, 3], 20, 30));
      await expect(samples.draw('G8', ann, 'rest')).rejects.toThrow('CLQ_SAMPLE_SMALL');
      const given = await organisers.propose(answer({ group: 'G8', kind: 'agency', source: 'authority' }), ann);
      await organisers.confirm(given.id, reason, { source: 'call', reference: '3 June' }, bea);
      const { id, body } = await samples.draw('G8', ann, 'rest');
      expect([body.rest, body.order.map((p) => p.debtor).sort()]).toEqual([true, range(6).map((k) => `D${24 + k}`)]);
      const write = (change: object) =>
        databaseOf(store).query(`UPDATE record SET body = $1::jsonb WHERE kind = 'complaint' AND id = 'C24'`, [
          JSON.stringify(
            sealRecord(store.vault, 'complaint', 'C24', { ...EMPTY, id: 'C24', channel: 'app', ...change }),
          ),
        ]);
      const number = async () => {
        const line = (await samples.sheet(id, reason, ann)).find((l) => l.complaint === 'C24');
        return [line?.phone, line?.phoneIs];
      };
      await write({ debtorPhone: '', contactPhone: '138 0013 8000' });
      expect(await number()).toEqual(['', 'none']);
      await write({ debtorPhone: '138 0013 8000', contactPhone: '' });
      expect(await number()).toEqual(['', 'none']);
      await write({ debtorPhone: '', contactPhone: '13900009999' });
      expect(await number()).toEqual(['13900009999', 'contact']);
      // Somebody else's number, as their record has it.
      await write({ debtorPhone: '', contactPhone: '13900001025' });
      expect(await number()).toEqual(['', 'none']);
      await samples.close(id, reason, ann);
      await organisers.undo(given.id, reason, ann);
    });

    it('takes an objection, answers it by somebody else, and has everything looked at again', async () => {
      const { id } = await objections.file('C1', '我本人写的', ann);
      await expect(objections.file('C1', 'again', ann)).rejects.toThrow('CLQ_OBJECTION_OPEN');
      await expect(objections.file('C99', 'x', ann)).rejects.toThrow('complaint "C99"');
      await expect(objections.answer(id, true, reason, ann)).rejects.toThrow('CLQ_OBJECTION_OTHER_PERSON');
      const before = await jobs();
      const { body } = await objections.answer(id, true, reason, bea);
      expect(body.state).toBe('upheld');
      expect(await jobs()).toBe(before + 1);
      expect(body).toEqual(foldObjection(await objections.threads.events(id)));
      const second = await objections.file('C2', '不是我', ann);
      // Open ones first, the one that is due first.
      const { items } = await objections.threads.list(null, { after: null, first: 5 });
      expect(items.map((i) => i.id)).toEqual([second.id, id]);
      const lines = await objections.selfCheck('C1');
      expect(lines.map((l) => l.en).join()).toContain('Your objection was upheld');
    });

    it('compares what was estimated with what twenty answers found, until one of them is undone', async () => {
      const estimated = (k: number) => ({ kind: 'agency', probability: k / 20, for: [], against: [] }) as const;
      const ids: string[] = [];
      for (const k of range(20)) {
        const own = [`contact:+86139111100${10 + k}`];
        const asked = group(`K${k}`, 9, own, { kindOfOrganiser: [estimated(k)] });
        await put(asked);
        const kind = k % 3 > 0 && k > 6 ? 'agency' : 'helper';
        const given = { group: asked.id, kind, values: own.map((v) => organisers.refOf(v)) } as const;
        const { id } = await organisers.propose(answer(given), ann);
        // What the analysis thinks of it later, as where the answer stands in a list by then, is not what is compared.
        await put(group(asked.id, 9, own, { kindOfOrganiser: [estimated(19)] }));
        expect((await organisers.calibration()).answered.length).toBe(k);
        await organisers.confirm(id, reason, { source: 'authority', reference: '3 June' }, bea);
        ids.push(id);
      }
      const calibration = await organisers.calibration();
      const [agency] = calibration.kinds;
      expect(agency.reliability.map((b) => [b.of, b.count])).toEqual([
        [4, 0],
        [4, 1],
        [4, 3],
        [4, 2],
        [4, 3],
      ]);
      expect(calibration.shareOf('agency', 0.1)!.share).toBe(0);
      expect(calibration.shareOf('agency', 0.9)!.share).toBeGreaterThan(0.5);
      expect((await organisers.said())(group('K3', 9, [])).calibration.shareOf('agency', 0.99)).toBeNull();
      await organisers.undo(ids[7], 'another firm', ann);
      expect((await organisers.calibration()).shareOf('agency', 0.9)).toBeNull();
    });

    it('writes down every act, with no number and no words of people in the open', async () => {
      expect((await audit.verify()).broken).toBeNull();
      const chain = JSON.stringify(await databaseOf(store).query(`SELECT body FROM audit`));
      for (const word of [PHONE, '13800138000', '法律援助站', '51100000MJ', '我本人写的', 'looked up', '62220212'])
        expect(chain).not.toContain(word);
      const kept = JSON.stringify(await databaseOf(store).query(`SELECT * FROM inquiry, inquiry_event`));
      for (const word of [PHONE, '法律援助站', '我本人写的', 'looked up', '62220212']) expect(kept).not.toContain(word);
      const { items } = await audit.list({ actor: 'bea' }, { after: null, first: 100 });
      expect(items.map((i) => i.item.action)).toContain('organiser confirmed');
    });
  });
}
