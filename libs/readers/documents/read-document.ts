import { NO_TRAITS, NOTHING_READ, type PaperReading, TEXT_LIMIT, textReading } from '../../domain/documents/reading.js';
import { ClaqueError, type ErrorCode, type Values, verbatim } from '../../domain/errors/errors.js';
import { decodeWhole } from '../encoding.js';
import { PAPER_LIMIT, paperType } from './document-type.js';
import { readDocx } from './docx.js';
import { readOdt } from './odt.js';
import { readOfd } from './ofd.js';
import { MOST_PAGES, readPdf } from './pdf.js';
import { drawnFromDots, pdfStructure } from './pdf-structure.js';
import { readPicture } from './picture.js';
import { asPng, isRare } from './rare-pictures.js';
import { readRtf } from './rtf.js';

/** Reads what is written in pictures; null where there is no such reader. */
export type Ocr = ((picture: Buffer) => Promise<string>) | null;

/** Reads what it can of a file. A problem stands in the reading and is never thrown. */
export async function readPaper(bytes: Buffer, ocr: Ocr = null): Promise<PaperReading> {
  const type = paperType(bytes);
  const nothing = { ...NOTHING_READ, type };
  try {
    if (bytes.length > PAPER_LIMIT)
      throw new ClaqueError('CLQ_PAPER_LIMIT', { limit: verbatim(`${PAPER_LIMIT >> 20} MiB`) });
    switch (type) {
      case 'pdf':
        return await pdf(bytes, ocr);
      case 'docx': {
        const d = await readDocx(bytes);
        const file = {
          ...NO_TRAITS,
          producer: d.application,
          creator: d.creator,
          created: d.created,
          modified: d.modified,
        };
        return {
          ...nothing,
          pages: 1,
          text: d.text.slice(0, TEXT_LIMIT),
          textFrom: d.text.trim() === '' ? null : 'layer',
          file,
        };
      }
      case 'odt': {
        const { text, ...file } = await readOdt(bytes);
        return {
          ...nothing,
          pages: 1,
          text: text.slice(0, TEXT_LIMIT),
          textFrom: text.trim() === '' ? null : 'layer',
          file: { ...NO_TRAITS, ...file },
        };
      }
      case 'ofd':
        return await ofd(bytes, ocr);
      case 'rtf':
        return { ...nothing, pages: 1, text: readRtf(bytes).slice(0, TEXT_LIMIT), textFrom: 'layer' };
      case 'text': {
        return textReading(decodeWhole(bytes).slice(0, TEXT_LIMIT));
      }
      case 'other':
        throw new ClaqueError('CLQ_PAPER_TYPE');
      default: {
        const pixels = isRare(type) ? await asPng(type, bytes) : bytes;
        const { pages, pictures, file, brokenPage, readable } = await readPicture(bytes, false, pixels);
        const text = ocr === null ? '' : (await Promise.all(readable.map(ocr))).join('\n');
        return {
          ...nothing,
          pages,
          text: text.slice(0, TEXT_LIMIT),
          textFrom: text.trim() === '' ? null : 'ocr',
          file,
          pictures,
          problem: brokenPage === null ? null : { code: 'CLQ_PAPER_PAGE', values: { page: brokenPage } },
        };
      }
    }
  } catch (error) {
    const { code, values } = problemOf(error);
    return {
      ...nothing,
      ...(type === 'pdf' ? { file: { ...NO_TRAITS, ...pdfStructure(bytes) } } : {}),
      problem: { code, values },
    };
  }
}

async function ofd(bytes: Buffer, ocr: Ocr): Promise<PaperReading> {
  const { pages, text, file, scans, unread } = await readOfd(bytes);
  const pictures = [];
  let read = text;
  let brokenPage = unread;
  for (const { page, bytes: scan } of scans) {
    try {
      const picture = await readPicture(scan);
      pictures.push(...picture.pictures.map((p) => ({ ...p, page })));
      if (ocr !== null) for (const png of picture.readable) read += `${await ocr(png)}\n`;
    } catch {
      brokenPage = page + 1;
    }
  }
  return {
    ...NOTHING_READ,
    type: 'ofd',
    pages,
    text: read.slice(0, TEXT_LIMIT),
    textFrom: text.trim() !== '' ? 'layer' : read.trim() !== '' ? 'ocr' : null,
    file: { ...NO_TRAITS, ...file },
    pictures,
    problem: brokenPage === null ? null : { code: 'CLQ_PAPER_PAGE', values: { page: brokenPage } },
  };
}

async function pdf(bytes: Buffer, ocr: Ocr): Promise<PaperReading> {
  const { pages, text, file, drawn, brokenPage, unread } = await readPdf(bytes);
  const dots = drawn.length > 0 && drawnFromDots(bytes);
  const pictures = [];
  let read = text;
  let textFrom: PaperReading['textFrom'] = text.trim() === '' ? null : 'layer';
  for (const { page, png } of drawn) {
    const picture = await readPicture(png, dots);
    pictures.push(...picture.pictures.map((p) => ({ ...p, page })));
    if (ocr !== null) read += `${await ocr(png)}\n`;
  }
  if (textFrom === null && read.trim() !== '') textFrom = 'ocr';
  return {
    ...NOTHING_READ,
    type: 'pdf',
    pages,
    text: read.slice(0, TEXT_LIMIT),
    textFrom,
    file,
    pictures,
    problem:
      brokenPage !== null
        ? { code: 'CLQ_PAPER_PAGE', values: { page: brokenPage } }
        : pages > MOST_PAGES
          ? { code: 'CLQ_PAPER_PAGES', values: { pages: MOST_PAGES } }
          : unread === null
            ? null
            : { code: unread, values: {} },
  };
}

function problemOf(error: unknown): { code: ErrorCode; values: Values } {
  if (error instanceof ClaqueError) return { code: error.code, values: error.values };
  const { name = '', message = 'unknown' } = error as Error;
  if (name === 'PasswordException') return { code: 'CLQ_PAPER_LOCKED', values: {} };
  if (/exceeds pixel limit|pixel limit/i.test(message)) return { code: 'CLQ_PAPER_PIXELS', values: {} };
  return { code: 'CLQ_PAPER_BROKEN', values: {} };
}
