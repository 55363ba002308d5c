/**
 * Lays two papers on each other, or draws the first page of one, in a process of its own.
 * They come from outside, and what draws them may take long, eat memory or fail.
 */
import { overlay, pagePicture } from './overlay.js';

export interface OverlayRequest {
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  readonly show: 'both' | 'first' | 'second';
}

/** The first page alone, no side longer than `side` pixels. */
export interface PageRequest {
  readonly page: Uint8Array;
  readonly side: number;
}

/** The picture, windows that differ, and whether the two were made from one another. */
export type OverlayAnswer = { readonly png: Uint8Array; readonly changed: number; readonly twins: boolean } | null;

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function made(request: OverlayRequest | PageRequest): Promise<OverlayAnswer | Uint8Array | null> {
  if ('page' in request) return pagePicture(bufferOf(request.page), request.side);
  return overlay(bufferOf(request.first), bufferOf(request.second), request.show);
}

process.once('message', async (request: OverlayRequest | PageRequest) => {
  process.send!(await made(request).catch(() => null));
});
process.on('disconnect', () => process.exit());
