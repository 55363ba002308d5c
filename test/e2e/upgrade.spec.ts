/** A store that an earlier version filled opens with this one: nothing is lost, the findings stay, and what that version left open is closed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { claque, root, temporary } from './cli.js';
import { type Server, type Session, startServer } from './server.js';

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

it('keeps every text, and shows what was a ring as a group that waits for an answer', async () => {
  await analyst.settled();
  const look = async () =>
    (
      await analyst.query<{
        overview: { rings: number; lanes: Record<string, number> };
        complaint: { text: string };
        inquiries: { complaints: number }[];
      }>(
        '{ overview { rings lanes { hardship normal check ring } } complaint(id: "CP000243") { text } inquiries { complaints } }',
      )
    ).data;
  // The four rings of that version rested on what people share; nobody has identified an organiser since.
  const end = Date.now() + 60_000;
  while ((await look()).overview.rings > 0 && Date.now() < end) await new Promise((r) => setTimeout(r, 250));
  const { overview, complaint, inquiries } = await look();
  expect(overview.rings).toBe(0);
  expect(overview.lanes['ring']).toBe(0);
  expect(Object.values(overview.lanes).reduce((n, x) => n + x, 0)).toBe(600);
  expect(inquiries.length).toBeGreaterThanOrEqual(4);
  expect(complaint.text.length).toBeGreaterThan(50);
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
