/**
 * Lays two papers on each other beside the server's own thread.
 * They come from outside, and what draws them may take long or fail.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type Overlay, overlay } from './overlay.js';

const { first, second, show } = workerData as OverlayRequest;

export interface OverlayRequest {
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  readonly show: 'both' | 'first' | 'second';
}

const made: Overlay | null = await overlay(Buffer.from(first), Buffer.from(second), show).catch(() => null);
parentPort!.postMessage(made === null ? null : made.png);
