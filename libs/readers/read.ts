import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ClaqueError, FILE_TYPES, type Value, verbatim } from '../domain/errors/errors.js';
import type { FoundFile } from '../domain/intake/collector.js';
import type { RawRow } from '../domain/intake/row.js';
import { mask } from '../domain/masking/mask.js';
import { type ByteSource, fileSource, gunzipSource, head, salvage, whole } from './bytes.js';
import { columnNames } from './column-names.js';
import { conversationCells } from './conversations.js';
import { lines, readCsv, sniffDelimiter, type TableRow } from './csv.js';
import { readEmail } from './email.js';
import { detectEncoding } from './encoding.js';
import type { PaperItem } from './items.js';
import { ASTERISK, type ColumnMap, type Shape, shapeOf } from './shapes.js';
import { readWorkbook } from './workbook.js';
import { isWorkbook, zipEntries } from './zip.js';

export interface ReadOptions {
  readonly map?: ColumnMap | null;
  /** Folder of scratch files; by default the system's. */
  readonly scratch?: string;
}

/** Formats that are read in one piece. */
const WHOLE_LIMIT = 64 << 20;
const ZIP_DEPTH = 2;

/** Every record in the files and folders given, in the order of their names; what cannot be read is refused, with why. */
export async function* readInputs(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<PaperItem> {
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (info === null) throw new ClaqueError('CLQ_INPUT_MISSING', { path: verbatim(path) });
    if (info.isDirectory()) {
      for (const name of await filesUnder(path)) yield* readSource(fileSource(name, join(path, name)), options, true);
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
      yield* readSource({ ...gunzipSource(source), name: source.name }, options, inFolder, depth + 1);
      return;
    }
    if (start.subarray(0, 4).equals(ZIP_MAGIC) || start.subarray(0, 4).equals(EMPTY_ZIP)) {
      if (await isWorkbook(source, start)) {
        for await (const item of table(source, readWorkbook(await whole(source, WHOLE_LIMIT, 'XLSX')), options)) {
          rows++;
          yield item;
        }
      } else if (name.endsWith('.docx')) yield* paper(source, verbatim('DOCX'), inFolder);
      else if (depth >= ZIP_DEPTH) throw new ClaqueError('CLQ_FILE_NESTED');
      else
        for await (const entry of zipEntries(source, options.scratch))
          yield* readSource(entry, options, true, depth + 1);
      return;
    }
    const type = binaryType(start);
    if (type !== null) {
      yield* paper(source, type, inFolder);
      return;
    }
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
    let records: AsyncGenerator<TableRow>;
    if (/\.(jsonl|ndjson)(\.gz)?$/.test(name) || (first === '{' && /\}\s*\n\s*\{/.test(text))) {
      for await (const item of jsonLines(source, encoding, options)) {
        rows++;
        yield item;
      }
      return;
    }
    if (/\.(json|vcon)(\.gz)?$/.test(name) || first === '[' || first === '{') {
      yield* jsonArray(source, encoding, options);
      return;
    }
    if (inFolder && /\.(txt|md|log|html?|rtf|ya?ml|xml|cypher|gexf)$/.test(name)) {
      if (/\.(txt|rtf)$/.test(name)) yield await foundFile(source);
      else if (!/(readme|license)[^/]*$/.test(name) && !name.endsWith('.md'))
        yield refusedFile(source, new ClaqueError('CLQ_FILE_UNKNOWN', { type: verbatim(endingOf(name)) }));
      return;
    }
    const delimiter = /\.tsv(\.gz)?$/.test(name) ? '\t' : sniffDelimiter(text.split(/\r?\n/, 1)[0]);
    records = readCsv(source, encoding, delimiter);
    for await (const item of table(source, records, options)) {
      rows++;
      yield item;
    }
  } catch (error) {
    yield refusedFile(source, error, rows);
  }
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
async function foundFile(
  source: ByteSource,
): Promise<{ readonly file: FoundFile; readonly bytes: () => Promise<Buffer> }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of salvage(await source.open())) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return {
    file: { path: source.name, sha256: hash.digest('hex'), bytes },
    bytes: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of salvage(await source.open())) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
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

/** Rows of a table with a header. */
async function* table(
  source: ByteSource,
  rows: AsyncIterable<TableRow>,
  options: ReadOptions,
): AsyncGenerator<PaperItem> {
  let header: readonly string[] | null = null;
  let shape: Shape | null = null;
  for await (const row of rows) {
    if ('problem' in row) {
      yield {
        refused: {
          file: source.name,
          line: row.line,
          column: '',
          value: mask(row.raw),
          code: row.problem,
          values: {},
        },
        said: row.raw,
      };
      continue;
    }
    if (header === null) {
      header = row.cells.map((c) => c.trim());
      shape = shapeOf(header, options.map ?? null);
      if (shape === null && looksLikeAsterisk(row.cells)) {
        header = asteriskHeader(row.cells.length);
        shape = shapeOf(header, null)!;
      } else if (shape === null) {
        throw new ClaqueError('CLQ_HEADER_UNKNOWN', { columns: columnNames(header) });
      } else continue;
    }
    const { cells } = row;
    // A header of many exports comes again where two were put together.
    if (cells.length === header.length && cells.every((c, i) => c.trim() === header![i])) continue;
    if (cells.length > header.length || (cells.length < header.length && !restOptional(header, cells.length))) {
      yield {
        refused: {
          file: source.name,
          line: row.line,
          column: '',
          value: mask(cells[0] ?? ''),
          code: 'CLQ_ROW_CELLS',
          values: { found: cells.length, expected: header.length },
        },
        said: cells.join('\n'),
      };
      continue;
    }
    const record: Record<string, string> = Object.create(null);
    for (let i = 0; i < cells.length; i++) record[header[i]] = cells[i];
    yield { row: toRaw(shape!, record, source.name, row.line) };
  }
  if (header === null) throw new ClaqueError('CLQ_FILE_EMPTY');
}

/** A row may end early only where what is missing was empty or unknown anyway. */
function restOptional(header: readonly string[], from: number): boolean {
  const required = new Set([
    'complaint_id',
    'received_at',
    'text',
    'Complaint ID',
    'Date received',
    'call_id',
    'started_at',
    'caller',
    'callee',
    'agency_id',
    'name',
    'file',
  ]);
  return header.slice(from).every((name) => !required.has(name)) && from >= 3;
}

function toRaw(shape: Shape, cells: Record<string, string>, file: string, line: number): RawRow {
  return {
    shape: shape.row,
    cells: shape.convert(cells),
    source: { file, line },
    dateOrder: shape.dateOrder,
    columns: shape.columns,
    dated: shape.dated,
  };
}

function looksLikeAsterisk(cells: readonly string[]): boolean {
  return (
    cells.length >= 13 &&
    /\d{1,4}[-/]\d{1,2}[-/]\d{1,4} \d{1,2}:\d{2}/.test(cells[0]) &&
    cells.some((c) => /^(ANSWERED|NO ANSWER|BUSY|FAILED)$/.test(c))
  );
}

function asteriskHeader(size: number): string[] {
  return Array.from({ length: size }, (_, i) => ASTERISK[i] ?? (i === size - 1 ? 'uniqueid' : `column_${i + 1}`));
}

async function* jsonLines(
  source: ByteSource,
  encoding: ReturnType<typeof detectEncoding>,
  options: ReadOptions,
): AsyncGenerator<PaperItem> {
  let shape: Shape | null = null;
  let keys = '';
  for await (const { line, text } of lines(source, encoding)) {
    const trimmed = line === 1 ? text.replace(/^\ufeff/, '').trim() : text.trim();
    if (trimmed === '') continue;
    const refused = (code: 'CLQ_ROW_JSON' | 'CLQ_ROW_OBJECT'): PaperItem => ({
      refused: {
        file: source.name,
        line,
        column: '',
        value: mask(trimmed),
        code,
        values: {},
      },
      said: trimmed,
    });
    let value: unknown;
    try {
      value = JSON.parse(trimmed);
    } catch {
      yield refused('CLQ_ROW_JSON');
      continue;
    }
    const spoken = conversationCells(value);
    if (spoken !== null) {
      for (const cells of spoken) yield { row: conversation(cells, source.name, line) };
      continue;
    }
    const cells = asCells(value);
    if (cells === null) {
      yield refused('CLQ_ROW_OBJECT');
      continue;
    }
    const these = Object.keys(cells).join('\u0000');
    if (these !== keys) {
      shape = shapeOf(Object.keys(cells), options.map ?? null);
      keys = these;
    }
    if (shape === null) {
      yield {
        refused: {
          file: source.name,
          line,
          column: '',
          value: '',
          code: 'CLQ_HEADER_UNKNOWN',
          values: { columns: columnNames(Object.keys(cells)) },
        },
        said: trimmed,
      };
      continue;
    }
    yield { row: toRaw(shape, cells, source.name, line) };
  }
}

async function* jsonArray(source: ByteSource, encoding: string, options: ReadOptions): AsyncGenerator<PaperItem> {
  const text = new TextDecoder(encoding).decode(await whole(source, WHOLE_LIMIT, 'JSON'));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ClaqueError('CLQ_FILE_JSON');
  }
  if (!Array.isArray(value) && typeof value === 'object' && value !== null && conversationCells(value) === null) {
    const list = Object.values(value).find((v) => Array.isArray(v) && v.length > 0 && typeof v[0] === 'object');
    value = list ?? [value];
  }
  const items = Array.isArray(value) ? value : [value];
  if (items.length === 0) throw new ClaqueError('CLQ_FILE_EMPTY');
  for (let i = 0; i < items.length; i++) {
    const spoken = conversationCells(items[i]);
    if (spoken !== null) {
      for (const cells of spoken) yield { row: conversation(cells, source.name, i + 1) };
      continue;
    }
    const cells = asCells(items[i]);
    const shape = cells === null ? null : shapeOf(Object.keys(cells), options.map ?? null);
    if (cells === null || shape === null)
      yield {
        refused: {
          file: source.name,
          line: i + 1,
          column: '',
          value: '',
          code: cells === null ? 'CLQ_ROW_OBJECT' : 'CLQ_HEADER_UNKNOWN',
          values: cells === null ? {} : { columns: columnNames(Object.keys(cells)) },
        },
        said: JSON.stringify(items[i]),
      };
    else yield { row: toRaw(shape, cells, source.name, i + 1) };
  }
}

function conversation(cells: RawRow['cells'], file: string, line: number): RawRow {
  return { shape: 'call', cells, source: { file, line }, dated: false };
}

function asCells(value: unknown): Record<string, string> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const cells: Record<string, string> = Object.create(null);
  for (const [key, v] of Object.entries(value)) {
    if (v === null || v === undefined) cells[key] = '';
    else if (typeof v === 'object')
      cells[key] = Array.isArray(v) && v.every((x) => typeof x !== 'object') ? v.join(';') : JSON.stringify(v);
    else cells[key] = String(v);
  }
  return cells;
}
