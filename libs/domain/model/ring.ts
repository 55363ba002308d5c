import type { Bilingual } from '../errors/errors.js';
import type { EvidenceFamily, Fact } from './signal.js';

export interface Reason {
  /** Key of the ring's value that it is about, where it is about one. */
  readonly value?: string;
  readonly weight: number;
  readonly family: EvidenceFamily;
  readonly message: Bilingual;
  readonly facts: readonly Fact[];
}

/** A value that members of a ring share. */
export interface RingValue {
  readonly key: string;
  readonly kind: string;
  readonly family: EvidenceFamily;
  readonly label: string;
  /** Debtors of the ring that hold it. */
  readonly debtors: readonly string[];
}

/** A number, account, device or agency that several members were given: suspected operators, unlike the members. */
export interface Operator {
  readonly kind: string;
  readonly key: string;
  readonly label: string;
  /** Members who hold it. */
  readonly debtors: number;
}

export interface RingMember {
  readonly debtor: string;
  readonly role: 'probable_client' | 'to_check';
  /** Values of the ring that they hold. */
  readonly values: number;
  /** Whether peeling leaves them in the densest part. */
  readonly core: boolean;
}

export interface Ring {
  readonly id: string;
  readonly rank: number;
  readonly tier: 'T1' | 'T2';
  readonly score: number;
  readonly pValue: number;
  readonly expectedByChance: number;
  /** Members to check; often the operators' victims. */
  readonly debtors: readonly string[];
  readonly agencies: readonly string[];
  readonly phones: readonly string[];
  readonly complaints: readonly string[];
  readonly templates: readonly string[];
  readonly evidence: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly reasons: readonly Reason[];
  /** What speaks against it: reasons of zero or negative weight. */
  readonly counterEvidence: readonly Reason[];
  readonly values: readonly RingValue[];
  readonly operators: readonly Operator[];
  /** The debtors by role. */
  readonly members: readonly RingMember[];
  /** Second opinions; none of them adds to the score. */
  readonly opinions: {
    /** FRAUDAR's densest part inside the group. */
    readonly peeling: { readonly core: number; readonly density: number };
    /** Pairs of members who filed on one lender within a day. `expected`: how many as many people at large make. */
    readonly lockstep: { readonly pairs: number; readonly expected: number };
  };
  /** Organisers of the address book on whose answers it rests. Left out where it rests on agencies.csv. */
  readonly answers?: readonly string[];
  readonly weakestLink: {
    readonly message: Bilingual;
    /** The value, or the two values, that it is about. */
    readonly between: readonly string[];
    /** Values each of which, once explained, clears the group. */
    readonly breaks: readonly string[];
  };
}

/** What became of a ring in one batch. */
export interface RingEvent {
  readonly ring: string;
  readonly kind: 'appeared' | 'grew' | 'shrank' | 'merged' | 'split' | 'ended';
  /** Rings that it was merged from, split from, or ended in. */
  readonly others: readonly string[];
  readonly debtors: number;
}
