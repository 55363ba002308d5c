import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { random, shuffle } from '../random.js';
import { binomialTail, clopperPearson, finiteBounds } from './exact-bounds.js';
import { MajorityTest } from './majority-test.js';
import { timeUniformBounds } from './time-uniform.js';

/** The oracle counts with integers: Pascal's triangle, no logarithms. */
function choose(n: number, k: number): bigint {
  let row = [1n];
  for (let i = 0; i < n; i++) row = [1n, ...row.map((c, j) => c + (row[j + 1] ?? 0n))];
  return row[k] ?? 0n;
}

describe('exact bounds', () => {
  it('are those of the tables', () => {
    // Clopper and Pearson (1934) and every table since: 0 of 10, 1 of 10, 8 of 10, 5 of 20.
    const close = (hits: number, of: number, low: number, high: number) => {
      const found = clopperPearson(hits, of);
      expect(found.low).toBeCloseTo(low, 4);
      expect(found.high).toBeCloseTo(high, 4);
    };
    close(0, 10, 0, 0.3085);
    close(1, 10, 0.0025, 0.445);
    close(8, 10, 0.4439, 0.9748);
    close(5, 20, 0.0866, 0.491);
    close(10, 10, 0.6915, 1);
    expect(() => clopperPearson(3, 2)).toThrow(RangeError);
  });

  it('sum what counting gives', () => {
    for (const [k, n] of [
      [3, 7],
      [11, 20],
      [1, 30],
    ]) {
      let all = 0n;
      for (let j = k; j <= n; j++) all += choose(n, j);
      expect(binomialTail(k, n, 0.5)).toBeCloseTo(Number(all) / 2 ** n, 12);
    }
  });

  it('of a finite group hold the true number in 95 of 100 samples, by counting all samples', () => {
    for (const [total, drawn] of [
      [12, 5],
      [30, 11],
      [41, 20],
    ])
      for (let marked = 0; marked <= total; marked++) {
        let held = 0n;
        for (let hits = Math.max(0, drawn + marked - total); hits <= Math.min(drawn, marked); hits++) {
          const { low, high } = finiteBounds(hits, drawn, total);
          if (low <= marked && marked <= high) held += choose(marked, hits) * choose(total - marked, drawn - hits);
        }
        expect(Number(held) / Number(choose(total, drawn))).toBeGreaterThanOrEqual(0.95);
      }
  });

  it('of a whole group are what it is', () => {
    expect(finiteBounds(4, 9, 9)).toEqual({ low: 4, high: 4 });
    expect(timeUniformBounds(4, 9, 9)).toEqual({ low: 4, high: 4 });
  });
});

/** Follows every order of answers from a group without putting back, and adds up how it ends. An oracle of its own. */
function ends(test: MajorityTest, total: number, marked: number) {
  const found = { yes: 0, no: 0, undecided: 0 };
  let median = 0;
  let stopped = 0;
  let states = new Map<string, { yes: number; weight: number }>([['', { yes: 0, weight: 1 }]]);
  for (let n = 1; states.size > 0; n++) {
    const next = new Map<string, { yes: number; weight: number }>();
    for (const { yes, weight } of states.values()) {
      const p = (marked - yes) / (total - n + 1);
      for (const [is, chance] of [
        [1, p],
        [0, 1 - p],
      ]) {
        if (chance <= 0) continue;
        const hits = yes + is;
        const lead = 2 * hits - n;
        const way =
          (n <= test.most && lead >= test.leads[n]) || 2 * hits > total
            ? 'yes'
            : (n <= test.most && -lead >= test.leads[n]) || 2 * (n - hits) > total
              ? 'no'
              : n >= Math.min(test.most, total)
                ? 'undecided'
                : null;
        if (way === null) {
          const key = String(hits);
          next.set(key, { yes: hits, weight: (next.get(key)?.weight ?? 0) + weight * chance });
        } else {
          found[way] += weight * chance;
          stopped += weight * chance;
        }
      }
    }
    if (median === 0 && stopped >= 0.5) median = n;
    states = next;
  }
  return { ...found, median };
}

describe('the sequential test of a majority', () => {
  const test = new MajorityTest(0.05, 60);

  it('errs at most once in twenty, whatever the share, in groups of every size', () => {
    for (const total of [3, 8, 12, 20, 33, 50, 77, 120, 240, 1000])
      for (let marked = 0; marked <= total; marked += Math.max(1, Math.floor(total / 40))) {
        const { yes, no } = ends(test, total, marked);
        if (2 * marked <= total) expect(yes).toBeLessThanOrEqual(0.05);
        if (2 * marked >= total) expect(no).toBeLessThanOrEqual(0.05);
      }
  });

  it('takes a median of twenty calls or fewer where three in four are of one kind', () => {
    const medians = [0.75, 0.8, 0.85, 0.9, 0.95].map((share) => ends(test, 100_000, share * 100_000).median);
    expect(medians).toEqual([19, 17, 11, 11, 8]);
    expect(ends(test, 100_000, 80_000).yes).toBeGreaterThan(0.99);
    expect(ends(test, 40, 32).median).toBeLessThanOrEqual(20);
  });

  it('keeps its error where Wald’s ratio test of 0.3 against 0.7 does not', () => {
    // Wald: stop at a lead of ln(19) / ln(7/3), so 4. For a share of 0.45 it decides for the wrong side in 31 of 100.
    const ruin = 1 / (1 + (0.55 / 0.45) ** 4);
    expect(ruin).toBeGreaterThan(0.3);
    expect(ends(test, 100_000, 45_000).yes).toBeLessThan(0.02);
  });

  it('agrees with a simulation that knows only decide()', () => {
    const next = random(5);
    let wrong = 0;
    const runs = 4000;
    for (let run = 0; run < runs; run++) {
      const group = shuffle(
        Array.from({ length: 90 }, (_, k) => k < 45),
        next,
      );
      const answers: boolean[] = [];
      for (const is of group) {
        answers.push(is);
        if (test.decide(answers, 90) !== 'open') break;
      }
      if (test.decide(answers, 90) === 'yes') wrong++;
    }
    const expected = ends(test, 90, 45).yes;
    expect(Math.abs(wrong / runs - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / runs));
  });

  it('never takes a decision back, and says how few answers can decide', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 80 }), fc.integer({ min: 80, max: 500 }), (answers, total) => {
        let decided: string | null = null;
        for (let n = 0; n <= answers.length; n++) {
          const now = test.decide(answers.slice(0, n), total);
          if (decided !== null) expect(now).toBe(decided);
          if (now === 'yes' || now === 'no') decided = now;
        }
        if (decided !== null) expect(test.soonest(answers, total)).toBe(0);
      }),
    );
    expect(test.soonest([], 500)).toBe(8);
    expect(test.decide(Array<boolean>(7).fill(true), 500)).toBe('open');
    expect(test.decide(Array<boolean>(8).fill(true), 500)).toBe('yes');
    expect(test.decide([true, true, true], 5)).toBe('yes');
    expect(test.decide([true, false], 2)).toBe('undecided');
  });
});

describe('bounds that hold at every moment', () => {
  it('hold the true number throughout in 95 of 100 groups, by following every path', () => {
    for (const [total, marked] of [
      [30, 6],
      [60, 30],
      [120, 100],
    ]) {
      let held = new Map<number, number>([[0, 1]]);
      let left = 0;
      for (let n = 1; n <= total; n++) {
        const next = new Map<number, number>();
        for (const [hits, weight] of held) {
          const p = (marked - hits) / (total - n + 1);
          if (p > 0) next.set(hits + 1, (next.get(hits + 1) ?? 0) + weight * p);
          if (p < 1) next.set(hits, (next.get(hits) ?? 0) + weight * (1 - p));
        }
        for (const [hits, weight] of next) {
          const { low, high } = timeUniformBounds(hits, n, total);
          if (marked < low || marked > high) {
            left += weight;
            next.delete(hits);
          }
        }
        held = next;
      }
      expect(left).toBeLessThanOrEqual(0.05);
      expect(left).toBeGreaterThan(0);
    }
  });
});
