import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { growth } from '../../testing/work.js';
import { spelledNumbers } from './spelled-numbers.js';

const values = (text: string) => spelledNumbers(text).map((n) => n.value);

describe('numbers that are spelled out', () => {
  it.each([
    '加微信一七零一四四四四九一九',
    '加微信壹柒零壹肆肆肆肆玖壹玖',
    '加v心1 7 0 1 4 4 4 4 9 1 9，同号',
    '加v心+8 6 1 7 0 1 4 4 4 4 9 1 9',
    '打+八六一七零一四四四四九一九',
    '打+861-7014-444919找我',
    '打１７０１４４４４９１９',
    '打170、1444、4919',
    '打幺七〇1四四44九幺九',
  ])('reads %s', (text) => {
    expect(values(text)).toEqual(['+8617014444919']);
  });

  it('reads a service number', () => {
    expect(values('请拨四零零八二零八八二零')).toEqual(['+864008208820']);
  });

  it.each([
    '一九九九年一月一日起至二零二四年',
    '卡号6222 0212 3456 7890 123',
    '二零二四零五一三一三零零',
    '1 2 3 4 5 6 7 8 9 10',
    '订单号201380013800012',
    '170****4919',
    '一二三四五六七八九十',
    '￥13800 138000',
  ])('leaves %s alone', (text) => {
    expect(values(text)).toEqual([]);
  });

  it('gives spans that hold the number, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'一七零14 -、+4九9'), maxLength: 60 }), (text) => {
        for (const n of spelledNumbers(text)) {
          expect(n.value).toMatch(/^\+86\d{10,11}$/);
          expect(spelledNumbers(` ${text.slice(n.start, n.end)} `)[0]?.value).toBe(n.value);
        }
      }),
    );
  });

  it('does work in proportion to the text', async () => {
    for (const part of ['一', '一 ', '1、', '一-一-一-一-一-一-一-一-一-一-一-一-一*'])
      expect(
        await growth((eighths) => part.repeat(Math.ceil((eighths * 600) / part.length)), spelledNumbers),
      ).toBeLessThan(12);
  });
});
