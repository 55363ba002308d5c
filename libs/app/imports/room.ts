import type { Store } from '../../db/store.js';
import { ClaqueError } from '../../domain/errors/errors.js';

/** Bytes that stay free for the database and its journal. */
export const RESERVE_BYTES = 512 * 2 ** 20;
const COME_AGAIN_SECONDS = 30;

/**
 * Comes before anything is stored. Who must come again later should not have to ask what became of half an upload.
 *
 * @param closed nothing is taken, however little waits.
 * @throws ClaqueError CLQ_BUSY.
 */
export async function checkQueue(store: Store, limit: number, closed = false): Promise<void> {
  const waiting = await store.jobs.waiting('intake');
  if (closed || waiting >= limit) throw new ClaqueError('CLQ_BUSY', { waiting, seconds: COME_AGAIN_SECONDS });
}

/** @throws ClaqueError CLQ_STORAGE_FULL where no more than the reserve is free. */
export async function checkDisk(freeBytes: () => Promise<number>): Promise<void> {
  if ((await freeBytes()) < RESERVE_BYTES) throw new ClaqueError('CLQ_STORAGE_FULL');
}
