import type { Corpus } from '../corpus.js';
import { dayNumber } from '../text/dates.js';
import type { ValueKind } from './value.js';
import type { Gathered } from './value-collector.js';

/** Kinds of numbers that a telephone company gives to somebody else after a while. */
const RECYCLED: ReadonlySet<ValueKind> = new Set(['contact', 'caller']);
/**
 * A number is kept out of use for about three months before it changes hands.
 * A use so many days apart from all others is another holder's.
 */
export const CHANGES_HANDS_DAYS = 60;
/** Of fewer holders nobody can say who came late. */
const LEAST = 3;

/**
 * Takes away those who gave a number long before or after everybody else did.
 * A recycled number says nothing about them.
 * Who complains about the agency stays: a witness comes late, and is never a member.
 *
 * @param witnesses 1 for households that complain about an agency.
 */
export function dropLateHolders(v: Gathered, corpus: Corpus, witnesses: Uint8Array): void {
  if (!RECYCLED.has(v.kind) || v.units.size < LEAST) return;
  const dated = v.places
    .map((p) => ({
      unit: corpus.householdOf(p.complaint),
      day: dayNumber(corpus.complaints[p.complaint].receivedAt),
    }))
    .filter((p) => !Number.isNaN(p.day))
    .sort((x, y) => x.day - y.day);
  const near = new Set<number>(v.units);
  for (const { unit } of dated) if (witnesses[unit] === 0) near.delete(unit);
  for (let i = 1; i < dated.length; i++) {
    // Neighbors in time of different households; a run of one household's own places is passed over.
    let j = i - 1;
    while (j >= 0 && dated[j].unit === dated[i].unit) j--;
    if (j < 0 || dated[i].day - dated[j].day > CHANGES_HANDS_DAYS) continue;
    near.add(dated[i].unit);
    near.add(dated[j].unit);
  }
  if (near.size === v.units.size) return;
  v.units = near;
  v.late = v.places.filter((p) => !near.has(corpus.householdOf(p.complaint)));
  v.places = v.places.filter((p) => near.has(corpus.householdOf(p.complaint)));
}
