import { Worker } from 'node:worker_threads';
import type { OverlayRequest } from './overlay.worker.js';

/** Longer than any paper needs. */
const MOST_MS = 30_000;

/** The picture of two papers laid on each other, as PNG; null where they cannot be, or take too long. */
export function drawOverlay(request: OverlayRequest): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./overlay.worker.js', import.meta.url), {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const end = (png: Uint8Array | null) => {
      clearTimeout(timer);
      resolve(png);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(null), MOST_MS);
    worker.once('message', end);
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
  });
}
