import { describe, expect, it } from '@jest/globals';
import { familyLinks } from './family-map.js';

const SENTENCES = [
  'I was a customer of this bank for many years and never missed a payment.',
  'Since the company closed in spring I have had no income at all.',
  'Under article seventy I ask for an agreement on instalments without interest.',
  'My mother fell ill and all our savings went to the hospital.',
  'The collectors called my employer and my neighbours day and night.',
  'Please answer me in writing within ten working days.',
];
const letter = (...k: number[]) => k.map((i) => SENTENCES[i]).join(' ');

describe('the map of families', () => {
  it('links letters that share sentences, the most similar first, and no others', () => {
    const links = familyLinks([letter(0, 1, 2), letter(0, 1, 5), letter(3, 4), letter(3)]);
    expect(links.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(links[0].similarity).toBeGreaterThan(links[1].similarity);
    for (const l of links) expect(l.similarity).toBeLessThan(1);
  });

  it('takes letters without a word', () => {
    expect(familyLinks(['', '', letter(0)])).toEqual([]);
    expect(familyLinks([])).toEqual([]);
  });
});
