import type { Found, PersonalData, PlaceName, Scope, Subject } from './place.js';
import { CALLS } from './places/calls.js';
import { CASES } from './places/cases.js';
import { COMPLAINTS } from './places/complaints.js';
import { DOCUMENTS } from './places/documents.js';
import { FILE_NAMES } from './places/file-names.js';
import { INQUIRIES } from './places/inquiries.js';
import { NOTES } from './places/notes.js';
import { ORIGINALS } from './places/originals.js';
import { ALERTS, AUDIT_WORDS, COPIES, HOLDS, OTHER_COMPLAINTS, SECRETS_OF_STAFF } from './places/others.js';
import { SOURCE_ITEMS } from './places/source-items.js';
import { TICKET_NOTES } from './places/ticket-notes.js';
import { UPLOADS } from './places/uploads.js';
import { VERSIONS } from './places/versions.js';
import type { SealedColumn } from './sealed-table.js';

/**
 * Every kind of place in which a person can stand.
 * Export, erasure, retention and the rotation of keys are loops over this list. So none can forget what stands in it.
 * For each column of each table columns.ts says which place answers for it.
 */
export const PERSONAL: readonly PersonalData[] = [
  COMPLAINTS,
  CALLS,
  VERSIONS,
  DOCUMENTS,
  ORIGINALS,
  UPLOADS,
  FILE_NAMES,
  SOURCE_ITEMS,
  TICKET_NOTES,
  CASES,
  INQUIRIES,
  NOTES,
  ALERTS,
  AUDIT_WORDS,
  COPIES,
  HOLDS,
  OTHER_COMPLAINTS,
  SECRETS_OF_STAFF,
];

/** What every place holds of a person. All is found before anything is erased, because erasing takes the marks away by which things are found. */
export async function everywhere(scope: Scope, subject: Subject): Promise<ReadonlyMap<PlaceName, Found>> {
  const found = new Map<PlaceName, Found>();
  for (const place of PERSONAL) found.set(place.name, await place.find(scope, subject));
  return found;
}

/** Places in which what files say of people is kept, row by row. */
const RECORDS: readonly PlaceName[] = ['complaints', 'calls', 'documents', 'versions'];

/** Whether nothing that came in is about the person: also somebody who only telephoned is one. */
export const isNobody = (found: ReadonlyMap<PlaceName, Found>): boolean =>
  RECORDS.every((place) => (found.get(place)?.items.length ?? 0) === 0);

/** Every column of the store that holds sealed values. */
export const SEALED_COLUMNS: readonly SealedColumn[] = PERSONAL.flatMap((p) => p.sealed);
