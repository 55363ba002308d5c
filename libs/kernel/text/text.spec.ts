import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { align } from './diff.js';
import { containment, jaccard, shingles } from './shingles.js';
import { MASK_TOKEN, NUMBER_TOKEN, tokens } from './tokens.js';

const words = (text: string) => {
  const t = tokens(text);
  return Array.from({ length: t.length }, (_, i) => text.slice(t.starts[i], t.ends[i]));
};
const same = (a: string, b: string) => expect([...tokens(a).values]).toEqual([...tokens(b).values]);

describe('tokens', () => {
  it('cuts words, ideographs, numbers and masks, each with its place in the text', () => {
    expect(words('On 2024-05-31 我欠了1,200.50元, XXXX XXXX!')).toEqual([
      'On',
      '2024-05-31',
      '我',
      '欠',
      '了',
      '1,200.50',
      '元',
      'XXXX XXXX',
    ]);
    const t = tokens('pay 12 to XX/XX/XXXX');
    expect([t.values[1], t.values[3]]).toEqual([NUMBER_TOKEN, MASK_TOKEN]);
    expect(t.length).toBe(4);
  });

  it('meets full width, case, accents and zero-width characters in one form', () => {
    same('ＦＣＲＡ violation', 'fcra VIOLATION');
    same('caf\u00e9', 'cafe\u0301');
    same('停\u200b息\u200b挂账', '停息挂账');
    same('vio\u200dlation', 'violation');
    same('１２３', '9');
  });

  it('folds look-alike letters inside a Latin word and leaves Russian alone', () => {
    same('vi\u043el\u0430tion', 'violation');
    // Armenian, Cherokee, Coptic, phonetic letters (UTS 39); what other Latin alphabets write is what it is.
    same('vi\u0585lati\u2c9f\u0578 of pri\u03bdacy by \u0261an\u0261s', 'violation of privacy by gangs');
    expect([...tokens('s\u00f8n').values]).not.toEqual([...tokens('son').values]);
    expect([...tokens('\u043e\u0430').values]).not.toEqual([...tokens('oa').values]);
  });

  it('reads any string, and its spans lie inside the text in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const t = tokens(text);
        let last = 0;
        for (let i = 0; i < t.length; i++) {
          expect(t.starts[i]).toBeGreaterThanOrEqual(last);
          expect(t.ends[i]).toBeGreaterThan(t.starts[i]);
          last = t.ends[i];
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('shingles', () => {
  it('takes five words or four ideographs, and a short text as a whole', () => {
    expect(shingles(tokens('one two three four five six')).length).toBe(2);
    expect(shingles(tokens('一二三四五')).length).toBe(2);
    expect(shingles(tokens('one two')).length).toBe(1);
    expect(shingles(tokens('')).length).toBe(0);
    expect(shingles(tokens('... !!! ')).length).toBe(0);
  });

  it('gives the Jaccard similarity that sets of shingle strings give', () => {
    const alphabet = ['red', 'green', 'blue', 'one', 'two', '一', '二', '三', '四'];
    const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }).map((list) => list.join(' '));
    const oracle = (s: string) => {
      const w = s.split(' ').filter((x) => x !== '');
      const set = new Set<string>();
      w.forEach((x, i) => {
        const width = x.charCodeAt(0) > 0x3000 ? 4 : 5;
        if (i + width <= w.length) set.add(w.slice(i, i + width).join(' '));
        else if (i === 0) set.add(w.join(' '));
      });
      return set;
    };
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [oracle(a), oracle(b)];
        const shared = [...x].filter((s) => y.has(s)).length;
        const union = x.size + y.size - shared;
        expect(jaccard(shingles(tokens(a)), shingles(tokens(b)))).toBeCloseTo(union === 0 ? 0 : shared / union, 12);
      }),
      { numRuns: 300 },
    );
  });

  it('sees a pasted paragraph as contained', () => {
    const paragraph = 'I demand that you remove this account from my file at once under the law';
    const a = shingles(tokens(paragraph));
    const b = shingles(tokens(`My own story begins here and is long enough to matter. ${paragraph} and so it ends`));
    expect(containment(a, b)).toBe(1);
    expect(jaccard(a, b)).toBeLessThan(0.6);
  });
});

describe('align', () => {
  const lcs = (a: readonly number[], b: readonly number[]) => {
    const row = new Array<number>(b.length + 1).fill(0);
    for (const x of a) {
      let diagonal = 0;
      for (let j = 1; j <= b.length; j++) {
        const up = row[j];
        row[j] = x === b[j - 1] ? diagonal + 1 : Math.max(row[j], row[j - 1]);
        diagonal = up;
      }
    }
    return row[b.length];
  };

  it('finds a longest common subsequence', () => {
    const list = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 40 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        const partner = align(Uint32Array.from(a), Uint32Array.from(b));
        let last = -1;
        let shared = 0;
        partner.forEach((p, i) => {
          if (p === -1) return;
          expect(p).toBeGreaterThan(last);
          expect(b[p]).toBe(a[i]);
          last = p;
          shared++;
        });
        expect(shared).toBe(lcs(a, b));
      }),
      { numRuns: 500 },
    );
  });
});
