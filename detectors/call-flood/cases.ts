import { defineCases } from '../../libs/testing/detector-tester.js';
import { lineView } from '../../libs/testing/views.js';
import { callFlood } from './detector.js';

export const cases = defineCases(callFlood, {
  fires: [{ name: 'forty numbers ring and drop', message: 'flood', weight: [20, 40], view: lineView() }],
  quiet: [
    { name: 'an emergency: the other calls rise too', view: lineView({ others: 90, othersExpected: 12 }) },
    { name: 'a system that redials', view: lineView({ callers: 2, busiest: 0.97 }) },
    { name: 'wrong numbers over an afternoon', view: lineView({ gap: 400 }) },
    { name: 'one anxious person among a few others', view: lineView({ callers: 6, busiest: 0.8 }) },
  ],
});
