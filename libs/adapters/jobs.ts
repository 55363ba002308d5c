import { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { Item } from '../domain/collector.js';
import type { Findings } from '../domain/model.js';
import type { PaperItem } from '../readers/items.js';
import { PaperPool, withReadings } from '../readers/papers/pool.js';
import { readSource } from '../readers/read.js';
import type { AnalyseRequest } from './analyse.worker.js';
import type { BlobFolder } from './folder/blob-folder.js';
import type { JobEntity } from './record-store/entities.js';
import type { RecordStore } from './record-store/record-store.js';
import type { SimilarTexts } from './similar-texts.js';

const BATCH = 500;
const BATCH_MS = 5000;
const ATTEMPTS = 5;
const IDLE_MS = 1000;

export interface JobsDeps {
  readonly store: RecordStore;
  readonly blobs: BlobFolder;
  readonly similar: SimilarTexts;
  readonly sketchSeed: number;
  readonly zone: string;
  readonly windowDays: number | null;
  /** Whether papers without a text layer are read by OCR. */
  readonly ocr: boolean;
  readonly now: () => string;
  readonly log: (message: string, about: Readonly<Record<string, unknown>>) => void;
}

/**
 * The loop over the jobs in the store: one at a time, in order. A job's output and the next job are written in one
 * transaction, so a kill at any moment loses nothing and a second run changes nothing.
 */
export class Jobs {
  private stopping = false;
  private wake: (() => void) | null = null;
  private loop: Promise<void> | null = null;
  private worker: Worker | null = null;
  /** The step that the running job is at, for people who watch. */
  step: string | null = null;

  private readonly papers: PaperPool;

  constructor(private readonly deps: JobsDeps) {
    this.papers = new PaperPool({ ocr: deps.ocr });
  }

  start(): void {
    this.loop = this.run();
  }

  /** Says that there may be a new job. */
  notify(): void {
    this.wake?.();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.notify();
    await this.worker?.terminate();
    await this.loop;
    await this.papers.close();
  }

  private async run(): Promise<void> {
    await this.deps.store.requeueRunning();
    await this.catchUp();
    while (!this.stopping) {
      const job = await this.deps.store.takeJob(this.deps.now());
      if (job === null) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, IDLE_MS);
          this.wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        this.wake = null;
        continue;
      }
      try {
        if (job.kind === 'intake') await this.intake(job);
        else await this.analyse(job);
      } catch (error) {
        if (this.stopping) break;
        const again = job.attempts < ATTEMPTS;
        const later = new Date(new Date(this.deps.now()).getTime() + 1000 * 4 ** job.attempts).toISOString();
        this.deps.log('job failed', {
          job: job.id,
          kind: job.kind,
          attempt: job.attempts,
          again,
          error: (error as Error).stack,
        });
        await this.deps.store.failJob(job, (error as Error).message.slice(0, 500), again ? later : null);
      } finally {
        this.step = null;
      }
    }
  }

  private async intake(job: JobEntity): Promise<void> {
    const { store, blobs, zone } = this.deps;
    const entry = await store.import(job.payload.import!);
    if (entry === null) throw new Error(`job ${job.id} names an import that is not there`);
    this.step = 'intake';
    let read = entry.cursor;
    let batch: Item[] = [];
    let stored = performance.now();
    const source = { name: entry.name, open: async () => blobs.open(entry.sha256) };
    // What was stored before a crash is passed over, and not looked into again: the order of items in a file does not change.
    const fresh = behind(readSource(source, { map: entry.map }, false), entry.cursor);
    const keep = async (_: unknown, bytes: Buffer) => {
      await blobs.put(Readable.from([bytes]));
    };
    for await (const item of withReadings(fresh, this.papers, keep)) {
      read++;
      batch.push(item);
      // Reading a picture takes seconds: what is read is kept after a while, however little it is.
      if (batch.length < BATCH && performance.now() - stored < BATCH_MS) continue;
      await store.storeBatch(entry.id, batch, read, zone);
      batch = [];
      stored = performance.now();
      if (this.stopping) return;
    }
    if (batch.length > 0) await store.storeBatch(entry.id, batch, read, zone);
    await store.finishIntake(job, this.deps.now());
    await this.catchUp();
  }

  /** The index may lag behind: what fails here is caught up with after the next import or at the next start. */
  private async catchUp(): Promise<void> {
    try {
      await this.deps.similar.catchUp(() => this.stopping);
    } catch (error) {
      this.deps.log('index not caught up', { error: (error as Error).stack });
    }
  }

  private async analyse(job: JobEntity): Promise<void> {
    const { store, sketchSeed, windowDays, now } = this.deps;
    const request: AnalyseRequest = {
      records: await store.records(),
      options: { sketchSeed, windowDays },
      before: await store.ringsBefore(),
    };
    const findings = await this.inWorker(request);
    await store.storeFindings(job, request.records, findings, now(), sketchSeed);
  }

  private inWorker(request: AnalyseRequest): Promise<Findings> {
    return new Promise((resolve, reject) => {
      this.worker ??= new Worker(new URL('./analyse.worker.js', import.meta.url));
      const worker = this.worker;
      for (const event of ['message', 'error', 'exit'] as const) worker.removeAllListeners(event);
      worker.on('message', (message: { step?: string; findings?: Findings }) => {
        if (message.step !== undefined) this.step = message.step;
        if (message.findings !== undefined) resolve(message.findings);
      });
      worker.on('error', reject);
      worker.on('exit', (code) => {
        this.worker = null;
        reject(new Error(`the analysis ended with code ${code}`));
      });
      worker.postMessage(request);
    });
  }
}

/** The items behind the first so many. */
async function* behind(items: AsyncIterable<PaperItem>, count: number): AsyncGenerator<PaperItem> {
  let seen = 0;
  for await (const item of items) if (seen++ >= count) yield item;
}
