import { paperView, readingOf } from '../../libs/testing/views.js';

export const cases = {
  fires: [
    {
      name: 'two producers',
      message: 'mismatch',
      weight: [1, 1],
      view: paperView({ reading: readingOf({ disagreements: ['pdf:Producer'] }) }),
    },
  ],
  quiet: [{ name: 'one of each', view: paperView({ reading: readingOf({ producer: 'x' }) }) }],
} as const;
