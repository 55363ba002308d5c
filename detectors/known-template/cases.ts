import { complaintView } from '../../libs/testing/views.js';

export const cases = {
  fires: [
    {
      name: 'most of a known letter',
      message: 'known',
      weight: [1.2, 2],
      view: complaintView({ known: { name: 'A letter that is sold', share: 0.9 } }),
    },
  ],
  quiet: [{ name: 'nothing of the bank', view: complaintView() }],
} as const;
