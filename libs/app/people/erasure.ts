import { type Blocker, blockerOf } from '../../db/personal/holds.js';
import type { Found, PlaceName } from '../../db/personal/place.js';
import { everywhere, isNobody } from '../../db/personal/registry.js';
import { invalidateFindings } from '../../db/personal/removal.js';
import { subjectOf } from '../../db/personal/subject.js';
import type { Store } from '../../db/store.js';
import { CASE_STATES, ClaqueError, notFound, readReason, verbatim } from '../../domain/errors/errors.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import type { BlobRemoval } from './blob-removal.js';
import type { PersonalScope } from './scope.js';

export interface Erased {
  /** What the person is called from now on. */
  readonly pseudonym: string;
  readonly complaints: number;
  readonly calls: number;
  readonly papers: number;
  /** Files as they came in which the person stood. */
  readonly originals: number;
  /** Of each place how much of it was the person's. */
  readonly places: readonly { readonly place: PlaceName; readonly count: number }[];
  /** Complaints of other people that name the person: they stay. */
  readonly namedIn: readonly string[];
}

/** Takes away what is known of a person. */
export class Erasure {
  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
    private readonly removal: BlobRemoval,
    private readonly scope: PersonalScope,
  ) {}

  /**
   * Empties every place of the registry of one person. What the law has a lender keep stays: that there were complaints, when, about what,
   * and how they were answered. Entries of the audit log stay without their words. The next analysis makes the findings without the person.
   *
   * @throws ClaqueError CLQ_ERASE_HOLD, CLQ_ERASE_CASE, CLQ_ERASE_WAITING where something stands against it; CLQ_NOT_FOUND.
   */
  async erase(debtor: string, reason: string, actor: Actor): Promise<Erased> {
    const why = readReason(reason);
    const { vault } = this.store;
    const erased = await this.store.transaction(async (tx) => {
      const scope = this.scope.of(tx);
      const subject = await subjectOf(tx, vault, debtor);
      const found = await everywhere(scope, subject);
      if (isNobody(found)) throw notFound('debtor', debtor);
      const blocker = await blockerOf(tx, vault, debtor, subject);
      if (blocker !== null) throw errorOf(blocker);
      const result = { ...resultOf(found), pseudonym: subject.pseudonym };
      for (const place of found.values()) await place.erase();
      await invalidateFindings(tx, scope.now);
      const { namedIn: _, places: __, pseudonym: ___, ...counts } = result;
      await this.audit.write(tx, actor, [
        {
          action: 'Mutation.erasePerson',
          subject: { kind: 'debtor', id: subject.pseudonym },
          reason: subject.own.scrub(why),
          after: counts,
        },
        ...subject.ids.map((id) => ({
          action: 'Mutation.erasePerson',
          subject: { kind: 'complaint', id },
          reason: subject.own.scrub(why),
        })),
      ]);
      return result;
    });
    await this.removal.run();
    return erased;
  }
}

/** Places of which the result says more than a count, or that keep what they hold. */
const LISTED_APART: ReadonlySet<PlaceName> = new Set(['otherComplaints', 'secrets']);

function resultOf(found: ReadonlyMap<PlaceName, Found>): Omit<Erased, 'pseudonym'> {
  const items = (place: PlaceName) => found.get(place)?.items ?? [];
  return {
    complaints: items('complaints').length,
    calls: items('calls').length,
    papers: items('documents').length,
    originals: items('originals').filter((i) => Object.hasOwn(i as object, 'import')).length,
    places: [...found]
      .filter(([place]) => !LISTED_APART.has(place))
      .map(([place, { items: held }]) => ({ place, count: held.length })),
    namedIn: items('otherComplaints').map((i) => (i as { complaint: string }).complaint),
  };
}

function errorOf(blocker: Blocker): ClaqueError {
  switch (blocker.kind) {
    case 'hold':
      return new ClaqueError('CLQ_ERASE_HOLD', { subject: verbatim(blocker.subject) });
    case 'unanswered':
      return new ClaqueError('CLQ_ERASE_WAITING', { complaint: verbatim(blocker.complaint) });
    case 'case':
      return new ClaqueError('CLQ_ERASE_CASE', { case: verbatim(blocker.case), state: CASE_STATES[blocker.state] });
  }
}
