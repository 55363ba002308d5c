import type { Step } from '../step.js';
import { findRings } from './find-rings.js';
import { identify } from './identity.js';

export const ringsStep = {
  name: 'rings',
  run(corpus, { options, before }) {
    const { seed, windowDays } = options;
    const found = findRings({
      corpus,
      table: corpus.get('values'),
      seed,
      windowDays,
      ...(before === undefined ? {} : { incremental: before.living }),
    });
    const { rings, events } = identify(found.rings, before?.rings ?? [], before?.used ?? new Set());
    corpus.add('rings', {
      rings,
      events: events.map(({ id, ...event }) => ({ ring: id, ...event })),
      toCheck: found.toCheck,
    });
  },
} as const satisfies Step;
