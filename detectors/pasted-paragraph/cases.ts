import { defineCases } from '../../libs/testing/detector-tester.js';
import { clusterView, complaintView, NO_WORDING } from '../../libs/testing/views.js';
import { pastedParagraph } from './detector.js';

const pasted = {
  span: [10, 200] as const,
  other: { id: 'C2', span: [0, 190] as const },
  tokens: 40,
  share: 0.3,
  units: 4,
};
const wording = { ...NO_WORDING, pasted };

export const cases = defineCases(pastedParagraph, {
  fires: [{ name: 'a paragraph of four households', message: 'pasted', weight: 0.5, view: complaintView({ wording }) }],
  quiet: [
    { name: 'nothing pasted', view: complaintView() },
    { name: 'two households', view: complaintView({ wording: { ...wording, pasted: { ...pasted, units: 2 } } }) },
    { name: 'a copied letter', view: complaintView({ wording, cluster: clusterView() }) },
    {
      name: 'nearly the whole text',
      view: complaintView({ wording: { ...wording, pasted: { ...pasted, share: 0.9 } } }),
    },
  ],
});
