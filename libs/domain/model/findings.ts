import type { BankUse } from './bank.js';
import type { LineUse, ScriptUse } from './call-use.js';
import type { Cluster, PaperCluster, Template } from './cluster.js';
import type { PaperVerdict } from './document.js';
import type { Graph } from './graph.js';
import type { Group, GroupEvent } from './group.js';
import type { Match, MatchedPairs } from './match.js';
import type { Ring, RingEvent } from './ring.js';
import type { Signal } from './signal.js';
import type { TextFact } from './text-fact.js';
import type { Triage } from './triage.js';

/** Everything the machine's steps found in a set of records. */
export interface Findings {
  readonly facts: ReadonlyMap<string, readonly TextFact[]>;
  /** Verified pairs of complaints; `matchesOf` gives them as matches. There can be millions, hence the arrays. */
  readonly pairs: MatchedPairs;
  /** What the machine makes of each paper, in the order of their files. */
  readonly verdicts: readonly PaperVerdict[];
  /** Matches of papers and of transcripts. */
  readonly otherMatches: readonly Match[];
  /** The lines that are called most, and the calls that share a script. */
  readonly lines: readonly LineUse[];
  readonly scripts: readonly ScriptUse[];
  readonly clusters: readonly Cluster[];
  /** Papers from one source document. */
  readonly paperClusters: readonly PaperCluster[];
  readonly templates: readonly Template[];
  readonly signals: readonly Signal[];
  readonly graph: Graph;
  /** People who share more than chance explains; no lane and no score follows from it. */
  readonly groups: readonly Group[];
  readonly groupEvents: readonly GroupEvent[];
  readonly rings: readonly Ring[];
  /** What became of each ring since the batch before. */
  readonly ringEvents: readonly RingEvent[];
  readonly triage: readonly Triage[];
  /** Debtor named for each complaint, in the order of the complaints. */
  readonly debtorOf: ReadonlyMap<string, string>;
  readonly units: number;
  /** What became of each entry of the bank. */
  readonly bank: readonly BankUse[];
  readonly steps: readonly { readonly name: string; readonly ms: number }[];
}
