import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createSketcher, jaccard, NUMBER_TOKEN, sortedSet, tokens } from '../../kernel/index.js';
import { readable, shownAs } from './readable.js';

const shown = (text: string) => readable(text).replaceAll('\u200b', '').replace(/\s+/g, ' ').trim();

describe('a text as it is compared', () => {
  it('is what a reader reads of it', () => {
    expect(shown('<p>Dear <b>sir</b>,<br/>pay &amp; go&nbsp;now</p>')).toBe('Dear sir , pay & go now');
    expect(shown('caf&#233; &#20572;&#x606f;')).toBe('café 停息');
    expect(shown('a < b and b > c, 3 <4')).toBe('a < b and b > c, 3 <4');
    expect(shown('&unknown; stays')).toBe('&unknown; stays');
    expect(shown('停息掛賬，協商還款')).toBe('停息挂账，协商还款');
    expect(shown('My words\n> your words\nOn Tue, 3 May 2024, the bank <a@b.example> wrote:\nmine again')).toBe(
      'My words mine again',
    );
    expect(shown('My words\n-- \nAnn Lee\nOak Street 3')).toBe('My words');
    expect(shown('My words\n-----Original Message-----\nFrom: the bank\nyour words')).toBe('My words');
    expect(shown('我的话\n发自我的iPhone')).toBe('我的话');
    expect(shown(`My words\n--\n${'a long story after a rule '.repeat(60)}`)).toContain('a long story');
    expect(readable('-- \nonly this').trim()).not.toBe('');
  });

  it('holds each day as one number, and shows it as it came', () => {
    for (const day of [
      '2023年5月1日',
      '2023-05-01',
      '5月1号',
      '2023年12月',
      'May 1st, 2023',
      'Sept. 11, 2001',
      '1 June 2023',
    ]) {
      const text = `since ${day} the account`;
      const { length, values, starts, ends } = tokens(readable(text));
      expect(length).toBe(4);
      expect(values[1]).toBe(NUMBER_TOKEN);
      expect(text.slice(starts[1], ends[1])).toBe(day.replace(/[日号月]$/, ''));
      expect(shownAs(text, readable(text))).toBe(text);
    }
    // A number behind it stays one of its own, and what only looks like a day stays as it is.
    expect(tokens(readable('5月1日3次')).length).toBe(3);
    expect(readable('in May 2023, 5 月, marching 12 men')).toBe('in May 2023, 5 月, marching 12 men');
  });

  it('is as long as the text, whatever it is', () => {
    const piece = fc.constantFrom(
      '<b>',
      '</p>',
      '&amp;',
      '&#x1F600;',
      '掛',
      '>',
      '\n> ',
      '5月1日',
      'March 3rd, 2021',
      '-- \n',
      '\n',
      'x',
      '<',
      '&',
      '😀',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 }),
        (parts) => {
          const text = parts.join('');
          expect(readable(text)).toHaveLength(text.length);
        },
      ),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('is shown as it came, without tags', () => {
    for (const [text, expected] of [
      ['<p>請停息掛賬 &amp; 減免</p>', '請停息掛賬 & 減免'],
      ['plain  text', 'plain  text'],
      ['caf&#233;', 'café'],
    ])
      expect(shownAs(text, readable(text))).toBe(expected);
  });

  it('makes one letter of one letter, in either script and in HTML', () => {
    const sketcher = createSketcher({});
    const set = (text: string) => sortedSet(sketcher.hashes(readable(text))).slice();
    const plain = '本人因公司倒闭失去收入，请求停息挂账并减免违约金，望贵行协商处理。';
    const other = '<div>本人因公司倒閉失去收入，請求停息掛賬並減免違約金，<br>望貴行協商處理。</div>';
    expect(jaccard(set(plain), set(other))).toBe(1);
  });
});
