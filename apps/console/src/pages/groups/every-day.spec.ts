import { describe, expect, it } from '@jest/globals';
import { everyDay } from './every-day.js';

describe('days of a chart', () => {
  it('leave no empty day out', () => {
    const days = [
      { name: '2024-02-27', count: 2 },
      { name: '2024-03-01', count: 1 },
    ];
    expect(everyDay(days).map((d) => [d.name, d.count])).toEqual([
      ['2024-02-27', 2],
      ['2024-02-28', 0],
      ['2024-02-29', 0],
      ['2024-03-01', 1],
    ]);
  });

  it('stay as they came where there are none, no dates, or a far-off one', () => {
    for (const days of [
      [],
      [{ name: 'unknown', count: 1 }],
      ['1970-01-01', '2031-01-01'].map((name) => ({ name, count: 1 })),
    ])
      expect(everyDay(days)).toEqual(days);
  });
});
