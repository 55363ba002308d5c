/** Whether month or day comes first where a date is written with slashes. `open`: nothing says so. */
export type DateOrder = 'mdy' | 'dmy' | 'open';

/**
 * Reads a date in any of the styles that exports use: ISO 8601 with or without time and zone.
 * Also 2019/7/4 1:02, 20190704, 2019年7月4日 13时5分, and slashes or dots in the order that `order` says.
 * Also as mail (RFC 5322), PostgreSQL, JavaScript and Excel's names of months write it, and seconds since 1970.
 * CFPB exports write month first. Two-digit years are 2000 to 2068, then 1969 to 1999 (POSIX).
 *
 * @param zone offset used for a time without a zone, such as `+08:00` or `Z`.
 * @returns `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` with a zone. Null where it is no date, or where its order is open.
 */
export function readDate(text: string, order: DateOrder = 'mdy', zone = 'Z'): string | null {
  const t = text.trim().normalize('NFKC');
  if (t.length > 60) return null;
  let m = ISO.exec(t) ?? CHINESE.exec(t);
  if (m) return build(m[1], m[2], m[3], m[4], m[5], m[6], m[7], zone);
  m = COMPACT.exec(t);
  if (m) return build(m[1], m[2], m[3], m[4], m[5], m[6], undefined, zone);
  m = SLASHES.exec(t);
  if (!m) return named(t, zone) ?? seconds(t);
  const proved = order === 'open' ? orderOf(t) : order;
  if (proved === 'open') return null;
  let [month, day] = proved === 'dmy' ? [m[2], m[1]] : [m[1], m[2]];
  if (Number(month) > 12 && Number(day) <= 12) [month, day] = [day, month];
  return build(yearOf(m[3]), month, day, hourOf(m[4], m[7]), m[5], m[6], undefined, zone);
}

/** What a date with slashes proves about its column. Null where it has none, or where both orders say the same. */
export function orderOf(text: string): DateOrder | null {
  const m = SLASHES.exec(text.trim().normalize('NFKC'));
  if (!m || m[1] === m[2]) return null;
  const [first, second] = [Number(m[1]), Number(m[2])];
  if (first === second) return null;
  // American programs write AM and PM in capitals behind a comma. Where the day comes first they are small or absent.
  return first > 12 ? 'dmy' : second > 12 || AMERICAN.test(text) ? 'mdy' : 'open';
}

const AMERICAN = /\d, \d{1,2}:\d{2}:\d{2} (?:AM|PM)$/;

/** Years of two digits as POSIX has them. */
function yearOf(text: string): string {
  const year = Number(text);
  return text.length > 2 ? text : String(year + (year <= 68 ? 2000 : 1900));
}

const hourOf = (hour: string | undefined, half: string | undefined): string | undefined =>
  half === undefined ? hour : String((Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0));

/** A date with the month's English name, before or after the day. */
function named(t: string, zone: string): string | null {
  const day = NAMED_DAY.exec(t);
  const month = day === null ? NAMED_MONTH.exec(t) : null;
  const m = day ?? month;
  if (m === null) return null;
  const [name, number] = day === null ? [m[1], m[2]] : [m[2], m[1]];
  const place = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  if (place === -1) return null;
  const given = m[8]?.toUpperCase();
  const offset = given === 'GMT' || given === 'UTC' ? 'Z' : given;
  return build(yearOf(m[3]), String(place + 1), number, hourOf(m[4], m[7]), m[5], m[6], offset, zone);
}

/** Seconds or milliseconds since 1970, from 1990 to 2100. */
function seconds(t: string): string | null {
  const m = UNIX.exec(t);
  if (m === null) return null;
  const at = Number(m[1]);
  return at < 631_152_000 || at > 4_102_444_800 ? null : `${new Date(at * 1000).toISOString().slice(0, 19)}Z`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = String.raw`(?:,? +(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(?: ?(am|pm))?(?: *\(?(?:GMT|UTC)?(Z|GMT|UTC|[+-]\d{2}:?\d{2})\)?(?: \([A-Z ]+\))?)?$`;
const NAMED_DAY = new RegExp(
  `^(?:[a-z]{3,9},? +)?(\\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})[.,]?[ -](\\d{4}|\\d{2})(?: at)?${TIME}`,
  'i',
);
const NAMED_MONTH = new RegExp(
  `^(?:[a-z]{3,9},? +)?([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?: at)?${TIME}`,
  'i',
);
const UNIX = /^(\d{9,10})(?:\.\d+|\d{3})?$/;

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)? ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号](?: ?(\d{1,2})[时:点](\d{1,2})分?(?:[:]?(\d{1,2})秒?)?)?()$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const SLASHES = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:(?:T|,? +)(\d{1,2}):(\d{2})(?::(\d{2}))? ?(am|pm)?)?$/i;

function build(
  y: string,
  mo: string,
  d: string,
  h: string | undefined,
  mi: string | undefined,
  s: string | undefined,
  zone: string | undefined,
  defaultZone: string,
): string | null {
  const [year, month, day] = [Number(y), Number(mo), Number(d)];
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const date = `${y.padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (h === undefined) return date;
  const [hour, minute, second] = [Number(h), Number(mi), Number(s ?? 0)];
  if (hour > 23 || minute > 59 || second > 60) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  let offset = zone ? zone.toUpperCase() : defaultZone;
  if (offset === 'UTC' || offset === 'GMT') offset = 'Z';
  if (/^[+-]\d{2}$/.test(offset)) offset += ':00';
  if (/^[+-]\d{4}$/.test(offset)) offset = `${offset.slice(0, 3)}:${offset.slice(3)}`;
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${offset}`;
}

/** Days since 1970-01-01 of the date part; NaN for null. */
export function dayNumber(iso: string | null): number {
  if (iso === null) return Number.NaN;
  return Math.floor(
    Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86_400_000,
  );
}
