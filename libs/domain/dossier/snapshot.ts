import type { AuditEntry } from '../audit/chain.js';
import type { Case, CaseEvent, Recipient } from '../cases/case.js';
import type { Judgement, Rate } from '../ledger/accusations.js';
import type { Call, Complaint, Graph, PaperVerdict, Ring, TextFact } from '../model/index.js';

/** Who a dossier is for: within the house, or whom the case was escalated to. */
export type DossierFor = 'internal' | Recipient;

/** How a record came into the house. */
export interface Custody {
  readonly kind: 'complaint' | 'paper';
  readonly id: string;
  /** Place in the file that it came in. */
  readonly file: string;
  readonly line: number | null;
  readonly import: string;
  /** Of the file as it came. */
  readonly sha256: string;
  readonly at: string;
  readonly by: string;
}

/** A link of the audit chain that is about something else. It lets one follow the chain, and says nothing more. */
export interface BareLink {
  readonly number: number;
  readonly previous: string;
  readonly hash: string;
}

/** What was read of a paper. */
export interface PaperText {
  readonly paper: string;
  readonly text: string;
}

/** Everything that a dossier is made from, as it was at one moment: the same snapshot gives the same bytes. */
export interface Snapshot {
  readonly at: string;
  readonly by: string;
  readonly for: DossierFor;
  readonly installation: string;
  readonly case: Case & { readonly id: string };
  readonly events: readonly CaseEvent[];
  readonly rings: readonly Ring[];
  readonly complaints: readonly {
    readonly complaint: Complaint;
    readonly debtor: string;
    readonly facts: readonly TextFact[];
    readonly cluster: string | null;
    /** Whether it is the one of its cluster that all others resemble. */
    readonly medoid: boolean;
  }[];
  /** Complaints of the case that are in no list because there are too many. */
  readonly left: number;
  readonly papers: readonly PaperVerdict[];
  /** Papers laid on the ones that they resemble (PNG). */
  readonly overlays: readonly { readonly paper: string; readonly beside: string; readonly png: Uint8Array }[];
  /** Texts of papers of one ring that say most of the same. */
  readonly paperPairs: readonly (readonly [left: PaperText, right: PaperText])[];
  /** Files that people put into the case. */
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly content: Uint8Array }[];
  readonly calls: readonly Call[];
  readonly judgements: readonly Judgement[];
  readonly graph: Graph;
  readonly custody: readonly Custody[];
  readonly ledger: { readonly pointedAt: Rate; readonly overturned: Rate; readonly missed: Rate };
  /** Links of the audit chain from the case's first to its last, those of the case in full. */
  readonly audit: readonly (AuditEntry | BareLink)[];
}
