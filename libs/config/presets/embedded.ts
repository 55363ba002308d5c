import { Store } from '../../db/store.js';
import { FolderLock } from '../../engines/folder-lock/folder-lock.js';
import { ProcessQueue } from '../../engines/job-queue/process-queue.js';
import { traceCarrier } from '../../engines/tracing/tracing.js';
import type { Preset, PresetContext } from './preset.js';

/**
 * One process on its own folder: jobs in the process, the graph in SQL.
 * Records are on PGlite, or on PostgreSQL where the settings name one.
 *
 * @throws ClaqueError CLQ_FOLDER_LOCKED where another process has the folder.
 */
export async function openEmbedded({ settings, closing, engines }: PresetContext): Promise<Preset> {
  const { folder, postgres, key, jobsAtOnce } = settings;
  const lock = FolderLock.take(folder);
  closing.add(() => lock.release());
  const store = await Store.open(
    postgres === null
      ? { folder, key, trace: traceCarrier }
      : { url: postgres, connections: 10 + jobsAtOnce * 2, projected: false, key, trace: traceCarrier },
  );
  closing.add(() => store.close());
  engines.push({ name: postgres === null ? 'PGlite' : 'PostgreSQL', vital: true, ping: () => store.ping() });
  return { store, queue: new ProcessQueue(), graph: store.graph.tables, projector: null, neo4j: null };
}
