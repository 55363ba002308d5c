import { defineCases } from '../../libs/testing/detector-tester.js';
import { paperView } from '../../libs/testing/views.js';
import { serialReuse } from './detector.js';

const shared = { number: '202412345678', papers: ['evidence/a.txt', 'evidence/b.txt', 'evidence/c.txt'], people: 3 };
export const cases = defineCases(serialReuse, {
  fires: [
    {
      name: 'one number for three people',
      message: 'reused',
      weight: [6, 8],
      view: paperView({ certificates: [shared] }),
    },
  ],
  quiet: [
    { name: 'a number of its own', view: paperView() },
    { name: 'one person’s two copies', view: paperView({ certificates: [{ ...shared, people: 1 }] }) },
  ],
});
