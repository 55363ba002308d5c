/**
 * Lays two papers on each other in a process of its own.
 * They come from outside, and what draws them may take long, eat memory or fail.
 */
import { overlay } from './overlay.js';

export interface OverlayRequest {
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  readonly show: 'both' | 'first' | 'second';
}

/** The picture, windows that differ, and whether the two were made from one another. */
export type OverlayAnswer = { readonly png: Uint8Array; readonly changed: number; readonly twins: boolean } | null;

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

process.once('message', async ({ first, second, show }: OverlayRequest) => {
  const made: OverlayAnswer = await overlay(bufferOf(first), bufferOf(second), show).catch(() => null);
  process.send!(made);
});
process.on('disconnect', () => process.exit());
