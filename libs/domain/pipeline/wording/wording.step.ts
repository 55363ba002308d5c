import type { Step } from '../step.js';
import { analyseWording } from './analyse-wording.js';

export const wordingStep = {
  name: 'wording',
  run(corpus, { knowledge }) {
    corpus.add('wording', analyseWording(corpus, knowledge));
  },
} as const satisfies Step;
