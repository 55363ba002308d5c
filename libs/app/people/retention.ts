import { blockerOf } from '../../db/personal/holds.js';
import type { Scope } from '../../db/personal/place.js';
import { eraseCalls } from '../../db/personal/places/calls.js';
import { everywhere } from '../../db/personal/registry.js';
import { invalidateFindings } from '../../db/personal/removal.js';
import {
  answeredBefore,
  callsBefore,
  expireMade,
  expireOriginals,
  lockRetention,
} from '../../db/personal/retention.js';
import { complaintAlone } from '../../db/personal/subject.js';
import type { Store } from '../../db/store.js';
import type { RetentionProfile } from '../../domain/person/retention.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import type { BlobRemoval } from './blob-removal.js';
import type { PersonalScope } from './scope.js';

const DAY_MS = 86_400_000;
/** A person's copy is fetched within so many days. */
const EXPORT_DAYS = 7;

/** Who acts where a retention profile does. */
const CLOCK: Actor = { name: 'retention', role: 'admin', request: null };

/** Erases what is older than a retention profile lets it be. */
export class Retention {
  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
    private readonly removal: BlobRemoval,
    private readonly scope: PersonalScope,
  ) {}

  /** Applies a profile, one process at a time. What stands under a hold or in an open case stays. @returns records erased. */
  async apply({ id: profile, kinds }: RetentionProfile): Promise<number> {
    const count = await this.store.transaction(async (tx) => {
      if (!(await lockRetention(tx))) return 0;
      const scope = this.scope.of(tx);
      const reason = (days: number) => `${profile}: ${days} days`;
      let gone = 0;
      if (kinds.complaint !== null) gone += await this.complaints(scope, kinds.complaint, reason(kinds.complaint));
      if (kinds.call !== null) {
        const calls = await callsBefore(tx, scope.vault, dayBefore(scope, kinds.call));
        await eraseCalls(scope, calls, null);
        gone += calls.length;
        await this.wrote(scope, 'call', calls.length, reason(kinds.call));
      }
      if (kinds.original !== null)
        await this.wrote(
          scope,
          'original',
          await expireOriginals(tx, dayBefore(scope, kinds.original)),
          reason(kinds.original),
        );
      // Copies that persons were given are nobody's to keep.
      for (const [kind, days] of [['dossier', kinds.dossier] as const, ['export', EXPORT_DAYS] as const])
        if (days !== null)
          await this.wrote(scope, kind, await expireMade(tx, kind, dayBefore(scope, days)), reason(days));
      return gone;
    });
    await this.removal.run();
    return count;
  }

  private async complaints(scope: Scope, days: number, reason: string): Promise<number> {
    const { tx, vault } = scope;
    let gone = 0;
    for (const { complaint, debtor } of await answeredBefore(tx, vault, dayBefore(scope, days))) {
      const subject = complaintAlone(vault, complaint, debtor);
      if ((await blockerOf(tx, vault, debtor, subject)) !== null) continue;
      for (const place of (await everywhere(scope, subject)).values()) await place.erase();
      await this.audit.write(tx, CLOCK, [
        { action: 'retention', subject: { kind: 'complaint', id: complaint.id }, reason },
      ]);
      gone++;
    }
    if (gone > 0) await invalidateFindings(tx, scope.now);
    return gone;
  }

  private async wrote({ tx }: Scope, kind: string, count: number, reason: string): Promise<void> {
    if (count === 0) return;
    await this.audit.write(tx, CLOCK, [
      { action: 'retention', subject: { kind: 'retention', id: kind }, reason, after: { count } },
    ]);
  }
}

/** The day that lies so many days before now. */
const dayBefore = ({ now }: Scope, days: number): string =>
  new Date(Date.parse(now.slice(0, 10)) - days * DAY_MS).toISOString().slice(0, 10);
