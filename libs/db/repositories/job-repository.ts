import type { DataSource, EntityManager } from 'typeorm';
import { LOCKS } from '../locks.js';
import type { JobKind, JobRow } from '../schema.js';
import type { NotificationRepository } from './notifications.js';

/** What a worker holds while it works on a job; whoever holds it no more may write nothing for it. */
export interface Claim {
  readonly job: number;
  readonly owner: string;
}

/** A worker's claim ran out and another has the job: what it made is thrown away. */
export class ClaimLost extends Error {
  constructor(job: number) {
    super(`job ${job} is held by somebody else now`);
  }
}

/** The findings are not what the analysis started from: somebody else analysed in between. */
export class OtherBase extends Error {
  constructor() {
    super('the findings are in another state than the analysis started from');
  }
}

/** An analyst that was not heard of for so many seconds has nothing to say about who analyses. */
const ANALYST_SECONDS = 10;

/**
 * The outbox: jobs are written in the transaction of what makes them due, and are done in the transaction of what they make. Queues only
 * carry their numbers; a number that a queue lost is given to it again from here.
 */
export class JobTable {
  constructor(
    private readonly source: DataSource,
    private readonly notifications: NotificationRepository,
  ) {}

  /** Jobs that may run now, the oldest first. Those of workers that were not heard of for too long may run again. */
  async due(now: string, first: number): Promise<readonly number[]> {
    await this.source.query(
      // Whoever is writing its output at this moment is alive, and holds the row.
      `UPDATE job SET state = 'queued', owner = NULL, "leaseUntil" = NULL WHERE id IN
       (SELECT id FROM job WHERE state = 'running' AND "leaseUntil" < now() FOR UPDATE SKIP LOCKED)`,
    );
    const rows = (await this.source.query(
      `SELECT id FROM job WHERE state = 'queued' AND "runAfter" <= $1 ORDER BY id LIMIT $2`,
      [now, first],
    )) as { id: number }[];
    return rows.map((r) => r.id);
  }

  /** Says that a worker lives, where it is the one that analyses. */
  async analystLives(owner: string): Promise<void> {
    await this.source.query(`UPDATE analyst SET seen = now() WHERE owner = $1`, [owner]);
  }

  /** A worker that ends: whoever comes next analyses. */
  async analystGoes(owner: string): Promise<void> {
    await this.source.query(`DELETE FROM analyst WHERE owner = $1`, [owner]);
  }

  /**
   * Takes a job for a worker, for so many seconds.
   *
   * The worker that analysed last analyses again, while it lives: it starts from what it found.
   * @returns null where it is done, or taken, or must wait: an analysis waits for the one that runs.
   */
  async claim(id: number, owner: string, now: string, seconds: number): Promise<JobRow | null> {
    return this.source.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock($1)`, [LOCKS.claim]);
      const rows = (await tx.query(
        `UPDATE job SET state = 'running', attempts = attempts + 1, owner = $2, "leaseUntil" = now() + make_interval(secs => $4)
         WHERE id = $1 AND state = 'queued' AND "runAfter" <= $3
         AND (kind <> 'analyse' OR NOT EXISTS (SELECT 1 FROM job WHERE kind = 'analyse' AND state = 'running')
           AND NOT EXISTS (SELECT 1 FROM analyst WHERE owner <> $2 AND seen > now() - make_interval(secs => ${ANALYST_SECONDS}))) RETURNING *`,
        [id, owner, now, seconds],
      )) as [JobRow[], number];
      const job = rows[0][0] ?? null;
      if (job?.kind === 'analyse')
        await tx.query(
          `INSERT INTO analyst (owner, seen) VALUES ($1, now()) ON CONFLICT (one) DO UPDATE SET owner = excluded.owner, seen = excluded.seen`,
          [owner],
        );
      return job;
    });
  }

  /** Says that the worker is alive, and what it is at. False where the job is somebody else's by now. */
  async extend({ job, owner }: Claim, step: string | null, seconds: number): Promise<boolean> {
    const rows = (await this.source.query(
      `UPDATE job SET "leaseUntil" = now() + make_interval(secs => $4), step = $3 WHERE id = $1 AND owner = $2 AND state = 'running' RETURNING id`,
      [job, owner, step, seconds],
    )) as [unknown[], number];
    return rows[0].length > 0;
  }

  /** Gives a job back unfinished: a worker that ends. The attempt does not count. */
  async release({ job, owner }: Claim): Promise<void> {
    await this.source.query(
      `UPDATE job SET state = 'queued', owner = NULL, "leaseUntil" = NULL, step = NULL, attempts = attempts - 1 WHERE id = $1 AND owner = $2 AND state = 'running'`,
      [job, owner],
    );
  }

  /** Everything that runs is queued again: for whoever is alone with the store, and knows that nobody works on it. */
  async releaseAll(): Promise<void> {
    await this.source.query(
      `UPDATE job SET state = 'queued', owner = NULL, "leaseUntil" = NULL, step = NULL WHERE state = 'running'`,
    );
    await this.source.query(`DELETE FROM analyst`);
  }

  /** @param again when it may be tried again; null makes it a dead letter, which waits for a person. */
  async fail(claim: Claim, error: string, again: string | null, now: string): Promise<void> {
    await this.source.transaction(async (tx) => {
      const rows = (await tx.query(
        `UPDATE job SET state = $3, error = $4, owner = NULL, "leaseUntil" = NULL, step = NULL, "runAfter" = coalesce($5, "runAfter")
         WHERE id = $1 AND owner = $2 AND state = 'running' RETURNING payload`,
        [claim.job, claim.owner, again === null ? 'dead' : 'queued', error, again],
      )) as [{ payload: JobRow['payload'] }[], number];
      const id = rows[0][0]?.payload.import;
      if (again !== null || id === undefined) return;
      await tx.query(`UPDATE import SET state = 'failed' WHERE id = $1`, [id]);
      await this.notifications.enqueue(tx, [{ type: 'import.failed', data: { import: id } }], now);
    });
  }

  /** Jobs that nobody tries any more, the oldest first. */
  async dead(first: number): Promise<readonly JobRow[]> {
    return this.source.query(`SELECT * FROM job WHERE state = 'dead' ORDER BY id LIMIT $1`, [first]);
  }

  /**
   * A dead letter is tried again from where it stopped.
   * @param map a column map in place of the one that the import was given; null leaves it.
   * @returns false where there is no such dead letter.
   */
  async replay(
    id: number,
    map: Readonly<Record<string, string>> | null,
    now: string,
    also?: (tx: EntityManager) => Promise<void>,
  ): Promise<boolean> {
    return this.source.transaction(async (tx) => {
      const rows = (await tx.query(
        `UPDATE job SET state = 'queued', attempts = 0, error = NULL, "runAfter" = $2 WHERE id = $1 AND state = 'dead' RETURNING payload`,
        [id, now],
      )) as [{ payload: JobRow['payload'] }[], number];
      const found = rows[0][0];
      if (found === undefined) return false;
      if (found.payload.import !== undefined) {
        await tx.query(`UPDATE import SET state = 'queued' WHERE id = $1`, [found.payload.import]);
        // Other columns make other records: what was read stays, and reading begins anew; records are kept once.
        if (map !== null)
          await tx.query(`UPDATE import SET map = $2::jsonb, cursor = 0 WHERE id = $1`, [
            found.payload.import,
            JSON.stringify(map),
          ]);
      }
      await also?.(tx);
      return true;
    });
  }

  /** How many there are in each state, and since when the oldest that is due has been waiting. */
  async counts(
    now: string,
  ): Promise<{ readonly states: Readonly<Record<string, number>>; readonly oldest: string | null }> {
    const rows = (await this.source.query(`SELECT state, count(*)::int AS n FROM job GROUP BY state`)) as {
      state: string;
      n: number;
    }[];
    const oldest = (await this.source.query(
      `SELECT min("runAfter") AS at FROM job WHERE state = 'queued' AND "runAfter" <= $1`,
      [now],
    )) as { at: string | null }[];
    return { states: Object.fromEntries(rows.map((r) => [r.state, r.n])), oldest: oldest[0].at };
  }

  /** How many jobs of a kind wait for a worker. */
  async waiting(kind: JobKind): Promise<number> {
    const rows = (await this.source.query(`SELECT count(*)::int AS n FROM job WHERE kind = $1 AND state = 'queued'`, [
      kind,
    ])) as { n: number }[];
    return rows[0].n;
  }

  /** What the job of an import, or the analysis, is at. */
  async step(kind: JobKind, id: number | null): Promise<string | null> {
    const rows = (await this.source.query(
      `SELECT step FROM job WHERE state = 'running' AND kind = $1 AND ($2::int IS NULL OR (payload->>'import')::int = $2) ORDER BY id LIMIT 1`,
      [kind, id],
    )) as { step: string | null }[];
    return rows[0]?.step ?? null;
  }
}

export async function enqueue(tx: EntityManager, kind: JobKind, payload: object, now: string): Promise<void> {
  await tx.query(`INSERT INTO job (kind, payload, state, "runAfter") VALUES ($1, $2::jsonb, 'queued', $3)`, [
    kind,
    JSON.stringify(payload),
    now,
  ]);
}

/** @throws ClaimLost where the worker does not hold the job any more; else nobody can take it before this transaction ends. */
export async function hold(tx: EntityManager, claim: Claim): Promise<void> {
  const rows = (await tx.query(`SELECT 1 FROM job WHERE id = $1 AND owner = $2 AND state = 'running' FOR UPDATE`, [
    claim.job,
    claim.owner,
  ])) as unknown[];
  if (rows.length === 0) throw new ClaimLost(claim.job);
}

export async function finish(tx: EntityManager, claim: Claim): Promise<void> {
  await tx.query(
    `UPDATE job SET state = 'done', error = NULL, owner = NULL, "leaseUntil" = NULL, step = NULL WHERE id = $1`,
    [claim.job],
  );
}
