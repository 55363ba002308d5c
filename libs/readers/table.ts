import { ClaqueError } from '../domain/errors/errors.js';
import { mask } from '../domain/masking/mask.js';
import type { ByteSource } from './bytes.js';
import { columnNames } from './column-names.js';
import type { TableRow } from './csv.js';
import type { PaperItem } from './items.js';
import { rawRow } from './raw-row.js';
import { ASTERISK, type ColumnMap, type Shape, shapeOf } from './shapes.js';

/** Rows of a table with a header. */
export async function* readTable(
  source: ByteSource,
  rows: AsyncIterable<TableRow>,
  map: ColumnMap | null,
): AsyncGenerator<PaperItem> {
  let header: readonly string[] | null = null;
  let shape: Shape | null = null;
  for await (const row of rows) {
    if ('problem' in row) {
      yield {
        refused: {
          file: source.name,
          line: row.line,
          column: '',
          value: mask(row.raw),
          code: row.problem,
          values: {},
        },
        said: row.raw,
      };
      continue;
    }
    if (header === null) {
      header = row.cells.map((c) => c.trim());
      shape = shapeOf(header, map);
      if (shape === null && looksLikeAsterisk(row.cells)) {
        header = asteriskHeader(row.cells.length);
        shape = shapeOf(header, null)!;
      } else if (shape === null) {
        throw new ClaqueError('CLQ_HEADER_UNKNOWN', { columns: columnNames(header) });
      } else continue;
    }
    const { cells } = row;
    // A header of many exports comes again where two were put together.
    if (cells.length === header.length && cells.every((c, i) => c.trim() === header![i])) continue;
    if (cells.length > header.length || (cells.length < header.length && !restOptional(header, cells.length))) {
      yield {
        refused: {
          file: source.name,
          line: row.line,
          column: '',
          value: mask(cells[0] ?? ''),
          code: 'CLQ_ROW_CELLS',
          values: { found: cells.length, expected: header.length },
        },
        said: cells.join('\n'),
      };
      continue;
    }
    const record: Record<string, string> = Object.create(null);
    for (let i = 0; i < cells.length; i++) {
      const name = header[i];
      const cell = cells[i];
      if (name !== undefined && cell !== undefined) record[name] = cell;
    }
    yield { row: rawRow(shape!, record, source.name, row.line) };
  }
  if (header === null) throw new ClaqueError('CLQ_FILE_EMPTY');
}

/** A row may end early only where what is missing was empty or unknown anyway. */
function restOptional(header: readonly string[], from: number): boolean {
  const required = new Set([
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
