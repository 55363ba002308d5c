import { defineCases } from '../../libs/testing/detector-tester.js';
import { clusterView } from '../../libs/testing/views.js';
import { benignForm } from './detector.js';

export const cases = defineCases(benignForm, {
  fires: [
    {
      name: 'the regulator form',
      message: 'form',
      weight: -3,
      view: clusterView({ form: { name: 'regulator form', share: 0.8 } }),
    },
  ],
  quiet: [{ name: 'a letter that follows no form', view: clusterView() }],
});
