import type { Judgement } from '../../domain/ledger/accusations.js';
import { bigint, text, texts } from '../columns.js';
import type { Database, InTransaction } from '../database.js';
import { JUDGEMENT } from '../schema.js';
import { rows, run, statement } from '../statement.js';

const { body } = JUDGEMENT.columns;
const ADD = statement(
  'judgements.add',
  { subject: JUDGEMENT.columns.subject, id: text, body },
  {},
  `INSERT INTO judgement (subject, id, body) VALUES ($subject, $id, $body::jsonb)`,
);
const ALL = statement('judgements.all', {}, { body }, `SELECT body FROM judgement ORDER BY number`);
const ON = statement(
  'judgements.on',
  { subjects: texts, ids: texts },
  { body },
  `SELECT body FROM judgement WHERE subject = ANY($subjects::text[]) AND id = ANY($ids::text[]) ORDER BY number`,
);
const OF_DEBTORS = statement(
  'judgements.ofDebtors',
  { debtors: texts },
  { body },
  `SELECT body FROM judgement WHERE subject = 'member' AND body->>'debtor' = ANY($debtors::text[]) ORDER BY number`,
);
const UNJUDGED_CONTROL = statement(
  'judgements.unjudgedControl',
  { limit: bigint },
  { id: text },
  `SELECT id FROM finding f WHERE kind = 'control'
   AND NOT EXISTS (SELECT 1 FROM judgement j WHERE j.subject = 'control' AND j.id = f.id) ORDER BY rank, id COLLATE "C" LIMIT $limit`,
);

/** What people judged. Nothing is ever changed or taken away. */
export class JudgementRepository {
  constructor(private readonly db: Database) {}

  async add(judgement: Judgement, also?: InTransaction): Promise<void> {
    await this.db.source.transaction(async (tx) => {
      await run(tx, ADD, { subject: judgement.subject, id: judgement.id, body: judgement });
      await also?.(tx, judgement.id);
    });
  }

  /** All judgements in the order in which they were made, or those on some subjects. */
  async all(of?: {
    readonly subjects: readonly string[];
    readonly ids: readonly string[];
  }): Promise<readonly Judgement[]> {
    const found = of === undefined ? await rows(this.db.tx, ALL, {}) : await rows(this.db.tx, ON, of);
    return found.map((r) => r.body);
  }

  /** Judgements of debtors as members of any ring, in the order in which they were made. */
  async ofDebtors(debtors: readonly string[]): Promise<readonly Judgement[]> {
    return (await rows(this.db.tx, OF_DEBTORS, { debtors })).map((r) => r.body);
  }

  /** Complaints of the control sample that nobody has judged yet. */
  async unjudgedControl(limit: number): Promise<readonly string[]> {
    return (await rows(this.db.tx, UNJUDGED_CONTROL, { limit })).map((r) => r.id);
  }
}
