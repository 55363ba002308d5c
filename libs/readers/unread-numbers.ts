import { COMPLAINT_COLUMNS } from '../domain/intake/row.js';
import { readDate } from '../domain/text/dates.js';
import { type CountryCode, readPhone } from '../domain/text/phones.js';
import { guessCountry } from './country.js';

/** Columns that are looked at, and cells of each. */
const COLUMNS = 200;
const CELLS = 100;
/** Numbers from which a column is one of numbers, and their share of its cells. */
const LEAST = 3;
const SHARE = 0.6;

const OURS = new Set(COMPLAINT_COLUMNS);

/** Columns of complaints that are kept beside and hold telephone numbers: a number that many share is not seen there. */
export class UnreadNumbers {
  private readonly cells = new Map<string, string[]>();

  look(row: Readonly<Record<string, string>>): void {
    for (const [column, cell] of Object.entries(row)) {
      if (OURS.has(column) || cell.trim() === '') continue;
      const kept = this.cells.get(column);
      if (kept === undefined && this.cells.size < COLUMNS) this.cells.set(column, [cell.trim()]);
      else if (kept !== undefined && kept.length < CELLS) kept.push(cell.trim());
    }
  }

  /** @param country of the source's numbers, where it is known. */
  numbers(country: CountryCode | undefined, texts: readonly string[]) {
    return [...this.cells].flatMap(([column, cells]) => {
      const home = country ?? guessCountry(cells, texts)?.country ?? 'CN';
      const rows = cells.filter((cell) => isNumber(cell, home)).length;
      return rows >= LEAST && rows >= SHARE * cells.length ? [{ column, rows }] : [];
    });
  }
}

/** Whether a cell is a number by which somebody is called. An account has as many digits, but is not written so. */
function isNumber(cell: string, country: CountryCode): boolean {
  if (cell.length > 40 || (readDate(cell) !== null && !cell.startsWith('+'))) return false;
  const phone = readPhone(cell, country);
  return phone !== null && (phone.kind === 'mobile' || /^[+(0]/.test(cell) || /\d[\s()-]+\d/.test(cell));
}
