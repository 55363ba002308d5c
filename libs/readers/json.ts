import { ClaqueError } from '../domain/errors/errors.js';
import type { RawRow } from '../domain/intake/row.js';
import { mask } from '../domain/masking/mask.js';
import { type ByteSource, WHOLE_LIMIT, whole } from './bytes.js';
import { columnNames } from './column-names.js';
import { conversationCells } from './conversations.js';
import { lines } from './csv.js';
import { decodeWhole, type detectEncoding } from './encoding.js';
import type { PaperItem } from './items.js';
import { rawRow } from './raw-row.js';
import { type ColumnMap, type Shape, shapeOf } from './shapes.js';

/** Records of a file that holds one JSON object a line. */
export async function* readJsonLines(
  source: ByteSource,
  encoding: ReturnType<typeof detectEncoding>,
  map: ColumnMap | null,
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
      value = parseJson(trimmed);
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
      shape = shapeOf(Object.keys(cells), map);
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
}

/** Records of a file that is one JSON array, or one object that holds such an array. */
export async function* readJson(source: ByteSource, map: ColumnMap | null): AsyncGenerator<PaperItem> {
  const text = decodeWhole(await whole(source, WHOLE_LIMIT, 'JSON'));
  let value: unknown;
  try {
    value = parseJson(text);
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
    const shape = cells === null ? null : shapeOf(Object.keys(cells), map);
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

/** Numbers of 16 digits and more, beside strings, which are passed over. */
const LONG_NUMBER = /"(?:[^"\\]|\\.)*"|(?<![\w.])-?\d{16,}(?![\d.eE])/g;

/** JSON whose long integers are texts: a double of 53 bits would make one account of two. */
const parseJson = (text: string): unknown =>
  JSON.parse(/\d{16}/.test(text) ? text.replace(LONG_NUMBER, (m) => (m.startsWith('"') ? m : `"${m}"`)) : text);

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
