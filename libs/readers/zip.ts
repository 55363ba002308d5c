import { isAscii } from 'node:buffer';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import yauzl from 'yauzl';
import { ClaqueError } from '../domain/errors/errors.js';
import { Beside } from './beside.js';
import { type ByteSource, bomb, salvage, tooLarge } from './bytes.js';
import { detectEncoding } from './encoding.js';
import { READ_LIMITS } from './limits.js';
import { ScratchFile } from './scratch.js';

const ENTRIES = 100_000;

/** True where a ZIP is an Office workbook: one of its first entries says so. */
export async function isWorkbook(source: ByteSource, start: Buffer): Promise<boolean> {
  return /\.xlsx$/i.test(source.name) || (start.includes('[Content_Types].xml') && start.includes('xl/'));
}

/**
 * The files of a ZIP, in the order of their names.
 * A ZIP has its directory at its end, so the archive is copied to a scratch file first.
 * That is unreadable to others, and goes when the generator ends.
 * @param scratch folder of the scratch file; by default the system's.
 * @param most bytes that all files together may unpack to. The archive's own directory says how many, and they are counted.
 */
export async function* zipEntries(
  source: ByteSource,
  scratch?: string,
  most = READ_LIMITS.unpacked,
): AsyncGenerator<ByteSource & { readonly beside: Beside }> {
  const file = await ScratchFile.of(salvage(await source.open()), scratch);
  const zip = await open(file);
  try {
    const entries: yauzl.Entry[] = [];
    let total = 0;
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: yauzl.Entry) => {
        total += entry.uncompressedSize;
        if (entries.length >= ENTRIES || total > most) reject(bomb(most));
        else {
          entries.push(entry);
          zip.readEntry();
        }
      });
      zip.on('end', resolve);
      zip.on('error', reject);
      zip.readEntry();
    });
    const files = namesOf(entries)
      .flatMap((name, i) => (entries[i] === undefined ? [] : [{ name, entry: entries[i] }]))
      .filter(({ name }) => !name.endsWith('/') && !isHidden(name))
      .sort((x, y) => (x.name < y.name ? -1 : 1));
    const beside = new Beside(files.map((f) => f.name));
    for (const { name, entry } of files)
      yield {
        name,
        beside,
        open: async () => {
          if (tooLarge(entry.compressedSize, entry.uncompressedSize)) throw bomb();
          if (entry.isEncrypted()) throw new ClaqueError('CLQ_FILE_LOCKED');
          return limited(await stream(zip, entry), entry.compressedSize);
        },
      };
  } finally {
    zip.close();
  }
}

/** Flag of an entry whose name is UTF-8 (APPNOTE 4.4.4), and the extra field that holds one beside (4.6.9). */
const UTF8 = 0x800;
const UNICODE_PATH = 0x7075;

/**
 * Names of the entries. An entry may not say that its name is UTF-8. Then it is in the code page of the machine that
 * packed it, in China GBK. All names of an archive are from one machine, so they are read together.
 */
function namesOf(entries: readonly yauzl.Entry[]): readonly string[] {
  const local = entries.map(
    (e) => (e.generalPurposeBitFlag & UTF8) === 0 && e.extraFields.every((f) => f.id !== UNICODE_PATH),
  );
  const raw = entries.filter((e, i) => local[i] && !isAscii(e.fileNameRaw)).map((e) => e.fileNameRaw);
  if (raw.length === 0) return entries.map((e) => e.fileName);
  const encoding = detectEncoding(Buffer.concat(raw.flatMap((name) => [name, Buffer.from('\n')])));
  // One byte a character says nothing: what the format itself asks for stands.
  if (encoding.startsWith('windows') || encoding.startsWith('utf-16')) return entries.map((e) => e.fileName);
  const decoder = new TextDecoder(encoding);
  return entries.map((e, i) => {
    if (!local[i] || isAscii(e.fileNameRaw)) return e.fileName;
    const name = decoder.decode(e.fileNameRaw).replaceAll('\\', '/');
    return yauzl.validateFileName(name) === null ? name : e.fileName;
  });
}

/** Files that a Mac or an editor leaves in an archive. */
function isHidden(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\.)/.test(name);
}

function open(file: ScratchFile): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) =>
    yauzl.fromRandomAccessReader(file, file.size, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) file.close(() => reject(error));
      else resolve(zip);
    }),
  );
}

function stream(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, readable) => (error ? reject(error) : resolve(readable))),
  );
}

function limited(readable: Readable, packed: number): Readable {
  let given = 0;
  const guard = new Transform({
    transform(chunk: Buffer, _, done) {
      given += chunk.length;
      done(tooLarge(packed, given) ? bomb() : null, chunk);
    },
  });
  readable.on('error', (error) => guard.destroy(error));
  guard.on('close', () => readable.destroy());
  return readable.pipe(guard);
}

/** Throws where a ZIP in memory declares more than it may unpack to. */
export async function checkUnpacked(bytes: Buffer): Promise<void> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, z) => (error ? reject(error) : resolve(z))),
  );
  let total = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      total += entry.uncompressedSize;
      if (total > WORKBOOK_LIMIT || tooLarge(entry.compressedSize, entry.uncompressedSize)) reject(bomb());
      else zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** A workbook is held whole while it is read. */
const WORKBOOK_LIMIT = 512 << 20;
