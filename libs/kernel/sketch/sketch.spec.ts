import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { random } from '../random.js';
import { mix } from '../text/keys.js';
import { shingles } from '../text/shingles.js';
import { tokens } from '../text/tokens.js';
import { BANDS, compact, EMPTY, estimate, estimateRows, SLOTS, signature } from './minhash.js';
import { sortPairs } from './radix.js';
import { createSketcher } from './sketcher.js';

const set = (next: () => number, size: number) => {
  const s = new Set<number>();
  while (s.size < size) s.add(Math.floor(next() * 2 ** 32));
  return s;
};

/** The sketch as the paper writes it, with our fixed schedule: slot by slot, in arbitrary precision, without a shortcut. */
function plainly(values: Iterable<number>): number[] {
  const word = (x: bigint) => x & 0xffffffffn;
  const slots: (bigint | null)[] = new Array(128).fill(null);
  const factors = Array.from({ length: 32 }, (_, round) => (round === 0 ? 1n : BigInt(mix(round) | 1) & 0xffffffffn));
  factors.forEach((factor, round) => {
    const before = [...slots];
    for (const v of values) {
      const y = word(BigInt(v) * factor);
      const slot = Number(y >> 25n);
      const value = (BigInt(round) << 25n) + (y & 0x1ffffffn);
      if (before[slot] === null && (slots[slot] === null || value < slots[slot])) slots[slot] = value;
    }
  });
  return slots.map((found, slot) => {
    if (found !== null) return Number(found);
    const factor = word(BigInt(slot * 2 + 1) * 0x9e3779b1n);
    let least: bigint | null = null;
    for (const v of values) {
      let y = word((BigInt(v) ^ factor) * 0x85ebca6bn);
      y = word((y ^ (y >> 13n)) * factor);
      if (least === null || y < least) least = y;
    }
    return least === null ? EMPTY : Number((32n << 25n) + (least >> 7n));
  });
}

describe('signature', () => {
  it('is what the paper says, whatever the order, with WASM and without', () => {
    const wasm = createSketcher({ engine: 'wasm' });
    const values = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 700 });
    // Hashes that crowd into one slot, and the largest of all.
    const crowded = fc.uniqueArray(fc.integer({ min: 2 ** 32 - 400, max: 2 ** 32 - 1 }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(values, crowded), (list) => {
        const expected = plainly(list);
        const hashes = Uint32Array.from(list);
        expect([...signature(hashes)]).toEqual(expected);
        expect([...signature(hashes.toReversed())]).toEqual(expected);
        expect([...wasm.signatureOf(hashes)]).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same for many sets at once', () => {
    const next = random(8);
    const sizes = [0, 1, 3, 0, 500, 40_000, 7, ...Array.from({ length: 900 }, () => Math.floor(next() * 90)), 2];
    const offsets = Uint32Array.from([0, ...sizes]);
    for (let d = 1; d < offsets.length; d++) offsets[d] += offsets[d - 1];
    const hashes = Uint32Array.from({ length: offsets.at(-1)! }, () => Math.floor(next() * 2 ** 32));
    const copy = hashes.slice();
    for (const engine of ['wasm', 'js'] as const) {
      const all = createSketcher({ engine }).signaturesOf(hashes, offsets);
      sizes.forEach((_, d) => {
        const one = signature(hashes.subarray(offsets[d], offsets[d + 1]));
        expect(Buffer.compare(Buffer.from(all.slice(d * SLOTS, (d + 1) * SLOTS).buffer), Buffer.from(one.buffer))).toBe(
          0,
        );
      });
      expect(hashes).toEqual(copy);
    }
    const sketcher = createSketcher();
    expect(() => sketcher.signaturesOf(hashes, Uint32Array.from([0, 5, 4]))).toThrow('got 4 at place 2');
    expect(() => sketcher.signaturesOf(hashes, Uint32Array.from([0, 5]), new Uint32Array(64))).toThrow(
      '1 sets have 128 slots, got an array of 64',
    );
    expect(sketcher.signaturesOf(hashes, Uint32Array.from([0]))).toEqual(new Uint32Array(0));
  });

  it('refuses an array of another length', () => {
    const values = Uint32Array.from([1, 2, 3]);
    expect(() => signature(values, new Uint32Array(64))).toThrow('a signature has 128 slots, got an array of 64');
    expect(() => createSketcher().signatureOf(values, new Uint32Array(64))).toThrow('got an array of 64');
    expect(() => estimate(new Uint32Array(64), new Uint32Array(128))).toThrow('got an array of 64');
    expect(() => createSketcher({ words: 1 })).toThrow('words: a shingle has 2 to 16 tokens, got 1');
  });

  it('gives an empty set nothing in common with anything', () => {
    const empty = signature(new Uint32Array(0));
    expect(estimate(empty, empty)).toBe(0);
    expect(estimateRows(compact(empty), 0, compact(empty), 0)).toBe(0);
  });
});

describe('rows', () => {
  it('estimate what signatures estimate, within the chance of one byte', () => {
    const next = random(11);
    for (let k = 0; k < 200; k++) {
      const common = [...set(next, 1 + Math.floor(next() * 300))];
      const a = signature(Uint32Array.from([...common, ...set(next, Math.floor(next() * 200))]));
      const b = signature(Uint32Array.from([...common, ...set(next, Math.floor(next() * 200))]));
      const [x, y] = [compact(a), compact(b)];
      let equal = 0;
      const bytes = [x, y].map((row) => new Uint8Array(row.buffer));
      for (let s = 0; s < SLOTS; s++) if (bytes[0][s] === bytes[1][s]) equal++;
      const rough = (equal / SLOTS - 1 / 256) / (1 - 1 / 256);
      expect(estimateRows(x, 0, y, 0)).toBeCloseTo(Math.max(0, rough), 12);
      expect(Math.abs(estimateRows(x, 0, y, 0) - estimate(a, b))).toBeLessThan(0.05);
    }
  });
});

describe('sketcher', () => {
  const wasm = createSketcher({ engine: 'wasm', seed: 7 });
  const plain = createSketcher({ engine: 'js', seed: 7 });
  const pieces = [
    'a X x é о ß Ω ﬁ ﷺ ㍿ 中 文 ， 。 1 2 . , * - / XX xxx hello WORLD vi\u043elation ก 가 ｶ ー " ’ \u00ad'.split(' '),
    [' ', ' ', ' ', '\n', '\u200b', '\ud83d', '\ude00', '\ud83d\ude00', '\uffff', '\u0301', 'averyverylongwordindeed'],
  ].flat();
  const same = (text: string) => {
    expect([...wasm.hashes(text)]).toEqual([...plain.hashes(text)]);
    expect(wasm.tokens).toBe(plain.tokens);
    expect([...wasm.signature(text)]).toEqual([...plain.signature(text)]);
    const rows = [new Uint32Array(BANDS), new Uint32Array(BANDS)];
    expect(wasm.row(text, rows[0])).toBe(plain.row(text, rows[1]));
    expect(rows[0]).toEqual(rows[1]);
  };

  it('gives the same bits with WASM and in plain JavaScript, for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 120 }), (list) => same(list.join(''))),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => same(text)),
      { numRuns: 1000 },
    );
    for (let k = 0; k < 200; k++) same('word '.repeat(k) + '字'.repeat(k) + 'é'.repeat(k % 40));
    same(`${'x'.repeat(100)} ${'y'.repeat(100)} end`);
  });

  it('takes a text far longer than the one before', () => {
    same('A short one.');
    same('Ein langer Text mit vielen Wörtern und 数字 12,5. '.repeat(5000));
    same('short again');
  });

  it('reads what the tokenizer reads', () => {
    const text = 'On 2024-05-31 我欠了1,200.50元 to XXXX and the bank did nothing at all about it';
    const seedless = createSketcher({ engine: 'wasm' });
    expect([...seedless.hashes(text)].sort((x, y) => x - y)).toEqual([...shingles(tokens(text))]);
  });

  it('makes signatures of another seed incomparable', () => {
    const text = 'the same text under two seeds has nothing in common with itself whatever one might think of it';
    const [a, b] = [1, 2].map((seed) => createSketcher({ seed }).signature(text));
    expect(estimate(a, a)).toBe(1);
    expect(estimate(a, b)).toBeLessThan(0.1);
  });
});

describe('sortPairs', () => {
  it('sorts pairs stably', () => {
    const next = random(3);
    const keys = Uint32Array.from({ length: 1000 }, () => Math.floor(next() * 50) * 85899345);
    const ids = Uint32Array.from({ length: 1000 }, (_, i) => i);
    const expected = [...ids].sort((x, y) => keys[x] - keys[y] || x - y);
    const sorted = sortPairs(keys.slice(), ids.slice(), { keys: new Uint32Array(1000), ids: new Uint32Array(1000) });
    expect([...sorted.ids]).toEqual(expected);
  });
});
