import { createHash, randomBytes } from 'node:crypto';
import type { AccountRepository, AccountRow } from '../../db/repositories/accounts.js';
import type { InTransaction, Store, Tx } from '../../db/store.js';
import { ClaqueError, notFound } from '../../domain/errors/errors.js';
import { ApiKeys } from './api-keys.js';
import { Attempts, type Place } from './attempts.js';
import { hashPassword, isCurrent, matchesPassword, NOBODY } from './hashing.js';
import { checkName, checkPassword, isAccountName } from './rules.js';
import { SecondFactors } from './second-factor.js';
import type { AccountRole, User } from './user.js';

const SESSION_HOURS = 12;
/** Stands where a password would: the subject at the provider that signs the account in. */
const ELSEWHERE = 'oidc:';

export type { AccountRole, User };

/** What somebody gives to sign in. */
export interface Credentials extends Place {
  readonly name: string;
  readonly password: string;
  /** One-time code, where the account has a second factor; '' for none. */
  readonly code: string;
  /** A password of one's own, where the one given is for the first sign-in alone; '' for none. */
  readonly newPassword: string;
}

export interface SignedIn {
  readonly token: string;
  /** What the browser keeps, so that attempts elsewhere do not hold it up. */
  readonly device: string;
}

/** Accounts with their passwords (Argon2id), and sessions whose token is kept as a hash alone. */
export class Accounts {
  readonly repository: AccountRepository;
  readonly apiKeys: ApiKeys;
  readonly secondFactors: SecondFactors;
  private readonly attempts: Attempts;

  constructor(
    store: Store,
    private readonly now: () => string,
  ) {
    this.repository = store.accounts;
    this.apiKeys = new ApiKeys(store.accounts, now);
    this.attempts = new Attempts(store.attempts, store.vault, now);
    this.secondFactors = new SecondFactors(store.accounts, now);
  }

  /** By name. */
  async list(): Promise<readonly AccountRole[]> {
    return (await this.repository.list()).map(({ name, role }) => ({ name, role }));
  }

  /** Makes an account where there is none of that name. @returns whether it was made. */
  async ensure(
    account: AccountRole & Partial<Pick<AccountRow, 'demo' | 'mustChange' | 'passwordBy'>>,
    password: string,
  ): Promise<boolean> {
    if ((await this.repository.get(account.name)) !== null) return false;
    return this.repository.create({ ...account, password: await hashPassword(password), passwordAt: this.now() });
  }

  /**
   * Makes an account, or gives one another role or password. Its sessions end. A password that somebody else sets is
   * for the first sign-in alone, where its owner chooses another.
   *
   * @param password null leaves the password as it is.
   * @throws ClaqueError CLQ_ACCOUNT_NAME, CLQ_PASSWORD_…; CLQ_PASSWORD_OWN for one's own password.
   */
  async put({ name, role }: AccountRole, password: string | null, by: User, also: InTransaction): Promise<void> {
    checkName(name);
    if (password !== null && name === by.name) throw new ClaqueError('CLQ_PASSWORD_OWN');
    if (password !== null) await checkPassword(password, name);
    const set =
      password === null
        ? null
        : { password: await hashPassword(password), mustChange: true, passwordBy: by.id, passwordAt: this.now() };
    await this.repository.transaction(async (tx) => {
      const known = await this.repository.get(name, tx);
      if (known === null) {
        if (set === null) throw new ClaqueError('CLQ_PASSWORD_MISSING');
        await this.repository.create({ name, role, ...set }, tx);
      } else {
        if (known.role === 'admin' && role !== 'admin') await this.requireOtherAdmin(tx, name);
        await this.repository.update(name, { role, ...set, demo: false }, tx);
        await this.repository.endSessions(tx, name);
      }
      await also(tx, name);
    });
  }

  /** @throws ClaqueError CLQ_NOT_FOUND, CLQ_ACCOUNT_LAST_ADMIN. */
  async remove(name: string, also: InTransaction): Promise<void> {
    await this.repository.transaction(async (tx) => {
      const known = await this.repository.get(name, tx);
      if (known === null) throw notFound('account', name);
      if (known.role === 'admin') await this.requireOtherAdmin(tx, name);
      await this.repository.remove(tx, known);
      await also(tx, name);
    });
  }

  private async requireOtherAdmin(tx: Tx, but: string): Promise<void> {
    if (!(await this.repository.hasOtherAdmin(tx, but))) throw new ClaqueError('CLQ_ACCOUNT_LAST_ADMIN');
  }

  /**
   * Signs somebody in. Every attempt is counted before anything is hashed.
   *
   * @throws ClaqueError CLQ_LOGIN_WRONG; CLQ_LOGIN_SLOW after repeated failures; CLQ_SERVER_BUSY.
   * Where the password is right: CLQ_LOGIN_CODE for a missing or wrong code.
   * And CLQ_PASSWORD_NEW for a missing password of one's own.
   */
  async login({ name, password, code, newPassword, ...place }: Credentials): Promise<SignedIn> {
    const buckets = this.attempts.buckets(name, place);
    await this.attempts.take(buckets);
    const account = await this.repository.get(name);
    const known = account === null || account.password.startsWith(ELSEWHERE) ? null : account;
    // A name without a password here costs the same time as a wrong password.
    const right = await matchesPassword(password, known?.password ?? NOBODY, buckets.known);
    if (known === null || !right) throw new ClaqueError('CLQ_LOGIN_WRONG');
    if (known.demo && (await this.repository.isReal())) throw new ClaqueError('CLQ_DEMO_OVER');
    const missing = known.otp !== null && code === '' ? 'CLQ_LOGIN_CODE' : null;
    if (missing !== null) {
      // Nothing was guessed where only the code is missing.
      await this.attempts.giveBack(buckets);
      throw new ClaqueError(missing);
    }
    if (known.otp !== null && !(await this.secondFactors.consume(known, code))) throw new ClaqueError('CLQ_LOGIN_CODE');
    if (known.mustChange) await this.chooseFirst(known, password, newPassword, () => this.attempts.giveBack(buckets));
    else if (!isCurrent(known.password))
      await this.repository.transaction(async (tx) =>
        this.repository.update(name, { password: await hashPassword(password) }, tx),
      );
    await this.attempts.succeeded(buckets);
    const token = await this.repository.transaction((tx) => this.begin(tx, name));
    return { token, device: this.attempts.deviceOf(name) };
  }

  /** Replaces a password that was for the first sign-in alone. */
  private async chooseFirst(
    account: AccountRow,
    password: string,
    newPassword: string,
    giveBack: () => Promise<void>,
  ): Promise<void> {
    const { name } = account;
    if (newPassword === '') {
      await giveBack();
      throw new ClaqueError('CLQ_PASSWORD_NEW');
    }
    try {
      await this.checkNew(password, newPassword, name);
    } catch (error) {
      await giveBack();
      throw error;
    }
    const hash = await hashPassword(newPassword);
    await this.repository.transaction(async (tx) => {
      // Who set the first one stays written down: that account may have been here itself.
      await this.repository.update(name, { password: hash, mustChange: false }, tx);
      await this.repository.endSessions(tx, name);
    });
  }

  private async checkNew(current: string, next: string, name: string): Promise<void> {
    if (next === current) throw new ClaqueError('CLQ_PASSWORD_SAME');
    await checkPassword(next, name);
  }

  /**
   * Gives somebody another password of their own; their other sessions end.
   *
   * @throws ClaqueError CLQ_PASSWORD_WRONG, CLQ_LOGIN_SLOW, CLQ_PASSWORD_….
   */
  async changePassword(user: User, current: string, next: string, also: InTransaction): Promise<void> {
    const account = await this.confirm(user, current);
    if (account.demo) throw new ClaqueError('CLQ_FORBIDDEN');
    await this.checkNew(current, next, user.name);
    const hash = await hashPassword(next);
    await this.repository.transaction(async (tx) => {
      await this.repository.update(user.name, { password: hash, mustChange: false }, tx);
      await this.repository.endSessions(tx, user.name, user.session);
      await also(tx, user.name);
    });
  }

  /** Begins a second factor, which its owner confirms by a code; a session alone is not enough. */
  async beginSecondFactor(user: User, password: string): Promise<{ readonly secret: string; readonly uri: string }> {
    await this.confirm(user, password);
    return this.secondFactors.begin(user.name);
  }

  /** Asks somebody who is signed in for their password once more. */
  private async confirm(user: User, password: string): Promise<AccountRow> {
    const account = await this.repository.get(user.name);
    if (account === null || account.id !== user.id) throw new ClaqueError('CLQ_NOT_SIGNED_IN');
    if (account.password.startsWith(ELSEWHERE)) throw new ClaqueError('CLQ_PASSWORD_ELSEWHERE');
    const buckets = this.attempts.buckets(`own:${user.id}`, { address: '', device: '' });
    await this.attempts.take(buckets);
    if (!(await matchesPassword(password, account.password, true))) throw new ClaqueError('CLQ_PASSWORD_WRONG');
    await this.attempts.succeeded(buckets);
    return account;
  }

  /**
   * Signs in somebody whom a provider knows. The account is made at the first time, and has the role that the provider's
   * groups give it.
   *
   * @param subject who it is at the provider: a name belongs to the subject that came with it first.
   * @returns the session token.
   * @throws ClaqueError CLQ_OIDC_NAME where the name is somebody else's.
   */
  async signIn({ name, role }: AccountRole, subject: string, also: InTransaction): Promise<string> {
    if (!isAccountName(name)) throw new ClaqueError('CLQ_OIDC_OTHER');
    const mark = `${ELSEWHERE}${subject}`;
    return this.repository.transaction(async (tx) => {
      const known = await this.repository.get(name, tx);
      if (known !== null && known.password !== mark) throw new ClaqueError('CLQ_OIDC_NAME');
      if (known === null) await this.repository.create({ name, role, password: mark }, tx);
      else if (known.role !== role) {
        await this.repository.update(name, { role }, tx);
        await this.repository.endSessions(tx, name);
      }
      if (known?.role !== role) await also(tx, name);
      return this.begin(tx, name);
    });
  }

  private async begin(tx: Tx, account: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.now();
    const expiresAt = new Date(Date.parse(now) + SESSION_HOURS * 3_600_000).toISOString();
    await this.repository.beginSession(tx, { hash: tokenHash(token), account, expiresAt }, now);
    return token;
  }

  /** Whose session it is; null for none, and for one that has ended. */
  async user(token: string | undefined): Promise<User | null> {
    if (token === undefined || token === '') return null;
    const session = tokenHash(token);
    const account = await this.repository.sessionUser(session, this.now());
    return account === null ? null : { ...account, session };
  }

  async logout(token: string | undefined): Promise<void> {
    if (token) await this.repository.endSession(tokenHash(token));
  }
}

function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
