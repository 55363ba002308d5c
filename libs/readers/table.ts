import { type Bilingual, ClaqueError, verbatim } from '../domain/errors/errors.js';
import { type Mapping, TABLE_KINDS } from '../domain/intake/mapping.js';
import { mask } from '../domain/masking/mask.js';
import type { ByteSource } from './bytes.js';
import { columnNames } from './column-names.js';
import type { Guess } from './columns/guess.js';
import { guessShape } from './columns/shape.js';
import type { TableRow } from './csv.js';
import {
  countedNames,
  HEADER_LINES,
  hasCells,
  headerLines,
  isTitle,
  likelyHeader,
  looksLikeRecord,
  NO_HEADER,
  placeName,
  TITLES,
} from './header.js';
import type { PaperItem } from './items.js';
import { READ_LIMITS, type ReadLimits } from './limits.js';
import { hasAll, missingOf, shapeMapped, shapeWith, speaksOf } from './mapped.js';
import { noteOf } from './notes.js';
import { rawRow } from './raw-row.js';
import { ASTERISK, type Shape, shapeOf } from './shapes.js';

/** Rows by which columns are understood whose header is none that is known. */
const SAMPLE = HEADER_LINES;

type Rows = AsyncIterable<TableRow> | Iterable<TableRow>;

export interface Header {
  readonly names: readonly string[];
  readonly shape: Shape;
  /** Of columns whose name stood before, by place: what a second word is kept under. */
  readonly again: ReadonlyMap<number, string>;
  /** Rows as far as the header, with it. */
  readonly titles: number;
  /** Pairs of columns, where they were guessed. */
  readonly pairs?: Bilingual;
  readonly guess?: Guess;
}

/** Rows of a table: the first that is a header says what the others hold. */
export async function* readTable(
  source: ByteSource,
  table: Rows,
  map: Mapping | null,
  limits: ReadLimits = READ_LIMITS,
): AsyncGenerator<PaperItem> {
  const rows = within(table, limits);
  const first: TableRow[] = [];
  let header: Header | null = null;
  let failure: unknown = null;
  try {
    for await (const row of rows) {
      if (header !== null) {
        yield* readRow(source, row, header);
        continue;
      }
      first.push(row);
      if (first.length <= TITLES) header = sureHeader(row, first.length - 1, map);
      if (header !== null) yield* notes(source, first, header, map);
      else if (first.length === SAMPLE) {
        header = headerOf(first, map);
        if (header === null) throw unknownHeader(first, map);
        yield* held(source, first, header, map);
      }
    }
  } catch (error) {
    if (header !== null || first.length === SAMPLE) throw error;
    // What was read before a source failed is kept.
    failure = error;
  }
  if (header !== null) return;
  header = headerOf(first, map);
  if (header === null)
    throw failure ?? (first.length === 0 ? new ClaqueError('CLQ_FILE_EMPTY') : unknownHeader(first, map));
  yield* held(source, first, header, map);
  if (failure !== null) throw failure;
}

/** Rows that waited until it was clear what they are. */
function* held(source: ByteSource, first: readonly TableRow[], header: Header, map: Mapping | null) {
  if (header.titles > 0) yield* notes(source, first.slice(0, header.titles), header, map);
  for (const row of first.slice(header.titles)) yield* readRow(source, row, header);
}

/** Sheets of a workbook, each by its own header. A sheet without one is passed over where another has one. */
export async function* readSheets(
  source: ByteSource,
  sheets: readonly (readonly TableRow[])[],
  map: Mapping | null,
  limits: ReadLimits = READ_LIMITS,
): AsyncGenerator<PaperItem> {
  for (const rows of sheets) for (const row of rows.slice(0, TITLES)) checkColumns(row, limits);
  const filled = sheets.map((rows, i) => ({ rows, sheet: i + 1 })).filter(({ rows }) => rows.length > 0);
  const known = ({ rows }: { rows: readonly TableRow[] }) => headerOf(rows, map) !== null;
  if (filled.length === 0) throw new ClaqueError('CLQ_FILE_EMPTY');
  const some = filled.some(known);
  for (const { rows, sheet } of filled) {
    const values = { sheet, rows: rows.length };
    if (map?.sheet !== undefined && map.sheet !== sheet)
      yield { noted: noteOf(source.name, 'CLQ_NOTE_SHEET_OTHER', values) };
    else if (map?.sheet === sheet || !some || known({ rows })) yield* readTable(source, rows, map, limits);
    else yield { noted: noteOf(source.name, 'CLQ_NOTE_SHEET', values) };
  }
}

/** The same rows. @throws ClaqueError where a row has more columns, or all have more cells, than may be. */
async function* within(rows: Rows, limits: ReadLimits): AsyncGenerator<TableRow> {
  let cells = 0;
  let count = 0;
  for await (const row of rows) {
    // A row that is longer than its header is refused by itself.
    if (count++ < TITLES) checkColumns(row, limits);
    if ('cells' in row) cells += row.cells.length;
    if (cells > limits.cells) throw new ClaqueError('CLQ_READER_CELLS', { limit: limits.cells });
    yield row;
  }
}

function checkColumns(row: TableRow, limits: ReadLimits): void {
  if ('cells' in row && row.cells.length > limits.columns)
    throw new ClaqueError('CLQ_READER_COLUMNS', { found: row.cells.length, limit: limits.columns });
}

/** A header that no other line can be better than: names that are known, or every column of the mapping. */
function sureHeader(row: TableRow, place: number, map: Mapping | null): Header | null {
  if (map?.header !== undefined || !hasCells(row)) return null;
  const header = headerAt(row.cells, place, map);
  return header === null || (header.shape.name === 'mapped' && !hasAll(header.names, map)) ? null : header;
}

function headerAt(cells: readonly string[], place: number, map: Mapping | null): Header | null {
  const names = namesIn(cells, map);
  const shape = shapeWith(names, map);
  return shape === null ? null : { names, shape, again: repeatsIn(names), titles: place + 1 };
}

/** Names of columns. One that has none, or has another's, is called by its place where the mapping does so. */
function namesIn(cells: readonly string[], map: Mapping | null): readonly string[] {
  const names = cells.map((c) => c.trim());
  if (map?.header === undefined) return names;
  const said = new Set(TABLE_KINDS.flatMap((kind) => Object.values(map[kind] ?? {})));
  return names.map((name, i) => (name === '' || said.has(placeName(i)) ? placeName(i) : name));
}

/** The header at the line that a mapping says. A table whose names are known is no matter of the mapping. */
function headerSaid(rows: readonly TableRow[], map: Mapping, line: number): Header | null {
  if (line === NO_HEADER) {
    const names = countedNames(rows);
    const shape = shapeMapped(names, map);
    return shape === null ? knownIn(rows) : { names, shape, again: new Map(), titles: 0 };
  }
  const place = rows.findIndex((row) => row.line === line);
  const row = rows[place];
  if (row === undefined || !hasCells(row)) return knownIn(rows);
  const header = headerAt(row.cells, place, map) ?? (speaksOf(map, row.cells) ? null : guessedAt(rows, place));
  return header ?? knownIn(rows);
}

function knownIn(rows: readonly TableRow[]): Header | null {
  for (const [place, row] of rows.slice(0, TITLES).entries()) {
    const header = sureHeader(row, place, null);
    if (header !== null) return header;
  }
  return null;
}

/** Of lines that the mapping is for, the one with the most of its columns. */
function headerMapped(rows: readonly TableRow[], map: Mapping | null): Header | null {
  let best: Header | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [place, row] of rows.slice(0, TITLES).entries()) {
    const header = hasCells(row) ? headerAt(row.cells, place, map) : null;
    const missing = header === null ? 0 : missingOf(header.shape, header.names, map).length;
    if (header === null || missing >= fewest) continue;
    [best, fewest] = [header, missing];
  }
  return best;
}

/** The header that a table of Asterisk has where its file names none. */
function withoutHeader(rows: readonly TableRow[]): Header | null {
  const first = rows.find(hasCells);
  if (first === undefined || !looksLikeAsterisk(first.cells)) return null;
  const names = asteriskHeader(first.cells.length);
  return { names, shape: shapeOf(names)!, again: new Map(), titles: 0 };
}

/** The header by its words and the values below, where it is clear. A map for this table goes before. */
function guessed(rows: readonly TableRow[], map: Mapping | null): Header | null {
  for (const { place, row } of headerLines(rows)) {
    if (
      rows.slice(0, place + 1).some(
        (r) =>
          hasCells(r) &&
          speaksOf(
            map,
            r.cells.map((c) => c.trim()),
          ),
      )
    )
      return null;
    const header = guessedAt(rows, place, row);
    if (header !== null) return header;
  }
  return null;
}

function guessedAt(rows: readonly TableRow[], place: number, row = rows[place]): Header | null {
  if (row === undefined || !hasCells(row)) return null;
  const names = row.cells.map((c) => c.trim());
  const below = rows.slice(place + 1).flatMap((r) => (hasCells(r) ? [r.cells] : []));
  const guess = guessShape(names, below);
  return guess === null ? null : { names, ...guess, again: repeatsIn(names), titles: place + 1 };
}

/** The line that is said, or reads like a header, says which columns are not known. */
function unknownHeader(rows: readonly TableRow[], map: Mapping | null): ClaqueError {
  if (map?.header !== undefined && map.header !== NO_HEADER && !rows.some((row) => row.line === map.header))
    return new ClaqueError('CLQ_HEADER_LINE', { line: map.header });
  return new ClaqueError('CLQ_HEADER_UNKNOWN', { columns: columnNames(unknownNames(rows, map).names) });
}

/** Names of a table that is not understood, and where they stand. No line has them where each is a record. */
export function unknownNames(
  rows: readonly TableRow[],
  map: Mapping | null,
): { readonly names: readonly string[]; readonly place: number | null } {
  const said = map?.header === undefined ? -1 : rows.findIndex((row) => row.line === map.header);
  const place = said >= 0 ? said : map?.header === NO_HEADER ? null : likelyHeader(rows);
  const row = rows[place ?? -1];
  if (row === undefined || !hasCells(row)) return { names: countedNames(rows), place: null };
  return { names: row.cells.map((c) => c.trim()), place };
}

/** The header of a table by its first rows, as `readTable` finds it. */
export function headerOf(rows: readonly TableRow[], map: Mapping | null): Header | null {
  if (map?.header !== undefined) return headerSaid(rows.slice(0, SAMPLE), map, map.header);
  for (const [place, row] of rows.slice(0, TITLES).entries()) {
    const header = sureHeader(row, place, map);
    if (header !== null) return header;
  }
  return headerMapped(rows, map) ?? withoutHeader(rows) ?? guessed(rows.slice(0, SAMPLE), map);
}

function* notes(
  source: ByteSource,
  first: readonly TableRow[],
  { names, shape, titles, pairs }: Header,
  map: Mapping | null,
): Generator<PaperItem> {
  yield* above(source, first.slice(0, Math.max(0, titles - 1)), names);
  if (pairs !== undefined) yield { noted: noteOf(source.name, 'CLQ_NOTE_COLUMNS', { columns: pairs }) };
  const missing = missingOf(shape, names, map);
  if (missing.length > 0)
    yield {
      noted: noteOf(source.name, 'CLQ_NOTE_MAP', { columns: verbatim(missing.join(', ')) }),
    };
}

/** Lines above the header: titles are passed over and said, and what may be a record is refused. */
function* above(source: ByteSource, rows: readonly TableRow[], names: readonly string[]): Generator<PaperItem> {
  const width = names.filter((name) => name !== '').length;
  const isPassed = (row: TableRow) => hasCells(row) && (isTitle(row.cells, width) || !looksLikeRecord(row.cells, []));
  const passed = rows.filter((row) => isPassed(row) && !(hasCells(row) && /^sep=/i.test(row.cells[0] ?? '')));
  if (passed.length > 0)
    yield {
      noted: noteOf(source.name, 'CLQ_NOTE_TITLES', {
        rows: passed.length,
        lines: verbatim(passed.map((row) => row.line).join(', ')),
      }),
    };
  for (const row of rows) {
    if (isPassed(row)) continue;
    const said = hasCells(row) ? row.cells.join('\n') : row.raw;
    const value = mask(hasCells(row) ? (row.cells[0] ?? '') : row.raw);
    yield {
      refused: { file: source.name, line: row.line, column: '', value, code: 'CLQ_ROW_ABOVE', values: {} },
      said,
    };
  }
}

function* readRow(source: ByteSource, row: TableRow, { names, shape, again }: Header): Generator<PaperItem> {
  if ('problem' in row) {
    const { line, raw, problem } = row;
    yield {
      refused: { file: source.name, line, column: '', value: mask(raw), code: problem, values: {} },
      said: raw,
    };
    return;
  }
  let { cells } = row;
  // A header of many exports comes again where two were put together.
  if (cells.length === names.length && cells.every((c, i) => c.trim() === names[i])) return;
  // A separator at the end of each row makes a cell too many, which is empty.
  while (cells.length > names.length && cells.at(-1)!.trim() === '') cells = cells.slice(0, -1);
  if (cells.length > names.length || (cells.length < names.length && !restOptional(names, cells.length, shape))) {
    yield {
      refused: {
        file: source.name,
        line: row.line,
        column: '',
        value: mask(cells[0] ?? ''),
        code: 'CLQ_ROW_CELLS',
        values: { found: cells.length, expected: names.length },
      },
      said: cells.join('\n'),
    };
    return;
  }
  const record = cellsOf(names, cells, again);
  if (shape.skip?.(record) === true) return;
  yield { row: rawRow(shape, record, source.name, row.line) };
}

/** Cells by the names of their columns. Of a name that stands twice, what says something counts; a second word is kept beside. */
function cellsOf(names: readonly string[], cells: readonly string[], again: Header['again']): Record<string, string> {
  const record: Record<string, string> = Object.create(null);
  for (let i = 0; i < cells.length; i++) {
    const name = names[i];
    const cell = cells[i];
    if (name === undefined || cell === undefined) continue;
    const other = again.size === 0 ? undefined : again.get(i);
    if (other === undefined || (record[name] ?? '').trim() === '') record[name] = cell;
    else if (cell.trim() !== '' && cell !== record[name]) record[other] = cell;
  }
  return record;
}

function repeatsIn(names: readonly string[]): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  const again = new Map<number, string>();
  names.forEach((name, i) => {
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    if (n > 1) again.set(i, `${name} (${n})`);
  });
  return again;
}

/** A row may end early only where what is missing was empty or unknown anyway. */
function restOptional(header: readonly string[], from: number, shape: Shape): boolean {
  const required = new Set([
    ...(shape.needs ?? []),
    'complaint_id',
    'received_at',
    'text',
    'Complaint ID',
    'Date received',
    'call_id',
    'started_at',
    'caller',
    'callee',
    'agency_id',
    'name',
    'file',
  ]);
  return header.slice(from).every((name) => !required.has(name)) && from >= 3;
}

function looksLikeAsterisk(cells: readonly string[]): boolean {
  return (
    cells.length >= 13 &&
    /\d{1,4}[-/]\d{1,2}[-/]\d{1,4} \d{1,2}:\d{2}/.test(cells[0] ?? '') &&
    cells.some((c) => /^(ANSWERED|NO ANSWER|BUSY|FAILED)$/.test(c))
  );
}

function asteriskHeader(size: number): string[] {
  return Array.from({ length: size }, (_, i) => ASTERISK[i] ?? (i === size - 1 ? 'uniqueid' : `column_${i + 1}`));
}
