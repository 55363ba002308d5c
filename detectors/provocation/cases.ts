import { defineCases } from '../../libs/testing/detector-tester.js';
import { callView, spoken } from '../../libs/testing/views.js';
import { provocation } from './detector.js';

const bait = { provocations: [[0, 5]], recordings: [[9, 12]] } as const;
export const cases = defineCases(provocation, {
  fires: [
    {
      name: 'baits, records, complains',
      message: 'baited',
      weight: 1,
      view: callView({ words: spoken({}, bait), complaint: { id: 'C1', days: 2 } }),
    },
    {
      name: 'dares, belittles and asks for a waiver with the recording',
      message: 'demanded',
      weight: 1,
      view: callView({ words: spoken({}, { ...bait, belittling: [[6, 8]], leverage: [[14, 20]] }) }),
    },
    {
      name: 'dares here, records and demands on another call of the week',
      message: 'demanded',
      weight: 1,
      view: callView({
        words: spoken({}, { provocations: [[0, 5]] }),
        sequence: { calls: ['L2'], hostile: 2, provocations: 1, recordings: 1, leverage: 1 },
      }),
    },
    {
      name: 'a collector who is baited first, and threatens',
      message: 'answered',
      weight: 0.5,
      view: callView({ words: spoken({ threats: [[20, 30]] }, bait), complaint: { id: 'C1', days: 2 } }),
    },
    {
      name: 'a collector threatens first, whatever is said after',
      message: 'abused',
      weight: -2,
      view: callView({
        words: spoken({ threats: [[20, 30]] }, { provocations: [[40, 45]], recordings: [[50, 52]] }),
        complaint: { id: 'C1', days: 2 },
      }),
    },
    {
      name: 'a collector threatens somebody who swears and plans nothing',
      message: 'abused',
      weight: -2,
      view: callView({ words: spoken({ threats: [[20, 30]] }, { profanity: [[2, 4]] }) }),
    },
  ],
  quiet: [
    { name: 'an angry person who does not complain', view: callView({ words: spoken({}, bait) }) },
    {
      name: 'an angry person who records and asks for a waiver',
      view: callView({
        words: spoken({}, { belittling: [[0, 4]], recordings: [[9, 12]], leverage: [[14, 20]] }),
      }),
    },
    {
      name: 'somebody who records and complains',
      view: callView({ words: spoken({}, { recordings: [[9, 12]] }), complaint: { id: 'C1', days: 1 } }),
    },
    {
      name: 'somebody who swears and complains',
      view: callView({ words: spoken({}, { profanity: [[9, 12]] }), complaint: { id: 'C1', days: 1 } }),
    },
  ],
});
