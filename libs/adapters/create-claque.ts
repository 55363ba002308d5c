import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createSketcher } from '../kernel/index.js';
import { packageRoot } from '../readers/root.js';
import { Accounts } from './accounts.js';
import { CallStream } from './call-stream.js';
import { MemoryIndex } from './candidate-index/memory-index.js';
import { SqlIndex } from './candidate-index/sql-index.js';
import { BlobFolder } from './folder/blob-folder.js';
import { FolderLock } from './folder/folder-lock.js';
import { Jobs, type JobsDeps } from './jobs.js';
import { RecordStore } from './record-store/record-store.js';
import type { Settings } from './settings.js';
import { SimilarTexts } from './similar-texts.js';

export const DEMO_LOGIN = { name: 'demo', password: 'claque-demo' } as const;

export interface Claque {
  readonly store: RecordStore;
  readonly blobs: BlobFolder;
  readonly jobs: Jobs;
  readonly accounts: Accounts;
  readonly similar: SimilarTexts;
  readonly calls: CallStream;
  readonly now: () => string;
  /** Share of groups that are rings before any evidence; shown, never added to a score. */
  readonly ringPrior: number;
  close(): Promise<void>;
}

/**
 * The whole product behind the API, built by plain `new`: records on PGlite in the data folder or on PostgreSQL, uploads in
 * the folder, jobs in this process, the candidate index in memory or, beside PostgreSQL, in its band rows.
 *
 * @throws ClaqueError CLQ_FOLDER_LOCKED where another process has the folder.
 */
export async function createClaque(settings: Settings, log: JobsDeps['log']): Promise<Claque> {
  const lock = FolderLock.take(settings.folder);
  try {
    const now = () => new Date().toISOString();
    const store = await RecordStore.open(
      settings.postgres === null ? { folder: settings.folder } : { url: settings.postgres },
    );
    const blobs = new BlobFolder(join(settings.folder, 'blobs'));
    await blobs.sweep();
    const accounts = new Accounts(store, now);
    const sketcher = createSketcher({ seed: await store.sketchSeed(settings.sketchSeed) });
    const index =
      settings.postgres === null ? new MemoryIndex(sketcher) : await SqlIndex.open(store.source, sketcher.version);
    const similar = new SimilarTexts(store, index, sketcher);
    const jobs = new Jobs({
      store,
      blobs,
      similar,
      sketchSeed: sketcher.keys.seed,
      zone: settings.zone,
      windowDays: settings.ringWindowDays,
      ocr: settings.ocr,
      now,
      log,
    });
    if (settings.adminPassword !== null) await accounts.ensure('admin', settings.adminPassword, 'admin');
    if (settings.demo) {
      await accounts.ensure(DEMO_LOGIN.name, DEMO_LOGIN.password, 'analyst');
      if ((await store.imports({ after: null, first: 1 })).total === 0)
        for (const name of ['complaints.csv', 'agencies.csv', 'calls.csv', 'papers.zip']) {
          const blob = await blobs.put(createReadStream(join(packageRoot(), 'seeds/demo', name)));
          await store.createImport({ name: `demo/${name}`, ...blob, map: null, by: DEMO_LOGIN.name, now: now() });
        }
    }
    const calls = new CallStream(store, settings.zone, now);
    jobs.start();
    return {
      store,
      blobs,
      jobs,
      accounts,
      similar,
      calls,
      now,
      ringPrior: settings.ringPrior,
      close: async () => {
        await jobs.stop();
        await store.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
