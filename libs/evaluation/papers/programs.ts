import type { Dice } from './dice.js';
import type { Imprint } from './pdf.js';

export interface Program {
  readonly creator?: string;
  readonly producer: string;
}

/** What prints an office's papers. */
export const OFFICES: readonly Program[] = [
  { creator: 'JasperReports Library version 6.20.0', producer: 'iText 2.1.7 by 1T3XT' },
  { creator: 'FastReport', producer: 'FastReport.NET 2023.1' },
  { creator: 'Crystal Reports', producer: 'Powered By Crystal' },
  { producer: 'OpenPDF 1.3.26' },
  { creator: 'wkhtmltopdf 0.12.6', producer: 'Qt 5.15.2' },
  { creator: 'Apache FOP Version 2.6', producer: 'Apache FOP Version 2.6' },
  { creator: 'Microsoft® Word 2016', producer: 'Microsoft® Word 2016' },
  { creator: 'WPS 文字', producer: '' },
  { creator: 'EMIS Web', producer: 'Aspose.Words for .NET 21.3' },
];
/** What people save a paper again with. */
export const SAVERS: readonly Program[] = [
  { producer: 'Microsoft: Print To PDF' },
  { creator: 'Preview', producer: 'macOS Version 13.4 Quartz PDFContext' },
  { producer: 'iLovePDF' },
  { producer: 'GPL Ghostscript 9.55.0' },
  { creator: 'WPS PDF', producer: 'WPS PDF 专业版' },
  { creator: 'PDFsam Basic v4.3', producer: 'SAMBox 2.3' },
  { producer: 'Foxit PDF Reader Printer 12' },
  { creator: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/118.0.0.0', producer: 'Skia/PDF m118' },
];
/** What people write over a paper with. */
export const EDITORS: readonly Program[] = [
  { creator: 'Adobe Acrobat Pro 2023', producer: 'Adobe PDF Library 17.0' },
  { creator: 'Foxit PhantomPDF', producer: 'Foxit PDF Editor 12.1' },
  { creator: 'WPS PDF', producer: 'WPS PDF 专业版' },
  { producer: 'PDF-XChange Editor 9.5' },
  { creator: 'Sejda', producer: 'SAMBox 2.4' },
];
export const SCANNERS: readonly Program[] = [
  { creator: 'HP Scan', producer: 'HP PDF Formatter version 4.2' },
  { creator: 'Canon iR-ADV C3530', producer: 'Canon PDF' },
  { creator: 'ScanSnap Home', producer: 'PFU ScanSnap Manager 6' },
  { creator: 'KONICA MINOLTA bizhub C368', producer: 'KONICA MINOLTA bizhub C368' },
  { creator: 'Epson Scan 2', producer: 'EPSON Scan PDF' },
];

const HEX = '0123456789ABCDEF';
const hex = (d: Dice, n: number) => Array.from({ length: n }, () => HEX[d.int(0, 15)]).join('');

/** The facts of a file that a program wrote on a day. */
export function imprintOf(d: Dice, program: Program, day: string, more: Imprint = {}): Imprint {
  const at = `D:${day.replaceAll('-', '')}${String(d.int(8, 18)).padStart(2, '0')}${d.int(10, 59)}${d.int(10, 59)}`;
  const first = hex(d, 32);
  return {
    ...(program.creator ? { creator: program.creator } : {}),
    ...(program.producer ? { producer: program.producer } : {}),
    made: `${at}+08'00'`,
    ids: [first, d.chance(0.5) ? first : hex(d, 32)],
    ...more,
  };
}
