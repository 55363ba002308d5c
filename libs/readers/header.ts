import { holdsPersonal } from '../domain/masking/mask.js';
import { readDate } from '../domain/text/dates.js';
import type { TableRow } from './csv.js';

/** What a mapping says for a table whose first line is a record already. */
export const NO_HEADER = 0;
/** Rows in which the header is looked for: reports have titles above it. */
export const TITLES = 20;

/** Lines of a file among which people may say the header. */
export const HEADER_LINES = 100;

type CellRow = Extract<TableRow, { cells: unknown }>;

/** Letters from which a name is rather a text. */
export const LONGEST_NAME = 60;

/** Name of a column that has none, by its place from 0. A mapping may say it as well. */
export const placeName = (place: number): string => `column ${place + 1}`;

const PLACE = /^column (\d{1,4})$/i;

/** Place of a column by its name, else by its number; -1 where there is none. */
export function placeOf(header: readonly string[], theirs: string): number {
  const named = header.indexOf(theirs);
  if (named >= 0) return named;
  const place = Number(PLACE.exec(theirs)?.[1] ?? 0) - 1;
  return place < header.length ? place : -1;
}

export const hasCells = (row: TableRow): row is CellRow => 'cells' in row;
const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** Filled cells of a usual row. A short table may have as many titles as records. */
function usualWidth(rows: readonly TableRow[]): number {
  const widths = rows.filter(hasCells).map(({ cells }) => filledIn(cells));
  return widths.toSorted((a, b) => a - b)[Math.floor((3 * widths.length) / 4)] ?? 0;
}

/** Whether a line is clearly a title: one filled cell, or half as many as a row has. */
export const isTitle = (cells: readonly string[], width: number): boolean =>
  filledIn(cells) < width && filledIn(cells) <= Math.max(1, width / 2);

const NUMBER = /^[-+(]?[\d.,\s/:%()-]+$/;

/** Whether a cell is a date, a number, an address or a number by which somebody is reached. */
const isValue = (cell: string): boolean =>
  holdsPersonal(cell) || /\d{5,}/.test(cell) || (/\d/.test(cell) && (NUMBER.test(cell) || readDate(cell) !== null));

/** Whether a cell is rather what a column holds than its name. */
export const looksLikeValue = (cell: string): boolean => isValue(cell) || cell.length > LONGEST_NAME;

/**
 * Whether a line reads like a record. Its cells are dates, numbers or long texts, or stand again in their column below.
 * One such cell proves little: forms have a long question as a name.
 */
export function looksLikeRecord(line: readonly string[], below: readonly (readonly string[])[]): boolean {
  const cells = line.map((cell) => cell.trim());
  // A header of two exports that were put together stands again as a whole.
  const others = below.filter((row) => cells.some((cell, i) => cell !== (row[i] ?? '').trim()));
  const again = (cell: string, i: number) => others.some((row) => (row[i] ?? '').trim() === cell);
  const values = cells.filter((cell, i) => cell !== '' && (isValue(cell) || again(cell, i))).length;
  const texts = cells.filter((cell) => cell.length > LONGEST_NAME && !isValue(cell)).length;
  return values > 1 || (values === 1 && (texts > 0 || filledIn(cells) <= 3));
}

/** Lines that may be the header, with their places. The first is no title; another line of names may follow. */
export function* headerLines(rows: readonly TableRow[]): Generator<{ readonly place: number; readonly row: CellRow }> {
  const width = usualWidth(rows);
  let lines = 0;
  for (const [place, row] of rows.slice(0, TITLES).entries()) {
    if (!hasCells(row) || isTitle(row.cells, width)) continue;
    const below = rows.slice(place + 1).flatMap((r) => (hasCells(r) ? [r.cells] : []));
    if (looksLikeRecord(row.cells, below)) return;
    yield { place, row };
    if (++lines === MOST_LINES) return;
  }
}

/** Lines of names in a header: in two languages, or over a line of technical names. */
const MOST_LINES = 2;

/** Place of the line that is taken for the header where none is understood. Null: it would be a record. */
export function likelyHeader(rows: readonly TableRow[]): number | null {
  for (const { place } of headerLines(rows)) return place;
  return null;
}

/** Names of the columns of a table without a header. */
export function countedNames(rows: readonly TableRow[]): string[] {
  const width = Math.max(0, ...rows.slice(0, TITLES).map((row) => (hasCells(row) ? row.cells.length : 0)));
  return Array.from({ length: width }, (_, place) => placeName(place));
}
