import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FileText } from '../../db/personal/place.js';
import { type ByteSource, RATIO_LIMIT, salvage } from '../../readers/bytes.js';
import { paperType } from '../../readers/documents/document-type.js';
import type { PaperPool } from '../../readers/documents/pool.js';
import { decodeWhole, detectEncoding } from '../../readers/encoding.js';
import { readWorkbook } from '../../readers/workbook.js';
import { isWorkbook, zipEntries } from '../../readers/zip.js';

/** Bytes of one file, and of all files of an archive, that are looked into. What is larger nobody looks into. */
const LIMIT = 64 << 20;
const DEPTH = 2;

/** Reads what a file says, to find a person in it: texts, tables, documents, and what archives hold of them. */
export class BlobText {
  /** @param pool reads documents; null: nobody looks into them. */
  constructor(
    private readonly pool: Pick<PaperPool, 'read'> | null,
    private readonly scratch?: string,
  ) {}

  async read(content: AsyncIterable<Uint8Array>, name: string): Promise<FileText> {
    const bytes = await bytesOf(content);
    if (bytes === null) return { text: '', dark: 'whole' };
    return this.look(bytes, name, 0);
  }

  private async look(bytes: Buffer, name: string, depth: number): Promise<FileText> {
    try {
      if (bytes.length === 0) return { text: '', dark: 'nothing' };
      if (depth <= DEPTH && bytes[0] === 0x1f && bytes[1] === 0x8b) {
        const unpacked = await bytesOf(Readable.from([bytes]).pipe(createGunzip()), bytes.length * RATIO_LIMIT);
        return unpacked === null ? { text: '', dark: 'whole' } : await this.look(unpacked, name, depth + 1);
      }
      if (bytes.subarray(0, 2).toString('latin1') === 'PK') return await this.archive(bytes, name, depth);
      const encoding = detectEncoding(bytes.subarray(0, 1 << 16));
      const binary = /^(?:%PDF|\x89PNG|\xff\xd8|GIF8|RIFF|II\*\0|MM\0\*|\xd0\xcf|\{\\rtf)/.test(
        bytes.subarray(0, 8).toString('latin1'),
      );
      if (!binary && (encoding.startsWith('utf-16') || !bytes.subarray(0, 1 << 16).includes(0)))
        return { text: decodeWhole(bytes), dark: 'nothing' };
      return await this.document(bytes);
    } catch {
      // A file that no reader understands.
      return { text: bytes.toString('utf8'), dark: 'whole' };
    }
  }

  private async document(bytes: Buffer): Promise<FileText> {
    const reading = (await this.pool?.read(bytes)) ?? null;
    const text = reading?.text ?? '';
    return { text, dark: reading === null || reading.problem !== null || text.trim() === '' ? 'whole' : 'nothing' };
  }

  private async archive(bytes: Buffer, name: string, depth: number): Promise<FileText> {
    const source: ByteSource = { name, open: async () => Readable.from([bytes], { objectMode: false }) };
    if (await isWorkbook(source, bytes.subarray(0, 1 << 16))) {
      const rows: string[] = [];
      for (const row of (await readWorkbook(bytes)).flat()) if ('cells' in row) rows.push(row.cells.join('\t'));
      return { text: rows.join('\n'), dark: 'nothing' };
    }
    if (paperType(bytes) !== 'other') return this.document(bytes);
    if (depth >= DEPTH) return { text: '', dark: 'whole' };
    const texts: string[] = [];
    let dark: FileText['dark'] = 'nothing';
    for await (const entry of zipEntries(source, this.scratch)) {
      const inner = await bytesOf(salvage(await entry.open())).catch(() => null);
      const read: FileText =
        inner === null ? { text: '', dark: 'whole' } : await this.look(inner, entry.name, depth + 1);
      texts.push(entry.name, read.text);
      if (read.dark !== 'nothing') dark = 'parts';
    }
    return { text: texts.join('\n'), dark };
  }
}

/** All bytes; null where there are too many. */
async function bytesOf(content: AsyncIterable<Uint8Array>, limit = LIMIT): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > Math.min(limit, LIMIT)) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
