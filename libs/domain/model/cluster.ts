export type TemplatePart =
  | { readonly fixed: string }
  | { readonly slot: number; readonly type: SlotType; readonly examples: readonly string[] };

export type SlotType = 'name' | 'company' | 'amount' | 'date' | 'account' | 'phone' | 'number' | 'mask' | 'text';

/** A time in which a template's wording stood; what changed against the version before. */
export interface TemplateVersion {
  readonly version: number;
  readonly from: string;
  readonly to: string;
  /** An empty text: it was added, or left out. */
  readonly changes: readonly { readonly was: string; readonly now: string }[];
}

export interface Template {
  readonly id: string;
  readonly parts: readonly TemplatePart[];
  readonly support: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** The last version. */
  readonly version: number;
  /** Versions of the wording, the first one first; one without changes where it never drifted. Empty where no copy has a time. */
  readonly versions: readonly TemplateVersion[];
  /** Lenders and channels that it was sent to and by. */
  readonly spread: { readonly institutions: number; readonly channels: number };
}

/** Papers from one source document: what they say alike beyond their form, and what must have been written again. */
export interface PaperCluster {
  readonly id: string;
  readonly kind: 'evidence';
  /** Paths of the files, ascending. */
  readonly members: readonly string[];
  /** Mean similarity of the pairs that were compared. */
  readonly cohesion: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly debtors: readonly string[];
  /** How many papers here follow the form, and the first line that all members print. */
  readonly form: { readonly papers: number; readonly title: string };
  /** What pairs share, with the number of pairs that do; those of most pairs first. Numbers are masked. */
  readonly shared: readonly { readonly kind: string; readonly text: string; readonly pairs: number }[];
  /** Kinds in which they differ. */
  readonly changed: readonly string[];
}

export interface Cluster {
  readonly id: string;
  readonly kind: 'complaint';
  /** Complaint ids, ascending. */
  readonly members: readonly string[];
  readonly medoid: string;
  readonly template: string;
  readonly cohesion: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly debtors: readonly string[];
  /** Unrelated households behind it, after contraction. */
  readonly units: number;
  readonly institutions: number;
  /** The official or public form that it follows, or null. */
  readonly benign: string | null;
  /** Short texts that look alike: a family to be seen, and evidence of nothing. */
  readonly loose: boolean;
}
