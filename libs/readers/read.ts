import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ClaqueError, FILE_TYPES, type Value, verbatim } from '../domain/errors/errors.js';
import type { Mapping } from '../domain/intake/mapping.js';
import { Beside } from './beside.js';
import { type ByteSource, fileSource, gunzipSource, head, salvage, WHOLE_LIMIT, whole } from './bytes.js';
import { readCsv, sniffDelimiter } from './csv.js';
import { isPackage } from './documents/document-type.js';
import { readEmail } from './email.js';
import { detectEncoding, type Encoding } from './encoding.js';
import { type FirstRows, giveSheets, watchedRows } from './first-rows.js';
import type { PaperFile, PaperItem } from './items.js';
import { readJson, readJsonLines } from './json.js';
import { withLegs } from './legs.js';
import { GZIP_DEPTH, READ_LIMITS, type ReadLimits } from './limits.js';
import { readSheets, readTable } from './table.js';
import { type Context, understood } from './understand.js';
import { readWorkbook } from './workbook.js';
import { isWorkbook, zipEntries } from './zip.js';

export interface ReadOptions extends Context {
  readonly map?: Mapping | null;
  /** Is given the first rows of each table, as they come, once they are known. */
  readonly onTable?: (table: FirstRows) => void;
  /** Folder of scratch files; by default the system's. */
  readonly scratch?: string;
  readonly limits?: ReadLimits;
  /** Called before each file is read. What it gives is put in place of the file: so many items, then a refusal. */
  readonly enter?: (file: string) => Promise<{ readonly rows: number; readonly refused: PaperItem } | null>;
}

const ZIP_DEPTH = 2;

/** Every record in the files and folders given, in the order of their names. Refuses what cannot be read, with why. */
export async function* readInputs(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<PaperItem> {
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (info === null) throw new ClaqueError('CLQ_INPUT_MISSING', { path: verbatim(path) });
    if (info.isDirectory()) {
      const names = await filesUnder(path);
      const inside = { ...options, beside: new Beside(names) };
      for (const name of names) yield* readSource(fileSource(name, join(path, name)), inside, true);
    } else yield* readSource(fileSource(basename(path), path), options, false);
  }
}

async function filesUnder(folder: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (relative: string) => {
    for (const entry of await readdir(join(folder, relative), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const name = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) await walk(name);
      else if (entry.isFile()) found.push(name);
    }
  };
  await walk('');
  return found.sort();
}

/**
 * The records of one source.
 *
 * @param inFolder true inside a folder or archive, where papers lie beside the tables.
 */
export async function* readSource(
  source: ByteSource,
  options: ReadOptions,
  inFolder: boolean,
  depth = 0,
): AsyncGenerator<PaperItem> {
  const name = source.name.toLowerCase();
  const map = options.map ?? null;
  const limits = options.limits ?? READ_LIMITS;
  const aside = (await options.enter?.(source.name)) ?? null;
  if (aside !== null) {
    // As many as there were, so that who counts them finds the next file where it was.
    for (let i = 0; i <= aside.rows; i++) yield aside.refused;
    return;
  }
  let rows = 0;
  try {
    const start = await head(source);
    if (start.length === 0) {
      yield refusedFile(source, new ClaqueError('CLQ_FILE_EMPTY'));
      return;
    }
    if (inFolder && /(^|\/)evidence\//.test(name)) {
      yield await foundFile(source);
      return;
    }
    if (start[0] === 0x1f && start[1] === 0x8b) {
      if (depth >= GZIP_DEPTH) throw new ClaqueError('CLQ_FILE_NESTED');
      const inner = { ...gunzipSource(source, limits.unpacked), name: source.name };
      yield* readSource(inner, options, inFolder, depth + 1);
      return;
    }
    if (start.subarray(0, 4).equals(ZIP_MAGIC) || start.subarray(0, 4).equals(EMPTY_ZIP)) {
      if (await isWorkbook(source, start)) {
        const sheets = await readWorkbook(await whole(source, WHOLE_LIMIT, 'XLSX'));
        giveSheets(source.name, sheets, options.onTable);
        for await (const item of understood(readSheets(source, sheets, map, limits), options)) {
          rows++;
          yield item;
        }
      } else if (isPackage(name))
        yield* paper(source, verbatim(name.slice(name.lastIndexOf('.') + 1).toUpperCase()), inFolder);
      else if (depth >= ZIP_DEPTH) throw new ClaqueError('CLQ_FILE_NESTED');
      else
        for await (const entry of zipEntries(source, options.scratch, limits.unpacked))
          yield* readSource(entry, { ...options, beside: entry.beside }, true, depth + 1);
      return;
    }
    const type = binaryType(start);
    if (type !== null) {
      // A table of old Excel is no paper, wherever it lies.
      yield* paper(source, type, inFolder && !name.endsWith('.xls'));
      return;
    }
    for await (const item of readText(source, start, options, inFolder)) {
      rows++;
      yield item;
    }
  } catch (error) {
    yield refusedFile(source, error, rows);
  }
}

/** The records of a source that is text, by its first bytes. */
async function* readText(
  source: ByteSource,
  start: Buffer,
  options: ReadOptions,
  inFolder: boolean,
): AsyncGenerator<PaperItem> {
  const name = source.name.toLowerCase();
  const { map = null, limits = READ_LIMITS } = options;
  const encoding = detectEncoding(start);
  const text = new TextDecoder(encoding).decode(start).replace(/^\ufeff/, '');
  if (inFolder && /(^|\/)(truth|crowds)\.json$/.test(name)) return;
  if (
    name.endsWith('.eml') ||
    (/^(?:received|return-path|from|message-id|date|delivered-to):/i.test(text) && /^(?:from|subject):/im.test(text))
  ) {
    yield* readEmail(source.name, await whole(source, WHOLE_LIMIT, 'EML'));
    return;
  }
  const first = text.trimStart()[0];
  if (/\.(jsonl|ndjson)(\.gz)?$/.test(name) || (first === '{' && /\}[^\S\n]*\n\s*\{/.test(text))) {
    yield* understood(readJsonLines(source, encoding, map, limits, options.onTable), options);
    return;
  }
  if (/\.(json|vcon)(\.gz)?$/.test(name) || first === '[' || first === '{') {
    yield* understood(readJson(source, map, options.onTable), options);
    return;
  }
  if (inFolder && /\.(txt|md|log|html?|rtf|ya?ml|xml|cypher|gexf)$/.test(name)) {
    if (/\.(txt|rtf)$/.test(name)) yield await foundFile(source);
    else if (!/readme|license/.test(basename(name)) && !name.endsWith('.md'))
      yield refusedFile(source, new ClaqueError('CLQ_FILE_UNKNOWN', { type: verbatim(endingOf(name)) }));
    return;
  }
  yield* separated(source, encoding, text, options);
}

/** Words of a table of Asterisk, whose rows may be parts of one call. */
const LEGS = /uniqueid|\b(?:ANSWERED|NO ANSWER)\b/i;

/** A table of text with a separator. */
function separated(source: ByteSource, encoding: Encoding, start: string, options: ReadOptions) {
  const delimiter = /\.tsv(\.gz)?$/i.test(source.name) ? '\t' : sniffDelimiter(start);
  const read = readCsv(source, encoding, delimiter);
  const watched = options.onTable === undefined ? read : watchedRows(source.name, read, options.onTable);
  const table = readTable(source, watched, options.map ?? null, options.limits);
  const rows = understood(table, options);
  return LEGS.test(start) ? withLegs(rows) : rows;
}

const ZIP_MAGIC = Buffer.from([0x50, 0x4b, 3, 4]);
const EMPTY_ZIP = Buffer.from([0x50, 0x4b, 5, 6]);

function binaryType(start: Buffer): Value | null {
  const ascii = start.subarray(0, 8).toString('latin1');
  if (ascii.startsWith('%PDF')) return verbatim('PDF');
  if (ascii.startsWith('\x89PNG')) return verbatim('PNG');
  if (ascii.startsWith('\xff\xd8\xff')) return verbatim('JPEG');
  if (ascii.startsWith('II*\0') || ascii.startsWith('MM\0*')) return verbatim('TIFF');
  if (ascii.startsWith('GIF8')) return verbatim('GIF');
  if (ascii.startsWith('RIFF')) return verbatim('WebP');
  if (ascii.startsWith('\xd0\xcf\x11\xe0')) return FILE_TYPES.oldOffice;
  if (ascii.startsWith('{\\rtf')) return verbatim('RTF');
  // Text has no zero bytes, unless it is UTF-16.
  if (start.includes(0) && !['utf-16le', 'utf-16be'].includes(detectEncoding(start))) return FILE_TYPES.binary;
  return null;
}

/** A paper lies beside the tables; given for itself it holds no complaint. */
async function* paper(source: ByteSource, type: Value, inFolder: boolean): AsyncGenerator<PaperItem> {
  if (inFolder) yield await foundFile(source);
  else yield refusedFile(source, new ClaqueError('CLQ_FILE_UNKNOWN', { type }));
}

/** A paper beside the tables: named and hashed; its bytes can be had until the next item is asked for. */
async function foundFile(source: ByteSource): Promise<PaperFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of salvage(await source.open())) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return {
    file: { path: source.name, sha256: hash.digest('hex'), bytes },
    open: async function* () {
      yield* salvage(await source.open());
    },
    bytes: () => whole(source, Number.POSITIVE_INFINITY, ''),
  };
}

function refusedFile(source: ByteSource, error: unknown, rows = 0): PaperItem {
  let failure = error;
  if (!(failure instanceof ClaqueError)) {
    const code = (error as NodeJS.ErrnoException)?.code;
    failure =
      code === 'Z_BUF_ERROR'
        ? new ClaqueError('CLQ_FILE_TRUNCATED', { rows })
        : new ClaqueError('CLQ_FILE_BROKEN', {}, { cause: error });
  }
  const { code, values } = failure as ClaqueError;
  return { refused: { file: source.name, line: 0, column: '', value: '', code, values } };
}

/** How a file's name ends, where that is an ending: a name without one is somebody's words. */
const endingOf = (name: string): string => /\.([a-z\d]{1,5})$/i.exec(name)?.[1] ?? '?';
