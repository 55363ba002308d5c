import { describe, expect, it } from '@jest/globals';
import { corpusOf } from '../../testing/corpus.js';
import { knowing, complaint as plainComplaint } from '../../testing/views.js';
import type { Call, Complaint } from '../model/index.js';
import { analyseCalls } from '../pipeline/calls/analyse-calls.js';
import { localIso, localSeconds } from './call-table.js';
import { readTurns, scriptTurns, spokenWords } from './turns.js';

const knowledge = knowing({
  lexicon: { profanity: ['滚蛋'], threat: ['等着瞧'], provocation: ['再说一遍'], recording: ['我在录音'] },
});

const call = (id: number, more: Partial<Call>): Call => ({
  id: `L${String(id).padStart(4, '0')}`,
  startedAt: '2024-05-01T10:00:00+08:00',
  caller: '+8613900000001',
  callee: '+861061000000',
  direction: 'inbound',
  ringSeconds: 3,
  talkSeconds: 60,
  outcome: 'answered',
  debtorRef: '',
  transcript: '',
  kinds: { caller: 'mobile', callee: 'landline' },
  source: { file: 'calls.csv', line: id },
  ...more,
});
const complaint = (id: number, more: Partial<Complaint>): Complaint =>
  plainComplaint({ id: `C${id}`, receivedAt: '2024-05-01T10:00:00+08:00', debtorRef: `D${id}`, ...more });
const study = (calls: readonly Call[], complaints: readonly Complaint[] = []) =>
  analyseCalls(corpusOf({ calls, complaints }, knowledge), knowledge, 1);

describe('local time', () => {
  it('reads the clock on the wall, whatever the zone', () => {
    expect(localIso(localSeconds('2024-02-29T23:59:58+08:00'))).toBe('2024-02-29T23:59:58');
    expect(localIso(localSeconds('1999-12-31'))).toBe('1999-12-31T00:00:00');
  });
});

describe('turns', () => {
  it('know their side and where they stand', () => {
    const text = '客服: 您好\n客户: 你再说一遍，我在录音\n客服: 滚蛋';
    const turns = readTurns(text);
    expect(turns.map((t) => t.side)).toEqual(['lender', 'customer', 'lender']);
    expect(text.slice(turns[1].start, turns[1].end)).toBe('你再说一遍，我在录音');
    const words = spokenWords(turns, knowledge.lexicon);
    expect([
      words.customer.provocations.length,
      words.customer.recordings.length,
      words.lender.profanity.length,
    ]).toEqual([1, 1, 1]);
    const [from, to] = words.lender.profanity[0];
    expect(text.slice(from, to)).toBe('滚蛋');
    expect(scriptTurns(turns)).toHaveLength(1);
    expect(readTurns('no speaker here')).toHaveLength(1);
    expect(readTurns('  ')).toEqual([]);
  });
});

describe('a flood of hours', () => {
  const day = (k: number) => `2024-04-${String(k).padStart(2, '0')}`;
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+08:00`;
  /** Thirty days of customers on three lines, and one stranger a day. */
  const everyday = Array.from({ length: 30 * 13 }, (_, i) =>
    call(i, {
      startedAt: `${day(1 + Math.floor(i / 13))}T${clock(540 + 40 * (i % 13))}`,
      caller: `+86139${String(10_000_000 + i)}`,
      callee: `+86106100000${i % 3}`,
      debtorRef: i % 13 === 0 ? '' : `D${i}`,
    }),
  );
  const strangers = (n: number, callee: (i: number) => string, gap: number) =>
    Array.from({ length: n }, (_, i) =>
      call(1000 + i, {
        startedAt: `${day(20)}T${clock(30 + gap * i)}`,
        caller: i % 5 === 0 ? 'withheld' : `+86170${String(10_000_000 + (i % 25))}`,
        callee: callee(i),
        talkSeconds: i % 12,
      }),
    );
  const ofDay = strangers(48, (i) => `+86106100000${i % 3}`, 29);

  it('is seen on one line, and where it spreads over three', () => {
    const slow = strangers(40, () => '+861061000001', 7);
    expect(study([...everyday, ...slow]).lines.map(({ burst, calls }) => [burst.pace, burst.lines, calls])).toEqual([
      ['hours', 1, slow.map((c) => c.id)],
    ]);
    const [{ burst, calls }] = study([...everyday, ...ofDay]).lines;
    expect([burst.pace, burst.lines, burst.callers]).toEqual(['hours', 3, 30]);
    expect(calls.filter((id) => id >= 'L1000')).toHaveLength(48);
  });

  it('is none where the callers have accounts, where the lender called them, or where nobody is known', () => {
    const customers = ofDay.map((c) => (c.caller === 'withheld' ? { ...c, debtorRef: 'D1' } : c));
    const accounts = customers.map((c, i) =>
      call(2000 + i, { startedAt: `${day(2)}T${clock(600 + i)}`, caller: c.caller, debtorRef: 'D1' }),
    );
    expect(study([...everyday, ...customers, ...accounts]).lines).toEqual([]);
    const campaign = ofDay.map((c, i) =>
      call(3000 + i, {
        startedAt: `${day(19)}T${clock(600 + i)}`,
        caller: c.callee,
        callee: c.caller,
        direction: 'outbound',
      }),
    );
    const numbers = ofDay.filter((c) => c.caller !== 'withheld');
    expect(study([...everyday, ...numbers, ...campaign]).lines).toEqual([]);
    const unknown = everyday.map((c) => ({ ...c, debtorRef: '' }));
    expect(study([...unknown, ...ofDay]).lines).toEqual([]);
  });
});

describe('analyseCalls', () => {
  it('tells a flood toward a line from a system that redials', () => {
    const quietWeeks = Array.from({ length: 120 }, (_, i) =>
      call(i, {
        startedAt: `2024-04-${String(1 + (i % 28)).padStart(2, '0')}T11:${String(i % 60).padStart(2, '0')}:00+08:00`,
        debtorRef: 'D9',
      }),
    );
    const flood = Array.from({ length: 60 }, (_, i) =>
      call(500 + i, {
        startedAt: `2024-04-20T15:${String(Math.floor(i / 2)).padStart(2, '0')}:${i % 2 === 0 ? '05' : '35'}+08:00`,
        caller: i % 4 === 0 ? 'withheld' : `+86170000000${10 + (i % 20)}`,
        talkSeconds: i % 3,
      }),
    );
    const { lines } = study([...quietWeeks, ...flood]);
    expect(lines.map((l) => l.calls)).toEqual([flood.map((c) => c.id)]);
    expect(lines[0].burst.callers).toBeGreaterThan(15);
    const redial = flood.map((c) => ({ ...c, caller: '+8675512345678' }));
    expect(study([...quietWeeks, ...redial]).lines[0].burst.busiest).toBe(1);
  });

  it('sees a number that speaks for several households, and not its owner', () => {
    const complaints = [1, 2, 3, 4].map((i) => complaint(i, { debtorPhone: i === 1 ? '13900000001' : '' }));
    const calls = [1, 2, 3, 4].map((i) => call(i, { debtorRef: `D${i}` }));
    const { callers } = study(calls, complaints);
    expect(callers).toMatchObject([
      { number: '+8613900000001', households: 3, hidden: true, calls: ['L0002', 'L0003', 'L0004'] },
    ]);
  });

  it('sees numbers that come and go about one account', () => {
    const calls = Array.from({ length: 6 }, (_, i) =>
      call(i, { caller: `+861390000010${i}`, debtorRef: 'D1', startedAt: `2024-05-${10 + i * 3}T10:00:00+08:00` }),
    );
    expect(study(calls).accounts).toMatchObject([{ debtor: 'D1' }]);
    expect(study(calls).accounts[0].numbers).toHaveLength(6);
  });

  it('counts calls within minutes of the complaints of others, against chance', () => {
    const complaints = Array.from({ length: 40 }, (_, i) =>
      complaint(i, { receivedAt: `2024-05-${String(1 + (i % 28)).padStart(2, '0')}T${10 + (i % 6)}:00:00+08:00` }),
    );
    const calls = Array.from({ length: 12 }, (_, i) =>
      call(i, { debtorRef: `D${i + 20}`, startedAt: complaints[i].receivedAt!.replace(':00:00', ':04:00') }),
    );
    const { callers } = study(calls, complaints);
    expect(callers[0].afterComplaints.calls).toHaveLength(12);
    expect(callers[0].afterComplaints.expected).toBeLessThan(1);
    const later = calls.map((c) => ({ ...c, startedAt: c.startedAt!.replace(':04:', ':34:') }));
    expect(study(later, complaints).callers[0].afterComplaints.calls).toEqual([]);
  });

  it('shows the turn that two calls share, and the complaint that follows', () => {
    const script = '我现在实在是没有能力偿还这笔欠款，请你们按照相关规定给我办理停息挂账并且停止一切形式的催收行为';
    const calls = ['甲', '乙', '丙'].map((x, i) =>
      call(i, {
        caller: `+861390000020${i}`,
        debtorRef: `D${i}`,
        transcript: `客服: 您好\n客户: ${script}${x}\n客户: 我是${x}`,
      }),
    );
    const { calls: views, matches } = study(calls, [complaint(1, { receivedAt: '2024-05-04' })]);
    expect(matches).toHaveLength(3);
    expect(views.map((v) => v.script?.speakers)).toEqual([3, 3, 3]);
    const { own } = views[0].script!;
    expect(calls[0].transcript.slice(...own)).toContain('停息挂账');
    expect(views.map((v) => v.complaint)).toEqual([null, { id: 'C1', days: 3 }, null]);
  });
});
