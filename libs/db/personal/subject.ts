import type { Complaint } from '../../domain/model/index.js';
import { isErased } from '../../domain/person/erase.js';
import { complaintLookups, lookupValue } from '../../domain/person/lookups.js';
import { type OwnValue, ownValues, Scrubber } from '../../domain/person/own-values.js';
import { bool, json, mark, text, texts } from '../columns.js';
import { openRecord, type SealedBody } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { one, rows, statement, type Tx } from '../statement.js';
import type { Subject } from './place.js';
import { pseudonymOf } from './pseudonym.js';

/** Complaints of others that are looked into to see whether a value is theirs too. */
const LOOKED_AT = 200;
/** Kinds whose values have marks in imports. */
const MARKED: ReadonlySet<string> = new Set(['phone', 'id_number', 'email']);

const COMPLAINTS_OF = statement(
  'personal.complaintsOf',
  { debtor: text },
  { id: text, body: json<SealedBody>() },
  `SELECT id, body FROM record WHERE kind = 'complaint' AND (body->>'debtorRef' = $debtor OR id IN (SELECT id FROM finding WHERE kind = 'complaint' AND body->>'debtor' = $debtor))
   ORDER BY id COLLATE "C"`,
);
const TELEPHONED = statement(
  'personal.telephoned',
  { debtor: text },
  { there: bool },
  `SELECT EXISTS (SELECT 1 FROM record WHERE kind = 'call' AND body->>'debtorRef' <> '' AND body->>'debtorRef' = $debtor) AS there`,
);
const OTHERS_WITH = statement(
  'personal.othersWith',
  { mark, ids: texts },
  { id: text, body: json<SealedBody>() },
  `SELECT id, body FROM record WHERE kind = 'complaint' AND "blindIndexes" @> ARRAY[$mark]::bigint[] AND NOT id = ANY($ids::text[]) ORDER BY id COLLATE "C" LIMIT ${LOOKED_AT}`,
);

/** Everything that is known of who somebody is. */
export async function subjectOf(tx: Tx, vault: Vault, debtor: string): Promise<Subject> {
  const found = await rows(tx, COMPLAINTS_OF, { debtor });
  const complaints = found.map((r) => openRecord<Complaint>(vault, 'complaint', r.id, r.body));
  const living = complaints.filter((c) => !isErased({ kind: 'complaint', record: c }));
  const pseudonym = pseudonymOf(vault, debtor);
  const own =
    complaints.length === 0 && (await one(tx, TELEPHONED, { debtor })).there
      ? // Of who only telephoned the reference is all that is known.
        [{ kind: 'debtor', value: debtor, field: 'debtorRef' } as const]
      : ownValues(living);
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
 * Whether nobody else gave a value as theirs.
 * A number to call back on is a person's own only where it stands in nobody else's complaint at all.
 * So is the account that is paid to. Agencies give theirs.
 */
async function isUnique(
  tx: Tx,
  vault: Vault,
  { kind, value, field }: OwnValue,
  complaints: readonly Complaint[],
): Promise<boolean> {
  if (kind === 'debtor') return true;
  const normal = lookupValue(kind, value);
  const others = await rows(tx, OTHERS_WITH, {
    mark: vault.blindIndex(kind, normal),
    ids: complaints.map((c) => c.id),
  });
  const anywhere = field === 'contactPhone' || field === 'payeeAccount';
  return !others.some(({ id, body }) => {
    const other = openRecord<Complaint>(vault, 'complaint', id, body);
    return anywhere
      ? complaintLookups(other).some((l) => l.kind === kind && l.value === normal)
      : lookupValue(kind, other[field] as string) === normal;
  });
}
