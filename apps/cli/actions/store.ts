import { type Settings } from '../../../libs/config/settings.js';
import { Store } from '../../../libs/db/store.js';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { FolderLock } from '../../../libs/engines/folder-lock/folder-lock.js';
import { Neo4jGraph } from '../../../libs/engines/graph-store/neo4j-graph.js';

/** The environment that settings are read from. */
export type Env = Readonly<Record<string, string | undefined>>;

/** The record store that the settings name; an embedded one only while no server has it. */
export async function withStore<T>(settings: Settings, work: (store: Store) => Promise<T>, migrate = true): Promise<T> {
  const lock = settings.preset === 'embedded' ? FolderLock.take(settings.folder) : null;
  try {
    const store = await Store.open(
      settings.postgres === null
        ? { folder: settings.folder, migrate, key: settings.key }
        : {
            url: settings.postgres,
            connections: 4,
            projected: settings.preset === 'scaled',
            migrate,
            key: settings.key,
          },
    );
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } finally {
    lock?.release();
  }
}

export async function withNeo4j<T>(settings: Settings, work: (graph: Neo4jGraph) => Promise<T>): Promise<T> {
  if (settings.neo4j === null) throw new ClaqueError('CLQ_USAGE_NEO4J');
  const graph = Neo4jGraph.connect({ url: settings.neo4j, database: settings.neo4jDatabase });
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}
