import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { ClaqueError } from '../domain/errors/errors.js';
import { COMPLAINT_COLUMNS } from '../domain/intake/row.js';
import type { ColumnMap } from './shapes.js';

/** Reads a `--map` file: YAML from our column to theirs. */
export async function readMap(path: string): Promise<ColumnMap> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ClaqueError('CLQ_MAP_BAD', { path, problem: error.code ?? 'it cannot be read' }, { cause: error });
  });
  return parseMap(text, path);
}

/** @throws ClaqueError CLQ_MAP_BAD with what is wrong. */
export function parseMap(text: string, path: string): ColumnMap {
  const bad = (problem: string) => new ClaqueError('CLQ_MAP_BAD', { path, problem });
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0 });
  } catch {
    throw bad('it is no YAML');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad('it holds no list of columns');
  const map: Record<string, string> = {};
  for (const [ours, theirs] of Object.entries(value)) {
    if (!COMPLAINT_COLUMNS.includes(ours))
      throw bad(`"${ours}" is no column of ours (${COMPLAINT_COLUMNS.join(', ')})`);
    if (typeof theirs !== 'string' || theirs === '') throw bad(`"${ours}" names no column`);
    map[ours] = theirs;
  }
  for (const needed of ['complaint_id', 'text']) if (!(needed in map)) throw bad(`"${needed}" is missing`);
  return map;
}
