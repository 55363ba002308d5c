import { AddressBook } from '../../inquiries/address-book.js';
import type { Step } from '../step.js';
import { findRings } from './find-rings.js';
import { identify } from './identity.js';

/** Nobody has found anything out: only agencies.csv says who an organiser is. */
const NOBODY_ASKED = new AddressBook([]);

export const ringsStep = {
  name: 'rings',
  run(corpus, { options, before, knowledge, book = NOBODY_ASKED, today = '' }) {
    const { groups } = corpus.get('groups');
    const found = findRings({
      corpus,
      groups,
      book,
      today,
      lexicon: knowledge.lexicon,
      windowDays: options.windowDays,
    });
    const { rings, events } = identify(found.rings, before?.rings ?? [], before?.used ?? new Set());
    corpus.add('rings', {
      rings,
      events: events.map(({ id, ...event }) => ({ ring: id, ...event })),
      statusOf: found.statusOf,
    });
  },
} as const satisfies Step;
