import { Readable } from 'node:stream';
import type { Cursor, Page } from '../../db/page.js';
import type { BatchOptions } from '../../db/repositories/intake.js';
import type { Updated } from '../../db/repositories/intake-batch.js';
import { type Claim, LeaseLostError } from '../../db/repositories/jobs.js';
import type { WordIndex } from '../../db/repositories/words.js';
import type { ImportRow, JobRow } from '../../db/schema.js';
import type { Store, Tx } from '../../db/store.js';
import type { ClockProfile } from '../../domain/clocks/clock.js';
import { withOwnNumbers } from '../../domain/intake/again.js';
import type { FoundFile, Item } from '../../domain/intake/collector.js';
import { type Mapping, saidBy } from '../../domain/intake/mapping.js';
import type { Rejection } from '../../domain/model/index.js';
import type { BlobStore } from '../../domain/ports/blob-store.js';
import type { JobQueue } from '../../domain/ports/job-queue.js';
import type { CountryCode } from '../../domain/text/phones.js';
import { spanned } from '../../engines/tracing/tracing.js';
import { Readers, type SetAside, setAsideBefore } from '../../readers/apart/apart.js';
import { PaperPool, withReadings } from '../../readers/documents/pool.js';
import { Patience, type ProcessLimits, type ReadLimits } from '../../readers/limits.js';
import { underSaved } from '../../readers/mapped.js';
import { AnalysisRunner } from '../analysis/analysis-runner.js';
import type { SimilarTexts } from '../similar/similar-texts.js';

const BATCH = 500;
/** Cells of a batch: rows of wide tables are stored a few at a time. */
const BATCH_CELLS = 100_000;
/** A job that was begun so often is tried with less: a batch may be what ended this process. */
const CAREFUL = 3;
const CAREFUL_BATCH = 20;
const BATCH_MS = 5000;
const ATTEMPTS = 5;
/** A job that started this often and never ended probably kills its worker, so it is dead. */
const CRASHES = 50;
/** How often the table of jobs is looked through for what is due. */
const RELAY_MS = 1000;
/** Jobs that are handed to the queue at a time. */
const RELAYED = 200;
/** A worker that is not heard of for so long is taken for dead. */
const LEASE_SECONDS = 30;

export interface JobsDeps {
  readonly store: Store;
  /** The mapping by which an import is read. */
  readonly mappingFor: (entry: ImportRow) => Promise<Mapping | null>;
  readonly queue: JobQueue;
  readonly blobs: BlobStore;
  readonly similar: SimilarTexts;
  readonly words: WordIndex;
  /** Folder of what the program knows. */
  readonly seeds: string;
  readonly sketchSeed: number;
  readonly zone: string;
  /** Country of telephone numbers without a code; null: as most of a file's numbers fit. */
  readonly country: CountryCode | null;
  /** Folder for the scratch files of archives. */
  readonly scratch?: string;
  readonly windowDays: number | null;
  /** By which rule the complaints that come in must be answered. */
  readonly clock: ClockProfile;
  /** Whether papers without a text layer are read by OCR. */
  readonly ocr: boolean;
  /** What reading a file may cost, and the process that does it. */
  readonly reading: { readonly file: ReadLimits; readonly process: ProcessLimits };
  /** Bytes that are free for what archives unpack to. */
  readonly freeBytes: () => Promise<number>;
  /** Names this process among those that work. */
  readonly owner: string;
  /** Jobs that are worked on at once; 0: this process only hands them on. */
  readonly atOnce: number;
  /** Whether nobody else works on this store: then what ran before is free at once. */
  readonly alone: boolean;
  readonly now: () => string;
  readonly log: (message: string, about: Readonly<Record<string, unknown>>) => void;
  /** Called when a job ends, with its outcome. */
  readonly onJobFinished?: (
    kind: JobRow['kind'],
    outcome: 'done' | 'failed' | 'dead' | 'lost',
    seconds: number,
  ) => void;
  /** Writes down what an import changed of what was known, in the transaction that changes it. */
  readonly updated: (tx: Tx, entry: ImportRow, updated: readonly Updated[]) => Promise<void>;
  /** Runs once an analysis is stored. What it throws is logged, and changes nothing for the analysis. */
  readonly analysed?: () => Promise<unknown>;
}

/**
 * Hands the jobs of the table to the queue, and works on those that the queue gives.
 * The worker that holds a job writes its output and the next job in one transaction.
 * So a kill at any moment loses nothing and a second run changes nothing.
 */
export class JobRunner {
  private stopping = false;
  private wake: (() => void) | null = null;
  private relay: Promise<void> | null = null;
  private away = false;
  /** Jobs in hand. */
  private working = 0;
  private wording: Promise<void> | null = null;
  private readonly analyst: AnalysisRunner;
  private readonly papers: PaperPool;
  private readonly readers: Readers;

  constructor(private readonly deps: JobsDeps) {
    this.papers = new PaperPool({ ocr: deps.ocr });
    this.readers = new Readers(deps.reading.process, deps.reading.file);
    this.analyst = new AnalysisRunner({ ...deps, sketches: deps.similar.sketches });
  }

  async start(): Promise<void> {
    const { store, queue, alone, atOnce } = this.deps;
    if (alone) await store.jobs.releaseAll();
    if (atOnce > 0) await queue.consume((id) => this.work(id), atOnce);
    this.relay = this.run();
  }

  /** Says that there may be a new job. */
  notify(): void {
    this.wake?.();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.notify();
    await this.analyst.stop();
    await this.relay;
    await this.wording;
    if (this.deps.atOnce > 0) await this.deps.store.jobs.releaseRunnerLease(this.deps.owner).catch(() => {});
    await this.deps.queue.close();
    await this.papers.close();
    this.readers.close();
  }

  private async run(): Promise<void> {
    if (this.deps.atOnce > 0) await this.catchUp();
    while (!this.stopping) {
      const woken = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, RELAY_MS);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      try {
        if (this.deps.atOnce > 0) await this.deps.store.jobs.renewRunnerLease(this.deps.owner);
        const due = await this.deps.store.jobs.due(this.deps.now(), RELAYED);
        await this.deps.queue.publish(due);
        if (due.length === 0 && this.working === 0 && this.deps.atOnce > 0) this.beside();
        this.away = false;
      } catch (error) {
        // Logged once each time the store or the queue goes away.
        if (!this.away) this.deps.log('jobs not handed on', { error: (error as Error).message });
        this.away = true;
      }
      await woken;
    }
  }

  /** Never throws: what could not be written down is free again when the lease ends. */
  private async work(id: number): Promise<void> {
    this.working++;
    try {
      await this.take(id);
    } finally {
      this.working--;
    }
  }

  private async take(id: number): Promise<void> {
    const { store, owner, now, log, onJobFinished } = this.deps;
    if (this.stopping) return;
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    let job: JobRow | null = null;
    const claim: Claim = { job: id, owner };
    let heart: NodeJS.Timeout | null = null;
    try {
      job = await store.jobs.claim(id, owner, now(), LEASE_SECONDS);
      if (job === null) return;
      const { kind } = job;
      if (job.attempts > CRASHES) {
        await store.jobs.fail(claim, `it was begun ${CRASHES} times and never ended`, null, now());
        onJobFinished?.(kind, 'dead', seconds());
        return;
      }
      let step: string | null = null;
      let beating = false;
      // One at a time: while the job's own transaction holds the row, a beat waits for it.
      const alive = () => {
        if (beating) return;
        beating = true;
        store.jobs
          .extend(claim, step, LEASE_SECONDS)
          .catch(() => {})
          .finally(() => {
            beating = false;
          });
      };
      heart = setInterval(alive, (LEASE_SECONDS * 1000) / 4);
      const at = (name: string) => {
        step = name;
        alive();
      };
      const held = job;
      const finished = await spanned(
        `job ${kind}`,
        { 'claque.job': id, 'claque.attempt': job.attempts },
        async () => {
          if (kind === 'intake') return this.intake(held, claim, at);
          await this.analyst.analyse(claim, at, now);
          await this.deps.analysed?.().catch((error: Error) => log('answers not looked at', { error: error.message }));
          return true;
        },
        job.payload.trace,
      );
      if (finished) onJobFinished?.(kind, 'done', seconds());
      else await store.jobs.release(claim);
      this.notify();
    } catch (error) {
      if (job === null) {
        log('job not taken', { job: id, error: (error as Error).message });
        return;
      }
      if (this.stopping) {
        await store.jobs.release(claim).catch(() => {});
        return;
      }
      if (error instanceof LeaseLostError) {
        log('job lost', { job: id, kind: job.kind });
        onJobFinished?.(job.kind, 'lost', seconds());
        return;
      }
      const again = job.attempts < ATTEMPTS;
      const later = new Date(new Date(now()).getTime() + 1000 * 4 ** job.attempts).toISOString();
      log('job failed', { job: id, kind: job.kind, attempt: job.attempts, again, error: (error as Error).stack });
      onJobFinished?.(job.kind, again ? 'failed' : 'dead', seconds());
      await store.jobs.fail(claim, (error as Error).message.slice(0, 500), again ? later : null, now()).catch(() => {});
    } finally {
      if (heart !== null) clearInterval(heart);
    }
  }

  /** @returns false where it was interrupted: the next run goes on behind the last batch. */
  private async intake(job: JobRow, claim: Claim, at: (step: string) => void): Promise<boolean> {
    const { store, blobs, zone, country } = this.deps;
    const entry = await store.imports.get(job.payload.import!);
    if (entry === null) throw new Error(`job ${job.id} names an import that is not there`);
    at('intake');
    const map = await this.deps.mappingFor(entry);
    let cursor = entry.cursor;
    const how: BatchOptions = {
      claim,
      updates: map?.again === 'update',
      onUpdated: (tx, updated) => this.deps.updated(tx, entry, updated),
    };
    let batch: Item[] = [];
    let stored = performance.now();
    // A bad file fails its import. A failing store is no fault of the file, so the file is read again later.
    let failure: unknown = null;
    const original = async function* () {
      try {
        yield* blobs.open(entry.sha256);
      } catch (error) {
        failure = error;
        throw error;
      }
    };
    const source = { name: entry.name, open: async () => Readable.from(original()) };
    const patience = new Patience(this.deps.reading.process.patience);
    // What was stored before a crash is passed over unopened. The order of items in a file does not change.
    // A note comes first where a saved mapping reads it.
    const noted = map?.saved === undefined ? 0 : 1;
    const items = this.readers.read(source, {
      map,
      skip: Math.max(0, entry.cursor - noted),
      aside: entry.cursor > 0 ? await this.setAside(entry.id) : [],
      patience,
      unpacked: await this.deps.freeBytes(),
      ...(this.deps.scratch === undefined ? {} : { scratch: this.deps.scratch }),
      ...(country === null ? {} : { country }),
      ...saidBy(map),
    });
    const keep = async (file: FoundFile, content: AsyncIterable<Uint8Array>) => {
      const { sha256, digest } = await blobs.put(content);
      return { ...file, sha256, digest };
    };
    const most = job.attempts >= CAREFUL ? CAREFUL_BATCH : BATCH;
    let cells = 0;
    const all = underSaved(items, entry.cursor === 0 ? map : null, entry.name);
    const read = withReadings(all, this.papers, keep, patience);
    const own = map?.again === 'add';
    for await (const item of own ? withOwnNumbers(read, map.saved ?? entry.name) : read) {
      if (failure !== null) throw failure;
      cursor++;
      batch.push(item);
      if ('row' in item) cells += Object.keys(item.row.cells).length;
      // Reading a picture takes seconds: what is read is kept after a while, however little it is.
      if (batch.length < most && cells < BATCH_CELLS && performance.now() - stored < BATCH_MS) continue;
      await store.intake.batch(entry.id, batch, cursor, zone, how);
      batch = [];
      cells = 0;
      stored = performance.now();
      if (this.stopping) return false;
    }
    if (failure !== null) throw failure;
    if (batch.length > 0) await store.intake.batch(entry.id, batch, cursor, zone, how);
    await store.imports.finish(claim, entry.id, this.deps.now());
    await this.catchUp();
    return true;
  }

  /** Files of an import that an earlier run set aside: their places stand in its refusals. */
  private async setAside(of: number): Promise<SetAside[]> {
    const found: SetAside[] = [];
    let after: Cursor | null = null;
    for (let more = true; more; ) {
      const page: Page<Rejection> = await this.deps.store.imports.rejections(of, { after, first: 1000 });
      found.push(...setAsideBefore(page.items.map(({ item }) => item)));
      after = page.items.at(-1) ?? null;
      ({ more } = page);
    }
    return found;
  }

  /** The index of words is made while nothing else is to be done; what fails is tried again later. */
  private beside(): void {
    if (this.wording !== null) return;
    this.wording = this.deps.words
      .catchUp(() => this.stopping || this.working > 0)
      .catch((error: Error) => this.deps.log('words not taken in', { error: error.stack }))
      .then(() => {
        this.wording = null;
      });
  }

  /** The index may lag behind. After the next import, or at the next start, it catches up. */
  private async catchUp(): Promise<void> {
    try {
      await this.deps.similar.catchUp(() => this.stopping);
    } catch (error) {
      this.deps.log('index not caught up', { error: (error as Error).stack });
    }
  }
}
