import { describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../../../detectors/index.js';
import { corpusOf } from '../../../testing/corpus.js';
import { complaint, knowing } from '../../../testing/views.js';
import type { EvidenceFamily, Signal, Triage } from '../../model/index.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../pipeline.js';
import { findLanes } from './lanes.js';

const signal = (detector: string, family: EvidenceFamily, weight: number): Signal => ({
  id: `${detector}${weight}`,
  detector,
  version: '1.0.0',
  subject: { kind: 'complaint', id: 'a' },
  family,
  weight,
  message: { en: detector, zh: detector },
  facts: [],
  quiet: false,
});

function laneOf(signals: readonly Signal[]): Triage {
  const corpus = corpusOf({ complaints: [complaint({ id: 'a', debtorRef: 'A', text: 'A letter.' })] }, knowing({}));
  corpus.add('signals', signals);
  corpus.add('rings', { rings: [], events: [], statusOf: new Map() });
  return findLanes(corpus)[0];
}

describe('the score of a complaint', () => {
  it('takes nothing from what its text shares, for or against, and shows it all the same', () => {
    const { score, reasons } = laneOf([
      signal('known-template', 'text', 2),
      signal('nonexistent-citation', 'text', 1),
      signal('original-wording', 'text', -2),
    ]);
    expect(score).toBe(0);
    expect(reasons.map((r) => [r.detector, r.weight])).toEqual([
      ['known-template', 0],
      ['original-wording', 0],
    ]);
  });

  it('takes the largest of a family, and all that speaks for the complainant', () => {
    const { score, reasons } = laneOf([
      signal('shared-contact', 'contact', 7),
      signal('shared-contact', 'contact', 3),
      signal('fan-out', 'person', -2),
      signal('hidden-words', 'text', 0.5),
    ]);
    expect(score).toBe(5);
    expect(reasons.map((r) => r.weight)).toEqual([7, 0, -2]);
  });
});

it('is the same for twenty who signed one letter in three days as for those who wrote alone', async () => {
  const letter =
    'To the bank: under section 999 of the act I ask you to stop all calls to my employer, to freeze the interest on my loan from this day on, and to agree to a plan of sixty equal payments; I lost my work and I can pay three hundred a month, not more, and I have sent the papers that you asked for twice.';
  const story = (k: number) =>
    Array.from(
      { length: 70 },
      (_, j) => `w${String.fromCharCode(97 + (k % 26), 97 + ((j * 7 + k) % 26))}${'xyz'[j % 3]}`,
    ).join(' ');
  const complaints = Array.from({ length: 60 }, (_, k) =>
    complaint({
      id: `C${100 + k}`,
      debtorRef: `D${k}`,
      receivedAt: k < 20 ? (k === 0 ? '2024-01-01' : `2024-03-0${1 + (k % 3)}`) : `2024-02-${10 + (k % 18)}`,
      text: k < 20 ? `${letter} My name is ${'abcdefghijklmnopqrst'[k]}${'abcdefghijklmnopqrst'[k]}.` : story(k),
    }),
  );
  const { triage, signals } = await runPipeline(
    { complaints, calls: [], agencies: [], evidence: [] },
    PIPELINE_DEFAULTS,
    {
      knowledge: knowing({}),
      detectors: DETECTORS,
    },
  );
  // The letter is found, and shown with each who sent it.
  expect(signals.find((s) => s.detector === 'template-copy')?.weight).toBeGreaterThan(0);
  for (const t of triage.slice(0, 20)) expect(t.reasons.map((r) => r.detector)).toContain('template-copy');
  expect(new Set(triage.map((t) => t.score))).toEqual(new Set([0]));
});
