import { expect, it } from '@jest/globals';
import type { ContentMatch } from './papers.js';
import { throughOthers } from './through-others.js';

const match = (a: number, b: number, bits: number, more: Partial<ContentMatch> = {}): ContentMatch => ({
  a,
  b,
  bits,
  shared: [{ kind: 'number', text: '3893', bits: 6 }],
  changed: ['person'],
  samePerson: false,
  together: 2,
  ...more,
});
const weak = (a: number, b: number) => match(a, b, 4);

it('joins two papers that are each from one source with the same two others', () => {
  const found = [match(0, 1, 12), match(0, 2, 11), match(1, 3, 12), match(2, 3, 15), match(1, 2, 20)];
  expect(throughOthers(found, weak).map((m) => [m.a, m.b, m.bits])).toEqual([[0, 3, 10]]);
});

it('joins nobody by one other, by a set, by one person’s papers, or where nothing is alike', () => {
  const two = [match(0, 1, 12), match(0, 2, 12), match(1, 3, 12), match(2, 3, 12), match(1, 2, 12)];
  expect(throughOthers(two.slice(1), weak)).toEqual([]);
  expect(
    throughOthers(
      two.map((m) => ({ ...m, together: 5 })),
      weak,
    ),
  ).toEqual([]);
  expect(
    throughOthers(
      two.map((m, k) => (k === 0 ? { ...m, samePerson: true } : m)),
      weak,
    ),
  ).toEqual([]);
  expect(throughOthers(two, (a, b) => match(a, b, 4, { samePerson: true }))).toEqual([]);
  expect(throughOthers(two, (a, b) => match(a, b, 4, { shared: [] }))).toEqual([]);
});
