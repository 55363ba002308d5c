import { defineCases } from '../../libs/testing/detector-tester.js';
import { paperView, twin } from '../../libs/testing/views.js';
import { sealOverlap } from './detector.js';

export const cases = defineCases(sealOverlap, {
  fires: [
    {
      name: 'one seal on two papers',
      message: 'overlap',
      weight: 3,
      view: paperView({ twins: [twin({ kind: 'same-seal' })] }),
    },
  ],
  quiet: [
    { name: 'a seal of its own', view: paperView() },
    {
      name: 'an electronic seal, on one spot on every paper of the form',
      view: paperView({ twins: [twin({ kind: 'same-seal', byHand: false })] }),
    },
    { name: 'one paper scanned twice', view: paperView({ twins: [twin({ kind: 'same-seal', edited: false })] }) },
  ],
});
