import type { Complaint, Records } from '../model/index.js';
import { agencyLookups, callLookups, complaintLookups, type Lookup } from '../person/lookups.js';
import { lineName } from '../shared-values/same-line.js';
import { kindOf, PHONE_KINDS } from '../shared-values/value.js';
import { readPhone } from '../text/phones.js';

/** Whose number it is: the person's own, one given for contact that nobody else holds, or none that is known. */
export type NumberOrigin = 'own' | 'contact' | 'none';

export interface NumberToCall {
  /** As it was given; empty where none is known. */
  readonly number: string;
  readonly origin: NumberOrigin;
}

const NONE: NumberToCall = { number: '', origin: 'none' };

/**
 * Numbers given for contact that may be a person's own, in E.164.
 * One is looked up among the records before it is called: who else holds it?
 * A service number and the agent's number are nobody's own.
 */
export function contactNumbers(complaints: readonly Complaint[]): readonly string[] {
  const agents = new Set(complaints.map((c) => readPhone(c.agentPhone)?.e164));
  return complaints.flatMap(({ contactPhone }) => {
    const phone = readPhone(contactPhone);
    if (phone === null || phone.kind === 'service' || phone.kind === 'short' || agents.has(phone.e164)) return [];
    return [phone.e164];
  });
}

/**
 * The number on which to ask one person of a group, so that the answer is theirs.
 * A number that the group shares may be the organiser's. A call there asks the wrong one, and warns them.
 *
 * @param complaints of this one person.
 * @param shared values of the group, `kind:key`.
 * @param heldByOthers numbers in E.164 that somebody else's records carry.
 */
export function numberToCall(
  complaints: readonly Complaint[],
  shared: Iterable<string>,
  heldByOthers: ReadonlySet<string>,
): NumberToCall {
  const numbers = [...shared].filter((v) => PHONE_KINDS.has(kindOf(v)));
  const common = new Set(numbers.map((v) => lineName(v.slice(v.indexOf(':') + 1))));
  const isShared = (number: string) => common.has(lineName(readPhone(number)?.e164 ?? number));
  const own = complaints.find((c) => c.debtorPhone !== '' && !isShared(c.debtorPhone));
  if (own !== undefined) return { number: own.debtorPhone, origin: 'own' };
  const alone = new Set(contactNumbers(complaints).filter((n) => !heldByOthers.has(n)));
  const contact = complaints.find((c) => alone.has(readPhone(c.contactPhone)?.e164 ?? '') && !isShared(c.contactPhone));
  return contact === undefined ? NONE : { number: contact.contactPhone, origin: 'contact' };
}

/**
 * Numbers in E.164 that more than one person holds, or an agency.
 *
 * @param debtors debtor of each complaint, in their order.
 */
export function numbersOfMany(
  { complaints, calls, agencies }: Pick<Records, 'complaints' | 'calls' | 'agencies'>,
  debtors: readonly string[],
): ReadonlySet<string> {
  const holders = new Map<string, Set<string>>();
  const hold = (lookups: readonly Lookup[], holder: string) => {
    for (const { kind, value } of lookups)
      if (kind === 'phone') holders.set(value, (holders.get(value) ?? new Set()).add(holder));
  };
  const ofRef = new Map(complaints.map((c, i) => [c.debtorRef, debtors[i]]));
  for (const [i, c] of complaints.entries()) hold(complaintLookups(c), debtors[i] ?? '');
  for (const call of calls)
    if (call.debtorRef !== '') hold(callLookups(call), ofRef.get(call.debtorRef) ?? `ref ${call.debtorRef}`);
  const many = [...holders].flatMap(([number, of]) => (of.size > 1 ? [number] : []));
  return new Set([
    ...many,
    ...agencies.flatMap((a) => agencyLookups(a).flatMap((l) => (l.kind === 'phone' ? [l.value] : []))),
  ]);
}
