import { defineCases } from '../../libs/testing/detector-tester.js';
import { callView } from '../../libs/testing/views.js';
import { scriptedCall } from './detector.js';

const script = {
  calls: 9,
  speakers: 6,
  sentences: [],
  openly: false,
  nearest: 'L2',
  similarity: 0.6,
  own: [0, 40],
  other: [0, 41],
} as const;

export const cases = defineCases(scriptedCall, {
  fires: [
    {
      name: 'one script of eight callers',
      message: 'script',
      weight: [1, 2],
      view: callView({
        script: { ...script, calls: 12, speakers: 8, similarity: 0.91 },
      }),
    },
    {
      name: 'one script of a thousand callers: still no ground to look at any of them',
      message: 'script',
      weight: [2.5, 2.5],
      view: callView({ script: { ...script, calls: 2000, speakers: 1000, similarity: 0.91 } }),
    },
    {
      name: 'three points of one list, in another order',
      message: 'points',
      weight: [1, 2],
      view: callView({
        script: {
          ...script,
          sentences: [
            [0, 12],
            [30, 44],
            [50, 61],
          ],
        },
      }),
    },
    {
      name: 'volunteers of a charity who say so',
      message: 'openly',
      weight: 0,
      view: callView({ script: { ...script, openly: true } }),
    },
  ],
  quiet: [
    { name: 'own words', view: callView() },
    {
      name: 'somebody who says the same again',
      view: callView({
        script: { ...script, calls: 5, speakers: 1, similarity: 0.97 },
      }),
    },
  ],
});
