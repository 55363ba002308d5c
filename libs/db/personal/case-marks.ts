import { type CaseEvent, type Part } from '../../domain/cases/case.js';
import { lookupValue } from '../../domain/person/lookups.js';
import { int, json, text } from '../columns.js';
import { decryptJson } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { once } from '../once.js';
import { INVESTIGATION_EVENT } from '../schema.js';
import { rows, run, statement, type Tx } from '../statement.js';
import { markTexts, writtenIn } from './text-marks.js';

/** Fields of cases, judgements and acts in which people write freely. */
export const FREE_TEXT: ReadonlySet<string> = new Set(['reason', 'title', 'text', 'name', 'note', 'why', 'source']);

/** Says in the table of the installation that the cases of older versions have their marks. */
const DONE = 'casesMarked';
/** Events that are marked at a time. */
const PAGE = 500;

const ADD_PARTS = statement(
  'personal.addCaseParts',
  { parts: json<readonly { readonly kind: string; readonly mark: string; readonly investigation: string }[]>() },
  {},
  `INSERT INTO case_part (kind, mark, investigation) SELECT kind, mark, investigation
   FROM jsonb_to_recordset($parts::jsonb) AS r(kind text, mark bigint, investigation text) ON CONFLICT DO NOTHING`,
);
const EVENTS = statement(
  'personal.caseEvents',
  { id: text, number: int },
  INVESTIGATION_EVENT.columns,
  `SELECT * FROM investigation_event WHERE (investigation COLLATE "C", number) > ($id, $number)
   ORDER BY investigation COLLATE "C", number LIMIT ${PAGE}`,
);

/** Mark of what stands in a case. A number is one however it was typed. */
export function partMark(vault: Vault, kind: string, id: string): string {
  const normal = kind === 'phone' || kind === 'account' ? lookupValue(kind, id) : '';
  return vault.blindIndex(`case:${kind}`, normal === '' ? id : normal);
}

/** Who, what and which files an event puts into a case. */
function partsOf(event: CaseEvent): readonly Pick<Part | { kind: 'file'; id: string }, 'kind' | 'id'>[] {
  if (event.kind === 'added' || event.kind === 'took') return event.parts;
  return event.kind === 'filed' ? [{ kind: 'file', id: event.file.sha256 }] : [];
}

/** All that people wrote in an event. */
export const textOfEvent = (event: CaseEvent): string => writtenIn(event, FREE_TEXT);

/**
 * Keeps marks of what an event puts into a case and of the words in it.
 * They lead to the case when somebody is erased.
 */
export async function markEvents(
  tx: Tx,
  vault: Vault,
  events: readonly { readonly id: string; readonly number: number; readonly event: CaseEvent }[],
): Promise<void> {
  const parts = events.flatMap(({ id, event }) =>
    partsOf(event).map((p) => ({ kind: p.kind, mark: partMark(vault, p.kind, p.id), investigation: id })),
  );
  if (parts.length > 0) await run(tx, ADD_PARTS, { parts });
  const texts = events.map(({ id, number, event }) => ({ id: `${id}:${number}`, text: textOfEvent(event) }));
  await markTexts(tx, vault, 'case', texts);
}

/** Marks the cases of versions that kept no marks, once. */
export async function markCasesOnce(tx: Tx, vault: Vault): Promise<void> {
  await once(tx, [DONE], async () => {
    for (let last = { id: '', number: 0 }; ; ) {
      const page = await rows(tx, EVENTS, last);
      const events = page.map(({ investigation: id, number, body }) => ({
        id,
        number,
        event: decryptJson<CaseEvent>(vault, `case:${id}:${number}`, body),
      }));
      await markEvents(tx, vault, events);
      const end = events.at(-1);
      if (end === undefined || page.length < PAGE) return;
      last = { id: end.id, number: end.number };
    }
  });
}
