import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { root, temporary } from './cli.js';
import { PASSWORD, REFUSAL, type Server, type Session, startServer } from './server.js';

/** Complaints in the demo world. */
const DEMO = (parse(readFileSync(join(root, 'seeds/demo/complaints.csv'))) as string[][]).length - 1;

let folder = '';
let server: Server;
let session: Session;
beforeAll(async () => {
  folder = temporary();
  server = await startServer(folder);
  session = await server.login();
  await session.settled();
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, ...headers },
    body: JSON.stringify(body),
  });

describe('sign-in', () => {
  it('lets nobody in without a session', async () => {
    for (const path of ['/graphql', '/api/imports', '/api/logout']) {
      const response = await post(path, { query: '{ me { name } }' });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ code: 'CLQ_NOT_SIGNED_IN', zh: '请先登录。' });
    }
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    expect((await post('/graphql', { query: '{ me { name } }' }, { cookie: 'claque_session=forged' })).status).toBe(
      401,
    );
  });

  it('gives a cookie that scripts and other sites cannot use, and slows guessing down', async () => {
    const response = await post('/api/login', { name: 'demo', password: PASSWORD });
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/i);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    const codes = [];
    for (let i = 0; i < 7; i++) codes.push((await post('/api/login', { name: 'nobody', password: 'x' })).status);
    expect(codes.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(codes.at(-1)).toBe(429);
    for (const bad of [null, [], 'x', { name: 1, password: 2 }])
      expect((await post('/api/login', bad)).status).toBeGreaterThanOrEqual(400);
  });

  it('ends a session', async () => {
    const other = await server.login();
    expect((await post('/api/logout', {}, { cookie: other.cookie })).status).toBe(200);
    expect((await post('/graphql', { query: '{ me { name } }' }, { cookie: other.cookie })).status).toBe(401);
  });
});

describe('GraphQL', () => {
  it('finds complaints like a text, with exact similarities, and nothing for a text of its own', async () => {
    const known = await session.query<{
      rings: { edges: { node: { complaints: string[] } }[] };
    }>('{ rings(first: 1) { edges { node { complaints } } } }');
    const id = known.data.rings.edges[0].node.complaints[0];
    const { data } = await session.query<{ complaint: { text: string; cluster: { size: number } } }>(
      'query($id: ID!) { complaint(id: $id) { text cluster { size } } }',
      { id },
    );
    const ask =
      'query($t: String!, $n: Int) { similar(text: $t, first: $n) { complaint receivedAt institution similarity covered } }';
    type Found = { similar: { complaint: string; similarity: number; covered: number }[] };
    const found = (await session.query<Found>(ask, { t: data.complaint.text, n: 100 })).data.similar;
    expect(found[0]).toMatchObject({ similarity: 1, covered: 1 });
    expect(found.map((f) => f.complaint)).toContain(id);
    expect(found.length).toBeGreaterThan(5);
    for (let k = 1; k < found.length; k++) expect(found[k].similarity).toBeLessThanOrEqual(found[k - 1].similarity);
    const own = 'Nobody else has ever written these words about a lamp post, a blue bicycle and the smell of rain.';
    expect((await session.query<Found>(ask, { t: own, n: 10 })).data.similar).toEqual([]);
    expect((await session.query<Found>(ask, { t: '', n: 10 })).data.similar).toEqual([]);
    const refused = await session.query<Found>(ask, { t: own, n: 0 });
    expect(refused.errors![0].extensions.code).toBe('CLQ_PAGE_SIZE');
  });

  it('answers every field of the committed schema', async () => {
    const { data } = await session.query<Record<string, { edges?: { node: { id: string } }[] }>>(`{
      me { name role } overview { complaints withText clusters crowds rings matches households analysedAt lanes { hardship normal check ring } }
      imports { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id name sha256 bytes state step createdAt finishedAt createdBy counts { rows complaints withText repeats calls agencies evidence refused } rejections(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { file line column value code why { zh en } } } } } } }
      clusters(first: 3) { totalCount edges { node { id size units institutions cohesion firstSeen lastSeen benign loose excerpt medoid template { id support version versions { version from to changes { was now } } spread { institutions channels } parts { fixed slot type examples } } members(first: 2) { totalCount edges { node { id } } } } } }
      papers(first: 2, filter: { verdict: intact }) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id verdict pages reasons { detector weight message { zh en } } against { zh en } counterpart } } } alerts(first: 2) { id line state from to expected calls callers { number calls first last } withheld }
      rings(first: 2) { totalCount edges { node { id rank tier score expectedByChance from to debtors agencies phones complaints weakestLink { zh en } reasons { weight family message { zh en } } counterEvidence { weight } values { key kind label debtors } } } }
      complaints(first: 2, filter: { lane: ring }) { totalCount edges { node { id receivedAt text channel institution product subject debtor file line lane score ring reasons { detector weight message { zh en } } facts { kind start end } cluster { id } comparison { with own { text same } other { text same } } } } }
    }`);
    expect(data['papers'].edges!.length).toBe(2);
    expect(data['overview']).toMatchObject({ complaints: DEMO, rings: 3, lanes: { check: 9 } });
    const complaint = data['complaints'].edges![0].node as unknown as {
      id: string;
      text: string;
      comparison: { own: { text: string }[] };
    };
    expect(complaint.comparison.own.map((s) => s.text).join('')).toBe(complaint.text);
    const one = await session.query<{
      ring: { id: string };
      cluster: { id: string };
      complaint: null;
      import: { id: string };
    }>(
      `query($r: ID!, $c: ID!) { ring(id: $r) { id } cluster(id: $c) { id } complaint(id: "nobody") { id } import(id: "1") { id } }`,
      { r: data['rings'].edges![0].node.id, c: data['clusters'].edges![0].node.id },
    );
    expect(one.data.complaint).toBeNull();
    expect([one.data.ring.id, one.data.cluster.id, one.data.import.id]).toEqual([
      data['rings'].edges![0].node.id,
      data['clusters'].edges![0].node.id,
      '1',
    ]);
  });

  it('pages through everything exactly once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        data,
      }: {
        data: {
          complaints: {
            totalCount: number;
            pageInfo: { hasNextPage: boolean; endCursor: string };
            edges: { node: { id: string } }[];
          };
        };
      } = await session.query(
        'query($after: String) { complaints(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }',
        { after },
      );
      seen.push(...data.complaints.edges.map(({ node }) => node.id));
      expect(data.complaints.totalCount).toBe(DEMO);
      after = data.complaints.pageInfo.hasNextPage ? data.complaints.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(DEMO);
    expect(seen.length).toBe(DEMO);
  });

  it.each([
    [
      'too deep',
      '{ complaint(id: "x") { cluster { members { edges { node { cluster { members { edges { node { cluster { members { edges { node { id } } } } } } } } } } } } }',
      'CLQ_QUERY_REFUSED',
    ],
    [
      'too dear',
      '{ clusters(first: 100) { edges { node { members(first: 100) { edges { node { text } } } } } } }',
      'CLQ_QUERY_COST',
    ],
    ['a page too large', '{ clusters(first: 101) { totalCount } }', 'CLQ_PAGE_SIZE'],
    ['a foreign cursor', '{ clusters(after: "abc") { totalCount } }', 'CLQ_CURSOR_BAD'],
    ['no such field', '{ passwords }', 'CLQ_QUERY_REFUSED'],
    ['no GraphQL', '{{{', 'CLQ_QUERY_REFUSED'],
  ])('refuses %s with a code', async (_, query, code) => {
    const { errors } = await session.query(query);
    expect(errors![0].extensions.code).toBe(code);
    expect(errors![0].extensions.zh).not.toBe('');
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|at \w+ \(/);
  });

  it('never gives a name, a phone or an account of a person', async () => {
    const { data } = await session.query(
      '{ complaints(first: 50, filter: { lane: ring }) { edges { node { debtor institution facts { kind start end } reasons { message { en zh } } } } } }',
    );
    expect(JSON.stringify(data)).not.toMatch(/1390000\d{4}|6222\d{10}/);
  });
});

describe('uploads', () => {
  it('streams a file in, reports refused rows masked, and takes the same file again without a second copy', async () => {
    const csv =
      'complaint_id,received_at,text,debtor_name\nU1,2024-01-01,"one"\nU2,2024-01-01,"two",Zhang\n,2024-01-01,"no id",Li\nU4,soon,"bad date of Wang Wu",Wang Wu\n';
    const first = await session.upload({ '../../etc/evil\u202e.csv': csv });
    expect(first.status).toBe(202);
    await session.settled();
    const { imports } = (await first.json()) as { imports: string[] };
    const q =
      'query($id: ID!) { import(id: $id) { name state counts { complaints repeats refused } rejections { edges { node { line column value code why { en zh } } } } } }';
    const { data } = await session.query<{
      import: {
        name: string;
        state: string;
        counts: object;
        rejections: { edges: { node: { line: number; column: string; value: string; code: string } }[] };
      };
    }>(q, { id: imports[0] });
    expect(data.import).toMatchObject({
      name: 'evil.csv',
      state: 'done',
      counts: { complaints: 2, refused: 2, repeats: 0 },
    });
    expect(data.import.rejections.edges.map(({ node }) => [node.line, node.column, node.code, node.value])).toEqual([
      [4, 'complaint_id', 'CLQ_FIELD_MISSING', ''],
      [5, 'received_at', 'CLQ_DATE_BAD', 's**n'],
    ]);
    const again = (await (await session.upload({ 'evil.csv': csv })).json()) as { imports: string[] };
    await session.settled();
    expect((await session.query<{ import: object }>(q, { id: again.imports[0] })).data.import).toMatchObject({
      counts: { complaints: 0, repeats: 2, refused: 2 },
    });
  });

  it('takes a column map and refuses a bad one, an empty form and what is no form', async () => {
    const map = 'complaint_id: 编号\nreceived_at: 时间\ntext: 内容\n';
    const ok = await session.upload({ 'm.csv': '编号,时间,内容\nM1,2024-03-01,您好\n' }, map);
    expect(ok.status).toBe(202);
    await session.settled();
    expect(
      (await session.query<{ complaint: { text: string } }>('{ complaint(id: "M1") { text } }')).data.complaint.text,
    ).toBe('您好');
    expect(await (await session.upload({ 'm.csv': 'x' }, 'nonsense: y')).json()).toMatchObject({
      code: 'CLQ_MAP_COLUMN',
    });
    expect(await (await session.upload({})).json()).toMatchObject({ code: 'CLQ_UPLOAD_EMPTY' });
    expect(await (await post('/api/imports', {}, { cookie: session.cookie })).json()).toMatchObject({
      code: 'CLQ_UPLOAD_FORM',
    });
  });

  it('survives values that no index takes', async () => {
    const long = '长'.repeat(5000);
    const row = (id: string) =>
      JSON.stringify({
        complaint_id: id,
        received_at: '2024-01-01',
        text: 'x',
        institution: long,
        debtor_ref: long,
        agent_org: long,
        address: long,
        device_id: long,
        email: long,
        payee_account: `1${long}`,
      });
    const response = await session.upload({ 'long.jsonl': [row('L1'), row(long), row('L2'), row('L3')].join('\n') });
    const { imports } = (await response.json()) as { imports: string[] };
    await session.settled();
    const { data } = await session.query<{ import: object }>(
      'query($id: ID!) { import(id: $id) { state counts { complaints refused } rejections { edges { node { line code } } } } }',
      { id: imports[0] },
    );
    expect(data.import).toEqual({
      state: 'done',
      counts: { complaints: 3, refused: 1 },
      rejections: { edges: [{ node: { line: 2, code: 'CLQ_ID_LONG' } }] },
    });
  });

  it('keeps naughty text as it is, NUL and lone surrogates aside', async () => {
    const texts = [
      "Robert'); DROP TABLE record;--",
      '<script>alert(1)</script>',
      '\u0000nul',
      '\ud800 lone',
      '$' + '{jndi:ldap://x}',
      '🙂🏽 ﷽',
      '"quoted"',
    ];
    const body = texts
      .map((text, i) => JSON.stringify({ complaint_id: `N${i}`, received_at: '2024-01-01', text }))
      .join('\n');
    expect((await session.upload({ 'naughty.jsonl': body })).status).toBe(202);
    await session.settled();
    for (const [i, text] of texts.entries()) {
      const { data } = await session.query<{ complaint: { text: string } }>(
        'query($id: ID!) { complaint(id: $id) { text } }',
        { id: `N${i}` },
      );
      expect(data.complaint.text).toBe(text.replaceAll('\u0000', '\ufffd').toWellFormed());
    }
  });
});

describe('judgements', () => {
  const JUDGE = `mutation($input: JudgeInput!) { judge(input: $input) { ... on Judgement { subject verdict by } ${REFUSAL} } }`;

  it('are kept with their reason and counted in the ledger; the ring stays as it is', async () => {
    const q =
      '{ rings(first: 1) { edges { node { id score debtors priorBits history { kind } judgements { verdict reason debtor } operators { kind label } members { debtor role } } } } }';
    interface RingData {
      id: string;
      score: number;
      debtors: string[];
      priorBits: number;
      history: { kind: string }[];
      judgements: object[];
      operators: { label: string }[];
      members: { debtor: string; role: string }[];
    }
    const ring = async () =>
      (await session.query<{ rings: { edges: { node: RingData }[] } }>(q)).data.rings.edges[0].node;
    const before = await ring();
    expect(before.history[0]).toEqual({ kind: 'appeared' });
    expect(before.priorBits).toBeCloseTo(Math.log2(0.001 / 0.999), 2);
    expect(before.members.map((m) => m.debtor).sort()).toEqual(before.debtors);
    expect(before.operators.map((o) => o.label)).not.toContain(before.debtors[0]);
    const judge = (input: object) => session.query<{ judge: object }>(JUDGE, { input });
    const about = { subject: 'member', id: before.id, debtor: before.debtors[0] };
    expect((await judge({ ...about, verdict: 'yes', reason: 'has paid' })).data.judge).toEqual({
      subject: 'member',
      verdict: 'yes',
      by: 'demo',
    });
    await judge({ ...about, verdict: 'no', reason: 'called back: a relative' });
    await judge({ subject: 'ring', id: before.id, verdict: 'yes', reason: 'one account' });
    expect(await ring()).toEqual({
      ...before,
      judgements: [
        { verdict: 'yes', reason: 'has paid', debtor: about.debtor },
        { verdict: 'no', reason: 'called back: a relative', debtor: about.debtor },
        { verdict: 'yes', reason: 'one account', debtor: null },
      ],
    });
    const { data } = await session.query<{
      accusations: { overturned: object; lines: { overturned: { of: number } }[]; reliability: object[] };
      controlSample: { id: string; score: number; reasons: object[]; cluster: object | null }[];
    }>(
      '{ accusations { overturned { count of } lines { overturned { of } } reliability { count of } } controlSample { id score reasons { weight } cluster { id } } }',
    );
    expect(data.accusations.overturned).toEqual({ count: 1, of: 1 });
    // Once for each trait of that person.
    expect(data.accusations.lines.filter((l) => l.overturned.of > 0).length).toBe(4);
    expect(data.accusations.reliability).toEqual([{ count: 1, of: 1 }]);
    expect(data.controlSample.length).toBeGreaterThan(0);
    expect(data.controlSample.every((c) => c.score === 0 && c.reasons.length === 0 && c.cluster === null)).toBe(true);
    const [first] = data.controlSample;
    await judge({ subject: 'control', id: first.id, verdict: 'no', reason: 'own words' });
    const after = await session.query<{ controlSample: { id: string }[] }>('{ controlSample { id } }');
    expect(after.data.controlSample.map((c) => c.id)).not.toContain(first.id);
  });

  it('refuse what they are not about, and a judgement without a reason', async () => {
    const { data } = await session.query<{ rings: { edges: { node: { id: string } }[] } }>(
      '{ rings(first: 1) { edges { node { id } } } }',
    );
    const { id } = data.rings.edges[0].node;
    const refused = async (input: object) => (await session.query(JUDGE, { input })).refusal?.en;
    expect(await refused({ subject: 'ring', id: 'R-none', verdict: 'no', reason: 'x' })).toContain('R-none');
    expect(await refused({ subject: 'member', id, debtor: 'D-none', verdict: 'no', reason: 'x' })).toContain('D-none');
    expect(await refused({ subject: 'control', id: 'C-none', verdict: 'no', reason: 'x' })).toContain('C-none');
    expect(await refused({ subject: 'ring', id, verdict: 'no', reason: '  ' })).toContain('reason');
  });
});

describe('the bank', () => {
  it('takes the letter of a cluster, marks its copies, and is exchanged', async () => {
    const add = (input: object) =>
      session.query<{ addToBank: { id: string; parts: object[]; addedBy: string } }>(
        `mutation($input: BankInput!) { addToBank(input: $input) { ... on BankEntry { id addedBy parts { fixed slot type examples } } ${REFUSAL} } }`,
        { input },
      );
    const { data } = await session.query<{ clusters: { edges: { node: { id: string; benign: string | null } }[] } }>(
      '{ clusters(first: 20) { edges { node { id benign } } } }',
    );
    const cluster = data.clusters.edges.map((e) => e.node).find((c) => c.benign === null)!.id;
    const about = { cluster, kind: 'template', name: 'Letter A', source: 'seen in a group', why: 'it is sold' };
    expect((await add({ ...about, why: ' ' })).refusal?.en).toContain('explanation');
    expect((await add({ ...about, cluster: 'C-none' })).refusal?.en).toContain('C-none');
    const { id, addedBy, parts } = (await add(about)).data.addToBank;
    expect(addedBy).toBe('demo');
    expect(JSON.stringify(parts)).toContain('"examples":null');
    const member = () =>
      session.query<{ cluster: { members: { edges: { node: { reasons: { detector: string }[] } }[] } } }>(
        'query($c: ID!) { cluster(id: $c) { members(first: 1) { edges { node { reasons { detector } } } } } }',
        { c: cluster },
      );
    const bank = () =>
      session.query<{ bank: { id: string; matches: number | null; quarantined: boolean }[] }>(
        '{ bank { id matches quarantined } }',
      );
    // The analysis that the change asked for wrote down how often it matched.
    let matched: number | null = null;
    while (matched === null) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      matched = (await bank()).data.bank.find((e) => e.id === id)!.matches;
    }
    expect(matched).toBeGreaterThan(2);
    expect((await member()).data.cluster.members.edges[0].node.reasons.length).toBeGreaterThan(0);
    const exchange = await session.query<{ exportBank: string; bankKey: string }>(
      '{ exportBank(signer: "Bank A") bankKey }',
    );
    const take = (bundle: string) =>
      session.query<{ importBank: { added: number } }>(
        `mutation($b: String!, $k: String!) { importBank(bundle: $b, publicKey: $k) { ... on BankImported { added } ${REFUSAL} } }`,
        { b: bundle, k: exchange.data.bankKey },
      );
    expect((await take(exchange.data.exportBank)).data.importBank).toEqual({ added: 0 });
    const forged = await take(exchange.data.exportBank.replace('Letter A', 'Letter B'));
    expect(forged.refusal?.code).toBe('CLQ_BANK_FORGED');
    await session.query(`mutation($id: ID!) { releaseBankEntry(id: $id) { ... on BankEntry { id } ${REFUSAL} } }`, {
      id,
    });
    await session.query(`mutation($id: ID!) { removeBankEntry(id: $id) { ... on Done { done } ${REFUSAL} } }`, { id });
    expect((await bank()).data.bank).toEqual([]);
    expect((await take(exchange.data.exportBank)).data.importBank).toEqual({ added: 1 });
  });
});

describe('the process', () => {
  it('refuses a second start on the same folder, and keeps everything over a restart', async () => {
    await expect(startServer(folder)).rejects.toThrow('CLQ_FOLDER_LOCKED');
    const q =
      '{ overview { complaints clusters rings } rings { edges { node { id score debtors } } } imports { totalCount } }';
    const before = await session.query(q);
    expect(await server.stop()).toBe(0);
    server = await startServer(folder);
    session = await server.login();
    await session.settled();
    expect(await session.query(q)).toEqual(before);
  });

  it('names a bad setting and an old Node in one line', async () => {
    await expect(startServer(temporary(), { CLAQUE_PORT: 'abc' })).rejects.toThrow(
      'CLQ_SETTING_BAD: The setting CLAQUE_PORT must be a port',
    );
    expect(readFileSync(join(root, 'scripts/claque.mjs'), 'utf8')).toContain('CLQ_NODE_OLD');
  });

  it('serves the console at every address of it, and 404 elsewhere', async () => {
    for (const path of ['/', '/rings', '/complaints/CP000001'])
      expect(await (await fetch(server.url + path)).text()).toContain('<div id="root">');
    expect((await fetch(`${server.url}/assets/none.js`)).status).toBe(404);
    expect((await fetch(`${server.url}/../package.json`)).headers.get('content-type')).toContain('html');
  });

  it('serves the console compressed as a browser takes it, and its assets for good', async () => {
    const sizes: number[] = [];
    for (const encoding of ['identity', 'gzip', 'br'])
      for (const path of ['/', '/queue']) {
        // fetch unpacks what it gets: the length tells what came over the wire.
        const r = await fetch(`${server.url}${path}`, { headers: { 'accept-encoding': encoding } });
        expect([r.status, r.headers.get('content-encoding')]).toEqual([200, encoding === 'identity' ? null : encoding]);
        const page = await r.text();
        const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)![1];
        const asset = await fetch(`${server.url}${script}`, { headers: { 'accept-encoding': encoding } });
        expect([asset.status, asset.headers.get('cache-control')]).toEqual([
          200,
          'public, max-age=31536000, immutable',
        ]);
        sizes.push(Number(asset.headers.get('content-length')));
      }
    expect(Math.max(...sizes.slice(2))).toBeLessThan(sizes[0] / 2);
    expect((await fetch(`${server.url}/assets/none.js`)).status).toBe(404);
  });
});
