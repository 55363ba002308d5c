import type { Alert } from '../../../domain/calls/watch.js';
import type { Complaint } from '../../../domain/model/index.js';
import { isErased } from '../../../domain/person/erase.js';
import { complaintLookups, lookupValue } from '../../../domain/person/lookups.js';
import type { Hold } from '../../../domain/person/retention.js';
import { searchedText } from '../../../domain/person/search.js';
import { bigint, bigints, bool, json, mark, orNull, text, texts } from '../../columns.js';
import { decryptJson, encryptJson, openRecord, type SealedBody } from '../../encryption/sealed-rows.js';
import { rows, run, statement } from '../../statement.js';
import { openSaid, textOf } from '../audit-words.js';
import { FREE_TEXT } from '../case-marks.js';
import { type PersonalData, removeBlobs, type Scope, type Subject, textsMarked } from '../place.js';
import { auditPseudonym } from '../pseudonym.js';
import { SEALED_SECRETS, sealedBody, sealedText } from '../sealed-table.js';
import { removeTextMarks } from '../text-marks.js';
import { callsOf } from './calls.js';
import { casesWith } from './cases.js';
import { documentsOf } from './documents.js';

const SEALED_ROW = { id: text, body: json<SealedBody>() };
const ALERTS_ALL = statement('personal.alerts', {}, SEALED_ROW, `SELECT id, body FROM alert ORDER BY number`);
const PUT_ALERT = statement('personal.putAlert', SEALED_ROW, {}, `UPDATE alert SET body = $body::jsonb WHERE id = $id`);

/** Alerts about floods of calls, which list the numbers that called. */
export const ALERTS: PersonalData = {
  name: 'alerts',
  encrypted: 'Sealed.',
  retained: 'Until a person in it is erased.',
  sealed: [sealedBody('alert', { id: 'text' }, (r) => `alert:${r['id']}`)],
  find: async ({ tx, vault }, { phones }) => {
    if (phones.length === 0) return { items: [], erase: async () => {} };
    const own = new Set(phones);
    const held = (await rows(tx, ALERTS_ALL, {}))
      .map((r) => decryptJson<Alert>(vault, `alert:${r.id}`, r.body))
      .filter((a) => a.callers.some((c) => own.has(c.number)));
    return {
      items: held.map(({ id, from, to }) => ({ alert: id, from, to })),
      erase: async () => {
        for (const alert of held) {
          const gone = alert.callers.filter((c) => own.has(c.number)).reduce((sum, c) => sum + c.calls, 0);
          const left = {
            ...alert,
            callers: alert.callers.filter((c) => !own.has(c.number)),
            withheld: alert.withheld + gone,
          };
          await run(tx, PUT_ALERT, { id: alert.id, body: encryptJson(vault, `alert:${alert.id}`, left) });
        }
      },
    };
  },
};

const WORDS = statement(
  'personal.wordsOfAudit',
  { about: bigints, named: bigints },
  { number: bigint, sealed: text, about: orNull(bool) },
  `SELECT number, sealed, number = ANY($about::bigint[]) AS about FROM audit_words
   WHERE sealed IS NOT NULL AND number = ANY($about::bigint[] || $named::bigint[]) ORDER BY number`,
);
const ERASE_WORDS = statement(
  'personal.eraseAuditWords',
  { numbers: bigints },
  {},
  `UPDATE audit_words SET sealed = NULL WHERE number = ANY($numbers::bigint[])`,
);

/** What people wrote in audit entries. The entries stay: they hold ids and pseudonyms. */
export const AUDIT_WORDS: PersonalData = {
  name: 'auditWords',
  encrypted: 'Sealed beside the chain, which holds their salted hash.',
  retained: 'As long as the log, or until a person in them is erased.',
  sealed: [sealedText('audit_words', { number: 'bigint' }, 'sealed', (r) => `audit:${r['number']}`)],
  find: async (scope, subject) => {
    const { tx, vault } = scope;
    const about = await auditedAbout(scope, subject);
    const named = await textsMarked(scope, 'audit', subject);
    const held = (await rows(tx, WORDS, { about, named })).filter(({ number, sealed, about: bound }) =>
      (bound ? subject.own : subject.unique).holds(textOf(openSaid(vault, number, sealed))),
    );
    return {
      items: held.map(({ number }) => ({ auditEntry: number })),
      erase: async () => {
        const numbers = held.map((r) => String(r.number));
        await run(tx, ERASE_WORDS, { numbers });
        await removeTextMarks(tx, 'audit', numbers);
      },
    };
  },
};

const ABOUT = statement(
  'personal.auditedAbout',
  { subjects: json<readonly { readonly kind: string; readonly id: string }[]>() },
  { number: mark },
  `SELECT a.number FROM jsonb_to_recordset($subjects::jsonb) AS s(kind text, id text) JOIN audit a ON a."subjectKind" = s.kind AND a."subjectId" = s.id`,
);

/** Numbers of the audit entries about a person, their complaints, calls, documents and cases. */
async function auditedAbout(scope: Scope, subject: Subject): Promise<readonly string[]> {
  const { tx, vault } = scope;
  if (subject.debtor === null) return [];
  const documents = await documentsOf(scope, subject);
  const subjects = [
    { kind: 'debtor', id: subject.pseudonym },
    ...subject.ids.map((id) => ({ kind: 'complaint', id })),
    ...(await callsOf(scope, subject)).map(({ id }) => ({ kind: 'call', id })),
    ...(await casesWith(scope, subject)).map(({ id }) => ({ kind: 'case', id })),
    ...documents.files.map(({ path }) => ({ kind: 'paper', id: auditPseudonym(vault, { kind: 'paper', id: path }) })),
  ];
  return (await rows(tx, ABOUT, { subjects })).map((r) => r.number);
}

const COPIES_OF = statement(
  'personal.copies',
  { debtor: orNull(text), pseudonym: text },
  { sha: text },
  `SELECT DISTINCT "subjectId" AS sha FROM audit WHERE "subjectKind" = 'export' AND $debtor::text IS NOT NULL AND (body->'after'->>'debtor' = $debtor OR body->'after'->>'person' = $pseudonym)
   AND NOT EXISTS (SELECT 1 FROM blob_removal b WHERE b.sha256 = "subjectId" AND b.done) ORDER BY 1`,
);

/** Copies that a person was given before. */
export const COPIES: PersonalData = {
  name: 'copies',
  encrypted: 'Sealed in the blob store.',
  retained: 'Seven days.',
  sealed: [],
  find: async ({ tx }, { debtor, pseudonym }) => {
    const copies = await rows(tx, COPIES_OF, { debtor, pseudonym });
    return {
      items: copies.map(({ sha }) => ({ copy: sha })),
      erase: () =>
        removeBlobs(
          tx,
          copies.map((r) => r.sha),
        ),
    };
  },
};

/**
 * Complaints of other people that name the person. They are those people's own words and their own complaints.
 * A lender must answer and keep them, so they stay.
 * The copy and the result of an erasure say which they are.
 */
export const OTHER_COMPLAINTS: PersonalData = {
  name: 'otherComplaints',
  encrypted: 'As complaints.',
  retained: 'As the complaint that they stand in. They are not erased with a person whom they name.',
  sealed: [],
  find: async (scope, subject) => ({
    items: (await complaintsNaming(scope, subject)).map(({ id }) => ({ complaint: id })),
    erase: async () => {},
  }),
};

const NAMING = statement(
  'personal.complaintsNaming',
  { marks: bigints, words: texts, ids: texts },
  SEALED_ROW,
  `SELECT id, body FROM record WHERE kind = 'complaint' AND NOT id = ANY($ids::text[]) AND ("blindIndexes" && $marks::bigint[] OR id IN (
     SELECT i.id FROM unnest($words::text[]) AS w(list) JOIN word_index i ON i.marks @> w.list::int[])) ORDER BY id COLLATE "C"`,
);

/** Complaints of other people in which a value of the person stands, and of nobody else's. */
export async function complaintsNaming({ tx, vault }: Scope, { unique, ids }: Subject): Promise<readonly Complaint[]> {
  const words = unique.words().map((of) => `{${vault.words(of).join(',')}}`);
  const marks = unique.values.map((v) => vault.blindIndex(v.kind, lookupValue(v.kind, v.value)));
  const own = new Set(unique.values.map((v) => `${v.kind}:${lookupValue(v.kind, v.value)}`));
  return (await rows(tx, NAMING, { marks, words, ids }))
    .map(({ id, body }) => openRecord<Complaint>(vault, 'complaint', id, body))
    .filter((record) => {
      if (isErased({ kind: 'complaint', record })) return false;
      return (
        unique.holds(searchedText(record)) || complaintLookups(record).some((l) => own.has(`${l.kind}:${l.value}`))
      );
    });
}

const HOLDS_ALL = statement('personal.holds', {}, SEALED_ROW, `SELECT id, body FROM hold ORDER BY number`);
const PUT_HOLD = statement('personal.putHold', SEALED_ROW, {}, `UPDATE hold SET body = $body::jsonb WHERE id = $id`);

/** Legal holds on others whose reasons name the person; a hold on the person stands against erasure. */
export const HOLDS: PersonalData = {
  name: 'holds',
  encrypted: 'Sealed but for the reference or complaint that is held.',
  retained: 'Until they are lifted.',
  sealed: [sealedBody('hold', { id: 'text' }, (r) => `hold:${r['id']}`)],
  find: async ({ tx, vault }, { debtor, ids, own, unique }) => {
    const all = (await rows(tx, HOLDS_ALL, {})).map((r) => decryptJson<Hold>(vault, `hold:${r.id}`, r.body));
    const held = all.filter(
      (h) => (h.kind === 'debtor' ? h.subject === debtor : ids.includes(h.subject)) || unique.holds(h.reason),
    );
    return {
      items: held.map(({ id, kind, subject, at }) => ({ hold: id, kind, subject, at })),
      erase: async () => {
        for (const hold of held)
          await run(tx, PUT_HOLD, {
            id: hold.id,
            body: encryptJson(vault, `hold:${hold.id}`, own.scrubFields(hold, FREE_TEXT)),
          });
      },
    };
  },
};

/** What is sealed and holds no complainant: secrets of accounts and of the installation. */
export const SECRETS_OF_STAFF: PersonalData = {
  name: 'secrets',
  encrypted: 'Sealed.',
  retained: 'With their account, webhook, source or ticket system.',
  sealed: [
    sealedText('account', { name: 'text' }, 'otp', (r) => `otp:${r['name']}`),
    sealedText('account', { name: 'text' }, 'otpPending', (r) => `otp:${r['name']}`),
    sealedText('webhook', { id: 'text' }, 'secret', (r) => `webhook:${r['id']}`),
    sealedText('source', { id: 'text' }, 'settings', (r) => `source:${r['id']}`),
    sealedText('ticket_system', { id: 'text' }, 'settings', (r) => `ticket_system:${r['id']}`),
    sealedText('digest', { account: 'text' }, 'address', (r) => `digest:${r['account']}`),
    SEALED_SECRETS,
  ],
  find: async () => ({ items: [], erase: async () => {} }),
};
