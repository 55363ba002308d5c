import { describe, expect, it } from '@jest/globals';
import { tokens } from '../../../kernel/index.js';
import { slotType } from './slot-type.js';
import { versions } from './versions.js';

describe('slot types', () => {
  const of = (fillings: readonly string[], before = '') => slotType(new Map(fillings.map((f) => [f, 1])), before);
  it('names what most fillings look like', () => {
    expect(of(['王小红', '欧阳娜', '李伟', '张建国'])).toBe('name');
    expect(of(['Mary Ann Smith', "Sean O'Neil", 'Wei Chen'])).toBe('name');
    expect(of(['星河银行', '长风消费金融', '海岳小贷'])).toBe('company');
    expect(of(['Northwind Bank', 'Cedar Finance', 'Equifax'])).toBe('company');
    expect(of(['3000元', '1.2万元', '¥500'])).toBe('amount');
    expect(of(['$1,200.00', '{$45.10}'])).toBe('amount');
    expect(of(['2023年5月1日', '2022-03-04', '5月'])).toBe('date');
    expect(of(['March 3, 2023', '04/05/2022'])).toBe('date');
    expect(of(['3321', '0098'], '账号尾号')).toBe('account');
    expect(of(['3321', '0098'], 'my account ending in ')).toBe('account');
    expect(of(['3321', '0098'], 'call extension ')).toBe('number');
    expect(of(['13812345678', '15900001111'])).toBe('phone');
    expect(of(['XXXX', '****'])).toBe('mask');
    expect(of(['因为失业', '孩子生病住院了', '王伟'])).toBe('text');
  });
});

describe('versions', () => {
  const shown = (text: string) => ({
    show: (start: number, end: number) => text.slice(start, end),
    tokens: tokens(text),
  });
  const copy = (text: string, k: number) => ({
    at: `2024-01-${String(k + 1).padStart(2, '0')}`,
    ...shown(text),
  });
  const letter = (name: string, demand: string) =>
    `I am ${name} and I have been a customer of this bank for many years. ${demand} Please answer me in writing within thirty days.`;
  const names = Array.from({ length: 20 }, (_, k) => `Person${String.fromCharCode(97 + k)} Someone`);

  it('finds where the wording changed, and what it was', () => {
    const early = 'Under section 609 I ask for the signed contract.';
    const late = 'Under the new rule of March I ask you to delete the whole account today.';
    const texts = names.map((n, k) => letter(n, k < 12 ? early : late));
    const found = versions(shown(texts[3]), texts.map(copy));
    expect(found.map((v) => [v.version, v.from, v.to])).toEqual([
      [1, '2024-01-01', '2024-01-12'],
      [2, '2024-01-13', '2024-01-20'],
    ]);
    expect(found[0].changes).toEqual([]);
    expect(found[1].changes.map((c) => c.was).join(' ')).toContain('signed contract');
    expect(found[1].changes.map((c) => c.now).join(' ')).toContain('delete the whole account');
  });

  it('sees an added sentence, and no version in slots that everybody fills alike or otherwise', () => {
    const added = 'I enclose a copy of my passport and of the last bill.';
    const texts = names.map((n, k) => letter(n, k < 10 ? '' : added));
    const found = versions(shown(texts[0]), texts.map(copy));
    expect(found[1].changes).toEqual([{ was: '', now: expect.stringContaining('copy of my passport') }]);
    const slots = names.map((n, k) => letter(n, `My account ${k % 3} is wrong since ${k % 2 ? 'spring' : 'autumn'}.`));
    expect(versions(shown(slots[0]), slots.map(copy))).toHaveLength(1);
    expect(versions(shown('x'), [])).toEqual([]);
  });
});
