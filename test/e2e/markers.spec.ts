/** Personal values planted in every field that can hold them; then everything that each role is served is looked through. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSchema } from '../../apps/server/graphql/sdl.js';
import { ACCESS, may, READS_NUMBERS, ROLES, type Role } from '../../libs/domain/access.js';
import { temporary } from './cli.js';
import { crawl, type Ids, reachable } from './crawl.js';
import { CALLERS, IN_FIELDS, IN_TEXTS, seen } from './marks.js';
import { zipOf } from './papers.js';
import { ADMIN_PASSWORD, PASSWORD, problemOf, REFUSAL, type Server, type Session, startServer } from './server.js';

const texts = Object.values(IN_TEXTS);
const letter = `我要投诉这家银行的催收行为，对方多次在工作时间来电并威胁我的家人，请求停止催收并协商还款。联系方式如下：${texts.join('；')}。请尽快处理，谢谢。`;
const one = (k: number) => texts[k % texts.length];
const hidden = { ...IN_FIELDS, ...Object.fromEntries(CALLERS.map((n, i) => [`caller ${i}`, n])) };
const fields = Object.keys(IN_FIELDS) as (keyof typeof IN_FIELDS)[];

/** A person's own; and who names an agent openly: most do not, as where one hides. */
const OWN: readonly string[] = ['debtor_name', 'debtor_id_number', 'debtor_phone', 'email'];
const AGENT: readonly string[] = ['agent_name', 'agent_phone'];

const quoted = (cells: readonly string[]) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(',');
const complaints = [
  quoted([
    'complaint_id',
    'received_at',
    'institution',
    'channel',
    'product',
    'subject',
    'debtor_ref',
    'attachments',
    'note',
    ...fields,
    'text',
  ]),
  ...Array.from({ length: 10 }, (_, k) =>
    quoted([
      `MK${k}`,
      `2024-05-0${1 + (k % 8)}`,
      `Bank ${one(0)}`,
      `web ${one(1)}`,
      `loan ${one(2)}`,
      `催收 ${one(3)} ${one(21)}`,
      `MD${k}`,
      k < 2 ? `evidence/${one(0)}-${k}.txt` : '',
      one(4),
      // Own values of the first; the others share what a ring shares.
      ...fields.map((f) => ((OWN.includes(f) && k > 0) || (AGENT.includes(f) && k > 1) ? '' : IN_FIELDS[f])),
      `${letter}编号${one(k)}。`,
    ]),
  ),
  // Refused, with everything in it.
  quoted(['', 'no day', ...texts.slice(0, 7), ...fields.map((f) => IN_FIELDS[f]), letter]),
].join('\n');
const calls = [
  'call_id,started_at,caller,callee,direction,ring_s,talk_s,outcome,debtor_ref,transcript',
  ...[0, 1, 2, 3].map((k) =>
    quoted([
      `MC${k}`,
      `2024-05-03T1${k}:00:00+08:00`,
      CALLERS[k % 2],
      k === 3 ? CALLERS[1] : '4001234567',
      'inbound',
      '3',
      '60',
      'answered',
      `MD${k}`,
      `debtor: 您好，我是来反映催收问题的，你们必须马上停止催收，我的电话是${texts.join('，')}，记下来了吗，我会一直打电话直到你们处理完这件事情为止。`,
    ]),
  ),
].join('\n');
const agencies = `agency_id,name,phones,accounts,kind\nMA1,${IN_FIELDS.agent_name},${IN_FIELDS.agent_phone},${IN_FIELDS.payee_account},agency\n`;
/** No header: its first row must stand in no error. */
const headless = `H1,2024-01-01,${IN_FIELDS.debtor_name},${IN_FIELDS.debtor_phone},${IN_FIELDS.debtor_id_number},${texts[0]}\nH2,2024-01-02,a,b,c,d\n`;

describe('what is planted', () => {
  const folder = temporary();
  const schema = readSchema();
  let server: Server;
  let admin: Session;
  let compliance: Session;
  const sessions = new Map<Role, Session>();
  const ids: Ids = new Map();
  let caseId = '';
  let dossier = '';
  let key = '';
  let caseFile = '';
  const acts: string[] = [];

  const act = async (by: Session, query: string, variables: object = {}) => {
    const answer = await by.query<Record<string, Record<string, string>>>(query, variables);
    acts.push(JSON.stringify(answer.errors ?? answer.refusal ?? []));
    if (problemOf(answer) !== null) throw new Error(`${query}: ${problemOf(answer)}`);
    return answer.data;
  };

  beforeAll(async () => {
    server = await startServer(folder, {
      CLAQUE_OPS_PORT: '0',
      CLAQUE_WEBHOOK_NETWORKS: '127.0.0.0/8',
    });
    admin = await server.login('admin', ADMIN_PASSWORD);
    for (const role of ROLES) {
      await act(
        admin,
        `mutation($n: String!, $r: Role!, $p: String) { putAccount(name: $n, role: $r, password: $p) { ... on User { name } ${REFUSAL} } }`,
        { n: `marks-${role}`, r: role, p: PASSWORD },
      );
      sessions.set(role, await server.login(`marks-${role}`, PASSWORD));
    }
    compliance = sessions.get('compliance')!;
    const analyst = sessions.get('analyst')!;
    await admin.settled();
    const papers = await zipOf(
      Object.fromEntries(
        [0, 1].map((k) => [
          `evidence/${one(0)}-${k}.txt`,
          Buffer.from(`医院证明 编号 2024-11773${k}\n${texts.join('\n')}\n签发 第一人民医院`),
        ]),
      ),
    );
    await analyst.upload({
      [`投诉${one(0)}.csv`]: complaints,
      'evidence.zip': papers,
      'calls.csv': calls,
      'agencies.csv': agencies,
    });
    await analyst.upload({ [`表${one(17)}.csv`]: headless, 'broken.csv': `complaint_id,text\n"${letter}` });
    await admin.settled();
    // What people write.
    const opened = await act(
      analyst,
      `mutation($t: String!, $p: [PartInput!]) { openCase(title: $t, reason: $t, parts: $p) { ... on Case { id } ${REFUSAL} } }`,
      {
        t: `案件 ${texts.slice(0, 12).join(' ')}`,
        p: [
          { kind: 'phone', id: '+8613911110001', role: 'unclear' },
          { kind: 'account', id: '6222021234567894321', role: 'unclear' },
          { kind: 'complaint', id: 'MK0' },
          { kind: 'debtor', id: 'MD0' },
        ],
      },
    );
    caseId = opened['openCase']['id'];
    await act(
      analyst,
      `mutation($c: ID!, $t: String!) { commentCase(case: $c, text: $t) { ... on Case { id } ${REFUSAL} } }`,
      {
        c: caseId,
        t: letter,
      },
    );
    await act(
      analyst,
      `mutation($c: ID!, $t: String!) { addCaseTask(case: $c, text: $t) { ... on Case { id } ${REFUSAL} } }`,
      {
        c: caseId,
        t: one(15),
      },
    );
    const form = new FormData();
    form.append('reason', `附件 ${one(18)}`);
    form.append('file', new Blob([letter]), `${one(0)}.txt`);
    const filed = await fetch(`${server.url}/api/cases/${caseId}/files`, {
      method: 'POST',
      headers: { cookie: analyst.cookie, origin: server.url },
      body: form,
    });
    if (!filed.ok) throw new Error(`the file was refused: ${await filed.text()}`);
    caseFile = ((await filed.json()) as { files: { sha256: string }[] }).files[0].sha256;
    dossier = (
      await act(
        analyst,
        `mutation($c: ID!) { makeDossier(case: $c, for: internal) { ... on Dossier { sha256 url bytes } ${REFUSAL} } }`,
        {
          c: caseId,
        },
      )
    )['makeDossier']['sha256'];
    await act(
      compliance,
      `mutation($r: String!) { placeHold(kind: complaint, subject: "MK1", reason: $r) { ... on Hold { id } ${REFUSAL} } }`,
      {
        r: letter.slice(0, 1500),
      },
    );
    await act(
      compliance,
      `mutation($r: String!) { judge(input: { subject: match, id: "MK0|MK1", verdict: yes, reason: $r }) { ... on Judgement { by } ${REFUSAL} } }`,
      { r: letter.slice(0, 1500) },
    );
    await act(
      compliance,
      `mutation($r: String!) { stopClock(complaint: "MK2", reason: $r) { ... on Task { lane } ${REFUSAL} } }`,
      {
        r: letter.slice(0, 1500),
      },
    ).catch(() => {});
    await act(
      compliance,
      `mutation($r: String!) { recordAnswer(complaint: "MK3", outcome: "explained", reason: $r) { ... on Task { lane } ${REFUSAL} } }`,
      { r: letter.slice(0, 1500) },
    ).catch(() => {});
    for (const [role, session] of sessions)
      if (may(role, 'Mutation.saveFilter'))
        await act(
          session,
          `mutation($n: String!, $i: String) { saveFilter(name: $n, filter: { institution: $i }) { ... on SavedFilter { id } ${REFUSAL} } }`,
          { n: `f ${one(19)}`, i: one(0) },
        );
    await act(
      admin,
      `mutation($u: String!) { addWebhook(url: $u, types: [import_done]) { ... on NewWebhook { id } ${REFUSAL} } }`,
      {
        u: `http://127.0.0.1:9/hook?of=${encodeURIComponent(one(0))}`,
      },
    );
    key = (
      await act(admin, `mutation($n: String!) { makeApiKey(name: $n) { ... on NewApiKey { id key } ${REFUSAL} } }`, {
        n: `key ${one(0)}`,
      })
    )['makeApiKey']['key'];
    const { data } = await analyst.query<{ clusters: { edges: { node: { id: string; excerpt: string } }[] } }>(
      '{ clusters(first: 100) { edges { node { id excerpt } } } }',
    );
    const family = data.clusters.edges.find(({ node }) => node.excerpt.includes('催收行为'))!;
    await act(
      analyst,
      `mutation($c: ID!, $t: String!) { addToBank(input: { cluster: $c, kind: template, name: $t, source: $t, why: $t }) { ... on BankEntry { id } ${REFUSAL} } }`,
      {
        c: family.node.id,
        t: `${one(0)} ${one(17)} ${one(21)}`,
      },
    );
    await admin.settled();
  }, 600_000);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const masked = ROLES.filter((r) => !READS_NUMBERS.includes(r));

  it('is there, and the eye sees it', async () => {
    const { data } = await compliance.query<{ complaint: { text: string }; rings: { totalCount: number } }>(
      '{ complaint(id: "MK0") { text } rings { totalCount } }',
    );
    expect(seen(data.complaint.text, IN_TEXTS).sort()).toEqual(Object.keys(IN_TEXTS).sort());
    expect(seen(Object.values(hidden).join(' '), hidden).sort()).toEqual(Object.keys(hidden).sort());
    const { data: marked } = await compliance.query<{
      complaint: { ring: string | null; papers: object[]; calls: object[]; cluster: object };
    }>('{ complaint(id: "MK0") { ring papers { id } calls { id } cluster { id } } }');
    // Without these the walk below would pass by what it is about.
    expect(data.rings.totalCount).toBeGreaterThan(0);
    expect(marked.complaint.papers).toHaveLength(1);
    expect(marked.complaint.calls).toHaveLength(1);
    expect(marked.complaint.cluster).not.toBeNull();
  });

  it('is served to nobody who may not see it, in no field of the schema', async () => {
    const leaks: string[] = [];
    const asked = new Set<string>();
    for (const role of [...ROLES].reverse()) {
      const session = sessions.get(role)!;
      const crawled = await crawl(session, schema, (o) => may(role, o), ['x', letter.slice(0, 1500)], ids);
      for (const f of crawled.asked) asked.add(f);
      for (const { query, answer } of crawled.shown) {
        // What a caller typed is theirs.
        if (query.includes('similar(')) continue;
        const found = [...seen(answer, hidden), ...(masked.includes(role) ? seen(answer, IN_TEXTS) : [])];
        if (found.length > 0) leaks.push(`${role}: ${found.join(', ')} in ${query.slice(0, 200)}`);
      }
    }
    expect(leaks).toEqual([]);
    // By introspection: not one field is passed by.
    expect([...reachable(schema)].filter((f) => !asked.has(f))).toEqual([]);
  }, 900_000);

  it('is in nothing that REST answers to who may not see it', async () => {
    const leaks: string[] = [];
    const first = (type: string) => [...(ids.get(type) ?? ['none'])][0];
    const papers = [...(ids.get('Paper') ?? [])].filter((p) => p.includes('evidence') || p.startsWith('~'));
    const paths: Readonly<Record<string, string>> = {
      'GET /api/exports/:id': `/api/exports/${dossier}`,
      'GET /api/cases/:id/files/:sha': `/api/cases/${caseId}/files/${caseFile}`,
      'GET /api/alerts/:id/block-list.csv': `/api/alerts/${first('Alert')}/block-list.csv`,
      'GET /api/overlay.png': `/api/overlay.png?${new URLSearchParams({ a: papers[0], b: papers[1] ?? papers[0] })}`,
      'GET /api/page.webp': `/api/page.webp?${new URLSearchParams({ id: papers[0] })}`,
      'GET /api/recordings/:call': `/api/recordings/${encodeURIComponent(first('Call'))}`,
      'GET /api/dossiers/:id': `/api/dossiers/${dossier}`,
      'GET /api/dossiers/:id/preview.pdf': `/api/dossiers/${dossier}/preview.pdf`,
      'HEAD /api/uploads/:id': '/api/uploads/none',
      'DELETE /api/uploads/:id': '/api/uploads/none',
      'PATCH /api/uploads/:id': '/api/uploads/none',
      'POST /api/cases/:id/files': `/api/cases/${caseId}/files`,
    };
    const routes = Object.keys(ACCESS).filter((o) => o.includes(' /api/'));
    for (const route of routes) {
      if (/login|logout|oidc|password/.test(route)) continue;
      const [method, pattern] = route.split(' ');
      for (const role of masked) {
        const answer = await fetch(`${server.url}${paths[route] ?? pattern}`, {
          method,
          headers: { cookie: sessions.get(role)!.cookie, origin: server.url },
        });
        const body = `${JSON.stringify([...answer.headers])} ${Buffer.from(await answer.arrayBuffer()).toString('utf8')}`;
        const found = [...seen(body, hidden), ...seen(body, IN_TEXTS)];
        if (found.length > 0) leaks.push(`${role}: ${found.join(', ')} in ${route} (${answer.status})`);
        if (!may(role, route)) expect([route, role, answer.status]).toEqual([route, role, 403]);
      }
    }
    expect(leaks).toEqual([]);
  }, 120_000);

  it('is in no text of an error, for any role', async () => {
    const errors: string[] = [...acts];
    for (const [role, session] of sessions)
      for (const mark of [...texts, ...Object.values(IN_FIELDS)])
        for (const query of [
          `mutation($m: ID!) { takeTask(complaint: $m) { ... on Task { lane } ${REFUSAL} } }`,
          `mutation($m: ID!) { placeHold(kind: debtor, subject: $m, reason: "") { ... on Hold { id } ${REFUSAL} } }`,
          `mutation($m: ID!) { judge(input: { subject: ring, id: $m, verdict: no, reason: "r" }) { ... on Judgement { by } ${REFUSAL} } }`,
          'query($m: ID!) { auditEntries(filter: { subjectId: $m }) { totalCount } }',
          'query($m: Int!) { complaints(first: $m) { totalCount } }',
        ]) {
          const { errors: e, refusal } = await session.query(query, { m: mark });
          if ((e ?? refusal) !== undefined) errors.push(`${role} ${JSON.stringify(e ?? refusal)}`);
        }
    expect(errors.length).toBeGreaterThan(100);
    // A name or an address is found by its field, and by no form of its own.
    const { debtor_name: _, agent_name: __, address: ___, device_id: ____, ...formed } = hidden;
    for (const e of errors) expect([e, seen(e, { ...IN_TEXTS, ...formed })]).toEqual([e, []]);
  }, 300_000);

  it('is pushed to nobody whole, is written down, and ends with the session', async () => {
    const pushes: string[] = [];
    const listen = (cookie: string) =>
      new Promise<{ closed: Promise<number> }>((resolve, reject) => {
        const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, {
          protocols: ['graphql-transport-ws'],
          headers: { cookie, origin: server.url },
        } as never);
        const closed = new Promise<number>((done) => {
          socket.onclose = ({ code }) => done(code);
        });
        socket.onerror = () => reject(new Error('no socket'));
        socket.onopen = () => socket.send(JSON.stringify({ type: 'connection_init' }));
        socket.onmessage = ({ data }) => {
          const { type } = JSON.parse(String(data)) as { type: string };
          if (type === 'connection_ack') {
            const query =
              'subscription { alertTold { id line state from to expected calls callers { number kind calls first last } withheld } }';
            socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
            setTimeout(() => resolve({ closed }), 500);
          } else if (type === 'next') pushes.push(String(data));
          else if (type === 'error') reject(new Error(String(data)));
        };
      });
    const listening = new Map<Role, { closed: Promise<number> }>();
    for (const role of ROLES.filter((r) => may(r, 'Subscription.alertTold'))) {
      const own = await server.login(`marks-${role}`, PASSWORD);
      listening.set(role, await listen(own.cookie));
      if (role === 'auditor') {
        await fetch(`${server.url}/api/logout`, {
          method: 'POST',
          headers: { cookie: own.cookie, origin: server.url },
        });
        expect(await listening.get(role)!.closed).toBe(4401);
      }
    }
    await act(admin, `mutation { removeAccount(name: "marks-triage") { ... on Done { done } ${REFUSAL} } }`);
    expect(await listening.get('triage')!.closed).toBe(4401);
    const before = pushes.length;
    const answers: string[] = [];
    for (let i = 0; i < 60; i += 10) {
      const sent = await fetch(`${server.url}/api/calls`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(
          Array.from({ length: 10 }, (_, k) => ({
            call_id: `F${i + k}`,
            started_at: `2024-08-01T10:${String(Math.floor((i + k) / 4)).padStart(2, '0')}:${String(((i + k) % 4) * 15).padStart(2, '0')}+08:00`,
            caller: CALLERS[(i + k) % CALLERS.length],
            callee: '010-61000000',
            talk_s: 1,
          })),
        ),
      });
      answers.push(await sent.text());
    }
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(pushes.length).toBeGreaterThan(before);
    for (const shown of [...pushes, ...answers]) expect(seen(shown, hidden)).toEqual([]);
    // A key is answered about what it sent in that request.
    for (const [k, answer] of answers.entries())
      for (const alert of (JSON.parse(answer) as { alerts: { calls: string[] }[] }).alerts)
        for (const call of alert.calls) expect(Number(call.slice(1))).toBeGreaterThanOrEqual(10 * k);
    const { data } = await compliance.query<{ auditEntries: { edges: { node: { action: string; actor: string } }[] } }>(
      '{ auditEntries(first: 100) { edges { node { action actor } } } }',
    );
    const actors = data.auditEntries.edges
      .filter(({ node }) => node.action === 'Subscription.alertTold')
      .map(({ node }) => node.actor);
    expect(new Set(actors)).toContain('marks-compliance');
    expect(actors).not.toContain('marks-auditor');
    expect(actors).not.toContain('marks-triage');
  }, 120_000);

  it('is found by a number only by who may look for people, and that is written down', async () => {
    const find = async (role: Role, search: string) => {
      const { data } = await sessions
        .get(role)!
        .query<{ complaints: { totalCount: number; edges: object[] }; clusters: { edges: object[] } }>(
          'query($s: String) { complaints(filter: { search: $s }) { totalCount edges { node { id } } } clusters(filter: { search: $s }) { edges { node { id } } } }',
          { s: search },
        );
      return [data.complaints.totalCount, data.complaints.edges.length, data.clusters.edges.length];
    };
    const numbers = [
      IN_FIELDS.contact_phone,
      IN_FIELDS.payee_account,
      IN_FIELDS.ip_address,
      IN_FIELDS.device_id,
      IN_FIELDS.email,
      IN_FIELDS.agent_name,
      '13911110001',
      '1391111',
      '0003',
      '139',
    ];
    for (const role of ['auditor', 'admin'] as const)
      for (const number of numbers) expect([role, number, await find(role, number)]).toEqual([role, number, [0, 0, 0]]);
    // Words and ids are anybody's.
    expect((await find('auditor', '催收行为'))[1]).toBeGreaterThan(0);
    expect((await find('auditor', 'MK3'))[1]).toBe(1);
    expect((await find('analyst', IN_FIELDS.contact_phone))[1]).toBeGreaterThan(0);
    const { data } = await compliance.query<{
      auditEntries: { edges: { node: { action: string; subjectKind: string; subjectId: string } }[] };
    }>(
      '{ auditEntries(first: 100, filter: { actor: "marks-analyst" }) { edges { node { action subjectKind subjectId } } } }',
    );
    const lookups = data.auditEntries.edges.filter(
      ({ node }) => node.action === 'Query.findPeople' && node.subjectKind === 'lookup',
    );
    expect(lookups.map(({ node }) => node.subjectId.split(' ')[0])).toContain('phone');
    expect(seen(JSON.stringify(lookups), hidden)).toEqual([]);
  }, 120_000);

  it('is in no metric and in nothing that the server printed', async () => {
    const ops = /Health and metrics at (http:\S+)/.exec(server.output())![1];
    for (const place of [await (await fetch(`${ops}/metrics`)).text(), server.output()]) {
      expect(place.length).toBeGreaterThan(50);
      expect(seen(place, { ...hidden, ...IN_TEXTS })).toEqual([]);
    }
  });
});
