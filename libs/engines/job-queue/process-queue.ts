import type { JobQueue } from '../../domain/ports/job-queue.js';

/** The queue of a program that is alone: numbers that wait in memory, in the order in which they came. */
export class ProcessQueue implements JobQueue {
  private readonly waiting = new Set<number>();
  private readonly working = new Map<number, Promise<void>>();
  private work: ((job: number) => Promise<void>) | null = null;
  private atOnce = 0;
  private closed = false;

  async publish(jobs: readonly number[]): Promise<void> {
    for (const job of jobs) if (!this.working.has(job)) this.waiting.add(job);
    this.next();
  }

  async consume(work: (job: number) => Promise<void>, atOnce: number): Promise<void> {
    this.work = work;
    this.atOnce = atOnce;
    this.next();
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.working.values());
  }

  private next(): void {
    const { work } = this;
    if (work === null || this.closed) return;
    for (const job of this.waiting) {
      if (this.working.size >= this.atOnce) return;
      this.waiting.delete(job);
      this.working.set(
        job,
        work(job).finally(() => {
          this.working.delete(job);
          this.next();
        }),
      );
    }
  }
}
