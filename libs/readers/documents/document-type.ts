import type { PaperType } from '../../domain/documents/reading.js';
import { detectEncoding } from '../encoding.js';

/** Larger files are kept and not looked into. */
export const PAPER_LIMIT = 64 << 20;

/** What a file is, by its first bytes. */
export function paperType(bytes: Buffer): PaperType {
  const ascii = bytes.subarray(0, 1024).toString('latin1');
  if (ascii.startsWith('\x89PNG')) return 'png';
  if (ascii.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (ascii.startsWith('II*\0') || ascii.startsWith('MM\0*')) return 'tiff';
  if (ascii.startsWith('RIFF') && ascii.slice(8, 12) === 'WEBP') return 'webp';
  if (ascii.startsWith('GIF8')) return 'gif';
  if (ascii.startsWith('{\\rtf')) return 'rtf';
  if (ascii.startsWith('PK\x03\x04'))
    return bytes.includes('word/document.xml') || ascii.includes('[Content_Types].xml') ? 'docx' : 'other';
  // A PDF may have up to a kilobyte of something else before it (ISO 32000-1, annex H).
  if (ascii.includes('%PDF-')) return 'pdf';
  if (bytes.length === 0 || (bytes.includes(0) && !/^utf-16/.test(detectEncoding(bytes.subarray(0, 65_536)))))
    return 'other';
  return 'text';
}
