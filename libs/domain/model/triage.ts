import type { Bilingual } from '../errors/errors.js';

export type Lane = 'hardship' | 'normal' | 'check' | 'ring';

export interface TriageReason {
  readonly detector: string;
  readonly weight: number;
  readonly message: Bilingual;
}

export interface Triage {
  readonly complaint: string;
  readonly lane: Lane;
  readonly score: number;
  readonly reasons: readonly TriageReason[];
}
