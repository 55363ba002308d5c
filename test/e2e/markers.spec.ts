/** Personal values planted in every field that can hold them; then everything that each role is served is looked through. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSchema } from '../../apps/server/graphql/sdl.js';
import { ACCESS, may, READS_NUMBERS, ROLES, type Role } from '../../libs/domain/access.js';
import { temporary } from './cli.js';
import { crawl, reachable, textFields } from './crawl.js';
import { hidden, letter, texts } from './marked-files.js';
import { fillMarked, LOOKED_FOR, type MarkedWorld } from './marked-world.js';
import { CALLERS, IN_FIELDS, IN_TEXTS, seen } from './marks.js';
import { PASSWORD, problemOf, REFUSAL, type Server, type Session, startServer } from './server.js';

const split = (of: string): [Role, string] => [of.slice(0, of.indexOf(' ')) as Role, of.slice(of.indexOf(' ') + 1)];

/** Fields that nothing here fills: jobs that died, sources, wordings that changed, and what no ring or paper here has. */
const EMPTY_HERE: ReadonlySet<string> = new Set([
  ...['AuditEntry.before', 'DeadJob.id', 'DeadJob.error', 'GroupEvent.others', 'Holders.agencies', 'Holders.calls'],
  ...[
    'Inquiry.organiser',
    'InquiryGroup.sample',
    'IntakeSource.address',
    'IntakeSource.id',
    'IntakeSource.name',
    'PaperFile.credentialsBy',
  ],
  ...['PaperFile.software', 'PreviewColumn.name', 'Ring.cleared', 'Ring.disputed', 'RingEvent.others'],
  ...['SourceItem.id', 'SourceItem.import', 'SourceItem.name', 'SourceSetting.value', 'Subgraph.hubs'],
  ...['WordingChange.now', 'WordingChange.was'],
]);
/** What a source signs: there is none here. */
const NOT_HERE = /POST \/api\/sources\//;
/**
 * Fields that hold words of formats here, are read by nobody who may see numbers, or whose entries are behind newer ones.
 * A note to a ticket is blacked out for everybody.
 */
const CLEAN_HERE: ReadonlySet<string> = new Set([
  ...['ApiKey.name', 'AuditEntry.after', 'AuditEntry.reason', 'Call.direction', 'Call.outcome', 'PaperField.other'],
  ...['ComplaintTicket.ticket', 'ComplaintTicket.text'],
  ...['PaperField.own', 'PaperFile.created', 'PaperFile.modified', 'PaperFile.signature', 'PaperFile.thumbnail'],
]);

describe('what is planted', () => {
  const folder = temporary();
  const schema = readSchema();
  let server: Server;
  let world: MarkedWorld;
  let admin: Session;
  let compliance: Session;
  const filled = new Map<string, Set<string>>();

  beforeAll(async () => {
    server = await startServer(folder, {
      CLAQUE_OPS_PORT: '0',
      CLAQUE_WEBHOOK_NETWORKS: '127.0.0.0/8',
    });
    world = await fillMarked(server);
    admin = world.admin;
    compliance = world.sessions.get('compliance')!;
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
      const session = world.sessions.get(role)!;
      const crawled = await crawl(
        session,
        schema,
        (o) => may(role, o),
        ['x', letter.slice(0, 1500), ...LOOKED_FOR],
        world.ids,
      );
      for (const f of crawled.asked) asked.add(f);
      for (const [field, stood] of crawled.filled) filled.set(field, new Set([...(filled.get(field) ?? []), ...stood]));
      for (const { query, answer } of crawled.shown) {
        // What a caller typed is theirs.
        if (/similar\(|exportBank\(/.test(query)) continue;
        const found = [...seen(answer, hidden), ...(masked.includes(role) ? seen(answer, IN_TEXTS) : [])];
        if (found.length > 0) leaks.push(`${role}: ${found.join(', ')} in ${query.slice(0, 200)}`);
      }
    }
    expect(leaks).toEqual([]);
    // By introspection: not one field is passed by.
    expect([...reachable(schema)].filter((f) => !asked.has(f))).toEqual([]);
  }, 900_000);

  it('stands in every field that can hold it', () => {
    expect(textFields(schema).filter((field) => !filled.has(field) && !EMPTY_HERE.has(field))).toEqual([]);
    const clean = textFields(schema, ['PersonText']).filter(
      (f) => seen([...(filled.get(f) ?? [])].join('\n'), { ...hidden, ...IN_TEXTS }).length === 0,
    );
    expect(clean.filter((field) => !EMPTY_HERE.has(field) && !CLEAN_HERE.has(field))).toEqual([]);
  });

  it('is in nothing that REST answers to who may not see it', async () => {
    const leaks: string[] = [];
    const first = (type: string) => [...(world.ids.get(type) ?? ['none'])][0];
    const papers = [...(world.ids.get('Paper') ?? [])].filter((p) => p.includes('evidence') || p.startsWith('~'));
    const paths: Readonly<Record<string, string>> = {
      'GET /api/exports/:id': `/api/exports/${world.dossier}`,
      'GET /api/cases/:id/files/:sha': `/api/cases/${world.case}/files/${world.caseFile}`,
      'GET /api/imports/:id/rejections.csv': `/api/imports/${world.refused}/rejections.csv`,
      'GET /api/alerts/:id/block-list.csv': `/api/alerts/${first('Alert')}/block-list.csv`,
      'GET /api/overlay.png': `/api/overlay.png?${new URLSearchParams({ a: papers[0], b: papers[1] ?? papers[0] })}`,
      'GET /api/page.webp': `/api/page.webp?${new URLSearchParams({ id: papers[0] })}`,
      'GET /api/recordings/:call': `/api/recordings/${encodeURIComponent(first('Call'))}`,
      'GET /api/dossiers/:id': `/api/dossiers/${world.dossier}`,
      'GET /api/dossiers/:id/preview.pdf': `/api/dossiers/${world.dossier}/preview.pdf`,
      'POST /api/cases/:id/files': `/api/cases/${world.case}/files`,
    };
    const form = (name: string) => {
      const made = new FormData();
      made.append('reason', letter.slice(0, 1500));
      made.append('file', new Blob([`complaint_id,text\n"${letter}`]), name);
      return { body: made };
    };
    const tus = { 'tus-resumable': '1.0.0' };
    /** What is sent along. An upload is begun first, so that its place is one that is there. */
    const sent: Readonly<Record<string, () => { body?: FormData | string; headers?: Record<string, string> }>> = {
      'POST /api/imports': () => form(`${texts[0]}.csv`),
      'POST /api/cases/:id/files': () => form(`${texts[0]}.txt`),
      'POST /api/calls': () => ({
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify([{ call_id: texts[0], caller: CALLERS[0], callee: texts[16], started_at: letter }]),
      }),
      'POST /api/uploads': () => ({
        headers: {
          ...tus,
          'upload-length': '9',
          'upload-metadata': `filename ${Buffer.from(`${texts[0]}.csv`).toString('base64')}`,
        },
      }),
      'HEAD /api/uploads/:id': () => ({ headers: tus }),
      'PATCH /api/uploads/:id': () => ({
        headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        body: texts[0].slice(0, 4),
      }),
      'DELETE /api/uploads/:id': () => ({ headers: tus }),
    };
    const routes = Object.keys(ACCESS).filter((o) => o.includes(' /api/'));
    const statuses = new Map<string, number>();
    for (const role of masked) {
      let upload = '/api/uploads/none';
      for (const route of routes) {
        if (/login|logout|oidc|password/.test(route)) continue;
        const [method, pattern] = route.split(' ');
        const { headers = {}, body = null } = sent[route]?.() ?? {};
        const answer = await fetch(
          `${server.url}${pattern === '/api/uploads/:id' ? upload : (paths[route] ?? pattern)}`,
          {
            method,
            body,
            headers: { cookie: world.sessions.get(role)!.cookie, origin: server.url, ...headers },
          },
        );
        upload = answer.headers.get('location') ?? upload;
        statuses.set(`${role} ${route}`, answer.status);
        const shown = `${JSON.stringify([...answer.headers])} ${Buffer.from(await answer.arrayBuffer()).toString('utf8')}`;
        // Of an upload its sender is given back the name that it was sent under, and nobody else is.
        const found = /^HEAD .*uploads/.test(route) ? [] : [...seen(shown, hidden), ...seen(shown, IN_TEXTS)];
        if (found.length > 0) leaks.push(`${role}: ${found.join(', ')} in ${route} (${answer.status})`);
        if (!may(role, route)) expect([route, role, answer.status]).toEqual([route, role, 403]);
      }
    }
    // What a role may do was done, and not refused for want of something there.
    const failed = [...statuses].filter(
      ([route, status]) => status >= 400 && may(...split(route)) && !NOT_HERE.test(route),
    );
    expect(failed.map(([route, status]) => `${route} ${status}`)).toEqual([]);
    expect(leaks).toEqual([]);
  }, 120_000);

  it('is in no text of an error, for any role', async () => {
    const errors: string[] = [];
    for (const [role, session] of world.sessions)
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
    const removed = await admin.query(
      `mutation { removeAccount(name: "marks-triage") { ... on Done { done } ${REFUSAL} } }`,
    );
    expect(problemOf(removed)).toBeNull();
    expect(await listening.get('triage')!.closed).toBe(4401);
    const before = pushes.length;
    const answers: string[] = [];
    for (let i = 0; i < 60; i += 10) {
      const sent = await fetch(`${server.url}/api/calls`, {
        method: 'POST',
        headers: { authorization: `Bearer ${world.key}`, 'content-type': 'application/json' },
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
      const { data } = await world.sessions
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
