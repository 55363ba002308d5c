import { invalidateFindings } from '../../db/personal/removal.js';
import {
  expireWithdrawn,
  lockImport,
  restoreImport,
  type WithdrawalSummary,
  withdraw,
  withdrawalSummary,
} from '../../db/repositories/withdrawals.js';
import type { ImportRow } from '../../db/schema.js';
import type { Store } from '../../db/store.js';
import type { Role } from '../../domain/access.js';
import { ClaqueError, notFound, readReason } from '../../domain/errors/errors.js';
import type { BlobStore } from '../../domain/ports/blob-store.js';
import { isKey } from '../accounts/user.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';

/** So long the file of an import that was taken back stays, and it can be put back. */
const UNDO_MS = 24 * 3600_000;

/** Who takes back what others brought in. */
const DECIDERS: readonly Role[] = ['compliance', 'admin'];

export interface Withdrawal extends WithdrawalSummary {
  /** Why it is not taken back; null: nothing stands against it. */
  readonly refusal: ClaqueError | null;
}

/** Takes imports back, whole: as if they had never come. For a day they can be put back. */
export class ImportWithdrawal {
  constructor(
    private readonly store: Store,
    private readonly blobs: BlobStore,
    private readonly audit: AuditLog,
    private readonly now: () => string,
  ) {}

  /** Whether somebody may take an import back: who decides, and who brought it in. */
  static may({ createdBy, byKey }: ImportRow, actor: Pick<Actor, 'id' | 'name' | 'role'>): boolean {
    return DECIDERS.includes(actor.role) || (createdBy === actor.name && byKey === isKey(actor));
  }

  /** What taking an import back would take away. Nothing is changed. */
  async summary(entry: ImportRow): Promise<Withdrawal> {
    const found = await withdrawalSummary(this.store.tx, this.store.vault, entry.id);
    return { ...found, refusal: refusalOf(entry, found) };
  }

  /**
   * Takes an import back with everything that came of it. The next analysis makes the findings without it.
   *
   * @throws ClaqueError CLQ_REASON; CLQ_NOT_FOUND; CLQ_WITHDRAW_STATE, CLQ_WITHDRAW_WORKED where something stands against it.
   */
  async withdraw({ id }: ImportRow, reason: string, actor: Actor): Promise<void> {
    const why = readReason(reason);
    const { vault } = this.store;
    const now = this.now();
    await this.store.transaction(async (tx) => {
      const entry = await lockImport(tx, id);
      if (entry === null || !ImportWithdrawal.may(entry, actor)) throw notFound('import');
      const found = await withdrawalSummary(tx, vault, id);
      const refusal = refusalOf(entry, found);
      if (refusal !== null) throw refusal;
      await withdraw(tx, vault, id, actor.name, now);
      await invalidateFindings(tx, now);
      const { against: _, ...after } = found;
      await this.audit.write(tx, actor, [
        {
          action: 'Mutation.withdrawImport',
          subject: { kind: 'import', id: String(id) },
          reason: why,
          before: { sha256: this.store.imports.digest(entry), createdBy: entry.createdBy },
          after,
        },
      ]);
    });
  }

  /** Until when an import that was taken back can be put back. Null: it was not, or it is too late. */
  restorableUntil({ state, withdrawnAt }: ImportRow): string | null {
    if (state !== 'withdrawn' || withdrawnAt === null) return null;
    const until = new Date(Date.parse(withdrawnAt) + UNDO_MS).toISOString();
    return until > this.now() ? until : null;
  }

  /** Has the file read again, as if it came now. @throws ClaqueError CLQ_NOT_FOUND, CLQ_RESTORE_LATE. */
  async restore(entry: ImportRow, actor: Actor): Promise<void> {
    if (!ImportWithdrawal.may(entry, actor)) throw notFound('import');
    if (this.restorableUntil(entry) === null || !(await this.blobs.verify(entry.sha256)))
      throw new ClaqueError('CLQ_RESTORE_LATE');
    await this.store.transaction(async (tx) => {
      if (!(await restoreImport(tx, entry.id, this.dayAgo()))) throw new ClaqueError('CLQ_RESTORE_LATE');
      await this.store.imports.enqueue(tx, entry.id, this.now());
      await this.audit.write(tx, actor, [
        { action: 'Mutation.restoreImport', subject: { kind: 'import', id: String(entry.id) } },
      ]);
    });
  }

  /** Has the files go of imports that were taken back more than a day ago. @returns how many. */
  expire(): Promise<number> {
    return this.store.transaction((tx) => expireWithdrawn(tx, this.dayAgo()));
  }

  private dayAgo(): string {
    return new Date(Date.parse(this.now()) - UNDO_MS).toISOString();
  }
}

/** What stands against taking an import back. */
function refusalOf({ state, sha256 }: ImportRow, { against }: WithdrawalSummary): ClaqueError | null {
  // Alerts rest on the calls of a day's stream, which is no file.
  if (sha256 === '' || !['done', 'failed', 'analysing'].includes(state)) return new ClaqueError('CLQ_WITHDRAW_STATE');
  const { held, cases, answered, inquiries } = against;
  if (held + cases + answered + inquiries === 0) return null;
  return new ClaqueError('CLQ_WITHDRAW_WORKED', { held, cases, answered, inquiries });
}
