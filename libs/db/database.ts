import type { DataSource } from 'typeorm';
import type { Vault } from './encryption/vault.js';
import type { Tx } from './statement.js';

/** What every repository stands on. */
export interface Database {
  readonly source: DataSource;
  /** For statements outside of a transaction. */
  readonly tx: Tx;
  readonly vault: Vault;
  /** Whether a projection elsewhere follows the graph. */
  readonly projected: boolean;
  /** The trace in which a job is enqueued; its worker continues it. */
  readonly trace: () => Readonly<Record<string, string>>;
}

/** Runs in the same transaction, for example to write the audit entry. Receives the id of what was changed. */
export type InTransaction = (tx: Tx, id: string) => Promise<void>;
