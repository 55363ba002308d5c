import { defineCases } from '../../libs/testing/detector-tester.js';
import { paperFactsOf, paperView } from '../../libs/testing/views.js';
import { impossibleDate } from './detector.js';

export const cases = defineCases(impossibleDate, {
  fires: [
    {
      name: 'the thirtieth of February',
      message: 'none',
      weight: 1,
      view: paperView({ facts: paperFactsOf('2024年2月30日') }),
    },
    {
      name: 'discharged before admitted',
      message: 'order',
      weight: 1,
      view: paperView({ facts: paperFactsOf('入院日期：2024年3月9日 出院日期：2024年3月1日') }),
    },
  ],
  quiet: [
    {
      name: 'a stay in hospital',
      view: paperView({ facts: paperFactsOf('入院日期：2024年3月1日 出院日期：2024年3月9日') }),
    },
    {
      name: 'two stays',
      view: paperView({ facts: paperFactsOf('入院日期：2024-03-01 出院日期：2024-02-09 出院日期：2024-03-09') }),
    },
  ],
});
