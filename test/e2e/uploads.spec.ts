/** Files that come in pieces (tus): a broken connection goes on where it was. */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporary } from './cli.js';
import { type Server, type Session, startServer } from './server.js';

let folder = '';
let server: Server;
let session: Session;
beforeAll(async () => {
  folder = temporary();
  server = await startServer(folder, { CLAQUE_UPLOAD_LIMIT_MB: '20' });
  session = await server.login();
  await session.settled();
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const base64 = (text: string) => Buffer.from(text).toString('base64');
const tus = (method: string, path: string, headers: Record<string, string> = {}, body?: Uint8Array, who = session) =>
  fetch(`${server.url}${path}`, {
    method,
    headers: { 'tus-resumable': '1.0.0', cookie: who.cookie, origin: server.url, ...headers },
    ...(body === undefined ? {} : { body: body as never }),
  });
const begin = async (name: string, bytes: number, map = '') => {
  const r = await tus('POST', '/api/uploads', {
    'upload-length': String(bytes),
    'upload-metadata': `filename ${base64(name)}${map === '' ? '' : `,map ${base64(map)}`}`,
  });
  return { status: r.status, at: r.headers.get('location') ?? '', body: await r.text() };
};
const piece = (at: string, offset: number, bytes: Uint8Array) =>
  tus('PATCH', at, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, bytes);
const offsetOf = async (at: string, who = session) => {
  const r = await tus('HEAD', at, {}, undefined, who);
  return r.status === 200 ? Number(r.headers.get('upload-offset')) : r.status;
};
const csv = (id: string, rows: number) =>
  Buffer.from(
    `complaint_id,received_at,text\n${Array.from({ length: rows }, (_, k) => `${id}-${k},2024-07-01,"The clerk of desk ${k} was away when I came."`).join('\n')}\n`,
  );
const blobs = () =>
  readdirSync(join(folder, 'blobs'), { recursive: true, encoding: 'utf8' }).filter((f) => /[0-9a-f]{60}/.test(f))
    .length;

describe('uploads in pieces', () => {
  it('make one file of the pieces, which is read like any other', async () => {
    const file = csv('P', 300);
    const before = blobs();
    const { status, at } = await begin('pieces.csv', file.length);
    expect([status, at]).toEqual([201, expect.stringMatching(/^\/api\/uploads\/[0-9a-f]{32}$/)]);
    const third = Math.ceil(file.length / 3);
    for (let from = 0; from < file.length; from += third) {
      expect(await offsetOf(at)).toBe(from);
      const r = await piece(at, from, file.subarray(from, from + third));
      expect(r.status).toBe(204);
      expect(Number(r.headers.get('upload-offset'))).toBe(Math.min(file.length, from + third));
    }
    await session.settled();
    const { data } = await session.query<{
      imports: { edges: { node: { name: string; sha256: string; counts: { complaints: number } } }[] };
    }>('{ imports(first: 1) { edges { node { name sha256 counts { complaints } } } } }');
    expect(data.imports.edges[0].node).toEqual({
      name: 'pieces.csv',
      sha256: createHash('sha256').update(file).digest('hex'),
      counts: { complaints: 300 },
    });
    // The pieces are gone: one file is there more.
    expect(blobs()).toBe(before + 1);
    expect(await offsetOf(at)).toBe(404);
  });

  it('go on where a connection broke: what came of the piece is kept', async () => {
    const file = csv('B', 400);
    const { at } = await begin('broken.csv', file.length);
    await piece(at, 0, file.subarray(0, 5000));
    const before = blobs();
    await new Promise<void>((resolve) => {
      const r = request(`${server.url}${at}`, {
        method: 'PATCH',
        headers: {
          'tus-resumable': '1.0.0',
          cookie: session.cookie,
          origin: server.url,
          'upload-offset': '5000',
          'content-type': 'application/offset+octet-stream',
          'content-length': String(file.length - 5000),
        },
      });
      r.on('error', () => resolve());
      r.write(file.subarray(5000, 9000));
      setTimeout(() => r.destroy(), 200);
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const offset = await offsetOf(at);
    expect([offset, blobs()]).toEqual([9000, before + 1]);
    expect((await piece(at, offset, file.subarray(offset))).status).toBe(204);
    await session.settled();
    const { data } = await session.query<{ complaints: { totalCount: number } }>(
      '{ complaints(first: 1, filter: { search: "B-399" }) { totalCount } }',
    );
    expect(data.complaints.totalCount).toBe(1);
  });

  it('lie sealed while they wait, and can be thrown away', async () => {
    const before = blobs();
    const { at } = await begin('secret.csv', 4000);
    await piece(at, 0, Buffer.from('complaint_id,received_at,text\nSECRETPLANTED'.padEnd(2000, 'x')));
    expect(blobs()).toBe(before + 1);
    const newest = readdirSync(join(folder, 'blobs'), { recursive: true, encoding: 'utf8' })
      .map((f) => join(folder, 'blobs', f))
      .filter((f) => statSync(f).isFile())
      .sort((x, y) => statSync(y).mtimeMs - statSync(x).mtimeMs)[0];
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(newest).includes('SECRETPLANTED')).toBe(false);
    expect((await tus('DELETE', at)).status).toBe(204);
    expect([await offsetOf(at), blobs()]).toEqual([404, before]);
  });

  it('are nobody else’s, and not open to who may not bring files in', async () => {
    const { at } = await begin('mine.csv', 10);
    const other = await server.login('demo-compliance');
    expect(await offsetOf(at, other)).toBe(403);
    const r = await fetch(`${server.url}/api/uploads`, { method: 'POST', headers: { 'tus-resumable': '1.0.0' } });
    expect(r.status).toBe(401);
    // Nor is another site's page let in.
    const elsewhere = await tus('HEAD', at, { origin: 'https://elsewhere.example' });
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
    expect((await tus('DELETE', at)).status).toBe(204);
  });

  it('refuse what cannot be, in both languages', async () => {
    const large = await begin('large.csv', 21 << 20);
    expect(large.status).toBe(413);
    const nameless = await begin('', 10);
    expect(nameless.status).toBe(400);
    expect(JSON.parse(nameless.body)).toMatchObject({
      code: 'CLQ_UPLOAD_NAME',
      zh: expect.stringMatching(/\p{Script=Han}/u),
    });
    const map = await begin('map.csv', 10, 'no map at all');
    expect(map.status).toBe(400);
    const { at } = await begin('order.csv', 100);
    expect((await piece(at, 50, randomBytes(10))).status).toBe(409);
    expect((await piece(at, 0, randomBytes(101))).status).not.toBe(204);
    expect(await offsetOf(at)).toBeLessThan(100);
    for (const hostile of ['../../etc/passwd', '%00', 'x'.repeat(300)])
      expect((await tus('HEAD', `/api/uploads/${encodeURIComponent(hostile)}`)).status).toBeGreaterThanOrEqual(400);
  });

  it('apply the same piece once where it comes twice at once', async () => {
    const file = csv('T', 50);
    const { at } = await begin('twice.csv', file.length + 1);
    const sent = await Promise.all([piece(at, 0, file), piece(at, 0, file)]);
    expect(sent.filter((r) => r.status === 204)).toHaveLength(1);
    expect(await offsetOf(at)).toBe(file.length);
  });
});
