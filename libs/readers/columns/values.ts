import { isWithheld } from '../../domain/intake/row.js';
import { readDate } from '../../domain/text/dates.js';
import { dateOf, directionOf, isOutcome, secondsIn } from './convert.js';

/** Characters of a cell that say what it is. */
const LOOKED_AT = 2_000;

/** What the cells of a column are, by the rows that were looked at. */
export class Values {
  private readonly filled: readonly string[];

  constructor(private readonly cells: readonly string[]) {
    this.filled = cells.map((c) => c.slice(0, LOOKED_AT).trim()).filter((c) => c !== '');
  }

  get some(): boolean {
    return this.filled.length > 0;
  }

  /** Share of rows that say something. */
  get full(): number {
    return this.cells.length === 0 ? 0 : this.filled.length / this.cells.length;
  }

  share(is: (cell: string) => boolean): number {
    return this.filled.length === 0 ? 0 : this.filled.filter(is).length / this.filled.length;
  }

  get distinct(): number {
    return this.filled.length === 0 ? 0 : new Set(this.filled).size / this.filled.length;
  }

  /** Letters in the middle cell by length. A Chinese character says as much as two letters. */
  get length(): number {
    return middle(this.filled.map((c) => c.length + (c.match(/\p{Script=Han}/gu)?.length ?? 0)));
  }

  /** Seconds in the middle cell of those that are not zero. */
  seconds(unit: number): number {
    return middle(this.filled.map((c) => Number(secondsIn(c, unit))).filter((n) => n > 0));
  }
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

const isDate = (cell: string): boolean => readDate(dateOf(cell)) !== null;
const isEmail = (cell: string): boolean => cell.length < 320 && /[^\s@<]@[^\s@>]+\.[^\s@>]/.test(cell);
const isPhone = (cell: string) =>
  cell.length <= 60 && /^[+()（）\d\s.\-*xX;,/、:A-Za-z]+$/.test(cell) && digitsIn(cell) >= 5 && !isDate(cell);
/** A number, an extension, an address of a call, or that it is hidden. */
const isEnd = (cell: string) =>
  isWithheld(cell) ||
  (cell.length <= 80 && digitsIn(cell) >= 2 && digitsIn(cell) <= 17 && !isDate(cell)) ||
  isSip(cell);
const isSip = (cell: string) => /^<?(?:sips?|tel):/i.test(cell);
const digitsIn = (cell: string) => (cell.match(/[\d*]/g) ?? []).length;
const isNumber = (cell: string) => /^[-+]?[\d,]+(?:\.\d+)?%?$/.test(cell);
const isWords = (cell: string) => /\p{L}/u.test(cell) && !isNumber(cell) && !isDate(cell);
const isName = (cell: string) =>
  cell.length <= 80 && /\p{L}/u.test(cell) && !isEmail(cell) && digitsIn(cell.replaceAll('*', '')) <= 4;
const isId = (cell: string) => cell.length <= 120 && !/\n/.test(cell) && !/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(cell);
const isIdentity = (cell: string) => /^[A-Z\d*xX-]{6,24}$/i.test(cell) && digitsIn(cell) >= 5;
const isShort = (cell: string) => cell.length <= 200;
const isFile = (cell: string) => /\.[a-z\d]{2,5}(?=$|[\s;；,，|、])/i.test(cell) && !/^https?:/i.test(cell);
const isSeconds = (cell: string) => secondsIn(cell, 1) !== null;

/** What most cells of our column are. A column of other cells is none of it, whatever its name. */
const FIT: Readonly<Record<string, readonly [is: (cell: string) => boolean, share: number]>> = {
  complaint_id: [isId, 0.95],
  call_id: [isId, 0.95],
  received_at: [isDate, 0.8],
  started_at: [isDate, 0.8],
  text: [isWords, 0.7],
  transcript: [isWords, 0.7],
  debtor_phone: [isPhone, 0.6],
  contact_phone: [isPhone, 0.6],
  agent_phone: [isPhone, 0.6],
  caller: [isEnd, 0.8],
  callee: [isEnd, 0.8],
  email: [isEmail, 0.6],
  debtor_name: [isName, 0.7],
  agent_name: [isName, 0.7],
  agent_org: [isName, 0.7],
  institution: [isName, 0.7],
  debtor_id_number: [isIdentity, 0.6],
  attachments: [isFile, 0.6],
  ring_s: [isSeconds, 0.95],
  talk_s: [isSeconds, 0.95],
  direction: [(c) => /^(?:in|out)bound$/.test(directionOf(c)), 0.5],
  outcome: [isOutcome, 0.5],
  address: [isWords, 0.6],
  ip_address: [(c) => /^[\d.]{7,15}$|^[\da-f:]{3,39}$/i.test(c), 0.6],
  payee_account: [(c) => digitsIn(c) >= 6 || isEmail(c), 0.6],
};

/** Our columns without which a row is none: of a complaint, and of a call. */
export const NEEDED: ReadonlySet<string> = new Set(
  'complaint_id text received_at call_id started_at caller callee'.split(' '),
);

/** Seconds that no middle call has: the unit is another. */
const LONGEST_TALK = 4 * 3600;

/** Whether values are such as our column has. A column that is empty fits where it is not needed. */
export function fits(ours: string, values: Values, unit: number): boolean {
  // An id of a call is made where there is none.
  if (!values.some) return ours === 'call_id' || !NEEDED.has(ours);
  const [is, share] = FIT[ours] ?? [isShort, 0.9];
  if (values.share(is) < share) return false;
  if (ours === 'complaint_id') return values.full >= 0.9 && values.distinct >= 0.8;
  if (ours === 'ring_s' || ours === 'talk_s') return values.seconds(unit) <= LONGEST_TALK;
  return true;
}
