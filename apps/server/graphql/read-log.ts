import type { Actor, AuditLog } from '../../../libs/app/audit/audit-log.js';
import type { AuditEvent } from '../../../libs/domain/audit/chain.js';

/** What one request looked at. It is written down in one transaction, before anything of the answer leaves. */
export class ReadLog {
  private readonly waiting: { readonly action: string; readonly subjects: readonly AuditEvent['subject'][] }[] = [];

  constructor(
    private readonly audit: AuditLog,
    private readonly actor: Actor,
  ) {}

  add(action: string, subjects: readonly AuditEvent['subject'][]): void {
    if (subjects.length > 0) this.waiting.push({ action, subjects });
  }

  /** @throws Error where the entries cannot be written: then nothing may be shown. */
  async write(): Promise<void> {
    const reads = this.waiting.splice(0);
    if (reads.length > 0) await this.audit.readMany(this.actor, reads);
  }
}
