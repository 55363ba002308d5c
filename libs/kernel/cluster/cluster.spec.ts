import { describe, expect, it } from '@jest/globals';
import { jaccard, shingles } from '../text/shingles.js';
import { tokens } from '../text/tokens.js';
import { SLACK, stars } from './stars.js';
import { template } from './template.js';
import { UnionFind } from './union-find.js';

const edgesOf = (sets: readonly Uint32Array[], threshold: number) => {
  const a: number[] = [];
  const b: number[] = [];
  const similarity: number[] = [];
  for (let i = 0; i < sets.length; i++)
    for (let j = i + 1; j < sets.length; j++) {
      const s = jaccard(sets[i], sets[j]);
      if (s >= threshold) {
        a.push(i);
        b.push(j);
        similarity.push(s);
      }
    }
  return { a: Uint32Array.from(a), b: Uint32Array.from(b), similarity: Float64Array.from(similarity) };
};

describe('stars', () => {
  it('does not chain a letter into another one step by step', () => {
    const words = Array.from({ length: 160 }, (_, i) =>
      String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26), 107),
    );
    const sets = Array.from({ length: 25 }, (_, i) => shingles(tokens(words.slice(i * 4, i * 4 + 40).join(' '))));
    const edges = edgesOf(sets, 0.5);
    const union = new UnionFind(sets.length);
    edges.a.forEach((a, k) => {
      union.join(a, edges.b[k]);
    });
    expect(union.components(2).length).toBe(1);
    const found = stars(sets.length, (i) => sets[i], edges, 0.5);
    expect(found.length).toBeGreaterThan(3);
    for (const star of found)
      for (const m of star.members) expect(jaccard(sets[m], sets[star.medoid])).toBeGreaterThanOrEqual(0.5 - SLACK);
  });

  it('puts each document in one star at most, and two equal ones together', () => {
    const sets = ['a b c d e f g', 'a b c d e f g', 'nothing like the others at all here'].map((t) =>
      shingles(tokens(t)),
    );
    const found = stars(sets.length, (i) => sets[i], edgesOf(sets, 0.5), 0.5);
    expect(found.map((s) => [...s.members])).toEqual([[0, 1]]);
    expect(found[0].cohesion).toBe(1);
  });
});

describe('template', () => {
  const letter = (name: string, amount: string) =>
    `My name is ${name} and I ask you to remove the amount of ${amount} dollars from my account without any delay`;
  it('keeps shared text fixed and opens a slot where copies differ', () => {
    const texts = [
      letter('Ann Lee', '100'),
      letter('Bob Stone', '250'),
      letter('Carla Diaz', '75'),
      letter('Dan Fox', '900'),
    ];
    const parts = template(tokens(texts[0]), texts.slice(1).map(tokens));
    const shown = parts.map((p) => ('fixed' in p ? texts[0].slice(p.fixed.start, p.fixed.end).trim() : `[${p.slot}]`));
    expect(shown).toEqual([
      'My name is',
      '[1]',
      'and I ask you to remove the amount of',
      '[2]',
      'dollars from my account without any delay',
    ]);
    const slot = parts[1];
    if (!('slot' in slot)) throw new Error('no slot');
    expect(slot.fillings.map(([m, s, e]) => (m === -1 ? texts[0] : texts[m + 1]).slice(s, e).trim())).toEqual([
      'Ann Lee',
      'Bob Stone',
      'Carla Diaz',
      'Dan Fox',
    ]);
  });

  it('opens a slot where most copies insert something', () => {
    const base = 'please close the account at once and confirm it in writing to me';
    const inserted = (w: string) => base.replace('account', `account ${w}`);
    const texts = [base, inserted('of mine'), inserted('number nine'), inserted('we spoke about')];
    const parts = template(tokens(texts[0]), texts.slice(1).map(tokens));
    expect(parts.filter((p) => 'slot' in p).length).toBe(1);
  });
});
