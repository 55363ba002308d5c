/**
 * Runs the pipeline beside the server's own thread: it is long, and it never waits. The thread stays, and with it the network of
 * rings, so that the next batch brings it up to date instead of building it again.
 */
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { DETECTORS } from '../../detectors/index.js';
import type { Records } from '../domain/model.js';
import { PIPELINE_DEFAULTS, type PipelineOptions, runPipeline } from '../domain/pipeline.js';
import type { KnownRing } from '../domain/steps/rings/identity.js';
import { LivingRings } from '../domain/steps/rings/living-rings.js';
import { packageRoot } from '../readers/root.js';
import { loadKnowledge } from '../readers/seeds.js';

export interface AnalyseRequest {
  readonly records: Records;
  readonly options: Partial<PipelineOptions>;
  readonly before: { readonly rings: readonly KnownRing[]; readonly used: readonly string[] };
}

const port = parentPort!;
const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
const living = new LivingRings();

port.on('message', ({ records, options, before }: AnalyseRequest) => {
  runPipeline(
    records,
    { ...PIPELINE_DEFAULTS, ...options },
    {
      knowledge,
      detectors: DETECTORS,
      before: { rings: before.rings, used: new Set(before.used), living },
      progress: (step) => port.postMessage({ step }),
    },
  ).then(
    (findings) => port.postMessage({ findings }),
    (error: unknown) => {
      // Half a batch may stand in the network: a new thread starts with a new one.
      setImmediate(() => {
        throw error;
      });
    },
  );
});
