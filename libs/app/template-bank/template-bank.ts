import type { Store } from '../../db/store.js';
import { ClaqueError, notFound } from '../../domain/errors/errors.js';
import type { Knowledge } from '../../domain/knowledge.js';
import type { BankEntry } from '../../domain/model/index.js';
import { bankEntry, quarantined, released } from '../../domain/template-bank/bank.js';
import { openBundle, signBundle } from '../../readers/bank-file.js';
import { loadKnowledge } from '../../readers/seeds.js';
import type { ClusterRow } from '../analysis/finding-rows.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import { publicPem, signingKey } from '../signing-keys.js';
import { TrustedKeys } from './trusted-keys.js';

export interface ToBank {
  readonly kind: BankEntry['kind'];
  readonly name: string;
  readonly source: string;
  readonly why: string;
  readonly expires: string | null;
}

/** What people do with the bank of an installation. Every change has everything analyzed again. */
export class TemplateBank {
  readonly trusted: TrustedKeys;
  private knowledge: Promise<Knowledge> | null = null;

  /** @param seeds folder of what the program knows. */
  constructor(
    private readonly store: Store,
    private readonly now: () => string,
    private readonly audit: AuditLog,
    private readonly seeds: string,
  ) {
    this.trusted = new TrustedKeys(store, now, audit);
  }

  /**
   * The letter of a cluster as an entry.
   * @throws ClaqueError CLQ_NOT_FOUND, CLQ_BANK_SHORT.
   */
  async add(cluster: string, about: ToBank, actor: Actor): Promise<BankEntry> {
    const row = await this.store.findings.get<ClusterRow>('cluster', cluster);
    if (row === null) throw notFound('cluster', cluster);
    this.knowledge ??= loadKnowledge(this.seeds);
    const { parts } = row.templateBody;
    const made = bankEntry({ ...about, parts, addedBy: actor.name, addedAt: this.now() }, await this.knowledge);
    await this.store.templateBank.add([made], this.now(), (tx) =>
      this.audit.write(tx, actor, [
        {
          action: 'Mutation.addToBank',
          subject: { kind: 'bank entry', id: made.id },
          reason: about.why,
          after: { cluster, kind: made.kind, name: made.name },
        },
      ]),
    );
    return (await this.store.templateBank.all()).find((e) => e.id === made.id)!;
  }

  async release(id: string, actor: Actor): Promise<BankEntry> {
    return this.change(id, released, 'Mutation.releaseBankEntry', actor);
  }

  /** Takes an entry out of use until somebody releases it. */
  async quarantine(id: string, reason: string, actor: Actor): Promise<BankEntry> {
    return this.change(id, quarantined, 'Mutation.quarantineBankEntry', actor, reason);
  }

  async remove(id: string, actor: Actor): Promise<void> {
    await this.change(id, () => null, 'Mutation.removeBankEntry', actor);
  }

  /** The public key by which others know this installation's bundles, as PEM. */
  async publicKey(): Promise<string> {
    return publicPem(await signingKey(this.store, 'bankKey'));
  }

  async export(signer: string): Promise<string> {
    return signBundle(await this.store.templateBank.all(), signer, await signingKey(this.store, 'bankKey'));
  }

  /**
   * Takes in a bundle that a trusted key signed.
   *
   * @param publicKey the key that it is said to be signed with; null tries every trusted one.
   * @returns how many entries are new.
   * @throws ClaqueError CLQ_BANK_UNTRUSTED, CLQ_BANK_BAD, CLQ_BANK_FORGED.
   */
  async import(bundle: string, publicKey: string | null, actor: Actor): Promise<number> {
    const { entries, signer, key } = this.open(bundle, await this.trusted.candidates(publicKey));
    return this.store.templateBank.add(entries, this.now(), (tx, added) =>
      this.audit.write(tx, actor, [
        {
          action: 'Mutation.importBank',
          subject: { kind: 'bundle', id: key.fingerprint },
          after: { added: Number(added), fingerprint: key.fingerprint, name: key.name, saysItIs: signer },
        },
      ]),
    );
  }

  /** Opens a bundle with the first key that proves it. Its entries name that key's owner as the house does. */
  private open<K extends { readonly pem: string; readonly name: string }>(bundle: string, keys: readonly K[]) {
    let refused: unknown = new ClaqueError('CLQ_BANK_UNTRUSTED');
    for (const key of keys)
      try {
        return { ...openBundle(bundle, key.pem, 'bundle', key.name), key };
      } catch (error) {
        if (!(error instanceof ClaqueError) || error.code !== 'CLQ_BANK_FORGED') throw error;
        refused = error;
      }
    throw refused;
  }

  private async change(
    id: string,
    how: (e: BankEntry) => BankEntry | null,
    action: string,
    actor: Actor,
    reason: string | null = null,
  ): Promise<BankEntry> {
    const before = await this.store.templateBank.change(id, how, this.now(), (tx) =>
      this.audit.write(tx, actor, [{ action, subject: { kind: 'bank entry', id }, reason }]),
    );
    if (before === null) throw notFound('bankEntry', id);
    return how(before) ?? before;
  }
}
