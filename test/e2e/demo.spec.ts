/** The demo as it comes: groups of many kinds, one inquiry that two people answered, and a verification sample that is half done. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { temporary } from './cli.js';
import { REFUSAL, type Server, type Session, startServer } from './server.js';

const QUERY = `{
  organisers(first: 20) { edges { node { id state standing { kind name by second } values { kind } history { kind by } } } }
  samples(first: 20) { edges { node { id group state people reached notReached foreign own toCall { debtor } answers { by } } } }
  groups(first: 100) { edges { node { id state people sample hypotheses { kind likelihood } } } }
  inquiries { label state groups { id } }
}`;

interface Demo {
  organisers: { edges: { node: Record<string, unknown> & { id: string; state: string } }[] };
  samples: { edges: { node: Record<string, unknown> & { id: string; group: string } }[] };
  groups: {
    edges: {
      node: { id: string; state: string; people: number; sample: string | null; hypotheses: { kind: string }[] };
    }[];
  };
  inquiries: { label: string; groups: { id: string }[] }[];
}

const folder = temporary();
let server: Server;
let ann: Session;
const demo = async () => (await ann.query<Demo>(QUERY)).data;

beforeAll(async () => {
  server = await startServer(folder, {}, { accounts: false });
  ann = await server.login('demo', 'claque-demo');
  await ann.settled();
}, 120_000);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The demo's people work right after the first analysis, and another one follows from what they did. */
async function worked(): Promise<Demo> {
  for (const end = Date.now() + 60_000; ; ) {
    const now = await demo();
    const ready = now.groups.edges.some(({ node }) => node.state === 'answered') && now.samples.edges.length > 0;
    if ((ready && now.samples.edges[0].node['notReached'] === 3) || Date.now() > end) return now;
    await new Promise((r) => setTimeout(r, 200));
  }
}

it('has one inquiry answered by two people and one sample half done', async () => {
  const { organisers, samples, groups, inquiries } = await worked();
  expect(organisers.edges.map((e) => e.node)).toMatchObject([
    {
      state: 'standing',
      standing: { kind: 'helper', name: '云川市法律援助中心', by: 'demo', second: 'demo-compliance' },
      history: [
        { kind: 'proposed', by: 'demo' },
        { kind: 'confirmed', by: 'demo-compliance' },
      ],
    },
  ]);
  expect(samples.edges.map((e) => e.node)).toMatchObject([
    { state: 'open', people: 30, reached: 7, notReached: 3, foreign: 1, own: 6 },
  ]);
  const of = groups.edges.map((e) => e.node);
  expect(of.filter((g) => g.state === 'answered').map((g) => g.people)).toEqual([30]);
  expect(of.find((g) => g.sample !== null)?.id).toBe(samples.edges[0].node.group);
  // The answer is about the office's name and numbers, and leaves nothing to ask.
  const answered = of.find((g) => g.state === 'answered')!.id;
  expect(inquiries.filter((q) => q.groups.some((g) => g.id === answered))).toEqual([]);
  // Agencies that were known before, one to find out, and crowds of several kinds beside them.
  expect(of.filter((g) => g.state === 'ring')).toHaveLength(3);
  const likeliest = new Set(of.filter((g) => g.state === 'open').map((g) => g.hypotheses[0].kind));
  // Who stands behind a letter that keeps no company, the facts do not say.
  expect([...likeliest].sort()).toEqual(['agency', 'cause', 'helper', 'place', 'representative', 'unknown']);
});

it('does its work once: what is taken back stays taken back', async () => {
  const { organisers } = await demo();
  const [{ node }] = organisers.edges;
  await ann.query(
    `mutation($id: ID!) { undoAnswer(organiser: $id, reason: "looked again") { ... on Organiser { state } ${REFUSAL} } }`,
    {
      id: node.id,
    },
  );
  await server.stop();
  server = await startServer(folder, {}, { accounts: false });
  ann = await server.login('demo', 'claque-demo');
  await ann.settled();
  await new Promise((r) => setTimeout(r, 4000));
  const after = await demo();
  expect(after.organisers.edges.map((e) => e.node.state)).toEqual(['undone']);
  expect(after.samples.edges).toHaveLength(1);
}, 60_000);
