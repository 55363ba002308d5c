/** Runs the pipeline beside the server's own thread: it is long, and it never waits. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { DETECTORS } from '../../detectors/index.js';
import type { Records } from '../domain/model.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../domain/pipeline.js';
import { packageRoot } from '../readers/root.js';
import { loadKnowledge } from '../readers/seeds.js';

const { records, sketchSeed } = workerData as { records: Records; sketchSeed: number };
const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
const findings = await runPipeline(
  records,
  { ...PIPELINE_DEFAULTS, sketchSeed },
  { knowledge, detectors: DETECTORS, progress: (step) => parentPort!.postMessage({ step }) },
);
parentPort!.postMessage({ findings });
