import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { ThreadData } from './analysis-thread.js';

/** Starts a thread that analyzes; see `AnalysisThread`. */
export const startThread = (data: ThreadData, resourceLimits: ResourceLimits = {}): Worker =>
  new Worker(new URL('./analyse.worker.js', import.meta.url), { workerData: data, resourceLimits });
