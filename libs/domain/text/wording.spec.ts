import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../config/paths.js';
import { loadKnowledge } from '../../readers/seeds.js';
import { chineseNumber, citesNonexistentLaw, impossibleDays } from './citations.js';
import { differences } from './differences.js';
import { Misspellings } from './misspellings.js';
import { hidden } from './obfuscation.js';

const { evasion, laws } = await loadKnowledge(join(packageRoot(), 'seeds'));
const read = (text: string) => hidden(text, evasion).map((h) => h.value);

describe('hidden words', () => {
  it('are read as a reader reads them, and stand where they stand', () => {
    expect(read('要求停.息.挂.账处理')).toEqual(['停息挂账']);
    expect(read('要求 ting xi gua zhang，立即办理')).toEqual(['停息挂账']);
    expect(read('tingxiguazhang 六十期，停止')).toEqual(['停息挂账']);
    expect(read('停xi挂账')).toEqual(['停息挂账']);
    expect(read('第三方亻崔收电话不断')).toEqual(['催收']);
    expect(read('催*收骚扰')).toEqual(['催收']);
    expect(read('停 息 挂 账')).toEqual(['停息挂账']);
    expect(read('请撤\u200b销记录')).toEqual(['撤销']);
    expect(read('my аccount was closed')).toEqual(['аccount']);
    // Armenian, Coptic.
    expect(read('a vi\u0585lation of c\u2c9fnsumer law')).toEqual(['vi\u0585lation', 'c\u2c9fnsumer']);
    const text = '我要求停.息.挂.账';
    const [h] = hidden(text, evasion);
    expect(text.slice(h.start, h.end)).toBe('停.息.挂.账');
  });

  it('are not seen where people merely write', () => {
    for (const text of [
      '我被催，收到很多短信',
      '按时还款没有逾\n期',
      '停息 挂账',
      '征信、网贷、逾期都查过',
      '请停息挂账，征信不要上报',
      'He said fan cui and left, xin yong is a phrase',
      'Это обычный русский текст без подмены',
      'Ελληνικό κείμενο',
      'नमस्ते क्‍या हाल है',
      'family 👨‍👩‍👧 of three',
      'Beyoncé naïve café',
    ])
      expect(read(text)).toEqual([]);
  });
});

describe('citations of what does not exist', () => {
  it('are those beyond the last article', () => {
    expect(citesNonexistentLaw('《个人信息保护法》第一百八十条', laws)).toBe('个人信息保护法#180');
    expect(citesNonexistentLaw('《中华人民共和国个人信息保护法》第13条', laws)).toBeNull();
    expect(citesNonexistentLaw('《商业银行信用卡业务监督管理办法》第七十条', laws)).toBeNull();
    expect(citesNonexistentLaw('《一部没有人知道的办法》第九百条', laws)).toBeNull();
    expect(citesNonexistentLaw('第九百条', laws)).toBeNull();
    expect(citesNonexistentLaw('15 usc 1692z', laws)).toBe('15usc#1692z');
    expect(citesNonexistentLaw('15 u.s.c. § 1681c-2', laws)).toBeNull();
    expect(citesNonexistentLaw('fcra section 690', laws)).toBe('fcra#690');
    expect(citesNonexistentLaw('fcra 609', laws)).toBeNull();
  });

  it('and days that no calendar has', () => {
    const of = (text: string) => impossibleDays(text).map((d) => d.day);
    expect(of('于2023年2月30日开户，2024年2月29日逾期')).toEqual(['2023-02-30']);
    expect(of('on 02/30/2023 and 31/04/2022 and 13/05/2024')).toEqual(['2023-02-30', '2022-04-31']);
    expect(of('2023-11-31 account 2023.12.31 no 2023/99/31')).toEqual(['2023-11-31']);
    const text = '我于2021年9月31日还款';
    const [d] = impossibleDays(text);
    expect(text.slice(d.start, d.end)).toBe('2021年9月31日');
  });

  it('in Chinese numerals too', () => {
    expect(['七十', '十三', '一百零八', '一千二百六十一', '二十', '123', '第'].map(chineseNumber)).toEqual([
      70,
      13,
      108,
      1261,
      20,
      123,
      null,
    ]);
  });
});

describe('misspellings', () => {
  const misspellings = new Misspellings({
    zh: ['停息挂账', '停息', '违约金'],
    en: ['received', 'commission', 'separate', 'form'],
  });
  const of = (text: string) => misspellings.find(text).map((s) => s.value);

  it('are one character for another that is read alike', () => {
    expect(of('请求停息挂帐，违约今太高')).toEqual(['停息挂帐 → 停息挂账', '违约今 → 违约金']);
    expect(of('请求停息挂账，违约金太高，停止利息，约金')).toEqual([]);
    expect(misspellings.find('我要亭息挂账。')).toEqual([{ value: '亭息挂账 → 停息挂账', start: 2, end: 6 }]);
  });

  it('are swapped, doubled and single letters, and vowels; never the first or last letter, never another known word', () => {
    expect(of('I recieved no comission in a seperate letter. Receeived. RECIEVED!')).toEqual([
      'recieved → received',
      'comission → commission',
      'seperate → separate',
      'recieved → received',
    ]);
    expect(of('from separated receiver, received commissions, receive')).toEqual([]);
  });
});

describe('two texts side by side', () => {
  it('are marked where they differ, in numbers too', () => {
    const { a, b } = differences('I owe 300 dollars to Ann', 'I owe 450 dollars to Bea');
    const marked = (parts: typeof a) => parts.filter((p) => !p.same).map((p) => p.text.trim());
    expect(marked(a)).toEqual(['300', 'Ann']);
    expect(marked(b)).toEqual(['450', 'Bea']);
    expect(differences('尾号3321 欠款', '尾号3321 欠款').a.every((p) => p.same)).toBe(true);
    expect(a.map((p) => p.text).join('')).toBe('I owe 300 dollars to Ann');
  });
});
