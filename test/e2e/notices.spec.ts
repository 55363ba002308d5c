/** Webhooks to a real listener, digests to a real mail server, limits and trusted documents. */
import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type Server as HttpServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { AuditLog } from '../../libs/app/audit/audit-log.js';
import { CaseService } from '../../libs/app/cases/case-service.js';
import { Digests } from '../../libs/app/notifications/digests.js';
import { Store } from '../../libs/db/store.js';
import { CfpbServer } from '../../libs/testing/cfpb-server.js';
import { TicketServer } from '../../libs/testing/ticket-server.js';
import { temporary } from './cli.js';
import { ADMIN_PASSWORD, problemOf, REFUSAL, type Server, type Session, startServer } from './server.js';

describe('notices', () => {
  const folder = temporary();
  const received: { headers: IncomingHttpHeaders; body: string }[] = [];
  let answers: number[] = [];
  let listener: HttpServer;
  let mail: SMTPServer;
  const letters: string[] = [];
  let server: Server;
  let admin: Session;
  let analyst: Session;
  let address: string;

  beforeAll(async () => {
    listener = createServer((request, response) => {
      void text(request).then((body) => {
        received.push({ headers: request.headers, body });
        response.writeHead(answers.shift() ?? 204, { location: '/elsewhere' }).end();
      });
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hook`;
    mail = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _, done) => {
        void text(stream).then((letter) => {
          letters.push(letter);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', () => resolve()));
    const port = (mail.server.address() as AddressInfo).port;
    server = await startServer(folder, {
      CLAQUE_SMTP: `smtp://127.0.0.1:${port}`,
      CLAQUE_MAIL_FROM: 'Claque <claque@example.org>',
      CLAQUE_RATE_LIMIT: '600',
      CLAQUE_WEBHOOK_NETWORKS: '127.0.0.0/8',
    });
    admin = await server.login('admin', ADMIN_PASSWORD);
    analyst = await server.login();
    await analyst.settled();
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    listener?.close();
    await new Promise<void>((resolve) => mail.close(() => resolve()));
    rmSync(folder, { recursive: true, force: true });
  });

  const until = async (condition: () => boolean | Promise<boolean>, every = 100) => {
    for (let i = 0; i < 400; i++) {
      if (await condition()) return;
      await new Promise((r) => setTimeout(r, every));
    }
    throw new Error('it never came');
  };
  const addWebhook = (url: string) =>
    admin.query<{ addWebhook: { id: string; secret: string } }>(
      `mutation($url: String!) { addWebhook(url: $url, types: [import_done, case_opened]) { ... on NewWebhook { id secret } ${REFUSAL} } }`,
      { url },
    );

  it('tell another program what happened, signed, until it has heard', async () => {
    for (const bad of [
      'ftp://example.org',
      'http://example.org/hook',
      'https://a:b@example.org',
      'x',
      'https://10.0.0.1/',
      'https://0xa9fea9fe/',
    ])
      expect((await addWebhook(bad)).refusal?.code).toMatch(/^CLQ_WEBHOOK_/);
    const { id, secret } = (await addWebhook(address)).data.addWebhook;
    // First it is away, then it sends elsewhere, where nobody follows.
    answers = [503, 302];
    await analyst.query(
      `mutation { openCase(title: "a title that stays here", reason: "r") { ... on Case { id } ${REFUSAL} } }`,
    );
    await until(() => received.length >= 1);
    const { headers, body } = received[0];
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    expect(JSON.parse(body)).toEqual({
      type: 'case.opened',
      timestamp: expect.stringMatching(/^20/),
      data: { case: expect.stringMatching(/^K/) },
    });
    await until(() => received.length >= 2);
    expect(received[1].headers['webhook-id']).toBe(headers['webhook-id']);
    type Deliveries = { deliveries: { id: string; type: string; state: string; attempts: number; answer: string }[] };
    const deliveries = async () =>
      (await admin.query<Deliveries>('{ deliveries(first: 10) { id type state attempts answer } }')).data.deliveries;
    await until(async () => (await deliveries())[0].attempts === 2);
    expect((await deliveries())[0]).toMatchObject({ type: 'case_opened', state: 'waiting', answer: '302' });
    // A person does not wait for the next try.
    await admin.query(`mutation($id: ID!) { redeliver(id: $id) { ... on Done { done } ${REFUSAL} } }`, {
      id: (await deliveries())[0].id,
    });
    await until(async () => (await deliveries())[0].state === 'delivered');
    expect(received).toHaveLength(3);
    expect(
      (await analyst.upload({ 'n.csv': 'complaint_id,received_at,text\nN1,2024-06-01,hello there\n' })).status,
    ).toBe(202);
    await until(() => received.some((t) => t.body.includes('import.done')));
    expect(
      problemOf(
        await admin.query(`mutation($id: ID!) { removeWebhook(id: $id) { ... on Done { done } ${REFUSAL} } }`, { id }),
      ),
    ).toBeNull();
    expect(await deliveries()).toEqual([]);
    expect(received.map((t) => t.body).join('')).not.toContain('a title that stays here');
  });

  it('write a note about a letter to its ticket, when a handler says so, and nothing else', async () => {
    const remote = await TicketServer.start();
    remote.add('4711');
    const letter = 'They took a fee of forty euro in March that nobody agreed on, and I ask for it back with interest.';
    const rows = ['4711', '4712', '4713'].map((id) => `${id},2024-06-01,"${letter} Yours, customer ${id}"`);
    // Who looks again and again uses up what an account may ask for in a minute: not the one of the other tests.
    const reader = await server.login('demo-compliance');
    await analyst.upload({ 'letters.csv': `complaint_id,received_at,text\n${rows.join('\n')}\n` });
    const settings = [...remote.settings('zendesk'), { name: 'tags', value: 'claque' }];
    const input = { name: 'care', kind: 'zendesk', settings, events: [] };
    const save = (by: Session) =>
      by.query<{ saveTicketSystem: { id: string } }>(
        `mutation($input: TicketSystemInput!) { saveTicketSystem(input: $input) { ... on SavedTicketSystem { id } ${REFUSAL} } }`,
        { input },
      );
    expect(problemOf(await save(analyst))).toBe('CLQ_FORBIDDEN');
    const { id } = (await save(admin)).data.saveTicketSystem;
    interface Tickets {
      readonly ticketsOf: { ticket: string; text: string; notes: { state: string; by: string }[] }[];
    }
    const tickets = async () =>
      (await reader.query<Tickets>('{ ticketsOf(complaint: "4711") { ticket text notes { state by } } }')).data
        .ticketsOf;
    await until(async () => (await tickets())[0]?.text.includes('2 other complaints') === true, 1000);
    const written = await analyst.query(
      `mutation($id: ID!) { writeToTicket(complaint: "4711", system: $id, tags: ["claque"]) { ... on Done { done } ${REFUSAL} } }`,
      { id },
    );
    expect(problemOf(written)).toBeNull();
    await until(async () => (await tickets())[0]!.notes[0]?.state === 'written', 1000);
    const { comments, tags } = remote.tickets.get('4711')!;
    expect([comments.length, [...tags]]).toEqual([1, ['claque']]);
    expect(comments[0]).toContain('"They took a fee of forty euro in March');
    const systems = await admin.query<{ ticketSystems: object[] }>(
      '{ ticketSystems { name state written dead settings { name value } } }',
    );
    expect(systems.data.ticketSystems).toEqual([
      expect.objectContaining({ name: 'care', state: 'fine', written: 1, dead: 0 }),
    ]);
    expect(JSON.stringify(systems.data)).not.toContain('a-token');
    await admin.query(`mutation($id: ID!) { removeTicketSystem(id: $id) { ... on Done { done } ${REFUSAL} } }`, { id });
    remote.close();
  }, 60_000);

  it('come beside letters of a CFPB server: each once, with those that come late and those that change', async () => {
    const remote = await CfpbServer.start();
    const reader = await server.login('demo-compliance');
    const letter = (id: string, day: string, words: string) => ({ id, day, text: `${words}, writes number ${id}` });
    remote.put(
      letter('9000001', '2024-03-04', 'they call every day'),
      letter('9000002', '2024-03-06', 'nobody answers'),
    );
    const settings = Object.entries({ address: `http://127.0.0.1:${remote.port}/`, since: '2024-03-01' });
    const input = {
      name: 'cfpb',
      kind: 'cfpb',
      settings: settings.map(([name, value]) => ({ name, value })),
      seconds: 5,
      again: 'update',
    };
    const made = await admin.query<{ saveSource: { id: string } }>(
      `mutation($input: SourceInput!) { saveSource(input: $input) { ... on SavedSource { id } ${REFUSAL} } }`,
      { input },
    );
    expect(problemOf(made)).toBeNull();
    interface Found {
      readonly complaints: {
        readonly edges: readonly { readonly node: { readonly id: string; readonly text: string } }[];
      };
    }
    const found = async () =>
      (
        await reader.query<Found>(
          '{ complaints(first: 100, filter: { search: "writes" }) { edges { node { id text } } } }',
        )
      ).data.complaints.edges
        .map(({ node }) => `${node.id} ${node.text.split(',')[0]}`)
        .filter((line) => line.startsWith('9'))
        .sort();
    await until(async () => (await found()).length === 2, 1000);
    remote.put(letter('9000003', '2024-03-04', 'a late one'), letter('9000002', '2024-03-06', 'somebody answers'));
    const now = ['9000001 they call every day', '9000002 somebody answers', '9000003 a late one'];
    await until(async () => JSON.stringify(await found()) === JSON.stringify(now), 1000);
    const { id } = made.data.saveSource;
    const listed = await admin.query<{ sources: { id: string }[] }>('{ sources { id state taken dead behind } }');
    expect(listed.data.sources.find((s) => s.id === id)).toMatchObject({ state: 'fine', taken: 4, dead: 0, behind: 0 });
    await admin.query(`mutation($id: ID!) { removeSource(id: $id) { ... on Done { done } ${REFUSAL} } }`, { id });
    remote.close();
  }, 60_000);

  it('write to people who asked what waits, in numbers', async () => {
    const set = (every: string | null, to = 'ann@example.org') =>
      analyst.query<{ setDigest: { every: string | null } }>(
        `mutation($a: String, $e: Every) { setDigest(address: $a, every: $e) { ... on DigestSet { every } ${REFUSAL} } }`,
        {
          a: to,
          e: every,
        },
      );
    expect((await set('day', 'nobody')).refusal?.code).toBe('CLQ_MAIL_ADDRESS');
    expect((await set('day')).data.setDigest).toEqual({ every: 'day' });
    expect((await analyst.query<{ digest: string }>('{ digest }')).data.digest).toBe('day');
    const { port } = mail.server.address() as AddressInfo;
    await server.stop();
    // What the server does each minute, at other times.
    const store = await Store.open({ folder });
    let now = new Date().toISOString();
    const time = () => now;
    const audit = new AuditLog(store, time, null);
    const logged: string[] = [];
    const digests = new Digests(
      store,
      audit,
      new CaseService(store, audit, time),
      {
        mail: { smtp: `smtp://127.0.0.1:${port}`, from: 'Claque <claque@example.org>' },
        url: 'https://claque.example.org',
      },
      time,
      (m) => logged.push(m),
    );
    const before = letters.length;
    expect(await digests.send()).toBe(1);
    expect(await digests.send()).toBe(0);
    now = new Date(Date.parse(now) + 86_400_000).toISOString();
    expect(await digests.send()).toBe(1);
    expect(letters.length - before).toBe(2);
    const letter = Buffer.from(letters.at(-1)!.split('\r\n\r\n')[1], 'base64').toString('utf8') + letters.at(-1)!;
    expect(letters.at(-1)).toContain('To: ann@example.org');
    expect(letter).toMatch(/complaints wait|=E6=8A=95/);
    expect(logged).toEqual([]);
    digests.stop();
    await store.close();
    server = await startServer(folder, { CLAQUE_RATE_LIMIT: '100', CLAQUE_QUERIES: 'trusted' });
    analyst = await server.login();
    expect((await analyst.query('{ me { name } }')).errors?.[0].extensions.code).toBe('CLQ_QUERY_UNKNOWN');
  }, 60_000);

  it('are kept to a number of requests in a minute, and answer the console alone where it is so set', async () => {
    const console_ = `query Me { me { __typename name role } }`;
    const answers = [];
    for (let i = 0; i < 130; i++) {
      const r = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: analyst.cookie, origin: server.url },
        body: JSON.stringify({ query: console_ }),
      });
      answers.push(r.status);
      if (r.status === 429) {
        expect(r.headers.get('retry-after')).toMatch(/^\d+$/);
        expect(((await r.json()) as { code: string }).code).toBe('CLQ_RATE');
        break;
      }
      await r.body?.cancel();
    }
    expect(answers.at(-1)).toBe(429);
    expect(answers.length).toBeGreaterThan(80);
  });
});
