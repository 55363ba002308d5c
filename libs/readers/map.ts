import { readFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import { ClaqueError, verbatim } from '../domain/errors/errors.js';
import { AGAIN } from '../domain/intake/again.js';
import {
  type ColumnMap,
  hasKinds,
  type Mapping,
  NEEDED_COLUMNS,
  OUR_COLUMNS,
  TABLE_KINDS,
  type TableKind,
} from '../domain/intake/mapping.js';
import { isCountry } from '../domain/text/phones.js';
import { columnNames } from './column-names.js';
import { HEADER_LINES, NO_HEADER } from './header.js';

/** Reads a `--map` file: YAML or JSON from our columns to theirs, by kind of table. */
export async function readMap(path: string): Promise<Mapping> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ClaqueError('CLQ_MAP_UNREADABLE', { path: verbatim(path) }, { cause: error });
  });
  return parseMap(text, path);
}

/** @throws ClaqueError CLQ_MAP_… with what is wrong. */
export function parseMap(text: string, name: string): Mapping {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0 });
  } catch {
    throw new ClaqueError('CLQ_MAP_YAML', { path: verbatim(name) });
  }
  return mappingOf(value, name);
}

/** A mapping as a file or a request gives it, checked. @throws ClaqueError CLQ_MAP_… with what is wrong. */
export function mappingOf(value: unknown, name: string): Mapping {
  const path = verbatim(name);
  if (!isObject(value)) throw new ClaqueError('CLQ_MAP_LIST', { path });
  if (!hasKinds(value)) {
    // An older map, of complaints alone, names the id as well.
    const complaints = columnsOf(value, 'complaints', name);
    if (!('complaint_id' in complaints))
      throw new ClaqueError('CLQ_MAP_NEEDED', { path, column: verbatim('complaint_id') });
    return { complaints };
  }
  const tables = TABLE_KINDS.flatMap((kind) => {
    const columns = value[kind];
    if (columns === undefined || columns === null) return [];
    if (!isObject(columns)) throw new ClaqueError('CLQ_MAP_LIST', { path });
    return [[kind, columnsOf(columns, kind, name)] as const];
  });
  const { dates, country } = value;
  const again = AGAIN.find((choice) => choice === value['again']);
  if (value['again'] !== undefined && again === undefined)
    throw new ClaqueError('CLQ_MAP_SETTING', { path, name: verbatim('again'), choices: verbatim(AGAIN.join(', ')) });
  const lines = linesOf(value, name);
  if (tables.length === 0 && again === undefined && lines.header === undefined)
    throw new ClaqueError('CLQ_MAP_LIST', { path });
  const code = typeof country === 'string' ? country.toUpperCase() : country;
  if (dates !== undefined && dates !== 'dmy' && dates !== 'mdy')
    throw new ClaqueError('CLQ_MAP_SETTING', { path, name: verbatim('dates'), choices: verbatim('dmy, mdy') });
  if (code !== undefined && !(typeof code === 'string' && isCountry(code)))
    throw new ClaqueError('CLQ_MAP_SETTING', { path, name: verbatim('country'), choices: verbatim('CN, GB, US …') });
  return {
    ...Object.fromEntries(tables),
    ...(dates === undefined ? {} : { dates }),
    ...(code === undefined ? {} : { country: code }),
    ...lines,
    ...(again === undefined ? {} : { again }),
  };
}

/** Where a table stands in its file, as a mapping says. */
function linesOf(value: Readonly<Record<string, unknown>>, name: string): Pick<Mapping, 'header' | 'sheet'> {
  const number = (of: 'header' | 'sheet', least: number, most: number, choices: string): number | undefined => {
    const said = value[of];
    if (said === undefined || said === null) return undefined;
    if (typeof said === 'number' && Number.isInteger(said) && said >= least && said <= most) return said;
    throw new ClaqueError('CLQ_MAP_SETTING', {
      path: verbatim(name),
      name: verbatim(of),
      choices: verbatim(choices),
    });
  };
  const header = number('header', NO_HEADER, HEADER_LINES, `0, 1, 2 … ${HEADER_LINES}`);
  const sheet = number('sheet', 1, SHEETS, '1, 2, 3 …');
  return { ...(header === undefined ? {} : { header }), ...(sheet === undefined ? {} : { sheet }) };
}

const SHEETS = 1000;

function columnsOf(value: Readonly<Record<string, unknown>>, kind: TableKind, name: string): ColumnMap {
  const path = verbatim(name);
  const known = OUR_COLUMNS[kind];
  const columns: Record<string, string> = {};
  for (const [ours, theirs] of Object.entries(value)) {
    if (!known.includes(ours))
      throw new ClaqueError('CLQ_MAP_COLUMN', {
        path,
        column: columnNames([ours]),
        columns: verbatim(known.join(', ')),
      });
    if (typeof theirs !== 'string' || theirs === '')
      throw new ClaqueError('CLQ_MAP_VALUE', { path, column: verbatim(ours) });
    columns[ours] = theirs.trim();
  }
  for (const needed of NEEDED_COLUMNS[kind])
    if (!(needed in columns)) throw new ClaqueError('CLQ_MAP_NEEDED', { path, column: verbatim(needed) });
  return columns;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A mapping as a `--map` file holds it. */
export const writtenMap = (mapping: Mapping): string => stringify(mapping);
