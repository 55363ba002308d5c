import type { Step } from '../step.js';
import { findLanes } from './lanes.js';

export const triageStep = {
  name: 'triage',
  run(corpus) {
    corpus.add('triage', findLanes(corpus));
  },
} as const satisfies Step;
