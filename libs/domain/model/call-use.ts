import type { TriageReason } from './triage.js';

/** A line as people look at it: when it is called, and how often for nothing. */
export interface LineUse {
  /** The number that is called. */
  readonly line: string;
  /** Inbound calls, and how many of them were empty: short, and about no known account. */
  readonly calls: number;
  readonly empty: number;
  /** First and last call, clock time at the line. */
  readonly from: string;
  readonly to: string;
  /** Inbound calls by hour of the week, 168 from Monday 0 o'clock on; then the empty ones of them. */
  readonly hours: readonly number[];
  readonly emptyHours: readonly number[];
  /** Bursts of empty calls, by time. */
  readonly bursts: readonly BurstUse[];
}

export interface BurstUse {
  readonly from: string;
  readonly to: string;
  readonly calls: number;
  readonly callers: number;
  /** Empty calls that the line's own week lets expect. */
  readonly expected: number;
  /** All other calls in the same time, and how many are expected: in an emergency they rise too. */
  readonly others: number;
  readonly othersExpected: number;
  /** Empty calls of each minute from `from` on. */
  readonly minutes: readonly number[];
  /** What a detector says of it; empty: it is no flood. */
  readonly reasons: readonly TriageReason[];
}

/** A call with a turn that is said nearly word for word in others. */
export interface ScriptUse {
  readonly call: string;
  readonly startedAt: string | null;
  readonly calls: number;
  readonly speakers: number;
  /** The call that is most alike, and where the turn stands in both transcripts (UTF-16 units). */
  readonly nearest: string;
  readonly similarity: number;
  readonly own: readonly [number, number];
  readonly other: readonly [number, number];
  readonly reasons: readonly TriageReason[];
}
