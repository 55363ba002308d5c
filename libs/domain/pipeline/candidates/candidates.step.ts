import { candidates } from '../fingerprint/fingerprints.js';
import type { Step } from '../step.js';

export const candidatesStep = {
  name: 'candidates',
  run(corpus) {
    corpus.add('candidates', candidates(corpus.get('prints')));
  },
} as const satisfies Step;
