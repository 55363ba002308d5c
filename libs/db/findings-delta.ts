import type { BankUse, Graph, GroupEvent, Lane, RingEvent } from '../domain/model/index.js';

/** What the graph's tables lack, and what they hold too much; under pseudonyms. */
export interface GraphChanges {
  readonly put: Graph;
  readonly drop: { readonly nodes: readonly string[]; readonly edges: readonly string[] };
}

/** A row of the table of findings that is new or says something else. */
export interface FindingPut {
  readonly kind: string;
  readonly id: string;
  readonly rank: number;
  readonly parent: string | null;
  readonly size: number;
  /** JSON, sealed where it must be. */
  readonly body: string;
}

/** A complaint whose finding is new or says something else, as the queue takes it in. */
export interface Triaged {
  readonly id: string;
  readonly lane: Lane;
  /** ISO 8601; null where the source has no date. */
  readonly receivedAt: string | null;
}

/** What differs between one analysis and the one before. */
export interface FindingsDelta {
  readonly put: readonly FindingPut[];
  readonly drop: readonly { readonly kind: string; readonly id: string }[];
  readonly triaged: readonly Triaged[];
  readonly graph: GraphChanges;
  readonly ringEvents: readonly RingEvent[];
  readonly groupEvents: readonly GroupEvent[];
  /** What became of each entry of the bank. */
  readonly bank: readonly BankUse[];
}
