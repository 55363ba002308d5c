import { expect, it } from '@jest/globals';
import type { Group } from '../domain/model/index.js';
import { groupCards } from './group-cards.js';

const group: Group = {
  id: 'G1',
  rank: 1,
  debtors: ['D1', 'D2', 'D3'],
  complaints: ['C1', 'C2', 'C3'],
  values: [{ kind: 'contact', key: 'contact:+8613911112222', label: '…2222', units: 3 }],
  bits: 30,
  expectedByChance: 0,
  kindOfOrganiser: [
    { kind: 'helper', probability: 0.7391, for: [], against: [] },
    { kind: 'agency', probability: 0.1846, for: [], against: [] },
  ],
  inquiry: null,
  status: 'open',
  from: '2024-01-01',
  to: '2024-05-01',
};

it('names the kinds in their order and says no percentage', () => {
  const html = groupCards([group]);
  expect(html.indexOf('Charity or other helper')).toBeLessThan(html.indexOf('Paid agency that hides'));
  expect(html).not.toMatch(/7391|1846|74|18 ?%|%/);
});

it('says what stands inside a group and what that means, in both languages', () => {
  const message = { en: 'Of 9 texts, 7 are built alike.', zh: '9 份文本中，7 份结构相近。' };
  const found = { kind: 'structure', bits: 8, p: 0.004, compared: 9, people: 7, message } as const;
  const html = groupCards([{ ...group, inside: [found] }]);
  for (const words of [message.en, message.zh, 'says nothing of anybody', '不说明任何人有问题'])
    expect(html).toContain(words);
  expect(groupCards([group])).not.toContain('Inside the group');
});
