import { createHash, randomBytes } from 'node:crypto';
import type { AccountRepository, ApiKey } from '../../db/repositories/accounts.js';
import type { InTransaction } from '../../db/store.js';
import { ClaqueError } from '../../domain/errors/errors.js';
import type { User } from './user.js';

export type { ApiKey };

/** How a key begins, so that people who find one somewhere know what it is. */
const KEY_MARK = 'claque_';

/** Keys by which programs bring files in. A key acts as itself, not as who made it. */
export class ApiKeys {
  constructor(
    private readonly repository: AccountRepository,
    private readonly now: () => string,
  ) {}

  /** Without their secrets; the newest first. */
  list(): Promise<readonly ApiKey[]> {
    return this.repository.keys();
  }

  /**
   * @param days until it ends, 1 to 366.
   * @returns the key, which is shown this once and kept as a hash.
   * @throws ClaqueError CLQ_API_KEY.
   */
  async make(
    name: string,
    days: number,
    by: string,
    also: InTransaction,
  ): Promise<{ readonly id: string; readonly key: string }> {
    if (name.trim() === '' || name.length > 64 || !Number.isInteger(days) || days < 1 || days > 366)
      throw new ClaqueError('CLQ_API_KEY');
    const id = randomBytes(6).toString('hex');
    const key = `${KEY_MARK}${randomBytes(32).toString('base64url')}`;
    const createdAt = this.now();
    const expiresAt = new Date(Date.parse(createdAt) + days * 86_400_000).toISOString();
    await this.repository.transaction(async (tx) => {
      await this.repository.addKey(tx, {
        id,
        name: name.trim(),
        hash: hashOf(key),
        createdBy: by,
        createdAt,
        expiresAt,
      });
      await also(tx, id);
    });
    return { id, key };
  }

  /** @returns whether there was such a key. */
  remove(id: string, also: InTransaction): Promise<boolean> {
    return this.repository.transaction(async (tx) => {
      const gone = await this.repository.removeKey(tx, id);
      if (gone) await also(tx, id);
      return gone;
    });
  }

  /** Whose key it is: it may do what the role intake may. The id in its name keeps two keys of one name apart. */
  async user(key: string): Promise<User | null> {
    if (!key.startsWith(KEY_MARK)) return null;
    const used = await this.repository.acceptKey(hashOf(key), this.now());
    return used === null ? null : { id: `key:${used.id}`, name: `key ${used.name} ${used.id}`, role: 'intake' };
  }
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');
