import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ScanSummary } from '../../../libs/reports/summary.js';
import { refusalLines } from './refusals.js';
import { scan } from './scan.js';

describe('why rows are refused', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'claque-refusals-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const failed: ScanSummary[] = [];
  const progress = { step() {}, read() {}, papers() {}, failed: (s: ScanSummary) => void failed.push(s) };
  const scanned = (lines: readonly string[]) => {
    const path = join(folder, 'in.csv');
    writeFileSync(path, lines.join('\n'));
    const options = { threshold: 0.5, seed: 1, zone: 'Z', said: {}, export: false, ocr: false };
    return scan({ ...options, inputs: [path], out: join(folder, 'out') }, progress);
  };
  const HEAD = 'complaint_id,received_at,text';
  const open = [1, 2, 3].map((k) => `${k},0${k}/04/2026,they ring me at work ${k} times a day`);

  it('is printed by reason, with how many, where first, and what to type', async () => {
    const { in: read } = await scanned([HEAD, ...open, '4,,no date', ',2026-04-02,no id', '5,2026-04-02,a letter']);
    expect(read).toMatchObject({ complaints: 1, refused: 5 });
    expect(refusalLines(read.refusals)).toEqual([
      expect.stringMatching(
        /^refused: 3 rows, first in in\.csv, line 2, received_at: CLQ_DATE_ORDER: Nothing in this file/,
      ),
      expect.stringMatching(/--dates dmy or --dates mdy/),
      expect.stringMatching(/^refused: 2 rows, first in in\.csv, line 5, received_at: CLQ_FIELD_MISSING/),
    ]);
  });

  it('is said of a scan that read nothing, and no report of an earlier one is left', async () => {
    expect(existsSync(join(folder, 'out', 'report.html'))).toBe(true);
    await expect(scanned([HEAD, ...open])).rejects.toThrow(expect.objectContaining({ code: 'CLQ_NO_COMPLAINTS' }));
    expect(failed.map((s) => s.in.refusals.map((r) => [r.code, r.rows]))).toEqual([[['CLQ_DATE_ORDER', 3]]]);
    expect(readdirSync(join(folder, 'out'))).toEqual(expect.arrayContaining(['rejected.csv', 'summary.json']));
    expect(existsSync(join(folder, 'out', 'report.html'))).toBe(false);
  });

  it('is cut short where there are very many reasons', () => {
    const refusal = { rows: 1, file: 'a.csv', line: 2, column: '', message: { en: 'x', zh: 'x' } };
    const lines = refusalLines(Array.from({ length: 9 }, (_, k) => ({ ...refusal, code: `CLQ_X${k}` })));
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toBe('refused: 3 other reasons, in rejected.csv');
  });
});
