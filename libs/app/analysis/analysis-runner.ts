import { totalmem } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { StaleBaselineError } from '../../db/repositories/findings.js';
import type { Claim } from '../../db/repositories/jobs.js';
import type { StoredRecord } from '../../db/repositories/records.js';
import type { Store, Tx } from '../../db/store.js';
import type { ClockProfile } from '../../domain/clocks/clock.js';
import type { TextSketch } from '../../domain/pipeline/extract/text-cache.js';
import { enqueueForTriage } from '../queue/enqueue-for-triage.js';
import type { Sketches } from '../similar/sketches.js';
import type { FromThread, ToThread } from './analysis-thread.js';
import type { FindingsDelta } from './findings-delta.js';
import { startThread } from './start-thread.js';

/** Share of the machine's memory that an analysis may take. */
const MEMORY_SHARE = 0.7;

export interface AnalysisDeps {
  readonly store: Store;
  /** Folder of what the program knows. */
  readonly seeds: string;
  readonly sketchSeed: number;
  readonly windowDays: number | null;
  /** Those of the index of similar texts, where there is one. */
  readonly sketches?: Sketches;
  /** By which rule the complaints that come in must be answered. */
  readonly clock: ClockProfile;
}

/**
 * Analyzes what is in the store. It keeps a thread that remembers the records and the findings of the last time.
 * The thread is handed what is new and gives what changed.
 * Where somebody else analyzed in between, or anything failed, it forgets and begins from the whole store.
 */
export class AnalysisRunner {
  private worker: Worker | null = null;
  /** Imports that the thread has, and how far each had come. */
  private marks = new Map<number, string>();
  /** State of the findings that the thread remembers; null: none. */
  private base: string | null = null;
  /** Complaints that the thread leaves out. It begins again where they change: networks in it only grow. */
  private objected = '';

  constructor(private readonly deps: AnalysisDeps) {}

  /** @param at called at each step. */
  async analyse(claim: Claim, at: (step: string) => void, now: () => string): Promise<void> {
    try {
      await this.once(claim, at, now);
    } catch (error) {
      await this.forget();
      if (!(error instanceof StaleBaselineError)) throw error;
      await this.once(claim, at, now);
    }
  }

  async stop(): Promise<void> {
    await this.forget();
  }

  private async forget(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    this.base = null;
    await worker?.terminate();
  }

  private async once(claim: Claim, at: (step: string) => void, now: () => string): Promise<void> {
    const { store, sketchSeed, windowDays, clock, sketches } = this.deps;
    const seen = await store.findings.state();
    if (this.base !== null && this.base !== seen) await this.forget();
    const objected = (await store.inquiries.all('objection', 'upheld')).map((o) => o.body.complaint).sort();
    if (objected.join() !== this.objected) await this.forget();
    this.objected = objected.join();
    const imports = await store.imports.toAnalyse();
    if (this.worker === null) this.begin();
    at('records');
    const marks = await store.imports.marks();
    const moved = [...marks].filter(([id, mark]) => this.marks.get(id) !== mark).map(([id]) => id);
    for await (const take of store.records.of(moved))
      this.post({ take, sketches: knownSketches(take, sketches, sketchSeed) });
    for (const [id, mark] of marks) this.marks.set(id, mark);
    const delta = await this.ask(
      {
        analyse: {
          options: { sketchSeed, windowDays },
          before: { ...(await store.rings.known()), ...(await store.groups.known()) },
          now: now(),
          controlSeed: sketchSeed,
          bank: await store.templateBank.all(),
          overrides: await store.installation.overrides(),
          objected,
          answers: (await store.inquiries.all('organiser', null)).flatMap((o) => o.body.standing ?? []),
          secret: await store.installation.secret('graphKey'),
          keys: store.vault.opened(),
        },
      },
      at,
    );
    at('store');
    const triage = (tx: Tx) => enqueueForTriage(store, tx, delta.triaged, clock, now());
    this.base = await store.findings.store(claim, imports, delta, this.base, now(), triage, seen);
  }

  private begin(): void {
    this.marks = new Map();
    this.base = null;
    const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
    const maxOldGenerationSizeMb = Math.floor((MEMORY_SHARE * memory) / 2 ** 20);
    this.worker = startThread({ seeds: this.deps.seeds }, { maxOldGenerationSizeMb });
    // The next analysis reports an error that comes between two.
    this.worker.on('error', () => {});
  }

  private post(message: ToThread): void {
    this.worker?.postMessage(message);
  }

  private ask(message: ToThread, at: (step: string) => void): Promise<FindingsDelta> {
    return new Promise((resolve, reject) => {
      const { worker } = this;
      if (worker === null) {
        reject(new Error('the analysis was ended'));
        return;
      }
      const answered = (message: FromThread) => {
        if ('step' in message) at(message.step);
        else if ('delta' in message) {
          settle();
          resolve(message.delta);
        }
      };
      const failed = (error: Error) => {
        settle();
        reject(error);
      };
      const ended = (code: number) => failed(new Error(`the analysis ended with code ${code}`));
      const settle = () => worker.off('message', answered).off('error', failed).off('exit', ended);
      worker.on('message', answered).on('error', failed).on('exit', ended);
      this.post(message);
    });
  }
}

/** Sketches under this seed that were made when the complaints were taken in, by id. */
export function knownSketches(
  records: readonly StoredRecord[],
  sketches: Sketches | undefined,
  seed: number,
): ReadonlyMap<string, TextSketch> {
  const known = new Map<string, TextSketch>();
  if (sketches?.seed !== seed) return known;
  for (const r of records) {
    const sketch = r.kind === 'complaint' ? sketches.known(r.body) : null;
    if (sketch !== null) known.set(r.id, sketch);
  }
  return known;
}
