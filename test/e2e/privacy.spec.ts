import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { claque, temporary } from './cli.js';
import { REFUSAL, startServer } from './server.js';

/** What nobody should find outside the records: one marker for each field that is somebody's. */
const MARKERS: Readonly<Record<string, string>> = {
  debtor_name: '司马无名氏',
  debtor_id_number: '11010519491231002X',
  debtor_phone: '13777654321',
  contact_phone: '13666543219',
  email: 'marker.person@mail.example',
  ip_address: '203.0.113.77',
  device_id: 'DEVICE-MARKER-4711',
  address: '标记省秘密市无人街七十七号',
  payee_account: '6222021234567894321',
  agent_name: '欧阳代理人',
  agent_phone: '13555432198',
  text: '这段独特的文字只属于一个人',
};

it('leaves nothing personal in logs, metrics, the graph, the audit log, error texts and dossiers for the house', async () => {
  const folder = temporary();
  const server = await startServer(folder, { CLAQUE_OPS_PORT: '0' });
  try {
    const session = await server.login();
    await session.settled();
    const fields = Object.keys(MARKERS).filter((f) => f !== 'text');
    const row = (k: number) => [
      `M${k}`,
      '2024-05-01',
      'Bank',
      `MD${k}`,
      ...fields.map((f) =>
        ['debtor_name', 'debtor_id_number', 'debtor_phone', 'email'].includes(f) && k > 0 ? '' : MARKERS[f],
      ),
      `${MARKERS['text']}，身份证${MARKERS['debtor_id_number']}，请回电${MARKERS['contact_phone']}，账户${MARKERS['payee_account']}，邮箱${MARKERS['email']}。编号${k}`,
    ];
    const csv = [
      ['complaint_id', 'received_at', 'institution', 'debtor_ref', ...fields, 'text'],
      ...Array.from({ length: 6 }, (_, k) => row(k)),
      // One that is refused, with everything in it.
      ['', 'no day', 'Bank', 'MD9', ...fields.map((f) => MARKERS[f]), MARKERS['text']],
    ]
      .map((r) => r.join(','))
      .join('\n');
    expect((await session.upload({ 'marked.csv': csv })).status).toBe(202);
    // And files that break while they are read.
    await session.upload({
      'broken.csv': `complaint_id,text\n"${MARKERS['text']}`,
      'odd.xlsx': MARKERS['debtor_name'],
    });
    await session.settled();

    const errors: string[] = [];
    const ask = async (query: string, variables: object = {}) => {
      const answer = await session.query<Record<string, { id: string }>>(query, variables);
      errors.push(JSON.stringify(answer.errors ?? []));
      return answer;
    };
    await ask('{ complaint(id: "M0") { text reasons { message { zh en } } } }');
    await ask('{ complaints(first: 5, filter: { search: "nobody" }) { totalCount } }');
    await ask('{ complaint(id: 5.5) { nothing } }');
    await ask(
      `mutation { judge(input: { subject: match, id: "M0|M9", verdict: no, reason: "r" }) { ... on Judgement { by } ${REFUSAL} } }`,
    );
    await ask(
      `mutation { judge(input: { subject: match, id: "M0|M1", verdict: no, reason: "r" }) { ... on Judgement { by } ${REFUSAL} } }`,
    );
    await ask(`mutation { takeTask(complaint: "M0") { ... on Task { state } ${REFUSAL} } }`);
    await ask(
      `mutation { recordAnswer(complaint: "M0", outcome: "none", reason: "r") { ... on Task { state } ${REFUSAL} } }`,
    );
    const opened = await ask(
      `mutation { openCase(title: "t", reason: "r", parts: [{ kind: debtor, id: "MD0", role: suspected_operator }, { kind: complaint, id: "M0" }, { kind: complaint, id: "M1" }]) { ... on Case { id } ${REFUSAL} } }`,
    );
    const made = await session.query<{ makeDossier: { url: string } }>(
      `mutation($id: ID!) { makeDossier(case: $id, for: internal) { ... on Dossier { url } ${REFUSAL} } }`,
      { id: opened.data['openCase'].id },
    );
    const dossier = await fetch(`${server.url}${made.data.makeDossier.url}`, { headers: { cookie: session.cookie } });
    const compliance = await server.login('demo-compliance');
    const audit: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: {
        data: { auditEntries: { edges: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      } = await compliance.query(
        'query($after: String) { auditEntries(first: 100, after: $after) { edges { node { actor action subjectKind subjectId reason before after } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      audit.push(JSON.stringify(page.data.auditEntries.edges));
      if (!page.data.auditEntries.pageInfo.hasNextPage) break;
      after = page.data.auditEntries.pageInfo.endCursor;
    }
    const ops = /Health and metrics at (http:\S+)/.exec(server.output())![1];
    const metrics = await (await fetch(`${ops}/metrics`)).text();
    const output = server.output();
    await server.stop();
    const graph = join(folder, 'graph-export');
    expect((await claque(['graph', 'export', '--out', graph], { CLAQUE_FOLDER: folder })).code).toBe(0);
    const jobs = await claque(['jobs'], { CLAQUE_FOLDER: folder });
    const places: Readonly<Record<string, string>> = {
      'what the server printed': output,
      metrics,
      'the audit log': audit.join(''),
      'texts of errors': errors.join(''),
      'the list of jobs': jobs.out + jobs.err,
      'the graph': readdirSync(graph)
        .map((name) => readFileSync(join(graph, name), 'utf8'))
        .join(''),
    };
    // What is looked through is about them.
    expect(places['the graph']).toContain('M0');
    expect(places['the audit log']).toContain('M0');
    for (const [place, content] of Object.entries(places)) {
      expect(content.length).toBeGreaterThan(2);
      for (const [field, marker] of Object.entries(MARKERS))
        if (content.includes(marker) || content.includes(`+86${marker}`)) throw new Error(`${field} is in ${place}`);
    }
    // In the house's own dossier texts stand, and the numbers in them are blacked out.
    const zip = Buffer.from(await dossier.arrayBuffer());
    expect(zip.includes(Buffer.from(MARKERS['text']))).toBe(true);
    for (const field of ['debtor_name', 'debtor_id_number', 'contact_phone', 'payee_account', 'email', 'address'])
      if (zip.includes(Buffer.from(MARKERS[field]))) throw new Error(`${field} is in the dossier`);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
