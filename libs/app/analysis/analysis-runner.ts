import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RecordStore } from '../../db/record-store.js';
import { type Claim, OtherBase } from '../../db/repositories/job-repository.js';
import type { ClockProfile } from '../../domain/clocks/clock.js';
import { feedWork } from '../queue/enqueue-for-triage.js';
import type { FromAnalyst, ToAnalyst } from './analyse.worker.js';
import type { Changes } from './findings-diff.js';

/** Share of the machine's memory that an analysis may take. */
const MEMORY_SHARE = 0.7;

export interface AnalystDeps {
  readonly store: RecordStore;
  readonly sketchSeed: number;
  readonly windowDays: number | null;
  /** By which rule the complaints that come in must be answered. */
  readonly clock: ClockProfile;
}

/**
 * Analyses what is in the store. It keeps a thread that remembers the records and the findings of the last time: it is handed what is new
 * and gives what changed. Where somebody else analysed in between, or anything failed, it forgets and begins from the whole store.
 */
export class Analyst {
  private worker: Worker | null = null;
  /** Imports that the thread has, and how far each had come. */
  private marks = new Map<number, string>();
  /** State of the findings that the thread remembers; null: none. */
  private base: string | null = null;

  constructor(private readonly deps: AnalystDeps) {}

  /** @param at told of each step. */
  async analyse(claim: Claim, at: (step: string) => void, now: () => string): Promise<void> {
    try {
      await this.once(claim, at, now);
    } catch (error) {
      await this.forget();
      if (!(error instanceof OtherBase)) throw error;
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
    const { store, sketchSeed, windowDays, clock } = this.deps;
    if (this.base !== null && this.base !== (await store.findingsState())) await this.forget();
    const imports = await store.toAnalyse();
    if (this.worker === null) this.begin();
    at('records');
    const marks = await store.importMarks();
    const moved = [...marks].filter(([id, mark]) => this.marks.get(id) !== mark).map(([id]) => id);
    for await (const take of store.recordsOf(moved)) this.tell({ take });
    for (const [id, mark] of marks) this.marks.set(id, mark);
    const changes = await this.ask(
      {
        analyse: {
          options: { sketchSeed, windowDays },
          before: await store.ringsBefore(),
          now: now(),
          controlSeed: sketchSeed,
          bank: await store.bank(),
          overrides: await store.overrides(),
          secret: await store.secret('graphKey'),
          keys: store.vault.opened(),
        },
      },
      at,
    );
    at('store');
    this.base = await store.storeFindings(claim, imports, changes, this.base, now(), (tx, put) =>
      feedWork(store, tx, put, clock, now()),
    );
  }

  private begin(): void {
    this.marks = new Map();
    this.base = null;
    const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
    this.worker = new Worker(new URL('./analyse.worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: Math.floor((MEMORY_SHARE * memory) / 2 ** 20) },
    });
    // An error between two analyses is told by the next.
    this.worker.on('error', () => {});
  }

  private tell(message: ToAnalyst): void {
    this.worker?.postMessage(message);
  }

  private ask(message: ToAnalyst, at: (step: string) => void): Promise<Changes> {
    return new Promise((resolve, reject) => {
      const { worker } = this;
      if (worker === null) {
        reject(new Error('the analysis was ended'));
        return;
      }
      const answered = (told: FromAnalyst) => {
        if ('step' in told) at(told.step);
        else if ('changes' in told) {
          settle();
          resolve(told.changes);
        }
      };
      const failed = (error: Error) => {
        settle();
        reject(error);
      };
      const ended = (code: number) => failed(new Error(`the analysis ended with code ${code}`));
      const settle = () => worker.off('message', answered).off('error', failed).off('exit', ended);
      worker.on('message', answered).on('error', failed).on('exit', ended);
      this.tell(message);
    });
  }
}
