import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DETECTORS } from '../../detectors/index.js';
import type { Lane, Signal, Triage } from './model/index.js';
import { checkedOverrides, difference, settable, withOverrides } from './overrides.js';

describe('settings of detectors', () => {
  it('keep what says something, in one order, and name it in the version', () => {
    const set = checkedOverrides(DETECTORS, {
      'template-copy': { off: false, options: { minUnits: 5, maxWeight: 6 } },
      'filing-burst': { off: true, options: {} },
      'shared-caller': { off: false, options: { minHouseholds: 3 } },
    });
    expect(set).toEqual({
      'filing-burst': { off: true, options: {} },
      'template-copy': { off: false, options: { minUnits: 5 } },
    });
    const detectors = withOverrides(DETECTORS, set);
    expect(detectors).toHaveLength(DETECTORS.length - 1);
    expect(detectors.find((d) => d.id === 'template-copy')).toMatchObject({
      version: '1.0.0+minUnits.5',
      options: { minUnits: 5, maxWeight: 6 },
    });
  });

  it('never let what speaks for complainants say less', () => {
    const exculpatory = DETECTORS.filter((d) => settable(d).isExculpatory).map((d) => d.id);
    expect(exculpatory).toEqual(expect.arrayContaining(['benign-form', 'original-wording', 'fan-out', 'provocation']));
    fc.assert(
      fc.property(fc.constantFrom(...exculpatory), fc.float({ noNaN: true, noDefaultInfinity: true }), (id, value) => {
        const own = DETECTORS.find((d) => d.id === id)!;
        for (const [name, usual] of Object.entries(settable(own).options)) {
          if (value <= usual) continue;
          expect(() => checkedOverrides(DETECTORS, { [id]: { off: false, options: { [name]: value } } })).toThrow(
            /CLQ_(DETECTOR_PROTECTS|OPTION_(PROTECTS|RANGE))/,
          );
        }
      }),
      { seed: 3, numRuns: 300 },
    );
    for (const id of exculpatory)
      expect(() => checkedOverrides(DETECTORS, { [id]: { off: true, options: {} } })).toThrow(
        /CLQ_(DETECTOR|OPTION)_PROTECTS/,
      );
  });

  it('tell two looks apart', () => {
    const t = (complaint: string, lane: Lane, score: number): Triage => ({ complaint, lane, score, reasons: [] });
    const signal = (detector: string, weight: number) => ({ detector, weight }) as Signal;
    const found = difference(
      {
        triage: [t('a', 'check', 7), t('b', 'normal', 8), t('c', 'normal', 0), t('d', 'ring', 20)],
        signals: [signal('x', 1), signal('y', 2)],
      },
      {
        triage: [t('a', 'normal', 2), t('b', 'normal', 1), t('c', 'normal', 6), t('d', 'ring', 20)],
        signals: [signal('y', 2), signal('z', 0.5)],
      },
    );
    expect(found).toEqual({
      complaints: 4,
      moves: [{ from: 'check', to: 'normal', complaints: 1 }],
      signals: [
        { detector: 'x', before: 1, after: 0, bitsBefore: 1, bitsAfter: 0 },
        { detector: 'z', before: 0, after: 1, bitsBefore: 0, bitsAfter: 0.5 },
      ],
      rescored: 3,
      changed: [
        { complaint: 'c', from: 'normal', to: 'normal', before: 0, after: 6 },
        { complaint: 'a', from: 'check', to: 'normal', before: 7, after: 2 },
        { complaint: 'b', from: 'normal', to: 'normal', before: 8, after: 1 },
      ],
    });
  });
});
