import { type CallTable, FLAG } from './call-table.js';

/**
 * A burst of empty calls toward one line (short ones about no known account).
 * With what tells a flood from an emergency: in an emergency the line's other calls rise with them.
 */
export interface LineBurst {
  /** The number that was called. */
  readonly callee: string;
  /** A burst of minutes is measured by the line's empty calls, one of hours by its strangers' calls. */
  readonly pace: 'minutes' | 'hours';
  /** Lines that it reached. */
  readonly lines: number;
  /** Local seconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** The empty calls: indexes into the table, in order of time. */
  readonly calls: readonly number[];
  /** Empty calls that the line's own week lets expect. */
  readonly expected: number;
  /** ln q: Benjamini-Hochberg over all lines. */
  readonly logQ: number;
  /** Numbers that they came from; a withheld one counts for itself. */
  readonly callers: number;
  /** Share of the empty calls that the busiest number made. */
  readonly busiest: number;
  /** Median seconds from one empty call to the next. */
  readonly gap: number;
  /** All other calls of the line in the same time, and how many its week lets expect. */
  readonly others: number;
  readonly othersExpected: number;
  /** Relative spread of the other calls from hour to hour. */
  readonly othersSpread: number;
}

/** Seconds of talk up to which a call said nothing. */
export const EMPTY_SECONDS = 6;
/** Whether a call is short and about no account that is known. */
export function isEmpty(talk: number, flags: number): boolean {
  return (flags & FLAG.context) === 0 && !(talk > EMPTY_SECONDS);
}

/** Of each line its inbound calls, empty ones apart, as indexes into the table. Also the time that the table spans. */
export function byLine(table: CallTable): {
  readonly lines: ReadonlyMap<number, { readonly empty: number[]; readonly others: number[] }>;
  readonly from: number;
  readonly to: number;
} {
  const lines = new Map<number, { empty: number[]; others: number[] }>();
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < table.size; i++) {
    const t = table.start[i];
    if (Number.isNaN(t)) continue;
    from = Math.min(from, t);
    to = Math.max(to, t);
    if ((table.flags[i] & FLAG.outbound) !== 0) continue;
    let line = lines.get(table.callee[i]);
    if (!line) {
      line = { empty: [], others: [] };
      lines.set(table.callee[i], line);
    }
    (isEmpty(table.talk[i], table.flags[i]) ? line.empty : line.others).push(i);
  }
  return { lines, from, to };
}
