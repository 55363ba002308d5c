import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OrganiserKind } from '../model/index.js';
import { answeredGroups, Calibration, LEAST_ANSWERED, LEAST_EACH } from './kind-calibration.js';
import { foldOrganiser, type OrganiserEvent } from './organiser.js';

const about = (k: number, kind: OrganiserKind, agency: number): OrganiserEvent[] => [
  {
    kind: 'proposed',
    at: `2024-05-01T08:00:${String(k).padStart(2, '0')}.000Z`,
    by: 'ann',
    answer: {
      values: [`contact:+86139000${k}`],
      kind,
      name: '',
      source: 'register',
      reference: 'no. 7',
      reason: 'looked up',
      expires: '2025-05-01',
      asked: { group: `G${k}`, kinds: ['contact'], people: 9, complaints: 9, days: 30, estimates: { agency } },
    },
  },
  {
    kind: 'confirmed',
    at: '2024-05-02T08:00:00.000Z',
    by: 'bea',
    reason: 'looked up',
    found: { source: 'authority', reference: 'case 3' },
  },
];
const ending = (kind: 'undone' | 'lapsed'): OrganiserEvent =>
  kind === 'undone'
    ? { kind, at: '2024-05-03T08:00:00.000Z', by: 'ann', reason: 'wrong firm' }
    : { kind, at: '2024-05-03T08:00:00.000Z', by: 'claque', why: 'outgrown', people: 40 };
const calibrationOf = (histories: readonly OrganiserEvent[][]) =>
  new Calibration(answeredGroups(histories.map((events, k) => foldOrganiser(`O${k}`, events)!)));
/** Of twenty, twelve were agencies: most of those that seemed likely, and few of the others. */
const twenty = Array.from({ length: 20 }, (_, k) =>
  about(k, k % 4 === 0 ? 'helper' : k < 5 ? 'place' : k < 10 && k % 2 === 0 ? 'cause' : 'agency', 0.05 * k),
);
const agencyOf = (c: Calibration) => c.kinds.find((k) => k.kind === 'agency')!;

describe('calibration of kinds of organisers', () => {
  it('begins with twenty answered groups, and says nothing of what nobody was asked about', () => {
    expect(calibrationOf(twenty.slice(1)).shareOf('agency', 0.5)).toBeNull();
    const all = calibrationOf(twenty);
    const { of, count, steps } = agencyOf(all);
    expect([of, count]).toEqual([
      20,
      twenty.filter((e) => e[0]!.kind === 'proposed' && e[0].answer.kind === 'agency').length,
    ]);
    expect(steps.length).toBeGreaterThan(1);
    expect(all.shareOf('agency', 0.5)!.share).toBeGreaterThan(all.shareOf('agency', 0.1)!.share);
    // No group that seemed likelier than 95 % was ever asked about.
    expect(all.shareOf('agency', 0.97)).toBeNull();
    // Nobody wrote down how likely a helper seemed.
    expect(all.shareOf('helper', 0.5)).toBeNull();
  });

  it('draws no curve where all were agencies', () => {
    const all = calibrationOf(twenty.map((_, k) => about(k, 'agency', 0.05 * k)));
    expect(agencyOf(all)).toMatchObject({ of: 20, count: 20, steps: [] });
    expect(all.shareOf('agency', 0.5)).toBeNull();
  });

  it('goes on counting an answer that lapsed, and never one that was taken back or waits', () => {
    const first = twenty[1]!;
    const others = twenty.filter((events) => events !== first);
    expect(agencyOf(calibrationOf([[...first, ending('lapsed')], ...others])).of).toBe(20);
    expect(agencyOf(calibrationOf([[...first, ending('undone')], ...others])).of).toBe(19);
    expect(agencyOf(calibrationOf([first.slice(0, 1), ...others])).of).toBe(19);
    // After it lapsed somebody tried and found nothing: what was known before still counts.
    const unknown = about(1, 'unknown', 0.9).slice(0, 1);
    expect(agencyOf(calibrationOf([[...first, ending('lapsed'), ...unknown], ...others])).of).toBe(20);
    expect(agencyOf(calibrationOf([[...first, ending('undone'), ...unknown], ...others])).of).toBe(19);
  });

  it('counts a group once, however many of its numbers were answered', () => {
    const more = about(30, 'helper', 0.9);
    const [proposed, confirmed] = more as [OrganiserEvent & { kind: 'proposed' }, OrganiserEvent];
    const asked = { ...proposed.answer.asked, group: 'G1' };
    const again = [{ ...proposed, answer: { ...proposed.answer, asked } }, confirmed];
    const groups = answeredGroups([...twenty, again].map((events, k) => foldOrganiser(`O${k}`, events)!));
    expect(groups.length).toBe(20);
    const kinds = groups.find((g) => g.kinds.size === 2)!;
    expect([...kinds.kinds].sort()).toEqual(['helper', 'place']);
    expect(kinds.estimates.agency).toBeCloseTo(0.05);
  });

  it('never falls, lies within its interval, and never reaches beyond the answers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ estimate: fc.double({ min: 0, max: 1, noNaN: true }), agency: fc.boolean() }), {
          minLength: LEAST_ANSWERED,
          maxLength: 60,
        }),
        (answers) => {
          const calibration = new Calibration(
            answers.map((a) => ({
              estimates: { agency: a.estimate },
              kinds: new Set<OrganiserKind>([a.agency ? 'agency' : 'cause']),
            })),
          );
          const positive = answers.filter((a) => a.agency).length;
          const enough = positive >= LEAST_EACH && answers.length - positive >= LEAST_EACH;
          const low = Math.min(...answers.map((a) => a.estimate));
          const high = Math.max(...answers.map((a) => a.estimate));
          let before = 0;
          for (let k = 0; k <= 50; k++) {
            const found = calibration.shareOf('agency', k / 50);
            expect(found !== null).toBe(enough && k / 50 >= low && k / 50 <= high);
            if (found === null) continue;
            expect(found.share).toBeGreaterThanOrEqual(before - 1e-12);
            expect(found.low).toBeLessThanOrEqual(found.share);
            expect(found.high).toBeGreaterThanOrEqual(found.share);
            before = found.share;
          }
          expect(calibration.kinds[0]!.reliability.reduce((n, b) => n + b.of, 0)).toBe(answers.length);
        },
      ),
    );
  });
});
