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
  if (ascii.startsWith('BM') && bytes.length > 26 && bytes.readUInt32LE(14) <= 124) return 'bmp';
  if (ascii.startsWith('\0\0\0\x0cjP  ') || ascii.startsWith('\xff\x4f\xff\x51')) return 'jp2';
  if (ascii.slice(4, 8) === 'ftyp') return heifType(ascii);
  if (ascii.startsWith('PK\x03\x04')) return packageType(bytes, ascii);
  // A PDF may have up to a kilobyte of something else before it (ISO 32000-1, annex H).
  if (ascii.includes('%PDF-')) return 'pdf';
  if (bytes.length === 0 || (bytes.includes(0) && !/^utf-16/.test(detectEncoding(bytes.subarray(0, 65_536)))))
    return 'other';
  return 'text';
}

/** Pictures in the container of ISO/IEC 14496-12, by their brands. */
function heifType(ascii: string): PaperType {
  const brands = ascii.slice(8, 64);
  if (/avi[fs]/.test(brands)) return 'avif';
  return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? 'heic' : 'other';
}

/** Documents that are packages of parts: OFD (GB/T 33190), OpenDocument (ISO/IEC 26300) and Office (ECMA-376). */
function packageType(bytes: Buffer, ascii: string): PaperType {
  if (ascii.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  if (bytes.includes('OFD.xml')) return 'ofd';
  return bytes.includes('word/document.xml') || ascii.includes('[Content_Types].xml') ? 'docx' : 'other';
}

/** Names of packages that are documents wherever they lie. */
export const isPackage = (name: string): boolean => /\.(?:docx|ofd|odt)$/i.test(name);
