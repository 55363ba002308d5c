import { once } from '../once.js';
import { SEALED_COLUMNS } from '../personal/registry.js';
import { type KeptRow, type Key, type SealedColumn, sealedIn } from '../personal/sealed-table.js';
import { sqlJson } from '../sql-json.js';
import { builtRows, type Tx } from '../statement.js';
import type { Vault } from './vault.js';

/** The tables, and what seals them. */
interface Sealed {
  readonly tx: Tx;
  readonly vault: Vault;
}

/** Rows that are read and sealed at a time. */
const PAGE = 1000;
/** Says in the table of the installation that nothing lies open any more, as of which seals. */
const DONE = ['sealedOnce', 'sealedRejections'] as const;

/** Seals what was kept before it was sealed, at the first start of a program that seals it. */
export async function sealOnce(store: Sealed): Promise<void> {
  await once(store.tx, DONE, async () => {
    await resealAll(store, (sealed) => sealed === '');
  });
}

/**
 * Seals everything in the tables with the key of now, a thousand rows at a time. It may be stopped and begun again, and others may work
 * meanwhile. The registry of personal data says which columns there are.
 *
 * @param stale which sealed values are sealed again; '' stands for one that lies open. By default all under another key.
 * @returns values sealed.
 */
export async function resealAll(
  { tx, vault }: Sealed,
  stale: (sealed: string) => boolean = (sealed) => !sealed.startsWith(`1.${vault.current().number}.`),
): Promise<number> {
  let count = 0;
  for (const column of SEALED_COLUMNS)
    for await (const rows of pagesOf(tx, column)) {
      const resealed = rows.flatMap((row) => {
        if (!stale(sealedIn(column, row))) return [];
        const made = column.reseal(vault, row);
        const was = column.form === 'body' ? sealedIn(column, row) : row[column.column];
        return made === null ? [] : [{ ...keyOf(column, row), value: made.value, was, ...made.more }];
      });
      count += resealed.length;
      await write(tx, column, resealed);
    }
  return count;
}

const keyOf = (column: SealedColumn, row: KeptRow): Record<string, unknown> =>
  Object.fromEntries(Object.keys(column.key).map((name) => [name, row[name]]));

/** Rows in the order of their key, so that what others add or change meanwhile is passed at most once. */
async function* pagesOf(tx: Tx, column: SealedColumn): AsyncGenerator<readonly KeptRow[]> {
  const key = Object.entries(column.key);
  const order = key.map(([name, type]) => (type === 'text' ? `"${name}" COLLATE "C"` : `"${name}"`)).join(', ');
  const columns = [...Object.keys(column.key), ...(column.also ?? []), column.column];
  for (let last: readonly Key[] | null = null; ; ) {
    const behind = last === null ? '' : ` AND (${order}) > (${key.map((_, i) => `$${i + 1}`).join(', ')})`;
    const rows = await builtRows(
      tx,
      `SELECT ${columns.map((c) => `"${c}"`).join(', ')} FROM "${column.table}"
       WHERE "${column.column}" IS NOT NULL AND ${column.where ?? 'true'}${behind} ORDER BY ${order} LIMIT ${PAGE}`,
      last ?? [],
    );
    yield rows;
    const end = rows.at(-1);
    if (rows.length < PAGE || end === undefined) return;
    last = key.map(([name]) => end[name] as Key);
  }
}

/** Writes values that are still what they were: who changed one meanwhile has sealed it with the new key. */
async function write(tx: Tx, column: SealedColumn, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const { table, key, form, more = {} } = column;
  const set = ['value', ...Object.keys(more)].map(
    (name) => `"${name === 'value' ? column.column : name}" = r."${name}"`,
  );
  const types = { ...key, value: form === 'body' ? 'jsonb' : 'text', was: 'text', ...more };
  const kept = form === 'body' ? `coalesce(t."${column.column}"->>'sealed', '')` : `t."${column.column}"`;
  await builtRows(
    tx,
    `UPDATE "${table}" t SET ${set.join(', ')}
     FROM jsonb_to_recordset($1::jsonb) AS r(${Object.entries(types)
       .map(([name, type]) => `"${name}" ${type}`)
       .join(', ')})
     WHERE ${Object.keys(key)
       .map((name) => `t."${name}" = r."${name}"`)
       .join(' AND ')} AND ${kept} = r.was`,
    [sqlJson(rows)],
  );
}
