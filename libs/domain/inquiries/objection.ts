import { ClaqueError } from '../errors/errors.js';
import { checkText } from './texts.js';

/**
 * Days in which an objection is answered: 15, as for complaints to banks and insurers.
 * Source: Measures for Handling Consumer Complaints in Banking and Insurance, CBIRC order 2020 no. 3, art. 20.
 * That is well inside the month of GDPR art. 12(3).
 */
export const OBJECTION_DAYS = 15;
/** Days before the limit from which people are reminded. */
export const OBJECTION_ALERT_DAYS = 3;
const DAY_MS = 86_400_000;

type Made = { readonly at: string; readonly by: string };

/** `upheld`: what was held about the complaint leaves all later scores. */
export type ObjectionEvent = Made &
  (
    | { readonly kind: 'filed'; readonly complaint: string; readonly words: string }
    | { readonly kind: 'answered'; readonly upheld: boolean; readonly reason: string }
    | { readonly kind: 'withdrawn'; readonly reason: string }
  );

export type ObjectionState = 'open' | 'upheld' | 'rejected' | 'withdrawn';

export interface Objection {
  readonly state: ObjectionState;
  readonly complaint: string;
  readonly filedAt: string;
  readonly filedBy: string;
  /** Last day for the answer. */
  readonly due: string;
  readonly endedAt: string | null;
}

/** @throws ClaqueError CLQ_OBJECTION_… where the event may not follow. */
export function nextObjection(now: Objection | null, event: ObjectionEvent): Objection {
  if (event.kind === 'filed') {
    if (now !== null) throw new ClaqueError('CLQ_OBJECTION_OPEN');
    checkText('text', event.words);
    const due = new Date(Date.parse(event.at) + OBJECTION_DAYS * DAY_MS).toISOString().slice(0, 10);
    const { complaint, at: filedAt, by: filedBy } = event;
    return { state: 'open', complaint, filedAt, filedBy, due, endedAt: null };
  }
  if (now?.state !== 'open') throw new ClaqueError('CLQ_OBJECTION_ANSWERED');
  checkText('reason', event.reason);
  if (event.kind === 'withdrawn') return { ...now, state: 'withdrawn', endedAt: event.at };
  if (event.by === now.filedBy) throw new ClaqueError('CLQ_OBJECTION_OTHER_PERSON');
  return { ...now, state: event.upheld ? 'upheld' : 'rejected', endedAt: event.at };
}

export const foldObjection = (events: readonly ObjectionEvent[]): Objection | null =>
  events.reduce<Objection | null>((now, event) => nextObjection(now, event), null);

export interface ObjectionClock {
  /** Days until the limit; negative: it was missed. For what has ended, as it was then. */
  readonly left: number;
  readonly alert: boolean;
  readonly missed: boolean;
}

/** @param now ISO 8601. */
export function objectionClock({ due, state, endedAt }: Objection, now: string): ObjectionClock {
  const day = (endedAt ?? now).slice(0, 10);
  const left = Math.round((Date.parse(due) - Date.parse(day)) / DAY_MS);
  return { left, alert: state === 'open' && left <= OBJECTION_ALERT_DAYS, missed: left < 0 };
}
