import type { CallView } from '../detector.js';
import type { BurstUse, LineUse, ScriptUse, Signal, TriageReason } from '../model/index.js';
import { byCodeUnit } from '../text/compare.js';
import { type CallTable, localIso } from './call-table.js';
import type { byLine, LineBurst } from './lines.js';

/** Lines that are kept to be looked at, and minutes of a burst. */
const MOST_LINES = 200;
const MOST_MINUTES = 240;
/** The first Monday after the beginning of 1970, in seconds. */
const MONDAY = 4 * 86_400;
const WEEK = 7 * 86_400;

const reasonOf = ({ detector, weight, message }: Signal): TriageReason => ({ detector, weight, message });

/** The lines that are called most, each with its week. */
export function lineUses(
  table: CallTable,
  { lines }: ReturnType<typeof byLine>,
  bursts: readonly LineBurst[],
  signals: readonly Signal[],
): LineUse[] {
  const bySubject = Map.groupBy(
    signals.filter((s) => s.subject.kind === 'line'),
    // Behind the detector's name stands the burst's.
    (s) => s.id.slice(s.id.indexOf(':') + 1),
  );
  const of = Map.groupBy(bursts, (b) => b.callee);
  return [...lines]
    .map(([n, { empty, others }]) => ({ line: table.numbers[n], empty, others }))
    .sort((x, y) => y.empty.length + y.others.length - x.empty.length - x.others.length || byCodeUnit(x.line, y.line))
    .slice(0, MOST_LINES)
    .map(({ line, empty, others }): LineUse => {
      const [hours, emptyHours] = [new Array<number>(168).fill(0), new Array<number>(168).fill(0)];
      let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      const count = (i: number, into: number[]) => {
        into[Math.floor(((((table.start[i] - MONDAY) % WEEK) + WEEK) % WEEK) / 3600)]++;
      };
      for (const i of empty) {
        count(i, hours);
        count(i, emptyHours);
      }
      for (const i of others) count(i, hours);
      for (const list of [empty, others])
        for (const i of list) {
          from = Math.min(from, table.start[i]);
          to = Math.max(to, table.start[i]);
        }
      return {
        line,
        calls: empty.length + others.length,
        empty: empty.length,
        from: localIso(from),
        to: localIso(to),
        hours,
        emptyHours,
        bursts: (of.get(line) ?? []).map((b) => burstUse(table, b, bySubject)),
      };
    });
}

function burstUse(table: CallTable, b: LineBurst, bySubject: ReadonlyMap<string, readonly Signal[]>): BurstUse {
  const length = Math.min(MOST_MINUTES, Math.floor((b.to - b.from) / 60) + 1);
  const minutes = new Array<number>(length).fill(0);
  for (const i of b.calls) {
    const minute = Math.floor((table.start[i] - b.from) / 60);
    if (minute < length) minutes[minute]++;
  }
  const from = localIso(b.from);
  return {
    from,
    to: localIso(b.to),
    calls: b.calls.length,
    callers: b.callers,
    expected: Math.round(b.expected * 100) / 100,
    others: b.others,
    othersExpected: Math.round(b.othersExpected * 100) / 100,
    minutes,
    reasons: (bySubject.get(`${b.callee}@${from}`) ?? []).map(reasonOf),
  };
}

/** Calls that share a script, those of most speakers first. */
export function scriptUses(views: readonly CallView[], signals: readonly Signal[]): ScriptUse[] {
  const bySubject = Map.groupBy(
    signals.filter((s) => s.subject.kind === 'call'),
    (s) => s.subject.id,
  );
  return views.flatMap(({ call, script }): ScriptUse[] =>
    script === null
      ? []
      : [
          {
            call: call.id,
            startedAt: call.startedAt,
            calls: script.calls,
            speakers: script.speakers,
            nearest: script.nearest,
            similarity: script.similarity,
            own: script.own,
            other: script.other,
            reasons: (bySubject.get(call.id) ?? []).map(reasonOf),
          },
        ],
  );
}
