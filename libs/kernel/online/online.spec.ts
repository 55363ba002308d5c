import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { random } from '../random.js';
import { BANDS, estimateRows } from '../sketch/minhash.js';
import { OnlineIndex } from './online-index.js';
import { Xxh32 } from './xxh32.js';

const next = random(21);
const word = () => Array.from({ length: 4 }, () => String.fromCharCode(97 + Math.floor(next() * 20))).join('');
const text = (size = 60) => Array.from({ length: size }, word).join(' ');
const edited = (t: string, share: number) =>
  t
    .split(' ')
    .map((w) => (next() < share ? word() : w))
    .join(' ');
const join = (pieces: Iterable<Uint8Array>) => Buffer.concat([...pieces]);

describe('OnlineIndex', () => {
  it('answers as a plain list of rows does, through adding, removing, evicting and a snapshot', () => {
    const model = new Map<number, { row: Uint32Array; seen: number }>();
    let index = new OnlineIndex({ capacity: 4000, seed: 5 });
    const texts = Array.from({ length: 60 }, () => text());
    const check = (t: string) => {
      const row = new Uint32Array(BANDS);
      index.sketcher.row(t, row);
      // What shares a band and reaches the estimate, the most similar first.
      const expected = [...model]
        .filter(([, d]) => row.some((key, b) => key === d.row[b]))
        .map(([document, d]) => ({ document, estimate: estimateRows(d.row, 0, row, 0) }))
        .filter((h) => h.estimate >= 0.4)
        .sort((x, y) => y.estimate - x.estimate || x.document - y.document);
      const found = index.query(t);
      // Beyond what a query looks at in one chain some may be missing, and nothing may be there that should not.
      if (expected.length <= 20) expect(found).toEqual(expected);
      else for (const h of found) expect(expected).toContainEqual(h);
    };
    for (let step = 0; step < 4000; step++) {
      const dice = next();
      const base = texts[Math.floor(next() * texts.length)];
      if (dice < 0.45) {
        const t = edited(base, 0.02);
        const row = new Uint32Array(BANDS);
        index.sketcher.row(t, row);
        const document = index.add(t, step);
        expect(model.has(document)).toBe(false);
        model.set(document, { row, seen: step });
      } else if (dice < 0.75 && model.size > 0) {
        const document = [...model.keys()][Math.floor(next() * model.size)];
        expect(index.remove(document)).toBe(true);
        expect(index.remove(document)).toBe(false);
        model.delete(document);
      } else if (dice < 0.751) {
        const before = step - 1500;
        let gone = 0;
        for (const [document, d] of model)
          if (d.seen < before) {
            model.delete(document);
            gone++;
          }
        expect(index.evict(before)).toBe(gone);
      } else if (dice < 0.753) index = OnlineIndex.restore([join(index.snapshot())], { capacity: 4000, seed: 5 });
      else check(edited(base, 0.03));
      expect(index.size).toBe(model.size);
    }
  });

  it('finds nothing for an empty text and keeps one apart', () => {
    const index = new OnlineIndex({ capacity: 10 });
    index.add('');
    index.add('...');
    expect(index.size).toBe(2);
    expect(index.query('')).toEqual([]);
    expect(OnlineIndex.restore(index.snapshot(), { capacity: 10 }).size).toBe(2);
  });

  it('says when it is full, and gives room back after eviction', () => {
    const index = new OnlineIndex({ capacity: 3000 });
    for (let i = 0; i < 3000; i++) index.add(text(12), i);
    expect(() => index.add('one more text than there is room for')).toThrow(
      'the index is full: 3000 documents, capacity 3000',
    );
    expect(index.evict(1000)).toBe(1000);
    for (let i = 0; i < 1000; i++) index.add(text(12), 4000);
    expect(index.size).toBe(3000);
    expect(() => new OnlineIndex({ capacity: 0 })).toThrow('capacity: expected 1 to 134217728 documents, got 0');
  });

  it('finds an older neighbour behind a flood of copies', () => {
    const index = new OnlineIndex({ capacity: 60_000 });
    const base = text(80);
    const neighbour = index.add(edited(base, 0.02));
    const flood = text(80);
    for (let i = 0; i < 50_000; i++) index.add(flood);
    expect(index.query(base).map((h) => h.document)).toContain(neighbour);
    expect(index.query(flood).length).toBeGreaterThan(20);
  });

  it('is read through shared memory', () => {
    const index = new OnlineIndex({ capacity: 100, seed: 3 });
    const reader = OnlineIndex.reader(index.share());
    const t = text();
    const document = index.add(t);
    expect(reader.query(t)).toEqual([{ document, estimate: 1 }]);
    index.remove(document);
    expect(reader.query(t)).toEqual([]);
  });
});

describe('snapshot', () => {
  const index = new OnlineIndex({ capacity: 500, seed: 9 });
  for (let i = 0; i < 300; i++) index.add(text(20), i);
  index.remove(7);
  const bytes = join(index.snapshot());
  const options = { capacity: 500, seed: 9 };

  it('comes in any pieces and is the same again', () => {
    const pieces = [bytes.subarray(0, 3), bytes.subarray(3, 3), bytes.subarray(3, 5000), bytes.subarray(5000)];
    const again = OnlineIndex.restore(pieces, options);
    expect(join(again.snapshot()).equals(bytes)).toBe(true);
    expect(again.has(7)).toBe(false);
  });

  it('refuses in words what is foreign, of another version or other settings', () => {
    const changed = (at: number, value: number) => {
      const b = Buffer.from(bytes);
      b.writeUInt32LE(value, at);
      return [b];
    };
    expect(() => OnlineIndex.restore([Buffer.from('{"json": true, "is": "no snapshot at all"}')], options)).toThrow(
      'this is no snapshot of an index',
    );
    expect(() => OnlineIndex.restore(changed(4, 2), options)).toThrow(
      'has version 2, expected 1: build the index again',
    );
    expect(() => OnlineIndex.restore(changed(8, 64), options)).toThrow('has 64 slots, expected 128');
    expect(() => OnlineIndex.restore([bytes], { ...options, words: 3 })).toThrow(
      'shingles of 5 words and 4 characters, expected 3 and 4',
    );
    expect(() => OnlineIndex.restore([bytes], { ...options, seed: 8 })).toThrow('made with another seed');
    expect(() => OnlineIndex.restore(changed(20, 1), options)).toThrow('another Unicode version');
    expect(() => OnlineIndex.restore(changed(24, 0xffffffff), options)).toThrow('it names 4294967295 documents');
    expect(() => OnlineIndex.restore([Buffer.concat([bytes, Buffer.from([0])])], options)).toThrow(
      'goes on behind its end',
    );
  });

  it('refuses any damage', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = Buffer.from(bytes);
        damaged[at] ^= flip;
        expect(() => OnlineIndex.restore([damaged], options)).toThrow(/snapshot/);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (size) => {
        expect(() => OnlineIndex.restore([bytes.subarray(0, size)], options)).toThrow(/snapshot/);
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        expect(() => OnlineIndex.restore([noise], options)).toThrow(/snapshot/);
      }),
    );
  });
});

describe('Xxh32', () => {
  it('gives the published values, in any pieces', () => {
    const of = (s: string, seed = 0) => new Xxh32(seed).update(Buffer.from(s)).digest();
    expect(of('')).toBe(0x02cc5d05);
    expect(of('a')).toBe(0x550d7456);
    expect(of('abc')).toBe(0x32d153ff);
    expect(of('Nobody inspects the spammish repetition')).toBe(0xe2293b2f);
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 10 }), (pieces) => {
        const h = new Xxh32(1);
        for (const p of pieces) h.update(p);
        expect(h.digest()).toBe(new Xxh32(1).update(Buffer.concat(pieces)).digest());
      }),
    );
  });
});
