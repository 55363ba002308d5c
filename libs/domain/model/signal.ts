import type { Bilingual } from '../errors/errors.js';

/** A record, the field in it, and where in the field (null: the whole field). */
export interface Fact {
  readonly record: string;
  readonly field: string;
  readonly span: readonly [number, number] | null;
}

/** Evidence families of the bits ledger: the largest weight of each counts once. */
export type EvidenceFamily =
  | 'text'
  | 'contact'
  | 'net'
  | 'money'
  | 'document'
  | 'home'
  | 'agent'
  | 'device'
  | 'calls'
  | 'time'
  | 'person';

/** What a signal is about: a record, or what the steps made of many. */
export type SubjectKind = 'complaint' | 'cluster' | 'line' | 'caller' | 'account' | 'call' | 'block' | 'paper';

export interface Signal {
  readonly id: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly detector: string;
  readonly version: string;
  readonly family: EvidenceFamily;
  /** Bits; negative where it speaks for the complainant. */
  readonly weight: number;
  readonly message: Bilingual;
  readonly facts: readonly Fact[];
  readonly quiet: false;
}
