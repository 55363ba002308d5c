/**
 * A month of work on 2,000 complaints through the API: two people answer them, an analyst looks into rings, compliance decides; every clock, approval and
 * entry of the audit log is looked at when it is over.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeWorld } from '../../libs/evaluation/world/folder.js';
import { makeWorld, type World } from '../../libs/evaluation/world/world.js';
import { random } from '../../libs/kernel/index.js';
import { verifyDossier, zip } from '../../libs/reports/dossier/archive.js';
import { claque, root, temporary } from './cli.js';
import { problemOf, REFUSAL, type Server, type Session, startServer } from './server.js';

const COMPLAINTS = 2000;
const LEAST_RINGS = 30;
const CASES = 12;
const ADMIN = 'four words that nobody knows';
const PASSWORD = 'seven horses under a lamp';
const folder = temporary();
const clock = join(folder, 'days');
const DAY = 86_400_000;

interface Task {
  readonly complaint: { readonly id: string };
  readonly lane: 'hardship' | 'normal' | 'check' | 'ring';
  readonly state: string;
  readonly clock: { readonly due: string; readonly stage: string };
}
const TASK = '{ complaint { id } lane state clock { due stage } }';

/** The demo's kind of world, made larger: as many complaints as a month brings, and as many rings. */
function world(): World {
  const rings = Array.from({ length: 50 }, (_, i) => ({
    size: 10 + (i % 5),
    level: (i % 2) as 0 | 1,
    language: i % 3 === 2 ? ('en' as const) : ('zh' as const),
  }));
  const made = makeWorld({ seed: 23, genuine: 1100, crowds: 0.3, rings });
  const inRings = new Set(made.truth.rings.flatMap((r) => r.complaints));
  let left = COMPLAINTS - inRings.size;
  const complaints = made.complaints.filter((c) => inRings.has(c['complaint_id']) || left-- > 0);
  // They come in the month before the work begins.
  const first = Date.UTC(2026, 2, 1);
  return {
    ...made,
    // Their agencies are known to the lender.
    agencies: made.agencies.map((a) => ({ ...a, kind: 'agency' })),
    complaints: complaints.map((c, k) => ({
      ...c,
      received_at: `${new Date(first + Math.floor((k * 28) / complaints.length) * DAY).toISOString().slice(0, 10)}T09:00:00+08:00`,
    })),
  };
}

describe('a month of work', () => {
  let server: Server;
  const sessions: Record<string, Session> = {};
  const start = Date.UTC(2026, 2, 1, 4);
  let today = 0;

  /** The next day: everybody who works signs in. */
  const dawn = async (day: number) => {
    today = day;
    writeFileSync(clock, String((start + day * DAY - Date.now()) / DAY));
    await new Promise((r) => setTimeout(r, 60));
    for (const name of ['tom', 'tia', 'ann', 'cai']) sessions[name] = await server.login(name, PASSWORD);
    sessions['admin'] = await server.login('admin', ADMIN);
  };
  const ask = async <T>(who: string, query: string, variables: object = {}): Promise<T> => {
    const answer = await sessions[who].query<T>(query, variables);
    if (problemOf(answer) !== null) throw new Error(`${who}: ${JSON.stringify(answer)}`);
    return answer.data;
  };
  const refused = async (who: string, query: string, variables: object = {}) =>
    problemOf(await sessions[who].query(query, variables));
  /** What was done, as the log must have it: action and subject. */
  const done: string[] = [];

  beforeAll(async () => {
    writeFileSync(clock, String((start - Date.now()) / DAY));
    server = await startServer(join(folder, 'data'), {
      CLAQUE_DEMO: '0',
      CLAQUE_ADMIN_PASSWORD: ADMIN,
      CLAQUE_RATE_LIMIT: '0',
      CLAQUE_TEST_CLOCK: clock,
      NODE_OPTIONS: `--import ${pathToFileURL(join(root, 'test/e2e/shift-clock.mjs')).href}`,
    });
    const admin = await server.login('admin', ADMIN);
    for (const [name, role] of [
      ['tom', 'triage'],
      ['tia', 'triage'],
      ['ann', 'analyst'],
      ['cai', 'compliance'],
    ])
      await admin.query(
        `mutation($n: String!, $r: Role!, $p: String!) { putAccount(name: $n, role: $r, password: $p) { ... on User { name } ${REFUSAL} } }`,
        {
          n: name,
          r: role,
          p: PASSWORD,
        },
      );
    const made = world();
    mkdirSync(join(folder, 'world'));
    writeWorld(made, join(folder, 'world'));
    const read = (name: string) => readFileSync(join(folder, 'world', name));
    const papers = new Map<string, Uint8Array>([['evidence.csv', read('evidence.csv')]]);
    for (const { path } of made.files) papers.set(path, read(path));
    const ann = await server.login('ann', PASSWORD);
    const answer = await ann.upload({
      'complaints.csv': read('complaints.csv'),
      'agencies.csv': read('agencies.csv'),
      'calls.csv': read('calls.csv'),
      'papers.zip': await zip(papers),
    });
    expect(answer.status).toBe(202);
    await ann.settled();
  }, 180_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers every complaint of the month, decides on rings and cases, and can prove all of it', async () => {
    await dawn(29);
    const wanted = readFileSync(join(folder, 'world/complaints.csv'), 'utf8');
    const ids = new Set([...wanted.matchAll(/^(CP[^,\n]+),/gm)].map((m) => m[1]));
    const received = new Map([...wanted.matchAll(/^([^,\n]+),(\d{4}-\d\d-\d\d)/gm)].map((m) => [m[1], m[2]]));
    expect(ids.size).toBe(COMPLAINTS);

    // Rings: each is judged; what the analyst holds, compliance may hold otherwise.
    const { rings } = await ask<{
      rings: { totalCount: number; edges: { node: { id: string; debtors: string[] } }[] };
    }>('ann', '{ rings(first: 60) { totalCount edges { node { id debtors } } } }');
    expect(rings.totalCount).toBeGreaterThanOrEqual(LEAST_RINGS);
    const judge = (who: string, id: string, verdict: string) =>
      ask(who, `mutation($i: JudgeInput!) { judge(input: $i) { ... on Judgement { by } ${REFUSAL} } }`, {
        i: { subject: 'ring', id, verdict, reason: 'looked at letters, papers and numbers' },
      });
    for (const [k, { node }] of rings.edges.entries()) {
      await judge('ann', node.id, k % 5 === 4 ? 'unsure' : 'yes');
      done.push(`Mutation.judge ${node.id}`);
    }
    await judge('cai', rings.edges[0].node.id, 'no');
    done.push(`Mutation.judge ${rings.edges[0].node.id}`);

    // The queue: day by day, two people; hardship first, always.
    const extended = new Set<string>();
    const answered = new Map<string, string>();
    const perDay = Math.ceil(COMPLAINTS / 20 / 2);
    let mine = 0;
    for (let day = 29; mine < COMPLAINTS; day++) {
      await dawn(day);
      for (const who of ['tom', 'tia']) {
        let before = -1;
        for (let k = 0; k < perDay; k++) {
          const { takeNext } = await ask<{ takeNext: Task | null }>(who, `mutation { takeNext ${TASK} }`);
          if (takeNext === null) break;
          const { id } = takeNext.complaint;
          done.push(`Mutation.takeNext ${id}`);
          if (takeNext.lane !== 'hardship') before = Math.max(before, 1);
          else expect(before).toBe(-1);
          // The rule: fifteen days, the day of receipt not counted.
          const of = received.get(id);
          if (of !== undefined) {
            mine++;
            const late = new Date(Date.parse(of) + 15 * DAY).toISOString().slice(0, 10);
            expect([id, takeNext.clock.due]).toEqual([id, late]);
          }
          if (of !== undefined && mine % 50 === 0) {
            await ask(
              who,
              `mutation($c: ID!) { askExtension(complaint: $c, stage: "complicated", reason: "three lenders") { ... on Task { state } ${REFUSAL} } }`,
              { c: id },
            );
            done.push(`Mutation.askExtension ${id}`);
            expect(
              await refused(
                who,
                `mutation($c: ID!) { approveExtension(complaint: $c, stage: "complicated") { ... on Task { state } ${REFUSAL} } }`,
                { c: id },
              ),
            ).toBe('CLQ_FORBIDDEN');
            await ask(
              'cai',
              `mutation($c: ID!) { approveExtension(complaint: $c, stage: "complicated") { ... on Task { state } ${REFUSAL} } }`,
              {
                c: id,
              },
            );
            done.push(`Mutation.approveExtension ${id}`);
            extended.add(id);
          }
          const { recordAnswer } = await ask<{ recordAnswer: Task }>(
            who,
            `mutation($c: ID!) { recordAnswer(complaint: $c, outcome: "explained", reason: "explained by letter") { ... on Task ${TASK} ${REFUSAL} } }`,
            { c: id },
          );
          done.push(`Mutation.recordAnswer ${id}`);
          expect(recordAnswer.state).toBe('answered');
          if (of !== undefined && extended.has(id))
            expect([id, recordAnswer.clock.due]).toEqual([
              id,
              new Date(Date.parse(of) + 30 * DAY).toISOString().slice(0, 10),
            ]);
          expect(answered.has(id)).toBe(false);
          answered.set(id, who);
        }
      }
    }
    expect([...ids].filter((id) => !answered.has(id))).toEqual([]);
    expect(extended.size).toBe(COMPLAINTS / 50);

    // Cases: one for each of twelve rings; two go out by two people, one is sent back, the others are closed.
    const cases: string[] = [];
    const act = async (who: string, id: string, call: string, args: string, as = '') => {
      await ask(who, `mutation($id: ID!) { ${call}(case: $id, ${args}) { ... on Case { state } ${REFUSAL} } }`, { id });
      if (as !== '') done.push(`case ${as} ${id}`);
    };
    for (const { node } of rings.edges.slice(0, CASES)) {
      const { openCase } = await ask<{ openCase: { id: string } }>(
        'ann',
        `mutation($r: ID) { openCase(title: "one source, one desk", reason: "same-source documents", ring: $r) { ... on Case { id } ${REFUSAL} } }`,
        { r: node.id },
      );
      cases.push(openCase.id);
      done.push(`case opened ${openCase.id}`, `case added ${openCase.id}`);
      await act('ann', openCase.id, 'addCaseTask', 'text: "ask the lenders for recordings", assignee: "tom"', 'task');
      await act('ann', openCase.id, 'moveCase', 'to: investigating, reason: "it holds"', 'moved');
    }
    for (const [k, id] of cases.entries()) {
      const { case: found } = await ask<{ case: { tasks: { id: string }[] } }>(
        'tom',
        'query($id: ID!) { case(id: $id) { tasks { id } } }',
        { id },
      );
      expect(
        await refused(
          'ann',
          `mutation($id: ID!) { moveCase(case: $id, to: closed, reason: "done") { ... on Case { state } ${REFUSAL} } }`,
          {
            id,
          },
        ),
      ).toBe('CLQ_CASE_TASKS_OPEN');
      await act('tom', id, 'finishCaseTask', `task: "${found.tasks[0].id}"`, 'done');
      if (k < 3) {
        const recipient = k === 0 ? 'police' : 'regulator';
        await act(
          'ann',
          id,
          'addToCase',
          'parts: [{ kind: agency, id: "the desk", role: suspected_operator }]',
          'added',
        );
        const member = rings.edges[k].node.debtors[0];
        const { makeLetter } = await ask<{ makeLetter: { body: string } }>(
          'tia',
          `mutation($id: ID!, $p: ID!) { makeLetter(case: $id, part: $p, language: zh, lender: "某某银行", contact: "400 000 0000") { ... on Letter { body } ${REFUSAL} } }`,
          { id, p: `debtor:${member}` },
        );
        done.push(`case letter ${id}`);
        expect(makeLetter.body).toMatch(/不是对您的指控[\s\S]*400 000 0000/);
        await act('ann', id, 'proposeEscalation', `recipient: ${recipient}, reason: "fees were taken"`, 'proposed');
        expect(
          await refused(
            'ann',
            `mutation($id: ID!) { decideEscalation(case: $id, approved: true, reason: "x") { ... on Case { state } ${REFUSAL} } }`,
            { id },
          ),
        ).toBe('CLQ_FORBIDDEN');
        await act('cai', id, 'decideEscalation', `approved: ${k !== 2}, reason: "read it"`, 'decided');
      } else await act('ann', id, 'moveCase', 'to: closed, reason: "nothing that others must know"', 'moved');
    }

    // Three dossiers; the two that go out are verified where there is no connection.
    const key = (await ask<{ dossierKey: string }>('cai', '{ dossierKey }')).dossierKey;
    writeFileSync(join(folder, 'key.pem'), key);
    const next = random(9);
    let flipped = 0;
    for (const [k, recipient] of (['police', 'regulator', 'internal'] as const).entries()) {
      const { makeDossier } = await ask<{ makeDossier: { url: string } }>(
        'ann',
        `mutation($id: ID!, $to: DossierFor!) { makeDossier(case: $id, for: $to) { ... on Dossier { url } ${REFUSAL} } }`,
        { id: cases[k], to: recipient },
      );
      const dossier = makeDossier.url.split('/').at(-1);
      done.push(`Mutation.makeDossier ${cases[k]}`, `Mutation.makeDossier ${dossier}`);
      const fetched = await fetch(`${server.url}${makeDossier.url}`, { headers: { cookie: sessions['cai'].cookie } });
      done.push(`GET /api/dossiers/:id ${dossier}`);
      const bytes = Buffer.from(await fetched.arrayBuffer());
      if (recipient === 'internal') continue;
      const path = join(folder, `${recipient}.zip`);
      writeFileSync(path, bytes);
      const verified = await claque(['verify', path, '--key', join(folder, 'key.pem')]);
      expect(verified).toMatchObject({ code: 0, out: expect.stringContaining(`case ${cases[k]}`) });
      for (let i = 0; i < 100; i++) {
        const at = Math.floor(next() * bytes.length);
        const was = bytes[at];
        bytes[at] ^= 1 + Math.floor(next() * 255);
        const { broken } = await verifyDossier(bytes, key);
        if (broken !== null) flipped++;
        bytes[at] = was;
      }
    }
    expect(flipped).toBe(200);

    // The log: what was done, all of it and nothing else; each approval by somebody else than who asked.
    const lines: { action: string; subjectId: string; actor: string }[] = [];
    for (let after: string | null = null; ; ) {
      const page: {
        auditEntries: {
          edges: { node: (typeof lines)[number] }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      } = await ask(
        'cai',
        'query($a: String) { auditEntries(first: 100, after: $a) { edges { node { action subjectId actor } } pageInfo { hasNextPage endCursor } } }',
        { a: after },
      );
      lines.push(...page.auditEntries.edges.map((e) => e.node));
      if (!page.auditEntries.pageInfo.hasNextPage) break;
      after = page.auditEntries.pageInfo.endCursor;
    }
    const ACTS =
      /^(case |Mutation\.(judge|takeNext|recordAnswer|askExtension|approveExtension|makeDossier)|GET \/api\/dossiers)/;
    const logged = lines.filter((l) => ACTS.test(l.action)).map((l) => `${l.action} ${l.subjectId}`);
    const count = (list: readonly string[]) =>
      [...Map.groupBy(list, (x) => x)].map(([x, of]) => `${x} ${of.length}`).sort();
    expect(count(logged)).toEqual(count(done));
    for (const l of lines) {
      if (l.action === 'Mutation.approveExtension' || l.action === 'case decided') expect(l.actor).toBe('cai');
      if (l.action === 'Mutation.askExtension') expect(l.actor).toMatch(/^t/);
      if (l.action === 'case proposed') expect(l.actor).toBe('ann');
    }
    await server.stop();
    const verified = await claque(['audit', 'verify'], { CLAQUE_FOLDER: join(folder, 'data') });
    expect(verified.code).toBe(0);
    process.stdout.write(
      `a month: ${answered.size} complaints answered in ${today - 28} days, ${extended.size} extensions, ${rings.totalCount} rings judged, ${cases.length} cases, 3 dossiers; ${lines.length} audit entries, ${verified.out}`,
    );
  }, 600_000);
});
