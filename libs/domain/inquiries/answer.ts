import { ORGANISER_KINDS, type OrganiserKind } from '../model/index.js';

/**
 * How somebody found out who an organiser is. A text of a complaint is no source: its writer can say anything of
 * themselves.
 */
export const ANSWER_SOURCES = [
  /** A public register: of companies, law firms, charities, unions, licensed agents. */
  'register',
  /** The lender's own records: its numbers, its accounts, its branches, its customers' relations. */
  'lender_records',
  /** A call to the organiser, under a neutral script. It is the organiser's own word. */
  'call',
  /** A regulator, a court or the police. */
  'authority',
  /** A verification sample of the group's people. */
  'sample',
] as const;
export type AnswerSource = (typeof ANSWER_SOURCES)[number];

/** Where somebody looked. */
export interface Finding {
  readonly source: AnswerSource;
  /** Where in the source: a register number, a record, a date of the call. */
  readonly reference: string;
}

/** Kinds that name nobody as hiding, so that what hangs on the organiser is excused from being named. */
export const EXCUSING = ORGANISER_KINDS.filter((kind) => kind !== 'agency' && kind !== 'unknown');

/** What a group was when somebody asked about its organiser. The answer speaks of no more than this. */
export interface AskedAbout {
  /** Id of the group; null where the organiser was entered without one. */
  readonly group: string | null;
  /** Kinds of the group's values. */
  readonly kinds: readonly string[];
  readonly people: number;
  readonly complaints: number;
  /** Days between the group's first and last complaint; at least 1. */
  readonly days: number;
  /**
   * How likely each kind of organiser seemed then. What answers say is compared with this.
   * A later estimate may know the answer, as where agencies.csv lists it since. Left out where none was made.
   */
  readonly estimates?: Estimates;
}

/** Shares of 1, as an analysis estimated them. */
export type Estimates = Readonly<Partial<Record<OrganiserKind, number>>>;

/** One organiser, identified by people: what the address book holds and the ring rule reads. */
export interface OrganiserAnswer {
  /** Id of the organiser in the address book; the same through all of its answers. */
  readonly id: string;
  /** Its values as `kind:key`, as in a group's values: phone, account, agent name, device, letter, source document, caller. */
  readonly values: readonly string[];
  /** Who it is. `unknown`: somebody tried, and it could not be found out. */
  readonly kind: OrganiserKind;
  /** What it is called, as the source has it; empty where no name was found. */
  readonly name: string;
  readonly source: AnswerSource;
  /** Where in the source: a register number, a record, a date of the call. */
  readonly reference: string;
  readonly reason: string;
  readonly by: string;
  /** Who confirmed it; null for `unknown`, which needs nobody. */
  readonly second: string | null;
  /** Where the second person looked. An agency has two findings, because it names people; other kinds may have one. */
  readonly secondFinding?: Finding;
  /** When it was given, ISO 8601. */
  readonly at: string;
  /** The day from which on it counts no more, ISO 8601. */
  readonly expires: string;
  readonly asked: AskedAbout;
}

/** Why an answer counts no more without anybody having undone it. */
export type LapseReason =
  /** Its day came. */
  | 'expired'
  /** The group gained a kind of value that was not asked about. */
  | 'new_kind'
  /** The group grew beyond twice what was asked about. */
  | 'outgrown'
  /** The group grew faster than its own pace explains. */
  | 'sudden';
