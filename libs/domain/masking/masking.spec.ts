import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { growth, workOf } from '../../testing/work.js';
import { maskLabel, maskText } from './mask.js';

/** How the patterns begin that go on as long as digits do: a chain of digits, its groups, thousands. None goes back. */
const WALKS = [String.raw`\d(?:[\s.`, String.raw`\d+[xX]?|[xX]$`, String.raw`^\d{1,3}(?:[,，]\d{3})+`];

/** First code point of the ten digits of a script, from the Unicode charts and not from the code under test. */
const SCRIPTS = {
  ascii: 0x30,
  fullWidth: 0xff10,
  arabicIndic: 0x660,
  persian: 0x6f0,
  devanagari: 0x966,
  bengali: 0x9e6,
  thai: 0xe50,
  bold: 0x1d7ce,
  doubleStruck: 0x1d7d8,
  sansBold: 0x1d7ec,
  monospace: 0x1d7f6,
} as const;
const LISTS = ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '⁰¹²³⁴⁵⁶⁷⁸⁹', '₀₁₂₃₄₅₆₇₈₉', '⓪①②③④⑤⑥⑦⑧⑨', '⓿❶❷❸❹❺❻❼❽❾'];
const written: readonly ((digit: number) => string)[] = [
  ...Object.values(SCRIPTS).map((zero) => (digit: number) => String.fromCodePoint(zero + digit)),
  ...LISTS.map((list) => (digit: number) => [...list][digit]),
];
const separators = ['', '', '-', ' ', '.', '·', '/', '\u200b', '\u2060', '\ufeff', '\u00ad', '–', '_', ' - '];

const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.stringMatching(/^\d{9}$/))
  .map(([b, rest]) => `1${b}${rest}`);
const account = fc.stringMatching(/^62\d{14,17}$/);
const resident = fc
  .tuple(
    fc.constantFrom('110101', '310115', '440305'),
    fc.date({ min: new Date('1950-01-01'), max: new Date('2005-12-31'), noInvalidDate: true }),
    fc.stringMatching(/^\d{3}$/),
  )
  .map(([place, day, order]) => {
    const head = `${place}${day.toISOString().slice(0, 10).replaceAll('-', '')}${order}`;
    // GB 11643: ISO 7064 MOD 11-2 by its recurrence, not by the table of weights that the product uses.
    const p = [...head].reduce((rest, digit) => ((rest + Number(digit)) * 2) % 11, 0);
    return `${head}${'0123456789X'[(12 - p) % 11]}`;
  });
const words = fc.constantFrom('本人电话', '请回拨', ' my number is ', '账号：', '（', '，', 'tel', '加我', '证件号 ');

/** Each digit in a script of its own where `mixed`, with a separator of one kind between some of them. */
const disguise = (number: string, scripts: readonly number[], separator: string, every: number) =>
  [...number]
    .map((c, i) => {
      const shown = /\d/.test(c) ? written[scripts[i % scripts.length] % written.length](Number(c)) : c;
      return i > 0 && i % every === 0 ? separator + shown : shown;
    })
    .join('');

describe('black ink', () => {
  it('leaves no digit of a number of a person, in any script, with anything between', () => {
    fc.assert(
      fc.property(
        fc.oneof(mobile, account, resident),
        fc.array(fc.integer({ min: 0, max: written.length - 1 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...separators),
        fc.integer({ min: 1, max: 6 }),
        words,
        words,
        (number, scripts, separator, every, before, after) => {
          const planted = disguise(number, scripts, separator, every);
          const text = `${before}${planted}${after}`;
          const shown = maskText(text);
          expect(shown).toHaveLength(text.length);
          expect(shown.slice(before.length, before.length + planted.length)).toMatch(/^█+$/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('leaves ordinary words, days, amounts, articles and counts as they are', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    const two = (n: number) => String(n).padStart(2, '0');
    const ordinary = fc.oneof(
      day.map((d) => `${d.getUTCFullYear()}年${d.getUTCMonth() + 1}月${d.getUTCDate()}日`),
      day.map((d) => d.toISOString().slice(0, 10)),
      day.map(
        (d) =>
          `${d.getUTCFullYear()}/${two(d.getUTCMonth() + 1)}/${two(d.getUTCDate())} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:00`,
      ),
      day.map((d) => d.toISOString().slice(0, 10).replaceAll('-', '')),
      fc.integer({ min: 1, max: 999_999 }).map((n) => `${n}元`),
      fc.integer({ min: 1, max: 99_999_999 }).map((n) => `${n}元`),
      fc.integer({ min: 1, max: 9_999_999 }).map((n) => `￥${n.toLocaleString('en-US')}.50`),
      fc.integer({ min: 1, max: 999_999 }).map((n) => `$${n}.99`),
      fc.integer({ min: 1, max: 1300 }).map((n) => `第${n}条`),
      fc
        .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
        .map(([a, b]) => `第${a}、${b}、${a}条`),
      fc.constantFrom(
        '十二期',
        '一二三月份',
        '15 U.S.C. 1681s-2(b)',
        '36%',
        '24%-36%',
        '二〇二四年三月',
        '一、二、三、四、五、六、七、八项',
        '2021、2022、2023年',
        '5000-8000元',
        '三番五次',
        '尾号1234',
        '一五一十',
        '95588',
        '第12条第3款',
        '九千九百九十九',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(ordinary, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('，', '。 ', '的 ', ' and ', '\n'),
        (parts, joint) => {
          const text = `关于${parts.join(`${joint}借款`)}的投诉`;
          expect(maskText(text)).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['mark@hidden.example'],
    ['mark＠hidden.example'],
    ['mark@hidden。example'],
    ['mark [at] hidden [dot] example'],
    ['mark at hidden dot example'],
    ['m\u200bark@hid\u200bden.example'],
    ['wx13977712345a'],
    ['wxid_a8f3k2m9q1'],
    ['36.241.78.244'],
    ['2001:db8:85a3::8a2e:370:7334'],
    ['00:1B:44:11:3A:B7'],
    ['+86 139 7771 2345'],
    ['0086-139-7771-2345'],
    ['(010) 6655 1234'],
    ['123-45-6789'],
    ['11010119900307123X'],
    ['G12345678'],
    ['one three nine seven seven seven one two three four five'],
    ['1️⃣3️⃣9️⃣7️⃣7️⃣7️⃣1️⃣2️⃣3️⃣4️⃣5️⃣'],
    ['1,3,9,7,7,7,1,2,3,4,5'],
    ['6217 0000 1000 0000 123'],
    ['一三九、七七七一、二三四五'],
    ['１３９７７７１２３４５'],
  ])('blacks out %s whole', (planted) => {
    expect(maskText(`请联系 ${planted} 谢谢`)).toBe(`请联系 ${'█'.repeat(planted.length)} 谢谢`);
  });

  it.each([
    ['微信 zhang_san88，尽快', 'zhang_san88'],
    ['微信号：abc12345', 'abc12345'],
    ['QQ 88888888', '88888888'],
  ])('blacks out a name at a messenger: %s', (text, name) => {
    expect(maskText(text)).not.toContain(name);
  });

  it('leaves names that machines make', () => {
    const sha = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
    expect(maskText(`file ${sha} of 123e4567-e89b-12d3-a456-426614174000`)).toBe(
      `file ${sha} of 123e4567-e89b-12d3-a456-426614174000`,
    );
  });

  it.each([
    '1 ',
    '1、',
    '一',
    '@a.',
    'a',
    '1.1.1.',
    'wx',
    '12:',
    '١',
    '(',
    '1x',
    '1234567 ',
    'a@',
    '::',
    'one ',
    'at ',
    'qq1',
  ])('does work in proportion to the text: %s', async (unit) => {
    const text = (eighths: number) => unit.repeat(Math.floor((eighths * 200) / unit.length));
    // A square would take sixty-four times as much.
    expect(await growth(text, maskText)).toBeLessThan(12);
    // Of every other pattern each part is bounded, so a search goes back over no more than so many characters.
    const { loose } = await workOf(() => maskText(text(1)));
    expect(loose.filter((source) => !WALKS.some((walk) => source.startsWith(walk)))).toEqual([]);
  });

  it('masks labels of shared values by their kind', () => {
    expect(maskLabel('ip', '36.241.78.244')).toBe('36.241.*.*');
    expect(maskLabel('contact', '+8613977712345')).toBe('…2345');
    expect(maskLabel('contact', '…2345')).toBe('…2345');
    expect(maskLabel('agent', '王小明')).toBe('王**');
    expect(maskLabel('agency', '王小明')).toBe('王**');
    expect(maskLabel('agent', '安心咨询服务有限公司')).toBe('安心咨询服务有限公司');
    expect(maskLabel('address', '上海市浦东新区世纪大道100号')).not.toContain('世纪大道');
  });
});
