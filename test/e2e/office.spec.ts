import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claque, temporary } from './cli.js';
import { PASSWORD, REFUSAL, type Server, type Session, startServer } from './server.js';

const folder = temporary();

interface Case {
  readonly id: string;
  readonly state: string;
  readonly parts: readonly { readonly key: string; readonly role: string }[];
  readonly timeline: readonly { readonly kind: string; readonly by: string }[];
}

/** What people do about the demo's rings. */
describe('an office', () => {
  let server: Server;
  let analyst: Session;
  let compliance: Session;
  let ring: { readonly id: string; readonly debtors: readonly string[]; readonly complaints: readonly string[] };

  beforeAll(async () => {
    server = await startServer(folder);
    analyst = await server.login();
    compliance = await server.login('demo-compliance', PASSWORD);
    await analyst.settled();
    const { data } = await analyst.query<{ rings: { edges: { node: typeof ring }[] } }>(
      '{ rings(first: 1) { edges { node { id debtors complaints } } } }',
    );
    ring = data.rings.edges[0].node;
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const judge = (session: Session, input: object) =>
    session.query<{ judge: { by: string } }>(
      `mutation($input: JudgeInput!) { judge(input: $input) { ... on Judgement { by } ${REFUSAL} } }`,
      {
        input: { verdict: 'no', reason: 'a shared house', ...input },
      },
    );
  const cleared = async () =>
    (
      await analyst.query<{ ring: { cleared: string[]; disputed: string[] } }>(
        'query($id: ID!) { ring(id: $id) { cleared disputed } }',
        { id: ring.id },
      )
    ).data.ring;

  it('clears a member, and tells where two people differ', async () => {
    const [debtor] = ring.debtors;
    expect(await cleared()).toEqual({ cleared: [], disputed: [] });
    await judge(analyst, { subject: 'member', id: ring.id, debtor });
    expect(await cleared()).toEqual({ cleared: [debtor], disputed: [] });
    await judge(compliance, { subject: 'member', id: ring.id, debtor, verdict: 'yes' });
    expect(await cleared()).toEqual({ cleared: [], disputed: [debtor] });
    await judge(compliance, { subject: 'member', id: ring.id, debtor });
    expect(await cleared()).toEqual({ cleared: [debtor], disputed: [] });
  });

  it('judges clusters, letters, papers and matches, and keeps what was said', async () => {
    const { data } = await analyst.query<{
      clusters: { edges: { node: { id: string; template: { id: string } } }[] };
      papers: { edges: { node: { id: string } }[] };
    }>('{ clusters(first: 1) { edges { node { id template { id } } } } papers(first: 1) { edges { node { id } } } }');
    const cluster = data.clusters.edges[0].node;
    const pair = [...ring.complaints].sort().slice(0, 2);
    for (const [subject, id] of [
      ['cluster', cluster.id],
      ['template', cluster.template.id],
      ['paper', data.papers.edges[0].node.id],
      ['match', pair.join('|')],
    ]) {
      expect((await judge(analyst, { subject, id, verdict: 'yes' })).errors).toBeUndefined();
      const held = await compliance.query<{ consensus: string; judgements: { reason: string; by: string }[] }>(
        'query($subject: JudgedSubject!, $id: ID!) { consensus(subject: $subject, id: $id) judgements(subject: $subject, id: $id) { reason by } }',
        { subject, id },
      );
      expect(held.data).toEqual({ consensus: 'yes', judgements: [{ reason: 'a shared house', by: 'demo' }] });
    }
    for (const [subject, id, code] of [
      ['cluster', 'none', 'CLQ_NOT_FOUND'],
      ['template', 'none', 'CLQ_NOT_FOUND'],
      ['paper', 'none', 'CLQ_NOT_FOUND'],
      ['match', [...pair].reverse().join('|'), 'CLQ_MATCH_NAME'],
      ['match', `${pair[0]}|none`, 'CLQ_NOT_FOUND'],
    ])
      expect([subject, id, (await judge(analyst, { subject, id })).refusal?.code]).toEqual([subject, id, code]);
  });

  it('opens a case about a ring, and takes it to the police by two people', async () => {
    const fields = '{ id state parts { key role } timeline { kind by } }';
    const opened = await analyst.query<{ openCase: Case }>(
      `mutation($ring: ID) { openCase(title: "The blue letter", reason: "one phone for many", ring: $ring) { ... on Case ${fields} ${REFUSAL} } }`,
      { ring: ring.id },
    );
    const { id, parts } = opened.data.openCase;
    for (const d of ring.debtors) expect(parts).toContainEqual({ key: `debtor:${d}`, role: 'probable_victim' });
    const act = (session: Session, call: string, args: string) =>
      session.query<Record<string, Case>>(
        `mutation($id: ID!) { ${call}(case: $id, ${args}) { ... on Case ${fields} ${REFUSAL} } }`,
        { id },
      );
    await act(analyst, 'addToCase', 'parts: [{ kind: phone, id: "p1", role: suspected_operator }]');
    await act(analyst, 'addCaseTask', 'text: "ask the lender for recordings", assignee: "demo"');
    await act(analyst, 'moveCase', 'to: investigating, reason: "it holds"');
    const form = (content: string) => {
      const files = new FormData();
      files.append('reason', 'what she said on the phone');
      files.append('file', new Blob([content]), '谈话 记录.txt');
      return files;
    };
    const put = (session: Session, content: string) =>
      fetch(`${server.url}/api/cases/${id}/files`, {
        method: 'POST',
        headers: { cookie: session.cookie, origin: server.url },
        body: form(content),
      });
    const kept = (await (await put(analyst, 'she paid 3,000')).json()) as { files: { sha256: string }[] };
    expect((await put(analyst, 'she paid 3,000')).status).toBe(400);
    const file = await fetch(`${server.url}/api/cases/${id}/files/${kept.files[0].sha256}`, {
      headers: { cookie: compliance.cookie },
    });
    expect([await file.text(), file.headers.get('content-type')]).toEqual([
      'she paid 3,000',
      'application/octet-stream',
    ]);
    const none = await fetch(`${server.url}/api/cases/${id}/files/${'ab'.repeat(32)}`, {
      headers: { cookie: compliance.cookie },
    });
    expect(none.status).toBe(404);
    const proposed = await act(analyst, 'proposeEscalation', 'recipient: police, reason: "fees were taken"');
    expect(proposed.data['proposeEscalation'].state).toBe('proposed');
    expect((await act(analyst, 'decideEscalation', 'approved: true, reason: "x"')).errors?.[0].extensions.code).toBe(
      'CLQ_FORBIDDEN',
    );
    const decided = await act(compliance, 'decideEscalation', 'approved: true, reason: "agreed"');
    expect(decided.data['decideEscalation']).toMatchObject({ state: 'escalated' });
    expect(decided.data['decideEscalation'].timeline.map((e) => `${e.by} ${e.kind}`)).toEqual([
      'demo opened',
      'demo added',
      'demo added',
      'demo task',
      'demo moved',
      'demo filed',
      'demo proposed',
      'demo-compliance decided',
    ]);
    // A dossier goes only where two people sent the case.
    const make = (to: string) =>
      analyst.query<{ makeDossier: { url: string; sha256: string } }>(
        `mutation($id: ID!, $to: DossierFor!) { makeDossier(case: $id, for: $to) { ... on Dossier { url sha256 bytes } ${REFUSAL} } }`,
        { id, to },
      );
    expect((await make('regulator')).refusal?.en).toContain('not escalated to the regulator');
    for (const to of ['internal', 'police']) {
      const { url, sha256 } = (await make(to)).data.makeDossier;
      const fetched = await fetch(`${server.url}${url}`, { headers: { cookie: compliance.cookie } });
      const bytes = Buffer.from(await fetched.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      for (const inside of ['files/001-谈话_记录.txt', 'she paid 3,000'])
        expect([to, inside, bytes.includes(inside)]).toEqual([to, inside, true]);
      const path = join(folder, `${to}.zip`);
      writeFileSync(path, bytes);
      const key = join(folder, 'key.pem');
      writeFileSync(key, (await compliance.query<{ dossierKey: string }>('{ dossierKey }')).data.dossierKey);
      const verified = await claque(['verify', path, '--key', key]);
      expect(verified).toMatchObject({ code: 0, out: expect.stringContaining(`case ${id}`) });
      expect(verified.out).toContain('the one that was given');
      bytes[bytes.length >> 1] ^= 4;
      writeFileSync(path, bytes);
      const broken = await claque(['verify', path]);
      expect(broken).toMatchObject({ code: 1, err: expect.stringContaining('CLQ_DOSSIER_BROKEN') });
    }
    const other = await fetch(`${server.url}/api/dossiers/${'ab'.repeat(32)}`, { headers: { cookie: analyst.cookie } });
    expect(other.status).toBe(404);
    const list = await compliance.query<{ cases: { totalCount: number } }>(
      '{ cases(state: escalated) { totalCount } }',
    );
    expect(list.data.cases.totalCount).toBe(1);
    // The queue is what it was: no case closes or refuses a complaint.
    const open = await analyst.query<{ task: { state: string } }>(
      'query($id: ID!) { task(complaint: $id) { state } }',
      {
        id: ring.complaints[0],
      },
    );
    expect(open.data.task.state).toBe('open');
  });

  it('shows what everybody did to the roles that may see it', async () => {
    const log = await compliance.query<{ auditEntries: { edges: { node: { action: string; actor: string } }[] } }>(
      '{ auditEntries(first: 50, filter: { actor: "demo-compliance" }) { edges { node { action actor } } } }',
    );
    const actions = log.data.auditEntries.edges.map((e) => e.node.action);
    expect(actions).toContain('case decided');
    expect(actions.filter((a) => a === 'Mutation.judge')).toHaveLength(2);
  });
});
