import { defineCases } from '../../libs/testing/detector-tester.js';
import { complaintView, NO_WORDING } from '../../libs/testing/views.js';
import { vainCitation } from './detector.js';

const vain = { cited: '个人信息保护法#180', span: [4, 20] as const, units: 5 };

export const cases = defineCases(vainCitation, {
  fires: [
    {
      name: 'five households cite article 180 of 74',
      message: 'vain',
      weight: 1,
      view: complaintView({ wording: { ...NO_WORDING, vain } }),
    },
  ],
  quiet: [
    { name: 'nothing cited', view: complaintView() },
    {
      name: 'a slip of one',
      view: complaintView({ wording: { ...NO_WORDING, vain: { ...vain, units: 1 } } }),
    },
  ],
});
