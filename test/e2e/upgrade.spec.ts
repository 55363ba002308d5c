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

const OLD_SETTINGS = {
  'same-slips': { off: true, options: {} },
  'template-copy': { off: false, options: { leastUnits: 4, most: 5 } },
  lockstep: { off: false, options: { mostContext: 0.1 } },
};

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
  // How its people set detectors, under the names of then.
  await db.query(`INSERT INTO public.installation (name, value) VALUES ('overrides', $1)`, [
    JSON.stringify(OLD_SETTINGS),
  ]);
  await db.close();
  rmSync(join(data, 'store.sql'));
  server = await startServer(data, { CLAQUE_DEMO: '0' });
  analyst = await server.login('ana', 'old-ana-password-1');
}, 120_000);

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rings = async () => {
  const { data: found } = await analyst.query<{
    rings: { edges: { node: { id: string; score: number; debtors: string[] } }[] };
  }>('{ rings(first: 10) { edges { node { id score debtors } } } }');
  return found.rings.edges.map(({ node }) => [node.id, node.score, node.debtors.length]);
};

it('shows the same rings, lanes and texts', async () => {
  await analyst.settled();
  const { data: found } = await analyst.query<{
    overview: { lanes: Record<string, number> };
    complaint: { text: string };
  }>('{ overview { lanes { hardship normal check ring } } complaint(id: "CP000243") { text } }');
  expect(await rings()).toEqual(RINGS);
  expect(found.overview.lanes).toEqual({ hardship: 36, normal: 474, check: 5, ring: 85 });
  expect(found.complaint.text.length).toBeGreaterThan(50);
}, 120_000);

it('keeps detector settings under the new names, and findings name detectors as they are called now', async () => {
  const admin = await server.login('admin', 'old-admin-password-1');
  const { data: set } = await admin.query<{
    detectors: { id: string; off: boolean; options: { name: string; usual: number; value: number }[] }[];
  }>('{ detectors { id off options { name usual value } } }');
  const changed = set.detectors
    .map(({ id, off, options }) => ({ id, off, options: options.filter((o) => o.value !== o.usual) }))
    .filter(({ off, options }) => off || options.length > 0)
    .map(({ id, off, options }) => [id, off, Object.fromEntries(options.map((o) => [o.name, o.value]))]);
  expect(changed).toEqual([
    ['lockstep', false, { maxContext: 0.1 }],
    ['shared-misspellings', true, {}],
    ['template-copy', false, { minUnits: 4, maxWeight: 5 }],
  ]);
  // The analysis that the migration asked for is over when no complaint names a detector that is gone.
  const known = new Set(set.detectors.map((d) => d.id));
  const named = async () => {
    const { data: found } = await analyst.query<{
      complaints: { edges: { node: { reasons: { detector: string }[] } }[] };
    }>('{ complaints(first: 100) { edges { node { reasons { detector } } } } }');
    return new Set(found.complaints.edges.flatMap(({ node }) => node.reasons.map((r) => r.detector)));
  };
  const isOld = (names: Set<string>) => [...names].some((id) => !known.has(id));
  const end = Date.now() + 60_000;
  while (isOld(await named()) && Date.now() < end) await new Promise((r) => setTimeout(r, 250));
  expect(isOld(await named())).toBe(false);
  expect(await named()).toContain('original-wording');
  expect(await rings()).toEqual(RINGS);
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
