import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, describe, it } from '@jest/globals';
import { VaultBlobSeal } from '../../db/encryption/blob-seal.js';
import { Vault } from '../../db/encryption/vault.js';
import { blobStoreContract } from './blob-store.contract.js';
import { S3Blobs } from './s3-blobs.js';

const seal = new VaultBlobSeal(
  new Vault({ data: [{ number: 1, key: new Uint8Array(32), from: '' }], blind: new Uint8Array(32) }),
);

const url = process.env['CLAQUE_TEST_S3'] ?? '';
if (url === '') describe.skip('blob store in S3', () => it('needs CLAQUE_TEST_S3', () => {}));
else {
  const scratch = mkdtempSync(join(tmpdir(), 'claque-s3-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  const { protocol, host, username, password, pathname } = new URL(url);
  const client = new S3Client({
    endpoint: `${protocol}//${host}`,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: username, secretAccessKey: password },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  blobStoreContract(
    'S3',
    async () => {
      const blobs = S3Blobs.connect({ url, scratch, seal, prefix: 'own' });
      await blobs.ping();
      return blobs;
    },
    seal,
    async (sha256, bytes) => {
      await client.send(
        new PutObjectCommand({ Bucket: pathname.slice(1), Key: `own/${sha256.slice(0, 2)}/${sha256}`, Body: bytes }),
      );
    },
    async () => readdirSync(scratch).length,
  );
}
