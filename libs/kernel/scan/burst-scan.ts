/**
 * Bursts in a stream of events against its own weekly rhythm: a scan statistic with a Poisson model.
 * (J. Naus, JASA 1965; M. Kulldorff, Communications in Statistics 1997.)
 *
 * Each event opens one window of each width.
 * The smallest tail probability, times the number of windows looked at, says how surprising the stream is.
 */
import { logPoissonTail } from '../statistics/poisson.js';

const HOUR = 3600;
export const WEEK_HOURS = 168;

export interface Burst {
  /** Seconds; the events in [from, to]. */
  readonly from: number;
  readonly to: number;
  /** Range of the events, by index into the times given. */
  readonly first: number;
  readonly last: number;
  /** Events that the stream's own rhythm lets expect. */
  readonly expected: number;
  /** ln of the smallest p of its windows, Bonferroni over all windows of the stream. */
  readonly logP: number;
}

export interface ScanOptions {
  /** Widths of the windows in seconds. */
  readonly widths: readonly number[];
  /** Fewer events are no burst. */
  readonly least: number;
  /** A window must hold so many times what is expected: traffic is never quite Poisson. */
  readonly ratio: number;
  /** Largest p of a window of a burst. */
  readonly alpha: number;
  /** Hours that the prior weighs as much as. */
  readonly prior: number;
}

export const SCAN_DEFAULTS: ScanOptions = {
  widths: [300, 900, HOUR],
  least: 20,
  ratio: 3,
  alpha: 0.001,
  prior: 1,
};

/**
 * What a stream lets expect in an hour of the week, learned from its other weeks.
 * Counts of the week that is looked at never stand in its own expectation.
 * Where there is no other week, the median hour of the stream decides.
 */
export class WeeklyRate {
  private readonly counts = new Map<number, Uint32Array>();
  private readonly total = new Float64Array(WEEK_HOURS);
  private readonly first: number;
  private readonly last: number;
  private readonly median: number;

  /** @param times seconds in local time, ascending. */
  constructor(
    times: ArrayLike<number>,
    from: number,
    to: number,
    private readonly prior: number,
    /** What each hour is scaled by: a day on which everybody calls. */
    private readonly scale: (hour: number) => number = () => 1,
  ) {
    this.first = Math.floor(from / HOUR);
    this.last = Math.max(this.first, Math.floor(to / HOUR));
    const hours = new Map<number, number>();
    for (let i = 0; i < times.length; i++) {
      const hour = Math.floor(times[i] / HOUR);
      hours.set(hour, (hours.get(hour) ?? 0) + 1);
    }
    for (const [hour, n] of hours) {
      const week = Math.floor(hour / WEEK_HOURS);
      let row = this.counts.get(week);
      if (!row) {
        row = new Uint32Array(WEEK_HOURS);
        this.counts.set(week, row);
      }
      row[hour % WEEK_HOURS] += n;
      this.total[hour % WEEK_HOURS] += n;
    }
    // Hours without a call count as hours too.
    const all = this.last - this.first + 1;
    const sorted = [...hours.values()].sort((x, y) => x - y);
    const zeros = all - sorted.length;
    const middle = Math.floor(all / 2);
    this.median = Math.max(LEAST_RATE, middle < zeros ? 0 : (sorted[middle - zeros] ?? 0));
  }

  /** Expected events in [from, to), seconds. */
  expected(from: number, to: number): number {
    let sum = 0;
    for (let t = from; t < to; ) {
      const hour = Math.floor(t / HOUR);
      const end = Math.min(to, (hour + 1) * HOUR);
      sum += (this.hourly(hour) * (end - t)) / HOUR;
      t = end;
    }
    return sum;
  }

  /** Events in an hour, counted from 1970. */
  count(hour: number): number {
    return this.counts.get(Math.floor(hour / WEEK_HOURS))?.[hour % WEEK_HOURS] ?? 0;
  }

  /** Expected events in an hour, counted from 1970. */
  hourly(hour: number): number {
    const slot = hour % WEEK_HOURS;
    const own = this.count(hour);
    // Other weeks in which this hour of the week lies inside the time of the stream.
    const weeks = Math.floor((this.last - hour) / WEEK_HOURS) + Math.floor((hour - this.first) / WEEK_HOURS);
    const mean = (this.total[slot] - own + this.prior * this.median) / (Math.max(0, weeks) + this.prior);
    return mean * this.scale(hour);
  }

  /**
   * How much busier each day is than its weekday usually: the median over its hours.
   * So a burst of a few does not count. Never below 1. Days with fewer than three hours to look at are 1.
   */
  dayScales(): Map<number, number> {
    const ratios = new Map<number, number[]>();
    for (const { hour, ratio } of this.ratios()) {
      const day = Math.floor(hour / 24);
      const list = ratios.get(day);
      if (list) list.push(ratio);
      else ratios.set(day, [ratio]);
    }
    return new Map([...ratios].map(([day, list]) => [day, list.length < 3 ? 1 : Math.max(1, medianOf(list))]));
  }

  /** Relative spread of its hours about what is expected, without the scale: half the range of the middle 68 %. */
  spread(): number {
    const list = [...this.ratios()].map((r) => r.ratio).sort((x, y) => x - y);
    if (list.length < 20) return 0.5;
    return (list[Math.floor(0.84 * list.length)] - list[Math.floor(0.16 * list.length)]) / 2;
  }

  private *ratios(): Generator<{ hour: number; ratio: number }> {
    for (let hour = this.first; hour <= this.last; hour++) {
      const mean = this.hourly(hour);
      if (mean >= LEAST_MEAN) yield { hour, ratio: this.count(hour) / mean };
    }
  }
}

/** Hours in which fewer events are expected say little of how busy it is. */
const LEAST_MEAN = 5;

function medianOf(list: readonly number[]): number {
  return [...list].sort((x, y) => x - y)[Math.floor(list.length / 2)];
}

/** An hour in which nobody ever called still lets expect one call in twenty hours. */
const LEAST_RATE = 0.05;

/**
 * The bursts of a stream, in order of time; windows that overlap are one burst.
 *
 * @param times seconds in local time, ascending.
 * @param from start of the time in which the stream was watched, seconds.
 * @param to its end.
 * @param scale how much busier than usual an hour is, counted from 1970.
 */
export function scanBursts(
  times: Float64Array,
  from: number,
  to: number,
  options: ScanOptions = SCAN_DEFAULTS,
  scale: (hour: number) => number = () => 1,
): Burst[] {
  const n = times.length;
  if (n < options.least) return [];
  const rate = new WeeklyRate(times, from, to, options.prior, scale);
  const logWindows = Math.log(n * options.widths.length);
  const logAlpha = Math.log(options.alpha);
  const found: { first: number; last: number; logP: number }[] = [];
  for (const width of options.widths) {
    let end = 0;
    for (let i = 0; i < n; i++) {
      if (end < i) end = i;
      while (end + 1 < n && times[end + 1] < times[i] + width) end++;
      const count = end - i + 1;
      if (count < options.least) continue;
      const expected = rate.expected(times[i], times[i] + width);
      if (count < options.ratio * expected) continue;
      const logP = Math.min(0, logPoissonTail(count, expected) + logWindows);
      if (logP <= logAlpha) found.push({ first: i, last: end, logP });
    }
  }
  found.sort((x, y) => x.first - y.first || x.last - y.last);
  const merged: { first: number; last: number; logP: number }[] = [];
  for (const w of found) {
    const known = merged.at(-1);
    if (known !== undefined && w.first <= known.last) {
      known.last = Math.max(known.last, w.last);
      known.logP = Math.min(known.logP, w.logP);
    } else merged.push({ ...w });
  }
  return merged.map(({ first, last, logP }) => ({
    from: times[first],
    to: times[last],
    first,
    last,
    expected: rate.expected(times[first], times[last] + 1),
    logP,
  }));
}
