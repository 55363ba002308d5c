import { defineCases } from '../../libs/testing/detector-tester.js';
import { complaint, complaintView } from '../../libs/testing/views.js';
import { fanOut } from './detector.js';

const sibling = (id: string, institution: string, sameText = true) => ({ id, institution, sameText });
export const cases = defineCases(fanOut, {
  fires: [
    {
      name: 'one person, three bureaus',
      message: 'recipients',
      weight: -2,
      view: complaintView({ siblings: [sibling('C2', 'Bureau A'), sibling('C3', 'Bureau B')] }),
    },
    {
      name: 'one person filing again',
      message: 'again',
      weight: -2,
      view: complaintView({ complaint: complaint(), siblings: [sibling('C2', 'Northwind Bank')] }),
    },
  ],
  quiet: [
    { name: 'one complaint', view: complaintView() },
    {
      name: 'one person with two different matters',
      view: complaintView({ siblings: [sibling('C2', 'Bureau A', false)] }),
    },
  ],
});
