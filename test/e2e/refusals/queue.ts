import type { House, Provocations, Tried } from './house.js';

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** What every act on a taken task refuses. */
const ofTask = (more: () => object): Provocations[string] => ({
  REASON: async (h) => [h.analyst, { complaint: await h.taken(h.analyst), reason: ' ', ...more() }],
  NOT_FOUND: (h) => [h.analyst, { complaint: 'none', reason: 'x', ...more() }],
  TASK_ANSWERED: async (h) => [h.analyst, { complaint: await h.answered(), reason: 'x', ...more() }],
  TASK_FREE: async (h) => [h.analyst, { complaint: await h.free(), reason: 'x', ...more() }],
  TASK_LOCKED: async (h) => [h.analyst, { complaint: await h.taken(h.compliance), reason: 'x', ...more() }],
});

/** A complaint of the example with a clock that can stand still; see refusals.spec.ts. */
const STOPPABLE = 'RF1';

const asked = async (h: House, by = h.analyst): Promise<string> => {
  const complaint = await h.taken(by);
  await h.did(by, 'askExtension', { complaint, stage: 'complicated', reason: 'three lenders' });
  return complaint;
};
const approves = (h: House, complaint: string): Tried => [h.compliance, { complaint, stage: 'complicated' }];

export const QUEUE: Provocations = {
  takeTask: {
    NOT_FOUND: ({ analyst }) => [analyst, { complaint: 'none' }],
    TASK_ANSWERED: async (h) => [h.analyst, { complaint: await h.answered() }],
    TASK_LOCKED: async (h) => [h.analyst, { complaint: await h.taken(h.compliance) }],
  },
  releaseTask: ofTask(() => ({})),
  assignTasks: {
    TASK_ASSIGN: ({ analyst }) => [analyst, { complaints: [], reason: 'x' }],
    REASON: ({ analyst }) => [analyst, { complaints: ['none'], reason: ' ' }],
    NOT_FOUND: ({ analyst }) => [analyst, { complaints: ['none'], to: 'nobody', reason: 'x' }],
  },
  snoozeTask: {
    ...ofTask(() => ({ until: tomorrow() })),
    SNOOZE_RANGE: async (h) => [h.analyst, { complaint: await h.taken(h.analyst), until: '2020-01-01', reason: 'x' }],
    SNOOZE_DUE: async (h) => [h.analyst, { complaint: await h.taken(h.analyst), until: tomorrow(), reason: 'x' }],
  },
  stopClock: {
    ...ofTask(() => ({})),
    CLOCK_NO_STOP: async (h) => [h.analyst, { complaint: await h.taken(h.analyst), reason: 'x' }],
    CLOCK_STOPPED: async (h) => {
      await h.did(h.analyst, 'takeTask', { complaint: STOPPABLE });
      await h.did(h.analyst, 'stopClock', { complaint: STOPPABLE, reason: 'papers are missing' });
      return [h.analyst, { complaint: STOPPABLE, reason: 'x' }];
    },
  },
  resumeClock: {
    ...ofTask(() => ({})),
    CLOCK_RUNNING: async (h) => [h.analyst, { complaint: await h.taken(h.analyst), reason: 'x' }],
  },
  askExtension: {
    ...ofTask(() => ({ stage: 'complicated' })),
    CLOCK_STAGE: async (h) => [h.analyst, { complaint: await h.taken(h.analyst), stage: 'none', reason: 'x' }],
    CLOCK_ASKED: async (h) => [h.analyst, { complaint: await asked(h), stage: 'complicated', reason: 'x' }],
    CLOCK_ORDER: async (h) => [h.analyst, { complaint: await h.taken(h.analyst), stage: 'special', reason: 'x' }],
  },
  approveExtension: {
    NOT_FOUND: (h) => approves(h, 'none'),
    CLOCK_ANSWERED: async (h) => approves(h, await h.answered()),
    CLOCK_NOT_ASKED: async (h) => approves(h, await h.taken(h.analyst)),
    CLOCK_OWN: async (h) => approves(h, await asked(h, h.compliance)),
    TWO_PEOPLE: async (h) => approves(h, await asked(h, h.admin)),
  },
  recordAnswer: {
    ...ofTask(() => ({ outcome: 'explained' })),
    OUTCOME_UNKNOWN: async (h) => [h.analyst, { complaint: await h.taken(h.analyst), outcome: 'none', reason: 'x' }],
  },
  saveFilter: {
    FILTER_NAME: ({ analyst }) => [analyst, { name: ' ', filter: {} }],
    FILTER_COUNT: async (h) => {
      for (let k = 0; k < 50; k++) await h.did(h.analyst, 'saveFilter', { name: `filter ${k}`, filter: {} });
      return [h.analyst, { name: 'one more', filter: {} }];
    },
  },
};
