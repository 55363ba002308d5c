import { defineCases } from '../../libs/testing/detector-tester.js';
import { clusterView, complaintView, NO_WORDING } from '../../libs/testing/views.js';
import { sharedMisspellings } from './detector.js';

const misspellings = {
  misspellings: [
    { value: '停息挂帐 → 停息挂账', span: [4, 8] as const },
    { value: 'recieved → received', span: [20, 28] as const },
  ],
  units: 4,
};
const wording = { ...NO_WORDING, misspellings };

export const cases = defineCases(sharedMisspellings, {
  fires: [
    {
      name: 'four households, two misspellings',
      message: 'misspellings',
      weight: 0.5,
      view: complaintView({ wording }),
    },
  ],
  quiet: [
    { name: 'no misspellings', view: complaintView() },
    {
      name: 'two households',
      view: complaintView({ wording: { ...NO_WORDING, misspellings: { ...misspellings, units: 2 } } }),
    },
    { name: 'a copied letter', view: complaintView({ wording, cluster: clusterView() }) },
  ],
});
