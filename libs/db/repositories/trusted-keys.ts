import type { Database } from '../database.js';
import { type RowOf, TRUSTED_BANK_KEY } from '../schema.js';
import { maybeOne, rows, statement, type Tx } from '../statement.js';

export type TrustedKeyRow = RowOf<typeof TRUSTED_BANK_KEY>;

const { columns } = TRUSTED_BANK_KEY;
const LIST = statement(
  'trustedKeys.list',
  {},
  columns,
  `SELECT * FROM trusted_bank_key ORDER BY "addedAt", fingerprint`,
);
const ADD = statement(
  'trustedKeys.add',
  columns,
  { fingerprint: columns.fingerprint },
  `INSERT INTO trusted_bank_key (fingerprint, pem, name, reason, "addedBy", "addedAt")
   VALUES ($fingerprint, $pem, $name, $reason, $addedBy, $addedAt) ON CONFLICT DO NOTHING RETURNING fingerprint`,
);
const REMOVE = statement(
  'trustedKeys.remove',
  { fingerprint: columns.fingerprint },
  { name: columns.name },
  `DELETE FROM trusted_bank_key WHERE fingerprint = $fingerprint RETURNING name`,
);

/** Keys whose bundles an administrator trusts. */
export class TrustedKeyRepository {
  constructor(private readonly db: Database) {}

  /** The first trusted first. */
  list(): Promise<readonly TrustedKeyRow[]> {
    return rows(this.db.tx, LIST, {});
  }

  /** @returns false where the key is trusted already. */
  async add(tx: Tx, key: TrustedKeyRow): Promise<boolean> {
    return (await maybeOne(tx, ADD, key)) !== null;
  }

  /** @returns the name that the key had; null where it was not trusted. */
  async remove(tx: Tx, fingerprint: string): Promise<string | null> {
    return (await maybeOne(tx, REMOVE, { fingerprint }))?.name ?? null;
  }
}
