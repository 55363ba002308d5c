import { logPoissonTail, SCAN_DEFAULTS, WeeklyRate } from '../../kernel/index.js';
import type { Call, NumberKind } from '../model/index.js';
import { stableId } from '../text/ids.js';
import { readPhone } from '../text/phones.js';
import { FLOOD } from './bursts.js';
import { type CallTable, FLAG, localIso, localSeconds } from './call-table.js';
import { byLine, isEmpty } from './lines.js';

/** A flood toward a line, while it runs and after. */
export interface Alert {
  readonly id: string;
  readonly line: string;
  readonly state: 'running' | 'over';
  /** Local time, ISO 8601 without a zone. */
  readonly from: string;
  readonly to: string;
  /** Empty calls that the line's week lets expect in this time. */
  readonly expected: number;
  /** The empty calls, in order of time. */
  readonly calls: readonly string[];
  /** Numbers that they came from, the busiest first; withheld ones are not among them. */
  readonly callers: readonly {
    readonly number: string;
    /** `service` and `short` numbers belong to banks, couriers and the authorities: somebody may be faking them. */
    readonly kind: NumberKind;
    readonly calls: number;
    readonly first: string;
    readonly last: string;
  }[];
  readonly withheld: number;
}

export interface WatchOptions {
  /** Seconds of the windows that end at each call. */
  readonly widths: readonly number[];
  readonly minCalls: number;
  readonly minCallers: number;
  readonly maxBusiest: number;
  readonly maxGap: number;
  readonly maxOthers: number;
  /** Chance of a false alarm on one line in one window. */
  readonly alpha: number;
  /** Seconds without an empty call after which a flood is over. */
  readonly quiet: number;
}

/** As the detector call-flood, with less patience and more proof: it looks at each call, not once a day. */
export const WATCH_DEFAULTS: WatchOptions = {
  widths: [300, 900, 3600],
  ...FLOOD,
  alpha: 1e-8,
  quiet: 900,
};

interface Line {
  readonly empty: { readonly at: number; readonly id: string; readonly caller: string }[];
  readonly others: number[];
  emptyRate: WeeklyRate | null;
  othersRate: WeeklyRate | null;
  running: { id: string; from: number; calls: Line['empty']; expected: number } | null;
}

/** Watches calls as they come; holds an hour of each line, and what its weeks were like. */
export class FloodWatch {
  private readonly lines = new Map<string, Line>();

  /**
   * @param history calls of the weeks before, from which each line's rhythm is learned.
   * @param known numbers of customers: their calls are never empty.
   */
  constructor(
    history: CallTable,
    private readonly known: ReadonlySet<string>,
    private readonly options: WatchOptions = WATCH_DEFAULTS,
  ) {
    const { lines, from, to } = byLine(history);
    const rate = (calls: readonly number[]) =>
      new WeeklyRate(Float64Array.from(calls, (i) => history.start[i]).sort(), from, to, SCAN_DEFAULTS.prior);
    for (const [callee, { empty, others }] of lines) {
      const line = this.line(history.numbers[callee]);
      line.emptyRate = rate(empty);
      line.othersRate = rate(others);
    }
  }

  /** Takes a call in. @returns the alert that it raises, prolongs or ends; null where it does none of these. */
  add(call: Call): Alert | null {
    if (call.startedAt === null || call.direction === 'outbound') return null;
    const at = localSeconds(call.startedAt);
    const line = this.line(call.callee);
    const ended = this.endIfQuiet(call.callee, line, at);
    const flags = call.debtorRef !== '' || this.known.has(call.caller) ? FLAG.context : 0;
    if (!isEmpty(call.talkSeconds ?? 0, flags)) {
      line.others.push(at);
      while (line.others.length > 0 && line.others[0] < at - LONGEST) line.others.shift();
      return ended;
    }
    const entry = { at, id: call.id, caller: call.caller };
    line.empty.push(entry);
    while (line.empty.length > 0 && line.empty[0].at < at - LONGEST) line.empty.shift();
    if (line.running !== null) {
      line.running.calls.push(entry);
      line.running.expected = expectedOf(line.emptyRate, line.running.from, at);
      return describe(call.callee, line.running, 'running');
    }
    const found = this.options.widths.map((w) => this.inWindow(line, at, w)).find((x) => x !== null);
    if (found == null) return ended;
    line.running = { id: stableId('A', `${call.callee} ${found.from}`), ...found };
    return describe(call.callee, line.running, 'running');
  }

  private line(number: string): Line {
    let line = this.lines.get(number);
    if (!line) {
      line = { empty: [], others: [], emptyRate: null, othersRate: null, running: null };
      this.lines.set(number, line);
    }
    return line;
  }

  private endIfQuiet(callee: string, line: Line, at: number): Alert | null {
    const { running } = line;
    if (running === null || at - running.calls.at(-1)!.at < this.options.quiet) return null;
    line.running = null;
    // What belonged to it counts no more: the next alert needs calls of its own.
    line.empty.length = 0;
    return describe(callee, running, 'over');
  }

  private inWindow(line: Line, at: number, width: number) {
    const { options } = this;
    const calls = line.empty.filter((e) => e.at > at - width && e.at <= at);
    if (calls.length < options.minCalls) return null;
    const from = calls[0].at;
    const by = new Map<string, number>();
    // Who hides the number is nobody in particular: each such call is a caller of its own.
    calls.forEach((c, i) => {
      const key = c.caller === 'withheld' ? `withheld ${i}` : c.caller;
      by.set(key, (by.get(key) ?? 0) + 1);
    });
    if (by.size < options.minCallers || Math.max(...by.values()) > options.maxBusiest * calls.length) return null;
    const gaps = calls.slice(1).map((c, i) => c.at - calls[i].at);
    if (gaps.sort((x, y) => x - y)[gaps.length >> 1] > options.maxGap) return null;
    const expected = expectedOf(line.emptyRate, at - width, at);
    if (logPoissonTail(calls.length, expected) > Math.log(options.alpha)) return null;
    // The line's other calls since the first empty one: before it there was nothing to compare with.
    const others = line.others.filter((t) => t >= from && t <= at).length;
    const usual = line.othersRate === null ? 0 : line.othersRate.expected(from, at + 1);
    const spread = line.othersRate?.spread() ?? 0.5;
    const noise = Math.sqrt(usual + (spread * usual) ** 2);
    const rise = others - usual;
    if (rise > noise && rise > options.maxOthers * (calls.length - expected)) return null;
    return { from, calls: [...calls], expected };
  }
}

const LONGEST = 3600;

/** A line that nobody called before lets expect one empty call in twenty hours. */
function expectedOf(rate: WeeklyRate | null, from: number, to: number): number {
  return rate === null ? (0.05 * (to - from)) / 3600 : rate.expected(from, to);
}

function describe(line: string, running: NonNullable<Line['running']>, state: Alert['state']): Alert {
  const by = new Map<string, { calls: number; first: number; last: number }>();
  let withheld = 0;
  for (const { caller, at } of running.calls) {
    if (caller === 'withheld') {
      withheld++;
      continue;
    }
    const known = by.get(caller);
    if (known) {
      known.calls++;
      known.last = at;
    } else by.set(caller, { calls: 1, first: at, last: at });
  }
  return {
    id: running.id,
    line,
    state,
    from: localIso(running.from),
    to: localIso(running.calls.at(-1)!.at),
    expected: Math.round(running.expected * 100) / 100,
    calls: running.calls.map((c) => c.id),
    callers: [...by]
      .map(([number, c]): Alert['callers'][number] => ({
        number,
        kind: readPhone(number)?.kind ?? '',
        calls: c.calls,
        first: localIso(c.first),
        last: localIso(c.last),
      }))
      .sort((x, y) => y.calls - x.calls || (x.number < y.number ? -1 : 1)),
    withheld,
  };
}
