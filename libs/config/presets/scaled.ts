import { Projector } from '../../app/graph/projector.js';
import { Store } from '../../db/store.js';
import { cypherMigrations } from '../../engines/graph-store/cypher.js';
import { FallbackGraphStore } from '../../engines/graph-store/fallback-graph.js';
import { Neo4jGraph } from '../../engines/graph-store/neo4j-graph.js';
import { RedisQueue } from '../../engines/job-queue/redis-queue.js';
import { traceCarrier } from '../../engines/tracing/tracing.js';
import { cypherFolder } from '../paths.js';
import type { Preset, PresetContext } from './preset.js';

/** Any number of processes: records and outbox on PostgreSQL, jobs by Redis, the graph projected into Neo4j. */
export async function openScaled({ settings, closing, engines, log }: PresetContext): Promise<Preset> {
  const url = settings.postgres!;
  const connections = 10 + settings.jobsAtOnce * 2;
  const store = await Store.open({ url, connections, projected: true, key: settings.key, trace: traceCarrier });
  closing.add(() => store.close());
  engines.push({ name: 'PostgreSQL', vital: true, ping: () => store.ping() });

  const queue = new RedisQueue({ url: settings.redis!, name: `claque-${await store.installation.secret('id')}`, log });
  engines.push({ name: 'Redis', vital: false, ping: () => queue.ping() });

  const neo4j = Neo4jGraph.connect({ url: settings.neo4j!, database: settings.neo4jDatabase });
  closing.add(() => neo4j.close());
  engines.push({ name: 'Neo4j', vital: false, ping: () => neo4j.ping() });
  const graph = new FallbackGraphStore(neo4j, store.graph.tables, log);

  // Processes that serve the API alone leave the projection to the others.
  const migrations = cypherMigrations(cypherFolder());
  const projector = settings.role === 'api' ? null : new Projector({ store, graph: neo4j, migrations, url, log });
  if (projector !== null) {
    projector.start();
    closing.add(() => projector.stop());
  }
  return { store, queue, graph, projector, neo4j };
}
