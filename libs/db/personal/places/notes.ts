import { sqlJson } from '../../sql-json.js';
import { FREE_TEXT } from '../case-marks.js';
import { type PersonalData, type Scope, type Subject, select } from '../place.js';

/** A column that lies open and in which people, or the program, may have written about somebody. */
interface OpenText {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly form: 'text' | 'jsonb';
  /** SQL of the rows that are about the person: $1 the debtor, $2 the complaints. */
  readonly about?: string;
}

export const OPEN_TEXTS: readonly OpenText[] = [
  {
    table: 'judgement',
    key: 'number',
    column: 'body',
    form: 'jsonb',
    about: `body->>'debtor' = $1 OR id = ANY($2::text[]) OR string_to_array(id, '|') && $2::text[]`,
  },
  {
    table: 'queue_item',
    key: 'id',
    column: 'events',
    form: 'jsonb',
    about: '($1::text IS NULL OR true) AND id = ANY($2::text[])',
  },
  { table: 'saved_filter', key: 'id', column: 'name', form: 'text' },
  { table: 'bank_entry', key: 'id', column: 'body', form: 'jsonb' },
  { table: 'job', key: 'id', column: 'error', form: 'text' },
  { table: 'delivery', key: 'number', column: 'answer', form: 'text' },
];

interface Note {
  readonly of: OpenText;
  readonly key: string | number;
  readonly was: unknown;
  readonly now: unknown;
}

/** What people wrote of a person in judgements, answers, filters and the bank of letters. */
export const NOTES: PersonalData = {
  name: 'notes',
  encrypted: 'Open: ids, days, verdicts and the reasons that people give, in which no names belong.',
  retained: 'With what they are about.',
  sealed: [],
  find: async (scope, subject) => {
    const notes = (await Promise.all(OPEN_TEXTS.map((of) => notesIn(scope, subject, of)))).flat();
    return {
      items: notes.map(({ of: { table }, was }) => ({ table, was })),
      erase: async () => {
        for (const { of, key, now } of notes)
          await scope.tx.query(
            `UPDATE "${of.table}" SET "${of.column}" = $2${of.form === 'jsonb' ? '::jsonb' : ''} WHERE "${of.key}" = $1`,
            [key, of.form === 'jsonb' ? sqlJson(now) : now],
          );
      },
    };
  },
};

async function notesIn({ tx }: Scope, subject: Subject, of: OpenText): Promise<readonly Note[]> {
  const { table, key, column, form, about } = of;
  const { debtor, ids, own, unique, pseudonym } = subject;
  const read = (where: string, values: readonly unknown[]) =>
    select<{ key: string | number; kept: unknown }>(
      tx,
      `SELECT "${key}" AS key, "${column}" AS kept FROM "${table}" WHERE ${where} ORDER BY 1`,
      values,
    );
  const notes = new Map<string | number, Note>();
  const look = (rows: readonly { key: string | number; kept: unknown }[], scrubber: typeof own) => {
    for (const row of rows) {
      const scrubbed = form === 'text' ? scrubber.scrub(row.kept as string) : scrubber.scrubFields(row.kept, FREE_TEXT);
      const now = renamed(scrubbed, debtor, pseudonym);
      if (now !== row.kept) notes.set(row.key, { of, key: row.key, was: row.kept, now });
    }
  };
  if (!unique.empty) look(await read(`"${column}"::text ~* ANY($1::text[])`, [unique.patterns()]), unique);
  if (about !== undefined) look(await read(about, [debtor, ids]), own);
  return [...notes.values()];
}

/** A judgement of a member names the debtor. */
function renamed(value: unknown, debtor: string | null, pseudonym: string): unknown {
  if (debtor === null || typeof value !== 'object' || value === null) return value;
  return (value as { debtor?: unknown }).debtor === debtor ? { ...value, debtor: pseudonym } : value;
}
