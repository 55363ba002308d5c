import { describe, expect, it } from '@jest/globals';
import { corpusOf } from '../../../testing/corpus.js';
import { complaint, knowing } from '../../../testing/views.js';
import { analyseWording } from './analyse-wording.js';

const knowledge = knowing({ misspellings: { zh: ['停息挂账', '暴力催收'], en: ['received', 'commission'] } });

describe('misspellings that several make', () => {
  const study = (texts: readonly string[]) => {
    const complaints = texts.map((text, i) => complaint({ id: `C${100 + i}`, debtorRef: `D${i}`, text }));
    return analyseWording(corpusOf({ complaints }, knowledge), knowledge).misspellings;
  };
  const other = 'We wrote to the bank on our own and never heard back from anybody there.';

  it('are reported where two households share two of them, and not where they share one', () => {
    const found = study([
      '请求停息挂帐，反映暴利催收',
      '上月起暴利催收不断，本人要求停息挂帐处理',
      '只写了停息挂帐',
      '还有暴利催收',
      other,
    ]);
    expect([...found.keys()]).toEqual([0, 1]);
    expect(found.get(1)).toEqual({
      units: 2,
      misspellings: [
        { value: '暴利催收 → 暴力催收', span: [3, 7] },
        { value: '停息挂帐 → 停息挂账', span: [14, 18] },
      ],
    });
  });

  it('say nothing where many make them, or one person twice', () => {
    const many = Array.from({ length: 30 }, (_, k) => `I recieved no comission, letter ${'abcdefghij'[k % 10]}${k}`);
    expect(study(many).size).toBe(0);
    const complaints = ['a', 'b'].map((id) =>
      complaint({ id, debtorRef: 'D1', text: `${id} recieved comission ${id}` }),
    );
    const { misspellings } = analyseWording(corpusOf({ complaints }, knowledge), knowledge);
    expect(misspellings.size).toBe(0);
  });
});
