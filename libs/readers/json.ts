import { ClaqueError } from '../domain/errors/errors.js';
import type { Mapping } from '../domain/intake/mapping.js';
import type { RawRow } from '../domain/intake/row.js';
import { mask } from '../domain/masking/mask.js';
import { type ByteSource, WHOLE_LIMIT, whole } from './bytes.js';
import { columnNames } from './column-names.js';
import { guessShape } from './columns/shape.js';
import { conversationCells } from './conversations.js';
import { lines } from './csv.js';
import { decodeWhole, type detectEncoding } from './encoding.js';
import { type FirstRows, firstRecords } from './first-rows.js';
import type { PaperItem } from './items.js';
import { JSON_DEPTH, READ_LIMITS, type ReadLimits } from './limits.js';
import { shapeWith } from './mapped.js';
import { noteOf } from './notes.js';
import { rawRow } from './raw-row.js';
import { type Shape, shapeOf } from './shapes.js';

/** Records of a file that holds one JSON object a line. */
export async function* readJsonLines(
  source: ByteSource,
  encoding: ReturnType<typeof detectEncoding>,
  map: Mapping | null,
  limits: ReadLimits = READ_LIMITS,
  onTable?: (table: FirstRows) => void,
): AsyncGenerator<PaperItem> {
  let shape: Shape | null = null;
  let keys = '';
  const seen: Record<string, string>[] = [];
  for await (const { line, text } of lines(source, encoding)) {
    const trimmed = line === 1 ? text.replace(/^\ufeff/, '').trim() : text.trim();
    if (trimmed === '') continue;
    const refused = (code: 'CLQ_ROW_JSON' | 'CLQ_ROW_OBJECT' | 'CLQ_ROW_DEEP'): PaperItem => ({
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
      value = parseJson(trimmed);
    } catch {
      yield refused('CLQ_ROW_JSON');
      continue;
    }
    if (isDeep(value)) {
      yield refused('CLQ_ROW_DEEP');
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
    const found = Object.keys(cells).length;
    if (found > limits.columns) throw new ClaqueError('CLQ_READER_COLUMNS', { found, limit: limits.columns });
    if (onTable !== undefined && seen.length < SAMPLE && seen.push(cells) === SAMPLE)
      giveFirst(source.name, seen, onTable);
    const these = Object.keys(cells).join('\u0000');
    if (these !== keys) {
      shape = shapeWith(Object.keys(cells), map);
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
    yield { row: rawRow(shape, cells, source.name, line) };
  }
  if (seen.length < SAMPLE) giveFirst(source.name, seen, onTable);
}

function giveFirst(
  file: string,
  seen: readonly Readonly<Record<string, string>>[],
  onTable: ((table: FirstRows) => void) | undefined,
): void {
  const table = onTable === undefined ? null : firstRecords(file, seen);
  if (table !== null) onTable?.(table);
}

/** Records of a file that is one JSON array, or one object that holds such an array. */
export async function* readJson(
  source: ByteSource,
  map: Mapping | null,
  onTable?: (table: FirstRows) => void,
): AsyncGenerator<PaperItem> {
  const text = decodeWhole(await whole(source, WHOLE_LIMIT, 'JSON'));
  let value: unknown;
  try {
    value = parseJson(text);
  } catch {
    throw new ClaqueError('CLQ_FILE_JSON');
  }
  if (isDeep(value)) throw new ClaqueError('CLQ_READER_DEPTH', { limit: JSON_DEPTH });
  const list = Array.isArray(value) ? value : conversationCells(value) === null ? listIn(value) : null;
  const items = (list ?? [value]).map(unwrapped);
  if (items.length === 0) throw new ClaqueError('CLQ_FILE_EMPTY');
  if (conversationCells(items[0]) === null) giveFirst(source.name, recordsOf(items), onTable);
  const guess = map === null ? guessed(items) : null;
  if (guess !== null) yield { noted: noteOf(source.name, 'CLQ_NOTE_COLUMNS', { columns: guess.pairs }) };
  for (let i = 0; i < items.length; i++) {
    const spoken = conversationCells(items[i]);
    if (spoken !== null) {
      for (const cells of spoken) yield { row: conversation(cells, source.name, i + 1) };
      continue;
    }
    const cells = asCells(items[i]);
    const shape = cells === null ? null : (shapeWith(Object.keys(cells), map) ?? guess?.shape ?? null);
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
    else yield { row: rawRow(shape, cells, source.name, i + 1) };
  }
}

/** Levels at which an answer of an API may hold its list of records. */
const LIST_DEPTH = 3;
/** Records by which the keys of a list are understood. */
const SAMPLE = 100;

/** The first list of objects in an answer, the outermost first. */
function listIn(value: unknown): unknown[] | null {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= LIST_DEPTH && level.length > 0; depth++) {
    const list = level.find((v) => Array.isArray(v) && v.length > 0 && isObject(v[0]));
    if (list !== undefined) return list as unknown[];
    level = level.flatMap((v) => (isObject(v) ? Object.values(v) : []));
  }
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record as a search engine wraps it (Elasticsearch: `_source`), without its wrapping. */
const unwrapped = (item: unknown): unknown => (isObject(item) && isObject(item['_source']) ? item['_source'] : item);

const recordsOf = (items: readonly unknown[]) =>
  items
    .slice(0, SAMPLE)
    .map(asCells)
    .filter((cells) => cells !== null);

/** What the keys of records are where no shape knows them, by their words and values. */
function guessed(items: readonly unknown[]): ReturnType<typeof guessShape> {
  const rows = recordsOf(items);
  const [first] = rows;
  if (first === undefined || shapeOf(Object.keys(first)) !== null || conversationCells(items[0]) !== null) return null;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return guessShape(
    names,
    rows.map((row) => names.map((name) => row[name] ?? '')),
  );
}

/** Numbers of 16 digits and more, beside strings, which are passed over. */
const LONG_NUMBER = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|(?<![\w.])-?\d{16,}(?![\d.eE])/g;

/** Whether a value has more levels than anybody writes. */
function isDeep(value: unknown, levels = JSON_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((v) => isDeep(v, levels - 1));
}

/** JSON whose long integers are texts: a double of 53 bits would make one account of two. */
const parseJson = (text: string): unknown =>
  JSON.parse(/\d{16}/.test(text) ? text.replace(LONG_NUMBER, (m) => (m.startsWith('"') ? m : `"${m}"`)) : text);

function conversation(cells: RawRow['cells'], file: string, line: number): RawRow {
  return { shape: 'call', cells, source: { file, line }, dated: false };
}

/** The cells of an object. Members of a member stand under both names (`requester.email`). */
function asCells(value: unknown): Record<string, string> | null {
  if (!isObject(value)) return null;
  const cells: Record<string, string> = Object.create(null);
  for (const [key, v] of Object.entries(value)) {
    const inner =
      isObject(v) && Object.values(v).every((x) => !isObject(x) && !Array.isArray(x)) ? Object.entries(v) : null;
    if (inner === null) cells[key] = cellOf(v);
    else for (const [name, x] of inner) cells[`${key}.${name}`] = cellOf(x);
  }
  return cells;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return Array.isArray(value) && value.every((x) => typeof x !== 'object') ? value.join(';') : JSON.stringify(value);
}
