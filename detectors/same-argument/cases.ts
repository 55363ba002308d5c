import { defineCases } from '../../libs/testing/detector-tester.js';
import { clusterView, complaintView, NO_WORDING } from '../../libs/testing/views.js';
import { sameArgument } from './detector.js';

const argument = {
  points: ['hardship:失业', 'law:第七十条', 'demand:停息挂账', 'accusation:骚扰', 'escalation:实名举报'],
  units: 4,
  observed: 1000,
};
const wording = { ...NO_WORDING, argument };

export const cases = defineCases(sameArgument, {
  fires: [{ name: 'four households, five points', message: 'same', weight: 0.5, view: complaintView({ wording }) }],
  quiet: [
    { name: 'no argument', view: complaintView() },
    {
      name: 'what everybody says',
      view: complaintView({ wording: { ...wording, argument: { ...argument, units: 300 } } }),
    },
    { name: 'a copied letter', view: complaintView({ wording, cluster: clusterView() }) },
  ],
});
