import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<AbortSignal>();

/** Milliseconds of work after which other requests get a turn. */
const SLICE_MS = 5;
let turnedAt = 0;

/** Runs `work` so that it, and everything it awaits, stops once `signal` is aborted. */
export function cancellable<T>(signal: AbortSignal, work: () => T): T {
  return current.run(signal, work);
}

/** Runs `work` so that no signal of the caller stops it: for what outlives a request. */
export function uncancelled<T>(work: () => T): T {
  return current.exit(work);
}

/** @throws the reason of the abort, where the work in hand was cancelled. */
export function throwIfCancelled(): void {
  current.getStore()?.throwIfAborted();
}

/** Remembers whose work this is: asked later, from anywhere, it gives the reason of the abort, or null. */
export function cancelledBy(): () => Error | null {
  const signal = current.getStore();
  return () => (signal?.aborted === true ? (signal.reason as Error) : null);
}

/**
 * Lets other requests have a turn, where the work since the last turn took a slice of time.
 *
 * Work that only awaits promises never leaves the microtask queue, and starves timers and sockets.
 */
export async function yieldTurn(): Promise<void> {
  if (performance.now() - turnedAt < SLICE_MS) return;
  await new Promise<void>((resolve) => setImmediate(resolve));
  turnedAt = performance.now();
}

/** Lets other requests have a turn. @throws the reason of the abort, where the work in hand was cancelled. */
export async function breathe(): Promise<void> {
  await yieldTurn();
  throwIfCancelled();
}
