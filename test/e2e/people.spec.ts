/** What is known of people: shown when somebody says why, handed out, held, erased. */

import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allRecords } from '../../libs/app/analysis/all-records.js';
import { Store } from '../../libs/db/store.js';
import { databaseOf } from '../../libs/testing/database-of.js';
import { claque, temporary } from './cli.js';
import { zipOf } from './papers.js';
import { ADMIN_PASSWORD, PASSWORD, REFUSAL, type Server, type Session, startServer } from './server.js';

const PHONE = '13912340987';
const MARKERS = ['欧阳锡铭', '110101199003074418', PHONE, '6222021234567890123', 'zanzibar', '13700001111'];
const COMPLAINTS = `complaint_id,received_at,text,debtor_ref,debtor_name,debtor_id_number,debtor_phone,payee_account,contact_phone
PER-1,2024-06-01,"请拨打${PHONE}联系我，zanzibar 停息挂账",PD-77,欧阳锡铭,110101199003074418,${PHONE},6222021234567890123,
PER-2,2024-06-02,another letter about the same zanzibar,PD-77,欧阳锡铭,110101199003074418,${PHONE},,
OTH-1,2024-06-02,somebody else writes this,PD-78,李四,,13600002222,,
`;
const CALLS = `call_id,started_at,caller,callee,direction,ring_s,talk_s,outcome,debtor_ref,transcript
PC-1,2024-06-03T10:00:00+08:00,13700001111,4001234567,inbound,3,30,answered,PD-77,debtor: zanzibar
`;

const folder = temporary();
const wanted = ['name', 'phone', 'idNumber', 'account'];

describe('people', () => {
  let server: Server;
  let analyst: Session;
  let compliance: Session;
  let auditor: Session;

  beforeAll(async () => {
    server = await startServer(folder);
    analyst = await server.login();
    compliance = await server.login('demo-compliance', PASSWORD);
    const admin = await server.login('admin', ADMIN_PASSWORD);
    for (const role of ['auditor', 'triage'])
      await admin.query(
        `mutation($r: Role!) { putAccount(name: "who", role: $r, password: "a password of many words") { ... on User { name } ${REFUSAL} } }`,
        {
          r: role,
        },
      );
    await admin.query(
      `mutation { putAccount(name: "who", role: auditor, password: "a password of many words") { ... on User { name } ${REFUSAL} } }`,
    );
    auditor = await server.login('who', 'a password of many words');
    const voices = await zipOf({ 'recordings/PC-1.wav': Buffer.from('RIFF the voice of somebody') });
    expect((await analyst.upload({ 'people.csv': COMPLAINTS, 'calls.csv': CALLS, 'voices.zip': voices })).status).toBe(
      202,
    );
    await analyst.settled();
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const complaint = (session: Session) =>
    session.query<{ complaint: { text: string; erased: boolean; person: Record<string, string> } }>(
      '{ complaint(id: "PER-1") { text erased person { name idNumber phone account } } }',
    );
  const reveal = (session: Session, fields: readonly string[], reason = 'to call back') =>
    session.query<{ reveal: Record<string, string> }>(
      `mutation($f: [PersonField!]!, $r: String!) { reveal(complaint: "PER-1", fields: $f, reason: $r) { ... on Person { name idNumber phone account } ${REFUSAL} } }`,
      { f: fields, r: reason },
    );
  const erase = () =>
    compliance.query<{ erasePerson: { pseudonym: string; complaints: number; calls: number; originals: number } }>(
      `mutation { erasePerson(debtor: "PD-77", reason: "asked for it in writing") { ... on Erased { pseudonym complaints calls originals } ${REFUSAL} } }`,
    );
  const actions = async (kind: string, id: string) =>
    (
      await compliance.query<{
        auditEntries: { edges: { node: { action: string; after: string | null; reason: string | null } }[] };
      }>(
        'query($k: String, $i: ID) { auditEntries(first: 50, filter: { subjectKind: $k, subjectId: $i }) { edges { node { action after reason } } } }',
        { k: kind, i: id },
      )
    ).data.auditEntries.edges.map((e) => e.node);

  it('are masked, and shown to who may see them and says why', async () => {
    const seen = (await complaint(analyst)).data.complaint;
    expect(seen.person).toEqual({ name: '欧***', idNumber: '…4418', phone: '…0987', account: '…0123' });
    expect(seen.text).toContain(PHONE);
    expect((await complaint(auditor)).data.complaint.text).toContain(`请拨打${'█'.repeat(PHONE.length)}联系我`);
    expect((await reveal(analyst, ['name', 'phone'])).data.reveal).toEqual({
      name: '欧阳锡铭',
      idNumber: '…4418',
      phone: PHONE,
      account: '…0123',
    });
    expect((await reveal(analyst, ['idNumber'])).errors?.[0].extensions.code).toBe('CLQ_FORBIDDEN');
    expect((await reveal(auditor, ['phone'])).errors?.[0].extensions.code).toBe('CLQ_FORBIDDEN');
    expect((await reveal(analyst, ['phone'], ' ')).refusal?.code).toBe('CLQ_REASON');
    expect((await reveal(compliance, wanted)).data.reveal['idNumber']).toBe('110101199003074418');
    const entries = (await actions('complaint', 'PER-1')).filter((a) => a.action === 'Mutation.reveal');
    expect(entries.map((t) => JSON.parse(t.after!))).toEqual([
      { fields: [...wanted].sort() },
      { fields: ['name', 'phone'] },
    ]);
  });

  it('are not read without an entry: papers and alerts too', async () => {
    await analyst.query('{ papers(first: 2) { edges { node { id } } } alerts(first: 2) { id } }');
    const { data } = await compliance.query<{ auditEntries: { edges: { node: { action: string } }[] } }>(
      '{ auditEntries(first: 20, filter: { actor: "demo" }) { edges { node { action } } } }',
    );
    expect(data.auditEntries.edges.filter((e) => e.node.action === 'Query.papers')).toHaveLength(2);
  });

  it('are found by a number however it is written, and the log does not say which', async () => {
    const { data } = await analyst.query<{ findPeople: { complaints: string[]; calls: string[] } }>(
      '{ findPeople(kind: phone, value: "+86 139-1234-0987") { complaints calls agencies } }',
    );
    expect(data.findPeople).toMatchObject({ complaints: ['PER-1', 'PER-2'], calls: [] });
    const called = await analyst.query<{ findPeople: { calls: string[] } }>(
      '{ findPeople(kind: phone, value: "13700001111") { calls } }',
    );
    expect(called.data.findPeople.calls).toEqual(['PC-1']);
    const log = await compliance.query<{ auditEntries: { edges: { node: { subjectId: string } }[] } }>(
      '{ auditEntries(first: 20, filter: { actor: "demo" }) { edges { node { subjectId } } } }',
    );
    expect(JSON.stringify(log.data)).toMatch(/phone -?\d+/);
    expect(JSON.stringify(log.data)).not.toContain(PHONE);
    expect((await analyst.query('{ findPeople(kind: ip, value: "no address") { calls } }')).errors).toBeDefined();
  });

  it('get a copy of everything that is kept about them', async () => {
    const { data } = await compliance.query<{ exportPerson: { url: string } }>(
      `mutation { exportPerson(debtor: "PD-77", reason: "asked for it") { ... on Export { url sha256 bytes } ${REFUSAL} } }`,
    );
    const answer = await fetch(`${server.url}${data.exportPerson.url}`, { headers: { cookie: compliance.cookie } });
    expect(answer.status).toBe(200);
    const zip = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    for (const m of [...MARKERS.slice(0, 5), 'PER-1', 'PER-2', 'PC-1', 'the voice of somebody'])
      expect(zip).toContain(m);
    expect(zip).not.toContain('李四');
    const other = await fetch(`${server.url}${data.exportPerson.url}`, { headers: { cookie: analyst.cookie } });
    expect(other.status).toBe(403);
  });

  it('are erased once nothing stands against it; what the law has a lender keep stays, and no link of the log breaks', async () => {
    expect((await erase()).refusal?.en).toContain('complaint PER-1 is not answered');
    for (const id of ['PER-1', 'PER-2']) {
      await analyst.query(`mutation($c: ID!) { takeTask(complaint: $c) { ... on Task { state } ${REFUSAL} } }`, {
        c: id,
      });
      await analyst.query(
        `mutation($c: ID!) { recordAnswer(complaint: $c, outcome: "explained", reason: "explained on the phone") { ... on Task { state } ${REFUSAL} } }`,
        { c: id },
      );
    }
    const held = await compliance.query<{ placeHold: { id: string } }>(
      `mutation { placeHold(kind: debtor, subject: "PD-77", reason: "a suit is pending") { ... on Hold { id } ${REFUSAL} } }`,
    );
    expect((await erase()).refusal?.en).toContain('under a legal hold');
    expect((await auditor.query<{ holds: object[] }>('{ holds { subject reason } }')).data.holds).toEqual([
      { subject: 'PD-77', reason: 'a suit is pending' },
    ]);
    await compliance.query(
      `mutation($id: ID!) { liftHold(id: $id, reason: "settled") { ... on Done { done } ${REFUSAL} } }`,
      {
        id: held.data.placeHold.id,
      },
    );
    const opened = await analyst.query<{ openCase: { id: string } }>(
      `mutation { openCase(title: "t", reason: "r", parts: [{ kind: debtor, id: "PD-77", role: probable_victim }]) { ... on Case { id } ${REFUSAL} } }`,
    );
    const { id } = opened.data.openCase;
    expect((await erase()).refusal?.en).toContain(`case ${id} is open`);
    await analyst.query(
      `mutation($c: ID!) { moveCase(case: $c, to: closed, reason: "nothing in it") { ... on Case { state } ${REFUSAL} } }`,
      {
        c: id,
      },
    );

    const copy = await compliance.query<{ exportPerson: { url: string } }>(
      `mutation { exportPerson(debtor: "PD-77", reason: "asked for it") { ... on Export { url } ${REFUSAL} } }`,
    );
    const voice = () => fetch(`${server.url}/api/recordings/PC-1`, { headers: { cookie: analyst.cookie } });
    expect(await (await voice()).text()).toBe('RIFF the voice of somebody');
    const { pseudonym, ...counts } = (await erase()).data.erasePerson;
    expect((await voice()).status).toBe(404);
    // Nor is the copy that the person was given.
    const kept = await fetch(`${server.url}${copy.data.exportPerson.url}`, { headers: { cookie: compliance.cookie } });
    expect([kept.status, ((await kept.json()) as { code: string }).code]).toEqual([404, 'CLQ_BLOB_MISSING']);
    expect(counts).toEqual({ complaints: 2, calls: 1, originals: 3 });
    await analyst.settled();
    const left = (await complaint(analyst)).data.complaint;
    expect(left).toMatchObject({ text: '', erased: true, person: { name: '', phone: '' } });
    const { data } = await compliance.query<{ findPeople: { complaints: string[] }; task: object; case: object }>(
      'query($c: ID!) { findPeople(kind: phone, value: "13912340987") { complaints } task(complaint: "PER-1") { state outcome } case(id: $c) { parts { id } } }',
      { c: id },
    );
    expect(data).toEqual({
      findPeople: { complaints: [] },
      task: { state: 'answered', outcome: 'explained' },
      case: { parts: [{ id: pseudonym }] },
    });
    // The same file again brings nobody back.
    expect((await analyst.upload({ 'people.csv': COMPLAINTS })).status).toBe(202);
    await analyst.settled();
    expect((await complaint(analyst)).data.complaint).toMatchObject({ text: '', erased: true });
    expect((await actions('debtor', pseudonym))[0]).toMatchObject({
      action: 'Mutation.erasePerson',
      reason: 'asked for it in writing',
    });
    await server.stop();

    const store = await Store.open({ folder });
    const everything = [JSON.stringify(await allRecords(store))];
    for (const kind of ['complaint', 'cluster', 'ring', 'paper'])
      for (const { id: found } of (await databaseOf(store).query(`SELECT id FROM finding WHERE kind = $1`, [kind])) as {
        id: string;
      }[])
        everything.push(JSON.stringify(await store.findings.get(kind, found)));
    const audit = (await databaseOf(store).query(`SELECT body FROM audit`)) as object[];
    expect(audit.length).toBeGreaterThan(20);
    everything.push(JSON.stringify(audit));
    await store.close();
    for (const m of MARKERS) expect([m, everything.some((e) => e.includes(m))]).toEqual([m, false]);
    expect(everything[0]).toContain('李四');
    expect((await claque(['audit', 'verify'], { CLAQUE_FOLDER: folder })).code).toBe(0);
  }, 120_000);

  it('start under no retention profile that is not there', async () => {
    await expect(startServer(folder, { CLAQUE_RETENTION: 'nothing' })).rejects.toThrow(
      'CLAQUE_RETENTION must be one of example, keep',
    );
  });
});
