import { FIELDS, type PersonField, type Role } from '../access.js';
import { findPersonal, type Span } from '../masking/find.js';
import { ink, mask, maskName, maskNumber } from '../masking/mask.js';
import type { Complaint, TextFact } from '../model/index.js';

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

/** What a complaint's fields say of the person, as texts about them may hold it. Words have two characters or more. */
export const knownOf = (complaint: Complaint): readonly string[] =>
  Object.entries(OF).flatMap(([name, { field }]) => {
    const value = (complaint[field] as string).trim();
    // A firm is named openly.
    return name === 'agentOrg' || [...value].length < 2 ? [] : [value];
  });

/**
 * A text without the numbers and addresses by which people are reached, and without what is known of the person.
 * It leaves out those of its facts and any other. Every place stays where it was.
 */
export function blackedOut(
  text: string,
  facts: readonly Pick<TextFact, 'kind' | 'start' | 'end'>[],
  known: readonly string[] = [],
): string {
  const spans: Span[] = [...findPersonal(text), ...facts.filter((f) => NAMING.has(f.kind))];
  for (const value of known)
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length))
      spans.push({ start: at, end: at + value.length });
  return ink(text, spans);
}
