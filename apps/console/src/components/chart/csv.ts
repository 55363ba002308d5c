import { download } from '../download.js';

/** A table as CSV (RFC 4180). An apostrophe stands before what a spreadsheet would take for a formula. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (v: string | number) => {
    const text = typeof v === 'string' && /^[=+\-@\t]/.test(v) ? `'${v}` : String(v);
    return /[",\n\r']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${rows.map((r) => r.map(cell).join(',')).join('\n')}\n`;
}

/** Has the browser save a text. */
export function save(name: string, type: string, content: string): void {
  download(name, new Blob([content], { type }));
}
