import { SqlGraph } from '../../db/graph-store/sql-graph.js';
import { RecordStore } from '../../db/record-store.js';
import { FolderLock } from '../../engines/folder-lock/folder-lock.js';
import { ProcessQueue } from '../../engines/job-queue/process-queue.js';
import type { Preset, PresetContext } from './preset.js';

/**
 * One process on its own folder: records on PGlite, or on PostgreSQL where the settings name one; jobs in the process;
 * the graph in SQL.
 *
 * @throws ClaqueError CLQ_FOLDER_LOCKED where another process has the folder.
 */
export async function openEmbedded({ settings, closing, engines }: PresetContext): Promise<Preset> {
  const { folder, postgres, key, jobsAtOnce } = settings;
  const lock = FolderLock.take(folder);
  closing.add(() => lock.release());
  const store = await RecordStore.open(
    postgres === null ? { folder, key } : { url: postgres, connections: 10 + jobsAtOnce * 2, projected: false, key },
  );
  closing.add(() => store.close());
  engines.push({ name: postgres === null ? 'PGlite' : 'PostgreSQL', vital: true, ping: () => store.ping() });
  return { store, queue: new ProcessQueue(), graph: new SqlGraph(store.source), projector: null, neo4j: null };
}
