/** Places from which files keep coming, over HTTP: made by an administrator, looked at by the server, seen by those who may. */
import { createHmac } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { letterOf, Mailbox } from '../../libs/testing/mail.js';
import { Topics } from '../../libs/testing/topics.js';
import { claque, temporary } from './cli.js';
import { ADMIN_PASSWORD, problemOf, REFUSAL, type Server, type Session, startServer } from './server.js';

const SHOWN = `id name kind settings { name value } again state problem { en } behind taken dead seconds createdBy`;
interface Shown {
  readonly id: string;
  readonly state: string;
  readonly taken: number;
  readonly dead: number;
  readonly problem: { readonly en: string } | null;
}

describe('sources', () => {
  const folder = temporary();
  const watched = temporary();
  let server: Server;
  let admin: Session;
  let analyst: Session;
  let compliance: Session;
  const settings = {
    CLAQUE_SOURCE_FOLDERS: watched,
    CLAQUE_UPLOAD_LIMIT_MB: '1',
    CLAQUE_DEMO: '0',
    CLAQUE_WEBHOOK_NETWORKS: '127.0.0.0/8',
  };

  const start = async () => {
    server = await startServer(folder, settings, { accounts: true });
    admin = await server.login('admin', ADMIN_PASSWORD);
    analyst = await server.login();
    compliance = await server.login('demo-compliance');
  };
  beforeAll(start, 120_000);
  afterAll(async () => {
    await server?.stop();
    for (const used of [folder, watched]) rmSync(used, { recursive: true, force: true });
  });

  const save = (by: Session, input: object, id: string | null = null) =>
    by.query<{ saveSource: { id: string } }>(
      `mutation($id: ID, $input: SourceInput!) { saveSource(id: $id, input: $input) { ... on SavedSource { id } ${REFUSAL} } }`,
      { id, input },
    );
  const listed = async (by = analyst) =>
    (await by.query<{ sources: Shown[] }>(`{ sources { ${SHOWN} } }`)).data.sources;
  const until = async (condition: () => Promise<boolean>) => {
    for (let i = 0; i < 300; i++) {
      if (await condition()) return;
      await new Promise((r) => setTimeout(r, 100));
    }
    throw new Error(`it never came: ${JSON.stringify(await listed())}`);
  };
  /** Lays a file as a program should: under another name, then whole. */
  const lay = (name: string, content: string) => {
    mkdirSync(watched, { recursive: true });
    writeFileSync(join(watched, `${name}.part`), content);
    const long = new Date(Date.now() - 60_000);
    utimesSync(join(watched, `${name}.part`), long, long);
    renameSync(join(watched, `${name}.part`), join(watched, name));
  };
  const input = { name: 'the desk', kind: 'folder', settings: [{ name: 'path', value: watched }], seconds: 5 };

  it('are made by an administrator alone, and only where files may be read', async () => {
    expect(problemOf(await save(analyst, input))).toBe('CLQ_FORBIDDEN');
    expect(problemOf(await save(admin, { ...input, settings: [{ name: 'path', value: folder }] }))).toBe(
      'CLQ_SOURCE_FOLDER',
    );
    const { id } = (await save(admin, input)).data.saveSource;
    expect(await listed(admin)).toEqual([
      expect.objectContaining({ id, name: 'the desk', settings: input.settings, createdBy: 'admin', again: 'keep' }),
    ]);
    expect(problemOf(await compliance.query('{ sources { id } }'))).toBe('CLQ_FORBIDDEN');
  });

  it('bring what is new, each file once, and go on after the server ended', async () => {
    lay('one.csv', 'complaint_id,received_at,text\nS1,2026-01-05,a letter about a fee\n');
    lay('two.csv', 'complaint_id,received_at,text\nS2,2026-01-06,another letter about a charge\n');
    await until(async () => (await listed())[0].taken === 2);
    await analyst.settled();
    await server.stop();
    await start();
    lay('three.csv', 'complaint_id,received_at,text\nS3,2026-01-07,a third one\n');
    await until(async () => (await listed())[0].taken === 3);
    await analyst.settled();
    const { data } = await analyst.query<{
      imports: { edges: { node: { name: string; createdBy: string } }[] };
      complaints: { totalCount: number };
    }>('{ imports(first: 50) { edges { node { name createdBy } } } complaints(first: 10) { totalCount } }');
    expect(data.imports.edges.map((e) => e.node.name).sort()).toEqual(['one.csv', 'three.csv', 'two.csv']);
    expect(new Set(data.imports.edges.map((e) => e.node.createdBy))).toEqual(new Set(['source the desk']));
    expect(data.complaints.totalCount).toBe(3);
  }, 120_000);

  it('show what was given up, and try it again', async () => {
    lay('large.csv', `complaint_id,received_at,text\nS4,2026-01-08,${'x'.repeat(1_100_000)}\n`);
    await until(async () => (await listed())[0].dead === 1);
    const [{ id }] = await listed();
    const { data } = await analyst.query<{ sourceItems: { id: string; name: string; problem: { en: string } }[] }>(
      `query($id: ID!) { sourceItems(source: $id) { id name problem { en } attempts at import } }`,
      { id },
    );
    expect(data.sourceItems).toEqual([
      expect.objectContaining({ name: 'large.csv', problem: { en: expect.stringContaining('larger than 1 MB') } }),
    ]);
    const again = (items: string[]) =>
      analyst.query<{ replaySource: { count: number } }>(
        `mutation($id: ID!, $items: [ID!]) { replaySource(id: $id, items: $items) { ... on ItemsReplayed { count } ${REFUSAL} } }`,
        { id, items },
      );
    expect((await again(['none'])).data.replaySource.count).toBe(0);
    rmSync(join(watched, 'large.csv'));
    expect((await again([data.sourceItems[0].id])).data.replaySource.count).toBe(1);
    await until(async () => {
      const now = await analyst.query<{ sourceItems: { problem: { en: string } }[] }>(
        `query($id: ID!) { sourceItems(source: $id) { problem { en } } }`,
        { id },
      );
      return now.data.sourceItems[0]?.problem.en.startsWith('It is no longer') === true;
    });
  }, 60_000);

  it('are sent to by other programs, whose signature stands for a session', async () => {
    const made = await admin.query<{ saveSource: { id: string; secret: string } }>(
      `mutation($input: SourceInput!) { saveSource(input: $input) { ... on SavedSource { id secret } ${REFUSAL} } }`,
      {
        input: { name: 'tickets', kind: 'webhook', settings: [], map: 'complaints: {complaint_id: ref, text: words}' },
      },
    );
    const { id, secret } = made.data.saveSource;
    const send = (message: string, body: string, key = secret) => {
      const time = String(Math.floor(Date.now() / 1000));
      const sign = createHmac('sha256', Buffer.from(key.replace('whsec_', ''), 'base64'));
      return fetch(`${server.url}/api/sources/${id}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': message,
          'webhook-timestamp': time,
          'webhook-signature': `v1,${sign.update(`${message}.${time}.${body}`).digest('base64')}`,
        },
        body,
      });
    };
    const body = JSON.stringify([{ ref: 'T1', words: 'they call me at work', received_at: '2026-01-09' }]);
    expect(await (await send('m1', body, 'whsec_AAAA')).json()).toMatchObject({ code: 'CLQ_SOURCE_UNSIGNED' });
    expect((await send('m1', body, 'whsec_AAAA')).status).toBe(401);
    expect((await send('m0', '{"a":')).status).toBe(400);
    for (let i = 0; i < 2; i++) expect((await send('m1', body)).status).toBe(202);
    await analyst.settled();
    const { data } = await analyst.query<{ complaint: { text: string } }>('{ complaint(id: "T1") { text } }');
    expect(data.complaint.text).toBe('they call me at work');
    const shown = (await listed(admin)).find((s) => s.id === id);
    expect(shown).toMatchObject({ taken: 1, dead: 0, state: 'fine' });
    expect(JSON.stringify(await listed(admin))).not.toContain(secret);
    await admin.query(`mutation($id: ID!) { removeSource(id: $id) { ... on Done { done } ${REFUSAL} } }`, { id });
    expect((await send('m2', body)).status).toBe(401);
  }, 60_000);

  const imap = process.env['CLAQUE_TEST_IMAP'] ?? '';
  (imap === '' ? it.skip : it)(
    'are mailboxes, whose letters are complaints and are moved (needs CLAQUE_TEST_IMAP)',
    async () => {
      const mail = new Mailbox(imap, 'ada@claque.test');
      for (const box of ['Letters', 'Letters-taken']) await mail.make(box);
      await mail.put('Letters', letterOf('E1', 'They call my sister at work, and I ask that it ends.'));
      await mail.put('Letters', letterOf('E2', 'x'.repeat(1_100_000)));
      const said = (changed: object) =>
        Object.entries({
          server: imap,
          user: 'ada@claque.test',
          mailbox: 'Letters',
          move_to: 'Letters-taken',
          ...changed,
        }).map(([name, value]) => ({ name, value }));
      const box = { name: 'mail', kind: 'imap', seconds: 5 };
      expect(problemOf(await save(admin, { ...box, settings: said({}) }))).toBe('CLQ_SOURCE_SETTING');
      const made = await save(admin, { ...box, settings: said({ password: 'secret' }) });
      const { id } = made.data.saveSource;
      await until(async () => {
        const own = (await listed()).find((s) => s.id === id);
        return own?.taken === 1 && own.dead === 1;
      });
      await analyst.settled();
      const { data } = await analyst.query<{ complaint: { text: string } }>(
        '{ complaint(id: "E1@example.org") { text } }',
      );
      expect(data.complaint.text).toContain('They call my sister at work');
      // What was given up stays where it is.
      expect([await mail.subjects('Letters'), await mail.subjects('Letters-taken')]).toEqual([['E2'], ['E1']]);
      expect(JSON.stringify(await listed(admin))).not.toContain('secret');
      // A password that stays goes to the server that it was given for, and to no other.
      expect(problemOf(await save(admin, { ...box, settings: said({ mailbox: 'INBOX' }) }, id))).toBeNull();
      expect(problemOf(await save(admin, { ...box, settings: said({ server: 'imaps://127.0.0.1' }) }, id))).toBe(
        'CLQ_SOURCE_SETTING',
      );
      await admin.query(`mutation($id: ID!) { removeSource(id: $id) { ... on Done { done } ${REFUSAL} } }`, { id });
    },
    60_000,
  );

  const kafka = process.env['CLAQUE_TEST_KAFKA'] ?? '';
  (kafka === '' ? it.skip : it)(
    'are topics, whose records come together and have the columns of the source (needs CLAQUE_TEST_KAFKA)',
    async () => {
      const topics = new Topics(kafka);
      await topics.make('letters', 2);
      const record = (k: number) =>
        JSON.stringify({ ref: `KT${k}`, words: `They call me at work, the ${k}th time.`, received_at: '2026-01-10' });
      await topics.put('letters', [record(1), record(2)], 0);
      await topics.put('letters', [record(3)], 1);
      const settings = [
        { name: 'brokers', value: kafka },
        { name: 'topic', value: 'letters' },
      ];
      const input = { name: 'stream', kind: 'kafka', settings, seconds: 5 };
      const made = await save(admin, { ...input, map: 'complaints: {complaint_id: ref, text: words}' });
      const { id } = made.data.saveSource;
      await until(async () => (await listed()).find((s) => s.id === id)?.taken === 1);
      await topics.put('letters', [record(4)], 1);
      await until(async () => (await listed()).find((s) => s.id === id)?.taken === 2);
      await analyst.settled();
      for (const k of [1, 2, 3, 4]) {
        const { data } = await analyst.query<{ complaint: { text: string } }>(`{ complaint(id: "KT${k}") { text } }`);
        expect(data.complaint.text).toContain(`the ${k}th time`);
      }
      await admin.query(`mutation($id: ID!) { removeSource(id: $id) { ... on Done { done } ${REFUSAL} } }`, { id });
    },
    60_000,
  );

  it('say why they fail, and are paused and removed at the prompt and over the API', async () => {
    const away = join(watched, 'inner');
    mkdirSync(away);
    const { id } = (await save(admin, { ...input, name: 'inner', settings: [{ name: 'path', value: away }] })).data
      .saveSource;
    rmSync(away, { recursive: true });
    await until(async () => (await listed()).find((s) => s.id === id)?.state === 'failing');
    await server.stop();
    const env = { ...settings, CLAQUE_FOLDER: folder };
    const prompt = (...args: string[]) => claque(['sources', ...args], env);
    expect((await prompt()).out).toMatch(
      /^inner \(folder\) failing, .*CLQ_SOURCE_FOLDER.*\nthe desk \(folder\) fine, taken 3, /,
    );
    expect((await prompt('pause', 'inner')).out).toBe('paused\n');
    expect((await prompt('pause', 'none')).err).toContain('CLQ_NOT_FOUND');
    expect((await prompt('replay', 'the desk')).out).toBe('1 are tried again\n');
    await start();
    expect((await listed()).find((s) => s.id === id)?.state).toBe('paused');
    for (const { id: of } of await listed())
      expect(
        problemOf(
          await admin.query(`mutation($id: ID!) { removeSource(id: $id) { ... on Done { done } ${REFUSAL} } }`, {
            id: of,
          }),
        ),
      ).toBeNull();
    expect(await listed()).toEqual([]);
  }, 120_000);
});
