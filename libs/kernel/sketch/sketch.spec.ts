import { describe, expect, it } from '@jest/globals';
import { random } from '../random.js';
import { jaccard, shingles } from '../text/shingles.js';
import { tokens } from '../text/tokens.js';
import { candidateComponents, candidatePairs } from './lsh.js';
import { estimate, SLOTS, signature } from './minhash.js';
import { sortPairs } from './radix.js';
import { verify } from './verify.js';

const set = (next: () => number, size: number) => {
  const s = new Set<number>();
  while (s.size < size) s.add(Math.floor(next() * 2 ** 32));
  return s;
};

describe('signature', () => {
  it('does not depend on the order of the set and refuses a wrong array', () => {
    const values = Uint32Array.from(set(random(1), 300));
    expect([...signature(values.toReversed())]).toEqual([...signature(values)]);
    expect(() => signature(values, new Uint32Array(64))).toThrow('a signature has 128 slots, got an array of 64');
    expect(() => estimate(new Uint32Array(64), new Uint32Array(128))).toThrow('64 and 128');
  });

  it('estimates Jaccard without bias and within the theory for sets of 1 to 2,000', () => {
    const next = random(42);
    for (const [size, pairs] of [
      [20, 400],
      [100, 400],
      [300, 400],
      [2000, 60],
    ] as const) {
      let squares = 0;
      let sum = 0;
      let variance = 0;
      for (let k = 0; k < pairs; k++) {
        const j = 0.1 + 0.8 * next();
        const shared = Math.round((2 * size * j) / (1 + j));
        const common = [...set(next, shared)];
        const a = Uint32Array.from([...common, ...set(next, size - shared)]);
        const b = Uint32Array.from([...common, ...set(next, size - shared)]);
        const truth = shared / (2 * size - shared);
        const error = estimate(signature(a), signature(b)) - truth;
        squares += error * error;
        sum += error;
        variance += (truth * (1 - truth)) / SLOTS;
      }
      // The error of 128 independent hashes; slots filled without replacement do as well or better.
      expect(Math.sqrt(squares / pairs)).toBeLessThan(Math.sqrt(variance / pairs) * 1.1);
      expect(Math.abs(sum / pairs)).toBeLessThan(0.006);
    }
  });

  it('gives an empty set nothing in common with anything', () => {
    const empty = signature(new Uint32Array(0));
    expect(estimate(empty, empty)).toBe(0);
  });
});

describe('candidates and verify', () => {
  it('finds what brute force finds', () => {
    const next = random(7);
    const vocabulary = Array.from({ length: 400 }, (_, i) =>
      String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26), 107),
    );
    const letter = () => Array.from({ length: 80 }, () => vocabulary[Math.floor(next() * 400)]);
    const texts: string[] = [];
    for (let t = 0; t < 30; t++) {
      const base = letter();
      for (let c = 0; c < 6; c++) texts.push(base.map((w) => (next() < 0.02 ? 'changed' : w)).join(' '));
    }
    for (let t = 0; t < 100; t++) texts.push(letter().join(' '));
    texts.push('', 'short', 'short');
    const sets = texts.map((t) => shingles(tokens(t)));
    const signatures = new Uint32Array(sets.length * SLOTS);
    sets.forEach((s, i) => {
      signature(s, signatures.subarray(i * SLOTS, (i + 1) * SLOTS));
    });
    const found = verify(
      sets,
      signatures,
      candidateComponents(signatures, (i) => sets[i].length === 0),
      0.5,
    );
    const pairs = new Set<string>();
    found.a.forEach((a, k) => {
      expect(found.similarity[k]).toBe(jaccard(sets[a], sets[found.b[k]]));
      pairs.add(`${a}-${found.b[k]}`);
    });
    let expected = 0;
    let missed = 0;
    for (let i = 0; i < sets.length; i++)
      for (let j = i + 1; j < sets.length; j++)
        if (jaccard(sets[i], sets[j]) >= 0.7) {
          expected++;
          if (!pairs.has(`${i}-${j}`)) missed++;
        }
    expect(expected).toBeGreaterThan(100);
    expect(missed).toBe(0);
  });

  it('bounds the pairs of a huge bucket and says so', () => {
    const one = signature(Uint32Array.from([1, 2, 3]));
    const n = 500;
    const signatures = new Uint32Array(n * SLOTS);
    for (let i = 0; i < n; i++) signatures.set(one, i * SLOTS);
    let count = 0;
    const { truncated } = candidatePairs(
      signatures,
      Uint32Array.from({ length: n }, (_, i) => i),
      64,
      () => count++,
    );
    expect(truncated).toBe(true);
    expect(count).toBeLessThan(n * 16);
    expect(count).toBeGreaterThan(n);
  });

  it('sorts pairs stably', () => {
    const next = random(3);
    const keys = Uint32Array.from({ length: 1000 }, () => Math.floor(next() * 50) * 85899345);
    const ids = Uint32Array.from({ length: 1000 }, (_, i) => i);
    const expected = [...ids].sort((x, y) => keys[x] - keys[y] || x - y);
    const sorted = sortPairs(keys.slice(), ids.slice(), { keys: new Uint32Array(1000), ids: new Uint32Array(1000) });
    expect([...sorted.ids]).toEqual(expected);
  });
});
