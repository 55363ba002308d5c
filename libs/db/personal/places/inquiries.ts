import { lookupValue } from '../../../domain/person/lookups.js';
import { kindOf } from '../../../domain/shared-values/value.js';
import { bigints, int, json, text, word } from '../../columns.js';
import { decryptJson, encryptJson, type SealedBody } from '../../encryption/sealed-rows.js';
import type { InquiryKind } from '../../schema.js';
import { one, rows, run, statement } from '../../statement.js';
import { INQUIRY_TEXT, textOfInquiry, valueMark } from '../inquiry-marks.js';
import { type PersonalData, type Scope, type Subject, textsMarked } from '../place.js';
import { sealedBody } from '../sealed-table.js';
import { markTexts, removeTextMarks } from '../text-marks.js';

interface HeldInquiry {
  readonly id: string;
  readonly kind: InquiryKind;
  readonly state: string;
  readonly body: object;
  readonly events: readonly { readonly number: number; readonly event: object }[];
  /** Whether the person, a complaint or a value of theirs stands in it. */
  readonly isPart: boolean;
}

const WITH_MARKS = statement(
  'personal.inquiriesWithMarks',
  { marks: bigints },
  { inquiry: text },
  `SELECT DISTINCT inquiry FROM inquiry_mark WHERE mark = ANY($marks::bigint[])`,
);
const STATE = statement(
  'personal.inquiry',
  { id: text },
  { kind: word<InquiryKind>(), state: text, body: json<SealedBody>() },
  `SELECT kind, state, body FROM inquiry WHERE id = $id`,
);
const EVENTS = statement(
  'personal.eventsOfInquiry',
  { id: text },
  { number: int, body: json<SealedBody>() },
  `SELECT number, body FROM inquiry_event WHERE inquiry = $id ORDER BY number`,
);
const PUT_INQUIRY = statement(
  'personal.putInquiry',
  { id: text, body: json<SealedBody>() },
  {},
  `UPDATE inquiry SET body = $body::jsonb WHERE id = $id`,
);
const PUT_EVENT = statement(
  'personal.putInquiryEvent',
  { id: text, number: int, body: json<SealedBody>() },
  {},
  `UPDATE inquiry_event SET body = $body::jsonb WHERE inquiry = $id AND number = $number`,
);
const DELETE_MARKS = statement(
  'personal.deleteInquiryMarks',
  { id: text, marks: bigints },
  {},
  `DELETE FROM inquiry_mark WHERE inquiry = $id AND mark = ANY($marks::bigint[])`,
);

/** Organisers, samples and objections in which a person stands, or that name the person. */
export const INQUIRIES: PersonalData = {
  name: 'inquiries',
  encrypted: 'Sealed with their events. Marks say which values, people and complaints stand in them, and which words.',
  retained: 'Until a person in them is erased: then without the person’s reference, values and words.',
  sealed: [
    sealedBody('inquiry', { id: 'text' }, (r) => `inquiry:${r['id']}`),
    sealedBody('inquiry_event', { inquiry: 'text', number: 'int' }, (r) => `inquiry:${r['inquiry']}:${r['number']}`),
  ],
  find: async (scope, subject) => {
    const held = await heldInquiries(scope, subject);
    return {
      items: held.map(({ id, kind, state, isPart, events }) => ({
        id,
        kind,
        state,
        youStandInIt: isPart,
        // Objections are the person's own words, and answers to them are for the person.
        events: kind === 'objection' && isPart ? events.map((e) => e.event) : [],
        saidByYou: kind === 'sample' ? events.map((e) => e.event).filter((e) => isOf(e, subject.debtor)) : [],
      })),
      erase: async () => {
        for (const one of held) await eraseInquiry(scope, subject, one);
      },
    };
  },
};

const isOf = (event: unknown, debtor: string | null): boolean =>
  debtor !== null && (event as { readonly debtor?: string }).debtor === debtor;

/** Marks of the values that nobody else gave as theirs. */
const ownMarks = (scope: Scope, { unique }: Subject): string[] =>
  unique.values.flatMap(({ kind, value }) => {
    const normal = lookupValue(kind, value);
    return normal === '' ? [] : [scope.vault.blindIndex(kind, normal)];
  });

async function heldInquiries(scope: Scope, subject: Subject): Promise<readonly HeldInquiry[]> {
  const { tx, vault } = scope;
  const marks = [...new Set([...subject.marks, ...ownMarks(scope, subject)])];
  const parts = new Set((await rows(tx, WITH_MARKS, { marks })).map((r) => r.inquiry));
  const named = (await textsMarked(scope, 'inquiry', subject)).map((id) => id.slice(0, id.lastIndexOf(':')));
  const held: HeldInquiry[] = [];
  for (const id of [...new Set([...parts, ...named])].sort()) {
    const { kind, state, body: sealed } = await one(tx, STATE, { id });
    const events = (await rows(tx, EVENTS, { id })).map(({ number, body }) => ({
      number,
      event: decryptJson<object>(vault, `inquiry:${id}:${number}`, body),
    }));
    const isPart = parts.has(id);
    // Words can stand beside each other by chance.
    if (!isPart && !events.some((e) => subject.unique.holds(textOfInquiry(e.event)))) continue;
    held.push({ id, kind, state, body: decryptJson(vault, `inquiry:${id}`, sealed), events, isPart });
  }
  return held;
}

async function eraseInquiry(scope: Scope, subject: Subject, held: HeldInquiry): Promise<void> {
  const { tx, vault } = scope;
  const { id, kind, body, events, isPart } = held;
  const gone = new Set(ownMarks(scope, subject));
  const without = (value: string) =>
    gone.has(valueMark(vault, value)) ? `${kindOf(value)}:${subject.pseudonym}` : value;
  const walk = (of: unknown, name: string): unknown => {
    if (typeof of === 'string') {
      if (name === 'debtor' && of === subject.debtor) return subject.pseudonym;
      if (name === 'values') return without(of);
      // What somebody objected with is theirs as a whole.
      return name === 'words' && kind === 'objection' && isPart ? subject.pseudonym : of;
    }
    if (Array.isArray(of)) return of.map((v) => walk(v, name));
    if (typeof of !== 'object' || of === null) return of;
    return Object.fromEntries(Object.entries(of).map(([n, v]) => [n, walk(v, n)]));
  };
  const scrubber = kind === 'objection' && isPart ? subject.own : subject.unique;
  const erased = <T>(of: T): T => scrubber.scrubFields(walk(of, '') as T, INQUIRY_TEXT);
  await run(tx, PUT_INQUIRY, { id, body: encryptJson(vault, `inquiry:${id}`, erased(body)) });
  for (const { number, event } of events) {
    const made = erased(event);
    await run(tx, PUT_EVENT, { id, number, body: encryptJson(vault, `inquiry:${id}:${number}`, made) });
    await removeTextMarks(tx, 'inquiry', [`${id}:${number}`]);
    await markTexts(tx, vault, 'inquiry', [{ id: `${id}:${number}`, text: textOfInquiry(made) }]);
  }
  const marks = [...gone, ...(subject.debtor === null ? [] : [vault.blindIndex('debtor', subject.debtor)])];
  await run(tx, DELETE_MARKS, { id, marks });
}
