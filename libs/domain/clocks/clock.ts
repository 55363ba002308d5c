import { type Bilingual, ClaqueError, readReason, verbatim } from '../errors/errors.js';
import { addDays, dayIn, daysBetween, type WorkCalendar } from './calendar.js';

/** A limit, counted from the day on which the complaint came. */
export interface Stage {
  readonly id: string;
  readonly name: Bilingual;
  /** Days from the receipt, whose day does not count. */
  readonly days: number;
  /** How many people besides the one who asks must approve before this limit holds. The first stage holds at once. */
  readonly approvals: number;
}

/** What a regulator asks of a lender that answers complaints; from seeds/clocks. */
export interface ClockProfile {
  readonly id: string;
  readonly name: Bilingual;
  /** The rule, with its article. */
  readonly source: string;
  /** Null: every day counts. */
  readonly calendar: WorkCalendar | null;
  readonly zone: string;
  readonly stages: readonly Stage[];
  /** How a complaint may be answered, as the portal that it came from calls it. */
  readonly outcomes: readonly { readonly id: string; readonly name: Bilingual }[];
  /** Days before the limit from which people get a warning. */
  readonly alertDays: number;
  /** Whether the clock may be stopped while the complainant is waited for. */
  readonly stoppable: boolean;
}

/** When a complaint that came on a day must be answered, before anybody has done anything about it. */
export function firstDue(
  { zone, stages, calendar }: ClockProfile,
  received: string,
): { readonly received: string; readonly due: string } {
  const day = dayIn(zone, received);
  return { received: day, due: addDays(day, stages[0].days, calendar) };
}

/** What people did to the clock of one complaint, in the order in which they did it. */
export type ClockEvent =
  | { readonly kind: 'stop'; readonly at: string; readonly by: string; readonly reason: string }
  | { readonly kind: 'resume'; readonly at: string; readonly by: string; readonly reason: string }
  | { readonly kind: 'ask'; readonly at: string; readonly by: string; readonly reason: string; readonly stage: string }
  | { readonly kind: 'approve'; readonly at: string; readonly by: string; readonly stage: string }
  | {
      readonly kind: 'answer';
      readonly at: string;
      readonly by: string;
      readonly outcome: string;
      readonly reason: string;
    };

export interface ClockState {
  readonly stage: string;
  /** Last day of the limit, moved by the days on which the clock stood still. */
  readonly due: string;
  readonly state: 'running' | 'stopped' | 'answered';
  /** Days left, in the days that the profile counts; negative: the limit was missed. For what is answered, as it was then. */
  readonly left: number;
  readonly alert: boolean;
  readonly missed: boolean;
  /** The extension that is asked for, and how many have approved of how many. */
  readonly asked: { readonly stage: string; readonly approvals: number; readonly of: number } | null;
}

/**
 * Where the clock of a complaint stands.
 *
 * @param received day or moment of the receipt.
 * @throws ClaqueError CLQ_CLOCK_… where the events cannot have happened in this order; see `refuse`.
 */
export function clockState(
  profile: ClockProfile,
  received: string,
  events: readonly ClockEvent[],
  now: string,
): ClockState {
  const { calendar, zone, stages } = profile;
  const day = (moment: string) => dayIn(zone, moment);
  let stage = 0;
  let stoppedOn: string | null = null;
  let still = 0;
  let answered: string | null = null;
  let asked: { stage: number; by: string; approved: Set<string> } | null = null;
  for (const e of events) {
    const problem = refuse(profile, { answered: answered !== null, stopped: stoppedOn !== null, stage, asked }, e);
    if (problem !== null) throw problem;
    switch (e.kind) {
      case 'stop':
        stoppedOn = day(e.at);
        break;
      case 'resume':
        still += daysBetween(stoppedOn!, day(e.at), calendar);
        stoppedOn = null;
        break;
      case 'ask':
        asked = { stage: stages.findIndex((s) => s.id === e.stage), by: e.by, approved: new Set() };
        break;
      case 'approve':
        asked!.approved.add(e.by);
        break;
      case 'answer':
        answered = day(e.at);
        break;
    }
    if (asked !== null && asked.approved.size >= stages[asked.stage].approvals) {
      stage = asked.stage;
      asked = null;
    }
  }
  const today = answered ?? day(now);
  const standing = stoppedOn === null ? 0 : daysBetween(stoppedOn, today, calendar);
  const due = addDays(day(received), stages[stage].days + still + standing, calendar);
  const left = daysBetween(today, due, calendar);
  const state = answered !== null ? 'answered' : stoppedOn !== null ? 'stopped' : 'running';
  return {
    stage: stages[stage].id,
    due,
    state,
    left,
    alert: state === 'running' && left <= profile.alertDays,
    missed: left < 0,
    asked:
      asked === null
        ? null
        : { stage: stages[asked.stage].id, approvals: asked.approved.size, of: stages[asked.stage].approvals },
  };
}

/** Why an event may not follow what was before; null: it may. */
function refuse(
  { stages, stoppable }: ClockProfile,
  now: {
    readonly answered: boolean;
    readonly stopped: boolean;
    readonly stage: number;
    readonly asked: { readonly stage: number; readonly by: string; readonly approved: ReadonlySet<string> } | null;
  },
  event: ClockEvent,
): ClaqueError | null {
  if (now.answered) return new ClaqueError('CLQ_CLOCK_ANSWERED');
  if ('reason' in event) readReason(event.reason);
  switch (event.kind) {
    case 'stop':
      if (!stoppable) return new ClaqueError('CLQ_CLOCK_NO_STOP');
      return now.stopped ? new ClaqueError('CLQ_CLOCK_STOPPED') : null;
    case 'resume':
      return now.stopped ? null : new ClaqueError('CLQ_CLOCK_RUNNING');
    case 'ask': {
      const wanted = stages.findIndex((s) => s.id === event.stage);
      if (wanted === -1) return new ClaqueError('CLQ_CLOCK_STAGE', { stage: verbatim(event.stage) });
      if (now.asked !== null) return new ClaqueError('CLQ_CLOCK_ASKED');
      return wanted === now.stage + 1 ? null : new ClaqueError('CLQ_CLOCK_ORDER');
    }
    case 'approve':
      if (now.asked === null || stages[now.asked.stage].id !== event.stage)
        return new ClaqueError('CLQ_CLOCK_NOT_ASKED');
      if (now.asked.by === event.by) return new ClaqueError('CLQ_CLOCK_OWN');
      return now.asked.approved.has(event.by) ? new ClaqueError('CLQ_CLOCK_TWICE') : null;
    case 'answer':
      return null;
  }
}
