import { randomBytes } from 'node:crypto';
import { ClaqueError, verbatim } from '../../domain/errors/errors.js';
import { int, text } from '../columns.js';
import { LOCKS } from '../locks.js';
import { DATA_KEY } from '../schema.js';
import { rows as rowsOf, run, statement, type Tx } from '../statement.js';
import type { KeyHolder } from './key-holder.js';
import type { VaultKeys } from './vault.js';

/** Number of the key of the blind indexes among the data keys. */
const BLIND = 0;

const ALL = statement('keys.all', {}, DATA_KEY.columns, `SELECT * FROM data_key ORDER BY number`);
const LOCK = statement('keys.lock', {}, {}, `SELECT pg_advisory_xact_lock(${LOCKS.keys})`);
const ADD = statement(
  'keys.add',
  DATA_KEY.columns,
  {},
  `INSERT INTO data_key (number, wrapped, "from") VALUES ($number, $wrapped, $from)`,
);
const WRAP = statement(
  'keys.wrap',
  { number: int, wrapped: text },
  {},
  `UPDATE data_key SET wrapped = $wrapped WHERE number = $number`,
);
const DROP = statement(
  'keys.drop',
  { before: int },
  {},
  `DELETE FROM data_key WHERE number > ${BLIND} AND number < $before`,
);

/**
 * Opens the installation's keys; draws them where there are none yet.
 *
 * @throws ClaqueError CLQ_KEY_LOST where one does not open: nothing is begun without it, and nothing drawn again.
 */
export async function openKeys(tx: Tx, holder: KeyHolder): Promise<VaultKeys> {
  const rows = await tx.transaction(async (own) => {
    await run(own, LOCK, {});
    const known = await rowsOf(own, ALL, {});
    if (known.length > 0) return known;
    if (!holder.ready()) holder.renew();
    for (const number of [BLIND, 1])
      await run(own, ADD, { number, wrapped: await holder.wrap(randomBytes(32)), from: '' });
    return rowsOf(own, ALL, {});
  });
  if (!holder.ready())
    throw new ClaqueError('CLQ_KEY_LOST', {
      id: verbatim(rows.at(0)?.wrapped.split('.').at(0) ?? ''),
      where: verbatim(holder.name),
    });
  const keys = await Promise.all(
    rows.map(async ({ number, wrapped, from }) => ({ number, from, key: await holder.unwrap(wrapped) })),
  );
  return {
    data: keys.filter((k) => k.number !== BLIND),
    blind: keys.find((k) => k.number === BLIND)!.key,
  };
}

/**
 * Another master key wraps every data key, and another data key seals from a time on.
 *
 * @param from when everybody who has the store open knows it; ISO 8601.
 * @returns number of the new data key.
 */
export async function renewKeys(tx: Tx, holder: KeyHolder, from: string): Promise<number> {
  return tx.transaction(async (own) => {
    await run(own, LOCK, {});
    const rows = await rowsOf(own, ALL, {});
    const opened = await Promise.all(rows.map(async (r) => ({ ...r, key: await holder.unwrap(r.wrapped) })));
    holder.renew();
    for (const { number, key } of opened) await run(own, WRAP, { number, wrapped: await holder.wrap(key) });
    const last = rows.at(-1);
    if (last === undefined) throw new Error('the store has no key that could be renewed');
    const number = last.number + 1;
    await run(own, ADD, { number, wrapped: await holder.wrap(randomBytes(32)), from });
    return number;
  });
}

/** Forgets data keys that seal nothing any more. */
export async function dropKeysBefore(tx: Tx, number: number): Promise<void> {
  await run(tx, DROP, { before: number });
}
