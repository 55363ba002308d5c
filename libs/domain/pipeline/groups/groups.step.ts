import { identify } from '../rings/identity.js';
import type { Step } from '../step.js';
import { findGroups } from './find-groups.js';
import { tracesOf } from './traces.js';

export const groupsStep = {
  name: 'groups',
  run(corpus, { options, before }) {
    corpus.add('traces', tracesOf(corpus));
    const known = before?.groups ?? [];
    const found = identify(findGroups(corpus, options.seed), known, before?.usedByGroups ?? new Set());
    corpus.add('groups', {
      groups: found.rings,
      events: found.events.map(({ id, ...event }) => ({ group: id, ...event })),
    });
  },
} as const satisfies Step;
