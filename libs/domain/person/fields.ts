import { FIELDS, type PersonField, type Role } from '../access.js';
import { findPersonal, type Span } from '../masking/find.js';
import { ink, mask, maskName, maskNumber } from '../masking/mask.js';
import type { Complaint, TextFact } from '../model/index.js';
import type { LookupKind } from './lookups.js';
import { type OwnValue, Scrubber } from './own-values.js';

/** Which field of a complaint each is, and how it is masked. */
const OF: Readonly<Record<PersonField, { readonly field: keyof Complaint; readonly mask: (value: string) => string }>> =
  {
    name: {
      field: 'debtorName',
      mask: maskName,
    },
    idNumber: { field: 'debtorIdNumber', mask: maskNumber },
    phone: { field: 'debtorPhone', mask: maskNumber },
    contactPhone: { field: 'contactPhone', mask: maskNumber },
    email: { field: 'email', mask },
    account: { field: 'payeeAccount', mask: maskNumber },
    address: { field: 'address', mask },
    device: { field: 'deviceId', mask },
    ip: { field: 'ipAddress', mask },
    agentName: { field: 'agentName', mask },
    agentPhone: { field: 'agentPhone', mask: maskNumber },
    agentOrg: { field: 'agentOrg', mask: (v) => v },
  };

export type Person = Readonly<Record<PersonField, string>>;

/** What is known of whose complaint it is, masked but for the fields that are revealed. */
export function personOf(complaint: Complaint, revealed: ReadonlySet<PersonField> = new Set()): Person {
  return Object.fromEntries(
    Object.entries(OF).map(([name, { field, mask: masked }]) => {
      const value = complaint[field] as string;
      return [name, revealed.has(name as PersonField) ? value : masked(value)];
    }),
  ) as Person;
}

/** Whether a role may have a field shown as it is, after saying why. */
export const mayReveal = (role: Role, field: PersonField): boolean => FIELDS[field].includes(role);

/** Kinds of facts that name somebody. */
const NAMING: ReadonlySet<TextFact['kind']> = new Set(['phone', 'id_number', 'account', 'email']);

/** As what each field is looked for in a text. */
const LOOKED_FOR: Readonly<Record<Exclude<PersonField, 'agentOrg'>, LookupKind>> = {
  name: 'name',
  idNumber: 'id_number',
  phone: 'phone',
  contactPhone: 'phone',
  email: 'email',
  account: 'account',
  address: 'address',
  device: 'device',
  ip: 'ip',
  agentName: 'name',
  agentPhone: 'phone',
};

/** What a complaint's fields say of the person and their agent, as texts about them may hold it. A firm is named openly. */
export const knownOf = (complaint: Complaint): readonly Pick<OwnValue, 'kind' | 'value'>[] =>
  Object.entries(LOOKED_FOR).flatMap(([name, kind]) => {
    const value = (complaint[OF[name as PersonField].field] as string).trim();
    return [...value].length < 2 ? [] : [{ kind, value }];
  });

/**
 * A text without the numbers and addresses by which people are reached, and without what is known of the person.
 * It leaves out those of its facts and any other. What is known goes however it is written. Every place stays where it was.
 */
export function blackedOut(
  text: string,
  facts: readonly Pick<TextFact, 'kind' | 'start' | 'end'>[],
  known: readonly Pick<OwnValue, 'kind' | 'value'>[] = [],
): string {
  const spans: Span[] = [...findPersonal(text), ...facts.filter((f) => NAMING.has(f.kind))];
  for (const [start, end] of new Scrubber(known, '').spans(text)) spans.push({ start, end });
  // Too short to be looked for in any spelling: as it stands.
  for (const { value } of known)
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length))
      spans.push({ start: at, end: at + value.length });
  return ink(text, spans);
}
