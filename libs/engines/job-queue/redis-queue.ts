import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { JobQueue } from '../../domain/ports/job-queue.js';

export interface RedisQueueOptions {
  /** `redis://` or `rediss://`; user, password and database may stand in it. */
  readonly url: string;
  /** Distinguishes the queues of several installations on one Redis. */
  readonly name: string;
  readonly log: (message: string, about: Readonly<Record<string, unknown>>) => void;
}

const READY_MS = 3000;

/** The queue of many processes, on Redis by BullMQ. */
export class RedisQueue implements JobQueue {
  private readonly publisher: Redis;
  private readonly queue: Queue;
  private worker: { readonly worker: Worker; readonly connection: Redis } | null = null;
  private away = false;

  constructor(private readonly options: RedisQueueOptions) {
    // Publishing fails at once while Redis is away. The numbers are published again later, from the table.
    this.publisher = new Redis(options.url, {
      maxRetriesPerRequest: 1,
      enableOfflineQueue: false,
      connectTimeout: 5000,
      commandTimeout: 5000,
      retryStrategy: (times) => Math.min(200 * times, 2000),
    });
    this.queue = new Queue(options.name, { connection: this.publisher });
    for (const source of [this.publisher, this.queue]) source.on('error', (error: Error) => this.trouble(error));
  }

  async publish(jobs: readonly number[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.ready();
    await this.queue.addBulk(
      jobs.map((job) => ({
        name: 'job',
        data: { job },
        // One number waits once; once it is worked on to its end, whatever that was, it may come again.
        opts: { jobId: `job-${job}`, removeOnComplete: true, removeOnFail: true },
      })),
    );
    this.away = false;
  }

  async consume(work: (job: number) => Promise<void>, atOnce: number): Promise<void> {
    const connection = new Redis(this.options.url, {
      maxRetriesPerRequest: null,
      connectTimeout: 5000,
      retryStrategy: (times) => Math.min(200 * times, 2000),
    });
    connection.on('error', (error: Error) => this.trouble(error));
    const worker = new Worker(this.options.name, async ({ data }) => work((data as { job: number }).job), {
      connection,
      concurrency: atOnce,
      // A worker that is not heard of for so long: its numbers go to others.
      lockDuration: 30_000,
      stalledInterval: 5000,
      maxStalledCount: 1_000_000,
    });
    worker.on('error', (error: Error) => this.trouble(error));
    this.worker = { worker, connection };
  }

  async close(): Promise<void> {
    if (this.worker !== null) {
      // Waits for what is being worked on, unless Redis is away: then there is nobody to tell.
      await this.worker.worker.close(this.away);
      this.worker.connection.disconnect();
    }
    // A connection that was never made is waited for without end.
    if (this.publisher.status === 'ready') await this.queue.close().catch(() => {});
    this.publisher.disconnect();
  }

  /** Waits a little for a connection that is being made. */
  private async ready(): Promise<void> {
    for (let waited = 0; this.publisher.status !== 'ready'; waited += 50) {
      if (waited >= READY_MS) throw new Error('Redis is not to be reached');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** @throws where Redis is not to be reached. */
  async ping(): Promise<void> {
    await this.ready();
    await this.publisher.ping();
  }

  /** Called once each time Redis goes away. */
  private trouble(error: Error): void {
    if (!this.away) this.options.log('queue away', { error: error.message });
    this.away = true;
  }
}
