import type { Projector } from '../../app/graph/projector.js';
import type { JobsDeps } from '../../app/jobs/job-runner.js';
import type { Store } from '../../db/store.js';
import type { GraphStore } from '../../domain/ports/graph-store.js';
import type { JobQueue } from '../../domain/ports/job-queue.js';
import type { Neo4jGraph } from '../../engines/graph-store/neo4j-graph.js';
import type { Engine } from '../claque.js';
import type { Closing } from '../closing.js';
import type { Settings } from '../settings.js';

/** What a preset is given. */
export interface PresetContext {
  readonly settings: Settings;
  readonly closing: Closing;
  /** Receives every outside system that the preset needs. */
  readonly engines: Engine[];
  readonly log: JobsDeps['log'];
}

/** The engines that a preset names. */
export interface Preset {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly graph: GraphStore;
  /** Keeps Neo4j up to date; null where there is none, or others do. */
  readonly projector: Projector | null;
  readonly neo4j: Neo4jGraph | null;
}
