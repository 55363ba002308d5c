import { sketchSeedOf } from '../options.js';
import type { Step } from '../step.js';
import { fingerprint } from './fingerprints.js';

export const fingerprintStep = {
  name: 'fingerprint',
  run(corpus, { options, texts }) {
    const { read, numbers } = corpus.get('texts');
    corpus.add(
      'prints',
      fingerprint(read, sketchSeedOf(options), (i, row, make) => texts.sketch(numbers[i], row, make)),
    );
  },
} as const satisfies Step;
