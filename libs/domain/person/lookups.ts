import { isIP } from 'node:net';
import { foldText } from '../households.js';
import type { Agency, Call, Complaint } from '../model/index.js';
import { readPhone } from '../text/phones.js';

/** What a person can be found by. */
export const LOOKUP_KINDS = [
  'debtor',
  'name',
  'id_number',
  'phone',
  'account',
  'email',
  'address',
  'device',
  'ip',
  'agency',
] as const;
export type LookupKind = (typeof LOOKUP_KINDS)[number];

export interface Lookup {
  readonly kind: LookupKind;
  readonly value: string;
}

/**
 * A value as it is looked for. Two ways to write one number, name or address are one. '' where nothing is left.
 *
 * Example: `lookupValue('phone', '138 0013 8000')` is `+8613800138000`.
 */
export function lookupValue(kind: LookupKind, value: string): string {
  switch (kind) {
    case 'phone':
      return readPhone(value)?.e164 ?? value.replace(/\D/g, '');
    case 'id_number':
    case 'account':
      return value.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
    case 'email':
      return value.trim().toLowerCase();
    case 'ip':
      return isIP(value.trim()) === 0 ? '' : value.trim().toLowerCase();
    case 'device':
    case 'debtor':
      return value.trim();
    case 'name':
    case 'address':
    case 'agency':
      return foldText(value);
  }
}

/** Values that say something, each once. */
export const lookupsOf = (pairs: readonly (readonly [LookupKind, string])[]): Lookup[] => {
  const seen = new Map<string, Lookup>();
  for (const [kind, raw] of pairs) {
    const value = raw === '' ? '' : lookupValue(kind, raw);
    if (value !== '') seen.set(`${kind}:${value}`, { kind, value });
  }
  return [...seen.values()];
};

/** By what a complaint is found: whose it is, and who stands in it. */
export const complaintLookups = (c: Complaint): readonly Lookup[] =>
  lookupsOf([
    ['debtor', c.debtorRef],
    ['name', c.debtorName],
    ['id_number', c.debtorIdNumber],
    ['phone', c.debtorPhone],
    ['phone', c.contactPhone],
    ['phone', c.agentPhone],
    ['account', c.payeeAccount],
    ['email', c.email],
    ['address', c.address],
    ['device', c.deviceId],
    ['ip', c.ipAddress],
    ['name', c.agentName],
    ['agency', c.agentOrg],
  ]);

export const callLookups = (c: Call): readonly Lookup[] =>
  lookupsOf([
    ['debtor', c.debtorRef],
    ['phone', c.caller],
    ['phone', c.callee],
  ]);

export const agencyLookups = (a: Agency): readonly Lookup[] =>
  lookupsOf([
    ['agency', a.name],
    ...a.phones.map((p) => ['phone', p] as const),
    ...a.accounts.map((x) => ['account', x] as const),
  ]);
