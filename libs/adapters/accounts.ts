import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { ClaqueError } from '../domain/errors.js';
import { AccountEntity, type Role, SessionEntity } from './record-store/entities.js';
import type { RecordStore } from './record-store/record-store.js';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);
/** Cost after OWASP's password storage cheat sheet: N = 2^15, r = 8, p = 3. */
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 << 20 };
const SESSION_HOURS = 12;

export interface User {
  readonly name: string;
  readonly role: Role;
}

/** Names, passwords (scrypt), and sessions whose token is stored as a hash only. */
export class Accounts {
  private readonly tries = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly store: RecordStore,
    private readonly now: () => string,
  ) {}

  async ensure(name: string, password: string, role: Role): Promise<void> {
    const repository = this.store.source.getRepository(AccountEntity);
    if ((await repository.findOneBy({ name })) !== null) return;
    const account = { name, password: await hash(password), role };
    // Another process may have been quicker.
    await repository.createQueryBuilder().insert().values(account).orIgnore().execute();
  }

  /** @returns the session token. @throws ClaqueError CLQ_LOGIN_WRONG, or CLQ_LOGIN_SLOW after repeated failures. */
  async login(name: string, password: string): Promise<string> {
    const time = new Date(this.now()).getTime();
    const known = this.tries.get(name);
    if (known && known.until > time)
      throw new ClaqueError('CLQ_LOGIN_SLOW', { seconds: Math.ceil((known.until - time) / 1000) });
    const account = await this.store.source.getRepository(AccountEntity).findOneBy({ name });
    // An unknown name costs the same time as a wrong password.
    const good = await matches(password, account?.password ?? NOBODY);
    if (account === null || !good) {
      const count = (known?.count ?? 0) + 1;
      if (this.tries.size > 10_000) this.tries.clear();
      this.tries.set(name, { count, until: count < 5 ? 0 : time + 1000 * Math.min(300, 2 ** (count - 3)) });
      throw new ClaqueError('CLQ_LOGIN_WRONG');
    }
    this.tries.delete(name);
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(time + SESSION_HOURS * 3_600_000).toISOString();
    const sessions = this.store.source.getRepository(SessionEntity);
    await sessions.createQueryBuilder().delete().where('"expiresAt" < :now', { now: this.now() }).execute();
    await sessions.insert({ hash: tokenHash(token), account: name, expiresAt });
    return token;
  }

  async user(token: string | undefined): Promise<User | null> {
    if (token === undefined || token === '') return null;
    const session = await this.store.source.getRepository(SessionEntity).findOneBy({ hash: tokenHash(token) });
    if (session === null || session.expiresAt < this.now()) return null;
    const account = await this.store.source.getRepository(AccountEntity).findOneBy({ name: session.account });
    return account === null ? null : { name: account.name, role: account.role };
  }

  async logout(token: string | undefined): Promise<void> {
    if (token) await this.store.source.getRepository(SessionEntity).delete({ hash: tokenHash(token) });
  }
}

const NOBODY = `${'00'.repeat(16)}:${'00'.repeat(32)}`;

async function hash(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${(await derive(password.normalize('NFKC'), salt, 32, COST)).toString('hex')}`;
}

async function matches(password: string, stored: string): Promise<boolean> {
  const [salt, expected] = stored.split(':').map((part) => Buffer.from(part, 'hex'));
  return timingSafeEqual(await derive(password.normalize('NFKC'), salt, 32, COST), expected);
}

function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
