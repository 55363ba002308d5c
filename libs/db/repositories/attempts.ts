import { bigint, int, text } from '../columns.js';
import type { Database } from '../database.js';
import { maybeOne, run, statement } from '../statement.js';

/** How many attempts in a row are free, and how long the next one waits at most. Times are in milliseconds. */
export interface AttemptRule {
  readonly free: number;
  readonly longestWait: number;
}

/** An attempt counts for so long after the last one. */
const KEPT_MS = 24 * 3_600_000;

// One statement counts an attempt and decides about it: attempts that run side by side cannot pass each other.
const TAKE = statement(
  'attempts.take',
  { bucket: text, now: bigint, free: int, longestWait: bigint },
  { count: int },
  `INSERT INTO sign_in_try AS t (bucket, count, until, at) VALUES ($bucket, 1, 0, $now::bigint)
   ON CONFLICT (bucket) DO UPDATE SET
     count = CASE WHEN t.at < $now::bigint - ${KEPT_MS} THEN 1 ELSE t.count + 1 END,
     until = CASE WHEN t.at < $now::bigint - ${KEPT_MS} OR t.count + 1 < $free::int THEN 0
                  ELSE $now::bigint + least($longestWait::bigint, 1000 * (2 ^ least(20, t.count + 3 - $free::int))::bigint) END,
     at = $now::bigint
   WHERE t.until <= $now::bigint RETURNING count`,
);
const UNTIL = statement(
  'attempts.until',
  { bucket: text },
  { until: bigint },
  `SELECT until FROM sign_in_try WHERE bucket = $bucket`,
);
const GIVE_BACK = statement(
  'attempts.giveBack',
  { bucket: text },
  {},
  `UPDATE sign_in_try SET count = greatest(0, count - 1), until = 0 WHERE bucket = $bucket`,
);
const CLEAR = statement('attempts.clear', { bucket: text }, {}, `DELETE FROM sign_in_try WHERE bucket = $bucket`);
const SWEEP = statement('attempts.sweep', { before: bigint }, {}, `DELETE FROM sign_in_try WHERE at < $before`);

/** Attempts to sign in, counted by bucket for all processes on the store. */
export class AttemptRepository {
  constructor(private readonly db: Database) {}

  /**
   * Counts an attempt before it is made. From the last free one on, each doubles the wait until the next.
   *
   * @returns 0, or the milliseconds until another attempt is taken; then nothing was counted.
   */
  async take(bucket: string, { free, longestWait }: AttemptRule, now: number): Promise<number> {
    if ((await maybeOne(this.db.tx, TAKE, { bucket, now, free, longestWait })) !== null) return 0;
    const left = await maybeOne(this.db.tx, UNTIL, { bucket });
    return Math.max(1000, (left?.until ?? 0) - now);
  }

  /** Takes one attempt back, because it guessed nothing. */
  async giveBack(bucket: string): Promise<void> {
    await run(this.db.tx, GIVE_BACK, { bucket });
  }

  /** Forgets a bucket after a success. */
  async clear(bucket: string): Promise<void> {
    await run(this.db.tx, CLEAR, { bucket });
  }

  /** Removes what has not counted for a day. */
  async sweep(now: number): Promise<void> {
    await run(this.db.tx, SWEEP, { before: now - KEPT_MS });
  }
}
