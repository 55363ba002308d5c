import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { DEMO_LOGIN } from '../app/accounts/first-accounts.js';
import type { Store } from '../db/store.js';
import type { BlobStore } from '../domain/ports/blob-store.js';
import { packageRoot } from './paths.js';

/** Imports the demo's files where nothing was imported yet. */
export async function importDemo(store: Store, blobs: BlobStore, now: () => string): Promise<void> {
  if ((await store.imports.page({ after: null, first: 1 })).total > 0) return;
  for (const name of ['complaints.csv', 'agencies.csv', 'calls.csv', 'papers.zip', 'lines.zip']) {
    const blob = await blobs.put(createReadStream(join(packageRoot(), 'seeds/demo', name)));
    await store.imports.create({
      name: `demo/${name}`,
      ...blob,
      map: null,
      by: DEMO_LOGIN.name,
      now: now(),
      also: (tx, id) => store.accounts.markDemoImport(tx, id),
    });
  }
}
