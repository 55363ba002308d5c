import { argon2, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { ClaqueError } from '../../domain/errors/errors.js';

const deriveScrypt = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  size: number,
  cost: object,
) => Promise<Buffer>;
const deriveArgon = promisify(argon2);
/** Argon2id after OWASP's password storage cheat sheet: 19 MiB, two passes, one lane. */
const ARGON = { parallelism: 1, tagLength: 32, memory: 19 * 1024, passes: 2 };
/** How the first versions kept passwords. A sign-in replaces it. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 << 20 };
const ARGON_MARK = 'argon2id:';
/** Hash of no password, for names without an account: they take the same time. */
export const NOBODY = `${ARGON_MARK}${'00'.repeat(16)}:${'00'.repeat(32)}`;

/** Hashes that run at once: half of the cores stay for everybody who has signed in. */
const AT_ONCE = Math.max(1, Math.floor(availableParallelism() / 2));
/** Hashes that may wait. One takes about 60 ms, so the last of them waits about two seconds. */
const LONGEST_QUEUE = 32;
/** Seconds after which a refused caller should come again. */
const COME_AGAIN_SECONDS = 3;

/** Runs at most so many pieces of work at once. Callers that the server knows go first; past a bound, others are refused. */
export class BoundedQueue {
  private running = 0;
  private readonly waiting: { readonly known: boolean; readonly start: () => void }[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly longest: number,
  ) {}

  /** @throws ClaqueError CLQ_SERVER_BUSY where too many wait already. */
  async run<T>(known: boolean, work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) await this.wait(known);
    else this.running++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running--;
      else next.start();
    }
  }

  /** Resolves once a place is free, which the one who leaves hands over. */
  private wait(known: boolean): Promise<void> {
    const unknown = this.waiting.length - this.knownWaiting();
    if ((known ? this.knownWaiting() : unknown) >= this.longest)
      throw new ClaqueError('CLQ_SERVER_BUSY', { seconds: COME_AGAIN_SECONDS });
    return new Promise((start) =>
      this.waiting.splice(known ? this.knownWaiting() : this.waiting.length, 0, { known, start }),
    );
  }

  private knownWaiting(): number {
    const first = this.waiting.findIndex((w) => !w.known);
    return first === -1 ? this.waiting.length : first;
  }
}

const queue = new BoundedQueue(AT_ONCE, LONGEST_QUEUE);

/** @throws ClaqueError CLQ_SERVER_BUSY. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await queue.run(true, () =>
    deriveArgon('argon2id', { ...ARGON, message: password.normalize('NFKC'), nonce }),
  );
  return `${ARGON_MARK}${nonce.toString('hex')}:${tag.toString('hex')}`;
}

/**
 * @param known whether the caller's browser has signed in with this account before; it goes first.
 * @throws ClaqueError CLQ_SERVER_BUSY.
 */
export async function matchesPassword(password: string, stored: string, known = false): Promise<boolean> {
  const [salt = '', expected = ''] = stored.replace(ARGON_MARK, '').split(':');
  const nonce = Buffer.from(salt, 'hex');
  const message = password.normalize('NFKC');
  const derived = await queue.run(known, () =>
    isCurrent(stored)
      ? deriveArgon('argon2id', { ...ARGON, message, nonce })
      : deriveScrypt(message, nonce, 32, SCRYPT),
  );
  return timingSafeEqual(derived, Buffer.from(expected, 'hex'));
}

/** Whether a hash is of today's kind. */
export const isCurrent = (stored: string): boolean => stored.startsWith(ARGON_MARK);
