import { defineCases } from '../../libs/testing/detector-tester.js';
import { clusterView } from '../../libs/testing/views.js';
import { filingBurst } from './detector.js';

const burst = [
  ...Array.from({ length: 25 }, () => 19_050),
  ...Array.from({ length: 5 }, (_, i) => 19_000 + i * 20),
].sort((x, y) => x - y);
export const cases = defineCases(filingBurst, {
  fires: [
    {
      name: 'twenty-five in a day of a hundred days',
      message: 'burst',
      weight: 1,
      view: clusterView({ units: 30, days: burst }),
    },
  ],
  quiet: [
    { name: 'a steady trickle', view: clusterView() },
    {
      name: 'an official form after a headline',
      view: clusterView({ units: 30, days: burst, form: { name: 'form', share: 0.9 } }),
    },
    { name: 'four households', view: clusterView({ days: [1, 1, 1, 50] }) },
    { name: 'a cluster younger than two windows', view: clusterView({ days: [1, 1, 1, 2, 2, 3] }) },
  ],
});
