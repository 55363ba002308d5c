import { type Columns, orNull, text, texts } from '../../columns.js';
import { BANK_ENTRY, DELIVERY, JOB, JUDGEMENT, QUEUE_ITEM, SAVED_FILTER, SAVED_MAPPING } from '../../schema.js';
import { rows, run, statement } from '../../statement.js';
import { FREE_TEXT } from '../case-marks.js';
import type { PersonalData, Scope, Subject } from '../place.js';

/** Fields in which somebody typed; that of a lender takes any text too. */
const TYPED: ReadonlySet<string> = new Set([...FREE_TEXT, 'institution']);

type OpenText = ReturnType<typeof openText>;

/**
 * A column that lies open and in which people, or the program, may have written about somebody.
 *
 * @param about SQL of the rows that are about the person; null where none is.
 */
function openText(
  { name, columns }: { readonly name: string; readonly columns: Columns },
  key: string,
  column: string,
  about: string | null = null,
) {
  const [keyColumn, kept] = [columns[key], columns[column]];
  if (keyColumn === undefined || kept === undefined) throw new Error(`${name} has no column ${key} or ${column}`);
  const row = { key: keyColumn, kept };
  const form = kept.type === 'jsonb' ? 'jsonb' : 'text';
  const reads = `SELECT "${key}" AS key, "${column}" AS kept FROM "${name}" WHERE`;
  return {
    table: name,
    form,
    named: statement(
      `personal.notes_${name}_${column}`,
      { patterns: texts },
      row,
      `${reads} "${column}"::text ~* ANY($patterns::text[]) ORDER BY 1`,
    ),
    about:
      about === null
        ? null
        : statement(
            `personal.notesAbout_${name}_${column}`,
            { debtor: orNull(text), ids: texts },
            row,
            `${reads} ${about} ORDER BY 1`,
          ),
    put: statement(
      `personal.putNote_${name}_${column}`,
      { key: keyColumn, now: kept },
      {},
      `UPDATE "${name}" SET "${column}" = $now::${form} WHERE "${key}" = $key`,
    ),
  } as const;
}

const OPEN_TEXTS: readonly OpenText[] = [
  openText(
    JUDGEMENT,
    'number',
    'body',
    `(body->>'debtor' = $debtor OR id = ANY($ids::text[]) OR string_to_array(id, '|') && $ids::text[])`,
  ),
  openText(QUEUE_ITEM, 'id', 'events', `($debtor::text IS NULL OR true) AND id = ANY($ids::text[])`),
  openText(SAVED_FILTER, 'id', 'name'),
  openText(SAVED_FILTER, 'id', 'body'),
  openText(SAVED_MAPPING, 'id', 'body'),
  openText(BANK_ENTRY, 'id', 'body'),
  openText(JOB, 'id', 'error'),
  openText(DELIVERY, 'number', 'answer'),
];

interface Note {
  readonly of: OpenText;
  readonly key: unknown;
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
        for (const { of, key, now } of notes) await run(scope.tx, of.put, { key, now });
      },
    };
  },
};

async function notesIn({ tx }: Scope, subject: Subject, of: OpenText): Promise<readonly Note[]> {
  const { debtor, ids, own, unique, pseudonym } = subject;
  const notes = new Map<unknown, Note>();
  const look = (found: readonly { readonly key: unknown; readonly kept: unknown }[], scrubber: typeof own) => {
    for (const row of found) {
      const scrubbed = of.form === 'text' ? scrubber.scrub(row.kept as string) : scrubber.scrubFields(row.kept, TYPED);
      const now = renamed(scrubbed, debtor, pseudonym);
      if (now !== row.kept) notes.set(row.key, { of, key: row.key, was: row.kept, now });
    }
  };
  if (!unique.empty) look(await rows(tx, of.named, { patterns: unique.patterns() }), unique);
  if (of.about !== null) look(await rows(tx, of.about, { debtor, ids }), own);
  return [...notes.values()];
}

/** A judgement of a member names the debtor. */
function renamed(value: unknown, debtor: string | null, pseudonym: string): unknown {
  if (debtor === null || typeof value !== 'object' || value === null) return value;
  return (value as { debtor?: unknown }).debtor === debtor ? { ...value, debtor: pseudonym } : value;
}
