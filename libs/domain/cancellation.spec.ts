import { describe, expect, it } from '@jest/globals';
import { breathe, cancellable, throwIfCancelled, uncancelled } from './cancellation.js';

describe('cancellation', () => {
  it('stops work that is begun under a signal, however deep, and nothing else', async () => {
    const controller = new AbortController();
    let steps = 0;
    const walk = async () => {
      for (; steps < 1_000_000; steps++) await breathe();
    };
    const walking = cancellable(controller.signal, async () => walk());
    setTimeout(() => controller.abort(new Error('left')), 20);
    await expect(walking).rejects.toThrow('left');
    const reached = steps;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(steps).toBe(reached);
    expect(() => throwIfCancelled()).not.toThrow();
    expect(() => cancellable(controller.signal, () => uncancelled(throwIfCancelled))).not.toThrow();
  });

  it('lets timers run between slices of work that only awaits promises', async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    const end = performance.now() + 200;
    while (performance.now() < end) await breathe();
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });
});
