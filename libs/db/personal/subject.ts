import type { EntityManager } from 'typeorm';
import type { Complaint } from '../../domain/model/index.js';
import { isErased } from '../../domain/person/erase.js';
import { complaintLookups, lookupValue } from '../../domain/person/lookups.js';
import { type OwnValue, ownValues, Scrubber } from '../../domain/person/own-values.js';
import { openRecord, type SealedBody } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { type Subject, select } from './place.js';
import { pseudonymOf } from './pseudonym.js';

/** Complaints of others that are looked into to see whether a value is theirs too. */
const LOOKED_AT = 200;
/** Kinds whose values have marks in imports. */
const MARKED: ReadonlySet<string> = new Set(['phone', 'id_number', 'email']);

/** Everything that is known of who somebody is. */
export async function subjectOf(tx: EntityManager, vault: Vault, debtor: string): Promise<Subject> {
  const rows = await select<{ id: string; body: SealedBody }>(
    tx,
    `SELECT id, body FROM record WHERE kind = 'complaint' AND (body->>'debtorRef' = $1 OR id IN (SELECT id FROM finding WHERE kind = 'complaint' AND body->>'debtor' = $1))
     ORDER BY id COLLATE "C"`,
    [debtor],
  );
  const complaints = rows.map((r) => openRecord<Complaint>(vault, 'complaint', r.id, r.body));
  const living = complaints.filter((c) => !isErased({ kind: 'complaint', record: c }));
  const pseudonym = pseudonymOf(vault, debtor);
  const own = ownValues(living);
  const unique: OwnValue[] = [];
  for (const value of own) if (await isUnique(tx, vault, value, complaints)) unique.push(value);
  return {
    debtor,
    pseudonym,
    complaints,
    ids: complaints.map((c) => c.id),
    own: new Scrubber(own, pseudonym),
    unique: new Scrubber(unique, pseudonym),
    marks: [
      vault.blindIndex('debtor', debtor),
      ...complaints.map((c) => vault.blindIndex('complaint', c.id)),
      ...unique.filter((v) => MARKED.has(v.kind)).map((v) => vault.blindIndex(v.kind, lookupValue(v.kind, v.value))),
    ],
    phones: [...new Set(unique.filter((v) => v.kind === 'phone').map((v) => lookupValue('phone', v.value)))],
  };
}

/** One complaint, of which only what stands in it goes. @param debtor whose it is. */
export function complaintAlone(vault: Vault, complaint: Complaint, debtor: string): Subject {
  const pseudonym = pseudonymOf(vault, debtor);
  const nobody = new Scrubber([], pseudonym);
  return {
    debtor: null,
    pseudonym,
    complaints: [complaint],
    ids: [complaint.id],
    own: nobody,
    unique: nobody,
    marks: [vault.blindIndex('complaint', complaint.id)],
    phones: [],
  };
}

/**
 * Whether nobody else gave a value as theirs. A number to call back on, and the account that is paid to, are a person's own only where they
 * stand in nobody else's complaint at all: agencies give theirs.
 */
async function isUnique(
  tx: EntityManager,
  vault: Vault,
  { kind, value, field }: OwnValue,
  complaints: readonly Complaint[],
): Promise<boolean> {
  if (kind === 'debtor') return true;
  const normal = lookupValue(kind, value);
  const others = await select<{ id: string; body: SealedBody }>(
    tx,
    `SELECT id, body FROM record WHERE kind = 'complaint' AND "blindIndexes" @> ARRAY[$1]::bigint[] AND NOT id = ANY($2::text[]) ORDER BY id COLLATE "C" LIMIT ${LOOKED_AT}`,
    [vault.blindIndex(kind, normal), complaints.map((c) => c.id)],
  );
  const anywhere = field === 'contactPhone' || field === 'payeeAccount';
  return !others.some(({ id, body }) => {
    const other = openRecord<Complaint>(vault, 'complaint', id, body);
    return anywhere
      ? complaintLookups(other).some((l) => l.kind === kind && l.value === normal)
      : lookupValue(kind, other[field] as string) === normal;
  });
}
