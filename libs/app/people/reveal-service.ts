import type { Store } from '../../db/store.js';
import type { PersonField } from '../../domain/access.js';
import { ClaqueError, notFound, readReason } from '../../domain/errors/errors.js';
import { mayReveal, type Person, personOf } from '../../domain/person/fields.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';

/** Shows fields of a person as they are, to roles that may see them, once somebody says why. */
export class RevealService {
  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
  ) {}

  /** Writes down who asked for which fields and why, and then shows them. @throws ClaqueError CLQ_FORBIDDEN, CLQ_NOT_FOUND. */
  async reveal(id: string, fields: readonly PersonField[], reason: string, actor: Actor): Promise<Person> {
    if (fields.length === 0 || !fields.every((f) => mayReveal(actor.role, f))) throw new ClaqueError('CLQ_FORBIDDEN');
    const why = readReason(reason);
    const row = await this.store.complaints.get(id);
    if (row === null) throw notFound('complaint', id);
    await this.audit.append(actor, [
      {
        action: 'Mutation.reveal',
        subject: { kind: 'complaint', id },
        reason: why,
        after: { fields: [...fields].sort() },
      },
    ]);
    return personOf(row.complaint, new Set(fields));
  }
}
