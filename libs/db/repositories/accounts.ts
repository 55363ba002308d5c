import { randomUUID } from 'node:crypto';
import { bigint, bool, int, text } from '../columns.js';
import type { Database } from '../database.js';
import { ACCOUNT, API_KEY, type RowOf, SESSION } from '../schema.js';
import { maybeOne, one, rows, run, statement, type Tx } from '../statement.js';

export type AccountRow = RowOf<typeof ACCOUNT>;
export type ApiKey = Omit<RowOf<typeof API_KEY>, 'hash'>;
/** What a new account is given; the rest is drawn, or stays empty. */
export type NewAccount = Pick<AccountRow, 'name' | 'role' | 'password'> &
  Partial<Pick<AccountRow, 'demo' | 'mustChange' | 'passwordBy' | 'passwordAt'>>;

/** Longest chain of accounts that gave each other passwords which is followed. */
const CHAIN = 20;

const CREATE = statement(
  'accounts.create',
  ACCOUNT.columns,
  { id: text },
  `INSERT INTO account (name, password, role, id, otp, "otpPending", "otpLast", demo, "mustChange", "passwordBy", "passwordAt")
   VALUES ($name, $password, $role, $id, $otp, $otpPending, $otpLast, $demo, $mustChange, $passwordBy, $passwordAt)
   ON CONFLICT DO NOTHING RETURNING id`,
);
// A code opens once, also for somebody who looked over a shoulder.
const TAKE_CODE = statement(
  'accounts.takeCode',
  { name: text, code: bigint },
  { name: text },
  `UPDATE account SET "otpLast" = $code WHERE name = $name AND "otpLast" < $code RETURNING name`,
);
// Two administrators that remove each other at the same time wait for each other here.
const LOCK_ADMINS = statement(
  'accounts.lockAdmins',
  {},
  { name: text },
  `SELECT name FROM account WHERE role = 'admin' ORDER BY name FOR UPDATE`,
);
const REMOVE_FILTERS = statement(
  'accounts.removeFilters',
  { id: text, name: text },
  {},
  `DELETE FROM saved_filter WHERE owner IN ($id, $name)`,
);
const REMOVE_DIGEST = statement(
  'accounts.removeDigest',
  { name: text },
  {},
  `DELETE FROM digest WHERE account = $name`,
);
const RELEASE_TASKS = statement(
  'accounts.releaseTasks',
  { name: text },
  {},
  `UPDATE queue_item SET assignee = NULL, "lockedUntil" = NULL, "snoozedUntil" = NULL WHERE assignee = $name AND state = 'open'`,
);
const GAVE_PASSWORD = statement(
  'accounts.gavePassword',
  { one: text, other: text, since: text },
  { n: int },
  `WITH RECURSIVE chain(start, id, depth) AS (
     SELECT name, id, 0 FROM account WHERE name IN ($one, $other)
     UNION SELECT c.start, a."passwordBy", c.depth + 1 FROM chain c JOIN account a ON a.id = c.id
       WHERE a."passwordBy" IS NOT NULL AND a."passwordAt" >= $since AND c.depth < ${CHAIN})
   SELECT count(*)::int AS n FROM chain c JOIN account a ON a.id = c.id
     WHERE c.depth > 0 AND a.name IN ($one, $other) AND a.name <> c.start`,
);
const IS_REAL = statement(
  'accounts.isReal',
  {},
  { real: bool },
  `SELECT EXISTS (SELECT 1 FROM account WHERE NOT demo) OR EXISTS (SELECT 1 FROM import WHERE NOT demo AND state <> 'matching') AS real`,
);
const MARK_DEMO_IMPORT = statement(
  'accounts.markDemoImport',
  { id: int },
  {},
  `UPDATE import SET demo = true WHERE id = $id`,
);
const SESSION_USER = statement(
  'accounts.sessionUser',
  { hash: text, now: text },
  { id: text, name: text, role: ACCOUNT.columns.role },
  `SELECT a.id, a.name, a.role FROM session s JOIN account a ON a.name = s.account WHERE s.hash = $hash AND s."expiresAt" >= $now`,
);
const SWEEP_SESSIONS = statement(
  'accounts.sweepSessions',
  { now: text },
  {},
  `DELETE FROM session WHERE "expiresAt" < $now`,
);
const END_SESSIONS = statement(
  'accounts.endSessions',
  { name: text, but: text },
  {},
  `DELETE FROM session WHERE account = $name AND hash <> $but`,
);
const { hash: _, ...shown } = API_KEY.columns;
const KEYS = statement(
  'accounts.keys',
  {},
  shown,
  `SELECT id, name, "createdBy", "createdAt", "expiresAt", "usedAt" FROM api_key ORDER BY "createdAt" DESC, id`,
);
const REMOVE_KEY = statement(
  'accounts.removeKey',
  { id: text },
  { id: text },
  `DELETE FROM api_key WHERE id = $id RETURNING id`,
);
const ACCEPT_KEY = statement(
  'accounts.acceptKey',
  { hash: text, now: text },
  { id: text, name: text },
  `UPDATE api_key SET "usedAt" = $now WHERE hash = $hash AND "expiresAt" > $now RETURNING id, name`,
);

/** Accounts, their sessions, and the keys of programs. Secrets of second factors are sealed. */
export class AccountRepository {
  constructor(private readonly db: Database) {}

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.source.transaction(work);
  }

  get(name: string, tx: Tx = this.db.tx): Promise<AccountRow | null> {
    return tx.getRepository(ACCOUNT.entity).findOneBy({ name });
  }

  /** By name. */
  async list(tx: Tx = this.db.tx): Promise<readonly AccountRow[]> {
    return tx.getRepository(ACCOUNT.entity).find({ order: { name: 'ASC' } });
  }

  /** Makes an account where none has the name. @returns whether it did: another process may have been quicker. */
  async create(account: NewAccount, tx: Tx = this.db.tx): Promise<boolean> {
    const id = randomUUID();
    const empty = { demo: false, mustChange: false, passwordBy: null, passwordAt: null, otp: null, otpPending: null };
    const made = { ...empty, otpLast: 0, ...account, id };
    return (await maybeOne(tx, CREATE, made)) !== null;
  }

  async update(name: string, change: Partial<AccountRow>, tx: Tx = this.db.tx): Promise<void> {
    await tx.getRepository(ACCOUNT.entity).update({ name }, change);
  }

  /** Whether another administrator would be left. */
  async hasOtherAdmin(tx: Tx, but: string): Promise<boolean> {
    return (await rows(tx, LOCK_ADMINS, {})).some((a) => a.name !== but);
  }

  /** Removes an account with all that was theirs alone; complaints that they were working on go back to the queue. */
  async remove(tx: Tx, { id, name }: Pick<AccountRow, 'id' | 'name'>): Promise<void> {
    await this.endSessions(tx, name);
    await run(tx, REMOVE_FILTERS, { id, name });
    await run(tx, REMOVE_DIGEST, { name });
    await run(tx, RELEASE_TASKS, { name });
    await tx.getRepository(ACCOUNT.entity).delete({ name });
  }

  /** Uses up a code of the second factor. @returns false where it, or a later one, was used before. */
  async takeCode(name: string, code: number): Promise<boolean> {
    return (await maybeOne(this.db.tx, TAKE_CODE, { name, code })) !== null;
  }

  sealSecret(name: string, secret: string): string {
    return this.db.vault.seal(`otp:${name}`, secret);
  }

  /** A secret from before there were seals is in base 32, which has no dot. */
  openSecret(name: string, kept: string): string {
    return kept.includes('.') ? this.db.vault.open(`otp:${name}`, kept) : kept;
  }

  /** Whether one of two accounts gave the other its password since a time, itself or through accounts between them. */
  async gavePassword(tx: Tx, pair: { readonly one: string; readonly other: string }, since: string): Promise<boolean> {
    return (await one(tx, GAVE_PASSWORD, { ...pair, since })).n > 0;
  }

  // The demo

  /** Whether anything is here that is not the demo's: an account, or an import that was not only looked at. */
  async isReal(tx: Tx = this.db.tx): Promise<boolean> {
    return (await one(tx, IS_REAL, {})).real;
  }

  /** Says that an import is the demo's. */
  async markDemoImport(tx: Tx, id: string): Promise<void> {
    await run(tx, MARK_DEMO_IMPORT, { id: Number(id) });
  }

  // Sessions

  /** Begins a session, and removes those that expired. */
  async beginSession(tx: Tx, session: RowOf<typeof SESSION>, now: string): Promise<void> {
    await run(tx, SWEEP_SESSIONS, { now });
    await tx.getRepository(SESSION.entity).insert(session);
  }

  /** Whose session it is; null for none, and for one that expired. */
  sessionUser(hash: string, now: string) {
    return maybeOne(this.db.tx, SESSION_USER, { hash, now });
  }

  async endSession(hash: string): Promise<void> {
    await this.db.tx.getRepository(SESSION.entity).delete({ hash });
  }

  /** @param but hash of the session that goes on. */
  async endSessions(tx: Tx, name: string, but = ''): Promise<void> {
    await run(tx, END_SESSIONS, { name, but });
  }

  // Keys

  /** Without their hashes, the newest first. */
  keys(): Promise<readonly ApiKey[]> {
    return rows(this.db.tx, KEYS, {});
  }

  async addKey(tx: Tx, key: Omit<RowOf<typeof API_KEY>, 'usedAt'>): Promise<void> {
    await tx.getRepository(API_KEY.entity).insert(key);
  }

  /** @returns whether there was such a key. */
  async removeKey(tx: Tx, id: string): Promise<boolean> {
    return (await maybeOne(tx, REMOVE_KEY, { id })) !== null;
  }

  /** Notes that a key is used. @returns null where there is none, or it expired. */
  acceptKey(hash: string, now: string): Promise<Pick<ApiKey, 'id' | 'name'> | null> {
    return maybeOne(this.db.tx, ACCEPT_KEY, { hash, now });
  }
}
