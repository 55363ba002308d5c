import { defineCases } from '../../libs/testing/detector-tester.js';
import { accountView } from '../../libs/testing/views.js';
import { numberChurn } from './detector.js';

export const cases = defineCases(numberChurn, {
  fires: [
    { name: 'six numbers in three weeks', message: 'churn', weight: [1, 2], view: accountView(6, 4) },
    {
      name: 'four numbers, two of which read from a script',
      message: 'script',
      weight: [1, 2],
      view: accountView(4, 5, 2),
    },
  ],
  quiet: [
    { name: 'a family that takes turns', view: accountView(4, 5) },
    { name: 'a new phone every quarter', view: accountView(6, 90) },
  ],
});
