import type { Bilingual } from '../errors/errors.js';
import type { Fact } from './signal.js';

/** What an organiser can be. A group's structure cannot tell them apart; a person who looks it up can. */
export const ORGANISER_KINDS = [
  /** A paid agency that hides. */
  'agency',
  /** A law firm or a licensed agent, in the open. */
  'representative',
  /** A charity, union, association, social worker, village, school or family doctor. */
  'helper',
  /** A place or a device that people share: a ward, a hostel, a print shop, a branch. */
  'place',
  /** The lender's own number or account. */
  'lender',
  /** A family or a business. */
  'family',
  /** One cause with many victims: a breach, a bankruptcy, an outage. */
  'cause',
  /** Somebody's number or name that others misuse. */
  'misused',
  'unknown',
] as const;
export type OrganiserKind = (typeof ORGANISER_KINDS)[number];

/** `open`: nobody has said who stands behind it. `answered`: somebody has. `ring`: it stands in rings.jsonl. */
export type GroupStatus = 'open' | 'answered' | 'ring';

/** A value that more people of the group hold than chance explains. */
export interface GroupValue {
  readonly kind: string;
  /** `kind:key`, as in a ring's values. */
  readonly key: string;
  /** Masked where it is a number. */
  readonly label: string;
  /** Households of the group that hold it. */
  readonly units: number;
  /** Who of the group's debtors hold it, by their place in the list. */
  readonly holders?: readonly number[];
  /** A complaint in which it stands in full; left out where only calls carry it. */
  readonly standsIn?: { readonly complaint: string; readonly field: string };
}

/** What speaks for or against a kind of organiser. */
export interface OrganiserReason {
  /** Bits for the kind; negative where it speaks against it. */
  readonly bits: number;
  readonly message: Bilingual;
  /** Where it stands, as far as one place says it. */
  readonly facts: readonly Fact[];
}

/** One kind that the organiser may be. An order of hypotheses, never a verdict. */
export interface OrganiserHypothesis {
  readonly kind: OrganiserKind;
  /** Of all kinds together 1. Shown as an order in words until it is calibrated. */
  readonly probability: number;
  readonly for: readonly OrganiserReason[];
  readonly against: readonly OrganiserReason[];
}

/** The one question whose answer settles a group. */
export interface GroupInquiry {
  /** The value that it asks about, `kind:key`. */
  readonly value: string;
  readonly question: Bilingual;
  /** People who hold the value, in this group. */
  readonly settles: number;
  /** What to ask when that is answered, about those of whom no answer speaks yet. Left out where nobody is left. */
  readonly then?: readonly GroupQuestion[];
}

/** A further question about a group. */
export interface GroupQuestion {
  readonly value: string;
  readonly question: Bilingual;
  /** People who hold the value and none of those asked about before it. */
  readonly settles: number;
  /** All who hold it hold a value asked about before. It is worth asking about only where no agency stands behind that. */
  readonly within: boolean;
}

/** Weak evidence that speaks inside a group alone. */
export const INSIDE_KINDS = ['argument', 'demand', 'structure', 'words', 'meaning'] as const;
export type InsideKind = (typeof INSIDE_KINDS)[number];

/**
 * Differently worded texts of a group that are more alike than those of matched people.
 * Matched are people of the same topic, lender and month who are not in it.
 * One cause, one helper and one hand all leave that. It adds nobody, and moves nothing.
 */
export interface InsideFinding {
  readonly kind: InsideKind;
  /** -log2 of `p`. */
  readonly bits: number;
  /** Of a permutation test, adjusted over all groups and all kinds of evidence (Benjamini-Hochberg). */
  readonly p: number;
  /** People whose texts were compared; of those with one letter one. */
  readonly compared: number;
  /** Those of them who are nearer to the others than nine in ten matched people. */
  readonly people: number;
  readonly message: Bilingual;
}

/**
 * People who share more than chance explains: a fact about complaints, and no word about people. It moves no lane and no score, and
 * those who handle complaints do not see it.
 */
export interface Group {
  readonly id: string;
  readonly rank: number;
  /** Each holds a value of the group. */
  readonly debtors: readonly string[];
  readonly complaints: readonly string[];
  /** Who filed each complaint, by their place in `debtors`. */
  readonly filers?: readonly number[];
  /** Those that most of its households hold first. */
  readonly values: readonly GroupValue[];
  /** Excess over chance of the heaviest value or link, -log2 of its adjusted p. */
  readonly bits: number;
  /** Groups of at least so many bits in a world by chance, on average. */
  readonly expectedByChance: number;
  /** The likeliest first. */
  readonly kindOfOrganiser: readonly OrganiserHypothesis[];
  /** What a second look inside it found, the most certain first. Left out where it found nothing. */
  readonly inside?: readonly InsideFinding[];
  /** Null where no answer about one value would settle it. It stays where it is settled: an answer can be taken back. */
  readonly inquiry: GroupInquiry | null;
  /** As the analysis found it. What holds now follows from the answers that stand now. */
  readonly status: GroupStatus;
  /** Organisers of the address book on whose answers the status rests. Left out where it rests on nobody's. */
  readonly answers?: readonly string[];
  /** Values that agencies.csv lists as an agency's, `kind:key`. Left out where it lists none. */
  readonly listed?: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

/** What an analysis finds of a group's status, and what that rests on. */
export type GroupBasis = Pick<Group, 'status' | 'answers' | 'listed'>;

/** What became of a group in one batch. */
export interface GroupEvent {
  readonly group: string;
  readonly kind: 'appeared' | 'grew' | 'shrank' | 'merged' | 'split' | 'ended';
  /** Groups that it was merged from, split from, or ended in. */
  readonly others: readonly string[];
  readonly debtors: number;
}
