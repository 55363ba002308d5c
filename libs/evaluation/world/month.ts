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
/** Calls by hour of the day, as a service centre sees them. */
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
  const next = random(plan.seed);
  const int = (n: number) => Math.floor(next() * n);
  const exponential = (mean: number) => -Math.log(1 - next()) * mean;
  const table = new CallTable();
  const calls: { at: number; caller: string; line: number; talk: number; flags: number }[] = [];
  const sizes = Array.from({ length: plan.lines }, () => 0.3 + 1.4 * next());
  const total = sizes.reduce((x, y) => x + y, 0);
  const weights = Array.from({ length: DAYS * 24 }, (_, h) => {
    const day = Math.floor(h / 24);
    return BY_HOUR[h % 24] * BY_DAY[day % 7] * (DUE.has(day) ? 2 : 1);
  });
  const all = weights.reduce((x, y) => x + y, 0);
  const lineName = (l: number) => `+86106${String(1_000_000 + l)}`;
  const customer = () => `+86139${String(10_000_000 + int(4_000_000))}`;
  const ordinary = (at: number, line: number, caller = customer(), known = next() < 0.55) => {
    const answered = next() < 0.85;
    const talk = !answered ? 0 : next() < 0.08 ? int(6) : 10 + exponential(180);
    calls.push({ at, caller, line, talk, flags: known ? FLAG.context : 0 });
  };
  for (let line = 0; line < plan.lines; line++)
    for (let h = 0; h < weights.length; h++) {
      // A gamma of shape 9 about the mean: a third more or less is an ordinary hour.
      let gamma = 0;
      for (let k = 0; k < 9; k++) gamma += exponential(1 / 9);
      const mean = (plan.calls * (sizes[line] / total) * weights[h] * gamma) / all;
      for (let t = exponential(1 / Math.max(mean, 1e-9)); t < 1; t += exponential(1 / Math.max(mean, 1e-9)))
        ordinary(START + (h + t) * 3600, line);
    }
  const planted: Planted[] = [];
  const honest: (Planted & { kind: string })[] = [];
  const note = (line: number, from: number, first: number): Planted => ({
    callee: lineName(line),
    from,
    to: calls.slice(first).reduce((x, c) => Math.max(x, c.at), from),
    calls: calls.length - first,
  });
  for (let f = 0; f < plan.floods; f++) {
    const line = int(plan.lines);
    const from = START + int(DAYS) * 86_400 + (8 + int(12)) * 3600 + int(3600);
    const first = calls.length;
    const numbers = 8 + int(120);
    const gap = 4 + next() * 40;
    const length = 900 + int(4 * 3600);
    for (let t = 0; t < length; t += 1 + exponential(gap))
      calls.push({
        at: from + t,
        caller:
          next() < 0.1 ? 'withheld' : `+86170${String(f).padStart(3, '0')}${String(int(numbers)).padStart(5, '0')}`,
        line,
        talk: next() < 0.7 ? int(4) : 0,
        flags: 0,
      });
    planted.push(note(line, from, first));
  }
  for (let b = 0; b < plan.honest; b++) {
    const kind = HONEST[b % HONEST.length];
    const line = int(plan.lines);
    const from = START + int(DAYS) * 86_400 + (8 + int(11)) * 3600 + int(3600);
    const first = calls.length;
    const many = 60 + int(240);
    const length = 1800 + int(2 * 3600);
    switch (kind) {
      case 'outage':
      case 'due day':
      case 'callback campaign':
        for (let k = 0; k < many; k++)
          ordinary(from + int(length), line, customer(), next() < (kind === 'outage' ? 0.5 : 0.8));
        break;
      case 'news':
        // Strangers, few of them with an account, many of whom give up in the queue.
        for (let k = 0; k < many; k++) {
          const answered = next() < 0.6;
          calls.push({
            at: from + int(length),
            caller: customer(),
            line,
            talk: answered ? 15 + exponential(120) : 0,
            flags: next() < 0.2 ? FLAG.context : 0,
          });
        }
        break;
      case 'emergency':
        // Most meet a busy line and try again; who gets through talks.
        for (let k = 0; k < many; k++) {
          const caller = customer();
          const known = next() < 0.5;
          for (let t = 0, tries = 1 + int(4); tries > 0; tries--, t += 20 + exponential(90)) {
            const answered = next() < 0.25;
            calls.push({
              at: from + (k * length) / many + t,
              caller,
              line,
              talk: answered ? 30 + exponential(200) : 0,
              flags: known ? FLAG.context : 0,
            });
            if (answered) break;
          }
        }
        break;
      case 'switchboard':
        for (let k = 0; k < many; k++)
          ordinary(from + int(length), line, `+8610655${String(b).padStart(5, '0')}`, next() < 0.6);
        break;
      case 'anxious caller': {
        const caller = customer();
        for (let k = 0; k < 30; k++)
          calls.push({ at: from + k * (30 + int(60)), caller, line, talk: next() < 0.3 ? 40 : 0, flags: 0 });
        break;
      }
      case 'redial': {
        const caller = `+8675588${String(100_000 + b)}`;
        for (let k = 0; k < many; k++) calls.push({ at: from + k * 20 + int(5), caller, line, talk: 0, flags: 0 });
        break;
      }
    }
    honest.push({ ...note(line, from, first), kind });
  }
  calls.sort((x, y) => x.at - y.at);
  for (const c of calls) table.add(iso(c.at), c.caller, lineName(c.line), Math.round(c.talk), c.flags);
  return { table, floods: planted, honest };
}

function iso(seconds: number): string {
  return `${new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)}+08:00`;
}
