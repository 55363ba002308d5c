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
      name: 'a collector threatens, whatever was said before',
      message: 'abused',
      weight: -2,
      view: callView({ words: spoken({ threats: [[20, 30]] }, bait), complaint: { id: 'C1', days: 2 } }),
    },
  ],
  quiet: [
    { name: 'an angry person who does not complain', view: callView({ words: spoken({}, bait) }) },
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
