import type { Step } from '../step.js';
import { buildGraph } from './build-graph.js';

export const graphStep = {
  name: 'graph',
  run(corpus) {
    corpus.add('graph', buildGraph(corpus));
  },
} as const satisfies Step;
