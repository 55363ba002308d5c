import { sketchSeedOf } from '../options.js';
import type { Step } from '../step.js';
import { assemble, compareComponents } from './compare.js';

export const verifyStep = {
  name: 'verify',
  run(corpus, { options, families }) {
    const { numbers } = corpus.get('texts');
    families?.begin(`${sketchSeedOf(options)} ${options.threshold}`, (i) => numbers[i]);
    const compare = families?.comparing(compareComponents) ?? compareComponents;
    const components = corpus.get('candidates');
    corpus.add('compared', assemble(components, compare(corpus.get('prints'), components, options.threshold)));
  },
} as const satisfies Step;
