import type { Role } from '../../domain/access.js';
import { bigint, int, text } from '../columns.js';
import type { Database } from '../database.js';
import { ACCOUNT, API_KEY, type RowOf, SESSION } from '../schema.js';
import { maybeOne, rows, run, statement, type Tx } from '../statement.js';

export type AccountRow = RowOf<typeof ACCOUNT>;
export type ApiKey = Omit<RowOf<typeof API_KEY>, 'hash'>;

// A code opens once, also for somebody who looked over a shoulder.
const TAKE_CODE = statement(
  'accounts.takeCode',
  { name: text, code: bigint },
  { name: text },
  `UPDATE account SET "otpLast" = $code WHERE name = $name AND "otpLast" < $code RETURNING name`,
);
const SESSION_USER = statement(
  'accounts.sessionUser',
  { hash: text },
  { name: text, role: ACCOUNT.columns.role, expiresAt: text },
  `SELECT a.name, a.role, s."expiresAt" FROM session s JOIN account a ON a.name = s.account WHERE s.hash = $hash`,
);
const SWEEP_SESSIONS = statement(
  'accounts.sweepSessions',
  { now: text },
  {},
  `DELETE FROM session WHERE "expiresAt" < $now`,
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
  { name: text },
  `UPDATE api_key SET "usedAt" = $now WHERE hash = $hash AND "expiresAt" > $now RETURNING name`,
);
const COUNT_TRY = statement(
  'accounts.countTry',
  { name: text, tries: int, until: bigint },
  {},
  `UPDATE account SET tries = $tries, "triesUntil" = $until WHERE name = $name`,
);

/** Accounts, their sessions, and the keys of programs. Secrets of second factors are sealed. */
export class AccountRepository {
  constructor(private readonly db: Database) {}

  get(name: string, tx: Tx = this.db.tx): Promise<AccountRow | null> {
    return tx.getRepository(ACCOUNT.entity).findOneBy({ name });
  }

  /** By name. */
  async list(): Promise<readonly Pick<AccountRow, 'name' | 'role'>[]> {
    const found = await this.db.tx.getRepository(ACCOUNT.entity).find({ order: { name: 'ASC' } });
    return found.map(({ name, role }) => ({ name, role }));
  }

  withRole(tx: Tx, role: Role): Promise<readonly AccountRow[]> {
    return tx.getRepository(ACCOUNT.entity).findBy({ role });
  }

  /** Makes an account where none has the name; another process may have been quicker. */
  async create(account: Pick<AccountRow, 'name' | 'password' | 'role'>): Promise<void> {
    const made = { ...account, tries: 0, triesUntil: 0, otpLast: 0 };
    await this.db.tx.getRepository(ACCOUNT.entity).createQueryBuilder().insert().values(made).orIgnore().execute();
  }

  /** Makes an account, or changes these columns of it. */
  async put(tx: Tx, account: Pick<AccountRow, 'name' | 'password' | 'role'> & Partial<AccountRow>): Promise<void> {
    const accounts = tx.getRepository(ACCOUNT.entity);
    if ((await accounts.countBy({ name: account.name })) > 0) await accounts.update({ name: account.name }, account);
    else await accounts.insert({ tries: 0, triesUntil: 0, otpLast: 0, ...account });
  }

  async update(name: string, change: Partial<AccountRow>, tx: Tx = this.db.tx): Promise<void> {
    await tx.getRepository(ACCOUNT.entity).update({ name }, change);
  }

  /** Takes an account away, with its sessions. */
  async remove(tx: Tx, name: string): Promise<void> {
    await this.endSessions(tx, name);
    await tx.getRepository(ACCOUNT.entity).delete({ name });
  }

  /** Counts a wrong try. @param until milliseconds; no other is taken before. */
  async countTry(name: string, tries: number, until: number): Promise<void> {
    await run(this.db.tx, COUNT_TRY, { name, tries, until });
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

  // Sessions

  /** Begins a session, and removes those that expired. */
  async beginSession(tx: Tx, session: RowOf<typeof SESSION>, now: string): Promise<void> {
    await run(tx, SWEEP_SESSIONS, { now });
    await tx.getRepository(SESSION.entity).insert(session);
  }

  /** Who is signed in with a token, until when. */
  sessionUser(hash: string) {
    return maybeOne(this.db.tx, SESSION_USER, { hash });
  }

  async endSession(hash: string): Promise<void> {
    await this.db.tx.getRepository(SESSION.entity).delete({ hash });
  }

  async endSessions(tx: Tx, account: string): Promise<void> {
    await tx.getRepository(SESSION.entity).delete({ account });
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

  /** Notes that a key is used. @returns its name; null where there is none, or it expired. */
  async acceptKey(hash: string, now: string): Promise<string | null> {
    return (await maybeOne(this.db.tx, ACCEPT_KEY, { hash, now }))?.name ?? null;
  }
}
