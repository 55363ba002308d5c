import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { VaultBlobSeal } from '../../db/encryption/blob-seal.js';
import { Vault } from '../../db/encryption/vault.js';
import { BlobFolder } from './blob-folder.js';
import { blobStoreContract } from './blob-store.contract.js';

const seal = new VaultBlobSeal(
  new Vault({ data: [{ number: 1, key: new Uint8Array(32), from: '' }], blind: new Uint8Array(32) }),
);

const folder = mkdtempSync(join(tmpdir(), 'claque-blobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const blobs = new BlobFolder(folder, seal);
blobStoreContract(
  'a folder',
  async () => blobs,
  seal,
  async (sha256, bytes) => {
    mkdirSync(dirname(blobs.path(sha256)), { recursive: true });
    writeFileSync(blobs.path(sha256), bytes);
  },
  async () => readdirSync(join(folder, 'incoming')).length,
);

it('removes what a killed process left, and not what a living one writes', async () => {
  const left = ['old', 'new'].map((name) => join(folder, 'incoming', name));
  for (const path of left) writeFileSync(path, 'half');
  utimesSync(left[0], 1000, 1000);
  await blobs.sweep(false);
  expect(readdirSync(join(folder, 'incoming'))).toEqual(['new']);
  await blobs.sweep(true);
  expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
});
