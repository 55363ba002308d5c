import { randomUUID } from 'node:crypto';
import { holdsOf, putHold, takeHold } from '../../db/personal/holds.js';
import type { Store } from '../../db/store.js';
import { notFound, readReason } from '../../domain/errors/errors.js';
import type { Hold } from '../../domain/person/retention.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';

/** Subjects of which nothing is erased, whatever a profile says or a person asks. */
export class LegalHolds {
  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
    private readonly now: () => string,
  ) {}

  list(): Promise<readonly Hold[]> {
    return holdsOf(this.store.tx, this.store.vault);
  }

  async place(kind: Hold['kind'], subject: string, reason: string, actor: Actor): Promise<Hold> {
    const hold = { id: randomUUID(), kind, subject, reason: readReason(reason), by: actor.name, at: this.now() };
    await this.store.transaction(async (tx) => {
      await putHold(tx, this.store.vault, hold);
      await this.audit.write(tx, actor, [
        { action: 'Mutation.placeHold', subject: { kind, id: subject }, reason: hold.reason, after: { hold: hold.id } },
      ]);
    });
    return hold;
  }

  /** @throws ClaqueError CLQ_NOT_FOUND. */
  async lift(id: string, reason: string, actor: Actor): Promise<boolean> {
    const why = readReason(reason);
    return this.store.transaction(async (tx) => {
      const held = await takeHold(tx, id);
      if (held === null) throw notFound('hold', id);
      await this.audit.write(tx, actor, [
        {
          action: 'Mutation.liftHold',
          subject: { kind: held.kind, id: held.subject },
          reason: why,
          before: { hold: id },
        },
      ]);
      return true;
    });
  }
}
