import { createHash } from 'node:crypto';
import { canonical } from './canonical.js';

/** What people wrote, and what an act changed: kept sealed apart from the chain, so that it can be erased. */
export interface Said {
  /** 128 bits of chance in hexadecimal: without them nobody can test a guess against the hash in the chain. */
  readonly salt: string;
  readonly reason: string | null;
  readonly before: unknown;
  readonly after: unknown;
  /** Id of the subject, where the chain names it by a pseudonym. */
  readonly subject?: string;
}

/** SHA-256 of what was said, as the chain holds it. */
export const commitment = (said: Said): string => createHash('sha256').update(canonical(said), 'utf8').digest('hex');
