import { Secret, TOTP } from 'otpauth';
import type { AccountRepository, AccountRow } from '../../db/repositories/accounts.js';
import type { InTransaction } from '../../db/store.js';
import { ClaqueError, notFound } from '../../domain/errors/errors.js';

/** Second factors: one-time codes of an app (TOTP, RFC 6238). */
export class SecondFactors {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly now: () => string,
  ) {}

  /** A secret for the app. The account stays as it is until a code has confirmed it. */
  async begin(name: string): Promise<{ readonly secret: string; readonly uri: string }> {
    const totp = new TOTP({ issuer: 'Claque', label: name, secret: new Secret({ size: 20 }) });
    const otpPending = this.accounts.sealSecret(name, totp.secret.base32);
    await this.accounts.update(name, { otpPending });
    return { secret: totp.secret.base32, uri: totp.toString() };
  }

  /**
   * Counts from now on; other sessions of the account end.
   *
   * @param session hash of the session that goes on.
   * @throws ClaqueError CLQ_LOGIN_CODE where the code does not belong to the secret that was given last.
   */
  async confirm(name: string, session: string | undefined, code: string, also: InTransaction): Promise<void> {
    await this.accounts.transaction(async (tx) => {
      const pending = (await this.accounts.get(name, tx))?.otpPending ?? null;
      const used = pending === null ? null : this.codeOf(name, pending, code);
      if (used === null) throw new ClaqueError('CLQ_LOGIN_CODE');
      await this.accounts.update(name, { otp: pending, otpPending: null, otpLast: used }, tx);
      await this.accounts.endSessions(tx, name, session);
      await also(tx, name);
    });
  }

  /** Takes the second factor from an account whose owner has lost it; their sessions end. */
  async reset(name: string, also: InTransaction): Promise<void> {
    await this.accounts.transaction(async (tx) => {
      if ((await this.accounts.get(name, tx)) === null) throw notFound('account', name);
      await this.accounts.update(name, { otp: null, otpPending: null }, tx);
      await this.accounts.endSessions(tx, name);
      await also(tx, name);
    });
  }

  /** Uses up a code of an account with a second factor. @returns false for a wrong or a used one. */
  async consume({ name, otp }: AccountRow, code: string): Promise<boolean> {
    const number = this.codeOf(name, otp!, code);
    return number !== null && this.accounts.takeCode(name, number);
  }

  /** The number of the half minute of a code: this one, or the one before or after. Null for none of them. */
  private codeOf(name: string, kept: string, code: string): number | null {
    const secret = this.accounts.openSecret(name, kept);
    const time = new Date(this.now()).getTime();
    const token = code.replace(/\s/g, '');
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const off = /^\d{6}$/.test(token) ? totp.validate({ token, timestamp: time, window: 1 }) : null;
    return off === null ? null : Math.floor(time / 30_000) + off;
  }
}
