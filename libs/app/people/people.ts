import type { Store } from '../../db/store.js';
import type { BlobStore } from '../../domain/ports/blob-store.js';
import type { AuditLog } from '../audit/audit-log.js';
import { BlobRemoval } from './blob-removal.js';
import type { BlobText } from './blob-text.js';
import { Erasure } from './erasure.js';
import { LegalHolds } from './legal-holds.js';
import { PersonSearch } from './person-search.js';
import { Retention } from './retention.js';
import { RevealService } from './reveal-service.js';
import { PersonalScope } from './scope.js';
import { SubjectExport } from './subject-export.js';

/** What may be done with what is known of people. */
export interface People {
  readonly reveal: RevealService;
  readonly search: PersonSearch;
  readonly export: SubjectExport;
  readonly erasure: Erasure;
  readonly retention: Retention;
  readonly holds: LegalHolds;
  readonly removal: BlobRemoval;
}

/** @param text looks into files; by default into texts and tables alone. */
export function createPeople(
  store: Store,
  audit: AuditLog,
  blobs: BlobStore,
  now: () => string,
  text?: BlobText,
): People {
  const scope = new PersonalScope(store, blobs, now, text);
  const removal = new BlobRemoval(store, blobs, now);
  return {
    reveal: new RevealService(store, audit),
    search: new PersonSearch(store, audit),
    export: new SubjectExport(store, audit, blobs, scope),
    erasure: new Erasure(store, audit, removal, scope),
    retention: new Retention(store, audit, removal, scope),
    holds: new LegalHolds(store, audit, now),
    removal,
  };
}
