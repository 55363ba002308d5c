import { defineCases } from '../../libs/testing/detector-tester.js';
import { paperView, twin } from '../../libs/testing/views.js';
import { formResidue } from './detector.js';

const residue = { kind: 'residue', similarity: 0.8, numbers: 2 } as const;
export const cases = defineCases(formResidue, {
  fires: [
    {
      name: 'another name on one bill',
      message: 'residue',
      weight: [3, 4],
      view: paperView({ twins: [twin(residue)] }),
    },
    {
      name: 'another name on one bill, saved from one file',
      message: 'file',
      weight: [3, 4],
      view: paperView({ twins: [twin({ ...residue, inBothFiles: 'document-id' })] }),
    },
  ],
  quiet: [
    { name: 'a form of one’s own', view: paperView() },
    { name: 'one notice in two files', view: paperView({ twins: [twin({ ...residue, edited: false })] }) },
    { name: 'the same person’s next bill', view: paperView({ twins: [twin({ ...residue, samePeople: true })] }) },
  ],
});
