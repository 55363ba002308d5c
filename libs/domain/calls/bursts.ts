import { benjaminiHochberg, SCAN_DEFAULTS, scanBursts, WeeklyRate } from '../../kernel/index.js';
import { type CallTable, FLAG } from './call-table.js';

/**
 * A burst of empty calls toward one line (short ones about no known account).
 * With what tells a flood from an emergency: in an emergency the line's other calls rise with them.
 */
export interface LineBurst {
  /** The number that was called. */
  readonly callee: string;
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
/** False discovery rate over lines. */
const Q = 0.01;

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

/** What makes a burst of empty calls a flood, for the detector and for who watches calls as they come. */
export const FLOOD = {
  minCalls: 20,
  minCallers: 5,
  maxBusiest: 0.35,
  /** Seconds: calls of a flood come seconds to a minute apart. */
  maxGap: 60,
  /** Other calls beyond what is expected, for each empty one beyond it: in an emergency they rise too. */
  maxOthers: 0.6,
} as const;

/**
 * Bursts of inbound calls, by time. Each line is measured by its own hour of the week.
 * Ordinary callers go on calling in a flood, so only the empty calls are scanned.
 * Mixed with the rest of a busy line, four in five floods were missed.
 */
export function lineBursts(table: CallTable, { lines, from, to } = byLine(table)): LineBurst[] {
  const inTime = (x: number, y: number) => table.start[x] - table.start[y] || x - y;
  const times = (calls: readonly number[]) => Float64Array.from(calls, (i) => table.start[i]);
  const found: (Omit<LineBurst, 'logQ'> & { line: number })[] = [];
  const logP: number[] = [];
  for (const [callee, { empty, others }] of lines) {
    others.sort(inTime);
    const usual = new WeeklyRate(times(others), from, to, SCAN_DEFAULTS.prior);
    // On a due day everybody calls more, those who hang up too.
    const scales = usual.dayScales();
    const scale = (hour: number) => scales.get(Math.floor(hour / 24)) ?? 1;
    empty.sort(inTime);
    const bursts = scanBursts(times(empty), from, to, SCAN_DEFAULTS, scale);
    const line = logP.push(bursts.reduce((least, b) => Math.min(least, b.logP), 0)) - 1;
    if (bursts.length === 0) continue;
    const rate = new WeeklyRate(times(others), from, to, SCAN_DEFAULTS.prior, scale);
    for (const b of bursts) {
      const calls = empty.slice(b.first, b.last + 1);
      const by = new Map<number, number>();
      for (const i of calls) by.set(table.caller[i], (by.get(table.caller[i]) ?? 0) + 1);
      found.push({
        line,
        callee: table.numbers[callee],
        from: b.from,
        to: b.to,
        calls,
        expected: b.expected,
        callers: by.size,
        busiest: Math.max(...by.values()) / calls.length,
        gap: medianGap(calls.map((i) => table.start[i])),
        others: others.reduce((n, i) => n + (table.start[i] >= b.from && table.start[i] <= b.to ? 1 : 0), 0),
        othersExpected: rate.expected(b.from, b.to + 1),
        othersSpread: rate.spread(),
      });
    }
  }
  // A line stands or falls with its strongest burst. Beside it, a line that stands shows its weaker ones.
  const logQ = benjaminiHochberg(logP, logP.length);
  return found
    .filter(({ line }) => logQ[line] <= Math.log(Q))
    .map(({ line, ...burst }) => ({ ...burst, logQ: logQ[line] }))
    .sort((x, y) => x.from - y.from || (x.callee < y.callee ? -1 : 1));
}

function medianGap(times: readonly number[]): number {
  const gaps = times.slice(1).map((t, i) => t - times[i]);
  return gaps.sort((x, y) => x - y)[Math.floor(gaps.length / 2)] ?? Number.POSITIVE_INFINITY;
}
