import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VaultBlobSeal } from '../../db/encryption/blob-seal.js';
import { Store } from '../../db/store.js';
import { BlobFolder } from '../../engines/blob-store/blob-folder.js';
import { databaseOf } from '../../testing/database-of.js';
import { AuditLog } from '../audit/audit-log.js';
import { Uploads } from './uploads.js';

const MB = 2 ** 20;
const folder = mkdtempSync(join(tmpdir(), 'claque-uploads-'));

describe('unfinished uploads', () => {
  let store: Store;
  let server: Server;
  let url: string;
  let uploads: Uploads;
  let free = 1e12;
  const blobs = join(folder, 'blobs');

  beforeAll(async () => {
    store = await Store.open({ folder });
    const now = () => new Date().toISOString();
    uploads = new Uploads({
      store,
      blobs: new BlobFolder(blobs, new VaultBlobSeal(store.vault)),
      audit: new AuditLog(store, now, null),
      now,
      limit: 4 * MB,
      queueLimit: 100,
      unfinishedBytes: 40 * MB,
      freeBytes: async () => free,
      arrived: () => {},
    });
    server = createServer((request, response) => {
      const id = String(request.headers['x-who']);
      void uploads.handle(request, response, { id, name: 'key portal', role: 'intake', request: null });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/uploads`;
  });
  beforeEach(async () => {
    free = 1e12;
    await databaseOf(store).query('DELETE FROM upload');
  });
  afterAll(async () => {
    server.close();
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const headers = { 'tus-resumable': '1.0.0' };
  const begin = (who: string, bytes: number) =>
    fetch(url, {
      method: 'POST',
      headers: {
        ...headers,
        'x-who': who,
        'upload-length': String(bytes),
        'upload-metadata': `filename ${Buffer.from('a.csv').toString('base64')}`,
      },
    });
  const codes = async (responses: readonly Response[]) =>
    Promise.all(responses.map(async (r) => (r.status === 201 ? 201 : ((await r.json()) as { code: string }).code)));

  it('hold so many for an account, and so many bytes, also where they begin at once', async () => {
    const many = await codes(await Promise.all(Array.from({ length: 30 }, () => begin('one', 1))));
    expect(many.filter((c) => c === 201)).toHaveLength(20);
    expect(many.filter((c) => c === 'CLQ_UPLOAD_COUNT')).toHaveLength(10);
    const large = await codes(await Promise.all(Array.from({ length: 6 }, () => begin('two', 4 * MB))));
    expect(large.filter((c) => c === 201)).toHaveLength(2);
    expect(large.filter((c) => c === 'CLQ_UPLOAD_QUOTA')).toHaveLength(4);
    // All together hold no more than the installation allows.
    for (let i = 0; i < 8; i++) await begin(`other ${i >> 1}`, 4 * MB);
    const last = await begin('last', 4 * MB);
    expect([last.status, ((await last.json()) as { code: string }).code]).toEqual([429, 'CLQ_UPLOAD_QUOTA']);
  });

  it('belong to one key each, whatever its name', async () => {
    const { headers: made } = await begin('key:1', 10);
    const at = new URL(made.get('location')!, url).href;
    const look = (who: string) => fetch(at, { method: 'HEAD', headers: { ...headers, 'x-who': who } });
    expect([(await look('key:1')).status, (await look('key:2')).status]).toEqual([200, 404]);
  });

  it('ask for room before they reserve any, and while they are written', async () => {
    free = 600 * MB;
    expect((await begin('one', 4 * MB)).status).toBe(201);
    expect(await uploads.hasRoom()).toBe(true);
    free = 515 * MB;
    const refused = await begin('one', 4 * MB);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([503, 'CLQ_STORAGE_FULL']);
    free = 600 * MB;
    const { headers: made } = await begin('one', 10);
    free = 100 * MB;
    // What the server says of itself: not ready.
    expect(await uploads.hasRoom()).toBe(false);
    const files = () =>
      existsSync(blobs) ? readdirSync(blobs, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()) : [];
    const before = files().length;
    const piece = await fetch(new URL(made.get('location')!, url), {
      method: 'PATCH',
      headers: { ...headers, 'x-who': 'one', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: '0123456789',
    });
    expect([piece.status, ((await piece.json()) as { code: string }).code]).toEqual([503, 'CLQ_STORAGE_FULL']);
    expect(files()).toHaveLength(before);
  });
});
