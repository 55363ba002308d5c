import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { TrustedKeyRow } from '../../db/repositories/trusted-keys.js';
import type { Store } from '../../db/store.js';
import { ClaqueError, notFound, readReason } from '../../domain/errors/errors.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import { publicPem, signingKey } from '../signing-keys.js';

export type TrustedKey = TrustedKeyRow;

const LONGEST_NAME = 200;

/**
 * Keys whose bundles this installation takes. An administrator adds a key before its first bundle comes.
 * The house knows its owner by the name that it is given there.
 * A bundle's own word for its signer counts for nothing.
 */
export class TrustedKeys {
  constructor(
    private readonly store: Store,
    private readonly now: () => string,
    private readonly audit: AuditLog,
  ) {}

  list(): Promise<readonly TrustedKey[]> {
    return this.store.trustedKeys.list();
  }

  /** @throws ClaqueError CLQ_BANK_KEY where it is no key for bundles, CLQ_REASON. */
  async add(pem: string, name: string, reason: string, actor: Actor): Promise<TrustedKey> {
    const key = readKey(pem);
    const trimmed = name.trim();
    if (key === null || trimmed === '' || trimmed.length > LONGEST_NAME) throw new ClaqueError('CLQ_BANK_KEY');
    const row: TrustedKey = {
      fingerprint: fingerprintOf(key),
      pem: key.export({ type: 'spki', format: 'pem' }).toString(),
      name: trimmed,
      reason: readReason(reason),
      addedBy: actor.name,
      addedAt: this.now(),
    };
    await this.store.transaction(async (tx) => {
      if (!(await this.store.trustedKeys.add(tx, row))) return;
      await this.audit.write(tx, actor, [
        {
          action: 'Mutation.trustBankKey',
          subject: { kind: 'bank key', id: row.fingerprint },
          reason: row.reason,
          after: { fingerprint: row.fingerprint, name: row.name },
        },
      ]);
    });
    return (await this.list()).find((k) => k.fingerprint === row.fingerprint)!;
  }

  /** Takes no more bundles of a key; entries that came stay. @throws ClaqueError CLQ_NOT_FOUND, CLQ_REASON. */
  async remove(fingerprint: string, reason: string, actor: Actor): Promise<void> {
    const why = readReason(reason);
    await this.store.transaction(async (tx) => {
      const name = await this.store.trustedKeys.remove(tx, fingerprint);
      if (name === null) throw notFound('bankKey', fingerprint);
      await this.audit.write(tx, actor, [
        {
          action: 'Mutation.distrustBankKey',
          subject: { kind: 'bank key', id: fingerprint },
          reason: why,
          before: { fingerprint, name },
        },
      ]);
    });
  }

  /**
   * The keys that may have signed a bundle: the trusted ones and the installation's own.
   *
   * @param pem the one that the bundle is said to be signed with; null for any of them.
   * @throws ClaqueError CLQ_BANK_UNTRUSTED where that one is not trusted, or none is.
   */
  async candidates(pem: string | null): Promise<readonly Pick<TrustedKey, 'fingerprint' | 'pem' | 'name'>[]> {
    const own = publicPem(await signingKey(this.store, 'bankKey'));
    const mine = { fingerprint: fingerprintOf(createPublicKey(own)), pem: own, name: OWN };
    const trusted = [...(await this.list()), mine];
    if (pem === null) return trusted;
    const given = readKey(pem);
    const fingerprint = given === null ? '' : fingerprintOf(given);
    const found = trusted.filter((k) => k.fingerprint === fingerprint);
    if (found.length === 0) throw new ClaqueError('CLQ_BANK_UNTRUSTED');
    return found;
  }
}

/** The name of what this installation signed itself. */
const OWN = 'this installation';

/** SHA-256 of the key's DER form, as other tools show it. */
function fingerprintOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** A public key that signs bundles (Ed25519); null for anything else. A private key is refused: it should not travel. */
function readKey(pem: string): KeyObject | null {
  if (!/^-----BEGIN PUBLIC KEY-----/.test(pem.trim())) return null;
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
