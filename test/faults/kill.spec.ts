/** The server is killed without warning while it imports, again and again; the outcome must be that of an undisturbed run. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { random } from '../../libs/kernel/index.js';
import { root, temporary } from '../e2e/cli.js';
import { startServer } from '../e2e/server.js';

const KILLS = 20;
/** Enough for several batches and an analysis; the moments of the kills are shares of how long these take. */
const ROWS = 2500;
const STATE = `{ overview { complaints withText clusters rings matches households lanes { hardship normal check ring } }
  imports(first: 30) { edges { node { name state counts { rows complaints withText repeats calls agencies evidence refused } rejections(first: 20) { totalCount edges { node { line column code } } } } } }
  clusters(first: 100) { totalCount edges { node { id size units } } } rings { edges { node { id score debtors complaints } } } }`;

const csv = (): string => {
  const next = random(99);
  const rows = readFileSync(join(root, 'seeds/demo/complaints.csv'), 'utf8').trimEnd().split('\n');
  const more = Array.from({ length: ROWS }, (_, i) => {
    const words = Array.from({ length: 30 }, () =>
      Math.floor(next() * 4000)
        .toString(36)
        .replace(/\d/g, 'q'),
    ).join(' ');
    return i % 500 === 7
      ? `K${i},no date,"bad row"`
      : `K${i},2024-04-0${1 + (i % 9)},"${words}"${','.repeat(rows[0].split(',').length - 3)}`;
  });
  return [rows[0], ...more].join('\n');
};

describe('kill -9 during an import', () => {
  it(`ends in the same state after ${KILLS} kills at random moments`, async () => {
    const file = csv();
    const undisturbed = temporary();
    const quiet = await startServer(undisturbed);
    const session = await quiet.login();
    await session.settled();
    const start = performance.now();
    expect((await session.upload({ 'big.csv': file })).status).toBe(202);
    await session.settled();
    const took = performance.now() - start;
    const expected = await session.query(STATE);
    await quiet.stop();

    const folder = temporary();
    const next = random(4);
    let server = await startServer(folder);
    let alive = await server.login();
    await alive.settled();
    expect((await alive.upload({ 'big.csv': file })).status).toBe(202);
    let kills = 0;
    let uploads = 1;
    while (kills < KILLS) {
      await new Promise((resolve) => setTimeout(resolve, next() * took * 0.5));
      await server.stop('SIGKILL');
      kills++;
      server = await startServer(folder);
      alive = await server.login();
      const { data } = await alive.query<{ imports: { edges: { node: { state: string } }[] } }>(
        '{ imports(first: 100) { edges { node { state } } } }',
      );
      // Once it is through, the same file is sent again, so that every kill hits work in progress.
      if (kills < KILLS && data.imports.edges.every(({ node }) => node.state === 'done')) {
        expect((await alive.upload({ 'big.csv': file })).status).toBe(202);
        uploads++;
      }
    }
    await alive.settled();
    const actual = await alive.query<{
      imports: { edges: { node: { counts: { complaints: number; rows: number } } }[] };
    }>(STATE);
    await server.stop();
    const withoutImports = (r: { data: object }) => ({ ...r.data, imports: undefined });
    expect(withoutImports(actual)).toEqual(withoutImports(expected));
    const first = (r: { data: unknown }, at: number) =>
      (r.data as { imports: { edges: unknown[] } }).imports.edges.at(at);
    expect(first(actual, -3)).toEqual(first(expected, -3));
    for (const { node } of actual.data.imports.edges.slice(0, uploads - 1))
      expect(node.counts).toMatchObject({ rows: ROWS, complaints: 0 });
    process.stdout.write(`faults: ${kills} kills, ${uploads} uploads, state as undisturbed\n`);
    rmSync(folder, { recursive: true, force: true });
    rmSync(undisturbed, { recursive: true, force: true });
  }, 600_000);
});
