import { Worker } from 'node:worker_threads';
import { UnionFind } from '../cluster/union-find.js';
import {
  type Clusters,
  checkThreshold,
  isSource,
  type JoinOptions,
  type JoinStage,
  PairCollector,
  type PairOptions,
  type TextSource,
  type Texts,
} from '../join/join.js';
import type { VerifiedPairs } from '../join/pairs.js';
import { Rows } from '../join/rows.js';
import { BANDS } from '../sketch/minhash.js';
import type { Answer, InRows, Task, WorkerOptions } from './join-worker.js';

/**
 * A module that makes the same texts in every thread. So none has to travel: `texts(argument)` returns a `TextSource`.
 */
export interface TextModule {
  readonly module: URL | string;
  readonly argument?: unknown;
  /** How many texts there are. */
  readonly length: number;
}

export interface ParallelOptions {
  /** Threads beside this one. The result does not depend on it. */
  readonly workers: number;
}

/** Texts in one batch of sketching. */
const BATCH = 4096;
/** Texts of the components in one batch of verification. */
const WORK = 2048;
/** Batches on their way to one thread: one at work, one waiting. */
const AHEAD = 2;

/** `clusters` with worker threads: the same result for any number of them. */
export async function clusters(texts: Texts | TextModule, options: JoinOptions & ParallelOptions): Promise<Clusters> {
  return withCrew(texts, options, async (crew, run) => {
    const families: Uint32Array[] = [];
    let bounded = false;
    await verify(crew, run, 'clusters', (answer) => {
      for (const family of answer.families ?? []) families.push(family);
      bounded ||= answer.bounded;
    });
    families.sort((x, y) => x[0] - y[0]);
    return { clusters: families, length: run.rows.length, bounded };
  });
}

/** `allPairs` with worker threads: the same result for any number of them. */
export async function allPairs(
  texts: Texts | TextModule,
  options: PairOptions & ParallelOptions,
): Promise<VerifiedPairs & { length: number }> {
  return withCrew(texts, options, async (crew, run) => {
    const collected = new PairCollector();
    let truncated = false;
    await verify(crew, run, 'pairs', (answer) => {
      if (answer.pairs !== undefined) collected.add(answer.pairs);
      truncated ||= answer.bounded;
    });
    return { ...collected.result(truncated), length: run.rows.length };
  });
}

interface Run {
  readonly rows: Rows;
  readonly empty: Uint8Array;
  readonly options: PairOptions & ParallelOptions;
  /** Null where each thread has the texts itself. */
  readonly text: ((i: number) => string) | null;
}

async function withCrew<T>(
  texts: Texts | TextModule,
  options: PairOptions & ParallelOptions,
  work: (crew: Crew, run: Run) => Promise<T>,
): Promise<T> {
  const { workers, signal } = options;
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`workers: expected 1 or more, got ${workers}`);
  const threshold = checkThreshold(options.threshold);
  signal?.throwIfAborted();
  const module = isModule(texts) ? { module: String(texts.module), argument: texts.argument } : null;
  const { seed, words, characters, engine, limit } = options;
  const crew = new Crew(workers, { sketch: { seed, words, characters, engine }, threshold, limit, module });
  const abort = () => crew.stop(signal!.reason as Error);
  signal?.addEventListener('abort', abort);
  try {
    const run = await sketch(crew, texts, options);
    return await work(crew, run);
  } finally {
    signal?.removeEventListener('abort', abort);
    await crew.close();
  }
}

async function sketch(crew: Crew, texts: Texts | TextModule, options: PairOptions & ParallelOptions): Promise<Run> {
  const rows = new Rows(true);
  let empty = new Uint8Array(new SharedArrayBuffer(1 << 20));
  let done = 0;
  const total =
    isModule(texts) || isSource(texts as Texts) || Array.isArray(texts) ? (texts as TextSource).length : Infinity;
  const reserve = (size: number) => {
    rows.reserve(size);
    if (size <= empty.length) return;
    const larger = new Uint8Array(new SharedArrayBuffer(Math.max(size, empty.length * 2)));
    larger.set(empty);
    empty = larger;
  };
  const send = async (from: number, count: number, batch: string[] | null) => {
    reserve(from + count);
    await crew.give({ kind: 'sketch', from, count, texts: batch }, rows, (answer) => {
      empty.set(answer.empty!, from);
      done += count;
      options.progress?.('sketch', done, total);
    });
  };
  if (isModule(texts)) {
    for (let from = 0; from < texts.length; from += BATCH) await send(from, Math.min(BATCH, texts.length - from), null);
    await crew.idle();
    return { rows, empty: empty.subarray(0, rows.length), options, text: null };
  }
  let text: (i: number) => string;
  if (isSource(texts)) {
    text = (i) => texts.text(i);
    for (let from = 0; from < texts.length; from += BATCH) {
      const batch: string[] = [];
      for (let i = from; i < texts.length && i < from + BATCH; i++) batch.push(texts.text(i));
      await send(from, batch.length, batch);
    }
  } else {
    const kept: string[] = [];
    let batch: string[] = [];
    let read = 0;
    for await (const t of texts) {
      read++;
      if (options.text === undefined) kept.push(t);
      if (batch.push(t) < BATCH) continue;
      await send(read - batch.length, batch.length, batch);
      batch = [];
    }
    if (batch.length > 0) await send(read - batch.length, batch.length, batch);
    text = options.text ?? ((i) => kept[i]);
  }
  await crew.idle();
  return { rows, empty: empty.subarray(0, rows.length), options, text };
}

/** Components of candidates: each thread joins bands of its own, and the forests are joined here. */
async function candidates(crew: Crew, run: Run): Promise<Uint32Array[]> {
  const n = run.rows.length;
  const union = new UnionFind(n);
  const share = Math.ceil(BANDS / run.options.workers);
  let done = 0;
  for (let from = 0; from < BANDS; from += share) {
    const bands = Array.from({ length: Math.min(share, BANDS - from) }, (_, k) => from + k);
    await crew.give({ kind: 'bands', bands, empty: run.empty }, run.rows, (answer) => {
      const { roots } = answer;
      for (let i = 0; i < n; i++) if (roots![i] !== i) union.join(i, roots![i]);
      done += bands.length;
      run.options.progress?.('candidates', done, BANDS);
    });
  }
  await crew.idle();
  return union.components(2);
}

async function verify(crew: Crew, run: Run, kind: 'clusters' | 'pairs', take: (answer: Answer) => void): Promise<void> {
  const stage: JoinStage = kind;
  let batch: Uint32Array[] = [];
  let size = 0;
  let done = 0;
  const send = async () => {
    const components = batch;
    const count = size;
    batch = [];
    size = 0;
    const texts = run.text === null ? null : components.map((c) => Array.from(c, run.text!));
    await crew.give({ kind, components, texts }, run.rows, (answer) => {
      take(answer);
      done += count;
      run.options.progress?.(stage, done, run.rows.length);
    });
  };
  for (const component of await candidates(crew, run)) {
    batch.push(component);
    size += component.length;
    if (size >= WORK) await send();
  }
  if (size > 0) await send();
  await crew.idle();
}

function isModule(texts: Texts | TextModule): texts is TextModule {
  return (texts as TextModule).module !== undefined;
}

interface Hand {
  readonly worker: Worker;
  /** What waits for an answer, in the order of the tasks. */
  readonly waiting: ((answer: Answer) => void)[];
  /** Chunks of the rows that the thread has. */
  chunks: number;
}

/** Threads that take tasks in turn; an error in one ends all. */
class Crew {
  private readonly workers: Hand[] = [];
  private wake: (() => void) | null = null;
  private failure: Error | null = null;

  constructor(count: number, options: WorkerOptions) {
    for (let k = 0; k < count; k++) {
      const worker = new Worker(new URL('./join-worker.js', import.meta.url), { workerData: options });
      const entry: Hand = { worker, waiting: [], chunks: 0 };
      worker.on('message', (answer: Answer) => {
        try {
          entry.waiting.shift()!(answer);
        } catch (error) {
          // What the caller's progress function throws ends the run, not the process.
          this.stop(error as Error);
        }
        this.wake?.();
      });
      worker.on('error', (error) => this.stop(error));
      worker.on('exit', (code) => this.stop(new Error(`a worker thread ended with code ${code}`)));
      this.workers.push(entry);
    }
  }

  /** Hands a task to the thread with the least to do, as soon as one can take it. */
  async give(task: Task, rows: Rows, done: (answer: Answer) => void): Promise<void> {
    for (;;) {
      if (this.failure !== null) throw this.failure;
      const entry = this.workers.reduce((x, y) => (y.waiting.length < x.waiting.length ? y : x));
      if (entry.waiting.length < AHEAD) {
        entry.waiting.push(done);
        const seen: InRows = { chunks: rows.chunks.slice(entry.chunks), length: rows.length };
        entry.chunks = rows.chunks.length;
        entry.worker.postMessage({ ...task, ...seen });
        return;
      }
      await this.change();
    }
  }

  /** When every task is done. */
  async idle(): Promise<void> {
    while (this.workers.some((w) => w.waiting.length > 0)) {
      if (this.failure !== null) throw this.failure;
      await this.change();
    }
    if (this.failure !== null) throw this.failure;
  }

  stop(error: Error): void {
    this.failure ??= error;
    this.wake?.();
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((w) => w.worker.terminate()));
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}
