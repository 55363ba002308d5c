import { defineCases } from '../../libs/testing/detector-tester.js';
import { paperFactsOf, paperView, readingOf } from '../../libs/testing/views.js';
import { issuerUnknown } from './detector.js';

const text = (words: string) =>
  paperView({ reading: { ...readingOf({}), text: words, textFrom: 'layer' }, facts: paperFactsOf(words) });
const certificate = '兹有我村村民张某，家庭经济困难，无固定收入来源，情况属实，请有关部门予以协助办理为盼，特此证明。';
export const cases = defineCases(issuerUnknown, {
  fires: [{ name: 'certified by nobody', message: 'unknown', weight: 0.25, view: text(certificate) }],
  quiet: [
    { name: 'a village that signs', view: text(`${certificate}青山村村民委员会`) },
    { name: 'a letterhead', view: text(`Lakeside Diner\nThis is to certify that D. was employed by us until May.`) },
    {
      name: 'a letter',
      view: text('我因为家里的情况实在是还不上这笔钱了，希望银行能够宽限一段时间，等我找到工作以后一定会慢慢还上的。'),
    },
  ],
});
