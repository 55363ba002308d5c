import { fork } from 'node:child_process';
import { bareEnv, residentMegabytes } from '../process-memory.js';
import type { OverlayAnswer, OverlayRequest } from './overlay.worker.js';

/** Longer than any paper needs. */
const MOST_MS = 30_000;
/** Megabytes that two papers of the largest size need, and more. */
const MEGABYTES = 1536;
const LOOK_MS = 250;
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
export async function drawOverlay(load: () => Promise<OverlayRequest>): Promise<OverlayAnswer> {
  while (drawing >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  drawing++;
  try {
    return await draw(await load());
  } finally {
    drawing--;
    waiting.shift()?.();
  }
}

function draw(request: OverlayRequest): Promise<OverlayAnswer> {
  return new Promise((resolve) => {
    const worker = fork(new URL('./overlay.worker.js', import.meta.url), {
      execArgv: ['--max-old-space-size=512'],
      serialization: 'advanced',
      env: bareEnv(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const end = (made: OverlayAnswer) => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.kill('SIGKILL');
      resolve(made);
    };
    const timer = setTimeout(() => end(null), MOST_MS);
    const watch = setInterval(() => {
      if (residentMegabytes(worker.pid) > MEGABYTES) end(null);
    }, LOOK_MS);
    worker.once('message', end);
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
    worker.send(request, () => {});
  });
}
