import { describe, expect, it } from '@jest/globals';
import { accusationLedger, consensus, inControl, type Judgement } from './accusations.js';

const traits = { channel: 'hotline', region: 'A', language: 'zh', hardship: 'illness' };
const judge = (more: Partial<Judgement>): Judgement => ({
  subject: 'member',
  id: 'R1',
  debtor: 'D1',
  verdict: 'no',
  reason: '',
  by: 'ann',
  at: '2024-01-01',
  score: null,
  traits,
  ...more,
});
const counts = new Map([
  ['|', { debtors: 100, pointedAt: 10 }],
  ['channel|hotline', { debtors: 60, pointedAt: 9 }],
  ['channel|email', { debtors: 40, pointedAt: 1 }],
]);

describe('what people hold of a subject', () => {
  it('is the last word of each of them, and disputed where they differ', () => {
    expect(consensus([])).toBeNull();
    expect(consensus([judge({ verdict: 'unsure' })])).toBe('unsure');
    expect(consensus([judge({ verdict: 'yes' }), judge({ verdict: 'no' })])).toBe('no');
    expect(consensus([judge({ verdict: 'yes' }), judge({ verdict: 'no', by: 'bea' })])).toBe('disputed');
    expect(consensus([judge({ verdict: 'unsure' }), judge({ verdict: 'yes', by: 'bea' })])).toBe('yes');
  });
});

describe('ledger of accusations', () => {
  it('counts the last judgement of each person, and not the unsure ones', () => {
    const ledger = accusationLedger(counts, [
      judge({ verdict: 'yes' }),
      judge({ verdict: 'no' }),
      judge({ debtor: 'D2', verdict: 'yes' }),
      judge({ debtor: 'D3', verdict: 'unsure' }),
      judge({ subject: 'control', id: 'C1', debtor: null, verdict: 'no' }),
      judge({ subject: 'control', id: 'C2', debtor: null, verdict: 'yes' }),
    ]);
    expect(ledger.pointedAt).toMatchObject({ count: 10, of: 100, share: 0.1 });
    expect(ledger.overturned).toMatchObject({ count: 1, of: 2, share: 0.5 });
    expect(ledger.missed).toMatchObject({ count: 1, of: 2 });
    expect(ledger.lines).toEqual([
      expect.objectContaining({
        trait: 'channel',
        value: 'hotline',
        pointedAt: expect.objectContaining({ share: 0.15 }),
        overturned: expect.objectContaining({ count: 1, of: 2 }),
      }),
      expect.objectContaining({ value: 'email', overturned: expect.objectContaining({ of: 0, low: 0, high: 1 }) }),
    ]);
    expect(ledger.calibration).toEqual([]);
  });

  it('calibrates once enough rings are judged', () => {
    const rings = Array.from({ length: 40 }, (_, k) =>
      judge({ subject: 'ring', id: `R${k}`, debtor: null, score: k, verdict: k < 10 || k === 15 ? 'no' : 'yes' }),
    );
    const { calibration, reliability } = accusationLedger(counts, rings);
    expect(calibration.map((s) => s.share)).toEqual([0, expect.closeTo(5 / 6), 1]);
    expect(reliability.map((r) => [r.from, r.count, r.of])).toEqual([
      [0, 0, 10],
      [10, 9, 10],
      [20, 10, 10],
      [30, 10, 10],
    ]);
  });

  it('draws one in a hundred for the control sample, another one for another seed', () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => `CP${i}`);
    const drawn = ids.filter((id) => inControl(id, 1));
    expect(Math.abs(drawn.length - 500)).toBeLessThan(100);
    expect(drawn.filter((id) => inControl(id, 2)).length).toBeLessThan(30);
  });
});
