import { defineCases } from '../../libs/testing/detector-tester.js';
import { complaintView, sharedValue } from '../../libs/testing/views.js';
import { sharedContact } from './detector.js';

export const cases = defineCases(sharedContact, {
  fires: [
    {
      name: 'one mobile for twelve households',
      message: 'shared',
      weight: [4, 5],
      view: complaintView({ contacts: [sharedValue()] }),
    },
  ],
  quiet: [
    { name: 'a number of its own', view: complaintView() },
    { name: 'a recycled number with two owners', view: complaintView({ contacts: [sharedValue({ units: 2 })] }) },
    {
      name: 'the landline of a legal-aid desk',
      view: complaintView({ contacts: [sharedValue({ declared: true, units: 30 })] }),
    },
  ],
});
