import { sameValue } from '../../inquiries/address-book.js';
import type { OrganiserAnswer } from '../../inquiries/answer.js';
import type { Group } from '../../model/index.js';

/** Fewer people who hold what was identified are no ring. */
const LEAST_MEMBERS = 3;

/** A group whose organiser people identified as an agency that hides, and who holds its values. */
export interface IdentifiedRing {
  readonly group: string;
  /** People whose own complaints, papers or calls carry an identified value; nobody else of the group. */
  readonly debtors: readonly string[];
}

/**
 * Rings that rest on answers. An answer makes a ring only of those who hold the identified value themselves, so that nobody stands in
 * one for what other complaints carry: complaints that are taken away take their own senders away, and no others.
 *
 * @param holders debtors who hold a value, `kind:key`, themselves.
 * @param witness who complains about an intermediary: counted in the group, and never named.
 */
export function identifiedRings(
  groups: readonly Group[],
  answers: readonly OrganiserAnswer[],
  holders: (value: string) => readonly string[],
  witness: (debtor: string) => boolean,
): IdentifiedRing[] {
  const agency = new Set(answers.filter((a) => a.kind === 'agency').flatMap((a) => a.values.map(sameValue)));
  return groups.flatMap((g): IdentifiedRing[] => {
    const inside = new Set(g.debtors);
    const held = g.values.filter((v) => agency.has(sameValue(v.key))).flatMap((v) => holders(v.key));
    const debtors = [...new Set(held.filter((d) => inside.has(d) && !witness(d)))].sort();
    return debtors.length < LEAST_MEMBERS ? [] : [{ group: g.id, debtors }];
  });
}
