import type { AccountRepository } from '../../db/repositories/accounts.js';
import type { Tx } from '../../db/store.js';
import { ClaqueError } from '../../domain/errors/errors.js';

/** Two accounts count as one person for so many days after one gave the other its password. */
export const ONE_PERSON_DAYS = 30;

/**
 * Says whether two accounts can stand for two people, where a rule asks for two.
 * A person who sets an account's password can sign in with it. So for a while the two accounts may be one person.
 * A password of its own that was chosen since proves nothing.
 * The one who set the first password may have chosen it.
 */
export class TwoPeople {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly now: () => string,
  ) {}

  /** @throws ClaqueError CLQ_TWO_PEOPLE where one gave the other its password lately, itself or through other accounts. */
  async require(tx: Tx, one: string, other: string): Promise<void> {
    const since = new Date(Date.parse(this.now()) - ONE_PERSON_DAYS * 86_400_000).toISOString();
    if (await this.accounts.gavePassword(tx, { one, other }, since))
      throw new ClaqueError('CLQ_TWO_PEOPLE', { days: ONE_PERSON_DAYS });
  }
}
