import { randomBytes } from 'node:crypto';
import type { Vault } from '../../db/encryption/vault.js';
import type { AttemptRepository, AttemptRule } from '../../db/repositories/attempts.js';
import { ClaqueError } from '../../domain/errors/errors.js';

/** From one place to one account: five attempts, then waits of 4 seconds to 15 minutes. */
const ONE_PLACE: AttemptRule = { free: 5, longestWait: 900_000 };
/** To one account from all places together. The wait is short, because it holds up everybody else too. */
const ALL_PLACES: AttemptRule = { free: 50, longestWait: 30_000 };
/** How often old buckets are removed: once in so many attempts. */
const SWEEP = 200;

/** Where an attempt comes from. */
export interface Place {
  /** The network address. */
  readonly address: string;
  /** What a browser keeps after it has signed in; '' for none. */
  readonly device: string;
}

/** The buckets of an attempt, the first of which is its own. */
export interface Buckets {
  readonly own: string;
  readonly shared: string | null;
  /** Whether the browser has signed in with this account before. */
  readonly known: boolean;
}

/**
 * Limits attempts by account and place.
 * A browser that has signed in before has a bucket of its own (OWASP's "device cookies").
 * So nobody can lock its owner out by failing on purpose, not even from behind the same proxy.
 * Names without an account count in the same way, so that waiting says nothing about whether an account exists.
 */
export class Attempts {
  private count = 0;

  constructor(
    private readonly repository: AttemptRepository,
    private readonly vault: Vault,
    private readonly now: () => string,
  ) {}

  buckets(name: string, { address, device }: Place): Buckets {
    const known = this.knownDevice(name, device);
    // Under a key: people type passwords into the field for names, and addresses are personal data.
    const mark = (...parts: string[]) => this.vault.content(`attempt:${parts.join('\0')}`);
    if (known !== null) return { own: mark('device', name, known), shared: null, known: true };
    return { own: mark('place', name, network(address)), shared: mark('all', name), known: false };
  }

  /** Counts an attempt before anything is hashed. @throws ClaqueError CLQ_LOGIN_SLOW. */
  async take({ own, shared }: Buckets): Promise<void> {
    const now = Date.parse(this.now());
    const wait =
      (await this.repository.take(own, ONE_PLACE, now)) ||
      (shared === null ? 0 : await this.repository.take(shared, ALL_PLACES, now));
    if (this.count++ % SWEEP === 0) await this.repository.sweep(now);
    if (wait > 0) throw new ClaqueError('CLQ_LOGIN_SLOW', { seconds: Math.ceil(wait / 1000) });
  }

  /** Takes an attempt back that guessed nothing: the password was right, and more is needed. */
  async giveBack({ own, shared }: Buckets): Promise<void> {
    await this.repository.giveBack(own);
    if (shared !== null) await this.repository.giveBack(shared);
  }

  async succeeded({ own, shared }: Buckets): Promise<void> {
    await this.repository.clear(own);
    if (shared !== null) await this.repository.giveBack(shared);
  }

  /** What a browser keeps after it has signed in with an account. */
  deviceOf(account: string): string {
    return this.vault.seal('device', { account, nonce: randomBytes(12).toString('base64url') });
  }

  private knownDevice(name: string, device: string): string | null {
    if (device === '') return null;
    try {
      const { account, nonce } = this.vault.open<{ account: string; nonce: string }>('device', device);
      return account === name ? nonce : null;
    } catch {
      return null;
    }
  }
}

/** The owner of one IPv6 address usually has the 2^64 addresses of its network. */
function network(address: string): string {
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;
}
