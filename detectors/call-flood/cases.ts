import { defineCases } from '../../libs/testing/detector-tester.js';
import { lineView } from '../../libs/testing/views.js';
import { callFlood } from './detector.js';

export const cases = defineCases(callFlood, {
  fires: [
    { name: 'forty numbers ring and drop', message: 'flood', weight: [20, 40], view: lineView() },
    {
      name: 'strangers over four hours, each a few times',
      message: 'slow',
      weight: [20, 40],
      view: lineView({ pace: 'hours', gap: 240, callers: 25 }),
    },
    {
      name: 'strangers over a day on three lines',
      message: 'spread',
      weight: [20, 40],
      view: lineView({ pace: 'hours', gap: 1400, callers: 25, lines: 3 }),
    },
  ],
  quiet: [
    { name: 'an emergency: the other calls rise too', view: lineView({ others: 90, othersExpected: 12 }) },
    { name: 'a system that redials', view: lineView({ callers: 2, busiest: 0.97 }) },
    { name: 'wrong numbers over an afternoon', view: lineView({ gap: 400 }) },
    { name: 'a few strangers over a day', view: lineView({ pace: 'hours', gap: 1400, callers: 8 }) },
    {
      name: 'an outage over hours',
      view: lineView({ pace: 'hours', gap: 240, callers: 50, others: 90, othersExpected: 12 }),
    },
    { name: 'one anxious person among a few others', view: lineView({ callers: 6, busiest: 0.8 }) },
  ],
});
