import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayIn, daysBetween, type WorkCalendar, works } from './calendar.js';
import { type ClockEvent, type ClockProfile, clockState } from './clock.js';

const name = { en: '', zh: '' };
const calendar: WorkCalendar = {
  id: 'cn',
  holidays: ['2024-05-01', '2024-05-02', '2024-05-03'],
  workdays: ['2024-05-11'],
  years: [2024],
};
const china: ClockProfile = {
  id: 'china',
  name,
  source: '',
  calendar: null,
  zone: '+08:00',
  alertDays: 3,
  stoppable: false,
  outcomes: [],
  stages: [
    { id: 'decision', name, days: 15, approvals: 0 },
    { id: 'complicated', name, days: 30, approvals: 1 },
    { id: 'special', name, days: 60, approvals: 2 },
  ],
};
const inner: ClockProfile = {
  ...china,
  calendar,
  stoppable: true,
  stages: [{ id: 'reply', name, days: 7, approvals: 0 }],
};
const at = (day: string) => `2024-${day}T04:00:00Z`;

describe('calendars', () => {
  it('know the days on which people work', () => {
    expect(['2024-05-01', '2024-05-06', '2024-05-11', '2024-05-12'].map((d) => works(calendar, d))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(addDays('2024-04-30', 1, calendar)).toBe('2024-05-06');
    expect(addDays('2024-05-10', 2, calendar)).toBe('2024-05-13');
    expect(daysBetween('2024-04-30', '2024-05-13', calendar)).toBe(7);
    expect(daysBetween('2024-05-13', '2024-04-30', calendar)).toBe(-7);
  });

  it('count back what they counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.nat({ max: 60 }), (start, days) => {
        const day = addDays('2023-06-01', start, null);
        for (const c of [null, calendar]) expect(daysBetween(day, addDays(day, days, c), c)).toBe(days);
      }),
      { seed: 1 },
    );
  });

  it('know the day of a moment in its zone', () => {
    expect(dayIn('+08:00', '2024-05-01T20:00:00Z')).toBe('2024-05-02');
    expect(dayIn('-05:00', '2024-05-01T03:00:00Z')).toBe('2024-04-30');
    expect(dayIn('+08:00', '2024-05-01')).toBe('2024-05-01');
  });
});

describe('the clock of a complaint', () => {
  it('runs from the day of receipt, tells before the limit and after it', () => {
    expect(clockState(china, '2024-05-01', [], at('05-02'))).toEqual({
      stage: 'decision',
      due: '2024-05-16',
      state: 'running',
      left: 14,
      alert: false,
      missed: false,
      asked: null,
    });
    expect(clockState(china, '2024-05-01', [], at('05-13'))).toMatchObject({ left: 3, alert: true, missed: false });
    expect(clockState(china, '2024-05-01', [], at('05-16'))).toMatchObject({ left: 0, missed: false });
    expect(clockState(china, '2024-05-01', [], at('05-17'))).toMatchObject({ left: -1, alert: true, missed: true });
    // Received on the evening of the 30th in London, on the 1st of May in China.
    expect(clockState(china, '2024-04-30T20:00:00Z', [], at('05-02')).due).toBe('2024-05-16');
  });

  it('is extended one stage after the other, by people other than the one who asks', () => {
    const ask: ClockEvent = { kind: 'ask', at: at('05-10'), by: 'ann', reason: 'three lenders', stage: 'complicated' };
    const approve = (by: string, stage = 'complicated'): ClockEvent => ({
      kind: 'approve',
      at: at('05-11'),
      by,
      stage,
    });
    expect(clockState(china, '2024-05-01', [ask], at('05-12'))).toMatchObject({
      due: '2024-05-16',
      asked: { stage: 'complicated', approvals: 0, of: 1 },
    });
    expect(clockState(china, '2024-05-01', [ask, approve('bea')], at('05-12'))).toMatchObject({
      stage: 'complicated',
      due: '2024-05-31',
      asked: null,
    });
    const special = { ...ask, stage: 'special' };
    expect(
      clockState(china, '2024-05-01', [ask, approve('bea'), special, approve('bea', 'special')], at('05-12')),
    ).toMatchObject({ due: '2024-05-31', asked: { stage: 'special', approvals: 1, of: 2 } });
    expect(
      clockState(
        china,
        '2024-05-01',
        [ask, approve('bea'), special, approve('bea', 'special'), approve('cy', 'special')],
        at('05-12'),
      ),
    ).toMatchObject({ stage: 'special', due: '2024-06-30' });
    for (const [events, problem] of [
      [[ask, approve('ann')], 'CLQ_CLOCK_OWN'],
      [[approve('bea')], 'CLQ_CLOCK_NOT_ASKED'],
      [[special], 'CLQ_CLOCK_ORDER'],
      [[ask, ask], 'CLQ_CLOCK_ASKED'],
      [[{ ...ask, reason: ' ' }], 'CLQ_REASON'],
      [[ask, approve('bea'), special, approve('bea', 'special'), approve('bea', 'special')], 'CLQ_CLOCK_TWICE'],
      [[{ kind: 'stop', at: at('05-10'), by: 'ann', reason: 'x' }], 'CLQ_CLOCK_NO_STOP'],
    ] as [ClockEvent[], string][])
      expect(() => clockState(china, '2024-05-01', events, at('05-12'))).toThrow(problem);
  });

  it('stands still while it is stopped, and its limit moves by as much', () => {
    const stop: ClockEvent = { kind: 'stop', at: at('05-07'), by: 'ann', reason: 'papers are asked for' };
    const resume: ClockEvent = { kind: 'resume', at: at('05-10'), by: 'ann', reason: 'they came' };
    const plain = clockState(inner, '2024-04-30', [], at('05-07'));
    expect(plain).toMatchObject({ due: '2024-05-13', left: 5 });
    expect(clockState(inner, '2024-04-30', [stop], at('05-09'))).toMatchObject({
      state: 'stopped',
      left: 5,
      alert: false,
    });
    expect(clockState(inner, '2024-04-30', [stop, resume], at('05-10'))).toMatchObject({
      state: 'running',
      due: '2024-05-16',
      left: 5,
    });
    expect(() => clockState(inner, '2024-04-30', [resume], at('05-10'))).toThrow('CLQ_CLOCK_RUNNING');
  });

  it('ends with the answer, and keeps whether it was in time', () => {
    const answer: ClockEvent = {
      kind: 'answer',
      at: at('05-20'),
      by: 'ann',
      outcome: 'explained',
      reason: 'explained',
    };
    expect(clockState(china, '2024-05-01', [answer], at('12-01'))).toMatchObject({
      state: 'answered',
      left: -4,
      missed: true,
      alert: false,
    });
    expect(() => clockState(china, '2024-05-01', [answer, answer], at('12-01'))).toThrow('CLQ_CLOCK_ANSWERED');
  });
});
