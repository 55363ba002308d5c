/** Fifty people on one queue, over HTTP: nothing is taken twice, nothing is skipped. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporary } from './cli.js';
import { ADMIN_PASSWORD, problemOf, REFUSAL, type Server, type Session, startServer } from './server.js';

const PEOPLE = 50;
const PASSWORD = 'seven horses under a lamp';
const folder = temporary();

describe('fifty people', () => {
  let server: Server;
  const people: Session[] = [];

  beforeAll(async () => {
    server = await startServer(folder);
    await (await server.login()).settled();
    const admin = await server.login('admin', ADMIN_PASSWORD);
    for (let k = 0; k < PEOPLE; k++) {
      await admin.query(
        `mutation($n: String!, $p: String!) { putAccount(name: $n, role: triage, password: $p) { ... on User { name } ${REFUSAL} } }`,
        {
          n: `person${k}`,
          p: PASSWORD,
        },
      );
      people.push(await server.login(`person${k}`, PASSWORD));
    }
  }, 180_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answer the whole queue at once, each complaint once', async () => {
    const total = (await people[0].query<{ queue: { totalCount: number } }>('{ queue(first: 1) { totalCount } }')).data
      .queue.totalCount;
    expect(total).toBeGreaterThan(1000);
    const taken: string[] = [];
    const waits: number[] = [];
    const began = performance.now();
    await Promise.all(
      people.map(async (person) => {
        for (;;) {
          const asked = performance.now();
          const { data } = await person.query<{ takeNext: { complaint: { id: string } } | null }>(
            'mutation { takeNext { complaint { id } } }',
          );
          waits.push(performance.now() - asked);
          if (data.takeNext === null) return;
          const { id } = data.takeNext.complaint;
          taken.push(id);
          const answer = await person.query(
            `mutation($c: ID!) { recordAnswer(complaint: $c, outcome: "explained", reason: "explained by letter") { ... on Task { state } ${REFUSAL} } }`,
            { c: id },
          );
          expect(problemOf(answer)).toBeNull();
        }
      }),
    );
    const seconds = (performance.now() - began) / 1000;
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken.length).toBe(total);
    waits.sort((x, y) => x - y);
    process.stdout.write(
      `${PEOPLE} people answered ${total} complaints in ${seconds.toFixed(1)} s; taking the next one took ${waits[waits.length >> 1].toFixed(0)} ms in the middle, ${waits[Math.floor(waits.length * 0.95)].toFixed(0)} ms at the 95th of a hundred\n`,
    );
  }, 180_000);
});
