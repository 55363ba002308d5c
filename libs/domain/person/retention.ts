import type { Bilingual } from '../errors/errors.js';

/** How long each kind is kept, in days; null: until somebody erases it. */
export interface RetentionProfile {
  readonly id: string;
  readonly name: Bilingual;
  readonly source: string;
  readonly kinds: {
    /** After it was answered. */
    readonly complaint: number | null;
    /** After it took place. */
    readonly call: number | null;
    /** Files as they came, after they came: what was read of them is kept as its own kind. */
    readonly original: number | null;
    /** Dossiers, after they were made. */
    readonly dossier: number | null;
  };
}

/** A subject that nothing is erased of, whatever a retention profile says or a person asks. */
export interface Hold {
  readonly id: string;
  readonly kind: 'debtor' | 'complaint';
  readonly subject: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
