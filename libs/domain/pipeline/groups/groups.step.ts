import type { Group } from '../../model/index.js';
import type { ValueKind } from '../../shared-values/value.js';
import { identify } from '../rings/identity.js';
import type { Step } from '../step.js';
import { findGroups } from './find-groups.js';
import { lookInside } from './inside.js';
import { CARRIERS } from './seed.js';
import { tracesOf } from './traces.js';

export const groupsStep = {
  name: 'groups',
  run(corpus, { options, before }) {
    corpus.add('traces', tracesOf(corpus));
    const known = before?.groups ?? [];
    // A group of what is common is named after that, so nothing that was seen before names it.
    const common = (g: Group) => g.values.every((v) => !CARRIERS.has(v.kind as ValueKind));
    const found = identify(findGroups(corpus, options.seed), known, before?.usedByGroups ?? new Set(), common);
    const inside = lookInside(corpus, found.rings, options.seed);
    corpus.add('groups', {
      groups: found.rings.map((g, k) => (inside[k].length === 0 ? g : { ...g, inside: inside[k] })),
      events: found.events.map(({ id, ...event }) => ({ group: id, ...event })),
    });
  },
} as const satisfies Step;
