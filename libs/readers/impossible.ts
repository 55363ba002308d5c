import type { RawRow } from '../domain/intake/row.js';
import { type DateOrder, readDate } from '../domain/text/dates.js';
import type { NoteCode } from './notes.js';

/** Nobody who complains is older. The oldest person on record reached 122 years. */
const OLDEST = 122;
/** Times without a zone, and clocks that go fast, are a day ahead at most. */
const AHEAD_MS = 36 * 3_600_000;

/** Chinese id numbers of 18 digits have the day of birth at places 7 to 14 (GB 11643). */
const BORN = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/;

/**
 * What a row says that cannot be: a day that has not come, or an age that nobody has. The row is taken in as it is.
 *
 * @param now milliseconds since 1970.
 */
export function* impossibleIn(
  { cells }: Pick<RawRow, 'cells'>,
  dated: string,
  order: DateOrder | undefined,
  now: number,
): Generator<readonly [code: NoteCode, column: string]> {
  const said = cells[dated] ?? '';
  const date = said === '' ? null : readDate(said, order);
  const at = date === null ? Number.NaN : Date.parse(date);
  if (at > now + AHEAD_MS) yield ['CLQ_NOTE_FUTURE', dated];
  const born = BORN.exec((cells['debtor_id_number'] ?? '').trim());
  if (born === null) return;
  const [, year = '', month = '', day = ''] = born;
  const birth = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  const then = Number.isNaN(at) ? now : Math.min(at, now);
  // A day that no calendar has is a mistake in typing, which the check digit speaks of.
  if (Number.isNaN(birth)) return;
  const years = (then - birth) / (365.25 * 24 * 3_600_000);
  if (years < 0 || years > OLDEST) yield ['CLQ_NOTE_AGE', 'debtor_id_number'];
}
