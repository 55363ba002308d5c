/** Attacks by the work that they cause: queries that cost more than they seem, clients that leave, sockets without number. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporary } from '../e2e/cli.js';
import { REFUSAL, type Server, type Session, startServer } from '../e2e/server.js';

interface Answer {
  readonly status: number;
  readonly code: string | null;
}

describe('work that an account may cause', () => {
  const folder = temporary();
  let server: Server;
  let attacker: Session;
  let other: Session;
  let nodes: string[] = [];
  beforeAll(async () => {
    server = await startServer(folder, { CLAQUE_RATE_LIMIT: '2000' });
    attacker = await server.login();
    other = await server.login('demo-compliance');
    await other.settled();
    const { data } = await other.query<{ complaints: { edges: { node: { id: string } }[] } }>(
      '{ complaints(first: 100) { edges { node { id } } } }',
    );
    nodes = data.complaints.edges.map(({ node }) => `complaint:${node.id}`);
  }, 240_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (query: string, session = attacker, signal?: AbortSignal): Promise<Answer> => {
    const r = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: session.cookie, origin: server.url },
      body: JSON.stringify({ query }),
      ...(signal === undefined ? {} : { signal }),
    });
    const body = (await r.json()) as { code?: string; errors?: { extensions: { code: string; zh: string } }[] };
    return { status: r.status, code: body.code ?? body.errors?.[0].extensions.code ?? null };
  };
  const aliased = (times: number, field: (i: number) => string) =>
    `{ ${Array.from({ length: times }, (_, i) => `a${i}: ${field(i)}`).join(' ')} }`;
  const path = (i: number) =>
    `shortestPath(from: { id: "${nodes[i % nodes.length]}" }, to: { id: "${nodes[(i * 7 + 13) % nodes.length]}" }) { more }`;
  const around = (i: number) =>
    `neighbourhood(of: { id: "${nodes[i % nodes.length]}" }, hops: 4, limit: 5000) { nodes { id } edges { id } }`;

  const searching = (i: number) => `complaints(first: 1, filter: { search: "x${i}" }) { totalCount }`;

  it('is refused where a query asks for more than one may, by alias, fragment, list or size', async () => {
    const spread = `{ ...A ...B } fragment A on Query { ${Array.from({ length: 6 }, (_, i) => `p${i}: ${path(i)}`).join(' ')} } fragment B on Query { ${Array.from({ length: 6 }, (_, i) => `q${i}: ${path(i)}`).join(' ')} }`;
    const doubled = Array.from(
      { length: 8 },
      (_, i) => `fragment F${i} on Query { ...F${i + 1} ... on Query { ...F${i + 1} } }`,
    );
    const cases: [string, string, string][] = [
      ['200 paths', aliased(200, path), 'CLQ_QUERY_REPEATED'],
      ['12 paths by fragments', spread, 'CLQ_QUERY_REPEATED'],
      [
        '256 paths by fragments',
        `{ ...F0 } ${doubled.join(' ')} fragment F8 on Query { ${path(1)} }`,
        'CLQ_QUERY_REPEATED',
      ],
      ['50 neighbourhoods', aliased(50, around), 'CLQ_QUERY_REPEATED'],
      ['8 large neighbourhoods', aliased(8, around), 'CLQ_QUERY_COST'],
      [
        '50 searches',
        aliased(50, (i) => `complaints(first: 1, filter: { search: "x${i}" }) { totalCount }`),
        'CLQ_QUERY_REPEATED',
      ],
      [
        '20 searches for letters',
        aliased(20, (i) => `clusters(first: 1, filter: { search: "x${i}" }) { totalCount }`),
        'CLQ_QUERY_REPEATED',
      ],
      [
        '300 people',
        aliased(300, (i) => `findPeople(kind: phone, value: "1390000${1000 + i}") { complaints }`),
        'CLQ_QUERY_REPEATED',
      ],
      ['30 maps', aliased(30, () => 'familyMap(first: 100) { links { a } }'), 'CLQ_QUERY_REPEATED'],
      [
        '40 similar texts',
        aliased(40, (i) => `similar(text: "text ${i}", first: 100) { complaint }`),
        'CLQ_QUERY_REPEATED',
      ],
      [
        'a list of comparisons',
        '{ complaints(first: 100) { edges { node { comparison { with } } } } }',
        'CLQ_QUERY_COST',
      ],
      [
        'three what-ifs',
        `mutation { a: whatIf(detectors: []) { ... on WhatIf { complaints } ${REFUSAL} } b: whatIf(detectors: []) { ... on WhatIf { complaints } ${REFUSAL} } c: whatIf(detectors: []) { ... on WhatIf { complaints } ${REFUSAL} } }`,
        'CLQ_QUERY_REPEATED',
      ],
    ];
    for (const [name, query, code] of cases) expect([name, (await ask(query)).code]).toEqual([name, code]);
    // What the console asks at once is far less.
    expect(await ask(aliased(3, path))).toEqual({ status: 200, code: null });
  }, 120_000);

  it('does not keep others waiting, and ends when its clients leave', async () => {
    const leaving = new AbortController();
    const flood = Promise.allSettled(Array.from({ length: 60 }, () => ask(aliased(4, path), attacker, leaving.signal)));
    const waits: number[] = [];
    for (let i = 0; i < 20; i++) {
      const begun = performance.now();
      expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
      waits.push(performance.now() - begun);
      await new Promise((r) => setTimeout(r, 50));
    }
    const begun = performance.now();
    expect(await ask('{ me { name } }', other)).toEqual({ status: 200, code: null });
    waits.push(performance.now() - begun);
    leaving.abort();
    const answers = await flood;
    // Sixty at once are more than run and wait: some are sent away, none is worked on to its end.
    const refused = answers.flatMap((a) => (a.status === 'fulfilled' ? [a.value.code] : []));
    expect(refused).toContain('CLQ_ACCOUNT_BUSY');
    // All of it would take far longer: 240 paths.
    const after = performance.now();
    expect(await ask(aliased(1, path))).toEqual({ status: 200, code: null });
    expect(performance.now() - after).toBeLessThan(10_000);
    // Far above what is measured, far below what one such query took before (14 seconds).
    expect(Math.max(...waits)).toBeLessThan(3000);
  }, 120_000);

  it('is counted by the minute', async () => {
    // 2,000 requests a minute are 40,000 units of work.
    const codes: (string | null)[] = [];
    for (let i = 0; i < 40 && !codes.includes('CLQ_WORK_LIMIT'); i++)
      codes.push((await ask(aliased(9, searching))).code);
    const last = await ask(aliased(1, path));
    expect(last).toEqual({ status: 429, code: 'CLQ_WORK_LIMIT' });
    expect(await ask(aliased(1, path), other)).toEqual({ status: 200, code: null });
  }, 120_000);

  it('grows with no number of web sockets or subscriptions', async () => {
    const socket = () =>
      new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, {
        protocols: ['graphql-transport-ws'],
        headers: { cookie: other.cookie, origin: server.url },
      } as never);
    const opened = (ws: WebSocket) =>
      new Promise<boolean>((resolve) => {
        ws.onopen = () => resolve(true);
        ws.onerror = () => resolve(false);
      });
    const sockets = Array.from({ length: 30 }, socket);
    const open = await Promise.all(sockets.map(opened));
    expect(open.filter(Boolean)).toHaveLength(10);
    const ws = sockets[open.indexOf(true)];
    const received: { type: string; id?: string; payload?: { extensions?: { code?: string; zh?: string } }[] }[] = [];
    const closed = new Promise<number>((resolve) => {
      ws.onclose = ({ code }) => resolve(code);
    });
    const ready = new Promise<void>((resolve) => {
      ws.onmessage = ({ data }) => {
        received.push(JSON.parse(String(data)));
        resolve();
      };
    });
    ws.send(JSON.stringify({ type: 'connection_init' }));
    await ready;
    for (let i = 0; i < 300; i++)
      ws.send(
        JSON.stringify({ id: `s${i}`, type: 'subscribe', payload: { query: 'subscription { alertTold { id } }' } }),
      );
    expect(await closed).toBe(4429);
    expect(received[0].type).toBe('connection_ack');
    const refused = received.find((m) => m.type === 'error')?.payload?.[0];
    expect(refused?.extensions).toEqual({ code: 'CLQ_SUBSCRIPTIONS', zh: expect.stringContaining('订阅') });
    for (const ws of sockets) ws.close();
  }, 60_000);
});
