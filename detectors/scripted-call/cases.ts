import { defineCases } from '../../libs/testing/detector-tester.js';
import { callView } from '../../libs/testing/views.js';
import { scriptedCall } from './detector.js';

export const cases = defineCases(scriptedCall, {
  fires: [
    {
      name: 'one script of eight callers',
      message: 'script',
      weight: [1, 2],
      view: callView({
        script: { calls: 12, speakers: 8, nearest: 'L2', similarity: 0.91, own: [0, 40], other: [0, 41] },
      }),
    },
  ],
  quiet: [
    { name: 'own words', view: callView() },
    {
      name: 'somebody who says the same again',
      view: callView({
        script: { calls: 5, speakers: 1, nearest: 'L2', similarity: 0.97, own: [0, 40], other: [0, 41] },
      }),
    },
  ],
});
