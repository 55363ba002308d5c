/** Calls that stream in: kept, looked at, and reported while a flood runs. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporary } from './cli.js';
import { type Server, type Session, startServer } from './server.js';

let folder = '';
let server: Server;
let session: Session;
beforeAll(async () => {
  folder = temporary();
  server = await startServer(folder);
  session = await server.login();
  await session.settled();
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const post = (body: unknown, cookie = session.cookie) =>
  fetch(`${server.url}/api/calls`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: server.url },
    body: JSON.stringify(body),
  });
const call = (i: number) => ({
  call_id: `S${i}`,
  started_at: `2024-08-01T10:${String(Math.floor(i / 4)).padStart(2, '0')}:${String((i % 4) * 15).padStart(2, '0')}+08:00`,
  caller: `1700000${String(1000 + (i % 17))}`,
  callee: '010-61000000',
  talk_s: 1,
});

describe('calls that stream in', () => {
  it('asks for a session and for a list', async () => {
    expect((await post([call(0)], 'claque_session=forged')).status).toBe(401);
    for (const bad of [{}, [], 'x', Array.from({ length: 1001 }, (_, i) => call(i))]) {
      const response = await post(bad);
      expect(response.status).toBe(400);
    }
  });

  it('keeps good calls and says what is wrong with the others', async () => {
    const answer = (await (
      await post([
        { call_id: 'X1', started_at: 'yesterday', caller: '1', callee: '2' },
        { ...call(200), call_id: 'X2' },
        null,
      ])
    ).json()) as {
      accepted: number;
      refused: { line: number; column: string; code: string }[];
    };
    expect(answer.accepted).toBe(1);
    expect(answer.refused.map((r) => [r.line, r.column, r.code])).toEqual([
      [1, 'started_at', 'CLQ_DATE_BAD'],
      [3, 'call_id', 'CLQ_FIELD_MISSING'],
    ]);
  });

  it('raises an alert while a flood runs, tells who listens, and gives the list to block', async () => {
    const alerts: { id: string; state: string; calls: string[] }[] = [];
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, {
      protocols: ['graphql-transport-ws'],
      headers: { cookie: session.cookie, origin: server.url },
    } as never);
    await new Promise<void>((resolve, reject) => {
      socket.onerror = () => reject(new Error('no socket'));
      socket.onopen = () => socket.send(JSON.stringify({ type: 'connection_init' }));
      socket.onmessage = ({ data }) => {
        const message = JSON.parse(String(data)) as {
          type: string;
          payload?: { data?: { alertTold: (typeof alerts)[number] } };
        };
        if (message.type === 'connection_ack') {
          socket.send(
            JSON.stringify({
              id: '1',
              type: 'subscribe',
              payload: { query: 'subscription { alertTold { id state calls } }' },
            }),
          );
          setTimeout(resolve, 300);
        } else if (message.type === 'next') alerts.push(message.payload!.data!.alertTold);
      };
    });
    for (let i = 0; i < 60; i += 10) {
      const response = await post(Array.from({ length: 10 }, (_, k) => call(i + k)));
      expect(response.status).toBe(200);
    }
    const again = (await (await post([call(5)])).json()) as { accepted: number; alerts: unknown[] };
    expect(again).toMatchObject({ accepted: 0, alerts: [] });
    const { data } = await session.query<{
      alerts: {
        id: string;
        line: string;
        state: string;
        calls: string[];
        callers: { number: string; kind: string; calls: number }[];
      }[];
    }>('{ alerts { id line state from to expected withheld calls callers { number kind calls first last } } }');
    expect(data.alerts).toHaveLength(1);
    expect(data.alerts[0]).toMatchObject({ line: '+861061000000', state: 'running' });
    expect(data.alerts[0].calls).toHaveLength(60);
    expect(new Set(data.alerts[0].callers.map((c) => c.kind))).toEqual(new Set(['mobile']));
    expect(alerts.length).toBeGreaterThan(2);
    expect(alerts.at(-1)).toMatchObject({ id: data.alerts[0].id, state: 'running' });
    socket.close();
    const list = await fetch(`${server.url}/api/alerts/${data.alerts[0].id}/block-list.csv`, {
      headers: { cookie: session.cookie },
    });
    expect(list.headers.get('content-type')).toMatch(/text\/csv/);
    const lines = (await list.text()).trim().split('\n');
    expect(lines[0].trim()).toBe('number,kind,calls,first_call,last_call,line');
    expect(lines).toHaveLength(18);
    expect(
      (await fetch(`${server.url}/api/alerts/A0/block-list.csv`, { headers: { cookie: session.cookie } })).status,
    ).toBe(404);
  });
});
