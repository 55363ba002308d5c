import { defineCases } from '../../libs/testing/detector-tester.js';
import { paperView, readingOf } from '../../libs/testing/views.js';
import { metadataMismatch } from './detector.js';

export const cases = defineCases(metadataMismatch, {
  fires: [
    {
      name: 'two producers',
      message: 'mismatch',
      weight: 1,
      view: paperView({ reading: readingOf({ disagreements: ['pdf:Producer'] }) }),
    },
  ],
  quiet: [{ name: 'one of each', view: paperView({ reading: readingOf({ producer: 'x' }) }) }],
});
