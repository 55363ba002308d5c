/**
 * Carries the numbers of jobs to workers: at least once, in no order that anybody may rely on. It may forget.
 * What was not done is published again from the table of jobs, which alone knows what is to do.
 *
 * Example: after `consume(work, 1)` and `publish([7])`, `work(7)` is called, here or in another process.
 */
export interface JobQueue {
  /**
   * The same number again, while it waits or is worked on, changes nothing.
   * @throws where the queue is not to be reached.
   */
  publish(jobs: readonly number[]): Promise<void>;
  /** Calls `work`, which never throws, for each number, so many at a time. */
  consume(work: (job: number) => Promise<void>, atOnce: number): Promise<void>;
  /** Takes no more, and waits for what is being worked on. */
  close(): Promise<void>;
}
