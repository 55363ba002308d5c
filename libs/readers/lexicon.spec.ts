import { expect, it } from '@jest/globals';
import { extract } from '../domain/pipeline/extract/extract.js';
import { loadKnowledge } from './seeds.js';

const knowledge = await loadKnowledge('seeds');
const hardship = (text: string) => extract(text, knowledge).filter((f) => f.kind === 'hardship').length > 0;

it('hears hardship in plain words, and none where none is said', () => {
  for (const plain of [
    '孩子得了白血病，手术费还没着落',
    '老伴去年病故',
    '厂里欠薪半年，我没了工作',
    '车祸后骨折，卧床三个月',
    '我有时候真觉得活着没意思',
    '我五月份被公司裁了，到现在没找到活干',
    'I feel like I do not want to go on living.',
    'Our flat burned down and I look after my mum with dementia',
    'My husband died in March',
    'my daughter has leukemia',
    'I broke my hip and cannot work',
    'I was made redundant and use the food bank',
  ])
    expect([plain, hardship(plain)]).toEqual([plain, true]);
  for (const other of [
    '我已还清，请更新征信。',
    '请退还多收的利息，工作人员态度不好。',
    'The bank lost my letter and my phone died.',
    'I cannot log in; please correct my address.',
  ])
    expect([other, hardship(other)]).toEqual([other, false]);
});
