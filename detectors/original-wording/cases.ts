import { defineCases } from '../../libs/testing/detector-tester.js';
import { clusterView, complaintView } from '../../libs/testing/views.js';
import { originalWording } from './detector.js';

export const cases = defineCases(originalWording, {
  fires: [{ name: 'a long letter like no other', message: 'own', weight: -2, view: complaintView() }],
  quiet: [
    { name: 'a copied letter', view: complaintView({ cluster: clusterView() }) },
    { name: 'two sentences', view: complaintView({ tokens: 20 }) },
  ],
});
