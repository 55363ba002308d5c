import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { ClaqueError, verbatim } from '../domain/errors/errors.js';
import { COMPLAINT_COLUMNS } from '../domain/intake/row.js';
import { columnNames } from './column-names.js';
import type { ColumnMap } from './shapes.js';

/** Reads a `--map` file: YAML from our column to theirs. */
export async function readMap(path: string): Promise<ColumnMap> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ClaqueError('CLQ_MAP_UNREADABLE', { path: verbatim(path) }, { cause: error });
  });
  return parseMap(text, path);
}

/** @throws ClaqueError CLQ_MAP_… with what is wrong. */
export function parseMap(text: string, name: string): ColumnMap {
  const path = verbatim(name);
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0 });
  } catch {
    throw new ClaqueError('CLQ_MAP_YAML', { path });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ClaqueError('CLQ_MAP_LIST', { path });
  const map: Record<string, string> = {};
  for (const [ours, theirs] of Object.entries(value)) {
    if (!COMPLAINT_COLUMNS.includes(ours))
      throw new ClaqueError('CLQ_MAP_COLUMN', {
        path,
        column: columnNames([ours]),
        columns: verbatim(COMPLAINT_COLUMNS.join(', ')),
      });
    if (typeof theirs !== 'string' || theirs === '')
      throw new ClaqueError('CLQ_MAP_VALUE', { path, column: verbatim(ours) });
    map[ours] = theirs;
  }
  for (const needed of ['complaint_id', 'text'])
    if (!(needed in map)) throw new ClaqueError('CLQ_MAP_NEEDED', { path, column: verbatim(needed) });
  return map;
}
