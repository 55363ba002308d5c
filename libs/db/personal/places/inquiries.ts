import { lookupValue } from '../../../domain/person/lookups.js';
import { decryptJson, encryptJson, type SealedBody } from '../../encryption/sealed-rows.js';
import type { InquiryKind } from '../../schema.js';
import { sqlJson } from '../../sql-json.js';
import { INQUIRY_TEXT, textOfInquiry, valueMark } from '../inquiry-marks.js';
import { type PersonalData, type Scope, type Subject, select, textsMarked } from '../place.js';
import { sealedBody } from '../sealed-table.js';
import { markTexts } from '../text-marks.js';

interface HeldInquiry {
  readonly id: string;
  readonly kind: InquiryKind;
  readonly state: string;
  readonly body: object;
  readonly events: readonly { readonly number: number; readonly event: object }[];
  /** Whether the person, a complaint or a value of theirs stands in it. */
  readonly isPart: boolean;
}

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
  const parts = new Set(
    (
      await select<{ inquiry: string }>(
        tx,
        `SELECT DISTINCT inquiry FROM inquiry_mark WHERE mark = ANY($1::bigint[])`,
        [marks],
      )
    ).map((r) => r.inquiry),
  );
  const named = (await textsMarked(scope, 'inquiry', subject)).map((id) => id.slice(0, id.lastIndexOf(':')));
  const held: HeldInquiry[] = [];
  for (const id of [...new Set([...parts, ...named])].sort()) {
    const [row] = await select<{ kind: InquiryKind; state: string; body: SealedBody }>(
      tx,
      `SELECT kind, state, body FROM inquiry WHERE id = $1`,
      [id],
    );
    const rows = await select<{ number: number; body: SealedBody }>(
      tx,
      `SELECT number, body FROM inquiry_event WHERE inquiry = $1 ORDER BY number`,
      [id],
    );
    const events = rows.map(({ number, body }) => ({
      number,
      event: decryptJson<object>(vault, `inquiry:${id}:${number}`, body),
    }));
    const isPart = parts.has(id);
    // Words can stand beside each other by chance.
    if (!isPart && !events.some((e) => subject.unique.holds(textOfInquiry(e.event)))) continue;
    const { kind, state } = row;
    held.push({ id, kind, state, body: decryptJson(vault, `inquiry:${id}`, row.body), events, isPart });
  }
  return held;
}

async function eraseInquiry(scope: Scope, subject: Subject, held: HeldInquiry): Promise<void> {
  const { tx, vault } = scope;
  const { id, kind, body, events, isPart } = held;
  const gone = new Set(ownMarks(scope, subject));
  const without = (value: string) =>
    gone.has(valueMark(vault, value)) ? `${value.slice(0, value.indexOf(':'))}:${subject.pseudonym}` : value;
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
  await tx.query(`UPDATE inquiry SET body = $2::jsonb WHERE id = $1`, [
    id,
    sqlJson(encryptJson(vault, `inquiry:${id}`, erased(body))),
  ]);
  for (const { number, event } of events) {
    const made = erased(event);
    await tx.query(`UPDATE inquiry_event SET body = $3::jsonb WHERE inquiry = $1 AND number = $2`, [
      id,
      number,
      sqlJson(encryptJson(vault, `inquiry:${id}:${number}`, made)),
    ]);
    await tx.query(`DELETE FROM text_mark WHERE place = 'inquiry' AND id = $1`, [`${id}:${number}`]);
    await markTexts(tx, vault, 'inquiry', [{ id: `${id}:${number}`, text: textOfInquiry(made) }]);
  }
  const marks = [...gone, ...(subject.debtor === null ? [] : [vault.blindIndex('debtor', subject.debtor)])];
  await tx.query(`DELETE FROM inquiry_mark WHERE inquiry = $1 AND mark = ANY($2::bigint[])`, [id, marks]);
}
