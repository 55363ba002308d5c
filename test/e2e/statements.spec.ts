/** What a page costs in statements: however many rows it shows, their parts are asked for together, and its reads are one entry of the log. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { root, temporary } from './cli.js';
import { type Server, type Session, startServer } from './server.js';

const folder = temporary();
const file = join(folder, 'statements');
let server: Server;
let triage: Session;

/** The statements of an operation. Work in the background adds some, so the least of several tries counts. */
async function statementsOf(query: string, variables: object): Promise<readonly string[]> {
  let least: readonly string[] | null = null;
  for (let i = 0; i < 5; i++) {
    writeFileSync(file, '');
    const { errors } = await triage.query(query, variables);
    expect(errors).toBeUndefined();
    const sent = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    if (least === null || sent.length < least.length) least = sent;
  }
  return least!;
}

/** How many, where the one transaction that appends to the audit log counts once: it is the same five for every page. */
function cost(sent: readonly string[]): number {
  expect(sent.filter((s) => s === 'START TRANSACTION').length).toBe(1);
  const [from, to] = [sent.indexOf('START TRANSACTION'), sent.indexOf('COMMIT')];
  return sent.length - (to - from);
}

/** A query of the console as it is sent. */
function ofConsole(page: string, name: string): string {
  const text = readFileSync(join(root, 'apps/console/src/pages', page), 'utf8');
  return new RegExp(`query ${name}\\b[^\`]*`).exec(text)![0];
}

beforeAll(async () => {
  writeFileSync(file, '');
  server = await startServer(join(folder, 'data'), {
    NODE_OPTIONS: `--import ${pathToFileURL(join(root, 'test/e2e/list-statements.mjs')).href}`,
    CLAQUE_TEST_STATEMENTS: file,
  });
  triage = await server.login('demo');
  await triage.settled();
}, 180_000);

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('the queue: a page of 100 rows costs 12 statements at most', async () => {
  const sent = await statementsOf(
    '{ queue(first: 100) { totalCount edges { node { state complaint { id text lane cluster { id size } } clock { alert } } } } }',
    {},
  );
  expect(cost(sent)).toBeLessThanOrEqual(12);
  console.log(`queue of 100 rows: ${sent.length} statements, those of the audit log among them`);
});

it('a complaint: its page costs 12 statements at most', async () => {
  const { data } = await triage.query<{ rings: { edges: { node: { complaints: string[] } }[] } }>(
    '{ rings(first: 1) { edges { node { complaints } } } }',
  );
  const id = data.rings.edges[0].node.complaints[0];
  const sent = await statementsOf(ofConsole('complaints/complaint-page.tsx', 'Complaint'), { id, with: null });
  expect(cost(sent)).toBeLessThanOrEqual(12);
  console.log(`a complaint's page: ${sent.length} statements, those of the audit log among them`);
});

it('a list of complaints with their clusters: no statement for each row', async () => {
  const sent = await statementsOf('{ complaints(first: 100) { edges { node { id cluster { id } } } } }', {});
  expect(sent.length).toBeLessThanOrEqual(12);
});
