import { CallTable, FLAG } from '../../domain/calls/call-table.js';
import { random } from '../../kernel/index.js';

/** A month of calls to a lender's lines, with what was planted in it. */
export interface Month {
  readonly table: CallTable;
  readonly floods: readonly Planted[];
  /** Bursts of honest people: outages, due days, news, a switchboard, anxious callers, a system that redials. */
  readonly honest: readonly (Planted & { readonly kind: string })[];
}

export interface Planted {
  readonly callee: string;
  /** Local seconds. */
  readonly from: number;
  readonly to: number;
  readonly calls: number;
}

export interface MonthPlan {
  readonly seed: number;
  readonly lines: number;
  /** About so many ordinary calls. */
  readonly calls: number;
  readonly floods: number;
  readonly honest: number;
}

const DAYS = 30;
const START = Date.UTC(2024, 3, 1) / 1000;
/** Calls by hour of the day, as a service center sees them. */
const BY_HOUR = [1, 1, 1, 1, 1, 2, 4, 10, 40, 80, 90, 75, 50, 60, 80, 85, 80, 60, 40, 30, 20, 10, 5, 2];
const BY_DAY = [1, 1, 0.95, 0.95, 1, 0.35, 0.25];
/** Due days: twice the calls. */
const DUE = new Set([4, 14, 24]);
const HONEST = [
  'outage',
  'due day',
  'news',
  'switchboard',
  'anxious caller',
  'redial',
  'emergency',
  'callback campaign',
] as const;

/** The same plan gives the same calls. Lines differ in size; traffic varies from hour to hour by more than Poisson's share. */
export function makeMonth(plan: MonthPlan): Month {
  const traffic = new Traffic(plan);
  traffic.everyday();
  const floods = Array.from({ length: plan.floods }, (_, f) => traffic.flood(f));
  const honest = Array.from({ length: plan.honest }, (_, b) => traffic.burst(b));
  return { table: traffic.table(), floods, honest };
}

interface Call {
  readonly at: number;
  readonly caller: string;
  readonly line: number;
  readonly talk: number;
  readonly flags: number;
}

/** A burst of honest people: when it begins, on which line, how many call, within how many seconds. */
interface Burst {
  readonly number: number;
  readonly kind: (typeof HONEST)[number];
  readonly line: number;
  readonly from: number;
  readonly many: number;
  readonly length: number;
}

/** The calls of a month as they are drawn. The order of draws is part of a plan's meaning: it decides what a seed gives. */
class Traffic {
  private readonly next: () => number;
  private readonly sizes: readonly number[];
  private readonly calls: Call[] = [];

  constructor(private readonly plan: MonthPlan) {
    this.next = random(plan.seed);
    this.sizes = Array.from({ length: plan.lines }, () => 0.3 + 1.4 * this.next());
  }

  /** Ordinary calls on every line, hour by hour. */
  everyday(): void {
    const { plan, sizes } = this;
    const total = sizes.reduce((x, y) => x + y, 0);
    const weights = Array.from({ length: DAYS * 24 }, (_, h) => {
      const day = Math.floor(h / 24);
      return BY_HOUR[h % 24] * BY_DAY[day % 7] * (DUE.has(day) ? 2 : 1);
    });
    const all = weights.reduce((x, y) => x + y, 0);
    for (let line = 0; line < plan.lines; line++)
      for (let h = 0; h < weights.length; h++) {
        // A gamma of shape 9 about the mean: a third more or less is an ordinary hour.
        let gamma = 0;
        for (let k = 0; k < 9; k++) gamma += this.exponential(1 / 9);
        const mean = (plan.calls * (sizes[line] / total) * weights[h] * gamma) / all;
        const gap = 1 / Math.max(mean, 1e-9);
        for (let t = this.exponential(gap); t < 1; t += this.exponential(gap))
          this.ordinary(START + (h + t) * 3600, line);
      }
  }

  /** A flood of calls from the numbers of one operator, which hang up at once. */
  flood(f: number): Planted {
    const { next, calls } = this;
    const line = this.int(this.plan.lines);
    const from = this.moment(12);
    const first = calls.length;
    const numbers = 8 + this.int(120);
    const gap = 4 + next() * 40;
    const length = 900 + this.int(4 * 3600);
    for (let t = 0; t < length; t += 1 + this.exponential(gap))
      calls.push({
        at: from + t,
        caller:
          next() < 0.1
            ? 'withheld'
            : `+86170${String(f).padStart(3, '0')}${String(this.int(numbers)).padStart(5, '0')}`,
        line,
        talk: next() < 0.7 ? this.int(4) : 0,
        flags: 0,
      });
    return this.planted(line, from, first);
  }

  /** Many calls at once for an honest reason. */
  burst(number: number): Planted & { readonly kind: string } {
    const kind = HONEST[number % HONEST.length];
    const line = this.int(this.plan.lines);
    const from = this.moment(11);
    const first = this.calls.length;
    const many = 60 + this.int(240);
    const length = 1800 + this.int(2 * 3600);
    this.honest({ number, kind, line, from, many, length });
    return { ...this.planted(line, from, first), kind };
  }

  /** The calls in the order of time. */
  table(): CallTable {
    const table = new CallTable();
    this.calls.sort((x, y) => x.at - y.at);
    for (const c of this.calls) table.add(iso(c.at), c.caller, lineName(c.line), Math.round(c.talk), c.flags);
    return table;
  }

  private honest(burst: Burst): void {
    const { next, calls } = this;
    const { number, kind, line, from, many, length } = burst;
    switch (kind) {
      case 'outage':
      case 'due day':
      case 'callback campaign':
        for (let k = 0; k < many; k++)
          this.ordinary(from + this.int(length), line, this.customer(), next() < (kind === 'outage' ? 0.5 : 0.8));
        break;
      case 'news':
        this.news(burst);
        break;
      case 'emergency':
        this.emergency(burst);
        break;
      case 'switchboard':
        for (let k = 0; k < many; k++)
          this.ordinary(from + this.int(length), line, `+8610655${String(number).padStart(5, '0')}`, next() < 0.6);
        break;
      case 'anxious caller': {
        const caller = this.customer();
        for (let k = 0; k < 30; k++)
          calls.push({ at: from + k * (30 + this.int(60)), caller, line, talk: next() < 0.3 ? 40 : 0, flags: 0 });
        break;
      }
      case 'redial': {
        const caller = `+8675588${String(100_000 + number)}`;
        for (let k = 0; k < many; k++) calls.push({ at: from + k * 20 + this.int(5), caller, line, talk: 0, flags: 0 });
        break;
      }
    }
  }

  /** Strangers, few of them with an account, many of whom give up in the queue. */
  private news({ line, from, many, length }: Burst): void {
    const { next } = this;
    for (let k = 0; k < many; k++) {
      const answered = next() < 0.6;
      this.calls.push({
        at: from + this.int(length),
        caller: this.customer(),
        line,
        talk: answered ? 15 + this.exponential(120) : 0,
        flags: next() < 0.2 ? FLAG.context : 0,
      });
    }
  }

  /** Most meet a busy line and try again; the caller who gets through talks. */
  private emergency({ line, from, many, length }: Burst): void {
    const { next } = this;
    for (let k = 0; k < many; k++) {
      const caller = this.customer();
      const known = next() < 0.5;
      for (let t = 0, tries = 1 + this.int(4); tries > 0; tries--, t += 20 + this.exponential(90)) {
        const answered = next() < 0.25;
        this.calls.push({
          at: from + (k * length) / many + t,
          caller,
          line,
          talk: answered ? 30 + this.exponential(200) : 0,
          flags: known ? FLAG.context : 0,
        });
        if (answered) break;
      }
    }
  }

  private ordinary(at: number, line: number, caller = this.customer(), known = this.next() < 0.55): void {
    const { next } = this;
    const answered = next() < 0.85;
    const talk = !answered ? 0 : next() < 0.08 ? this.int(6) : 10 + this.exponential(180);
    this.calls.push({ at, caller, line, talk, flags: known ? FLAG.context : 0 });
  }

  /** Calls since number `first`, as what was planted on a line. */
  private planted(line: number, from: number, first: number): Planted {
    const { calls } = this;
    return {
      callee: lineName(line),
      from,
      to: calls.slice(first).reduce((x, c) => Math.max(x, c.at), from),
      calls: calls.length - first,
    };
  }

  /** A moment of some day within so many hours from eight o'clock. */
  private moment(hours: number): number {
    return START + this.int(DAYS) * 86_400 + (8 + this.int(hours)) * 3600 + this.int(3600);
  }

  private customer(): string {
    return `+86139${String(10_000_000 + this.int(4_000_000))}`;
  }

  private int(n: number): number {
    return Math.floor(this.next() * n);
  }

  private exponential(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }
}

const lineName = (line: number) => `+86106${String(1_000_000 + line)}`;

function iso(seconds: number): string {
  return `${new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)}+08:00`;
}
