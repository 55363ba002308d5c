import type { StoredMap } from '../../domain/intake/mapping.js';
import { bigint, bool, int, json, orNull, text, word } from '../columns.js';
import type { Database } from '../database.js';
import { LOCKS } from '../locks.js';
import { JOB, type JobKind, type JobPayload, type JobRow, type RowOf } from '../schema.js';
import { maybeOne, one, rows, run, statement, type Tx } from '../statement.js';
import type { NotificationRepository } from './notifications.js';

/** What a worker holds while it works on a job. Without it, a worker may write nothing for the job. */
export interface Claim {
  readonly job: number;
  readonly owner: string;
}

/** A worker's lease ran out and another worker has the job. What the first one made is thrown away. */
export class LeaseLostError extends Error {
  constructor(job: number) {
    super(`job ${job} is held by another worker now`);
  }
}

/** A worker that stays silent for so many seconds loses the right to analyze. */
const RUNNER_SECONDS = 10;

const { columns } = JOB;
const id = { id: columns.id };
// A worker that is writing its output at this moment is alive, and holds the row.
const EXPIRE = statement(
  'jobs.expire',
  {},
  {},
  `UPDATE job SET state = 'queued', owner = NULL, "leaseUntil" = NULL WHERE id IN
   (SELECT id FROM job WHERE state = 'running' AND "leaseUntil" < now() FOR UPDATE SKIP LOCKED)`,
);
const DUE = statement(
  'jobs.due',
  { now: text, limit: bigint },
  id,
  `SELECT id FROM job WHERE state = 'queued' AND "runAfter" <= $now ORDER BY id LIMIT $limit`,
);
const RENEW_RUNNER = statement(
  'jobs.renewRunner',
  { owner: text },
  {},
  `UPDATE analysis_runner SET seen = now() WHERE owner = $owner`,
);
const RELEASE_RUNNER = statement(
  'jobs.releaseRunner',
  { owner: text },
  {},
  `DELETE FROM analysis_runner WHERE owner = $owner`,
);
const RELEASE_RUNNERS = statement('jobs.releaseRunners', {}, {}, `DELETE FROM analysis_runner`);
const LOCK_CLAIMS = statement('jobs.lockClaims', {}, {}, `SELECT pg_advisory_xact_lock(${LOCKS.claim})`);
const CLAIM = statement(
  'jobs.claim',
  { id: int, owner: text, now: text, seconds: int },
  columns,
  `UPDATE job SET state = 'running', attempts = attempts + 1, owner = $owner, "leaseUntil" = now() + make_interval(secs => $seconds::int)
   WHERE id = $id AND state = 'queued' AND "runAfter" <= $now
   AND (kind <> 'analyse' OR NOT EXISTS (SELECT 1 FROM job WHERE kind = 'analyse' AND state = 'running')
     AND NOT EXISTS (SELECT 1 FROM analysis_runner WHERE owner <> $owner AND seen > now() - make_interval(secs => ${RUNNER_SECONDS}))) RETURNING *`,
);
const SET_RUNNER = statement(
  'jobs.setRunner',
  { owner: text },
  {},
  `INSERT INTO analysis_runner (owner, seen) VALUES ($owner, now()) ON CONFLICT (one) DO UPDATE SET owner = excluded.owner, seen = excluded.seen`,
);
const EXTEND = statement(
  'jobs.extend',
  { job: int, owner: text, step: orNull(text), seconds: int },
  id,
  `UPDATE job SET "leaseUntil" = now() + make_interval(secs => $seconds::int), step = $step WHERE id = $job AND owner = $owner AND state = 'running' RETURNING id`,
);
const RELEASE = statement(
  'jobs.release',
  { job: int, owner: text },
  {},
  `UPDATE job SET state = 'queued', owner = NULL, "leaseUntil" = NULL, step = NULL, attempts = attempts - 1
   WHERE id = $job AND owner = $owner AND state = 'running'`,
);
const RELEASE_ALL = statement(
  'jobs.releaseAll',
  {},
  {},
  `UPDATE job SET state = 'queued', owner = NULL, "leaseUntil" = NULL, step = NULL WHERE state = 'running'`,
);
const FAIL = statement(
  'jobs.fail',
  { job: int, owner: text, state: columns.state, error: text, again: orNull(text) },
  { payload: columns.payload },
  `UPDATE job SET state = $state, error = $error, owner = NULL, "leaseUntil" = NULL, step = NULL, "runAfter" = coalesce($again, "runAfter")
   WHERE id = $job AND owner = $owner AND state = 'running' RETURNING payload`,
);
const FAIL_IMPORT = statement('jobs.failImport', id, {}, `UPDATE import SET state = 'failed' WHERE id = $id`);
const DEAD = statement(
  'jobs.dead',
  { limit: bigint },
  columns,
  `SELECT * FROM job WHERE state = 'dead' ORDER BY id LIMIT $limit`,
);
const REPLAY = statement(
  'jobs.replay',
  { id: int, now: text },
  { payload: columns.payload },
  `UPDATE job SET state = 'queued', attempts = 0, error = NULL, "runAfter" = $now WHERE id = $id AND state = 'dead' RETURNING payload`,
);
const REQUEUE_IMPORT = statement('jobs.requeueImport', id, {}, `UPDATE import SET state = 'queued' WHERE id = $id`);
const REMAP_IMPORT = statement(
  'jobs.remapImport',
  { id: int, map: json<StoredMap>() },
  {},
  `UPDATE import SET map = $map::jsonb, cursor = 0 WHERE id = $id`,
);
const COUNTS = statement(
  'jobs.counts',
  {},
  { state: columns.state, n: int },
  `SELECT state, count(*)::int AS n FROM job GROUP BY state`,
);
const OLDEST = statement(
  'jobs.oldest',
  { now: text },
  { at: orNull(text) },
  `SELECT min("runAfter") AS at FROM job WHERE state = 'queued' AND "runAfter" <= $now`,
);
const WAITING = statement(
  'jobs.waiting',
  { kind: word<JobKind>() },
  { n: int },
  `SELECT count(*)::int AS n FROM job WHERE kind = $kind AND state = 'queued'`,
);
const STEP = statement(
  'jobs.step',
  { kind: word<JobKind>(), import: orNull(int) },
  { step: columns.step },
  `SELECT step FROM job WHERE state = 'running' AND kind = $kind AND ($import::int IS NULL OR (payload->>'import')::int = $import) ORDER BY id LIMIT 1`,
);
const ENQUEUE = statement(
  'jobs.enqueue',
  { kind: word<JobKind>(), payload: json<JobPayload>(), now: text },
  {},
  `INSERT INTO job (kind, payload, state, "runAfter") VALUES ($kind, $payload::jsonb, 'queued', $now)`,
);
const HOLD = statement(
  'jobs.hold',
  { job: int, owner: text },
  { held: bool },
  `SELECT true AS held FROM job WHERE id = $job AND owner = $owner AND state = 'running' FOR UPDATE`,
);
const FINISH = statement(
  'jobs.finish',
  { job: int },
  {},
  `UPDATE job SET state = 'done', error = NULL, owner = NULL, "leaseUntil" = NULL, step = NULL WHERE id = $job`,
);
const QUEUED_ANALYSES = statement(
  'jobs.queuedAnalyses',
  {},
  id,
  `SELECT id FROM job WHERE kind = 'analyse' AND state = 'queued' FOR UPDATE`,
);

/**
 * The outbox: the transaction that makes a job due writes it, and the transaction of what it makes ends it.
 * Queues carry numbers only. A number that a queue lost is given to it again from here.
 */
export class JobRepository {
  constructor(
    private readonly db: Database,
    private readonly notifications: NotificationRepository,
  ) {}

  /** Jobs that may run now, the oldest first. Those of workers that are silent for too long may run again. */
  async due(now: string, first: number): Promise<readonly number[]> {
    await run(this.db.tx, EXPIRE, {});
    return (await rows(this.db.tx, DUE, { now, limit: first })).map((r) => r.id);
  }

  /** Notes that the worker that analyzes is alive. */
  async renewRunnerLease(owner: string): Promise<void> {
    await run(this.db.tx, RENEW_RUNNER, { owner });
  }

  /** A worker ends: the next one that asks analyzes. */
  async releaseRunnerLease(owner: string): Promise<void> {
    await run(this.db.tx, RELEASE_RUNNER, { owner });
  }

  /**
   * Takes a job for a worker, for so many seconds. The worker that analyzed last analyzes again while it lives,
   * because it starts from what it found.
   *
   * @returns null where the job is done, or taken, or must wait: an analysis waits for the one that runs.
   */
  async claim(job: number, owner: string, now: string, lease: number): Promise<JobRow | null> {
    return this.db.source.transaction(async (tx) => {
      await run(tx, LOCK_CLAIMS, {});
      const claimed = await maybeOne(tx, CLAIM, { id: job, owner, now, seconds: lease });
      if (claimed?.kind === 'analyse') await run(tx, SET_RUNNER, { owner });
      return claimed;
    });
  }

  /** Notes that the worker is alive, and its step. @returns false where the job belongs to another by now. */
  async extend({ job, owner }: Claim, step: string | null, lease: number): Promise<boolean> {
    return (await maybeOne(this.db.tx, EXTEND, { job, owner, step, seconds: lease })) !== null;
  }

  /** Gives a job back unfinished because its worker ends. The attempt does not count. */
  async release({ job, owner }: Claim): Promise<void> {
    await run(this.db.tx, RELEASE, { job, owner });
  }

  /** Queues every running job again. Only for a process that is alone with the store. */
  async releaseAll(): Promise<void> {
    await run(this.db.tx, RELEASE_ALL, {});
    await run(this.db.tx, RELEASE_RUNNERS, {});
  }

  /** @param again when it may be tried again; null makes it a dead letter, which waits for a person. */
  async fail({ job, owner }: Claim, error: string, again: string | null, now: string): Promise<void> {
    await this.db.source.transaction(async (tx) => {
      const failed = await maybeOne(tx, FAIL, { job, owner, state: again === null ? 'dead' : 'queued', error, again });
      const of = failed?.payload.import;
      if (again !== null || of === undefined) return;
      await run(tx, FAIL_IMPORT, { id: of });
      await this.notifications.enqueue(tx, [{ type: 'import.failed', data: { import: of } }], now);
    });
  }

  /** Jobs that nobody tries any more, the oldest first. */
  dead(first: number): Promise<readonly RowOf<typeof JOB>[]> {
    return rows(this.db.tx, DEAD, { limit: first });
  }

  /**
   * Tries a dead letter again from where it stopped.
   *
   * @param map a column map in place of the import's own; null leaves it.
   * @returns false where there is no such dead letter.
   */
  async replay(job: number, map: StoredMap | null, now: string, also?: (tx: Tx) => Promise<void>): Promise<boolean> {
    return this.db.source.transaction(async (tx) => {
      const found = await maybeOne(tx, REPLAY, { id: job, now });
      if (found === null) return false;
      const of = found.payload.import;
      if (of !== undefined) {
        await run(tx, REQUEUE_IMPORT, { id: of });
        // Other columns make other records: reading begins again, and what was stored stays.
        if (map !== null) await run(tx, REMAP_IMPORT, { id: of, map });
      }
      await also?.(tx);
      return true;
    });
  }

  /** How many there are in each state, and since when the oldest that is due waits. */
  async counts(now: string) {
    const found = await rows(this.db.tx, COUNTS, {});
    const { at } = await one(this.db.tx, OLDEST, { now });
    const states: Readonly<Record<string, number>> = Object.fromEntries(found.map((r) => [r.state, r.n]));
    return { states, oldest: at };
  }

  /** How many jobs of a kind wait for a worker. */
  async waiting(kind: JobKind): Promise<number> {
    return (await one(this.db.tx, WAITING, { kind })).n;
  }

  /** The step of an import's job, or of the analysis. */
  async step(kind: JobKind, of: number | null): Promise<string | null> {
    return (await maybeOne(this.db.tx, STEP, { kind, import: of }))?.step ?? null;
  }

  /** Runs the analysis once more, in the caller's transaction. */
  async enqueueAnalysis(tx: Tx, now: string): Promise<void> {
    await enqueue(tx, 'analyse', {}, now);
  }

  /** Runs the analysis once more. */
  async analyse(now: string): Promise<void> {
    await enqueue(this.db.tx, 'analyse', {}, now);
  }
}

export async function enqueue(tx: Tx, kind: JobKind, payload: JobPayload, now: string): Promise<void> {
  await run(tx, ENQUEUE, { kind, payload, now });
}

/** Queues an analysis unless one waits. The lock decides whether one that starts now still sees what was just written. */
export async function enqueueAnalysisOnce(tx: Tx, payload: JobPayload, now: string): Promise<void> {
  if ((await rows(tx, QUEUED_ANALYSES, {})).length === 0) await enqueue(tx, 'analyse', payload, now);
}

/** Nobody else can take the job before this transaction ends. @throws LeaseLostError where the worker does not hold it. */
export async function assertLease(tx: Tx, { job, owner }: Claim): Promise<void> {
  if ((await maybeOne(tx, HOLD, { job, owner })) === null) throw new LeaseLostError(job);
}

export async function finish(tx: Tx, { job }: Claim): Promise<void> {
  await run(tx, FINISH, { job });
}
