import { sketchSeedOf } from '../options.js';
import type { Step } from '../step.js';
import { analyseCalls } from './analyse-calls.js';

export const callsStep = {
  name: 'calls',
  run(corpus, { options, knowledge }) {
    corpus.add('calls', analyseCalls(corpus, knowledge, sketchSeedOf(options)));
  },
} as const satisfies Step;
