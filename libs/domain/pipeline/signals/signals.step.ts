import type { Step } from '../step.js';
import { findSignals } from './find-signals.js';

export const signalsStep = {
  name: 'signals',
  run(corpus, { options, detectors }) {
    corpus.add('signals', findSignals(corpus, detectors, options));
  },
} as const satisfies Step;
