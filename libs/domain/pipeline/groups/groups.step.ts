import { identify } from '../rings/identity.js';
import type { Step } from '../step.js';
import { findGroups } from './find-groups.js';
import { lookInside } from './inside.js';
import { tracesOf } from './traces.js';

export const groupsStep = {
  name: 'groups',
  run(corpus, { options, before }) {
    corpus.add('traces', tracesOf(corpus, options.seed));
    const { groups, common } = findGroups(corpus, options);
    const found = identify(groups, before?.groups ?? [], before?.usedByGroups ?? new Set(), common);
    const inside = lookInside(corpus, found.rings, options.seed);
    corpus.add('groups', {
      groups: found.rings.map((g, k) => (inside[k].length === 0 ? g : { ...g, inside: inside[k] })),
      events: found.events.map(({ id, ...event }) => ({ group: id, ...event })),
    });
  },
} as const satisfies Step;
