import { defineCases } from '../../libs/testing/detector-tester.js';
import { complaintView } from '../../libs/testing/views.js';
import { knownTemplate } from './detector.js';

export const cases = defineCases(knownTemplate, {
  fires: [
    {
      name: 'most of a known letter',
      message: 'known',
      weight: [1.2, 2],
      view: complaintView({ known: { name: 'A letter that is sold', share: 0.9 } }),
    },
  ],
  quiet: [{ name: 'nothing of the bank', view: complaintView() }],
});
