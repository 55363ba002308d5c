import { describe, expect, it } from '@jest/globals';
import type { GroupFacts } from './group-facts.js';
import { hypotheses } from './organisers.js';

const plain: GroupFacts = {
  households: 20,
  lenders: 2,
  oneLender: 0.7,
  lenderByChance: false,
  products: 3,
  named: 0,
  busiestWeek: 0.1,
  kinds: new Set(['contact']),
  demanding: 0.3,
  demands: 'usual',
  office: 0,
  virtual: 0,
  trade: [],
  witnesses: [],
  free: [],
  listed: [],
  calledAbout: 0,
  somebodysOwn: false,
  sharedAddress: false,
};
const agency = (facts: Partial<GroupFacts>): number =>
  hypotheses({ ...plain, ...facts }).find((h) => h.kind === 'agency')!.probability;

describe('what an organiser may be', () => {
  it('is no less an agency for one lender where these data have no other', () => {
    const one = { lenders: 1, oneLender: 1 };
    expect(agency({ ...one, lenderByChance: true })).toBe(agency({}));
    expect(agency(one)).toBeLessThan(agency({}));
    expect(hypotheses({ ...plain, ...one })[0].kind).toBe('cause');
  });

  it('is rather an agency where more make a demand than elsewhere, and less so where fewer do', () => {
    expect(agency({ demands: 'more' })).toBeGreaterThan(agency({}));
    expect(agency({ demands: 'fewer' })).toBeLessThan(agency({}));
    // A handful says nothing.
    expect(agency({ demands: 'fewer', households: 4 })).toBe(agency({ households: 4 }));
  });

  it('is rather an agency behind a virtual operator’s number than behind a landline', () => {
    expect(agency({ virtual: 1 })).toBeGreaterThan(agency({}));
    expect(agency({ office: 1 })).toBeLessThan(agency({}));
  });

  it('is never certain, whatever speaks for it', () => {
    const fact = { record: 'C1', field: 'text', span: null };
    const all = {
      demands: 'more',
      virtual: 1,
      trade: [fact, fact],
      calledAbout: 9,
      lenders: 9,
      oneLender: 0.2,
    } as const;
    expect(agency(all)).toBeLessThan(1);
    expect(hypotheses({ ...plain, ...all }).reduce((sum, h) => sum + h.probability, 0)).toBeCloseTo(1, 1);
  });
});
