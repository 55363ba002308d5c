import { defineCases } from '../../libs/testing/detector-tester.js';
import { complaintView } from '../../libs/testing/views.js';
import { hiddenWords } from './detector.js';

const hidden = (value: string, start: number) => ({ kind: 'obfuscation' as const, value, start, end: start + 6 });

export const cases = defineCases(hiddenWords, {
  fires: [
    {
      name: 'two words taken apart',
      message: 'hidden',
      weight: 0.5,
      view: complaintView({ facts: [hidden('停息挂账', 3), hidden('催收', 20)] }),
    },
  ],
  quiet: [
    { name: 'nothing hidden', view: complaintView() },
    { name: 'one slip', view: complaintView({ facts: [hidden('征信', 3)] }) },
  ],
});
