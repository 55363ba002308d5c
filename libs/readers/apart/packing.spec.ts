import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Item } from '../../domain/intake/collector.js';
import { Patience } from '../limits.js';
import { setAsideBefore } from './apart.js';
import { refusalOf } from './messages.js';
import { Packing, unpacked } from './packing.js';

const cellsOf = (pairs: readonly (readonly [string, string])[]): Record<string, string> => {
  const cells: Record<string, string> = Object.create(null);
  for (const [key, value] of pairs) cells[key] = value;
  return cells;
};
const text = fc.string({ unit: 'binary', maxLength: 12 });
const names = fc.array(fc.constantFrom('text', 'constructor', '__proto__', '2', '10', '中文', 'a'), { maxLength: 5 });
const row = fc.record({
  keys: names,
  values: fc.array(text, { minLength: 5, maxLength: 5 }),
  line: fc.nat(),
  dmy: fc.boolean(),
  made: fc.boolean(),
});

describe('items between two processes', () => {
  it('come as they were, in their order, whatever stands in them', () => {
    const columns = { text: 'Their text' };
    fc.assert(
      fc.property(fc.array(fc.oneof(row, fc.constant(null)), { maxLength: 30 }), (rows) => {
        const items = rows.map(
          (r, i): Item =>
            r === null
              ? {
                  refused: { file: 'f', line: i, column: '', value: '', code: 'CLQ_ROW_JSON', values: {} },
                  said: '\ud800',
                }
              : {
                  row: {
                    shape: 'complaint',
                    cells: cellsOf(r.keys.map((key, k) => [key, r.values[k]!] as const)),
                    source: { file: 'f', line: r.line },
                    columns,
                    ...(r.dmy ? { dateOrder: 'dmy' } : {}),
                    ...(r.made ? { idMade: true } : {}),
                  },
                },
        );
        const packing = new Packing();
        for (const item of items) packing.add(item);
        expect(packing.size).toBe(items.length);
        const back = [...unpacked(packing.text())];
        expect(back).toEqual(items);
        back.forEach((item, i) => {
          if (!('row' in item)) return;
          // The order of columns counts too, and no name is one that every object has.
          expect(Object.keys(item.row.cells)).toEqual(Object.keys((items[i] as typeof item).row.cells));
          expect(Object.getPrototypeOf(item.row.cells)).toBeNull();
        });
      }),
    );
  });

  it('know of a file that was set aside what a later run needs', () => {
    const aside = { place: 3, file: 'a.csv', rows: 17, code: 'CLQ_READER_TIME', values: { seconds: 9 } } as const;
    const { refused } = refusalOf(aside);
    expect(setAsideBefore([refused, { ...refused, code: 'CLQ_FILE_EMPTY' }])).toMatchObject([
      { place: 3, rows: 17, file: 'a.csv', code: 'CLQ_READER_TIME' },
    ]);
  });
});

describe('patience', () => {
  it('leaves less to each file, then nothing, however much each wastes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 400, maxLength: 400 }), (wishes) => {
        const patience = new Patience(100);
        let wasted = 0;
        for (const wish of wishes) {
          if (patience.isOver) break;
          const seconds = Math.min(wish, patience.limit(90));
          if (patience.isShort) expect(seconds).toBeLessThanOrEqual(5);
          patience.spend(seconds);
          wasted += seconds;
        }
        expect(patience.isOver).toBe(true);
        expect(wasted).toBeLessThan(2 * 100 + 90);
      }),
    );
  });
});
