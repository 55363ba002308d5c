import type { Store } from '../../db/store.js';
import { ClaqueError, LOOKUPS } from '../../domain/errors/errors.js';
import { type LookupKind, lookupValue } from '../../domain/person/lookups.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';

/** Records of each kind that one search gives. */
const FOUND = 500;

/** Finds records by a number, name or address. */
export class PersonSearch {
  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
  ) {}

  /** The log says what kind of value was looked for, and not the value. @throws ClaqueError CLQ_LOOKUP_EMPTY. */
  async find(kind: LookupKind, value: string, actor: Actor) {
    const normal = lookupValue(kind, value);
    if (normal === '') throw new ClaqueError('CLQ_LOOKUP_EMPTY', { kind: LOOKUPS[kind] });
    const by = { kind, value: normal };
    const holding = (k: 'complaint' | 'call' | 'agency') => this.store.records.holding(k, by, FOUND);
    const [complaints, calls, agencies] = await Promise.all([holding('complaint'), holding('call'), holding('agency')]);
    await this.audit.read(actor, 'Query.findPeople', [
      { kind: 'lookup', id: `${kind} ${this.store.vault.blindIndex(kind, normal)}` },
      ...complaints.map((id) => ({ kind: 'complaint', id })),
    ]);
    return { complaints, calls, agencies };
  }
}
