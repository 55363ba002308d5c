import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { VaultBlobSeal } from '../db/encryption/blob-seal.js';
import type { Store } from '../db/store.js';
import type { BlobStore } from '../domain/ports/blob-store.js';
import { BlobFolder, sweepIncoming } from '../engines/blob-store/blob-folder.js';
import { S3Blobs } from '../engines/blob-store/s3-blobs.js';
import type { Engine } from './claque.js';
import type { Settings } from './settings.js';

/** The store of originals that the settings name. */
export async function openBlobs(settings: Settings, store: Store, engines: Engine[] = []): Promise<BlobStore> {
  const seal = new VaultBlobSeal(store.vault);
  if (settings.s3 !== null) {
    const scratch = join(settings.folder, 'incoming');
    await sweepIncoming(scratch, settings.preset === 'embedded');
    const blobs = S3Blobs.connect({ url: settings.s3, scratch, seal, prefix: await store.installation.secret('id') });
    engines.push({ name: 'S3', vital: true, ping: () => blobs.ping() });
    return blobs;
  }
  const blobs = new BlobFolder(settings.blobs, seal);
  await blobs.sweep(settings.preset === 'embedded');
  return blobs;
}

/** Bytes that are free where uploads are kept; a store elsewhere looks after its own. */
export async function freeBytes({ s3, blobs }: Pick<Settings, 's3' | 'blobs'>): Promise<number> {
  if (s3 !== null) return Number.POSITIVE_INFINITY;
  // Folders are made with the first file, and while the server starts. What is there already says which disk it is.
  let place = resolve(blobs);
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  const { bavail, bsize } = await statfs(place);
  return bavail * bsize;
}
