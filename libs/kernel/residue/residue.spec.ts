import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formsOf, type PaperFeatures, RESIDUE_DEFAULTS, residuePairs } from './residue.js';

const set = (values: readonly number[]) => Uint32Array.from(new Set(values)).sort();
const paper = (wording: number[], content: number[], numbers: number[] = [], group = -1): PaperFeatures => ({
  wording: set(wording),
  content: set([...content, ...numbers]),
  values: set(numbers),
  numbers: set(numbers),
  group,
});

it('tells one form from another, and a copy from its neighbours on the form', () => {
  const form = Array.from({ length: 20 }, (_, i) => i);
  const papers = Array.from({ length: 30 }, (_, i) =>
    paper(form, [...form, ...Array.from({ length: 10 }, (_, k) => 1000 + i * 10 + k)], [9000 + i]),
  );
  papers.push(paper(form, [...form, ...Array.from({ length: 8 }, (_, k) => 1000 + k), 5001, 5002], [9000]));
  papers.push(paper([77, 78, 79], [77, 78, 79]));
  const forms = formsOf(papers);
  expect([...new Set(forms)]).toEqual([0, 31]);
  const pairs = residuePairs(papers, forms, 0.3);
  expect(pairs.map(({ a, b, numbers }) => [a, b, numbers])).toEqual([[0, 30, 1]]);
  expect(pairs[0].similarity).toBeGreaterThan(0.6);
});

it('does not take a source document that is used often for a form', () => {
  const form = Array.from({ length: 20 }, (_, i) => i);
  const own = (i: number) => [2000 + i * 3, 2001 + i * 3];
  const honest = Array.from({ length: 60 }, (_, i) => paper(form, [...form, ...own(i), 3000 + i], [9000 + i]));
  const copies = (group: number) =>
    Array.from({ length: 8 }, (_, i) =>
      paper(form, [...form, 500, 501, 502, 503, 504, 505, ...own(100 + i)], [8888], group),
    );
  const least = (group: number) => {
    const papers = [...honest, ...copies(group)];
    return residuePairs(papers, formsOf(papers), 0.3).length;
  };
  expect(least(-1)).toBe(0);
  expect(least(7)).toBe(28);
});

it('is the weighted Jaccard of its definition', () => {
  const features = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(fc.array(features, { minLength: 2, maxLength: 12 }), (lists) => {
      const papers = lists.map((l) => paper([1], l));
      const forms = formsOf(papers);
      const n = papers.length;
      const df = (f: number) => papers.filter((p) => p.content.includes(f)).length;
      const weight = (f: number) =>
        df(f) > Math.max(2, RESIDUE_DEFAULTS.formShare * n) ? 0 : Math.log(Math.max(3, n) / df(f));
      const sum = (list: Iterable<number>) => [...list].reduce((x, f) => x + weight(f), 0);
      const expected = [];
      for (let a = 0; a < n; a++)
        for (let b = a + 1; b < n; b++) {
          const p = new Set(papers[a].content);
          const q = new Set(papers[b].content);
          const both = new Set([...p].filter((f) => q.has(f)));
          if (both.size < 2) continue;
          const all = sum(new Set([...p, ...q]));
          const similarity = all === 0 ? 0 : sum(both) / all;
          if (similarity >= 0.2) expected.push([a, b, similarity.toFixed(9)]);
        }
      const options = { ...RESIDUE_DEFAULTS, rare: 99, minShared: 2 };
      expect(residuePairs(papers, forms, 0.2, options).map((p) => [p.a, p.b, p.similarity.toFixed(9)])).toEqual(
        expected,
      );
    }),
    { seed: 6, numRuns: 300 },
  );
});
