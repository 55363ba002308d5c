import readExcelFile from 'read-excel-file/node';
import type { TableRow } from './csv.js';
import { checkUnpacked } from './zip.js';

/** Sheets of an XLSX workbook that have rows, each with a header of its own. */
export async function readWorkbook(bytes: Buffer): Promise<readonly (readonly TableRow[])[]> {
  await checkUnpacked(bytes);
  const sheets = (await readExcelFile(bytes)) as { sheet: string; data: unknown[][] }[];
  return sheets.map(({ data }) =>
    data.flatMap((row, i) => (row.every((cell) => cell === null) ? [] : [{ line: i + 1, cells: row.map(asText) }])),
  );
}

/** Excel's dates have no zone: a midnight is a date, anything else a time. */
function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
  }
  return String(cell);
}
