import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freeTextWords } from './free-text.js';
import { Scrubber } from './own-values.js';

const values = [
  { kind: 'name', value: '欧阳锡铭' },
  { kind: 'phone', value: '139 1234 0987' },
  { kind: 'id_number', value: '11010119900307441X' },
  { kind: 'email', value: 'ann.lee@mail.example' },
  { kind: 'debtor', value: 'PD-77' },
] as const;
const scrubber = new Scrubber(values, '[x]');

describe('what is a person’s own in free text', () => {
  it.each([
    ['call 13912340987 today', 'call [x] today'],
    ['+86-139-1234-0987。', '+[x]。'],
    ['１３９ １２３４ ０９８７', '[x]'],
    ['电话一三九一二三四零九八七转', '电话[x]转'],
    ['١٣٩١٢٣٤٠٩٨٧', '[x]'],
    ['1\u200b3\u200b9\u200b12340987', '[x]'],
    ['客户欧 阳 锡 铭来电', '客户[x]来电'],
    ['身份证11010119900307441x号', '身份证[x]号'],
    ['to Ann.Lee@Mail.Example, please', 'to [x], please'],
    ['ref pd77 or PD-77', 'ref [x] or [x]'],
    ['debtor:PD-77', 'debtor:[x]'],
  ])('is taken out of %s', (text, expected) => {
    expect(scrubber.scrub(text)).toBe(expected);
    expect(scrubber.holds(text)).toBe(true);
    const words = freeTextWords(text);
    expect(scrubber.words().some((of) => of.every((w) => words.has(w)))).toBe(
      // A reference that is written together is two words in one, and found by its case alone.
      !['ref pd77 or PD-77'].includes(text) || words.has('77'),
    );
  });

  it.each([
    '213912340987',
    '139123409871',
    'PD-771',
    'UPD-77'.replace('-', ''),
    'the number 1391234098',
    '欧阳修',
    '2024-06-01T00:00:00Z',
  ])('is not taken for it: %s', (text) => {
    expect(scrubber.scrub(text)).toBe(text);
  });

  it('goes whatever stands around it, and everything else stays', () => {
    const noise = fc.string({ unit: fc.constantFrom(' ', '，', '中', '\n', '(', '。') });
    fc.assert(
      fc.property(noise, noise, fc.constantFrom(...values), (before, after, { value }) => {
        expect(scrubber.scrub(`${before}${value}${after}`)).toBe(`${before}[x]${after}`);
      }),
    );
  });

  it('is taken out of named fields alone', () => {
    const event = { kind: 'filed', reason: 'of PD-77', file: { name: '欧阳锡铭.pdf', sha256: 'PD-77' }, at: 'PD-77' };
    expect(scrubber.scrubFields(event, new Set(['reason', 'name']))).toEqual({
      ...event,
      reason: 'of [x]',
      file: { name: '[x].pdf', sha256: 'PD-77' },
    });
    const other = { reason: 'nothing', list: [1, null, 'a'] };
    expect(scrubber.scrubFields(other, new Set(['reason', 'list']))).toBe(other);
  });
});
