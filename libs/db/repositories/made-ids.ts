import type { Item } from '../../domain/intake/items.js';
import type { RawRow } from '../../domain/intake/row.js';
import { codedId } from '../../domain/text/made-ids.js';
import { json, text } from '../columns.js';
import type { Database } from '../database.js';
import { RECORD } from '../schema.js';
import { rows, statement } from '../statement.js';

interface Key {
  readonly kind: RawRow['shape'];
  readonly id: string;
}

const KNOWN = statement(
  'intake.knownByMadeIds',
  { keys: json<readonly Key[]>() },
  { kind: RECORD.columns.kind, id: text },
  `SELECT r.kind, r.id FROM record r JOIN jsonb_to_recordset($keys::jsonb) AS g(kind text, id text) ON r.kind = g.kind AND r.id = g.id`,
);

/**
 * Items with ids that nobody can guess where readers made ids of what rows say: readers have no key.
 * Versions before 2026-11-30 kept such an id as it was made. What they hold under it keeps it: the same row is the same.
 */
export async function withKeyedIds({ tx, vault }: Database, items: readonly Item[]): Promise<readonly Item[]> {
  const keys = items.flatMap((item) => ('row' in item && item.row.idMade === true ? [keyOf(item.row)] : []));
  if (keys.length === 0) return items;
  const before = new Set((await rows(tx, KNOWN, { keys })).map(nameOf));
  const coded = (id: string) => codedId(id, (digest) => vault.authenticate('id of a row', digest));
  return items.map((item) => {
    if (!('row' in item) || item.row.idMade !== true) return item;
    const key = keyOf(item.row);
    if (before.has(nameOf(key))) return item;
    return { row: { ...item.row, cells: { ...item.row.cells, [`${key.kind}_id`]: coded(key.id) } } };
  });
}

const keyOf = ({ shape, cells }: RawRow): Key => ({ kind: shape, id: (cells[`${shape}_id`] ?? '').trim() });

const nameOf = ({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind}|${id}`;
