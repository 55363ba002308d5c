import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type FileTraits, NO_TRAITS, TEXT_LIMIT } from '../../domain/documents/reading.js';
import { contentCredentials } from './c2pa.js';
import { fieldsOf, isThin, type OpenPage, textOf } from './pdf-page.js';
import { firstRevision, pdfStructure } from './pdf-structure.js';
import { disagreements, pdfDate, readXmp } from './xmp.js';

/** Pages whose text is read; pages that are drawn where there is none. */
export const MOST_PAGES = 500;
export const MOST_DRAWN = 4;
/** Pixels of a drawn page: A4 at 200 dots an inch is 3.9 million. */
const MOST_PIXELS = 6e6;
export const DPI = 200;
/** Characters on the first pages below which a PDF has no text layer worth the name. */
const LEAST_TEXT = 20;

export interface PdfReading {
  readonly pages: number;
  readonly text: string;
  readonly file: FileTraits;
  /** Pages drawn as PNG, from 0. It is empty where the text layer is enough. */
  readonly drawn: readonly { readonly page: number; readonly png: Buffer }[];
  /** Why a part was passed over. */
  readonly unread: 'CLQ_PAPER_XFA' | 'CLQ_PAPER_PORTFOLIO' | null;
  /** The last page that could not be read, from 1. */
  readonly brokenPage: number | null;
}

const require = createRequire(import.meta.url);
const assets = dirname(require.resolve('pdfjs-dist/package.json'));

/**
 * Text, traits and, where there is no text layer, pictures of a PDF. Scripts in it never run.
 *
 * @throws Error where it cannot be opened at all; its structure is read all the same by {@link pdfStructure}.
 */
export async function readPdf(bytes: Buffer): Promise<PdfReading> {
  const structure = pdfStructure(bytes);
  const task = await load(bytes);
  try {
    const document = await task.promise;
    const pages = document.numPages;
    const { info, metadata } = (await document.getMetadata()) as {
      info: Record<string, unknown>;
      metadata: { getRaw(): unknown } | null;
    };
    const raw = metadata?.getRaw();
    const xmp = readXmp(typeof raw === 'string' ? raw : '');
    const parts: string[] = [];
    let length = 0;
    let brokenPage: number | null = null;
    let widgets = 0;
    const thin: number[] = [];
    for (let k = 1; k <= Math.min(pages, MOST_PAGES) && length < TEXT_LIMIT; k++) {
      try {
        const page = (await document.getPage(k)) as unknown as OpenPage;
        const { items } = await page.getTextContent();
        const own = textOf(items);
        const fields = await fieldsOf(page);
        widgets += fields.widgets;
        // A line of the scanner's beside a picture of the page is not the paper's text.
        const scanned = k <= MOST_DRAWN && (await isThin(page, items, own));
        if (scanned) thin.push(k);
        const text = [scanned ? '' : own, ...fields.values].filter((t) => t !== '').join('\n');
        parts.push(text);
        length += text.length;
        page.cleanup();
      } catch {
        brokenPage = k;
      }
    }
    const text = parts.join('\n').slice(0, TEXT_LIMIT);
    const drawn: { page: number; png: Buffer }[] = [];
    const bare = text.replace(/\s/g, '').length < LEAST_TEXT;
    for (const k of bare ? Array.from({ length: Math.min(pages, MOST_DRAWN) }, (_, i) => i + 1) : thin) {
      try {
        const png = await draw(document, k);
        if (png !== null) drawn.push({ page: k - 1, png });
      } catch {
        brokenPage = k;
      }
    }
    const string = (key: string) => (typeof info[key] === 'string' ? info[key].replaceAll('\u0000', '').trim() : '');
    const file: FileTraits = {
      ...NO_TRAITS,
      ...structure,
      producer: string('Producer') || (xmp.values.get('pdf:Producer') ?? ''),
      creator: string('Creator') || (xmp.values.get('xmp:CreatorTool') ?? ''),
      created: pdfDate(string('CreationDate')) || (xmp.values.get('xmp:CreateDate') ?? ''),
      modified: pdfDate(string('ModDate')) || (xmp.values.get('xmp:ModifyDate') ?? ''),
      disagreements: disagreements(info, xmp),
      earlierText: structure.updates.length > 0 ? await earlierTextOf(bytes, text) : '',
      credentials: contentCredentials(bytes),
      documentId: xmp.values.get('xmpMM:DocumentID') ?? structure.documentId,
    };
    const unread =
      info['IsCollectionPresent'] === true
        ? 'CLQ_PAPER_PORTFOLIO'
        : info['IsXFAPresent'] === true && widgets === 0
          ? 'CLQ_PAPER_XFA'
          : null;
    return { pages, text, file, drawn, brokenPage, unread };
  } finally {
    await task.destroy();
  }
}

/** Pages of an earlier revision that are read. */
const EARLIER_PAGES = 4;
const EARLIER_TEXT = 20_000;

/** Text of the first revision where it is another than the file's; '' where it cannot be read. */
async function earlierTextOf(bytes: Buffer, now: string): Promise<string> {
  const earlier = firstRevision(bytes);
  if (earlier === null) return '';
  try {
    const task = await load(earlier);
    try {
      const document = await task.promise;
      const parts: string[] = [];
      for (let k = 1; k <= Math.min(document.numPages, EARLIER_PAGES); k++) {
        const page = (await document.getPage(k)) as unknown as OpenPage;
        const { items } = await page.getTextContent();
        parts.push(textOf(items));
        page.cleanup();
      }
      const text = parts.join('\n').slice(0, EARLIER_TEXT);
      return now.startsWith(text) ? '' : text;
    } finally {
      await task.destroy();
    }
  } catch {
    // A revision that does not stand by itself says nothing.
    return '';
  }
}

/** A picture of the first page; null where it has no size. @throws Error where the file cannot be opened. */
export async function firstPage(bytes: Buffer): Promise<Buffer | null> {
  const task = await load(bytes);
  try {
    return await draw(await task.promise, 1);
  } finally {
    await task.destroy();
  }
}

async function load(bytes: Buffer) {
  // It looks for a canvas and a logger when it is loaded; neither is wanted unless a page is drawn.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: MOST_PIXELS * 16,
    cMapUrl: join(assets, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(assets, 'standard_fonts/'),
    wasmUrl: join(assets, 'wasm/'),
  });
}

async function draw(document: { getPage(k: number): Promise<unknown> }, k: number): Promise<Buffer | null> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const page = (await document.getPage(k)) as {
    getViewport(o: { scale: number }): { width: number; height: number };
    render(o: object): { promise: Promise<void> };
  };
  const unit = page.getViewport({ scale: 1 });
  if (!(unit.width * unit.height > 0)) return null;
  const scale = Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / (unit.width * unit.height)));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  await page.render({ canvasContext: context, canvas, viewport }).promise;
  return canvas.encode('png');
}
