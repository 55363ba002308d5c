import { benjaminiHochberg, logPoissonTail } from '../../kernel/index.js';
import { type CallTable, FLAG } from './call-table.js';
import type { byLine, LineBurst } from './lines.js';

/** Hours of the windows. A flood may be thin, and last a day. */
const WIDTHS = [2, 6, 12, 24];
/** A stranger who talks longer wants to know something. */
const SHORT_SECONDS = 30;
/** False discovery rate over lines. */
const Q = 0.01;
/** What makes strangers' calls of hours a flood. */
export const SLOW = { minCalls: 20, minCallers: 12, minTimes: 3 } as const;
/** Days with the same hours from which a window's usual number is known. */
const LEAST_DAYS = 6;
/** Share of those days that are left out at either end: another flood, a day on which nothing ran. */
const TRIM = 0.1;
/** Where fewer callers are known to have an account, the record does not say who is a stranger. */
const LEAST_KNOWN = 0.2;
/** A line that strangers never call lets expect one of them. */
const LEAST_EXPECTED = 1;
/** Days differ from each other by so much at least, as a share of the mean. */
const LEAST_SPREAD = 0.25;
const HOUR = 3600;

interface Found {
  readonly line: number;
  readonly callees: readonly number[];
  readonly first: number;
  readonly width: number;
  readonly expected: number;
  readonly logP: number;
}

/** A line, or all of them together, as it is scanned: a count for each hour. */
interface Scanned {
  readonly callees: readonly number[];
  readonly strangers: Float64Array;
  readonly others: Float64Array;
  /** Calls from numbers that have something to do with an account. */
  known: number;
}

/**
 * Floods of hours: many strangers whose calls say next to nothing. A stranger never called about an account.
 * The lender never called it, and it is no customer's. A hidden number is a stranger of its own.
 * Each window is measured by the same hours of the line's other days.
 * Then all lines are scanned together, for a flood that spreads.
 *
 * @param taken calls of floods that are known already: they count no second time.
 */
export function slowBursts(
  table: CallTable,
  { lines, from, to }: ReturnType<typeof byLine>,
  taken: ReadonlySet<number>,
): LineBurst[] {
  const start = Math.floor(from / HOUR);
  const hours = Math.floor(to / HOUR) - start + 1;
  if (!(hours >= 24 * (LEAST_DAYS + 1))) return [];
  const known = knownNumbers(table);
  const strange = (i: number) => known[table.caller[i]] === 0 && !(table.talk[i] > SHORT_SECONDS);
  const callsOf = new Map<number, number[]>();
  const scanned: Scanned[] = [];
  const all: Scanned = {
    callees: [...lines.keys()],
    strangers: new Float64Array(hours),
    others: new Float64Array(hours),
    known: 0,
  };
  for (const [callee, { empty, others }] of lines) {
    const own: Scanned = {
      callees: [callee],
      strangers: new Float64Array(hours),
      others: new Float64Array(hours),
      known: 0,
    };
    const calls: number[] = [];
    for (const list of [empty, others])
      for (const i of list) {
        own.known += known[table.caller[i]];
        const hour = Math.floor(table.start[i] / HOUR) - start;
        if (!strange(i)) {
          own.others[hour]++;
          all.others[hour]++;
        } else if (!taken.has(i)) {
          own.strangers[hour]++;
          all.strangers[hour]++;
          calls.push(i);
        }
      }
    callsOf.set(
      callee,
      calls.sort((x, y) => table.start[x] - table.start[y] || x - y),
    );
    all.known += own.known;
    scanned.push(own);
  }
  const alone = significant(scanned, hours);
  const bursts = alone.map((f) => burstOf(table, callsOf, scanned[f.line], f, start));
  if (lines.size < 2) return bursts;
  const seen = new Set(bursts.flatMap((b) => b.calls));
  // What one line shows by itself is not looked for again in all of them.
  for (const i of seen) all.strangers[Math.floor(table.start[i] / HOUR) - start]--;
  const rest = new Map([...callsOf].map(([callee, list]) => [callee, list.filter((i) => !seen.has(i))]));
  return [...bursts, ...significant([all], hours).map((f) => burstOf(table, rest, all, f, start))];
}

/** 1 for numbers that called about an account, are a customer's, or were called by the lender. */
function knownNumbers(table: CallTable): Uint8Array {
  const known = new Uint8Array(table.numbers.length);
  for (let i = 0; i < table.size; i++) {
    if ((table.flags[i] & FLAG.outbound) !== 0) known[table.callee[i]] = 1;
    else if ((table.flags[i] & FLAG.context) !== 0) known[table.caller[i]] = 1;
  }
  return known;
}

/** The windows of each line that are beyond its other days, without those that overlap a stronger one. */
function significant(lines: readonly Scanned[], hours: number): Found[] {
  const best: Found[][] = lines.map(({ strangers, known, callees }, line) => {
    const sums = prefix(strangers);
    if (known < LEAST_KNOWN * (known + sums[hours])) return [];
    const found: Found[] = [];
    for (const width of WIDTHS)
      for (let first = 0; first + width <= hours; first++) {
        const n = sums[first + width] - sums[first];
        if (n < SLOW.minCalls) continue;
        const usual = usualOf(sums, hours, first, width);
        if (usual === null || n < SLOW.minTimes * usual.mean) continue;
        const logP = Math.min(0, logNoisyTail(n, usual) + Math.log(WIDTHS.length * hours));
        found.push({ line, callees, first, width, expected: usual.mean, logP });
      }
    return found.sort((x, y) => x.logP - y.logP || x.first - y.first || x.width - y.width);
  });
  const logQ = benjaminiHochberg(
    best.map((f) => f[0]?.logP ?? 0),
    best.length,
  );
  return best.flatMap((found, line) => {
    if (logQ[line] > Math.log(Q)) return [];
    const kept: Found[] = [];
    for (const f of found) {
      if (f.logP > Math.log(Q)) continue;
      if (kept.every((k) => f.first >= k.first + k.width || k.first >= f.first + f.width))
        kept.push({ ...f, logP: Math.max(f.logP, logQ[line]) });
    }
    return kept;
  });
}

const prefix = (counts: Float64Array): Float64Array => {
  const sums = new Float64Array(counts.length + 1);
  for (let h = 0; h < counts.length; h++) sums[h + 1] = sums[h] + counts[h];
  return sums;
};

/** Mean and variance of the same hours on other days: of the same weekday where that lets expect more. */
function usualOf(
  sums: Float64Array,
  hours: number,
  first: number,
  width: number,
): { readonly mean: number; readonly variance: number } | null {
  const days: number[] = [];
  const weekdays: number[] = [];
  for (let other = first % 24; other + width <= hours; other += 24) {
    if (Math.abs(other - first) < width) continue;
    const n = sums[other + width] - sums[other];
    days.push(n);
    if ((other - first) % 168 === 0) weekdays.push(n);
  }
  if (days.length < LEAST_DAYS) return null;
  const of = (counts: number[]) => {
    const cut = Math.ceil(TRIM * counts.length);
    const kept = counts.sort((x, y) => x - y).slice(counts.length > 2 * cut + 1 ? cut : 0, counts.length - cut);
    const average = kept.reduce((x, y) => x + y, 0) / kept.length;
    const spread = kept.reduce((sum, n) => sum + (n - average) ** 2, 0) / kept.length;
    const mean = Math.max(LEAST_EXPECTED, average);
    return { mean, variance: mean + Math.max(2 * spread, (LEAST_SPREAD * mean) ** 2) };
  };
  const [usual, sameDay] = [of(days), weekdays.length >= 3 ? of(weekdays) : null];
  return sameDay !== null && sameDay.mean > usual.mean ? sameDay : usual;
}

/** ln P(X >= n) of counts that spread wider than Poisson's, in units of variance over mean. */
function logNoisyTail(n: number, { mean, variance }: { readonly mean: number; readonly variance: number }): number {
  const unit = Math.max(1, variance / mean);
  return logPoissonTail(Math.floor(n / unit), mean / unit);
}

function burstOf(
  table: CallTable,
  callsOf: ReadonlyMap<number, readonly number[]>,
  { others }: Scanned,
  { callees, first, width, expected, logP }: Found,
  start: number,
): LineBurst {
  const [from, to] = [(start + first) * HOUR, (start + first + width) * HOUR];
  const calls = callees
    .flatMap((c) => (callsOf.get(c) ?? []).filter((i) => table.start[i] >= from && table.start[i] < to))
    .sort((x, y) => table.start[x] - table.start[y] || x - y);
  const by = new Map<number, number>();
  const toward = new Map<number, number>();
  for (const i of calls) {
    by.set(table.caller[i], (by.get(table.caller[i]) ?? 0) + 1);
    toward.set(table.callee[i], (toward.get(table.callee[i]) ?? 0) + 1);
  }
  const gaps = calls.slice(1).map((i, k) => table.start[i] - table.start[calls[k]]);
  const sums = prefix(others);
  const usual = usualOf(sums, others.length, first, width);
  const reached = [...toward].sort((x, y) => y[1] - x[1] || x[0] - y[0]).map(([c]) => table.numbers[c]);
  return {
    callee: reached[0],
    pace: 'hours',
    lines: reached.length,
    from: table.start[calls[0]],
    to: table.start[calls[calls.length - 1]],
    calls,
    expected,
    logQ: logP,
    callers: by.size,
    busiest: Math.max(...by.values()) / calls.length,
    gap: gaps.sort((x, y) => x - y)[gaps.length >> 1] ?? Number.POSITIVE_INFINITY,
    others: sums[first + width] - sums[first],
    othersExpected: usual?.mean ?? 0,
    othersSpread: usual === null ? 1 : Math.sqrt(usual.variance) / usual.mean,
  };
}
