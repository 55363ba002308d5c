import type { TableRow } from './csv.js';

/** Rows of a table that are looked at to say what it is. */
export const FIRST_ROWS = 120;

/** The first rows of a table, as they came. */
export interface FirstRows {
  readonly file: string;
  /** Of a workbook, counted from 1. */
  readonly sheet: number | null;
  readonly rows: readonly TableRow[];
}

/** Rows as they are, whose first are given away once they are known, however early reading ends. */
export async function* watchedRows(
  file: string,
  rows: AsyncIterable<TableRow>,
  onTable: (table: FirstRows) => void,
): AsyncGenerator<TableRow> {
  const first: TableRow[] = [];
  let given = false;
  const give = () => {
    if (!given && first.length > 0) onTable({ file, sheet: null, rows: first });
    given = true;
  };
  try {
    for await (const row of rows) {
      if (!given) first.push(row);
      if (first.length === FIRST_ROWS) give();
      yield row;
    }
  } finally {
    give();
  }
}

/** Gives away the first rows of each sheet of a workbook. */
export function giveSheets(
  file: string,
  sheets: readonly (readonly TableRow[])[],
  onTable: ((table: FirstRows) => void) | undefined,
): void {
  for (const [i, rows] of sheets.entries()) onTable?.({ file, sheet: i + 1, rows: rows.slice(0, FIRST_ROWS) });
}

/** Records of JSON as a table: their keys are its header. */
export function firstRecords(file: string, records: readonly Readonly<Record<string, string>>[]): FirstRows | null {
  const names = [...new Set(records.flatMap((r) => Object.keys(r)))];
  if (names.length === 0) return null;
  const rows = records.map((record, i) => ({ line: i + 1, cells: names.map((name) => record[name] ?? '') }));
  return { file, sheet: null, rows: [{ line: 0, cells: names }, ...rows] };
}
