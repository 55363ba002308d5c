/** A store that an earlier version filled opens with this one: nothing is lost, the findings stay, and what that version left open is closed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { claque, root, temporary } from './cli.js';
import { type Server, type Session, startServer } from './server.js';

/** What 844ffc2 had found in that store: id, score, debtors. */
const RINGS = [
  ['Riv1qb4llolrd', 19.19, 36],
  ['Rl6hfle3lnpf6', 18.24, 13],
  ['Rnpj0ad5ikbma', 17.51, 12],
  ['Rdo3tt6m7o6f3', 10.81, 24],
];

const folder = temporary();
const data = join(folder, 'data');
let server: Server;
let analyst: Session;

beforeAll(async () => {
  mkdirSync(data);
  const unpacked = spawnSync('tar', ['-xzf', join(root, 'test/data/fixtures/store-844ffc2.tar.gz'), '-C', data]);
  expect(unpacked.status).toBe(0);
  renameSync(join(data, 'originals'), join(data, 'blobs'));
  const db = await PGlite.create(join(data, 'records'));
  // Two lines of pg_dump are for psql alone.
  await db.exec(readFileSync(join(data, 'store.sql'), 'utf8').replace(/^\\.*$/gm, ''));
  await db.close();
  rmSync(join(data, 'store.sql'));
  server = await startServer(data, { CLAQUE_DEMO: '0' });
  analyst = await server.login('ana', 'old-ana-password-1');
}, 120_000);

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('shows the same rings, lanes and texts', async () => {
  await analyst.settled();
  const { data: found } = await analyst.query<{
    rings: { edges: { node: { id: string; score: number; debtors: string[] } }[] };
    overview: { lanes: Record<string, number> };
    complaint: { text: string };
  }>(
    '{ rings(first: 10) { edges { node { id score debtors } } } overview { lanes { hardship normal check ring } } complaint(id: "CP000243") { text } }',
  );
  expect(found.rings.edges.map(({ node }) => [node.id, node.score, node.debtors.length])).toEqual(RINGS);
  expect(found.overview.lanes).toEqual({ hardship: 36, normal: 474, check: 5, ring: 85 });
  expect(found.complaint.text.length).toBeGreaterThan(50);
}, 120_000);

it('keeps what people did: case, filter, hold, template bank', async () => {
  const { data } = await analyst.query<{
    cases: { edges: { node: { title: string; files: object[]; tasks: { text: string }[]; parts: object[] } }[] };
    filters: { name: string }[];
    holds: { subject: string }[];
    bank: { name: string }[];
  }>(
    '{ cases(first: 5) { edges { node { title files { name } tasks { text } parts { id } } } } filters { name } holds { subject } bank { name } }',
  );
  const [{ node: open }] = data.cases.edges;
  expect(open.title).toContain('Ring');
  expect([open.files.length, open.parts.length]).toEqual([1, 73]);
  expect(open.tasks).toEqual([{ text: 'ask the bank' }]);
  expect(data.filters).toEqual([{ name: 'mine' }]);
  expect(data.holds).toEqual([{ subject: 'DB000352' }]);
  expect(data.bank).toEqual([{ name: 'letter 1' }]);
});

it('lets nobody in with the published password that an earlier version left there', async () => {
  for (const name of ['demo', 'demo-compliance']) {
    const answer = await fetch(`${server.url}/api/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password: 'claque-demo' }),
    });
    expect([name, answer.status]).toEqual([name, 401]);
  }
});

it('takes new complaints in, and the whole audit log holds', async () => {
  const admin = await server.login('admin', 'old-admin-password-1');
  const sent = await admin.upload({
    'later.csv': 'complaint_id,received_at,text\nlater,2026-06-01,a complaint that came after the upgrade\n',
  });
  expect(sent.status).toBe(202);
  await admin.settled();
  await server.stop();
  const verified = await claque(['audit', 'verify'], { CLAQUE_FOLDER: data });
  expect([verified.code, verified.err]).toEqual([0, '']);
  server = await startServer(data, { CLAQUE_DEMO: '0' });
  analyst = await server.login('ana', 'old-ana-password-1');
  expect((await analyst.query('{ complaint(id: "later") { id } }')).data).toEqual({ complaint: { id: 'later' } });
}, 120_000);
