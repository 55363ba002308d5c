import { describe, expect, it } from '@jest/globals';
import { foldObjection, nextObjection, type ObjectionEvent, objectionClock } from './objection.js';
import { selfCheck } from './self-check.js';

const filed: ObjectionEvent = {
  kind: 'filed',
  complaint: 'C1',
  words: 'I wrote it',
  at: '2026-11-01T09:00:00Z',
  by: 'ann',
};
const answered = (upheld: boolean, by = 'bea'): ObjectionEvent => ({
  kind: 'answered',
  upheld,
  reason: 'looked at the stored evidence',
  at: '2026-11-10T09:00:00Z',
  by,
});

describe('an objection', () => {
  it('has fifteen days, and stops counting once it is answered', () => {
    const open = foldObjection([filed])!;
    expect(open).toMatchObject({ state: 'open', due: '2026-11-16' });
    expect(objectionClock(open, '2026-11-02T00:00:00Z')).toEqual({ left: 14, alert: false, missed: false });
    expect(objectionClock(open, '2026-11-13T00:00:00Z')).toEqual({ left: 3, alert: true, missed: false });
    expect(objectionClock(open, '2026-11-17T00:00:00Z')).toEqual({ left: -1, alert: true, missed: true });
    const upheld = foldObjection([filed, answered(true)])!;
    expect(objectionClock(upheld, '2027-01-01T00:00:00Z')).toEqual({ left: 6, alert: false, missed: false });
  });

  it('is answered once, with a reason, by somebody else than who took it in', () => {
    expect(foldObjection([filed, answered(true)])?.state).toBe('upheld');
    expect(foldObjection([filed, answered(false)])?.state).toBe('rejected');
    expect(() => foldObjection([filed, answered(true, 'ann')])).toThrow('CLQ_OBJECTION_OTHER_PERSON');
    expect(() => foldObjection([filed, answered(true), answered(false)])).toThrow('CLQ_OBJECTION_ANSWERED');
    expect(() => foldObjection([filed, { ...answered(true), reason: ' ' } as ObjectionEvent])).toThrow(
      'CLQ_ANSWER_TEXT',
    );
    const withdrawn: ObjectionEvent = { kind: 'withdrawn', reason: 'by telephone', at: filed.at, by: 'ann' };
    expect(nextObjection(foldObjection([filed]), withdrawn).state).toBe('withdrawn');
  });
});

describe('the self-check', () => {
  const group = { people: 41, values: [{ kind: 'contact', label: '…8821' }], isRing: false };
  const held = { lane: 'normal', groups: [group], alike: 0, objected: false } as const;
  const en = (of: Parameters<typeof selfCheck>[0]) => selfCheck(of).map((l) => l.en);

  it('says what is shared, and what would be without it', () => {
    expect(en(held)).toEqual([
      'Your complaint is handled as any other. Nothing below decides about it.',
      'Your complaint and those of 40 other people have this in common: contact number (…8821). That alone says nothing bad of anybody.',
      'Without the contact number (…8821), this complaint would not stand in this group.',
      'If you think that something is wrong, you can object. We answer in writing within 15 days.',
    ]);
    const two = { ...group, values: [...group.values, { kind: 'account', label: '…9500' }] };
    expect(en({ ...held, groups: [two] })[2]).toBe(
      'Without any one of these it would still stand in this group, for the other 1; without all of them it would not.',
    );
  });

  it('says that there is nothing where there is nothing, in both languages', () => {
    const lines = selfCheck({ ...held, groups: [] });
    expect(lines[1].en).toBe('No connection with other complaints was found.');
    expect(lines.every((l) => /\p{Script=Han}/u.test(l.zh) && !/\p{Script=Han}/u.test(l.en))).toBe(true);
  });

  it('speaks of an agency only once people found it out', () => {
    expect(en(held).join()).not.toContain('charges');
    expect(en({ ...held, groups: [{ ...group, isRing: true }] }).join()).toContain('People found that');
  });
});
