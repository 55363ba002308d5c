import { describe, expect, it } from '@jest/globals';
import { random } from '../../kernel/index.js';
import { Collector, type Item } from './collector.js';
import { Interner } from './interner.js';
import { mergeIntake, TOGETHER } from './merge.js';
import { contentOf, intakeCall, intakeComplaint, type RawRow } from './row.js';

const row = (id: string, receivedAt: string, text: string, line: number, file = 'c.csv'): RawRow => ({
  shape: 'complaint',
  cells: { complaint_id: id, received_at: receivedAt, text },
  source: { file, line },
  columns: { complaint_id: '投诉编号' },
});
const complaint = (raw: RawRow) => {
  const result = intakeComplaint(raw, { zone: 'Z' });
  if ('refused' in result) throw new Error(result.refused.code);
  return { kind: 'complaint', record: result.ok } as const;
};

describe('two records with one id', () => {
  it('in one delivery the earlier received stands, then the one that sorts first', () => {
    const first = complaint(row('A', '2024-05-01', 'b', 3));
    expect(mergeIntake(null, first, TOGETHER)).toBe('keep');
    expect(mergeIntake(first, complaint(row('A', '2024-05-01', 'b', 9)), TOGETHER)).toBe('repeat');
    expect(mergeIntake(first, complaint(row('A', '2024-05-09', 'a', 2)), TOGETHER)).toBe('conflict');
    expect(mergeIntake(complaint(row('A', '2024-05-09', 'a', 2)), first, TOGETHER)).toBe('replace');
    expect(mergeIntake(first, complaint(row('A', '2024-05-01', 'a', 2)), TOGETHER)).toBe('replace');
  });

  it('what was known before stays, whatever a later delivery says, unless a source was chosen to change it', () => {
    const known = complaint(row('A', '2024-05-09', 'b', 2));
    const planted = complaint(row('A', '2020-01-01', 'a', 2));
    expect(mergeIntake(known, planted, { together: false })).toBe('conflict');
    expect(mergeIntake(planted, known, { together: false })).toBe('conflict');
    expect(mergeIntake(known, planted, { together: false, updates: true })).toBe('replace');
    expect(mergeIntake(known, known, { together: false, updates: true })).toBe('repeat');
    const collector = new Collector({ zone: 'Z' });
    collector.add({ row: row('A', '2024-05-09', 'known', 2) });
    collector.next();
    collector.add({ row: row('A', '2020-01-01', 'planted', 2, 'd.csv') });
    collector.add({ row: row('B', '2024-05-09', 'later', 3, 'd.csv') });
    collector.add({ row: row('B', '2024-05-01', 'earlier', 4, 'd.csv') });
    const { records, refused } = collector.finish();
    expect(records.complaints.map((c) => c.text)).toEqual(['known', 'earlier']);
    expect(refused.map((r) => `${r.file}:${r.line}`)).toEqual(['d.csv:2', 'd.csv:3']);
  });

  it('the one that is refused names its own line, the column of its file, and the line of the other', () => {
    const collector = new Collector({ zone: 'Z' });
    collector.add({ row: row('A1', '2024-05-09', 'later', 2) });
    collector.add({ row: row('A1', '2024-05-01', 'earlier', 3) });
    collector.add({ row: row('A1', '2024-05-03', 'another file', 7, 'd.csv') });
    const { records, refused } = collector.finish();
    expect(records.complaints.map((c) => c.text)).toEqual(['earlier']);
    expect(refused).toMatchObject([
      { file: 'c.csv', line: 2, column: '投诉编号', code: 'CLQ_ID_CONFLICT', values: { first: 'c.csv:3' } },
      { file: 'd.csv', line: 7, column: '投诉编号', code: 'CLQ_ID_CONFLICT', values: { first: 'c.csv:3' } },
    ]);
  });

  it('keeps the same rows whatever their order', () => {
    const next = random(21);
    const pick = (n: number) => Math.floor(next() * n);
    for (let run = 0; run < 200; run++) {
      const items: Item[] = Array.from({ length: 2 + pick(12) }, (_, line) =>
        pick(3) > 0
          ? { row: row(`A${pick(3)}`, pick(5) === 0 ? 'x' : `2024-05-0${1 + pick(3)}`, 'abc'[pick(3)], line + 2) }
          : { file: { path: `evidence/${pick(2)}.pdf`, sha256: String(pick(3)), bytes: 1 } },
      );
      const kept = (list: readonly Item[]) => {
        const collector = new Collector({ zone: 'Z' });
        for (const item of list) collector.add(item);
        const { records, counts } = collector.finish();
        const contents = records.complaints.map(contentOf).sort();
        return { contents, files: records.evidence.map((e) => e.sha256).sort(), complaints: counts.complaints };
      };
      const mixed = [...items].sort(() => next() - 0.5);
      expect(kept(mixed)).toEqual(kept(items));
    }
  });
});

describe('content of a record', () => {
  it('is the same for a record that a table gave back in another order of its fields', () => {
    const { record } = complaint({
      ...row('A', '2024-05-01', 'x', 2),
      cells: { ...row('A', '2024-05-01', 'x', 2).cells, own: 'y' },
    });
    const call = intakeCall(
      {
        shape: 'call',
        cells: { call_id: 'L', started_at: '2024-05-01T10:00:00', caller: '139 0000 0001', callee: '95588' },
        source: { file: 'l.csv', line: 2 },
      },
      { zone: 'Z' },
      new Interner(),
    );
    if ('refused' in call) throw new Error(call.refused.code);
    for (const r of [record, call.ok]) {
      const { source: _, ...rest } = r;
      const { kinds: __, ...content } = { kinds: 0, ...rest };
      expect(contentOf(r)).toBe(JSON.stringify(content));
      const turned = Object.fromEntries(Object.entries(r).reverse()) as typeof r;
      expect(contentOf(turned)).toBe(contentOf(r));
    }
  });
});
