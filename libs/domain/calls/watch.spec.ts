import { expect, it } from '@jest/globals';
import type { Call } from '../model/index.js';
import { CallTable, FLAG, localIso, localSeconds } from './call-table.js';
import { FloodWatch } from './watch.js';

const LINE = '+861061000000';
const call = (id: number, at: number, more: Partial<Call> = {}): Call => ({
  id: `L${id}`,
  startedAt: `${localIso(at)}+08:00`,
  caller: `+86170000000${10 + (id % 20)}`,
  callee: LINE,
  direction: 'inbound',
  ringSeconds: 2,
  talkSeconds: 1,
  outcome: 'answered',
  debtorRef: '',
  transcript: '',
  kinds: { caller: 'mobile', callee: 'landline' },
  source: { file: 'stream', line: 1 },
  ...more,
});
const history = () => {
  const table = new CallTable();
  const start = localSeconds('2024-04-01');
  for (let h = 0; h < 28 * 24; h++)
    for (let k = 0; k < (h % 24 >= 9 && h % 24 < 18 ? 12 : 0); k++)
      table.add(
        `${localIso(start + h * 3600 + k * 290)}+08:00`,
        `c${h}-${k}`,
        LINE,
        k % 6 === 0 ? 0 : 120,
        k % 6 === 0 ? 0 : FLAG.context,
      );
  return table;
};
const at = localSeconds('2024-04-30') + 11 * 3600;

it('raises an alert while a flood runs, lists its calls, and ends it', () => {
  const watch = new FloodWatch(history(), new Set());
  const raised = Array.from({ length: 60 }, (_, i) =>
    watch.add(call(i, at + i * 15, i % 7 === 0 ? { caller: 'withheld' } : {})),
  );
  const first = raised.findIndex((a) => a !== null);
  expect(first).toBeGreaterThanOrEqual(19);
  expect(first).toBeLessThan(30);
  const last = raised.at(-1)!;
  expect(last).toMatchObject({ line: LINE, state: 'running', withheld: 9 });
  expect(last.id).toBe(raised[first]!.id);
  expect(last.calls.length).toBe(60);
  expect(last.callers.reduce((n, c) => n + c.calls, 0)).toBe(51);
  expect(watch.add(call(99, at + 3600, { debtorRef: 'D1', talkSeconds: 90 }))).toMatchObject({
    id: last.id,
    state: 'over',
  });
  expect(watch.add(call(100, at + 3700))).toBeNull();
});

it('keeps quiet for customers, for one who calls again and again, and where everybody calls', () => {
  const customers = new Set(Array.from({ length: 20 }, (_, k) => `+86170000000${10 + k}`));
  const raised = (known: ReadonlySet<string>, more: (i: number) => Partial<Call>) => {
    const watch = new FloodWatch(history(), known);
    return Array.from({ length: 80 }, (_, i) => watch.add(call(i, at + i * 20, more(i)))).filter((a) => a !== null)
      .length;
  };
  expect(raised(new Set(), () => ({}))).toBeGreaterThan(0);
  expect(raised(customers, () => ({}))).toBe(0);
  expect(raised(new Set(), () => ({ caller: '+8613900000001' }))).toBe(0);
  // An emergency: as many get through as do not.
  expect(raised(new Set(), (i) => (i % 2 === 0 ? { talkSeconds: 100, caller: `+86139111111${10 + i}` } : {}))).toBe(0);
});
