import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ANSWER_SOURCES, EXCUSING, type Finding } from './answer.js';
import { foldOrganiser, nextOrganiser, type OrganiserEvent, type Proposal, usualExpiry } from './organiser.js';

const at = '2026-11-29T08:00:00.000Z';
const answer: Proposal = {
  values: ['contact:+8613800138000'],
  kind: 'agency',
  name: '某咨询',
  source: 'authority',
  reference: 'list of 3 November, line 12',
  reason: 'named in a notice of the police',
  expires: '2027-11-29',
  asked: { group: 'G1', kinds: ['contact'], people: 40, complaints: 44, days: 300 },
};
const proposed = (more: Partial<Proposal> = {}, by = 'ann'): OrganiserEvent => ({
  kind: 'proposed',
  answer: { ...answer, ...more },
  at,
  by,
});
const confirmed = (by = 'bea', found: Finding = { source: 'call', reference: '12 November' }): OrganiserEvent => ({
  kind: 'confirmed',
  reason: 'looked it up too',
  found,
  at,
  by,
});
const undone: OrganiserEvent = { kind: 'undone', reason: 'wrong number', at, by: 'cid' };

describe('an organiser', () => {
  it('is an agency, or excused, only once a second person agrees', () => {
    for (const kind of ['agency', ...EXCUSING] as const) {
      const waiting = foldOrganiser('O1', [proposed({ kind })]);
      expect(waiting).toMatchObject({ state: 'proposed', standing: null, proposed: { kind, by: 'ann', second: null } });
      for (const same of ['ann', 'ANN', 'Ann. ', 'ａｎｎ'])
        expect(() => nextOrganiser('O1', waiting, confirmed(same))).toThrow('CLQ_ANSWER_SECOND_PERSON');
      expect(nextOrganiser('O1', waiting, confirmed())).toMatchObject({
        state: 'standing',
        proposed: null,
        standing: { id: 'O1', kind, by: 'ann', second: 'bea' },
      });
    }
    // That nothing was found out accuses and excuses nobody.
    expect(foldOrganiser('O1', [proposed({ kind: 'unknown', source: 'call' })])).toMatchObject({
      state: 'standing',
      standing: { kind: 'unknown', second: null },
    });
  });

  it('is an agency only by two findings, in two places', () => {
    const waiting = foldOrganiser('O1', [proposed()]);
    const { found: _, ...without } = confirmed() as OrganiserEvent & { kind: 'confirmed' };
    expect(() => nextOrganiser('O1', waiting, without)).toThrow('CLQ_ANSWER_FINDING');
    const same = { source: 'authority', reference: ' List of 3 November,  line 12' } as const;
    expect(() => nextOrganiser('O1', waiting, confirmed('bea', same))).toThrow('CLQ_ANSWER_FINDING');
    // One place stays one place, spelled otherwise or under another source.
    for (const source of ['authority', 'register'] as const)
      for (const reference of ['list of 3. November - line 12', 'ＬＩＳＴ of 3 November, line １２'])
        expect(() => nextOrganiser('O1', waiting, confirmed('bea', { source, reference }))).toThrow(
          'CLQ_ANSWER_FINDING',
        );
    expect(() => nextOrganiser('O1', waiting, confirmed('bea', { source: 'call', reference: ' ' }))).toThrow(
      'CLQ_ANSWER_TEXT',
    );
    const elsewhere = { source: 'authority', reference: 'list of 9 May, line 2' } as const;
    expect(nextOrganiser('O1', waiting, confirmed('bea', elsewhere)).standing).toMatchObject({
      second: 'bea',
      secondFinding: elsewhere,
    });
    // What names nobody takes a second person, and no second finding.
    const helper = foldOrganiser('O1', [proposed({ kind: 'helper' })]);
    expect(nextOrganiser('O1', helper, without)).toMatchObject({ state: 'standing', standing: { kind: 'helper' } });
  });

  it('is undone by one person in one act, and can be answered again', () => {
    const gone = foldOrganiser('O1', [proposed(), confirmed(), undone]);
    expect(gone).toMatchObject({ state: 'undone', standing: null, ended: { how: 'undone', by: 'cid' } });
    expect(() => nextOrganiser('O1', gone, undone)).toThrow('CLQ_ANSWER_NOT_STANDING');
    expect(
      foldOrganiser('O1', [proposed(), confirmed(), undone, proposed({ kind: 'helper' }), confirmed()]),
    ).toMatchObject({ state: 'standing', standing: { kind: 'helper' } });
  });

  it('keeps its answer until another one is confirmed', () => {
    const renewed = foldOrganiser('O1', [
      proposed(),
      confirmed(),
      proposed({ kind: 'lender', source: 'lender_records' }),
    ]);
    expect(renewed).toMatchObject({ state: 'proposed', standing: { kind: 'agency' }, proposed: { kind: 'lender' } });
    expect(nextOrganiser('O1', renewed, { kind: 'refused', reason: 'no', at, by: 'bea' })).toMatchObject({
      state: 'standing',
      standing: { kind: 'agency' },
      ended: { how: 'refused', answer: { kind: 'lender' } },
    });
    expect(nextOrganiser('O1', renewed, confirmed()).standing).toMatchObject({ kind: 'lender' });
    expect(() => nextOrganiser('O1', renewed, proposed())).toThrow('CLQ_ANSWER_WAITS');
  });

  it('lapses without a person, and says why', () => {
    const lapsed: OrganiserEvent = { kind: 'lapsed', why: 'sudden', people: 90, at, by: 'claque' };
    expect(foldOrganiser('O1', [proposed(), confirmed(), lapsed])).toMatchObject({
      state: 'lapsed',
      standing: null,
      ended: { how: 'lapsed', why: 'sudden' },
    });
  });

  it('is never excused by its own word, nor without a group', () => {
    for (const kind of EXCUSING) {
      expect(() => foldOrganiser('O1', [proposed({ kind, source: 'call' })])).toThrow('CLQ_ANSWER_OWN_WORD');
      const nobody = { ...answer.asked, group: null, people: 0, complaints: 0 };
      const alone = () => foldOrganiser('O1', [proposed({ kind, asked: nobody })]);
      if (kind === 'lender') expect(alone()).toMatchObject({ state: 'proposed' });
      else expect(alone).toThrow('CLQ_ANSWER_GROUP');
    }
    // What a complaint says is no source at all.
    expect(ANSWER_SOURCES).not.toContain('complaint');
  });

  it('needs values, words and a day that comes', () => {
    expect(() => foldOrganiser('O1', [proposed({ values: [] })])).toThrow('CLQ_ANSWER_VALUES');
    expect(() => foldOrganiser('O1', [proposed({ values: ['a:1', 'a:1'] })])).toThrow('CLQ_ANSWER_VALUES');
    expect(() => foldOrganiser('O1', [proposed({ reason: ' ' })])).toThrow('CLQ_ANSWER_TEXT: The reason');
    expect(() => foldOrganiser('O1', [proposed({ reference: '' })])).toThrow('CLQ_ANSWER_TEXT: The reference');
    for (const expires of ['2026-11-29', '2030-01-01', 'soon'])
      expect(() => foldOrganiser('O1', [proposed({ expires })])).toThrow('CLQ_ANSWER_EXPIRES');
    expect(usualExpiry('agency', at)).toBe('2027-11-29');
    expect(usualExpiry('unknown', at)).toBe('2027-02-27');
    expect(() => foldOrganiser('O1', [confirmed()])).toThrow('CLQ_ANSWER_NONE');
  });

  it('never stands, through any events, without two people where two are needed', () => {
    const people = fc.constantFrom('ann', 'bea', 'cid');
    const event = fc.oneof(
      fc.record({
        kind: fc.constant('proposed' as const),
        by: people,
        as: fc.constantFrom('agency', 'helper', 'unknown'),
      }),
      fc.record({ kind: fc.constantFrom('confirmed' as const, 'refused' as const, 'undone' as const), by: people }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        let now = null as ReturnType<typeof foldOrganiser>;
        for (const e of events) {
          const made: OrganiserEvent =
            e.kind === 'proposed'
              ? proposed({ kind: e.as as Proposal['kind'] }, e.by)
              : { kind: e.kind, reason: 'r', at, by: e.by };
          try {
            now = nextOrganiser('O1', now, made);
          } catch (error) {
            expect(String(error)).toContain('CLQ_ANSWER_');
          }
          const standing = now?.standing ?? null;
          if (standing !== null && standing.kind !== 'unknown') {
            expect(standing.second).not.toBeNull();
            expect(standing.second).not.toBe(standing.by);
          }
        }
      }),
    );
  });
});
