import type { CaseState } from '../../domain/cases/case.js';
import type { Hold } from '../../domain/person/retention.js';
import { text, texts } from '../columns.js';
import { decryptJson, encryptJson } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { HOLD } from '../schema.js';
import { maybeOne, rows, run, statement, type Tx } from '../statement.js';
import type { Subject } from './place.js';
import { casesWith } from './places/cases.js';

const { id, kind, subject, body } = HOLD.columns;
const ALL = statement('holds.all', {}, { id, body }, `SELECT id, body FROM hold ORDER BY number`);
const ADD = statement(
  'holds.add',
  { id, kind, subject, body },
  {},
  `INSERT INTO hold (id, kind, subject, body) VALUES ($id, $kind, $subject, $body::jsonb)`,
);
const TAKE = statement(
  'holds.take',
  { id },
  { kind, subject },
  `DELETE FROM hold WHERE id = $id RETURNING kind, subject`,
);
const ON = statement(
  'holds.on',
  { debtor: text, ids: texts },
  { subject },
  `SELECT subject FROM hold WHERE (kind = 'debtor' AND subject = $debtor) OR (kind = 'complaint' AND subject = ANY($ids::text[])) LIMIT 1`,
);
const UNANSWERED = statement(
  'holds.unanswered',
  { ids: texts },
  { id: text },
  `SELECT id FROM queue_item WHERE id = ANY($ids::text[]) AND state <> 'answered' ORDER BY id COLLATE "C" LIMIT 1`,
);

const about = (id: string): string => `hold:${id}`;

/** Legal holds, the oldest first. */
export async function holdsOf(tx: Tx, vault: Vault): Promise<readonly Hold[]> {
  return (await rows(tx, ALL, {})).map((r) => decryptJson(vault, about(r.id), r.body));
}

export async function putHold(tx: Tx, vault: Vault, hold: Hold): Promise<void> {
  const { id, kind, subject } = hold;
  await run(tx, ADD, { id, kind, subject, body: encryptJson(vault, about(id), hold) });
}

/** @returns what was held; null where there is no such hold. */
export async function takeHold(tx: Tx, id: string): Promise<Pick<Hold, 'kind' | 'subject'> | null> {
  return maybeOne(tx, TAKE, { id });
}

/** What stands against erasing somebody. */
export type Blocker =
  | { readonly kind: 'hold'; readonly subject: string }
  | { readonly kind: 'unanswered'; readonly complaint: string }
  | { readonly kind: 'case'; readonly case: string; readonly state: CaseState };

/** The first thing that stands against erasing complaints of a debtor; null: nothing. */
export async function blockerOf(
  tx: Tx,
  vault: Vault,
  debtor: string,
  { ids, ...subject }: Subject,
): Promise<Blocker | null> {
  const held = await maybeOne(tx, ON, { debtor, ids });
  if (held !== null) return { kind: 'hold', subject: held.subject };
  const waiting = await maybeOne(tx, UNANSWERED, { ids });
  if (waiting !== null) return { kind: 'unanswered', complaint: waiting.id };
  // A phone in somebody's case is no case about its holder.
  const cases = await casesWith({ tx, vault }, { ...subject, ids, debtor, phones: [] });
  const open = cases.find((c) => !['closed', 'merged'].includes(c.state));
  return open === undefined ? null : { kind: 'case', case: open.id, state: open.state };
}
