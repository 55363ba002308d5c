import { afterEach, describe, expect, it } from '@jest/globals';
import type { JobQueue } from '../../domain/ports/job-queue.js';

const until = async (ready: () => boolean) => {
  for (let i = 0; i < 400 && !ready(); i++) await new Promise((r) => setTimeout(r, 25));
  expect(ready()).toBe(true);
};

/** What every JobQueue must do alike. `open` gives another end of the same queue, or in one process the queue itself. */
export function jobQueueContract(name: string, open: () => JobQueue, fresh: () => void): void {
  describe(`job queue ${name}`, () => {
    const ends: JobQueue[] = [];
    const end = () => {
      const queue = open();
      ends.push(queue);
      return queue;
    };
    afterEach(async () => {
      for (const e of ends.splice(0)) await e.close();
      fresh();
    });

    it('carries every number to the workers, also numbers from before they came', async () => {
      const queue = end();
      await queue.publish([1, 2]);
      const seen: number[] = [];
      await queue.consume(async (job) => void seen.push(job), 1);
      await queue.publish([3]);
      await until(() => seen.length === 3);
      expect([...seen].sort()).toEqual([1, 2, 3]);
    });

    it('keeps a number once while it waits or is worked on, and takes it again afterwards', async () => {
      const queue = end();
      let release: () => void = () => {};
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      const seen: number[] = [];
      await queue.publish([1]);
      await queue.publish([1]);
      await queue.consume(async (job) => {
        seen.push(job);
        await gate;
      }, 2);
      await until(() => seen.length === 1);
      await queue.publish([1]);
      await new Promise((r) => setTimeout(r, 200));
      expect(seen).toEqual([1]);
      release();
      await until(() => true);
      await new Promise((r) => setTimeout(r, 200));
      await queue.publish([1]);
      await until(() => seen.length === 2);
    });

    it('works on so many at a time, and ends when those are done', async () => {
      const queue = end();
      let now = 0;
      let most = 0;
      let done = 0;
      await queue.consume(async () => {
        most = Math.max(most, ++now);
        await new Promise((r) => setTimeout(r, 100));
        now--;
        done++;
      }, 2);
      await queue.publish([1, 2, 3, 4, 5]);
      await until(() => now === 2);
      const before = done;
      await queue.close();
      expect(now).toBe(0);
      expect(done).toBeGreaterThanOrEqual(before + 2);
      expect(most).toBe(2);
    });
  });
}
