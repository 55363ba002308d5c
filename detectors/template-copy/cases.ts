import { defineCases } from '../../libs/testing/detector-tester.js';
import { clusterView } from '../../libs/testing/views.js';
import { templateCopy } from './detector.js';

export const cases = defineCases(templateCopy, {
  fires: [{ name: 'twenty households of a thousand', message: 'copied', weight: [4, 6], view: clusterView() }],
  quiet: [
    {
      name: 'an official form that many people use',
      view: clusterView({ form: { name: 'regulator form', share: 0.8 } }),
    },
    { name: 'one consumer writing to several companies', view: clusterView({ units: 1 }) },
    { name: 'two neighbours', view: clusterView({ units: 2 }) },
    { name: 'three words that anybody writes', view: clusterView({ tokens: 9 }) },
  ],
});
