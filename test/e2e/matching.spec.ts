/** A file that nobody recognizes: seen, mapped, imported, and known again. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporary } from './cli.js';
import { REFUSAL, type Server, type Session, startServer } from './server.js';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const HEADER = '序,谁,几时,说了什么,手机';
const rows = (id: string) =>
  [1, 2, 3].map((k) => `${id}${k},陈小红${k},2026-03-0${k},银行每天打电话到我单位第 ${k} 次请停止,1380013800${k}`);
const PREVIEW = `query($id: ID!, $choice: ColumnsChoice) { importPreview(id: $id, choice: $choice) {
  clear applied tables { kind understood columns { name ours ground samples } } counts { complaints refused } rejections { code why { en } } } }`;
const START = `mutation($id: ID!, $choice: ColumnsChoice, $saveAs: String) {
  startImport(id: $id, choice: $choice, saveAs: $saveAs) { ... on Done { done } ${REFUSAL} } }`;
const CHOICE = {
  table: 0,
  kind: 'complaints',
  columns: ['complaint_id', 'debtor_name', 'received_at', 'text', 'debtor_phone'].map((ours, place) => ({
    ours,
    place,
  })),
};

interface Seen {
  readonly importPreview: {
    readonly clear: boolean;
    readonly applied: string | null;
    readonly tables: readonly {
      understood: boolean;
      columns: readonly { name: string; ours: string; ground: string; samples: string[] }[];
    }[];
    readonly counts: { complaints: number; refused: number };
  } | null;
}

describe('a file whose columns nobody knows', () => {
  const folder = temporary();
  let server: Server;
  let session: Session;
  beforeAll(async () => {
    server = await startServer(folder);
    session = await server.login();
    await session.settled();
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const sent = async (name: string, text: string): Promise<string> => {
    const body = Buffer.from(text);
    const head = { 'tus-resumable': '1.0.0', cookie: session.cookie, origin: server.url };
    const metadata = `filename ${base64(name)},ask ${base64('true')}`;
    const begun = await fetch(`${server.url}/api/uploads`, {
      method: 'POST',
      headers: { ...head, 'upload-length': String(body.length), 'upload-metadata': metadata },
    });
    const done = await fetch(`${server.url}${begun.headers.get('location')}`, {
      method: 'PATCH',
      headers: { ...head, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body,
    });
    expect(done.status).toBe(204);
    return done.headers.get('claque-import')!;
  };
  const stateOf = async (id: string) =>
    (
      await session.query<{
        import: { state: string; counts: { complaints: number; refused: number; noted: number } } | null;
      }>(`query($id: ID!) { import(id: $id) { state counts { complaints refused noted } } }`, { id })
    ).data.import;

  it('waits, shows its rows masked, and is imported by a choice that is saved', async () => {
    const id = await sent('上访.csv', [HEADER, ...rows('A')].join('\n'));
    expect(await stateOf(id)).toMatchObject({ state: 'matching', counts: { complaints: 0 } });
    const plain = await session.query<Seen>(PREVIEW, { id });
    expect(plain.data.importPreview).toMatchObject({
      clear: false,
      applied: null,
      counts: { complaints: 0, refused: 1 },
      tables: [{ understood: false }],
    });
    expect(plain.data.importPreview!.tables[0]!.columns.map((c) => c.name)).toEqual(HEADER.split(','));
    const said = JSON.stringify(plain.data);
    for (const personal of ['陈小红1', '13800138001']) expect(said).not.toContain(personal);
    const lacking = { ...CHOICE, columns: CHOICE.columns.filter((c) => c.ours !== 'text') };
    const { errors } = await session.query(START, { id, choice: lacking });
    expect(errors?.map((e) => e.extensions.code)).toEqual(['CLQ_MAP_NEEDED']);
    expect((await session.query<Seen>(PREVIEW, { id, choice: CHOICE })).data.importPreview).toMatchObject({
      counts: { complaints: 3, refused: 0 },
      tables: [{ understood: true }],
    });
    const started = await session.query(START, { id, choice: CHOICE, saveAs: '街道台账' });
    expect(started.errors ?? started.refusal).toBeUndefined();
    await session.settled();
    expect(await stateOf(id)).toMatchObject({ state: 'done', counts: { complaints: 3, refused: 0 } });
    expect((await session.query(START, { id })).refusal).toMatchObject({ code: 'CLQ_NOT_FOUND' });
  }, 60_000);

  it('may have its header said, and is known again with another number of titles', async () => {
    const lines = (titles: number) => [
      ...Array.from({ length: titles }, (_, k) => `t${k},u,v`),
      'sag,dato,hvad',
      ...[1, 2].map((k) => `K${titles}${k},2026-05-0${k},de ringer til min mor hver dag for ${k}. gang og ${titles}`),
    ];
    const id = await sent('sager.csv', lines(1).join('\n'));
    const columns = ['complaint_id', 'received_at', 'text'].map((ours, place) => ({ ours, place }));
    const choice = { table: 0, kind: 'complaints', columns, header: 2 };
    const seen = await session.query<Seen>(PREVIEW, { id, choice: { ...choice, columns: [] } });
    expect(seen.data.importPreview!.tables[0]!.columns.map((c) => c.name)).toEqual(['sag', 'dato', 'hvad']);
    const none = { ...choice, header: 0 };
    const unnamed = await session.query(START, { id, choice: none, saveAs: 'sager' });
    expect(unnamed.errors?.map((e) => e.extensions.code)).toEqual(['CLQ_MAP_UNNAMED']);
    expect((await session.query(START, { id, choice, saveAs: 'sager' })).errors).toBeUndefined();
    await session.settled();
    expect(await stateOf(id)).toMatchObject({ state: 'done', counts: { complaints: 2, refused: 0 } });
    // A record above names that are known: somebody looks.
    const above = ['8,2026-05-08,de ringer', 'complaint_id,received_at,text', '9,2026-05-09,de ringer igen'];
    const doubtful = await sent('over.csv', above.join('\n'));
    expect((await session.query<Seen>(PREVIEW, { id: doubtful })).data.importPreview).toMatchObject({
      clear: false,
      counts: { complaints: 1, refused: 1 },
    });
    await session.query(`mutation($id: ID!) { discardImport(id: $id) { ... on Done { done } } }`, { id: doubtful });
    const again = await sent('flere.csv', lines(3).join('\n'));
    expect((await session.query<Seen>(PREVIEW, { id: again })).data.importPreview).toMatchObject({
      clear: true,
      applied: 'sager',
      counts: { complaints: 2, refused: 0 },
    });
    await session.query(`mutation($id: ID!) { discardImport(id: $id) { ... on Done { done } ${REFUSAL} } }`, {
      id: again,
    });
    const { savedMappings } = (
      await session.query<{ savedMappings: { id: string; name: string }[] }>('{ savedMappings { id name } }')
    ).data;
    const { id: made } = savedMappings.find((m) => m.name === 'sager')!;
    await session.query(`mutation($id: ID!) { removeMapping(id: $id) { ... on Done { done } } }`, { id: made });
  }, 60_000);

  it('is known again by its header, in whatever order and by whatever way it comes', async () => {
    const turned = (line: string) => line.split(',').toReversed().join(',');
    const again = [HEADER, ...rows('B')].map(turned).join('\n');
    const id = await sent('again.csv', again);
    expect((await session.query<Seen>(PREVIEW, { id })).data.importPreview).toMatchObject({
      clear: true,
      applied: '街道台账',
      counts: { complaints: 3, refused: 0 },
    });
    const gone = await session.query(
      `mutation($id: ID!) { discardImport(id: $id) { ... on Done { done } ${REFUSAL} } }`,
      { id },
    );
    expect(gone.refusal).toBeUndefined();
    expect(await stateOf(id)).toBeNull();
    const { imports } = (await (await session.upload({ 'by-api.csv': again })).json()) as { imports: string[] };
    await session.settled();
    expect(await stateOf(imports[0]!)).toMatchObject({ state: 'done', counts: { complaints: 3, refused: 0 } });
    const { data } = await session.query<{
      import: { rejections: { edges: { node: { code: string; why: { en: string } } }[] } };
    }>('query($id: ID!) { import(id: $id) { rejections { edges { node { code why { en } } } } } }', { id: imports[0] });
    expect(data.import.rejections.edges.map((e) => e.node.code)).toContain('CLQ_NOTE_SAVED');
    const saved = await session.query<{ savedMappings: { id: string; name: string; kinds: string[] }[] }>(
      '{ savedMappings { id name kinds } }',
    );
    expect(saved.data.savedMappings).toMatchObject([{ name: '街道台账', kinds: ['complaints'] }]);
    await session.query(`mutation($id: ID!) { removeMapping(id: $id) { ... on Done { done } ${REFUSAL} } }`, {
      id: saved.data.savedMappings[0]!.id,
    });
    expect((await session.query<{ savedMappings: unknown[] }>('{ savedMappings { id } }')).data.savedMappings).toEqual(
      [],
    );
  }, 60_000);

  it('gives refused rows as a table, masked, that no spreadsheet runs', async () => {
    const bad = '=HYPERLINK("http://x.example","13800138000")';
    const { imports } = (await (
      await session.upload({
        'bad.csv': `complaint_id,received_at,text\nZ1,"${bad.replaceAll('"', '""')}",words\n,2026-03-02,more words\n`,
      })
    ).json()) as { imports: string[] };
    await session.settled();
    const get = (who: Session) =>
      fetch(`${server.url}/api/imports/${imports[0]}/rejections.csv`, { headers: { cookie: who.cookie } });
    const r = await get(session);
    expect([r.status, r.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = (await r.text()).trim().split('\r\n');
    expect(lines[0]).toBe('file,line,column,value,code,reason_zh,reason_en');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('CLQ_DATE_BAD');
    expect(lines.join()).not.toContain('13800138000');
    expect(
      lines
        .slice(1)
        .flatMap((l) => l.split(','))
        .filter((c) => /^"?[=+@]/.test(c)),
    ).toEqual([]);
    expect(
      (await fetch(`${server.url}/api/imports/999999/rejections.csv`, { headers: { cookie: session.cookie } })).status,
    ).toBe(404);
  }, 60_000);
});
