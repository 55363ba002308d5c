import { type Bilingual, ClaqueError, verbatim } from '../domain/errors/errors.js';
import type { Mapping } from '../domain/intake/mapping.js';
import { mask } from '../domain/masking/mask.js';
import type { ByteSource } from './bytes.js';
import { columnNames, namesColumn } from './column-names.js';
import type { Guess } from './columns/guess.js';
import { guessShape } from './columns/shape.js';
import type { TableRow } from './csv.js';
import type { PaperItem } from './items.js';
import { READ_LIMITS, type ReadLimits } from './limits.js';
import { missingOf, shapeWith, speaksOf } from './mapped.js';
import { noteOf } from './notes.js';
import { rawRow } from './raw-row.js';
import { ASTERISK, type Shape, shapeOf } from './shapes.js';

/** Rows in which the header is looked for: reports have titles above it. */
const TITLES = 20;
/** Rows by which columns are understood whose header is none that is known. */
const SAMPLE = 100;

type Rows = AsyncIterable<TableRow> | Iterable<TableRow>;
type CellRow = Extract<TableRow, { cells: unknown }>;

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
      if (first.length <= TITLES) header = headerIn(row, first.length - 1, map);
      if (header !== null) yield* notes(source, first, header, map);
      else if (first.length === TITLES || first.length === SAMPLE) {
        header = withoutHeader(first) ?? (first.length === SAMPLE ? guessed(first, map) : null);
        if (header === null && first.length === SAMPLE) throw unknownHeader(first);
        if (header !== null) yield* held(source, first, header, map);
      }
    }
  } catch (error) {
    if (header !== null) throw error;
    // What was read before a source failed is kept.
    failure = error;
  }
  if (header !== null) return;
  header = withoutHeader(first) ?? guessed(first, map);
  if (header === null) throw failure ?? (first.length === 0 ? new ClaqueError('CLQ_FILE_EMPTY') : unknownHeader(first));
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
  for (const of of filled) {
    if (!some || known(of)) yield* readTable(source, of.rows, map, limits);
    else yield { noted: noteOf(source.name, 'CLQ_NOTE_SHEET', { sheet: of.sheet }) };
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

function headerIn(row: TableRow, titles: number, map: Mapping | null): Header | null {
  if (!('cells' in row)) return null;
  const names = row.cells.map((c) => c.trim());
  const shape = shapeWith(names, map);
  return shape === null ? null : { names, shape, again: repeatsIn(names), titles: titles + 1 };
}

/** The header that a table of Asterisk has where its file names none. */
function withoutHeader(rows: readonly TableRow[]): Header | null {
  const first = rows.find((row): row is CellRow => 'cells' in row);
  if (first === undefined || !looksLikeAsterisk(first.cells)) return null;
  const names = asteriskHeader(first.cells.length);
  return { names, shape: shapeOf(names)!, again: new Map(), titles: 0 };
}

/** The first row whose words, with the values below, say what the columns are. A map for this table goes before. */
function guessed(rows: readonly TableRow[], map: Mapping | null): Header | null {
  for (const [i, row] of rows.slice(0, TITLES).entries()) {
    if (!('cells' in row)) continue;
    const names = row.cells.map((c) => c.trim());
    if (speaksOf(map, names)) return null;
    const below = rows.slice(i + 1).flatMap((r) => ('cells' in r ? [r.cells] : []));
    const guess = guessShape(names, below);
    if (guess !== null) return { names, ...guess, again: repeatsIn(names), titles: i + 1 };
  }
  return null;
}

/** Of titles and rows, the one that reads most like a header says which columns are not known. */
function unknownHeader(rows: readonly TableRow[]): ClaqueError {
  const best = rows[likelyHeader(rows)];
  const cells = best !== undefined && 'cells' in best ? best.cells : [];
  return new ClaqueError('CLQ_HEADER_UNKNOWN', { columns: columnNames(cells.map((c) => c.trim())) });
}

/** Place of the row that reads most like a header; else the first. */
export function likelyHeader(rows: readonly TableRow[]): number {
  const score = (row: TableRow) => ('cells' in row ? row.cells.filter((n) => namesColumn(n)).length : -1);
  return rows.reduce((best, row, i) => (score(row) > score(rows[best]!) ? i : best), 0);
}

/** The header of a table by its first rows, as `readTable` finds it. */
export function headerOf(rows: readonly TableRow[], map: Mapping | null): Header | null {
  for (const [i, row] of rows.slice(0, TITLES).entries()) {
    const header = headerIn(row, i, map);
    if (header !== null) return header;
  }
  return withoutHeader(rows) ?? guessed(rows.slice(0, SAMPLE), map);
}

function* notes(
  source: ByteSource,
  first: readonly TableRow[],
  { names, shape, titles, pairs }: Header,
  map: Mapping | null,
): Generator<PaperItem> {
  const above = first.slice(0, titles - 1);
  const said = above.filter((row) => !('cells' in row) || !/^sep=/i.test(row.cells[0] ?? ''));
  if (said.length > 0) yield { noted: noteOf(source.name, 'CLQ_NOTE_TITLES', { rows: said.length }) };
  if (pairs !== undefined) yield { noted: noteOf(source.name, 'CLQ_NOTE_COLUMNS', { columns: pairs }) };
  const missing = missingOf(shape, names, map);
  if (missing.length > 0)
    yield {
      noted: noteOf(source.name, 'CLQ_NOTE_MAP', { columns: verbatim(missing.join(', ')) }),
    };
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
