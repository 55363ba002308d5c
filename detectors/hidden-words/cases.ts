import { complaintView } from '../../libs/testing/views.js';

const hidden = (value: string, start: number) => ({ kind: 'obfuscation' as const, value, start, end: start + 6 });

export const cases = {
  fires: [
    {
      name: 'two words taken apart',
      message: 'hidden',
      weight: [0.1, 1],
      view: complaintView({ facts: [hidden('停息挂账', 3), hidden('催收', 20)] }),
    },
  ],
  quiet: [
    { name: 'nothing hidden', view: complaintView() },
    { name: 'one slip', view: complaintView({ facts: [hidden('征信', 3)] }) },
  ],
} as const;
