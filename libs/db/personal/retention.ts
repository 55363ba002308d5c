import type { Call, Complaint } from '../../domain/model/index.js';
import { bool, json, text } from '../columns.js';
import { openRecord, type SealedBody } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { LOCKS } from '../locks.js';
import { one, rows, statement, type Tx } from '../statement.js';
import { PSEUDONYM } from './pseudonym.js';

/** Complaints, and calls, that a retention profile erases at a time. */
const COMPLAINTS = 200;
const CALLS = 5000;

/** What made each kind of file that the audit log knows. */
const MADE = { dossier: 'Mutation.makeDossier', export: 'Mutation.exportPerson' } as const;

const LOCK = statement(
  'personal.lockRetention',
  {},
  { mine: bool },
  `SELECT pg_try_advisory_xact_lock(${LOCKS.retention}) AS mine`,
);
const ANSWERED_BEFORE = statement(
  'personal.answeredBefore',
  { day: text },
  { id: text, debtor: text, body: json<SealedBody>() },
  `SELECT w.id, f.body->>'debtor' AS debtor, r.body FROM queue_item w JOIN finding f ON f.kind = 'complaint' AND f.id = w.id
   JOIN record r ON r.kind = 'complaint' AND r.id = w.id
   WHERE w.state = 'answered' AND left(w.events->-1->>'at', 10) < $day AND r.body->>'debtorRef' NOT LIKE '${PSEUDONYM}%' ORDER BY w.id COLLATE "C" LIMIT ${COMPLAINTS}`,
);
const CALLS_BEFORE = statement(
  'personal.callsBefore',
  { day: text },
  { id: text, body: json<SealedBody>() },
  `SELECT id, body FROM record WHERE kind = 'call' AND left(body->>'startedAt', 10) < $day AND body->'kinds'->>'caller' <> 'withheld' LIMIT ${CALLS}`,
);
const EXPIRE_ORIGINALS = statement(
  'personal.expireOriginals',
  { day: text },
  { sha256: text },
  `INSERT INTO blob_removal (sha256) SELECT DISTINCT i.sha256 FROM import i WHERE i.state IN ('done', 'failed') AND i.sha256 <> '' AND left(i."createdAt", 10) < $day
   AND NOT EXISTS (SELECT 1 FROM import o WHERE o.sha256 = i.sha256 AND (o.state NOT IN ('done', 'failed') OR left(o."createdAt", 10) >= $day)) ON CONFLICT DO NOTHING RETURNING sha256`,
);
const expire = (kind: keyof typeof MADE) =>
  statement(
    `personal.expire_${kind}`,
    { day: text },
    { sha256: text },
    `INSERT INTO blob_removal (sha256) SELECT "subjectId" FROM audit WHERE "subjectKind" = '${kind}' AND body->>'action' = '${MADE[kind]}'
     GROUP BY "subjectId" HAVING left(max(at), 10) < $day ON CONFLICT DO NOTHING RETURNING sha256`,
  );
const EXPIRE_MADE = { dossier: expire('dossier'), export: expire('export') };

/** Whether this process alone applies a retention profile until the transaction ends. */
export async function lockRetention(tx: Tx): Promise<boolean> {
  return (await one(tx, LOCK, {})).mine;
}

/** Complaints that were answered before a day and are not erased, with whose they are. */
export async function answeredBefore(
  tx: Tx,
  vault: Vault,
  day: string,
): Promise<readonly { readonly complaint: Complaint; readonly debtor: string }[]> {
  const found = await rows(tx, ANSWERED_BEFORE, { day });
  return found.map(({ id, debtor, body }) => ({ complaint: openRecord(vault, 'complaint', id, body), debtor }));
}

/** Calls that took place before a day and still have their numbers. */
export async function callsBefore(tx: Tx, vault: Vault, day: string): Promise<readonly Call[]> {
  return (await rows(tx, CALLS_BEFORE, { day })).map((r) => openRecord(vault, 'call', r.id, r.body));
}

/** Has the originals taken away of which every upload is older than a day. @returns how many. */
export async function expireOriginals(tx: Tx, day: string): Promise<number> {
  return (await rows(tx, EXPIRE_ORIGINALS, { day })).length;
}

/** Has files taken away that were made here before a day. @returns how many. */
export async function expireMade(tx: Tx, kind: keyof typeof MADE, day: string): Promise<number> {
  return (await rows(tx, EXPIRE_MADE[kind], { day })).length;
}
