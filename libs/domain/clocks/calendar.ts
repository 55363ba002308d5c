import { dayNumber } from '../text/dates.js';

/** Days on which a place works, as its government says for each year. */
export interface WorkCalendar {
  readonly id: string;
  /** Days off besides Saturdays and Sundays. */
  readonly holidays: readonly string[];
  /** Saturdays and Sundays on which people work instead. */
  readonly workdays: readonly string[];
  /** Years that the lists are complete for; of others only Saturdays and Sundays are known. */
  readonly years: readonly number[];
}

const DAY_MS = 86_400_000;

/** An ISO day from days since 1970-01-01. */
export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** Whether people work on a day. */
export function works({ holidays, workdays }: WorkCalendar, day: string): boolean {
  if (workdays.includes(day)) return true;
  if (holidays.includes(day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The day so many days after another one, which does not count itself; with a calendar, working days only.
 *
 * @param days whole; with a calendar 0 or more.
 */
export function addDays(day: string, days: number, calendar: WorkCalendar | null): string {
  let number = dayNumber(day);
  if (calendar === null) return dayOf(number + days);
  for (let left = days; left > 0; ) {
    number++;
    if (works(calendar, dayOf(number))) left--;
  }
  return dayOf(number);
}

/** Days from one day to another, the first one not counted; with a calendar, working days only. Negative where the second comes first. */
export function daysBetween(from: string, to: string, calendar: WorkCalendar | null): number {
  const [a, b] = [dayNumber(from), dayNumber(to)];
  if (calendar === null) return b - a;
  if (b < a) return -daysBetween(to, from, calendar);
  let count = 0;
  for (let day = a + 1; day <= b; day++) if (works(calendar, dayOf(day))) count++;
  return count;
}

/** The day of a moment in a zone, given as `Z` or an offset such as `+08:00`. */
export function dayIn(zone: string, moment: string): string {
  const m = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  const minutes = m === null ? 0 : (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3]));
  // A day without a time is that day everywhere.
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return moment;
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString().slice(0, 10);
}
