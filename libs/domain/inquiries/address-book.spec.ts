import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerAbout } from '../../testing/answers.js';
import type { Group } from '../model/index.js';
import { AddressBook, extentOf, lapseOf, mostPeople } from './address-book.js';
import type { OrganiserAnswer } from './answer.js';

const TODAY = '2026-11-29';
const group = (people: number, kinds: readonly string[] = ['contact'], more: Partial<Group> = {}): Group => ({
  id: 'G1',
  rank: 1,
  debtors: Array.from({ length: people }, (_, k) => `D${k}`),
  complaints: Array.from({ length: people }, (_, k) => `C${k}`),
  values: kinds.map((kind) => ({ kind, key: `${kind}:1`, label: '…1', units: people })),
  bits: 40,
  expectedByChance: 0,
  kindOfOrganiser: [],
  inquiry: null,
  status: 'open',
  from: '2026-01-01',
  to: '2026-11-01',
  ...more,
});
const answerOn = (of: Group, more: Partial<OrganiserAnswer> = {}): OrganiserAnswer =>
  answerAbout(of, {
    kind: 'helper',
    values: ['contact:1'],
    name: 'Debt Advice',
    at: '2026-11-20T00:00:00Z',
    expires: '2027-11-20',
    ...more,
  });

describe('an answer about an organiser', () => {
  it('speaks about the group that was asked about, until its day', () => {
    const answer = answerOn(group(40));
    expect(lapseOf(answer, group(40), TODAY)).toBeNull();
    expect(lapseOf(answer, group(40), '2027-11-19')).toBeNull();
    expect(lapseOf(answer, group(40), '2027-11-20')).toBe('expired');
    expect(lapseOf(answer, null, '2027-11-20')).toBe('expired');
  });

  it('lapses where the group gains a kind of value, and not where it loses one', () => {
    const answer = answerOn(group(40, ['contact', 'text']));
    expect(lapseOf(answer, group(40, ['contact', 'account', 'text']), TODAY)).toBe('new_kind');
    expect(lapseOf(answer, group(40, ['contact']), TODAY)).toBeNull();
  });

  it('is held at once where the group grows faster than its own pace', () => {
    // 40 people in 304 days, and nine days since the answer: one or two more are to be expected.
    const answer = answerOn(group(40));
    expect(lapseOf(answer, group(50), TODAY)).toBeNull();
    expect(lapseOf(answer, group(65), TODAY)).toBe('sudden');
    // The same 25 people in 190 days are its pace.
    expect(lapseOf(answer, group(65), '2027-05-29')).toBeNull();
  });

  it('never speaks about more than twice the people, however slowly they came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 900 }), (people, now) => {
        const asked = group(people);
        const lapse = lapseOf(answerOn(asked), group(now), '2027-11-19');
        expect(mostPeople(extentOf(asked))).toBe(people <= 10 ? people + 10 : 2 * people);
        if (now > 2 * people && now > people + 10) expect(lapse).toBe('outgrown');
        if (now <= people + 10) expect(lapse).toBeNull();
      }),
    );
  });

  it('about nothing found out does not lapse by growth: it says nothing of anybody', () => {
    expect(lapseOf(answerOn(group(10), { kind: 'unknown' }), group(200), TODAY)).toBeNull();
  });
});

describe('the address book', () => {
  it('gives the answers that speak about a group as it is now', () => {
    const of = group(40, ['contact', 'account']);
    const phone = answerOn(of);
    const account = answerOn(of, { id: 'O2', values: ['account:1'], kind: 'agency' });
    const other = answerOn(of, { id: 'O3', values: ['device:9'] });
    const book = new AddressBook([phone, account, other]);
    expect(book.about(of, TODAY)).toEqual([phone, account]);
    expect(book.about(group(200, ['contact', 'account']), TODAY)).toEqual([]);
    expect(book.of('device:9')).toBe(other);
    expect(book.of('device:8')).toBeNull();
  });
});
