import { clusterView, complaintView } from '../../libs/testing/views.js';

export const cases = {
  fires: [{ name: 'a long letter like no other', message: 'own', weight: [-4, -1], view: complaintView() }],
  quiet: [
    { name: 'a copied letter', view: complaintView({ cluster: clusterView() }) },
    { name: 'two sentences', view: complaintView({ tokens: 20 }) },
  ],
} as const;
