import { expect, it } from '@jest/globals';
import { DETECTORS } from '../../../detectors/index.js';
import { paperView, readingOf, twin } from '../../testing/views.js';
import { type AnyDetector, type PaperView, runDetector } from '../detector.js';
import { verdicts } from './verdict.js';

const verdict = (view: PaperView) => {
  const own = DETECTORS.filter((d: AnyDetector) => d.subject === 'paper');
  return verdicts(
    [view],
    own.flatMap((d) => runDetector(d, view, view.paper, null) ?? []),
  )[0];
};

it('says modified only of what shows a change by itself', () => {
  expect(verdict(paperView()).verdict).toBe('intact');
  expect(verdict(paperView({ reading: readingOf({ signature: 'broken' }) })).verdict).toBe('modified');
  expect(verdict(paperView({ reading: readingOf({ disagreements: ['pdf:Producer'] }) })).verdict).toBe('inconclusive');
  expect(verdict(paperView({ reading: null })).verdict).toBe('inconclusive');
});

it('calls neither of two twins modified: one may be an honest person’s', () => {
  for (const kind of ['same-scan', 'same-seal', 'residue'] as const) {
    const { verdict: said, against, beside } = verdict(paperView({ twins: [twin({ kind })] }));
    expect([kind, said, beside]).toEqual([kind, 'inconclusive', 'evidence/b.pdf']);
    expect(against.some((a) => /which is not known/.test(a.en))).toBe(true);
  }
  expect(verdict(paperView({ twins: [twin({ edited: false })] })).verdict).toBe('intact');
});
