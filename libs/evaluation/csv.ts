/**
 * Rows as a CSV (RFC 4180) with a header.
 *
 * @param rows a missing cell is empty; columns that are not named are left out.
 */
export function csvOf(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const cell = (v: string) => (/[",\r\n]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v);
  const lines = [columns, ...rows.map((row) => columns.map((c) => row[c] ?? ''))];
  return `${lines.map((line) => line.map(cell).join(',')).join('\n')}\n`;
}
