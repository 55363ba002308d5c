import { clusterView } from '../../libs/testing/views.js';

export const cases = {
  fires: [
    {
      name: 'the regulator form',
      message: 'form',
      weight: [-5, -1],
      view: clusterView({ form: { name: 'regulator form', share: 0.8 } }),
    },
  ],
  quiet: [{ name: 'a letter that follows no form', view: clusterView() }],
} as const;
