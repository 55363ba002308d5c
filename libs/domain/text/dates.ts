/**
 * Reads a date in any of the styles that exports use: ISO 8601 with or without time and zone.
 * Also 2019/7/4 1:02, 20190704, 2019年7月4日 13时5分, and slashes or dots in the order that `order` says.
 * CFPB exports write month first. Two-digit years are 2000 to 2068, then 1969 to 1999 (POSIX).
 *
 * @param zone offset used for a time without a zone, such as `+08:00` or `Z`.
 * @returns `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` with a zone. Null where it is no date.
 */
export function readDate(text: string, order: 'mdy' | 'dmy' = 'mdy', zone = 'Z'): string | null {
  const t = text.trim().normalize('NFKC');
  if (t.length > 40) return null;
  let m = ISO.exec(t) ?? CHINESE.exec(t);
  if (m) return build(m[1], m[2], m[3], m[4], m[5], m[6], m[7], zone);
  m = COMPACT.exec(t);
  if (m) return build(m[1], m[2], m[3], m[4], m[5], m[6], undefined, zone);
  m = SLASHES.exec(t);
  if (!m) return null;
  let [month, day] = order === 'mdy' ? [m[1], m[2]] : [m[2], m[1]];
  if (Number(month) > 12 && Number(day) <= 12) [month, day] = [day, month];
  let year = Number(m[3]);
  if (m[3].length === 2) year += year <= 68 ? 2000 : 1900;
  let hour = m[4];
  if (m[7]) hour = String((Number(hour) % 12) + (m[7].toLowerCase() === 'pm' ? 12 : 0));
  return build(String(year), month, day, hour, m[5], m[6], undefined, zone);
}

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)? ?(Z|[+-]\d{2}:?\d{2})?$/i;
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号](?: ?(\d{1,2})[时:点](\d{1,2})分?(?:[:]?(\d{1,2})秒?)?)?()$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/;
const SLASHES = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))? ?(am|pm)?)?$/i;

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
