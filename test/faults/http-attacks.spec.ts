/** Attacks on the doors of the server: addresses spelled otherwise, other sites, bodies, half requests, and how it ends. */
import { rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporary } from '../e2e/cli.js';
import { type Server, type Session, startServer } from '../e2e/server.js';
import { answerOf, open, type RawAnswer, raw } from './http-attacks.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const ME = JSON.stringify({ query: '{ me { name } }' });
/** Every door answers an error in this form. */
const expectForm = ({ body, headers }: RawAnswer, code?: string) => {
  const error = JSON.parse(body) as { code: string; message: string; zh: string };
  expect(error).toEqual({
    code: code ?? expect.stringMatching(/^CLQ_/),
    message: expect.any(String),
    zh: expect.any(String),
  });
  expect(headers['cache-control']).toBe('no-store');
};

describe('one reading of an address', () => {
  const folder = temporary();
  let server: Server;
  let session: Session;
  beforeAll(async () => {
    server = await startServer(folder, { CLAQUE_RATE_LIMIT: '1000' });
    session = await server.login();
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const spelled = (path: string): string[] => {
    const encode = (i: number, upper = false) => {
      const hex = path.charCodeAt(i).toString(16);
      return `${path.slice(0, i)}%${upper ? hex.toUpperCase() : hex}${path.slice(i + 1)}`;
    };
    const last = path.length - 1;
    return [
      encode(1),
      encode(last, true),
      `${path}#x`,
      `${path}?x=/assets/`,
      `http://elsewhere.example${path}`,
      `HTTP://elsewhere.example${encode(2)}`,
      `/${path}`,
      `${path}/`,
      `${path}.`,
      `${path};x`,
      `/assets/..${path}`,
      `/.${path}`,
      path.toUpperCase(),
      encode(1).replace('%', '%25'),
    ];
  };

  it('asks for a session at every spelling that leads to an operation, and leads nowhere at the others', async () => {
    for (const path of ['/graphql', '/api/imports', '/api/uploads', '/api/calls', '/api/logout'])
      for (const address of [path, ...spelled(path)]) {
        const answer = await raw(server.url, 'POST', address, JSON_TYPE, ME);
        expect([401, 404].map((s) => [address, s])).toContainEqual([address, answer.status]);
        expectForm(answer, answer.status === 401 ? 'CLQ_NOT_SIGNED_IN' : 'CLQ_NOT_FOUND');
      }
    const there = [0, 1, 2, 3, 4, 5].map((i) => ['/graphql', ...spelled('/graphql')][i]);
    for (const address of there)
      expect([address, (await raw(server.url, 'POST', address, JSON_TYPE, ME)).status]).toEqual([address, 401]);
  });

  it('opens no web socket without a session, however its address is spelled', async () => {
    for (const address of ['/graphql', ...spelled('/graphql')]) {
      const answer = await raw(server.url, 'GET', address, {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-protocol': 'graphql-transport-ws',
        origin: server.url,
      });
      expect([address, answer.status]).not.toEqual([address, 101]);
    }
  });

  it('gives every answer the headers that bind browsers, and lets only named assets be kept', async () => {
    for (const address of [
      '/',
      '/graphql',
      '/%67raphql',
      '/api/none',
      '/assets/404',
      '/assets/%6eone.js',
      '/%zz',
      '/queue',
    ]) {
      const { headers } = await raw(server.url, 'GET', address);
      for (const name of [
        'content-security-policy',
        'cross-origin-opener-policy',
        'cross-origin-resource-policy',
        'permissions-policy',
      ])
        expect([address, name, headers[name]]).toEqual([address, name, expect.any(String)]);
      expect([address, headers['cache-control']]).toEqual([address, 'no-store']);
    }
  });

  it('counts tries of signing in by address at every spelling', async () => {
    const statuses: number[] = [];
    const addresses = ['/api/login', ...spelled('/api/login').slice(0, 6)];
    for (let i = 0; i < 1400 && !statuses.includes(429); i++)
      statuses.push((await raw(server.url, 'POST', addresses[i % addresses.length], JSON_TYPE, '{}')).status);
    expect(statuses.at(-1)).toBe(429);
    const limited = await raw(server.url, 'POST', '/%61pi/login', JSON_TYPE, '{}');
    expect(limited.status).toBe(429);
    expectForm(limited, 'CLQ_RATE');
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    // Somebody who is signed in is counted apart.
    expect((await session.query('{ me { name } }')).errors).toBeUndefined();
  }, 60_000);
});

describe('other sites, and other bodies', () => {
  const folder = temporary();
  let server: Server;
  let session: Session;
  beforeAll(async () => {
    server = await startServer(folder);
    session = await server.login();
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const CHANGES = [
    ['POST', '/graphql'],
    ['POST', '/api/logout'],
    ['POST', '/api/imports'],
    ['POST', '/api/calls'],
    ['POST', '/api/uploads'],
    ['PATCH', '/api/uploads/none'],
    ['DELETE', '/api/uploads/none'],
    ['POST', '/api/cases/none/files'],
    ['POST', '/api/sources/none'],
    ['POST', '/api/login'],
  ] as const;

  it('may change nothing with a session that is not theirs', async () => {
    const { host, port } = new URL(server.url);
    const elsewhere: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: server.url },
      { 'sec-fetch-site': 'cross-site', origin: 'null' },
      { origin: 'null' },
      { origin: 'https://evil.example' },
      { origin: `http://${host}.evil.example` },
      { origin: `http://evil.example:${port}` },
      { origin: `http://${new URL(server.url).hostname}:${Number(port) + 1}` },
      { referer: 'https://evil.example/form.html' },
      { referer: 'no address' },
    ];
    for (const [method, path] of CHANGES)
      for (const from of elsewhere) {
        const answer = await raw(server.url, method, path, { cookie: session.cookie, ...JSON_TYPE, ...from }, ME);
        expect([method, path, from, answer.status]).toEqual([method, path, from, 403]);
        expectForm(answer, 'CLQ_CROSS_SITE');
      }
    for (const from of elsewhere) {
      const socket = await raw(server.url, 'GET', '/graphql', {
        cookie: session.cookie,
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-protocol': 'graphql-transport-ws',
        ...from,
      });
      expect([from, socket.status]).toEqual([from, 403]);
    }
    const here: Record<string, string>[] = [
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: server.url },
      { referer: `${server.url}/queue` },
      // A program, since every browser says something.
      {},
    ];
    for (const from of here) {
      const answer = await raw(server.url, 'POST', '/graphql', { cookie: session.cookie, ...JSON_TYPE, ...from }, ME);
      expect([from, answer.status, JSON.parse(answer.body)]).toEqual([from, 200, { data: { me: { name: 'demo' } } }]);
    }
  }, 60_000);

  it('are read as JSON alone where no file is brought', async () => {
    const own = { cookie: session.cookie, origin: server.url };
    for (const type of [
      'application/x-www-form-urlencoded',
      'application/graphql',
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/xml',
      'application/jsonx',
      '',
    ])
      for (const path of ['/graphql', '/api/calls', '/api/login']) {
        const answer = await raw(
          server.url,
          'POST',
          path,
          { ...own, ...(type === '' ? {} : { 'content-type': type }) },
          'query={me{name}}',
        );
        expect([type, path, answer.status]).toEqual([type, path, 415]);
        expectForm(answer, 'CLQ_BODY_TYPE');
      }
    const asked = await raw(server.url, 'GET', '/graphql?query={me{name}}', own);
    expect([asked.status, asked.headers['allow']]).toEqual([405, 'POST']);
    expectForm(asked, 'CLQ_METHOD');
    expect(
      (await raw(server.url, 'POST', '/graphql', { ...own, 'content-type': 'Application/JSON; charset=utf-8' }, ME))
        .status,
    ).toBe(200);
  });

  it('fail in one form, whatever is wrong with them', async () => {
    const own = { cookie: session.cookie, origin: server.url, ...JSON_TYPE };
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const tus = { ...own, 'tus-resumable': '1.0.0' };
    const cases: [string, string, Record<string, string>, string, number, string][] = [
      ['POST', '/api/uploads', { ...tus, 'upload-length': 'x' }, '', 400, 'CLQ_REQUEST_BAD'],
      ['DELETE', '/api/uploads/none', tus, '', 404, 'CLQ_NOT_FOUND'],
      ['POST', '/api/login', JSON_TYPE, deep, 400, 'CLQ_BODY_BAD'],
      ['POST', '/api/login', JSON_TYPE, `{"a":${'{"a":'.repeat(5000)}1${'}'.repeat(5001)}`, 400, 'CLQ_BODY_BAD'],
      ['POST', '/api/login', JSON_TYPE, '{"__proto__":{"name":"x"}}', 400, 'CLQ_BODY_BAD'],
      ['POST', '/api/login', JSON_TYPE, '{"x":{"\\u005f_proto__":1}}', 400, 'CLQ_BODY_BAD'],
      ['POST', '/api/login', JSON_TYPE, '{"name":', 400, 'CLQ_BODY_BAD'],
      ['POST', '/graphql', own, deep, 400, 'CLQ_BODY_BAD'],
      ['POST', '/graphql', own, '{"query":', 400, 'CLQ_BODY_BAD'],
      ['POST', '/graphql', own, '{"query":1}', 400, 'CLQ_BODY_BAD'],
      ['POST', '/graphql', own, JSON.stringify({ query: '{"kind":"Document","definitions":[]}' }), 400, 'CLQ_BODY_BAD'],
      ['POST', '/graphql', own, '[{"query":"{me{name}}"}]', 400, 'CLQ_BODY_BAD'],
      ['POST', '/graphql', own, JSON.stringify({ query: 'x'.repeat(1 << 20) }), 413, 'CLQ_BODY_LARGE'],
      ['POST', '/api/calls', own, JSON.stringify(['x'.repeat(1 << 20)]), 413, 'CLQ_BODY_LARGE'],
      ['POST', '/api/uploads', own, '', 412, 'CLQ_REQUEST_BAD'],
      ['POST', '/api/none', own, '{}', 404, 'CLQ_NOT_FOUND'],
      ['GET', '/api/none', {}, '', 404, 'CLQ_NOT_FOUND'],
      ['DELETE', '/api/health', own, '', 404, 'CLQ_NOT_FOUND'],
      ['GET', '/%zz', {}, '', 400, 'CLQ_REQUEST_BAD'],
    ];
    for (const [method, path, headers, body, status, code] of cases) {
      const answer = await raw(server.url, method, path, headers, body);
      expect([method, path, body.slice(0, 20), answer.status]).toEqual([method, path, body.slice(0, 20), status]);
      expectForm(answer, code);
    }
    const socket = await open(server.url);
    socket.write('NONSENSE\r\n\r\n');
    const answer = await answerOf(socket);
    expect(answer?.status).toBe(400);
    expectForm(answer!, 'CLQ_REQUEST_BAD');
    const large = await raw(server.url, 'GET', '/', { x: 'y'.repeat(40_000) });
    expect(large.status).toBe(431);
    expectForm(large);
  }, 60_000);
});

describe('half requests', () => {
  const folder = temporary();
  let server: Server;
  let session: Session;
  let slowly: Promise<RawAnswer | null>;
  beforeAll(async () => {
    server = await startServer(folder);
    session = await server.login();
    slowly = bringSlowly();
  }, 120_000);
  afterAll(async () => {
    await server?.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  /** Forty seconds: twice what any other body may take. It goes on while the halves are waited for. */
  async function bringSlowly(): Promise<RawAnswer | null> {
    const file = Buffer.from(
      `complaint_id,received_at,text\n${Array.from({ length: 1500 }, (_, i) => `SLOW${i},2024-05-01,a slow line that is long enough ${i}\n`).join('')}`,
    );
    const { host } = new URL(server.url);
    const head = Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="slow.csv"\r\n\r\n');
    const tail = Buffer.from('\r\n--x--\r\n');
    const whole = Buffer.concat([head, file, tail]);
    const socket = await open(server.url);
    const answer = answerOf(socket, 90_000);
    socket.write(
      `POST /api/imports HTTP/1.1\r\nhost: ${host}\r\norigin: ${server.url}\r\ncookie: ${session.cookie}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: ${whole.length}\r\n\r\n`,
    );
    const pieces = 40;
    for (let i = 0; i < pieces; i++) {
      socket.write(whole.subarray((i * whole.length) / pieces, ((i + 1) * whole.length) / pieces));
      await new Promise((r) => setTimeout(r, 1000));
    }
    const answered = await answer;
    socket.destroy();
    return answered;
  }

  it('end within half a minute, whichever half is there', async () => {
    const { host } = new URL(server.url);
    const own = `host: ${host}\r\norigin: ${server.url}\r\ncookie: ${session.cookie}\r\n`;
    const json = 'content-type: application/json\r\ncontent-length: 1000\r\n';
    const form = 'content-type: multipart/form-data; boundary=x\r\n';
    const halves: Record<string, string> = {
      nothing: '',
      'half a first line': 'POST /graph',
      'half of the headers': `POST /graphql HTTP/1.1\r\nhost: ${host}\r\nx-a: `,
      'half a body': `POST /graphql HTTP/1.1\r\n${own}${json}\r\n{"query"`,
      'half a chunk': `POST /api/calls HTTP/1.1\r\n${own}content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\n[1`,
      'half a body of somebody unknown': `POST /graphql HTTP/1.1\r\nhost: ${host}\r\n${json}\r\n{`,
      'half a body to no address': `POST /api/none HTTP/1.1\r\nhost: ${host}\r\n${json}\r\n{`,
      'half a form': `POST /api/imports HTTP/1.1\r\n${own}${form}content-length: 5000\r\n\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nabc`,
    };
    const ended = await Promise.all(
      Object.entries(halves).map(async ([name, text]) => {
        const socket = await open(server.url);
        const begun = performance.now();
        // A byte now and then keeps no half request alive.
        const drip = setInterval(() => socket.write(name === 'nothing' ? '' : 'a'), 4000);
        socket.on('error', () => {});
        socket.resume();
        socket.write(text);
        await new Promise<void>((resolve) => {
          socket.on('close', () => resolve());
          setTimeout(resolve, 45_000).unref();
        });
        clearInterval(drip);
        socket.destroy();
        return [name, performance.now() - begun < 32_000];
      }),
    );
    expect(ended).toEqual(Object.keys(halves).map((name) => [name, true]));
  }, 60_000);

  it('let a file come slowly while it comes', async () => {
    expect((await slowly)?.status).toBe(202);
  }, 120_000);

  it('do not keep the server from ending, nor do sockets of any kind', async () => {
    const { host } = new URL(server.url);
    const sockets: Socket[] = [];
    const hold = async (text: string) => {
      const socket = await open(server.url);
      socket.on('error', () => {});
      socket.write(text);
      sockets.push(socket);
    };
    const own = `host: ${host}\r\norigin: ${server.url}\r\ncookie: ${session.cookie}\r\n`;
    for (let i = 0; i < 20; i++) {
      await hold('');
      await hold(`POST /graphql HTTP/1.1\r\nhost: ${host}\r\n`);
      await hold(`POST /graphql HTTP/1.1\r\n${own}content-type: application/json\r\ncontent-length: 100\r\n\r\n{`);
    }
    for (let i = 0; i < 5; i++)
      await hold(
        `GET /graphql HTTP/1.1\r\n${own}connection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`,
      );
    await new Promise((r) => setTimeout(r, 500));
    const begun = performance.now();
    expect(await server.stop()).toBe(0);
    expect(performance.now() - begun).toBeLessThan(12_000);
    for (const socket of sockets) socket.destroy();
  }, 60_000);
});
