import type { ClockEvent } from '../clocks/clock.js';
import { ClaqueError, verbatim } from '../errors/errors.js';
import type { Lane } from '../model/index.js';
import { dayNumber } from '../text/dates.js';

/**
 * The order of lanes in the queue. Who describes a hardship always comes first.
 * Copies never come before a hardship complaint, however many wait, near their limit or past it.
 * So nobody's hardship waits longer because others copied.
 * What copied letters and rings are made of comes after what nobody has to look at twice.
 */
export const LANE_ORDER: readonly Lane[] = ['hardship', 'normal', 'check', 'ring'];

/** Places of a lane: more days than any limit lies in the future. */
export const LANE_PLACES = 1_000_000;

/** Place in the queue: by lane, then by the last day of the limit. */
export const placeOf = (lane: Lane, due: string): number =>
  LANE_ORDER.indexOf(lane) * LANE_PLACES + Math.max(0, dayNumber(due));

/** Complaints that may be assigned at once. */
export const BULK_LIMIT = 200;
/** Minutes for which a complaint is locked for its assignee; each act on it starts them over. */
export const LOCK_MINUTES = 30;
/** Days for which a complaint may be put off at once. */
export const SNOOZE_DAYS = 14;

/** A complaint as work for somebody. */
export interface Task {
  readonly complaint: string;
  readonly lane: Lane;
  /** Day of receipt. */
  readonly received: string;
  /** Last day of the limit; while the clock stands still, as it stood when it was stopped. */
  readonly due: string;
  readonly profile: string;
  readonly state: 'open' | 'answered';
  readonly assignee: string | null;
  readonly lockedUntil: string | null;
  readonly snoozedUntil: string | null;
  readonly outcome: string | null;
  readonly events: readonly ClockEvent[];
}

/** Which tasks somebody wants to see. */
export interface QueueFilter {
  readonly lanes?: readonly Lane[];
  /** `mine`, `nobody`, or everybody's. */
  readonly assigned?: 'mine' | 'nobody';
  /** Only what is due on or before this day. */
  readonly dueBy?: string;
  readonly institution?: string;
  /** Also what is put off. */
  readonly snoozed?: boolean;
  readonly state?: Task['state'];
}

/** Why somebody may not act on a task; null: they may. Only its assignee acts on an open task. */
export function refusal(task: Task, user: string, now: string): ClaqueError | null {
  if (task.state === 'answered') return new ClaqueError('CLQ_TASK_ANSWERED');
  if (task.assignee === user) return null;
  const holder = lockedBy(task, now);
  return holder === null
    ? new ClaqueError('CLQ_TASK_FREE')
    : new ClaqueError('CLQ_TASK_LOCKED', { holder: verbatim(holder) });
}

/** Who holds the lock of a task, if it has not run out. */
export function lockedBy(task: Task, now: string): string | null {
  return task.lockedUntil !== null && task.lockedUntil > now ? task.assignee : null;
}
