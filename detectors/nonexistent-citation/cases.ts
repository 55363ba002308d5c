import { defineCases } from '../../libs/testing/detector-tester.js';
import { complaintView, NO_WORDING } from '../../libs/testing/views.js';
import { nonexistentCitation } from './detector.js';

const nonexistent = { cited: '个人信息保护法#180', span: [4, 20] as const, units: 5 };

export const cases = defineCases(nonexistentCitation, {
  fires: [
    {
      name: 'five households cite article 180 of 74',
      message: 'nonexistent',
      weight: 1,
      view: complaintView({ wording: { ...NO_WORDING, nonexistent } }),
    },
  ],
  quiet: [
    { name: 'nothing cited', view: complaintView() },
    {
      name: 'a slip of one',
      view: complaintView({ wording: { ...NO_WORDING, nonexistent: { ...nonexistent, units: 1 } } }),
    },
  ],
});
