import type { SlotType } from './cluster.js';

/** A known letter: of somebody who sells it, or a benign form that honest people fill in. Both count alike. */
export interface BankEntry {
  /** From what it says: the same letter has the same id in every bank. */
  readonly id: string;
  readonly kind: 'template' | 'benign';
  readonly name: string;
  /** What all copies say, with slots; numbers, names of accounts and addresses are left out. */
  readonly skeleton: readonly ({ readonly fixed: string } | { readonly slot: number; readonly type: SlotType })[];
  /** MinHash row of the fixed text under the exchange's seed, 32 words in hexadecimal. */
  readonly sketch: string;
  /** Where it comes from. */
  readonly source: string;
  readonly why: string;
  readonly addedBy: string;
  readonly addedAt: string;
  /** The day from which on it marks nobody any more; null: never. */
  readonly expires: string | null;
  readonly state: 'active' | 'quarantined';
  /** How often it matched when it was last looked at and was as it should be; null: never yet. */
  readonly baseline: { readonly matches: number; readonly complaints: number } | null;
}

/** What became of an entry in one look at complaints. */
export interface BankUse {
  readonly entry: string;
  readonly matches: number;
  readonly complaints: number;
  /** Whether it marked: it is active, and did not match far above its baseline. */
  readonly marks: boolean;
  /** It was active and matched so far above its baseline that a person must look at it first. */
  readonly quarantined: boolean;
}
