import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { random } from '../random.js';
import { tokens } from './tokens.js';
import { gramsOf, passages } from './winnow.js';

const next = random(4);
const word = () =>
  Math.floor(next() * 2 ** 40)
    .toString(36)
    .replace(/\d/g, 'q');
const words = (n: number) => Array.from({ length: n }, word);
const of = (
  texts: readonly string[],
  more: { family?: readonly number[]; group?: readonly number[]; known?: Set<number> } = {},
) => {
  const values = texts.map((t) => {
    const found = tokens(t);
    return found.values.slice(0, found.length);
  });
  return passages(
    texts.length,
    (i) => values[i],
    (i) => more.family?.[i] ?? -1,
    (i) => more.group?.[i] ?? i,
    more.known ?? new Set(),
    30,
  );
};

describe('passages', () => {
  it('finds every shared run of enough tokens, wherever it stands, and its exact ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 90 }),
        fc.nat(60),
        fc.nat(60),
        fc.nat(60),
        (length, before, other, after) => {
          const shared = words(length);
          const found = of([
            [...words(before), ...shared, ...words(after)].join(' '),
            [...words(other), ...shared, ...words(9)].join(' '),
          ]);
          expect(found.get(0)).toEqual({ start: before, end: before + length, other: 1, otherStart: other, groups: 2 });
          expect(found.get(1)).toEqual({ start: other, end: other + length, other: 0, otherStart: before, groups: 2 });
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });

  it('counts those who have a whole paragraph, and not those who have a sentence of it', () => {
    const sentence = words(14);
    const shared = [...words(20), ...sentence, ...words(20)];
    const found = of([
      [...shared, ...words(5)].join(' '),
      [...words(5), ...shared].join(' '),
      ...Array.from({ length: 6 }, () => [...words(20), ...sentence, ...words(20)].join(' ')),
    ]);
    expect([...found.keys()].sort()).toEqual([0, 1]);
    expect(found.get(0)!.groups).toBe(2);
    const three = of([shared, [...words(3), ...shared], [...shared, ...words(3)]].map((w) => w.join(' ')));
    expect([...three.values()].map((p) => p.groups)).toEqual([3, 3, 3]);
  });

  it('says nothing of short runs, of one family, of one person, of public forms', () => {
    const shared = words(40);
    const pair = [[...words(20), ...shared].join(' '), [...shared, ...words(20)].join(' ')];
    expect(of(pair).size).toBe(2);
    expect(of(pair, { family: [3, 3] }).size).toBe(0);
    expect(of(pair, { group: [7, 7] }).size).toBe(0);
    const known = new Set<number>();
    const form = tokens(shared.join(' '));
    gramsOf(form.values.slice(0, form.length), known);
    expect(of(pair, { known }).size).toBe(0);
    const short = words(20);
    expect(of([[...words(30), ...short].join(' '), [...short, ...words(30)].join(' ')]).size).toBe(0);
  });

  it('bears texts that are short, empty, or the same thing again and again', () => {
    expect(of(['', 'a', 'a b c', words(12).join(' ')]).size).toBe(0);
    const again = Array.from({ length: 50 }, () =>
      Array.from({ length: 200 }, () => 'pay me back now please').join(' '),
    );
    // A gram that stands thousands of times leads nowhere.
    expect(of(again).size).toBe(0);
  });
});
