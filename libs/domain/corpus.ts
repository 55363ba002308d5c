import type { Star, VerifiedPairs } from '../kernel/index.js';
import type { PaperView } from './detector.js';
import type { Households } from './households.js';
import type {
  Cluster,
  Complaint,
  Graph,
  Group,
  GroupBasis,
  GroupEvent,
  Records,
  Ring,
  RingEvent,
  Signal,
  TextFact,
  Triage,
} from './model/index.js';
import type { CallAnalysis } from './pipeline/calls/call-analysis.js';
import type { Form, TextCluster } from './pipeline/clusters/text-cluster.js';
import type { DocumentAnalysis } from './pipeline/documents/document-analysis.js';
import type { Fingerprints } from './pipeline/fingerprint/fingerprints.js';
import type { Wording } from './pipeline/wording/wording.js';
import type { ValueTable } from './shared-values/value.js';
import type { BankMatches } from './template-bank/bank.js';
import { byCodeUnit } from './text/compare.js';

/** What is read out of the texts, by the place of the complaint. */
export interface Texts {
  readonly facts: readonly (readonly TextFact[])[];
  /** Texts as they are compared; each as long as its text. */
  readonly read: readonly string[];
  /** Numbers that texts keep from one analysis to the next, where there is a next. */
  readonly numbers: readonly number[];
}

/** Texts with an exact similarity above the threshold, and the groups that they make. */
export interface Compared {
  readonly pairs: VerifiedPairs;
  readonly stars: readonly Star[];
}

export interface Clustering {
  readonly textClusters: readonly TextCluster[];
  /** The same, as people see them. */
  readonly clusters: readonly Cluster[];
  /** Cluster of each complaint, or -1. */
  readonly clusterOf: Int32Array;
  /** Benign form of each cluster. */
  readonly forms: readonly (Form | null)[];
  readonly bank: BankMatches;
}

export interface GroupFindings {
  readonly groups: readonly Group[];
  readonly events: readonly GroupEvent[];
}

export interface RingFindings {
  readonly rings: readonly Ring[];
  readonly events: readonly RingEvent[];
  /** Of each group that is not open, by id. */
  readonly statusOf: ReadonlyMap<string, GroupBasis>;
}

/** What the steps add, each its own part. */
export interface CorpusParts {
  readonly texts: Texts;
  readonly documents: DocumentAnalysis;
  readonly documentViews: readonly PaperView[];
  readonly prints: Fingerprints;
  /** Groups of texts that share a band: what may be alike. */
  readonly candidates: readonly Uint32Array[];
  readonly compared: Compared;
  readonly clustering: Clustering;
  readonly households: Households;
  readonly values: ValueTable;
  readonly wording: Wording;
  readonly calls: CallAnalysis;
  readonly signals: readonly Signal[];
  /** What households hold, as groups are searched in it: with what excuses from nothing there. */
  readonly traces: ValueTable;
  readonly groups: GroupFindings;
  readonly rings: RingFindings;
  readonly graph: Graph;
  readonly triage: readonly Triage[];
}

/**
 * The records of one analysis and what the steps made of them so far.
 * Every part knows complaints by their places in `complaints`.
 * Records are ordered by id, so nothing depends on the order in which they came.
 */
export class Corpus {
  readonly records: Records;
  private readonly parts: Partial<CorpusParts>;

  constructor(given: Records, parts: Partial<CorpusParts> = {}) {
    this.records = inOrder(given);
    this.parts = { ...parts };
  }

  get complaints(): readonly Complaint[] {
    return this.records.complaints;
  }

  /** @throws Error where the step that makes the part has not run. */
  get<P extends keyof CorpusParts>(name: P): CorpusParts[P] {
    const part = this.parts[name];
    if (part === undefined) throw new Error(`the step that makes "${name}" has not run`);
    return part as CorpusParts[P];
  }

  add<P extends keyof CorpusParts>(name: P, part: CorpusParts[P]): void {
    this.parts[name] = part;
  }

  factsOf(complaint: number): readonly TextFact[] {
    return this.get('texts').facts[complaint];
  }

  /** Tokens of a text. */
  tokensOf(complaint: number): number {
    return this.get('prints').lengths[complaint];
  }

  householdOf(complaint: number): number {
    return this.get('households').unitOf[complaint];
  }

  debtorOf(complaint: number): string {
    return this.get('households').debtorOf[complaint];
  }

  /** Place of the complaint's cluster in `clustering`; -1: none. */
  clusterOf(complaint: number): number {
    return this.get('clustering').clusterOf[complaint];
  }
}

function inOrder(records: Records): Records {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    [...list].sort((x, y) => byCodeUnit(x.id, y.id));
  return {
    complaints: byId(records.complaints),
    calls: byId(records.calls),
    agencies: byId(records.agencies),
    evidence: byId(records.evidence),
  };
}
