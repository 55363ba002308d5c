import { paperView, twin } from '../../libs/testing/views.js';

export const cases = {
  fires: [
    {
      name: 'one seal on two papers',
      message: 'overlap',
      weight: [3, 3],
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
} as const;
