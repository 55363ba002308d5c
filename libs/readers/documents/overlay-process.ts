import { bareProcess, watchMemory } from '../bare-process.js';
import type { OverlayAnswer, OverlayRequest, PageRequest } from './overlay.worker.js';

/** Longer than any paper needs. */
const MOST_MS = 30_000;
/** Megabytes that two papers of the largest size need, and more. */
const MEGABYTES = 1536;
/** Of these for JavaScript. */
const HEAP_MEGABYTES = 512;
/** Pictures that are drawn at once; the others wait. */
const AT_ONCE = 1;

let drawing = 0;
const waiting: (() => void)[] = [];

/**
 * Two papers laid on each other, as PNG, by a process of its own. A picture that takes too much ends that one alone.
 *
 * @param load is called when it is this picture's turn, so that those who wait hold no papers.
 * @returns null where the two cannot be laid on each other, or take too long.
 */
export const drawOverlay = (load: () => Promise<OverlayRequest>): Promise<OverlayAnswer> => inTurn<OverlayAnswer>(load);

/**
 * The first page of a paper as WebP, in the same way.
 *
 * @param load gives null for what has no picture: then nothing is started.
 * @returns null where it has no picture, or takes too long.
 */
export const drawPage = (load: () => Promise<PageRequest | null>): Promise<Uint8Array | null> =>
  inTurn<Uint8Array>(load);

async function inTurn<Made>(load: () => Promise<OverlayRequest | PageRequest | null>): Promise<Made | null> {
  while (drawing >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  drawing++;
  try {
    const request = await load();
    return request === null ? null : await draw<Made>(request);
  } finally {
    drawing--;
    waiting.shift()?.();
  }
}

function draw<Made>(request: OverlayRequest | PageRequest): Promise<Made | null> {
  return new Promise((resolve) => {
    const worker = bareProcess(new URL('./overlay.worker.js', import.meta.url), HEAP_MEGABYTES);
    const end = (made: Made | null) => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.kill('SIGKILL');
      resolve(made);
    };
    const timer = setTimeout(() => end(null), MOST_MS);
    const watch = watchMemory(worker, MEGABYTES, () => end(null));
    worker.once('message', (made) => end(made as Made | null));
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
    worker.send(request, () => {});
  });
}
