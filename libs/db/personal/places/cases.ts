import type { Case, CaseEvent, CaseFile } from '../../../domain/cases/case.js';
import { renamedInCase } from '../../../domain/person/erase.js';
import { int, json, text, word } from '../../columns.js';
import { decryptJson, encryptJson, type SealedBody } from '../../encryption/sealed-rows.js';
import { one, rows, run, statement } from '../../statement.js';
import { FREE_TEXT, markEvents, partMark, textOfEvent } from '../case-marks.js';
import { type PersonalData, type Scope, type Subject, textsMarked } from '../place.js';
import { sealedBody } from '../sealed-table.js';
import { removeTextMarks } from '../text-marks.js';
import { removeUnshared } from './documents.js';

interface HeldCase {
  readonly id: string;
  readonly found: Case;
  readonly events: readonly { readonly number: number; readonly event: CaseEvent }[];
  /** Whether the person, or a complaint of theirs, stands in it. */
  readonly isPart: boolean;
  /** Files that hold the person, and that nobody can look into. */
  readonly files: readonly CaseFile[];
}

const WITH_PARTS = statement(
  'personal.casesWithParts',
  { marks: json<readonly { readonly kind: string; readonly mark: string }[]>() },
  { id: text, state: word<Case['state']>() },
  `SELECT id, state FROM investigation WHERE id IN (
     SELECT p.investigation FROM jsonb_to_recordset($marks::jsonb) AS m(kind text, mark bigint) JOIN case_part p ON p.kind = m.kind AND p.mark = m.mark)
   ORDER BY id COLLATE "C"`,
);
const BODY = statement(
  'personal.case',
  { id: text },
  { body: json<SealedBody>() },
  `SELECT body FROM investigation WHERE id = $id`,
);
const EVENTS = statement(
  'personal.eventsOfCase',
  { id: text },
  { number: int, body: json<SealedBody>() },
  `SELECT number, body FROM investigation_event WHERE investigation = $id ORDER BY number`,
);
const PUT_CASE = statement(
  'personal.putCase',
  { id: text, body: json<SealedBody>() },
  {},
  `UPDATE investigation SET body = $body::jsonb WHERE id = $id`,
);
const PUT_EVENT = statement(
  'personal.putCaseEvent',
  { id: text, number: int, body: json<SealedBody>() },
  {},
  `UPDATE investigation_event SET body = $body::jsonb WHERE investigation = $id AND number = $number`,
);
const DELETE_PARTS = statement(
  'personal.deleteCaseParts',
  { id: text },
  {},
  `DELETE FROM case_part WHERE investigation = $id`,
);

/** Cases in which a person stands, or that name the person: parts, what people wrote, and files. */
export const CASES: PersonalData = {
  name: 'cases',
  encrypted: 'Sealed with their events; files in the blob store. Marks say who stands in a case and which words.',
  retained: 'Until a person in it is erased; nobody is while the case is open.',
  sealed: [
    sealedBody('investigation', { id: 'text' }, (r) => `case:${r['id']}`),
    sealedBody(
      'investigation_event',
      { investigation: 'text', number: 'int' },
      (r) => `case:${r['investigation']}:${r['number']}`,
    ),
  ],
  find: async (scope, subject) => {
    const held = await heldCases(scope, subject);
    return {
      items: held.map(({ id, found, events, isPart, files }) => ({
        id,
        state: found.state,
        youStandInIt: isPart,
        textsThatNameYou: events.filter((e) => scrubberOf(subject, isPart).holds(textOfEvent(e.event))).length,
        files: files.map((f) => f.name),
      })),
      erase: async () => {
        for (const one of held) await eraseCase(scope, subject, one);
      },
    };
  },
};

/** In cases that a person stands in, every value is theirs; elsewhere only what nobody else has. */
const scrubberOf = (subject: Subject, isPart: boolean) => (isPart ? subject.own : subject.unique);

/** Cases in which a person or one of the complaints stands or stood, by their marks. */
export async function casesWith({ tx, vault }: Pick<Scope, 'tx' | 'vault'>, { debtor, ids, phones }: Subject) {
  const marks = [
    ...(debtor === null ? [] : [['debtor', debtor] as const]),
    ...ids.map((id) => ['complaint', id] as const),
    ...phones.map((phone) => ['phone', phone] as const),
  ].map(([kind, id]) => ({ kind, mark: partMark(vault, kind, id) }));
  return rows(tx, WITH_PARTS, { marks });
}

async function heldCases(scope: Scope, subject: Subject): Promise<readonly HeldCase[]> {
  const { tx, vault } = scope;
  const parts = new Set((await casesWith(scope, subject)).map((c) => c.id));
  const named = (await textsMarked(scope, 'case', subject)).map((id) => id.slice(0, id.lastIndexOf(':')));
  const held: HeldCase[] = [];
  for (const id of [...new Set([...parts, ...named])].sort()) {
    const found = decryptJson<Case>(vault, `case:${id}`, (await one(tx, BODY, { id })).body);
    const events = (await rows(tx, EVENTS, { id })).map(({ number, body }) => ({
      number,
      event: decryptJson<CaseEvent>(vault, `case:${id}:${number}`, body),
    }));
    const isPart = parts.has(id);
    const scrubber = scrubberOf(subject, isPart);
    // Words can stand beside each other by chance.
    if (!isPart && !events.some((e) => scrubber.holds(textOfEvent(e.event)))) continue;
    held.push({ id, found, events, isPart, files: await filesWith(scope, subject, found.files ?? [], isPart) });
  }
  return held;
}

/** Files of a case that hold a person. Into those that are no text nobody can look, so they go where the person stands in the case. */
async function filesWith(
  scope: Scope,
  subject: Subject,
  files: readonly CaseFile[],
  isPart: boolean,
): Promise<readonly CaseFile[]> {
  const scrubber = scrubberOf(subject, isPart);
  if (scrubber.empty) return [];
  const held: CaseFile[] = [];
  for (const file of files) {
    if (file.bytes === 0 || !(await scope.blobs.verify(file.sha256))) continue;
    const { text, dark } = await scope.readText(scope.blobs.open(file.sha256), file.name);
    if ((isPart && dark !== 'nothing') || scrubber.holds(text)) held.push(file);
  }
  return held;
}

async function eraseCase(
  scope: Scope,
  subject: Subject,
  { id, found, events, isPart, files: held }: HeldCase,
): Promise<void> {
  const { tx, vault } = scope;
  const scrubber = scrubberOf(subject, isPart);
  const gone = new Set(held.map((f) => f.sha256));
  const without = (file: CaseFile): CaseFile =>
    gone.has(file.sha256) ? { ...file, name: `${subject.pseudonym} (removed)`, bytes: 0 } : file;
  const erased = <T extends CaseEvent | Case>(of: T): T => {
    const renamed = subject.debtor === null ? of : renamedInCase(of as CaseEvent, subject.debtor, subject.pseudonym);
    const parts = (renamed as { parts?: readonly unknown[] }).parts;
    const withParts = parts === undefined ? renamed : { ...renamed, parts: parts.map((p) => phoneless(p, subject)) };
    return scrubber.scrubFields(withParts, FREE_TEXT) as T;
  };
  const state = erased(found);
  const files = (state.files ?? []).map(without);
  await run(tx, PUT_CASE, { id, body: encryptJson(vault, `case:${id}`, { ...state, files }) });
  const changed = events.map(({ number, event }) => {
    const made = erased(event);
    return { number, event: made.kind === 'filed' ? { ...made, file: without(made.file) } : made };
  });
  for (const { number, event } of changed)
    await run(tx, PUT_EVENT, { id, number, body: encryptJson(vault, `case:${id}:${number}`, event) });
  // Marks of what stands there now.
  await run(tx, DELETE_PARTS, { id });
  await removeTextMarks(
    tx,
    'case',
    changed.map(({ number }) => `${id}:${number}`),
  );
  await markEvents(
    tx,
    vault,
    changed.map((e) => ({ id, ...e })),
  );
  await removeUnshared(tx, [...gone]);
}

/** A part of a case, where it is the person's own phone under another name. */
function phoneless(part: unknown, { phones, pseudonym }: Subject): unknown {
  const { kind, id } = part as { readonly kind?: string; readonly id?: string };
  return kind === 'phone' && id !== undefined && phones.some((p) => p === id || p.endsWith(id.replace(/\D/g, '')))
    ? { ...(part as object), id: pseudonym }
    : part;
}
