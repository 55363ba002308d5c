import { defineCases } from '../../libs/testing/detector-tester.js';
import { paperView, twin } from '../../libs/testing/views.js';
import { sharedContent } from './detector.js';

const content = { kind: 'content', similarity: 0.99, byHand: true } as const;
const near = (bits: number, together = 2) => ({
  paper: twin().paper,
  bits,
  shared: [
    { kind: 'measure', text: '116/78', bits: 4 },
    { kind: 'event', text: '2023-03-26', bits: 4 },
  ] as const,
  changed: ['person'] as const,
  samePerson: false,
  together,
});

export const cases = defineCases(sharedContent, {
  fires: [
    {
      name: 'the values and days of another patient',
      message: 'pair',
      weight: 4,
      view: paperView({ twins: [twin(content)], neighbors: [near(22)] }),
    },
    {
      name: 'just beyond chance',
      message: 'pair',
      weight: 3,
      view: paperView({ twins: [twin(content)], neighbors: [near(11)] }),
    },
    {
      name: 'ten people with one day and one amount',
      message: 'set',
      weight: 1.5,
      view: paperView({ twins: [twin(content)], neighbors: [near(10, 10)] }),
    },
  ],
  quiet: [
    { name: 'a neighbor that is no twin', view: paperView({ neighbors: [near(6)] }) },
    { name: 'their own paper again', view: paperView({ twins: [twin({ ...content, samePeople: true })] }) },
    { name: 'one paper about one person', view: paperView({ twins: [twin({ ...content, edited: false })] }) },
  ],
});
