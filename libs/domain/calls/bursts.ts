import { benjaminiHochberg, SCAN_DEFAULTS, scanBursts, WeeklyRate } from '../../kernel/index.js';
import type { CallTable } from './call-table.js';
import { byLine, type LineBurst } from './lines.js';
import { SLOW, slowBursts } from './slow-bursts.js';

/** False discovery rate over lines. */
const Q = 0.01;

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

/** Whether a burst is a flood, and no outage, no system that redials and no anxious person. */
export function isFlood(b: LineBurst, options: { readonly [K in keyof typeof FLOOD]: number }): boolean {
  const excess = b.calls.length - b.expected;
  const hours = Math.max(1, (b.to - b.from) / 3600);
  const noise = Math.sqrt(b.othersExpected + (b.othersSpread * b.othersExpected) ** 2 / hours);
  const rise = b.others - b.othersExpected;
  return (
    b.calls.length >= options.minCalls &&
    b.callers >= (b.pace === 'hours' ? Math.max(SLOW.minCallers, options.minCallers) : options.minCallers) &&
    b.busiest <= options.maxBusiest &&
    (b.pace === 'hours' || b.gap <= options.maxGap) &&
    !(rise > noise && rise > options.maxOthers * excess)
  );
}

/**
 * Bursts of inbound calls, by time. Each line is measured by its own hour of the week.
 * Ordinary callers go on calling in a flood, so only the empty calls are scanned.
 * Mixed with the rest of a busy line, four in five floods were missed.
 */
export function lineBursts(table: CallTable, grouped = byLine(table)): LineBurst[] {
  const { lines, from, to } = grouped;
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
        pace: 'minutes',
        lines: 1,
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
  const fast = found
    .filter(({ line }) => logQ[line] <= Math.log(Q))
    .map(({ line, ...burst }): LineBurst => ({ ...burst, logQ: logQ[line] }));
  const taken = new Set(fast.flatMap((b) => (isFlood(b, FLOOD) ? b.calls : [])));
  return [...fast, ...slowBursts(table, grouped, taken)].sort(
    (x, y) => x.from - y.from || (x.callee < y.callee ? -1 : 1),
  );
}

function medianGap(times: readonly number[]): number {
  const gaps = times.slice(1).map((t, i) => t - times[i]);
  return gaps.sort((x, y) => x - y)[Math.floor(gaps.length / 2)] ?? Number.POSITIVE_INFINITY;
}
