import type { BankEntry, BankUse } from '../../domain/model/index.js';
import { afterUse } from '../../domain/template-bank/bank.js';
import { json, text } from '../columns.js';
import type { Database, InTransaction } from '../database.js';
import { BANK_ENTRY } from '../schema.js';
import { maybeOne, rows, run, statement, type Tx } from '../statement.js';
import { enqueue } from './jobs.js';

const { body } = BANK_ENTRY.columns;
const ALL = statement('template-bank.all', {}, { body }, `SELECT body FROM bank_entry ORDER BY id`);
const LOCK_ALL = statement('template-bank.lockAll', {}, { body }, `SELECT body FROM bank_entry ORDER BY id FOR UPDATE`);
const ADD = statement(
  'template-bank.add',
  { entries: json<readonly BankEntry[]>() },
  { id: text },
  `INSERT INTO bank_entry (id, body) SELECT value->>'id', value FROM jsonb_array_elements($entries::jsonb) ON CONFLICT (id) DO NOTHING RETURNING id`,
);
const LOCK = statement(
  'template-bank.lock',
  { id: text },
  { body },
  `SELECT body FROM bank_entry WHERE id = $id FOR UPDATE`,
);
const REMOVE = statement('template-bank.remove', { id: text }, {}, `DELETE FROM bank_entry WHERE id = $id`);
const PUT = statement(
  'template-bank.put',
  { id: text, body },
  {},
  `UPDATE bank_entry SET body = $body::jsonb WHERE id = $id`,
);

/** The template bank: known letters and benign forms. Every change runs the analysis again. */
export class TemplateBankRepository {
  constructor(private readonly db: Database) {}

  async all(): Promise<readonly BankEntry[]> {
    return (await rows(this.db.tx, ALL, {})).map((r) => r.body);
  }

  /** Adds entries that are not there yet. @returns how many are new. */
  async add(entries: readonly BankEntry[], now: string, also?: InTransaction): Promise<number> {
    return this.db.source.transaction(async (tx) => {
      const added = await rows(tx, ADD, { entries });
      if (added.length > 0) await enqueue(tx, 'analyse', {}, now);
      await also?.(tx, String(added.length));
      return added.length;
    });
  }

  /**
   * Changes an entry, or removes it where `how` gives null.
   *
   * @returns the entry as it was; null where there is none.
   */
  async change(
    id: string,
    how: (e: BankEntry) => BankEntry | null,
    now: string,
    also?: InTransaction,
  ): Promise<BankEntry | null> {
    return this.db.source.transaction(async (tx) => {
      const before = (await maybeOne(tx, LOCK, { id }))?.body ?? null;
      if (before === null) return null;
      const after = how(before);
      if (after === null) await run(tx, REMOVE, { id });
      else await run(tx, PUT, { id, body: after });
      await enqueue(tx, 'analyse', {}, now);
      await also?.(tx, id);
      return before;
    });
  }

  /** Notes how entries were used in an analysis, which may put one into quarantine. */
  async noteUse(tx: Tx, uses: readonly BankUse[]): Promise<void> {
    const before = (await rows(tx, LOCK_ALL, {})).map((r) => r.body);
    for (const [k, entry] of afterUse(before, uses).entries())
      if (entry !== before[k]) await run(tx, PUT, { id: entry.id, body: entry });
  }
}
