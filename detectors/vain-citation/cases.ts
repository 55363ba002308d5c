import { complaintView, NO_WORDING } from '../../libs/testing/views.js';

const vain = { cited: '个人信息保护法#180', span: [4, 20] as const, units: 5 };

export const cases = {
  fires: [
    {
      name: 'five households cite article 180 of 74',
      message: 'vain',
      weight: [0.5, 1.5],
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
} as const;
