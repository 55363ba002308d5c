import { may } from '../../../../libs/domain/access.js';
import { holdsPersonal } from '../../../../libs/domain/masking/mask.js';
import type { Complaint } from '../../../../libs/domain/model/index.js';
import { readSearch } from '../../../../libs/domain/person/search.js';
import { auditReadOf, type Claque, type RequestContext } from '../context.js';

/** The one power by which people are looked for, whatever field it is asked through. */
const POWER = 'Query.findPeople';

/** Whether a role may look for people by a number or a name. */
export const mayFindPeople = ({ user }: RequestContext): boolean => may(user.role, POWER);

/**
 * Writes a search down as a search for people where it was one.
 * It was if what was typed holds a number or an address, or found a complaint by one.
 * The log has the kind and the blind mark, and not what was typed.
 */
export async function logPersonSearch(
  claque: Claque,
  context: RequestContext,
  typed: string | null | undefined,
  found: readonly Complaint[],
): Promise<void> {
  if (!typed || !mayFindPeople(context)) return;
  const search = readSearch(typed);
  const by = new Map(found.flatMap((c) => search.by(c)).map((l) => [l.kind, l.value]));
  if (by.size === 0 && !holdsPersonal(typed)) return;
  const { vault } = claque.store;
  // Nothing was found: what it was is not known, that it was looked for is.
  const kinds =
    by.size > 0
      ? [...by]
      : search.lookups.flatMap(({ kind, value }) => (kind === 'account' ? [[kind, value] as const] : []));
  await auditReadOf(claque, context, POWER, [
    ...kinds.map(([kind, value]) => ({ kind: 'lookup', id: `${kind} ${vault.blindIndex(kind, value)}` })),
    ...found.map(({ id }) => ({ kind: 'complaint', id })),
  ]);
}
