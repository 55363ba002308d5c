import type { CaseState } from '../../domain/cases/case.js';
import type { Hold } from '../../domain/person/retention.js';
import { decryptJson, encryptJson, type SealedBody } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { sqlJson } from '../sql-json.js';
import type { Tx } from '../statement.js';
import type { Subject } from './place.js';
import { select } from './place.js';
import { casesWith } from './places/cases.js';

const about = (id: string): string => `hold:${id}`;

/** Legal holds, the oldest first. */
export async function holdsOf(tx: Tx, vault: Vault): Promise<readonly Hold[]> {
  const rows = await select<{ id: string; body: SealedBody }>(tx, `SELECT id, body FROM hold ORDER BY number`);
  return rows.map((r) => decryptJson(vault, about(r.id), r.body));
}

export async function putHold(tx: Tx, vault: Vault, hold: Hold): Promise<void> {
  await tx.query(`INSERT INTO hold (id, kind, subject, body) VALUES ($1, $2, $3, $4::jsonb)`, [
    hold.id,
    hold.kind,
    hold.subject,
    sqlJson(encryptJson(vault, about(hold.id), hold)),
  ]);
}

/** @returns what was held; null where there is no such hold. */
export async function takeHold(tx: Tx, id: string): Promise<Pick<Hold, 'kind' | 'subject'> | null> {
  const rows = await select<Pick<Hold, 'kind' | 'subject'>>(
    tx,
    `DELETE FROM hold WHERE id = $1 RETURNING kind, subject`,
    [id],
  );
  return rows[0] ?? null;
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
  const [held] = await select<{ subject: string }>(
    tx,
    `SELECT subject FROM hold WHERE (kind = 'debtor' AND subject = $1) OR (kind = 'complaint' AND subject = ANY($2::text[])) LIMIT 1`,
    [debtor, ids],
  );
  if (held !== undefined) return { kind: 'hold', subject: held.subject };
  const [waiting] = await select<{ id: string }>(
    tx,
    `SELECT id FROM queue_item WHERE id = ANY($1::text[]) AND state <> 'answered' ORDER BY id COLLATE "C" LIMIT 1`,
    [ids],
  );
  if (waiting !== undefined) return { kind: 'unanswered', complaint: waiting.id };
  // A phone in somebody's case is no case about its holder.
  const cases = await casesWith({ tx, vault }, { ...subject, ids, debtor, phones: [] });
  const open = cases.find((c) => !['closed', 'merged'].includes(c.state));
  return open === undefined ? null : { kind: 'case', case: open.id, state: open.state };
}
