/** What held when the server was attacked, in other instances: addresses, sessions, logs, documents, web sockets, requests. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporary } from '../e2e/cli.js';
import { ADMIN_PASSWORD, PASSWORD, REFUSAL, type Server, type Session, startServer } from '../e2e/server.js';
import { answerOf, open, raw } from './http-attacks.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const TUS = { 'tus-resumable': '1.0.0' };

describe('what held', () => {
  const home = temporary();
  const folder = join(home, 'data');
  let server: Server;
  let session: Session;
  let intake: Session;
  beforeAll(async () => {
    server = await startServer(folder);
    session = await server.login();
    const admin = await server.login('admin', ADMIN_PASSWORD);
    await admin.query(
      `mutation($p: String) { putAccount(name: "door", role: intake, password: $p) { ... on User { name } ${REFUSAL} } }`,
      { p: PASSWORD },
    );
    intake = await server.login('door', PASSWORD);
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  });
  const own = () => ({ cookie: session.cookie, origin: server.url });
  const signIn = (name: string, password: string, headers: Record<string, string> = {}) =>
    raw(server.url, 'POST', '/api/login', { ...JSON_TYPE, ...headers }, JSON.stringify({ name, password }));
  const begin = async (name: string) => {
    const made = await raw(server.url, 'POST', '/api/uploads', {
      ...own(),
      ...TUS,
      'upload-length': '9',
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    });
    expect(made.status).toBe(201);
    return made.headers['location'];
  };

  it('counts tries by where they come from, whatever a request says of that', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++)
      statuses.push(
        (
          await signIn('some one', 'wrong', {
            'x-forwarded-for': `198.51.100.${i}`,
            'x-real-ip': `203.0.113.${i}`,
            forwarded: `for=192.0.2.${i}`,
            'x-client-ip': `192.0.2.${i}`,
          })
        ).status,
      );
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });

  it('draws a session at each sign-in, and takes none that a client brings', async () => {
    const brought = `claque_session=${'ab'.repeat(32)}`;
    const cookies = await Promise.all(
      [undefined, brought, session.cookie].map(async (cookie) => {
        const answer = await fetch(`${server.url}/api/login`, {
          method: 'POST',
          headers: { ...JSON_TYPE, origin: server.url, ...(cookie === undefined ? {} : { cookie }) },
          body: JSON.stringify({ name: 'demo', password: PASSWORD }),
        });
        expect(answer.status).toBe(200);
        const given = answer.headers.getSetCookie().find((c) => c.startsWith('claque_session='))!;
        return given.split(';')[0];
      }),
    );
    expect(new Set([...cookies, brought, session.cookie]).size).toBe(5);
    const me = await raw(
      server.url,
      'POST',
      '/graphql',
      { ...own(), ...JSON_TYPE, cookie: brought },
      '{"query":"{me{name}}"}',
    );
    expect(me.status).toBe(401);
  });

  it('does what the method says, whatever a header or a parameter says instead', async () => {
    const location = await begin('kept.csv');
    const ask = (method: string, query = '', more: Record<string, string> = {}) =>
      fetch(new URL(`${location}${query}`, server.url), { method, headers: { ...own(), ...TUS, ...more } });
    for (const header of ['x-http-method-override', 'x-http-method', 'x-method-override'])
      for (const method of ['POST', 'HEAD']) await ask(method, '', { [header]: 'DELETE' });
    await ask('POST', '?_method=DELETE');
    expect((await ask('HEAD')).headers.get('upload-offset')).toBe('0');
    await ask('DELETE');
    expect((await ask('HEAD')).status).toBe(404);
  });

  it('lets no page of another origin read an answer', async () => {
    for (const [method, path] of [
      ['OPTIONS', '/graphql'],
      ['OPTIONS', '/api/imports'],
      ['OPTIONS', '/api/uploads'],
      ['GET', '/api/health'],
      ['GET', '/'],
    ]) {
      const { headers } = await raw(server.url, method, path, {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      });
      expect([method, path, Object.keys(headers).filter((n) => /^access-control-allow-(origin|cred)/.test(n))]).toEqual(
        [method, path, []],
      );
    }
  });

  it('gives no file by an address or a name that leads out of its folder', async () => {
    const up = ['..', '%2e%2e', '.%2e', '%252e%252e', '..%5c', '..%c0%af'];
    const leads = up.flatMap((u) =>
      ['/assets/', '/api/exports/', '/api/cases/none/files/', '/api/recordings/', '/'].flatMap((p) => [
        `${p}${`${u}/`.repeat(4)}package.json`,
        `${p}${`${u}%2f`.repeat(6)}etc%2fpasswd`,
      ]),
    );
    for (const address of leads) {
      const { body, status } = await raw(server.url, 'GET', address, own());
      expect([address, status < 500, /root:x:|"workspaces"/.test(body)]).toEqual([address, true, false]);
    }
    const outside = readdirSync(dirname(home));
    for (const name of ['../../../out.csv', '/tmp/out.csv', '..\\..\\out.csv', 'a/../../../out.csv']) {
      const location = await begin(name);
      expect(location).toMatch(/\/api\/uploads\/[\w-]+$/);
      expect((await session.upload({ [name]: 'complaint_id,received_at,text\n' })).status).toBe(202);
    }
    await session.settled();
    expect(readdirSync(home)).toEqual(['data']);
    expect(existsSync('/tmp/out.csv')).toBe(false);
    expect(readdirSync(dirname(home)).filter((n) => !outside.includes(n) && n.startsWith('out'))).toEqual([]);
  });

  it('writes one line of the log for each event, whatever stands in a request', async () => {
    const forged = '{"level":"error","message":"forged"}';
    await signIn(`x\n${forged}`, 'y\r\n');
    await raw(server.url, 'GET', `/api/none%0a${encodeURIComponent(forged)}`, { 'user-agent': `a\t${forged}` });
    await session.upload({ [`a\n${forged}.csv`]: 'complaint_id,received_at,text\nx,y\n' });
    await session.query(`query($s: String) { complaints(filter: { search: $s }) { totalCount } }`, {
      s: `\n${forged}`,
    });
    await session.settled();
    expect(
      server
        .output()
        .split('\n')
        .filter((line) => line.trim() === forged),
    ).toEqual([]);
    expect(server.output()).not.toContain('"message":"forged"');
  });

  it('answers documents that are made to cost much in their parsing', async () => {
    const fragments = (n: number, body: (i: number) => string) =>
      Array.from({ length: n }, (_, i) => `fragment F${i} on Query { ${body(i)} }`).join(' ');
    const documents: Record<string, string> = {
      'six thousand of one field': `{ ${'me { name } '.repeat(6000)} }`,
      'a circle of fragments': `{ ...F0 } ${fragments(400, (i) => `...F${(i + 1) % 400}`)}`,
      'fragments of each two': `{ ${Array.from({ length: 150 }, (_, i) => `...F${i}`).join(' ')} } ${fragments(150, (i) => `me { name ${'role '.repeat(i % 7)} }`)}`,
      'a selection without end': `${'{ me '.repeat(60_000)}${'}'.repeat(60_000)}`,
      'lists in lists': `{ complaints(filter: ${'['.repeat(80_000)}) { totalCount } }`,
      'thirty thousand directives': `{ me { name ${'@skip(if: false) '.repeat(30_000)} } }`,
      'a schema of its own schema': `{ __schema { types { ${'fields { type { '.repeat(40)} name ${'} } '.repeat(40)} } } }`,
      'no list': '{ complaints(first: 0) { edges { node { id } } } }',
      'a list of minus many': '{ complaints(first: -2147483648) { totalCount edges { node { id } } } }',
      'a list of all': '{ complaints(first: 2147483647) { totalCount edges { node { id } } } }',
    };
    for (const [name, query] of Object.entries(documents)) {
      const body = JSON.stringify({ query });
      const answer = await raw(server.url, 'POST', '/graphql', { ...own(), ...JSON_TYPE }, body);
      expect([name, answer.status < 500, answer.body.includes('CLQ_INTERNAL')]).toEqual([name, true, false]);
      expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    }
  }, 60_000);

  it('takes subscriptions alone over a web socket, of those who may, in messages of a bounded size', async () => {
    const converse = (cookie: string, messages: readonly string[]) =>
      new Promise<{ code: number; received: { type: string; payload?: unknown }[] }>((resolve) => {
        const received: { type: string }[] = [];
        const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, {
          protocols: ['graphql-transport-ws'],
          headers: { cookie, origin: server.url },
        } as never);
        socket.onclose = ({ code }) => resolve({ code, received });
        socket.onopen = () => socket.send(JSON.stringify({ type: 'connection_init' }));
        socket.onmessage = ({ data }) => {
          const message = JSON.parse(String(data)) as { type: string };
          received.push(message);
          if (message.type === 'connection_ack') for (const m of messages) socket.send(m);
          else if (message.type !== 'ping') socket.close();
        };
      });
    const subscribe = (query: string) => JSON.stringify({ id: 'x', type: 'subscribe', payload: { query } });
    for (const [cookie, query] of [
      [session.cookie, '{ complaints(first: 1) { edges { node { text } } } }'],
      [session.cookie, 'mutation { takeNext { lane } }'],
      [session.cookie, 'subscription { __schema { types { name } } }'],
      [intake.cookie, 'subscription { alertTold { id } }'],
    ]) {
      const { received } = await converse(cookie, [subscribe(query)]);
      expect([query, received.filter((m) => m.type === 'next' && JSON.stringify(m).includes('"data":{'))]).toEqual([
        query,
        [],
      ]);
      expect([query, received.some((m) => m.type === 'error')]).toEqual([query, true]);
    }
    expect((await converse(session.cookie, ['x'.repeat((1 << 20) + 1)])).code).toBe(1009);
  }, 30_000);

  it('reads no request that two programs could read as two', async () => {
    const { host } = new URL(server.url);
    for (const lines of [
      'transfer-encoding: chunked\r\ncontent-length: 4\r\n',
      'content-length: 4\r\ncontent-length: 5\r\n',
      'transfer-encoding: identity, chunked\r\ncontent-length: 3\r\n',
      'content-length: +4\r\n',
      'content-length : 4\r\n',
      'transfer-encoding:\r\n chunked\r\ncontent-length: 4\r\n',
    ]) {
      const socket = await open(server.url);
      socket.write(
        `POST /api/login HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n${lines}\r\n0\r\n\r\nGET /api/health HTTP/1.1\r\nhost: ${host}\r\n\r\n`,
      );
      expect([lines, (await answerOf(socket))?.status]).toEqual([lines, 400]);
      socket.destroy();
    }
  });
});
