/**
 * A cell for a CSV or spreadsheet file. What a spreadsheet would run as a formula gets a quote in front
 * (OWASP, "CSV Injection"). Separators, quotes and line breaks are quoted (RFC 4180).
 */
export function csvCell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n|%＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",;\n\r\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
