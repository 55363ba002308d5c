import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TemplatePart } from '../../model/index.js';
import { filled, fillings } from './fillings.js';

const LETTER: readonly TemplatePart[] = [
  { fixed: 'I have lost my job at' },
  { slot: 1, type: 'company', examples: [] },
  { fixed: 'and owe' },
  { slot: 2, type: 'amount', examples: [] },
  { fixed: 'which I cannot pay before the end of the year.' },
];

describe('what a copy wrote into the slots', () => {
  it('reads them between the fixed words', () => {
    expect(
      fillings(
        LETTER,
        'I have lost my job at North Wind Mills and owe 3,400 which I cannot pay before the end of the year.',
      ),
    ).toEqual(['North Wind Mills', '3,400']);
    expect(fillings(LETTER, 'I have lost my job at and owe 5 which I cannot pay before the end of the year.')).toEqual([
      '',
      '5',
    ]);
  });

  it('takes no words for a filling that stand elsewhere', () => {
    expect(
      fillings(
        LETTER,
        'Dear bank, I have lost my good job at Mill and owe 5 which I cannot pay before the end of the year. Yours, Ann',
      ),
    ).toEqual(['Mill', '5']);
  });

  it('reads Chinese letters and the slot at the end', () => {
    const parts: readonly TemplatePart[] = [
      { fixed: '本人因' },
      { slot: 1, type: 'text', examples: [] },
      { fixed: '无力偿还，请贵行停止计息。联系人' },
      { slot: 2, type: 'name', examples: [] },
    ];
    expect(fillings(parts, '本人因公司倒闭无力偿还，请贵行停止计息。联系人王伟')).toEqual(['公司倒闭', '王伟']);
  });

  it('gives back whatever words were put in', () => {
    const word = fc.stringMatching(/^[QXZ][a-z]{3,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const copy = `I have lost my job at ${a} and owe ${b} which I cannot pay before the end of the year.`;
        expect(fillings(LETTER, copy)).toEqual([a, b]);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('says where each stands', () => {
    const copy = 'I have lost my job at Mill and owe 5 which I cannot pay before the end of the year.';
    expect(filled(LETTER, copy).map(({ start, end, ...f }) => ({ ...f, text: copy.slice(start, end) }))).toEqual([
      { slot: 1, type: 'company', text: 'Mill' },
      { slot: 2, type: 'amount', text: '5' },
    ]);
  });

  it('says nothing of a text that is no copy', () => {
    expect(fillings(LETTER, '')).toEqual(['', '']);
    expect(fillings([], 'anything')).toEqual([]);
  });
});
