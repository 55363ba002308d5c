import { sameValue } from '../../domain/inquiries/address-book.js';
import type { ObjectionEvent } from '../../domain/inquiries/objection.js';
import type { OrganiserEvent } from '../../domain/inquiries/organiser.js';
import type { SampleEvent } from '../../domain/inquiries/sample.js';
import { LOOKUP_KINDS, type LookupKind, lookupValue } from '../../domain/person/lookups.js';
import type { Vault } from '../encryption/vault.js';
import type { InquiryKind } from '../schema.js';
import { FREE_TEXT } from './case-marks.js';
import { writtenIn } from './text-marks.js';

/** What each kind of inquiry is a list of. */
export interface InquiryEvents {
  readonly organiser: OrganiserEvent;
  readonly sample: SampleEvent;
  readonly objection: ObjectionEvent;
}

/** Fields of inquiries in which people write freely. */
export const INQUIRY_TEXT: ReadonlySet<string> = new Set([...FREE_TEXT, 'reference', 'words']);

/** Mark of an organiser's value. A number, an account and a device have the mark by which people are found too. */
export function valueMark(vault: Vault, value: string): string {
  const same = sameValue(value);
  const colon = same.indexOf(':');
  const [kind, key] = [same.slice(0, colon), same.slice(colon + 1)];
  const lookup = (LOOKUP_KINDS as readonly string[]).includes(kind) ? lookupValue(kind as LookupKind, key) : '';
  return lookup === '' ? vault.blindIndex(`value:${kind}`, key) : vault.blindIndex(kind as LookupKind, lookup);
}

export interface InquiryMark {
  readonly role: 'value' | 'debtor' | 'complaint';
  readonly mark: string;
}

/** Who and what an event brings into an inquiry. */
export function marksOfInquiry<K extends InquiryKind>(vault: Vault, event: InquiryEvents[K]): readonly InquiryMark[] {
  switch (event.kind) {
    case 'proposed':
      return event.answer.values.map((value) => ({ role: 'value', mark: valueMark(vault, value) }));
    case 'drawn':
      return event.order.flatMap(({ debtor, complaint }) => [
        { role: 'debtor', mark: vault.blindIndex('debtor', debtor) },
        { role: 'complaint', mark: vault.blindIndex('complaint', complaint) },
      ]);
    case 'filed':
      return [{ role: 'complaint', mark: vault.blindIndex('complaint', event.complaint) }];
    default:
      return [];
  }
}

/** All that people wrote in an event. */
export const textOfInquiry = (event: unknown): string => writtenIn(event, INQUIRY_TEXT);
