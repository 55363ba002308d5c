import type { Item } from '../../domain/intake/collector.js';
import { int, text, texts } from '../columns.js';
import type { Database } from '../database.js';
import { LOCKS } from '../locks.js';
import { IMPORT } from '../schema.js';
import { maybeOne, one, run, statement, type Tx } from '../statement.js';
import { NO_COUNTS, readBatch, type Updated, writeOutcome } from './intake-batch.js';
import { assertLease, type Claim } from './jobs.js';
import { withKeyedIds } from './made-ids.js';
import { mergeBatch } from './merge-batch.js';

const LOCK_STREAM = statement('intake.lockStream', {}, {}, `SELECT pg_advisory_xact_lock(${LOCKS.stream})`);
const STREAM_CALLS = statement(
  'intake.streamCalls',
  { ids: texts },
  {},
  `INSERT INTO stream_call (id) SELECT id FROM unnest($ids::text[]) WITH ORDINALITY AS s(id, n) ORDER BY n`,
);
const DAY = statement(
  'intake.day',
  { name: text },
  { id: int },
  `SELECT id FROM import WHERE name = $name AND sha256 = '' LIMIT 1`,
);
const ADD_DAY = statement(
  'intake.addDay',
  { name: text, counts: IMPORT.columns.counts, now: text, by: text },
  { id: int },
  `INSERT INTO import (name, sha256, bytes, state, counts, "createdAt", "createdBy") VALUES ($name, '', 0, 'done', $counts::jsonb, $now, $by) RETURNING id`,
);
const END_DAY = statement(
  'intake.endDay',
  { id: int, now: text },
  {},
  `UPDATE import SET state = 'done', "finishedAt" = $now WHERE id = $id`,
);

/** How a batch is taken in. */
export interface BatchOptions {
  readonly claim?: Claim;
  /** Whether somebody chose that the source changes what is known. By default the known stays. */
  readonly updates?: boolean;
  /** Is given what the batch changed of other imports' records, in the same transaction. */
  readonly onUpdated?: (tx: Tx, updated: readonly Updated[]) => Promise<void>;
}

/** Takes records in, from files and from the stream of calls. */
export class IntakeRepository {
  constructor(private readonly db: Database) {}

  /**
   * Stores a batch of an import's items, and how far the file is read, in one transaction. After a crash the next run goes on
   * behind the batch, and nothing is stored twice. Of two records with one id `mergeIntake` says which stands.
   *
   * @throws LeaseLostError.
   */
  async batch(
    id: number,
    items: readonly Item[],
    cursor: number,
    zone: string,
    { claim, updates = false, onUpdated }: BatchOptions = {},
  ): Promise<void> {
    const { vault } = this.db;
    const read = readBatch(vault, id, await withKeyedIds(this.db, items), zone);
    await this.db.source.transaction(async (tx) => {
      if (claim !== undefined) await assertLease(tx, claim);
      const outcome = await mergeBatch(tx, vault, id, read, { live: false, updates });
      await writeOutcome(tx, vault, id, cursor, outcome);
      if (outcome.updated.length > 0) await onUpdated?.(tx, outcome.updated);
    });
  }

  /** Keeps calls that stream in, under one import a day. No analysis starts for their sake; the next one sees them. */
  async stream(items: readonly Item[], zone: string, by: string, now: string): Promise<void> {
    const name = `calls ${now.slice(0, 10)}`;
    const id = await this.db.source.transaction((tx) => this.dayImport(tx, name, by, now));
    const read = readBatch(this.db.vault, id, items, zone);
    await this.db.source.transaction(async (tx) => {
      // Numbers of the stream are given in the order in which they can be seen.
      await run(tx, LOCK_STREAM, {});
      const outcome = await mergeBatch(tx, this.db.vault, id, read, { live: true, updates: false });
      if (outcome.freshCalls.length > 0) await run(tx, STREAM_CALLS, { ids: outcome.freshCalls });
      await writeOutcome(tx, this.db.vault, id, 0, outcome);
      await run(tx, END_DAY, { id, now });
    });
  }

  private async dayImport(tx: Tx, name: string, by: string, now: string): Promise<number> {
    await run(tx, LOCK_STREAM, {});
    const { id } =
      (await maybeOne(tx, DAY, { name })) ?? (await one(tx, ADD_DAY, { name, counts: NO_COUNTS, now, by }));
    return id;
  }
}
