import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CandidateIndex, SketchEntry } from '../../domain/ports/candidate-index.js';
import { createSketcher, estimateRows, random, type Sketcher } from '../../kernel/index.js';

/** Seed of the sketches; another one stands for another version. */
export const SEED = 11;
export const sketcherOf = (seed: number): Sketcher => createSketcher({ seed });

const rowOf = (text: string, seed = SEED): Uint32Array => {
  const row = new Uint32Array(32);
  sketcherOf(seed).row(text, row);
  return row;
};

/**
 * What every engine behind CandidateIndex must do alike.
 *
 * @param open an index for sketches of this seed; opened again it has what it had, if it keeps anything.
 */
export function candidateIndexContract(
  name: string,
  open: (seed: number) => Promise<CandidateIndex>,
  clean: () => Promise<void>,
): void {
  describe(`candidate index on ${name}`, () => {
    let index: CandidateIndex;
    const next = random(4);
    const word = () => Array.from({ length: 5 }, () => String.fromCharCode(97 + Math.floor(next() * 20))).join('');
    const letters = Array.from({ length: 30 }, () => Array.from({ length: 70 }, word));
    const texts = new Map<string, string>();
    letters.forEach((letter, l) => {
      for (let c = 0; c < 1 + (l % 12); c++)
        texts.set(`L${l}-${c}`, letter.map((w) => (next() < 0.02 ? word() : w)).join(' '));
    });
    texts.set('empty', '');
    texts.set('汉字', '我于2024年5月失业，现申请停息挂账，请贵行协商个性化分期还款，谢谢。');
    const entries: SketchEntry[] = [...texts].map(([id, text]) => ({ id, row: rowOf(text) }));

    beforeAll(async () => {
      index = await open(SEED);
      await index.add(entries.slice(0, 50), null);
      await index.add(entries.slice(50), 7);
    }, 120_000);
    afterAll(clean);

    it('names every complaint that shares a band key, with the estimate of the rows, in one order', async () => {
      for (const { id, row } of entries) {
        const expected = entries
          .filter((e) => e.row.some((key, band) => key !== 0 && key === row[band]))
          .map((e) => ({ id: e.id, estimate: estimateRows(e.row, 0, row, 0) }))
          .filter((c) => c.estimate >= 0.3)
          .sort((x, y) => y.estimate - x.estimate || (x.id < y.id ? -1 : 1));
        const found = await index.query(row, 100);
        expect(found.map((c) => c.id)).toEqual(expected.map((c) => c.id));
        found.forEach((c, k) => {
          expect(c.estimate).toBeCloseTo(expected[k].estimate, 12);
        });
        expect(await index.query(row, 3)).toEqual(found.slice(0, 3));
        if (id !== 'empty') expect(found[0].estimate).toBe(1);
      }
      expect(await index.query(rowOf(''), 10)).toEqual([]);
      expect(await index.query(rowOf('nothing like any of the others as far as anybody can tell'), 10)).toEqual([]);
    });

    it('knows which imports are whole, and knows a complaint by the last row that it was given', async () => {
      expect([...(await index.imports())]).toEqual([7]);
      const before = await index.query(entries[0].row, 100);
      await index.add(entries.slice(0, 20), 7);
      expect(await index.query(entries[0].row, 100)).toEqual(before);
      const other = rowOf('a text of another content under an id that is known');
      await index.add([{ id: entries[0].id, row: other }], 8);
      expect(await index.query(entries[0].row, 100)).toEqual(before.filter((c) => c.id !== entries[0].id));
      expect(await index.query(other, 100)).toEqual([{ id: entries[0].id, estimate: 1 }]);
      await index.add([entries[0]], 8);
      expect(await index.query(entries[0].row, 100)).toEqual(before);
      expect([...(await index.imports())].sort()).toEqual([7, 8]);
      await index.add([], 9);
      expect((await index.imports()).has(9)).toBe(true);
    });

    it('finds an older neighbour behind a flood of copies, and stays bounded', async () => {
      const base = Array.from({ length: 70 }, word);
      await index.add([{ id: 'older', row: rowOf(base.map((w, i) => (i === 40 ? 'changed' : w)).join(' ')) }], null);
      const flood = rowOf(Array.from({ length: 70 }, word).join(' '));
      const copies = Array.from({ length: 3000 }, (_, i) => ({ id: `flood ${i}`, row: flood }));
      await index.add(copies, null);
      expect((await index.query(rowOf(base.join(' ')), 10)).map((c) => c.id)).toContain('older');
      const found = await index.query(flood, 5000);
      expect(found.length).toBeGreaterThanOrEqual(20);
      expect(found.length).toBeLessThanOrEqual(32 * 24);
    });

    it('is empty for another version of the sketch', async () => {
      const other = await open(SEED + 1);
      expect([...(await other.imports())]).toEqual([]);
      expect(await other.query(rowOf(texts.get('L5-1')!, SEED + 1), 10)).toEqual([]);
    });
  });
}
