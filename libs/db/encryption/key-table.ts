import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { ClaqueError, verbatim } from '../../domain/errors/errors.js';
import { LOCKS } from '../locks.js';
import type { KeyHolder } from './key-holder.js';
import type { VaultKeys } from './vault.js';

/** Number of the key of the blind indexes among the data keys. */
const BLIND = 0;

interface Row {
  readonly number: number;
  readonly wrapped: string;
  readonly from: string;
}

const rowsOf = (tx: EntityManager): Promise<Row[]> =>
  tx.query(`SELECT number, wrapped, "from" FROM data_key ORDER BY number`);

/**
 * Opens the installation's keys; draws them where there are none yet.
 *
 * @throws ClaqueError CLQ_KEY_LOST where one does not open: nothing is begun without it, and nothing drawn again.
 */
export async function openKeys(source: DataSource, holder: KeyHolder): Promise<VaultKeys> {
  const rows = await source.transaction(async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(${LOCKS.keys})`);
    const known = await rowsOf(tx);
    if (known.length > 0) return known;
    if (!holder.ready()) holder.renew();
    for (const number of [BLIND, 1]) await put(tx, number, await holder.wrap(randomBytes(32)), '');
    return rowsOf(tx);
  });
  if (!holder.ready())
    throw new ClaqueError('CLQ_KEY_LOST', {
      id: verbatim(rows[0].wrapped.split('.')[0]),
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
export async function renewKeys(source: DataSource, holder: KeyHolder, from: string): Promise<number> {
  return source.transaction(async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(${LOCKS.keys})`);
    const rows = await rowsOf(tx);
    const opened = await Promise.all(rows.map(async (r) => ({ ...r, key: await holder.unwrap(r.wrapped) })));
    holder.renew();
    for (const { number, key } of opened)
      await tx.query(`UPDATE data_key SET wrapped = $2 WHERE number = $1`, [number, await holder.wrap(key)]);
    const number = rows[rows.length - 1].number + 1;
    await put(tx, number, await holder.wrap(randomBytes(32)), from);
    return number;
  });
}

/** Forgets data keys that seal nothing any more. */
export async function dropKeysBefore(source: DataSource, number: number): Promise<void> {
  await source.query(`DELETE FROM data_key WHERE number > ${BLIND} AND number < $1`, [number]);
}

function put(tx: EntityManager, number: number, wrapped: string, from: string): Promise<unknown> {
  return tx.query(`INSERT INTO data_key (number, wrapped, "from") VALUES ($1, $2, $3)`, [number, wrapped, from]);
}
