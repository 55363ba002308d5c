import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { csvOf } from './csv.js';

describe('CSV of a chart', () => {
  it('comes back as it was, whatever stands in it', () => {
    const rows = [
      ['name', 'n'],
      ['a, "b"\nc', '1'],
      ['李', '2'],
    ];
    expect(parse(csvOf(rows))).toEqual(rows);
  });

  it('lets no spreadsheet take a value for a formula, and keeps numbers as they are', () => {
    expect(csvOf([['=1+1', '@x', -3]])).toBe(`"'=1+1","'@x",-3\n`);
  });
});
