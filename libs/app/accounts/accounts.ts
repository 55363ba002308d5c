import { argon2, createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Secret, TOTP } from 'otpauth';
import type { Also, RecordStore, Tx } from '../../db/record-store.js';
import type { ApiKey } from '../../db/repositories/accounts.js';
import type { Role } from '../../domain/access.js';
import { ClaqueError, notFound } from '../../domain/errors/errors.js';
import { soonTried } from './passwords.js';

const slow = promisify(scrypt) as (password: string, salt: Buffer, size: number, cost: object) => Promise<Buffer>;
const argon = promisify(argon2);
/** Argon2id after OWASP's password storage cheat sheet: 19 MiB, two passes, one lane. */
const ARGON = { parallelism: 1, tagLength: 32, memory: 19 * 1024, passes: 2 };
/** How passwords were kept before; who signs in gets the other. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 << 20 };
const SESSION_HOURS = 12;
/** OWASP ASVS 2.1.1. */
const LEAST_PASSWORD = 12;
/** Wrong tries before somebody has to wait, and seconds that they wait at most. */
const FREE_TRIES = 5;
const LONGEST_WAIT = 900;

export interface User {
  readonly name: string;
  readonly role: Role;
}

export type { ApiKey } from '../../db/repositories/accounts.js';

/** How a key begins, so that who finds one somewhere knows what it is. */
const KEY_MARK = 'claque_';

/** Names, passwords (Argon2id), second factors (TOTP), and sessions whose token is stored as a hash only. */
export class Accounts {
  private readonly tries = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly store: RecordStore,
    private readonly now: () => string,
  ) {}

  async ensure(name: string, password: string, role: Role): Promise<void> {
    if ((await this.store.accounts.get(name)) !== null) return;
    await this.store.accounts.create({ name, password: await hash(password), role });
  }

  /** By name. */
  async list(): Promise<readonly User[]> {
    return this.store.accounts.list();
  }

  /**
   * Makes an account, or gives one another role or password; whoever is signed in with it signs in again.
   * @param password null: as it was.
   * @throws ClaqueError CLQ_ACCOUNT_BAD.
   */
  async put(user: User, password: string | null, also: Also): Promise<void> {
    if (!NAME.test(user.name)) throw new ClaqueError('CLQ_ACCOUNT_NAME');
    if (password !== null && (password.length < LEAST_PASSWORD || password.length > 1000))
      throw new ClaqueError('CLQ_PASSWORD_SHORT', { length: LEAST_PASSWORD });
    if (password !== null && (await soonTried(password, user.name))) throw new ClaqueError('CLQ_PASSWORD_COMMON');
    const derived = password === null ? null : await hash(password);
    await this.store.transaction(async (tx) => {
      const known = await this.store.accounts.get(user.name, tx);
      if (known === null && derived === null) throw new ClaqueError('CLQ_PASSWORD_MISSING');
      if (known?.role === 'admin' && user.role !== 'admin') await this.keepsAdmin(tx, user.name);
      await this.store.accounts.put(tx, { ...user, password: derived ?? known!.password, tries: 0, triesUntil: 0 });
      await this.store.accounts.endSessions(tx, user.name);
      await also(tx, user.name);
    });
  }

  /** @throws ClaqueError CLQ_NOT_FOUND, CLQ_ACCOUNT_BAD for the last one that may make accounts. */
  async remove(name: string, also: Also): Promise<void> {
    await this.store.transaction(async (tx) => {
      const known = await this.store.accounts.get(name, tx);
      if (known === null) throw notFound('account', name);
      if (known.role === 'admin') await this.keepsAdmin(tx, name);
      await this.store.accounts.remove(tx, name);
      await also(tx, name);
    });
  }

  private async keepsAdmin(tx: Tx, but: string): Promise<void> {
    const admins = await this.store.accounts.withRole(tx, 'admin');
    if (!admins.some((a) => a.name !== but)) throw new ClaqueError('CLQ_ACCOUNT_LAST_ADMIN');
  }

  /**
   * @param code of the second factor, where the account has one.
   * @returns the session token.
   * @throws ClaqueError CLQ_LOGIN_WRONG, CLQ_LOGIN_CODE where the password is right and a code is needed, CLQ_LOGIN_SLOW after repeated failures.
   */
  async login(name: string, password: string, code = ''): Promise<string> {
    const time = new Date(this.now()).getTime();
    const { accounts } = this.store;
    const account = await accounts.get(name);
    // Of a known name the tries are counted in the store, for all processes and beyond their end.
    const known = account === null ? this.tries.get(name) : { count: account.tries, until: account.triesUntil };
    if (known && known.until > time)
      throw new ClaqueError('CLQ_LOGIN_SLOW', { seconds: Math.ceil((known.until - time) / 1000) });
    const failed = async (problem: 'CLQ_LOGIN_WRONG' | 'CLQ_LOGIN_CODE') => {
      const count = (known?.count ?? 0) + 1;
      const until = count < FREE_TRIES ? 0 : time + 1000 * Math.min(LONGEST_WAIT, 2 ** (count - 3));
      if (account !== null) await accounts.countTry(name, count, until);
      else {
        if (this.tries.size > 10_000) this.tries.clear();
        this.tries.set(name, { count, until });
      }
      return new ClaqueError(problem);
    };
    // An unknown name costs the same time as a wrong password.
    const kept = account?.password ?? NOBODY;
    // Whom a provider signs in has no password here.
    const good = (await matches(password, kept.startsWith(ELSEWHERE) ? NOBODY : kept)) && !kept.startsWith(ELSEWHERE);
    if (account === null || !good) throw await failed('CLQ_LOGIN_WRONG');
    if (account.otp !== null) {
      // Nothing was tried yet where only the code is missing.
      if (code === '') throw new ClaqueError('CLQ_LOGIN_CODE');
      const used = codeOf(accounts.openSecret(name, account.otp), code, time);
      // A code opens once, also for whoever looked over a shoulder.
      const taken = used !== null && (await accounts.takeCode(name, used));
      if (!taken) throw await failed('CLQ_LOGIN_CODE');
    }
    await accounts.update(name, {
      tries: 0,
      triesUntil: 0,
      ...(account.password.startsWith(ARGON_MARK) ? {} : { password: await hash(password) }),
    });
    return this.store.transaction((tx) => this.begin(tx, name));
  }

  /**
   * Signs in whom a provider knows: the account is made at the first time and has the role that the provider's groups give it.
   *
   * @param subject mark of who it is there: a name belongs to whom it came with first.
   * @returns the session token.
   * @throws ClaqueError CLQ_OIDC_NAME where the name is somebody else's.
   */
  async signIn(user: User, subject: string, also: Also): Promise<string> {
    if (!NAME.test(user.name)) throw new ClaqueError('CLQ_OIDC_OTHER');
    const mark = `${ELSEWHERE}${subject}`;
    return this.store.transaction(async (tx) => {
      const { accounts } = this.store;
      const known = await accounts.get(user.name, tx);
      if (known !== null && known.password !== mark) throw new ClaqueError('CLQ_OIDC_NAME');
      if (known?.role !== user.role) {
        await accounts.put(tx, { ...user, password: mark });
        await accounts.endSessions(tx, user.name);
        await also(tx, user.name);
      }
      return this.begin(tx, user.name);
    });
  }

  private async begin(tx: Tx, name: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.now();
    const expiresAt = new Date(Date.parse(now) + SESSION_HOURS * 3_600_000).toISOString();
    await this.store.accounts.beginSession(tx, { hash: tokenHash(token), account: name, expiresAt }, now);
    return token;
  }

  /** A secret for an app that makes codes, to be confirmed by a code; until then the account is as it was. */
  async beginSecondFactor(name: string): Promise<{ readonly secret: string; readonly uri: string }> {
    const totp = new TOTP({ issuer: 'Claque', label: name, secret: new Secret({ size: 20 }) });
    const { accounts } = this.store;
    await accounts.update(name, { otpPending: accounts.sealSecret(name, totp.secret.base32) });
    return { secret: totp.secret.base32, uri: totp.toString() };
  }

  /** @throws ClaqueError CLQ_LOGIN_CODE where the code is not of the secret that was given last. */
  async confirmSecondFactor(name: string, code: string, also: Also): Promise<void> {
    await this.store.transaction(async (tx) => {
      const { accounts } = this.store;
      const pending = (await accounts.get(name, tx))?.otpPending ?? null;
      const used =
        pending === null ? null : codeOf(accounts.openSecret(name, pending), code, new Date(this.now()).getTime());
      if (used === null) throw new ClaqueError('CLQ_LOGIN_CODE');
      await accounts.update(name, { otp: pending, otpPending: null, otpLast: used }, tx);
      await also(tx, name);
    });
  }

  /** Takes the second factor from an account whose owner has lost it. */
  async resetSecondFactor(name: string, also: Also): Promise<void> {
    await this.store.transaction(async (tx) => {
      const { accounts } = this.store;
      if ((await accounts.get(name, tx)) === null) throw notFound('account', name);
      await accounts.update(name, { otp: null, otpPending: null }, tx);
      await accounts.endSessions(tx, name);
      await also(tx, name);
    });
  }

  async user(token: string | undefined): Promise<User | null> {
    if (token === undefined || token === '') return null;
    const found = await this.store.accounts.sessionUser(tokenHash(token));
    return found === null || found.expiresAt < this.now() ? null : { name: found.name, role: found.role };
  }

  /** Keys by which programs bring files in, without their secrets; the newest first. */
  async keys(): Promise<readonly ApiKey[]> {
    return this.store.accounts.keys();
  }

  /**
   * @param days until it ends, 1 to 366.
   * @returns the key, which is told this once and kept as a hash.
   * @throws ClaqueError CLQ_ACCOUNT_BAD.
   */
  async makeKey(
    name: string,
    days: number,
    by: string,
    also: Also,
  ): Promise<{ readonly id: string; readonly key: string }> {
    if (name.trim() === '' || name.length > 64 || !Number.isInteger(days) || days < 1 || days > 366)
      throw new ClaqueError('CLQ_API_KEY');
    const id = randomBytes(6).toString('hex');
    const key = `${KEY_MARK}${randomBytes(32).toString('base64url')}`;
    const now = this.now();
    const end = new Date(Date.parse(now) + days * 86_400_000).toISOString();
    await this.store.transaction(async (tx) => {
      await this.store.accounts.addKey(tx, {
        id,
        name: name.trim(),
        hash: tokenHash(key),
        createdBy: by,
        createdAt: now,
        expiresAt: end,
      });
      await also(tx, id);
    });
    return { id, key };
  }

  /** @returns whether there was such a key. */
  async removeKey(id: string, also: Also): Promise<boolean> {
    return this.store.transaction(async (tx) => {
      const gone = await this.store.accounts.removeKey(tx, id);
      if (gone) await also(tx, id);
      return gone;
    });
  }

  /** Whose key it is: it may do what the role intake may. */
  async keyUser(key: string): Promise<User | null> {
    if (!key.startsWith(KEY_MARK)) return null;
    const found = await this.store.accounts.acceptKey(tokenHash(key), this.now());
    return found === null ? null : { name: `key ${found}`, role: 'intake' };
  }

  async logout(token: string | undefined): Promise<void> {
    if (token) await this.store.accounts.endSession(tokenHash(token));
  }
}

const ARGON_MARK = 'argon2id:';
/** Instead of a password: who the account's owner is at the provider. */
const ELSEWHERE = 'oidc:';
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u;
const NOBODY = `${ARGON_MARK}${'00'.repeat(16)}:${'00'.repeat(32)}`;

async function hash(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await argon('argon2id', { ...ARGON, message: password.normalize('NFKC'), nonce });
  return `${ARGON_MARK}${nonce.toString('hex')}:${tag.toString('hex')}`;
}

async function matches(password: string, stored: string): Promise<boolean> {
  const [salt, expected] = stored
    .replace(ARGON_MARK, '')
    .split(':')
    .map((part) => Buffer.from(part, 'hex'));
  const message = password.normalize('NFKC');
  return timingSafeEqual(
    stored.startsWith(ARGON_MARK)
      ? await argon('argon2id', { ...ARGON, message, nonce: salt })
      : await slow(message, salt, 32, SCRYPT),
    expected,
  );
}

/** The number of the half minute that a code is of, this one or the one before or after (RFC 6238); null: none of them. */
function codeOf(secret: string, code: string, time: number): number | null {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const token = code.replace(/\s/g, '');
  const off = /^\d{6}$/.test(token) ? totp.validate({ token, timestamp: time, window: 1 }) : null;
  return off === null ? null : Math.floor(time / 30_000) + off;
}

function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
