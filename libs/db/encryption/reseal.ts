import type { DataSource } from 'typeorm';
import type { Complaint } from '../../domain/model/index.js';
import { sqlJson } from '../sql-json.js';
import {
  blindMarks,
  contentMark,
  openFinding,
  openRecord,
  openSecret,
  openWhole,
  SEALED_MARK,
  type SealedBody,
  sealFinding,
  sealRecord,
  sealSecret,
  sealWhole,
} from './sealed-rows.js';
import type { Vault } from './vault.js';

/** The tables, and what seals them. */
interface Sealed {
  readonly source: DataSource;
  readonly vault: Vault;
}

const PAGE = 1000;
/** Values of the installation that nobody else may know. */
const SECRETS = ['graphKey', 'id', 'bankKey', 'dossierKey'];
/** Columns that hold one sealed value: table, its key, the column, and what the value is sealed as. */
const COLUMNS = [
  ['account', 'name', 'otp', 'otp'],
  ['account', 'name', 'otpPending', 'otp'],
  ['webhook', 'id', 'secret', 'webhook'],
  ['digest', 'account', 'address', 'digest'],
] as const;
/** Says in the table of the installation that nothing lies open any more. */
const DONE = 'sealedOnce';

/** Seals what was kept before there were seals, at the first start of a program that has them. */
export async function sealOnce(store: Sealed): Promise<void> {
  const known = (await store.source.query(`SELECT 1 FROM installation WHERE name = $1`, [DONE])) as unknown[];
  if (known.length > 0) return;
  await resealAll(store);
  await store.source.query(`INSERT INTO installation (name, value) VALUES ($1, 'true') ON CONFLICT DO NOTHING`, [DONE]);
}

/**
 * Seals everything in the tables with the key of now, a thousand rows at a time: it may be stopped and begun again, and others work meanwhile.
 *
 * @returns values sealed.
 */
export async function resealAll(store: Sealed): Promise<number> {
  const { source, vault } = store;
  const now = vault.current().number;
  const stale = (body: SealedBody) => body.sealed === undefined || !body.sealed.startsWith(`1.${now}.`);
  let count = 0;
  const pages = async (
    table: string,
    key: readonly string[],
    seal: (row: Row) => { readonly body: unknown; readonly more?: object } | null,
    more = '',
  ) => {
    const order = key.map((k) => `${k}${k === 'number' ? '' : ' COLLATE "C"'}`).join(', ');
    for (let last: readonly unknown[] | null = null; ; ) {
      const rows = (await source.query(
        `SELECT ${key.join(', ')}, body FROM ${table} ${last === null ? '' : `WHERE (${order}) > (${key.map((_, i) => `$${i + 1}`).join(', ')})`}
         ORDER BY ${order} LIMIT ${PAGE}`,
        last === null ? [] : [...last],
      )) as Row[];
      const sealed = rows.flatMap((row) => {
        const made = seal(row);
        return made === null
          ? []
          : [{ ...row, body: made.body, was: (row.body as SealedBody).sealed ?? '', ...made.more }];
      });
      // What somebody changed meanwhile was sealed with the new key by them.
      if (sealed.length > 0)
        await source.query(
          `UPDATE ${table} t SET body = r.body${
            more === ''
              ? ''
              : `, ${more
                  .split(' ')
                  .map((m) => `${m} = r.${m}`)
                  .join(', ')}`
          }
           FROM jsonb_to_recordset($1::jsonb) AS r(${key.map((k) => `${k} ${k === 'number' ? 'int' : 'text'}`).join(', ')}, body jsonb, was text${more === '' ? '' : ', content text, blind bigint[]'})
           WHERE ${key.map((k) => `t.${k} = r.${k}`).join(' AND ')} AND coalesce(t.body->>'sealed', '') = r.was`,
          [sqlJson(sealed)],
        );
      count += sealed.length;
      if (rows.length < PAGE) return;
      const end = rows[rows.length - 1] as unknown as Record<string, unknown>;
      last = key.map((k) => end[k]);
    }
  };
  await pages(
    'record',
    ['kind', 'id'],
    ({ kind, id, body }) => {
      if (kind === 'paper' || !stale(body)) return null;
      const record = openRecord<Complaint>(vault, kind, id, body);
      return {
        body: sealRecord(vault, kind, id, record),
        more: { content: contentMark(vault, kind, record), blind: blindMarks(vault, kind, record) },
      };
    },
    'content blind',
  );
  await pages('finding', ['kind', 'id'], ({ kind, id, body }) => {
    if (Array.isArray(body) || !stale(body)) return null;
    const found = openFinding<object>(vault, kind, id, body);
    const sealed = sealFinding(vault, kind, id, found);
    return sealed === found ? null : { body: sealed };
  });
  const whole = (about: (row: Row) => string) => (row: Row) =>
    stale(row.body) ? { body: sealWhole(vault, about(row), openWhole(vault, about(row), row.body)) } : null;
  await pages(
    'alert',
    ['id'],
    whole((r) => `alert:${r.id}`),
  );
  await pages(
    'investigation',
    ['id'],
    whole((r) => `case:${r.id}`),
  );
  await pages(
    'investigation_event',
    ['investigation', 'number'],
    whole((r) => `case:${r.investigation}:${r.number}`),
  );
  const secrets = (await source.query(`SELECT name, value FROM installation WHERE name = ANY($1::text[])`, [
    SECRETS,
  ])) as { name: string; value: string }[];
  for (const { name, value } of secrets) {
    if (value.startsWith(SEALED_MARK) && !stale({ sealed: value.slice(SEALED_MARK.length) })) continue;
    await source.query(`UPDATE installation SET value = $2 WHERE name = $1 AND value = $3`, [
      name,
      sealSecret(vault, name, openSecret(vault, name, value)),
      value,
    ]);
    count++;
  }
  // Columns that are sealed by themselves; what is of before there were seals has no dot in it.
  for (const [table, key, column, about] of COLUMNS) {
    const rows = (await source.query(
      `SELECT "${key}" AS key, "${column}" AS kept FROM ${table} WHERE "${column}" IS NOT NULL`,
    )) as { key: string; kept: string }[];
    for (const row of rows) {
      const sealed = row.kept.includes('.');
      if (!stale(sealed ? { sealed: row.kept } : {})) continue;
      const named = `${about}:${row.key}`;
      await source.query(`UPDATE ${table} SET "${column}" = $2 WHERE "${key}" = $1 AND "${column}" = $3`, [
        row.key,
        vault.seal(named, sealed ? vault.open(named, row.kept) : row.kept),
        row.kept,
      ]);
      count++;
    }
  }
  return count;
}

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly number: number;
  readonly investigation: string;
  readonly body: SealedBody;
}
