import type { Call } from '../../../domain/model/index.js';
import { erasedCall, withheldIn } from '../../../domain/person/erase.js';
import { blindIndexes, openRecord, type SealedBody, sealRecord } from '../../encryption/sealed-rows.js';
import type { Vault } from '../../encryption/vault.js';
import { IS_RECORDING, RECORDING } from '../../repositories/recording.js';
import { sqlJson } from '../../sql-json.js';
import { type PersonalData, type Scope, type Subject, select } from '../place.js';
import { pseudonymOf } from '../pseudonym.js';
import { removeUnshared } from './documents.js';

/** Calls about a person, calls from and to their phones, and the recordings of these. */
export const CALLS: PersonalData = {
  name: 'calls',
  encrypted: 'Sealed but for id, time, lengths, outcome and the lender’s reference.',
  retained: 'As the profile says, counted from the call.',
  sealed: [],
  find: async (scope, subject) => {
    const calls = await callsOf(scope, subject);
    // A call about somebody else stays theirs; only the person's number goes from it.
    const theirs = calls.filter((c) => c.debtorRef === '' || c.debtorRef === subject.debtor);
    const others = calls.filter((c) => !theirs.includes(c));
    const recordings = await recordingsOf(scope, theirs);
    return {
      items: [
        ...theirs,
        ...others.map(({ id, startedAt }) => ({
          id,
          startedAt,
          note: 'a call about somebody else, with your number in it',
        })),
      ],
      files: recordings.map(({ path, sha }) => ({ name: `recordings/${path}`, sha256: sha })),
      erase: async () => {
        await eraseCalls(scope, theirs, subject.pseudonym);
        const own = new Set(subject.phones);
        for (const call of others)
          await putCall(scope, withheldIn({ ...call, transcript: subject.unique.scrub(call.transcript) }, own));
      },
    };
  },
};

/** Calls about a person, and calls from and to their phones, the first first. */
export async function callsOf({ tx, vault }: Scope, { debtor, phones }: Subject): Promise<readonly Call[]> {
  const rows = await select<{ id: string; body: SealedBody }>(
    tx,
    `SELECT id, body FROM record WHERE kind = 'call' AND (body->>'debtorRef' <> '' AND body->>'debtorRef' = $1 OR "blindIndexes" && $2::bigint[])
     ORDER BY body->>'startedAt', id COLLATE "C"`,
    [debtor, phones.map((p) => vault.blindIndex('phone', p))],
  );
  return rows.map((r) => openRecord<Call>(vault, 'call', r.id, r.body));
}

/** Files in which calls were recorded. */
export const recordingsOf = ({ tx }: Scope, calls: readonly Call[]) =>
  select<{ id: string; path: string; sha: string }>(
    tx,
    `SELECT id, body->>'path' AS path, body->>'sha256' AS sha FROM record WHERE ${RECORDING} = ANY($1::text[]) AND ${IS_RECORDING}`,
    [calls.map((c) => c.id)],
  );

/**
 * Takes away the numbers, words and recordings of calls.
 * @param pseudonym of whose they are; null: each keeps its own.
 */
export async function eraseCalls(scope: Scope, calls: readonly Call[], pseudonym: string | null): Promise<void> {
  const { tx, vault } = scope;
  for (const call of calls) await putCall(scope, erasedCall(call, pseudonym ?? ownPseudonym(vault, call.debtorRef)));
  // A voice is a person's as much as a name.
  const recordings = await recordingsOf(scope, calls);
  await tx.query(`DELETE FROM record WHERE kind = 'file' AND id = ANY($1::text[])`, [recordings.map((r) => r.id)]);
  await removeUnshared(
    tx,
    recordings.map((r) => r.sha),
  );
}

const ownPseudonym = (vault: Vault, debtor: string): string => (debtor === '' ? '' : pseudonymOf(vault, debtor));

async function putCall({ tx, vault }: Scope, call: Call): Promise<void> {
  await tx.query(`UPDATE record SET body = $2::jsonb, "blindIndexes" = $3::bigint[] WHERE kind = 'call' AND id = $1`, [
    call.id,
    sqlJson(sealRecord(vault, 'call', call.id, call)),
    blindIndexes(vault, 'call', call),
  ]);
}
