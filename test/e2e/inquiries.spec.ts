/** From a mill of copied letters to a settled group, over HTTP: the question, two people, undo, a sample, an objection. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporary } from './cli.js';
import { MILL_CSV, MILL_PHONE as PHONE } from './mill.js';
import { ADMIN_PASSWORD, problemOf, REFUSAL, type Server, type Session, startServer } from './server.js';

const LIST = `{ inquiries { value kind label state people complaints question { zh en } ways { zh } script { en } groups { id people values { value kind label people } sample } } }`;

interface Listed {
  readonly value: string;
  readonly kind: string;
  readonly label: string;
  readonly state: string;
  readonly people: number;
  readonly groups: readonly { readonly id: string; readonly people: number }[];
}

interface GroupSeen {
  readonly hypotheses: readonly { readonly likelihood: string; readonly calibrated: unknown }[];
  readonly members: readonly { readonly name: string }[];
  readonly inside: readonly unknown[];
  readonly insideMeaning: { readonly zh: string };
}

interface WeightsSeen {
  readonly answered: number;
  readonly minAnswered: number;
  readonly priors: readonly { readonly bits: number }[];
  readonly rules: readonly { readonly about: { readonly zh: string }; readonly weights: readonly unknown[] }[];
  readonly calibrations: readonly { readonly steps: readonly unknown[] }[];
}

describe('inquiries over HTTP', () => {
  const folder = temporary();
  let server: Server;
  let ann: Session;
  let bea: Session;
  let asked: Listed;

  beforeAll(async () => {
    server = await startServer(folder);
    ann = await server.login();
    bea = await server.login('demo-compliance');
    await ann.settled();
    await ann.upload({ 'mill.csv': MILL_CSV });
    await ann.settled();
  }, 240_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const accountOf = async (name: string, role: string) => {
    const admin = await server.login('admin', ADMIN_PASSWORD);
    const password = 'for one sign-in and no more';
    await admin.query(
      `mutation($n: String!, $r: Role!, $p: String) { putAccount(name: $n, role: $r, password: $p) { ... on User { name } ${REFUSAL} } }`,
      { n: name, r: role, p: password },
    );
    return server.login(name, password);
  };
  const list = async (session = ann) => (await session.query<{ inquiries: Listed[] }>(LIST)).data.inquiries;
  const ours = (all: readonly Listed[]) =>
    all.find((q) => q.groups.some((g) => g.people >= 10) && q.label.endsWith('8821'));
  const propose = (session: Session, more: object = {}) =>
    session.query<{ proposeAnswer: { id: string; state: string } }>(
      `mutation($group: ID!, $values: [ID!]!, $answer: AnswerInput!) { proposeAnswer(group: $group, values: $values, answer: $answer) { ... on Organiser { id state } ${REFUSAL} } }`,
      {
        group: asked.groups[0].id,
        values: [asked.value],
        answer: { kind: 'agency', source: 'authority', reference: '公告 3', reason: '列入名单', ...more },
      },
    );

  it('lead to the mill, with masked values, how to find out, and what each answer would do', async () => {
    const found = ours(await list());
    expect(found).toBeDefined();
    asked = found!;
    expect(asked).toMatchObject({ state: 'open', people: 14 });
    expect(JSON.stringify(await list())).not.toContain(PHONE);
    const { data } = await ann.query<{ answerEffects: { kind: string; groups: number; lookedAt: number }[] }>(
      `query($group: ID!, $values: [ID!]!) { answerEffects(group: $group, values: $values) { kind groups people lookedAt untouched } }`,
      { group: asked.groups[0].id, values: [asked.value] },
    );
    expect(data.answerEffects).toHaveLength(9);
    expect(data.answerEffects.find((e) => e.kind === 'agency')).toMatchObject({ groups: 1, lookedAt: 14 });
    expect(data.answerEffects.find((e) => e.kind === 'unknown')).toMatchObject({ groups: 0, lookedAt: 0 });
  });

  it('lead from the group and from each of its complaints, for those who ask and nobody else', async () => {
    const fields = `id state people values { label } hypotheses { kind likelihood calibrated { share } for { message { zh } } } inside { kind bits p compared people message { zh en } } insideMeaning { zh } inquiry { value } organisers { id } sample members(first: 50) { complaint name }`;
    const { data } = await ann.query<{ group: GroupSeen }>(`query($id: ID!) { group(id: $id) { ${fields} } }`, {
      id: asked.groups[0].id,
    });
    expect(data.group).toMatchObject({
      state: 'open',
      people: 14,
      inquiry: { value: asked.value },
      organisers: [],
      sample: null,
    });
    expect(data.group.hypotheses[0].likelihood).toBe('likeliest');
    // An order in words: nothing was answered yet that a percentage could rest on.
    expect(data.group.hypotheses.map((h) => h.calibrated)).toEqual(data.group.hypotheses.map(() => null));
    // Fourteen copies of one letter are one text: there is nothing to compare.
    expect([data.group.inside, data.group.insideMeaning.zh]).toEqual([
      [],
      expect.stringContaining('不说明任何人有问题'),
    ]);
    expect(data.group.members.map((m) => m.name)).toEqual(Array.from({ length: 14 }, () => '张*'));
    expect(JSON.stringify(data)).not.toContain(PHONE);
    const of = await ann.query<{ groupsOf: { id: string }[] }>(`{ groupsOf(complaint: "Z100") { id } }`);
    expect(of.data.groupsOf).toEqual([{ id: asked.groups[0].id }]);
    const all = await bea.query<{ groups: { totalCount: number; edges: { node: { id: string } }[] } }>(
      '{ groups(first: 100) { totalCount edges { node { id } } } }',
    );
    expect(all.data.groups.edges.map((e) => e.node.id)).toContain(asked.groups[0].id);
    expect(all.data.groups.totalCount).toBe(all.data.groups.edges.length);
    const handler = await accountOf('tia', 'triage');
    for (const query of [
      '{ groups { totalCount } }',
      `{ groupsOf(complaint: "Z100") { id } }`,
      '{ inquiries { value } }',
    ])
      expect((await handler.query(query)).errors?.[0].extensions.code).toBe('CLQ_FORBIDDEN');
  });

  it('show what the order of kinds rests on to an admin and those who ask, and to no handler', async () => {
    const query = `{ organiserWeights { answered minAnswered priors { kind bits } rules { about { zh en } weights { kind bits } } calibrations { kind of steps { share } } } }`;
    for (const session of [await server.login('admin', ADMIN_PASSWORD), ann]) {
      const { data } = await session.query<{ organiserWeights: WeightsSeen }>(query);
      const { answered, minAnswered, priors, rules, calibrations } = data.organiserWeights;
      expect(minAnswered).toBe(20);
      expect(answered).toBeLessThan(minAnswered);
      expect(priors.reduce((sum, p) => sum + 2 ** p.bits, 0)).toBeCloseTo(1, 6);
      expect(new Set(rules.map((r) => r.about.zh)).size).toBe(rules.length);
      expect(rules.every((r) => r.weights.length > 0)).toBe(true);
      expect(calibrations.flatMap((c) => c.steps)).toEqual([]);
    }
    const handler = await accountOf('tim', 'triage');
    expect((await handler.query(query)).errors?.[0].extensions.code).toBe('CLQ_FORBIDDEN');
  });

  it('give the number to call for a reason, through the one door, to those who may see it', async () => {
    const place = async (session: Session) =>
      (
        await session.query<{ inquiries: { value: string; standsIn: { complaint: string; field: string } }[] }>(
          '{ inquiries { value standsIn { complaint field } } }',
        )
      ).data.inquiries.find((q) => q.value === asked.value)!.standsIn;
    const { complaint, field } = await place(ann);
    expect(field).toBe('contactPhone');
    const reveal = (session: Session, reason = '核实号码归属') =>
      session.query<{ reveal: Record<string, string> }>(
        `mutation($id: ID!, $f: [PersonField!]!, $r: String!) { reveal(complaint: $id, fields: $f, reason: $r) { ... on Person { contactPhone phone } ${REFUSAL} } }`,
        { id: complaint, f: [field], r: reason },
      );
    const entries = async () =>
      (
        await bea.query<{ auditEntries: { edges: { node: { action: string; reason: string } }[] } }>(
          'query($id: ID) { auditEntries(first: 50, filter: { subjectKind: "complaint", subjectId: $id }) { edges { node { action reason } } } }',
          { id: complaint },
        )
      ).data.auditEntries.edges.filter(({ node }) => node.action === 'Mutation.reveal');
    expect(problemOf(await reveal(ann, ' '))).toBe('CLQ_REASON');
    expect(await entries()).toHaveLength(0);
    const { data } = await reveal(ann);
    expect(data.reveal['contactPhone']).toBe(PHONE);
    expect(data.reveal['phone']).not.toMatch(/\d{11}/);
    expect(await entries()).toMatchObject([{ node: { reason: '核实号码归属' } }]);
    // The auditor reads the question, and neither the number nor where it is not for them.
    const auditor = await accountOf('aud', 'auditor');
    expect(await place(auditor)).toEqual({ complaint, field });
    expect(problemOf(await reveal(auditor))).toBe('CLQ_FORBIDDEN');
    expect(JSON.stringify(await auditor.query(LIST))).not.toContain(PHONE);
    expect(await entries()).toHaveLength(1);
  });

  it('are settled by two people, and given back by one', async () => {
    const own = await propose(ann, { kind: 'helper', source: 'call' });
    expect(own.refusal?.code).toBe('CLQ_ANSWER_OWN_WORD');
    const { id, state } = (await propose(ann)).data.proposeAnswer;
    expect(state).toBe('proposed');
    expect(ours(await list())?.state).toBe('waiting');
    const seen = async () =>
      (
        await ann.query<{ group: { state: string; organisers: { id: string }[] } }>(
          'query($id: ID!) { group(id: $id) { state organisers { id } } }',
          { id: asked.groups[0].id },
        )
      ).data.group;
    expect(await seen()).toEqual({ state: 'waiting', organisers: [{ id }] });
    const confirm = (session: Session) =>
      session.query<{ confirmAnswer: { standing: { by: string; second: string; mostPeople: number } } }>(
        `mutation($id: ID!) { confirmAnswer(organiser: $id, reason: "查过", found: { source: call, reference: "11月29日" }) { ... on Organiser { standing { by second mostPeople } } ${REFUSAL} } }`,
        { id },
      );
    expect((await confirm(ann)).refusal?.code).toBe('CLQ_ANSWER_SECOND_PERSON');
    expect((await confirm(bea)).data.confirmAnswer.standing).toMatchObject({
      by: 'demo',
      second: 'demo-compliance',
      mostPeople: 28,
    });
    expect(ours(await list())).toBeUndefined();
    await ann.settled();
    expect(ours(await list())).toBeUndefined();
    // The answer is a ring of those who gave the number, in their lane; what it rests on is said first.
    const ring = async () =>
      (
        await ann.query<{
          rings: { edges: { node: { complaints: string[]; reasons: { message: { zh: string } }[] } }[] };
          complaint: { lane: string };
        }>(
          '{ rings(first: 20) { edges { node { complaints reasons { message { zh } } } } } complaint(id: "Z100") { lane } }',
        )
      ).data;
    const until = async (lane: (is: string) => boolean) => {
      const end = Date.now() + 60_000;
      for (;;) {
        const now = await ring();
        if (lane(now.complaint.lane) || Date.now() > end) return now;
        await new Promise((r) => setTimeout(r, 250));
      }
    };
    const named = await until((is) => is === 'ring');
    const found = named.rings.edges.find(({ node }) => node.complaints.includes('Z100'))!.node;
    expect([...found.complaints].sort()).toEqual(Array.from({ length: 14 }, (_, k) => `Z${100 + k}`));
    expect(found.reasons[0].message.zh).toContain('已核实为收费代理机构所用（监管或司法机关、电话核实，');
    expect(named.complaint.lane).toBe('ring');
    expect((await seen()).state).toBe('ring');
    const withdrawn = async () =>
      (
        await ann.query<{ rings: { edges: { node: { complaints: string[]; withdrawn: boolean } }[] } }>(
          '{ rings(first: 20) { edges { node { complaints withdrawn } } } }',
        )
      ).data.rings.edges.flatMap(({ node }) => (node.complaints.includes('Z100') ? [node.withdrawn] : []));
    expect(await withdrawn()).toEqual([false]);
    const undone = await bea.query<{ undoAnswer: { state: string; history: { kind: string }[] } }>(
      `mutation($id: ID!) { undoAnswer(organiser: $id, reason: "号码有误") { ... on Organiser { state history { kind by reason } } ${REFUSAL} } }`,
      { id },
    );
    expect(undone.data.undoAnswer).toMatchObject({
      state: 'undone',
      history: [{ kind: 'proposed' }, { kind: 'confirmed' }, { kind: 'undone' }],
    });
    // With the next request, whatever the analysis is at: the question is asked again, and the group is no ring.
    expect([ours(await list())?.state, (await seen()).state]).toEqual(['open', 'open']);
    // Until the analysis has taken the ring away, it says that nothing may follow from it.
    expect(await withdrawn()).not.toContain(false);
    await until((is) => is !== 'ring');
    // Rings and lane of one query may be read on both sides of an analysis, so both are read again.
    const after = await ring();
    expect(ours(await list())?.state).toBe('open');
    expect(after.rings.edges.filter(({ node }) => node.complaints.includes('Z100'))).toEqual([]);
    expect(after.complaint.lane).not.toBe('ring');
  });

  it('go on as a sample: the sheet shows numbers for a reason, and eight alike decide', async () => {
    const drawn = await ann.query<{ drawSample: { id: string; toCall: { debtor: string }[]; soonest: number } }>(
      `mutation($group: ID!) { drawSample(group: $group) { ... on Sample { id soonest toCall { debtor complaint } } ${REFUSAL} } }`,
      { group: asked.groups[0].id },
    );
    const { id } = drawn.data.drawSample;
    expect(drawn.data.drawSample).toMatchObject({ soonest: 8 });
    const sheet = await ann.query<{ sampleSheet: { lines: { phone: string }[] } }>(
      `mutation($id: ID!) { sampleSheet(sample: $id, reason: "抽样核实") { ... on CallSheet { lines { name phone } } ${REFUSAL} } }`,
      { id },
    );
    expect(sheet.data.sampleSheet.lines[0].phone).toMatch(/^138\d{8}$/);
    let state = { state: 'open', toCall: drawn.data.drawSample.toCall, finding: { zh: '' } };
    let calls = 0;
    for (; state.state === 'open'; calls++) {
      const said = await ann.query<{ recordCall: typeof state }>(
        `mutation($id: ID!, $debtor: ID!) { recordCall(sample: $id, debtor: $debtor, says: not_sent) { ... on Sample { state toCall { debtor } finding { zh } lowAlways highAlways } ${REFUSAL} } }`,
        { id, debtor: state.toCall[0].debtor },
      );
      state = said.data.recordCall;
    }
    expect([state.state, calls]).toEqual(['yes', 8]);
    expect(state.finding.zh).toContain('多数投诉由他人提交或付费代办');
  });

  it('have an upheld objection leave all scores within one analysis', async () => {
    const check = await ann.query<{ selfCheck: { zh: string }[] }>(`{ selfCheck(complaint: "Z100") { zh en } }`);
    const text = check.data.selfCheck.map((l) => l.zh).join('\n');
    expect(text).toContain('相同信息');
    expect(text).not.toContain(PHONE);
    const filed = await ann.query<{ fileObjection: { id: string; left: number } }>(
      `mutation { fileObjection(complaint: "Z100", words: "这是我自己写的") { ... on Objection { id left due alert } ${REFUSAL} } }`,
    );
    expect(filed.data.fileObjection.left).toBe(15);
    const upheld = await bea.query<{ answerObjection: { state: string } }>(
      `mutation($id: ID!) { answerObjection(objection: $id, upheld: true, reason: "核对原件无误") { ... on Objection { state answer } ${REFUSAL} } }`,
      { id: filed.data.fileObjection.id },
    );
    expect(upheld.data.answerObjection.state).toBe('upheld');
    let score = -1;
    for (let i = 0; i < 300 && score !== 0; i++) {
      await new Promise((r) => setTimeout(r, 200));
      const { data } = await ann.query<{ complaint: { score: number } }>(`{ complaint(id: "Z100") { score lane } }`);
      score = data.complaint.score;
    }
    expect(score).toBe(0);
    expect(ours(await list())?.people).toBe(13);
  }, 120_000);

  it('keep what became of a group, under ids that last', async () => {
    const history = async () =>
      (
        await ann.query<{ group: { history: { kind: string; people: number }[]; members: { spoken: boolean }[] } }>(
          'query($id: ID!) { group(id: $id) { history { kind others people at } members(first: 20) { holds spoken } } }',
          { id: asked.groups[0].id },
        )
      ).data.group;
    const before = await history();
    // One of them objected above.
    expect(before.history.map((e) => [e.kind, e.people])).toEqual([
      ['appeared', 14],
      ['shrank', 13],
    ]);
    expect(before.members).toEqual(
      Array.from({ length: 13 }, () => ({ holds: expect.arrayContaining([asked.value]), spoken: false })),
    );
    const [head, ...lines] = MILL_CSV.split('\n');
    const two = lines
      .slice(3, 5)
      .map((l, k) => l.replaceAll(/(ZD?)1(\d\d),/g, '$19$2,').replace(/,138\d{8},/, `,1399999000${k},`));
    await ann.upload({ 'more.csv': [head, ...two].join('\n') });
    await ann.settled();
    expect((await history()).history.map((e) => [e.kind, e.people]).slice(2)).toEqual([['grew', 15]]);
  }, 120_000);
});
