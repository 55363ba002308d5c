/** What a page costs in statements, its entry in the audit log among them: however many rows it shows, their parts are asked for together. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root, temporary } from './cli.js';
import { ADMIN_PASSWORD, problemOf, REFUSAL, type Server, type Session, startServer } from './server.js';

/** The most statements of any page. */
const MOST = 12;

const folder = temporary();
const file = join(folder, 'statements');
let server: Server;
let session: Session;
let admin: Session;

/** What of the demo pages are asked for. */
interface Ids {
  readonly ring: string;
  readonly complaint: string;
  readonly other: string;
  readonly cluster: string;
  readonly paper: string;
  readonly call: string;
  readonly case: string;
  readonly group: string;
  readonly value: string;
  readonly organiser: string;
  readonly sample: string;
}
let ids: Ids;

/** The statements of an operation. Work in the background adds some, so the least of several tries counts. */
async function statementsOf(query: string, variables: object = {}, by = session): Promise<readonly string[]> {
  let least: readonly string[] | null = null;
  for (let i = 0; i < 4; i++) {
    writeFileSync(file, '');
    const { errors } = await by.query(query, variables);
    expect(errors).toBeUndefined();
    const sent = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    if (least === null || sent.length < least.length) least = sent;
  }
  return least!;
}

/** What each query of the console is asked with; those of administrators by an administrator. */
const ASKED: Record<string, (of: Ids) => Record<string, unknown>> = {
  Me: () => ({}),
  TourRing: () => ({}),
  Judged: ({ ring }) => ({ subject: 'ring', id: ring }),
  Digest: () => ({}),
  Office: () => ({}),
  Notices: () => ({}),
  Call: ({ call }) => ({ id: call }),
  Lines: () => ({}),
  Scripts: () => ({}),
  Script: ({ call }) => ({ call }),
  Case: ({ case: id }) => ({ id }),
  Cases: () => ({}),
  OtherCases: () => ({}),
  Cluster: ({ cluster }) => ({ id: cluster }),
  Clusters: () => ({ first: 50 }),
  FamilyMap: () => ({}),
  Complaint: ({ complaint }) => ({ id: complaint, with: null }),
  ComplaintVersions: ({ complaint }) => ({ id: complaint }),
  Task: ({ complaint }) => ({ id: complaint }),
  Complaints: () => ({ first: 50 }),
  Detectors: () => ({}),
  Paper: ({ paper }) => ({ id: paper, with: null }),
  Papers: () => ({ first: 50 }),
  Around: ({ complaint }) => ({ of: { kind: 'complaint', id: complaint }, hops: 2, limit: 200 }),
  RingGraph: ({ ring }) => ({ ring }),
  PathBetween: ({ complaint, other }) => ({
    from: { kind: 'complaint', id: complaint },
    to: { kind: 'complaint', id: other },
  }),
  FindPeople: () => ({ kind: 'phone', value: '+8613900000001' }),
  ControlSample: () => ({}),
  Accusations: () => ({}),
  Imports: () => ({}),
  ImportPreview: () => ({ id: '1', choice: null }),
  ImportWithdrawal: () => ({ id: '1' }),
  SavedMappings: () => ({}),
  Sources: () => ({}),
  SourceItems: () => ({ source: 'none' }),
  SourceKinds: () => ({}),
  TicketKinds: () => ({}),
  TicketSystems: () => ({}),
  TicketNotes: () => ({ system: 'none' }),
  TicketsOf: ({ complaint }) => ({ complaint }),
  Overview: () => ({}),
  Rejections: () => ({ id: '1' }),
  Insights: () => ({}),
  Queue: () => ({ first: 100, skip: 0 }),
  Ring: ({ ring }) => ({ id: ring }),
  Rings: () => ({}),
  Bank: () => ({}),
  Groups: () => ({ after: null }),
  Group: ({ group }) => ({ id: group }),
  GroupsOf: ({ complaint }) => ({ complaint }),
  Inquiries: () => ({}),
  AnswerEffects: ({ group, value }) => ({ group, values: [value] }),
  Organiser: ({ organiser }) => ({ id: organiser }),
  Organisers: () => ({ state: null, after: null }),
  OrganiserWeights: () => ({}),
  WaitingAnswers: () => ({}),
  Samples: () => ({}),
  Sample: ({ sample }) => ({ id: sample }),
  Objections: () => ({ after: null }),
  SelfCheck: ({ complaint }) => ({ complaint }),
};

/** Queries that administrators alone may send. */
const OF_ADMINS: ReadonlySet<string> = new Set([
  'Office',
  'Notices',
  'SourceKinds',
  'TicketKinds',
  'TicketSystems',
  'TicketNotes',
]);

/** Every query of the console, by its name, as it is sent: with its fragments, out of the list of what the server takes. */
const QUERIES = new Map(
  (JSON.parse(readFileSync(join(root, 'apps/server/http/trusted-documents.json'), 'utf8')) as string[]).flatMap(
    (text) => [...text.matchAll(/^query ([A-Z]\w*)/g)].map((m) => [m[1], text] as const),
  ),
);

beforeAll(async () => {
  writeFileSync(file, '');
  server = await startServer(join(folder, 'data'), {
    NODE_OPTIONS: `--import ${pathToFileURL(join(root, 'test/e2e/list-statements.mjs')).href}`,
    CLAQUE_TEST_STATEMENTS: file,
  });
  session = await server.login('demo');
  admin = await server.login('admin', ADMIN_PASSWORD);
  await session.settled();
  const { data } = await session.query<Record<string, { edges: { node: Record<string, string> }[] }>>(
    `{ rings(first: 1) { edges { node { id complaints } } } clusters(first: 1) { edges { node { id } } }
       papers(first: 1) { edges { node { id } } } scripts(first: 1) { edges { node { call } } } }`,
  );
  const first = (list: string) => data[list].edges[0].node;
  const [complaint, other] = first('rings')['complaints'];
  for (let i = 0; i < 12; i++) await openCase(i, complaint);
  for (const [i, about] of (first('rings')['complaints'] as unknown as readonly string[]).slice(0, 12).entries())
    await fillInquiries(i, about);
  const { group, value } = await askedFirst();
  ids = {
    group,
    value,
    organiser: await proposed(group, value),
    sample: await sampleOf(group),
    ring: first('rings')['id'],
    complaint,
    other,
    cluster: first('clusters')['id'],
    paper: first('papers')['id'],
    call: first('scripts')['call'],
    case: await openCase(12, complaint),
  };
}, 180_000);

async function openCase(number: number, complaint: string): Promise<string> {
  const opened = await session.query<{ openCase: { id: string } }>(
    `mutation($title: String!, $parts: [PartInput!]) { openCase(title: $title, reason: "same letters", parts: $parts) { ... on Case { id } ${REFUSAL} } }`,
    { title: `Case ${number}`, parts: [{ kind: 'complaint', id: complaint }] },
  );
  expect(problemOf(opened)).toBeNull();
  return opened.data.openCase.id;
}

/** The first question, with a group that hangs on it. */
async function askedFirst(): Promise<{ group: string; value: string }> {
  const { data } = await session.query<{ inquiries: { value: string; groups: { id: string }[] }[] }>(
    '{ inquiries { value groups { id } } }',
  );
  return { group: data.inquiries[0].groups[0].id, value: data.inquiries[0].value };
}

async function proposed(group: string, value: string): Promise<string> {
  const { data } = await session.query<{ proposeAnswer: { id: string } }>(
    `mutation($group: ID!, $values: [ID!]!) { proposeAnswer(group: $group, values: $values,
       answer: { kind: agency, source: authority, reference: "R2", reason: "on its list" }) { ... on Organiser { id } ${REFUSAL} } }`,
    { group, values: [value] },
  );
  return data.proposeAnswer.id;
}

async function sampleOf(group: string): Promise<string> {
  const { data } = await session.query<{ drawSample: { id: string } }>(
    `mutation($group: ID!) { drawSample(group: $group) { ... on Sample { id } ${REFUSAL} } }`,
    { group },
  );
  return data.drawSample.id;
}

async function fillInquiries(number: number, complaint: string): Promise<void> {
  const filed = await session.query(
    `mutation($c: ID!) { fileObjection(complaint: $c, words: "my own") { ... on Objection { id } ${REFUSAL} } }`,
    {
      c: complaint,
    },
  );
  const entered = await session.query(
    `mutation($v: String!) { enterOrganiser(values: [{ kind: contact, value: $v }],
       answer: { kind: agency, source: authority, reference: "R1", reason: "on its list" }) { ... on Organiser { id } ${REFUSAL} } }`,
    { v: `+86400123${1000 + number}` },
  );
  expect([problemOf(filed), problemOf(entered)]).toEqual([null, null]);
}

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('every page of the console costs 12 statements at most, audit log and session included', () => {
  it('knows what every query is asked with', () => {
    expect(Object.keys(ASKED).sort()).toEqual([...QUERIES.keys()].sort());
  });

  it.each(Object.keys(ASKED))('%s', async (name) => {
    const sent = await statementsOf(QUERIES.get(name)!, ASKED[name](ids), OF_ADMINS.has(name) ? admin : session);
    // What lists the statements sees them, and a read needs no transaction to be written down.
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter((s) => s === 'START TRANSACTION')).toEqual([]);
    if (sent.length > MOST) throw new Error(`${sent.length} statements:\n${sent.join('\n')}`);
    expect(sent.filter((s) => s.includes('audit_append')).length).toBeLessThanOrEqual(1);
  });
});

it('a page of the queue with everything about its 100 complaints costs 12 statements at most', async () => {
  const sent = await statementsOf(
    '{ queue(first: 100) { totalCount edges { node { state complaint { id text lane cluster { id size } } clock { alert } } } } }',
  );
  expect(sent.length).toBeLessThanOrEqual(MOST);
});

describe('a list costs as much with one row as with all', () => {
  it.each([
    // Members of rings have letters: the first row asks for its letter as all do.
    ['complaints', 'id text person { name } facts { kind } cluster { id template { id } } papers { id } calls { id }'],
    [
      'rings',
      'id reasons { weight } values { key } members { debtor } days { count } history { kind } judgements { by } cleared disputed',
    ],
    ['clusters', 'id excerpt template { id parts { fixed } }'],
    ['papers', 'id verdict reasons { weight }'],
    ['lines', 'id bursts { from }'],
    ['scripts', 'call reasons { weight }'],
    ['cases', 'id title parts { key } tasks { id } timeline { kind }'],
    ['imports', 'id name counts { complaints }'],
    [
      'groups',
      'id state values { label } hypotheses { kind } organisers { id history { kind } } sample inquiry { value } days { count }',
    ],
    ['organisers', 'id state values { kind label } history { kind by }'],
    ['objections', 'id state words answer answeredBy'],
  ])('%s', async (list, fields) => {
    const only = list === 'complaints' ? ', filter: { lane: ring }' : '';
    const of = (first: number) =>
      statementsOf(`{ ${list}(first: ${first}${only}) { totalCount edges { node { ${fields} } } } }`);
    const [few, many] = [await of(1), await of(100)];
    // The first row alone may have no document, for which nothing is asked then.
    if (many.length > few.length + 1) throw new Error(`${few.length}, and ${many.length}:\n${many.join('\n')}`);
  });
});
