/** A world in which planted values stand in every field that can hold them: files, and what people write in each place. */
import { generateKeyPairSync } from 'node:crypto';
import { may, ROLES, type Role } from '../../libs/domain/access.js';
import type { Ids } from './crawl.js';
import {
  AGENCIES,
  CALLS,
  COMPLAINTS,
  CORRECTED,
  HEADLESS,
  letter,
  one,
  PAPERS,
  reason,
  STRANGE_COLUMNS,
  strange,
  texts,
} from './marked-files.js';
import { CALLERS, IN_FIELDS } from './marks.js';
import { HALF_CSV, MILL_CSV } from './mill.js';
import { ADMIN_PASSWORD, PASSWORD, problemOf, REFUSAL, type Server, type Session } from './server.js';

type Given = Readonly<Record<string, unknown>>;
type Done = Record<string, string>;

/** What of the world a test asks for by name. */
export interface MarkedWorld {
  readonly admin: Session;
  readonly sessions: ReadonlyMap<Role, Session>;
  /** What is asked for first, by type. */
  readonly ids: Ids;
  readonly case: string;
  readonly caseFile: string;
  readonly dossier: string;
  readonly key: string;
  /** Imports: one whose columns wait for somebody, and one of which rows were refused. */
  readonly waiting: string;
  readonly refused: string;
  /** What each act was answered. */
  readonly answers: readonly string[];
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Puts everything there. */
export async function fillMarked(server: Server): Promise<MarkedWorld> {
  const world = new Filling(server, await server.login('admin', ADMIN_PASSWORD));
  await world.accounts();
  await world.doors();
  await world.files();
  await world.cases();
  await world.work();
  await world.tickets();
  await world.groups();
  await world.bank();
  await world.admin.settled();
  return world.made();
}

class Filling {
  private readonly sessions = new Map<Role, Session>();
  private readonly answers: string[] = [];
  private readonly names = { case: '', caseFile: '', dossier: '', key: '', waiting: '', refused: '' };
  private group = '';

  constructor(
    private readonly server: Server,
    readonly admin: Session,
  ) {}

  made(): MarkedWorld {
    const ids: Ids = new Map([
      ['Complaint', new Set(Array.from({ length: 10 }, (_, k) => `MK${(k + 2) % 10}`))],
      ['Call', new Set(['MC0', 'MC1', 'MC2', 'MC3'])],
      ['Paper', new Set(this.papers)],
      ['Case', new Set([this.names.case])],
      ['Import', new Set([this.names.waiting, this.names.refused])],
      ['Group', new Set([this.group])],
    ]);
    return { admin: this.admin, sessions: this.sessions, ids, answers: this.answers, ...this.names };
  }
  private papers: readonly string[] = [];

  private of(role: Role): Session {
    return this.sessions.get(role)!;
  }

  /** A mutation. @throws Error where it is refused. */
  private async act(by: Session, name: string, types: Given, given: Given, type: string, more = '__typename') {
    const head = Object.entries(types).map(([n, t]) => `$${n}: ${String(t)}`);
    const args = Object.keys(types).map((n) => `${n}: $${n}`);
    const query = `mutation(${head.join(', ')}) { ${name}(${args.join(', ')}) ${type === '' ? '' : `{ ... on ${type} { ${more} } ${REFUSAL} }`} }`;
    const answer = await by.query<Record<string, Done>>(query, given);
    this.answers.push(JSON.stringify(answer));
    if (problemOf(answer) !== null) throw new Error(`${query}: ${JSON.stringify(answer)}`);
    return answer.data[name];
  }

  async accounts(): Promise<void> {
    for (const role of ROLES) {
      const types = { name: 'String!', role: 'Role!', password: 'String' };
      await this.act(this.admin, 'putAccount', types, { name: `marks-${role}`, role, password: PASSWORD }, 'User');
      this.sessions.set(role, await this.server.login(`marks-${role}`, PASSWORD));
    }
    await this.admin.settled();
  }

  /** A program's key, an address elsewhere, and a key of another institution. */
  async doors(): Promise<void> {
    const url = `http://127.0.0.1:9/hook?of=${encodeURIComponent(one(0))}`;
    const types = { url: 'String!', types: '[NoticeType!]!' };
    await this.act(this.admin, 'addWebhook', types, { url, types: ['import_done'] }, 'NewWebhook');
    const made = await this.act(
      this.admin,
      'makeApiKey',
      { name: 'String!' },
      { name: `key ${one(0)}` },
      'NewApiKey',
      'key',
    );
    this.names.key = made['key'];
    const publicKey = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' });
    const trust = { publicKey: 'String!', name: 'String!', reason: 'String!' };
    await this.act(
      this.admin,
      'trustBankKey',
      trust,
      { publicKey, name: `Bank of ${one(2)}`, reason },
      'TrustedBankKey',
    );
  }

  async files(): Promise<void> {
    const analyst = this.of('analyst');
    await analyst.upload({
      [`投诉${one(0)}.csv`]: COMPLAINTS,
      'evidence.zip': await PAPERS(),
      'calls.csv': CALLS,
      'agencies.csv': AGENCIES,
    });
    await analyst.upload({ [`表${one(17)}.csv`]: HEADLESS, 'broken.csv': `complaint_id,text\n"${letter}` });
    await analyst.upload({ 'mill.csv': MILL_CSV, 'half.csv': HALF_CSV });
    // A program brings a file too, and calls of which an alarm is raised.
    const form = new FormData();
    form.append('file', new Blob([`complaint_id,received_at,text\nMP1,2024-06-01,${one(3)}`]), `${one(1)}.csv`);
    const bearer = { authorization: `Bearer ${this.names.key}` };
    await ok(fetch(`${this.server.url}/api/imports`, { method: 'POST', headers: bearer, body: form }));
    await ok(
      fetch(`${this.server.url}/api/calls`, {
        method: 'POST',
        headers: { ...bearer, 'content-type': 'application/json' },
        body: JSON.stringify(Array.from({ length: 60 }, (_, k) => flood(k))),
      }),
    );
    await this.admin.settled();
    await this.matched();
    const { data } = await analyst.query<{
      imports: { edges: { node: { id: string; name: string } }[] };
      complaint: { papers: { id: string }[] };
    }>('{ imports(first: 100) { edges { node { id name } } } complaint(id: "MK0") { papers { id } } }');
    this.papers = data.complaint.papers.map((p) => p.id);
    this.names.refused = data.imports.edges.find(({ node }) => node.name.startsWith('投诉'))!.node.id;
  }

  /** Files whose columns somebody looks at: mapped and saved, a correction, one taken back, one that waits. */
  private async matched(): Promise<void> {
    const analyst = this.of('analyst');
    const types = { id: 'ID!', choice: 'ColumnsChoice', saveAs: 'String', again: 'AgainChoice' };
    const choice = {
      table: 0,
      kind: 'complaints',
      columns: STRANGE_COLUMNS.map((ours, place) => ({ ours, place })),
    };
    const mapped = await this.sent(`表格${one(5)}.csv`, strange('MS'));
    await this.act(analyst, 'startImport', types, { id: mapped, choice, saveAs: `of ${one(1)}` }, 'Done', 'done');
    const corrected = await this.sent(`更正${one(2)}.csv`, CORRECTED);
    await this.act(analyst, 'startImport', types, { id: corrected, again: 'update' }, 'Done', 'done');
    const back = await this.sent(`退回${one(3)}.csv`, `complaint_id,received_at,text\nMW1,2024-06-01,${one(4)}`);
    await this.act(analyst, 'startImport', types, { id: back }, 'Done', 'done');
    await this.admin.settled();
    await this.act(
      analyst,
      'withdrawImport',
      { id: 'ID!', reason: 'String!' },
      { id: back, reason: reason },
      'Done',
      'done',
    );
    this.names.waiting = await this.sent(`等待${one(4)}.csv`, strange('MT'));
  }

  /** An upload whose columns somebody wants to see. @returns the import. */
  private async sent(name: string, text: string): Promise<string> {
    const { url } = this.server;
    const body = Buffer.from(text);
    const head = { 'tus-resumable': '1.0.0', cookie: this.of('analyst').cookie, origin: url };
    const begun = await ok(
      fetch(`${url}/api/uploads`, {
        method: 'POST',
        headers: {
          ...head,
          'upload-length': String(body.length),
          'upload-metadata': `filename ${base64(name)},ask ${base64('true')}`,
        },
      }),
    );
    const done = await ok(
      fetch(`${url}${begun.headers.get('location')}`, {
        method: 'PATCH',
        headers: { ...head, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        body,
      }),
    );
    return done.headers.get('claque-import')!;
  }

  async cases(): Promise<void> {
    const [analyst, compliance] = [this.of('analyst'), this.of('compliance')];
    const open = (title: string, parts: readonly Given[]) =>
      this.act(
        analyst,
        'openCase',
        { title: 'String!', reason: 'String!', parts: '[PartInput!]' },
        { title, reason, parts },
        'Case',
        'id',
      );
    const phone = { kind: 'phone', id: '+8613911110001' };
    const { id } = await open(`案件 ${texts.slice(0, 12).join(' ')}`, [
      { ...phone, role: 'unclear' },
      { kind: 'account', id: '6222021234567894321', role: 'suspected_operator' },
      { kind: 'complaint', id: 'MK0' },
      { kind: 'debtor', id: 'MD0' },
    ]);
    const [other, third] = [await open(`另案 ${one(3)}`, [phone]), await open(`三案 ${one(4)}`, [phone])];
    this.names.case = id;
    const on = (by: Session, name: string, more: Given, given: Given) =>
      this.act(by, name, { case: 'ID!', ...more }, { case: id, ...given }, 'Case');
    await on(analyst, 'commentCase', { text: 'String!' }, { text: letter });
    await on(
      analyst,
      'addCaseTask',
      { text: 'String!', assignee: 'String', due: 'String' },
      { text: one(15), assignee: 'marks-triage', due: '2031-01-01' },
    );
    await on(analyst, 'relateCases', { to: 'ID!', reason: 'String!' }, { to: other['id'], reason });
    await this.act(
      analyst,
      'mergeCases',
      { case: 'ID!', into: 'ID!', reason: 'String!' },
      { case: third['id'], into: id, reason },
      'Case',
    );
    this.names.caseFile = await this.filed(id);
    await on(analyst, 'moveCase', { to: 'MoveTo!', reason: 'String!' }, { to: 'investigating', reason });
    await on(
      analyst,
      'proposeEscalation',
      { recipient: 'Recipient!', reason: 'String!' },
      { recipient: 'regulator', reason },
    );
    await on(compliance, 'decideEscalation', { approved: 'Boolean!', reason: 'String!' }, { approved: true, reason });
    const dossier = await this.act(
      analyst,
      'makeDossier',
      { case: 'ID!', for: 'DossierFor!' },
      { case: id, for: 'internal' },
      'Dossier',
      'sha256 url bytes',
    );
    this.names.dossier = String(dossier['url']).split('/').at(-1)!;
  }

  private async filed(id: string): Promise<string> {
    const form = new FormData();
    form.append('reason', `附件 ${one(18)}`);
    form.append('file', new Blob([letter]), `${one(0)}.txt`);
    const { url } = this.server;
    const headers = { cookie: this.of('analyst').cookie, origin: url };
    const filed = await ok(fetch(`${url}/api/cases/${id}/files`, { method: 'POST', headers, body: form }));
    return ((await filed.json()) as { files: { sha256: string }[] }).files[0].sha256;
  }

  /** Work on complaints: holds, judgements, clocks, answers, objections, filters. */
  async work(): Promise<void> {
    const [analyst, compliance] = [this.of('analyst'), this.of('compliance')];
    await this.act(
      compliance,
      'placeHold',
      { kind: 'HeldKind!', subject: 'ID!', reason: 'String!' },
      { kind: 'complaint', subject: 'MK1', reason },
      'Hold',
    );
    const { data } = await compliance.query<{ complaint: { ring: string } }>('{ complaint(id: "MK0") { ring } }');
    const { ring } = data.complaint;
    for (const judged of [
      { subject: 'match', id: 'MK0|MK1' },
      { subject: 'ring', id: ring },
      { subject: 'member', id: ring, debtor: 'MD4' },
    ])
      await this.act(
        compliance,
        'judge',
        { input: 'JudgeInput!' },
        { input: { ...judged, verdict: 'yes', reason } },
        'Judgement',
      );
    const task = (name: string, complaint: string, more: Given = {}, given: Given = {}) =>
      this.act(compliance, name, { complaint: 'ID!', ...more }, { complaint, ...given }, 'Task');
    for (const id of ['MK2', 'MK3', 'MK8', 'MK9']) await task('takeTask', id);
    const why = { reason: 'String!' };
    await task('recordAnswer', 'MK3', { outcome: 'String!', ...why }, { outcome: 'explained', reason });
    await task('askExtension', 'MK8', { stage: 'String!', ...why }, { stage: 'complicated', reason });
    const until = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await task('snoozeTask', 'MK9', { until: 'String!', ...why }, { until, reason });
    await this.act(
      compliance,
      'assignTasks',
      { complaints: '[ID!]!', to: 'String', ...why },
      { complaints: ['MK4'], to: 'marks-analyst', reason },
      'TasksAssigned',
      'complaints',
    );
    const filed = await this.act(
      analyst,
      'fileObjection',
      { complaint: 'ID!', words: 'String!' },
      { complaint: 'MK4', words: reason },
      'Objection',
      'id',
    );
    await this.act(
      compliance,
      'answerObjection',
      { objection: 'ID!', upheld: 'Boolean!', ...why },
      { objection: filed['id'], upheld: false, reason },
      'Objection',
    );
    for (const [role, session] of this.sessions)
      if (may(role, 'Mutation.saveFilter'))
        await this.act(
          session,
          'saveFilter',
          { name: 'String!', filter: 'QueueFilter!' },
          { name: `f ${one(19)}`, filter: { institution: one(0) } },
          'SavedFilter',
          'id',
        );
  }

  /** A ticket system that nobody answers for, and a note on its way there. */
  async tickets(): Promise<void> {
    const settings = Object.entries({
      address: `http://127.0.0.1:9/tickets?of=${encodeURIComponent(one(0))}`,
      secret: `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
      tags: one(0),
    }).map(([name, value]) => ({ name, value }));
    const input = { name: `tickets ${one(0)}`, kind: 'webhook', settings, events: ['answered'] };
    const types = { input: 'TicketSystemInput!' };
    const { id } = await this.act(this.admin, 'saveTicketSystem', types, { input }, 'SavedTicketSystem', 'id');
    const written = { complaint: 'ID!', system: 'ID!', tags: '[String!]!' };
    await this.act(
      this.of('compliance'),
      'writeToTicket',
      written,
      { complaint: 'MK0', system: id, tags: [one(0)] },
      'Done',
      'done',
    );
  }

  /** A group of which people are called, an organiser that two people name, and one that is taken back. */
  async groups(): Promise<void> {
    const [analyst, compliance] = [this.of('analyst'), this.of('compliance')];
    const { data } = await analyst.query<{ inquiries: { value: string; groups: { id: string; people: number }[] }[] }>(
      '{ inquiries { value groups { id people } } }',
    );
    const asked = data.inquiries.find((q) => q.groups.some((g) => g.people === 14))!;
    this.group = asked.groups.find((g) => g.people === 14)!.id;
    const sample = await this.act(
      analyst,
      'drawSample',
      { group: 'ID!' },
      { group: this.group },
      'Sample',
      'id toCall { debtor }',
    );
    const [{ debtor }] = sample['toCall'] as unknown as { debtor: string }[];
    await this.act(
      analyst,
      'recordCall',
      { sample: 'ID!', debtor: 'ID!', says: 'Saying!' },
      { sample: sample['id'], debtor, says: 'own_words' },
      'Sample',
    );
    const answer = {
      kind: 'agency',
      name: `公司 ${one(6)}`,
      source: 'authority',
      reference: `公告 ${one(0)}`,
      reason,
    };
    const named = await this.act(
      analyst,
      'proposeAnswer',
      { group: 'ID!', values: '[ID!]!', answer: 'AnswerInput!' },
      { group: this.group, values: [asked.value], answer },
      'Organiser',
      'id',
    );
    const entered = await this.act(
      analyst,
      'enterOrganiser',
      { values: '[EnteredValue!]!', answer: 'AnswerInput!' },
      { values: [{ kind: 'contact', value: CALLERS[3] }], answer },
      'Organiser',
      'id',
    );
    for (const { id } of [named, entered] as unknown as { id: string }[])
      await this.act(
        compliance,
        'confirmAnswer',
        { organiser: 'ID!', reason: 'String!', found: 'FindingInput' },
        { organiser: id, reason, found: { source: 'call', reference: `通话 ${one(7)}` } },
        'Organiser',
      );
    await this.act(
      analyst,
      'undoAnswer',
      { organiser: 'ID!', reason: 'String!' },
      { organiser: entered['id'], reason },
      'Organiser',
    );
    await this.admin.settled();
  }

  /** A letter that somebody sells, and a form that honest people fill in. */
  async bank(): Promise<void> {
    const analyst = this.of('analyst');
    const { data } = await analyst.query<{ clusters: { edges: { node: { id: string; excerpt: string } }[] } }>(
      '{ clusters(first: 100) { edges { node { id excerpt } } } }',
    );
    for (const [words, kind] of [
      ['催收行为', 'template'],
      ['工厂停产', 'benign'],
    ] as const) {
      const family = data.clusters.edges.find(({ node }) => node.excerpt.includes(words))!;
      const said = `${one(0)} ${one(17)} ${one(21)}`;
      const input = { cluster: family.node.id, kind, name: said, source: said, why: said, expires: '2031-01-01' };
      await this.act(analyst, 'addToBank', { input: 'BankInput!' }, { input }, 'BankEntry');
    }
  }
}

/** A call of a flood, on another line and day than those of the test of pushes. */
const flood = (k: number) => ({
  call_id: `G${k}`,
  started_at: `2024-09-01T10:${String(Math.floor(k / 4)).padStart(2, '0')}:${String((k % 4) * 15).padStart(2, '0')}+08:00`,
  caller: CALLERS[k % CALLERS.length],
  callee: '010-62000000',
  talk_s: 1,
});

async function ok(answer: Promise<Response>): Promise<Response> {
  const got = await answer;
  if (!got.ok) throw new Error(`refused with ${got.status}: ${await got.text()}`);
  return got;
}

/** What somebody types to find people. */
export const LOOKED_FOR = [IN_FIELDS.contact_phone, IN_FIELDS.debtor_name];
