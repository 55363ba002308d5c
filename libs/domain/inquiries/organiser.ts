import { ClaqueError, INPUTS } from '../errors/errors.js';
import { bare, samePerson } from '../text/names.js';
import { type AnswerSource, EXCUSING, type Finding, type LapseReason, type OrganiserAnswer } from './answer.js';
import { checkText } from './texts.js';

export type OrganiserState = 'proposed' | 'standing' | 'refused' | 'undone' | 'lapsed';

/** What somebody says of an organiser, before anybody else agreed. */
export type Proposal = Omit<OrganiserAnswer, 'id' | 'by' | 'second' | 'secondFinding' | 'at'>;

type Made = { readonly at: string; readonly by: string };

/** What happened to an organiser in the address book, one after the other. */
export type OrganiserEvent = Made &
  (
    | { readonly kind: 'proposed'; readonly answer: Proposal }
    /** What the second person found: needed for an agency. */
    | { readonly kind: 'confirmed'; readonly reason: string; readonly found?: Finding }
    | { readonly kind: 'refused'; readonly reason: string }
    | { readonly kind: 'undone'; readonly reason: string }
    /** The program itself saw that the answer speaks no more; people as they were then, null at its day. */
    | { readonly kind: 'lapsed'; readonly why: LapseReason; readonly people: number | null }
  );

/** An organiser as its events leave it. */
export interface Organiser {
  readonly id: string;
  readonly state: OrganiserState;
  /** Values of every answer that was ever given. */
  readonly values: readonly string[];
  /** The answer that counts; null: none does. */
  readonly standing: OrganiserAnswer | null;
  /** The answer that waits for a second person. */
  readonly proposed: OrganiserAnswer | null;
  /** The last answer that two people gave and nobody took back, whether it still stands or has lapsed. */
  readonly confirmed?: OrganiserAnswer | null;
  /** The last answer that was refused, undone or lapsed. */
  readonly ended: {
    readonly answer: OrganiserAnswer;
    readonly how: 'refused' | 'undone' | 'lapsed';
    readonly why: LapseReason | null;
    readonly at: string;
    readonly by: string;
  } | null;
}

/** Who writes events that no person causes. */
export const PROGRAM = 'claque';
export const MOST_VALUES = 50;
/** Days that an answer may count before somebody must look again. */
export const MOST_DAYS = 730;
/** Days for which an answer counts where nobody says otherwise. */
export const USUAL_DAYS = 365;
export const UNKNOWN_DAYS = 90;

const LONGEST_NAME = 200;
const LONGEST_REFERENCE = 500;
const DAY_MS = 86_400_000;

/** Whether an answer of this kind counts only once a second person has confirmed it. */
export const needsTwo = (kind: OrganiserAnswer['kind']): boolean => kind !== 'unknown';
export const excuses = (kind: OrganiserAnswer['kind']): boolean => EXCUSING.some((k) => k === kind);

/**
 * The organiser after one more event.
 *
 * @param now as it is; null before the first answer.
 * @throws ClaqueError CLQ_ANSWER_… where the event may not follow.
 */
export function nextOrganiser(id: string, now: Organiser | null, event: OrganiserEvent): Organiser {
  if (event.kind === 'proposed') return proposedBy(id, now, event);
  if (now === null) throw new ClaqueError('CLQ_ANSWER_NONE');
  if (event.kind !== 'lapsed') checkText('reason', event.reason);
  const { at, by } = event;
  switch (event.kind) {
    case 'confirmed': {
      if (now.proposed === null) throw new ClaqueError('CLQ_ANSWER_NONE');
      if (samePerson(now.proposed.by, by)) throw new ClaqueError('CLQ_ANSWER_SECOND_PERSON');
      checkFinding(now.proposed, event.found);
      const found = event.found === undefined ? {} : { secondFinding: event.found };
      const standing = { ...now.proposed, second: by, ...found };
      return { ...now, state: 'standing', standing, confirmed: standing, proposed: null };
    }
    case 'refused': {
      if (now.proposed === null) throw new ClaqueError('CLQ_ANSWER_NONE');
      const ended = { answer: now.proposed, how: 'refused', why: null, at, by } as const;
      return { ...now, state: now.standing === null ? 'refused' : 'standing', proposed: null, ended };
    }
    case 'undone':
    case 'lapsed': {
      if (now.standing === null) throw new ClaqueError('CLQ_ANSWER_NOT_STANDING');
      const why = event.kind === 'lapsed' ? event.why : null;
      const ended = { answer: now.standing, how: event.kind, why, at, by };
      const gone = event.kind === 'undone' && now.confirmed?.at === now.standing.at;
      const confirmed = gone ? null : (now.confirmed ?? null);
      return { ...now, state: now.proposed === null ? event.kind : 'proposed', standing: null, confirmed, ended };
    }
  }
}

/** The organiser that events add up to. */
export const foldOrganiser = (id: string, events: readonly OrganiserEvent[]): Organiser | null =>
  events.reduce<Organiser | null>((now, event) => nextOrganiser(id, now, event), null);

function proposedBy(
  id: string,
  now: Organiser | null,
  { answer, at, by }: OrganiserEvent & { readonly kind: 'proposed' },
): Organiser {
  checkProposal(answer, at);
  if (now?.proposed) throw new ClaqueError('CLQ_ANSWER_WAITS');
  const made: OrganiserAnswer = { ...answer, id, at, by, second: null };
  const values = [...new Set([...(now?.values ?? []), ...answer.values])];
  const rest = { id, values, confirmed: now?.confirmed ?? null, ended: now?.ended ?? null };
  return needsTwo(answer.kind)
    ? { ...rest, state: 'proposed', standing: now?.standing ?? null, proposed: made }
    : { ...rest, state: 'standing', standing: made, proposed: null };
}

/**
 * An agency names people, so one look is not enough: who confirms it has looked elsewhere. One wrong finding in fifty then
 * names nobody; both would have to be wrong. One place stays one place, however it is spelled and whatever source it is
 * said to be.
 */
function checkFinding({ kind, reference }: OrganiserAnswer, found: Finding | undefined): void {
  if (found === undefined) {
    if (kind === 'agency') throw new ClaqueError('CLQ_ANSWER_FINDING');
    return;
  }
  checkText('reference', found.reference, LONGEST_REFERENCE);
  if (bare(found.reference) === bare(reference)) throw new ClaqueError('CLQ_ANSWER_FINDING');
}

/** Sources in which an organiser speaks for itself. */
const OWN_WORD: ReadonlySet<AnswerSource> = new Set(['call']);

function checkProposal({ values, kind, name, source, reference, reason, expires, asked }: Proposal, at: string): void {
  if (values.length === 0 || values.length > MOST_VALUES || new Set(values).size !== values.length)
    throw new ClaqueError('CLQ_ANSWER_VALUES', { limit: MOST_VALUES });
  checkText('reason', reason);
  checkText('reference', reference, LONGEST_REFERENCE);
  if (name.length > LONGEST_NAME)
    throw new ClaqueError('CLQ_ANSWER_TEXT', { input: INPUTS.name, least: 0, limit: LONGEST_NAME });
  const days = (Date.parse(expires) - Date.parse(at)) / DAY_MS;
  if (!/^\d{4}-\d\d-\d\d$/.test(expires) || !(expires > at.slice(0, 10) && days <= MOST_DAYS))
    throw new ClaqueError('CLQ_ANSWER_EXPIRES', { days: MOST_DAYS });
  if (!excuses(kind)) return;
  if (OWN_WORD.has(source)) throw new ClaqueError('CLQ_ANSWER_OWN_WORD');
  // The lender knows its own numbers without a group; for everybody else an answer without bounds would excuse forever.
  if (kind !== 'lender' && asked.people === 0) throw new ClaqueError('CLQ_ANSWER_GROUP');
}

/** The day until which an answer counts where nobody says otherwise. */
export function usualExpiry(kind: OrganiserAnswer['kind'], at: string): string {
  const days = kind === 'unknown' ? UNKNOWN_DAYS : USUAL_DAYS;
  return new Date(Date.parse(at) + days * DAY_MS).toISOString().slice(0, 10);
}
