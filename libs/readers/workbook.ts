import readExcelFile from 'read-excel-file/node';
import type { TableRow } from './csv.js';
import { checkUnpacked } from './zip.js';

/** Rows of every sheet of an XLSX workbook that has any. Its header: the first row of the first sheet. */
export async function* readWorkbook(bytes: Buffer): AsyncGenerator<TableRow> {
  await checkUnpacked(bytes);
  const sheets = (await readExcelFile(bytes)) as { sheet: string; data: unknown[][] }[];
  for (const { data } of sheets) {
    const width = data[0]?.length ?? 0;
    for (const [i, row] of data.entries()) {
      if (row.every((cell) => cell === null)) continue;
      const cells = row.map(asText);
      while (cells.length < width) cells.push('');
      yield { line: i + 1, cells };
    }
  }
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
