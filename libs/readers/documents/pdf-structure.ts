import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import type { FileTraits } from '../../domain/documents/reading.js';

/**
 * What the bytes of a PDF say before anybody interprets them (ISO 32000-1, 7.5): revisions, cross-references, fonts, pictures,
 * signatures. Works on broken files too, because it never follows an offset.
 */
export type PdfStructure = Pick<
  FileTraits,
  'xref' | 'updates' | 'fonts' | 'images' | 'signature' | 'encrypted' | 'documentId'
>;

/** Pictures of one bit a pixel: faxes, masks, dithered scans. */
const DOTS = /\/BitsPerComponent\s+1(?!\d)|\/ImageMask\s+true|\/CCITTFaxDecode|\/JBIG2Decode/;

/** Whether the file has pictures, and all of them have one bit a pixel. */
export function drawnFromDots(bytes: Buffer): boolean {
  const images = objectsOf(bytes.toString('latin1')).filter((o) => /\/Subtype\s*\/Image\b/.test(o.dictionary));
  return images.length > 0 && images.every((o) => DOTS.test(o.dictionary));
}

/** Streams beyond these are not looked into. */
const MOST_STREAMS = 20_000;
const MOST_UNPACKED = 32 << 20;
const LEAST_IMAGE = 256;

export function pdfStructure(bytes: Buffer): PdfStructure {
  const text = bytes.toString('latin1');
  const objects = objectsOf(text);
  const unpacked = unpack(bytes, text, objects);
  const table = /(^|[\r\n])xref[\s\r\n]/.test(text);
  const stream = /\/Type\s*\/XRef\b/.test(text);
  const fonts = new Set<string>();
  for (const part of [text, ...unpacked])
    for (const m of part.matchAll(/\/BaseFont\s*\/([^\s/<>[\]()]+)/g)) if (m[1] !== undefined) fonts.add(m[1]);
  const images = new Set<string>();
  for (const o of objects)
    if (/\/Subtype\s*\/Image\b/.test(o.dictionary) && o.streamEnd - o.streamStart >= LEAST_IMAGE)
      images.add(createHash('sha256').update(bytes.subarray(o.streamStart, o.streamEnd)).digest('hex'));
  return {
    xref: table && stream ? 'both' : table ? 'table' : stream ? 'stream' : 'rebuilt',
    updates: updatesOf(text, objects),
    fonts: [...fonts].sort().slice(0, 60),
    images: [...images].sort().slice(0, 60),
    signature: signatureOf(bytes, text),
    encrypted: /\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(text),
    documentId: (/\/ID\s*\[\s*<([0-9A-Fa-f]{16,})>/.exec(text)?.[1] ?? '').toLowerCase(),
  };
}

/** The file as its first revision stood, where later ones were appended; else null. */
export function firstRevision(bytes: Buffer): Buffer | null {
  const text = bytes.toString('latin1');
  const ends = [...text.matchAll(/%%EOF/g)].map((m) => m.index);
  const first = ends[/\/Linearized\b/.test(text.slice(0, 2048)) ? 1 : 0];
  if (first === undefined || first === ends.at(-1)) return null;
  return bytes.subarray(0, first + '%%EOF'.length);
}

interface PdfObject {
  readonly number: number;
  readonly start: number;
  readonly dictionary: string;
  readonly streamStart: number;
  readonly streamEnd: number;
}

function objectsOf(text: string): PdfObject[] {
  const objects: PdfObject[] = [];
  const opening = /(?:^|[\s\r\n])(\d{1,10})\s+\d{1,5}\s+obj\b/g;
  for (let m = opening.exec(text); m !== null && objects.length < MOST_STREAMS; m = opening.exec(text)) {
    const start = m.index;
    const body = opening.lastIndex;
    const end = text.indexOf('endobj', body);
    const stop = end === -1 ? text.length : end;
    const at = text.indexOf('stream', body);
    const hasStream = at !== -1 && at < stop && text.slice(at - 3, at) !== 'end';
    let streamStart = stop;
    let streamEnd = stop;
    if (hasStream) {
      streamStart = at + 6 + (text[at + 6] === '\r' ? (text[at + 7] === '\n' ? 2 : 1) : text[at + 6] === '\n' ? 1 : 0);
      const close = text.indexOf('endstream', streamStart);
      streamEnd = close === -1 ? stop : close;
      if (text[streamEnd - 1] === '\n') streamEnd--;
      if (text[streamEnd - 1] === '\r') streamEnd--;
      // A stream may hold the word endobj: go on behind it.
      opening.lastIndex = Math.max(opening.lastIndex, close === -1 ? stop : close);
    }
    objects.push({
      number: Number(m[1]),
      start,
      dictionary: text.slice(body, Math.min(hasStream ? at : stop, body + 4096)),
      streamStart,
      streamEnd: Math.max(streamStart, streamEnd),
    });
  }
  return objects;
}

/** The texts of object streams: dictionaries that stand packed. */
function unpack(bytes: Buffer, text: string, objects: readonly PdfObject[]): string[] {
  const parts: string[] = [];
  let total = 0;
  for (const o of objects) {
    if (!/\/Type\s*\/ObjStm\b/.test(o.dictionary) || total > MOST_UNPACKED) continue;
    try {
      const raw = /\/FlateDecode/.test(o.dictionary)
        ? inflateSync(bytes.subarray(o.streamStart, o.streamEnd), { maxOutputLength: MOST_UNPACKED }).toString('latin1')
        : text.slice(o.streamStart, o.streamEnd);
      total += raw.length;
      parts.push(raw);
    } catch {
      // A broken stream says nothing; the reader that interprets the file reports it.
    }
  }
  return parts;
}

/**
 * Revisions after the first (ISO 32000-1, 7.5.6): each ends in %%EOF.
 * A linearized file has two cross-references from the start.
 * What a signature or a form filled in adds is named for what it is.
 */
function updatesOf(text: string, objects: readonly PdfObject[]): FileTraits['updates'] {
  const ends = [...text.matchAll(/%%EOF/g)].map((m) => m.index);
  const linearized = /\/Linearized\b/.test(text.slice(0, 2048));
  const first = linearized ? 1 : 0;
  const updates: { bytes: number; changed: string[] }[] = [];
  for (let k = first + 1; k < ends.length; k++) {
    const [from, to] = [ends[k - 1], ends[k]];
    if (from === undefined || to === undefined) break;
    const earlier = new Set(objects.filter((o) => o.start < from).map((o) => o.number));
    const changed = new Set<string>();
    for (const o of objects)
      if (o.start >= from && o.start < to)
        changed.add(`${earlier.has(o.number) ? 'changed' : 'added'} ${kindOf(o.dictionary)}`);
    updates.push({ bytes: to - from, changed: [...changed].sort() });
  }
  return updates.slice(0, 50);
}

function kindOf(dictionary: string): string {
  if (/\/Type\s*\/Sig\b/.test(dictionary) || /\/ByteRange\b/.test(dictionary)) return 'signature';
  if (/\/Type\s*\/Annot\b/.test(dictionary) || /\/Subtype\s*\/(Widget|Link|FreeText|Stamp|Ink)\b/.test(dictionary))
    return 'annotation';
  if (/\/Type\s*\/XObject\b|\/Subtype\s*\/(Image|Form)\b/.test(dictionary))
    return /\/Image\b/.test(dictionary) ? 'picture' : 'drawing';
  if (/\/Type\s*\/Page\b/.test(dictionary)) return 'page';
  if (/\/Type\s*\/Pages\b/.test(dictionary)) return 'page tree';
  if (/\/Type\s*\/Catalog\b/.test(dictionary)) return 'catalog';
  if (/\/Type\s*\/Metadata\b/.test(dictionary)) return 'metadata';
  if (/\/Type\s*\/Font/.test(dictionary)) return 'font';
  if (/\/Type\s*\/(XRef|ObjStm)\b/.test(dictionary)) return 'structure';
  if (/\/(Producer|ModDate|CreationDate)\b/.test(dictionary)) return 'information';
  if (/\/FT\s*\//.test(dictionary) || /\/AcroForm\b/.test(dictionary)) return 'form field';
  if (/\/Length\b/.test(dictionary)) return 'content';
  return 'other';
}

/** OID 1.2.840.113549.1.9.4, messageDigest of CMS (RFC 5652). */
const MESSAGE_DIGEST = Buffer.from('06092a864886f70d010904', 'hex');

/**
 * Whether the signed ranges still have the digest that was signed. It says nothing about who signed: certificates are not checked.
 * Bytes after the last signed range make it broken too: somebody wrote after signing.
 */
function signatureOf(bytes: Buffer, text: string): FileTraits['signature'] {
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  if (ranges.length === 0) return 'absent';
  let covered = 0;
  for (const m of ranges) {
    const [a = 0, b = 0, c = 0, d = 0] = m.slice(1).map(Number);
    if (c + d > bytes.length || a + b > bytes.length || c < a + b) return 'broken';
    covered = Math.max(covered, c + d);
    const cms = Buffer.from(text.slice(a + b, c).replace(/[^0-9A-Fa-f]/g, ''), 'hex');
    const at = cms.indexOf(MESSAGE_DIGEST);
    // 31 set, its length, 04 octet string, its length.
    if (at === -1 || cms[at + 11] !== 0x31 || cms[at + 13] !== 0x04) continue;
    const signed = cms.subarray(at + 15, at + 15 + (cms[at + 14] ?? 0));
    const algorithm = { 20: 'sha1', 28: 'sha224', 32: 'sha256', 48: 'sha384', 64: 'sha512' }[signed.length];
    if (algorithm === undefined) continue;
    const digest = createHash(algorithm)
      .update(bytes.subarray(a, a + b))
      .update(bytes.subarray(c, c + d))
      .digest();
    if (!digest.equals(signed)) return 'broken';
  }
  return bytes.subarray(covered).toString('latin1').trim() === '' ? 'present' : 'broken';
}
