import { defineCases } from '../../libs/testing/detector-tester.js';
import { paperFactsOf, paperView } from '../../libs/testing/views.js';
import { checkDigit } from './detector.js';

export const cases = defineCases(checkDigit, {
  fires: [
    {
      name: 'a wrong last digit',
      message: 'resident',
      weight: 0.5,
      view: paperView({ facts: paperFactsOf('身份证号 110105194912310021') }),
    },
    {
      name: 'a wrong code',
      message: 'code',
      weight: 0.5,
      view: paperView({ facts: paperFactsOf('统一社会信用代码 91350100M000100Y34') }),
    },
  ],
  quiet: [
    { name: 'right numbers', view: paperView({ facts: paperFactsOf('11010519491231002X 91350100M000100Y43') }) },
    { name: 'a card number', view: paperView({ facts: paperFactsOf('6217000000000000000') }) },
  ],
});
