import type { Call } from '../../../domain/model/index.js';
import { erasedCall, withheldIn } from '../../../domain/person/erase.js';
import { bigints, json, orNull, text, texts } from '../../columns.js';
import { openRecord, type SealedBody } from '../../encryption/sealed-rows.js';
import type { Vault } from '../../encryption/vault.js';
import { IS_RECORDING, RECORDING } from '../../repositories/recording.js';
import { rows, run, statement } from '../../statement.js';
import { type PersonalData, putRecord, type Scope, type Subject } from '../place.js';
import { pseudonymOf } from '../pseudonym.js';
import { removeUnshared } from './documents.js';
import { deleteCallVersions } from './versions.js';

const OF_PERSON = statement(
  'personal.calls',
  { debtor: orNull(text), phones: bigints },
  { id: text, body: json<SealedBody>() },
  `SELECT id, body FROM record WHERE kind = 'call' AND (body->>'debtorRef' <> '' AND body->>'debtorRef' = $debtor OR "blindIndexes" && $phones::bigint[])
   ORDER BY body->>'startedAt', id COLLATE "C"`,
);
const RECORDINGS = statement(
  'personal.recordings',
  { calls: texts },
  { id: text, path: text, sha: text },
  `SELECT id, body->>'path' AS path, body->>'sha256' AS sha FROM record WHERE ${RECORDING} = ANY($calls::text[]) AND ${IS_RECORDING}`,
);
const DELETE_FILES = statement(
  'personal.deleteFiles',
  { ids: texts },
  {},
  `DELETE FROM record WHERE kind = 'file' AND id = ANY($ids::text[])`,
);

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
          await putRecord(
            scope,
            'call',
            withheldIn({ ...call, transcript: subject.unique.scrub(call.transcript) }, own),
          );
      },
    };
  },
};

/** Calls about a person, and calls from and to their phones, the first first. */
export async function callsOf({ tx, vault }: Scope, { debtor, phones }: Subject): Promise<readonly Call[]> {
  const found = await rows(tx, OF_PERSON, { debtor, phones: phones.map((p) => vault.blindIndex('phone', p)) });
  return found.map((r) => openRecord<Call>(vault, 'call', r.id, r.body));
}

/** Files in which calls were recorded. */
export const recordingsOf = ({ tx }: Scope, calls: readonly Call[]) =>
  rows(tx, RECORDINGS, { calls: calls.map((c) => c.id) });

/**
 * Takes away the numbers, words and recordings of calls.
 * @param pseudonym of whose they are; null: each keeps its own.
 */
export async function eraseCalls(scope: Scope, calls: readonly Call[], pseudonym: string | null): Promise<void> {
  const { tx, vault } = scope;
  for (const call of calls)
    await putRecord(scope, 'call', erasedCall(call, pseudonym ?? ownPseudonym(vault, call.debtorRef)));
  await deleteCallVersions(
    tx,
    calls.map((c) => c.id),
  );
  // A voice is a person's as much as a name.
  const recordings = await recordingsOf(scope, calls);
  await run(tx, DELETE_FILES, { ids: recordings.map((r) => r.id) });
  await removeUnshared(
    tx,
    recordings.map((r) => r.sha),
  );
}

const ownPseudonym = (vault: Vault, debtor: string): string => (debtor === '' ? '' : pseudonymOf(vault, debtor));
