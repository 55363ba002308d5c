import { CASE_STATES, ClaqueError, INPUTS } from '../errors/errors.js';
import { samePerson } from '../text/names.js';

export type CaseState = 'open' | 'investigating' | 'proposed' | 'escalated' | 'closed' | 'merged';
export type Recipient = 'regulator' | 'police';
/** What somebody is in a case. A debtor of a ring is most likely its victim until somebody has looked. */
export type PartRole = 'suspected_operator' | 'probable_victim' | 'witness' | 'unclear';
export type PartKind = 'debtor' | 'agency' | 'phone' | 'account' | 'complaint' | 'paper' | 'ring' | 'cluster';

/** Somebody or something that a case is about. */
export interface Part {
  readonly kind: PartKind;
  readonly id: string;
  readonly role: PartRole;
}

export interface CaseTask {
  readonly id: string;
  readonly text: string;
  readonly assignee: string | null;
  readonly due: string | null;
  readonly done: boolean;
}

/** A file that somebody put into a case. */
export interface CaseFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

type Stamp = { readonly at: string; readonly by: string };

/** What happened in a case, one after the other; the case is what they add up to. */
export type CaseEvent = Stamp &
  (
    | { readonly kind: 'opened'; readonly title: string; readonly reason: string }
    | { readonly kind: 'added'; readonly parts: readonly Part[] }
    | { readonly kind: 'removed'; readonly part: string; readonly reason: string }
    | { readonly kind: 'role'; readonly part: string; readonly role: PartRole; readonly reason: string }
    | { readonly kind: 'commented'; readonly text: string }
    | { readonly kind: 'filed'; readonly file: CaseFile; readonly reason: string }
    /** Words for somebody whom an agency takes money from were made, to be sent by the lender's own ways. */
    | { readonly kind: 'letter'; readonly part: string; readonly letter: string }
    | { readonly kind: 'task'; readonly task: Omit<CaseTask, 'done'> }
    | { readonly kind: 'done'; readonly task: string }
    | { readonly kind: 'moved'; readonly to: 'investigating' | 'closed'; readonly reason: string }
    | { readonly kind: 'proposed'; readonly recipient: Recipient; readonly reason: string }
    | { readonly kind: 'decided'; readonly approved: boolean; readonly reason: string }
    | { readonly kind: 'related'; readonly to: string; readonly reason: string }
    | { readonly kind: 'merged'; readonly into: string; readonly reason: string }
    | { readonly kind: 'took'; readonly from: string; readonly parts: readonly Part[]; readonly reason: string }
    | { readonly kind: 'split'; readonly to: string; readonly parts: readonly string[]; readonly reason: string }
  );

export interface Case {
  readonly state: CaseState;
  readonly title: string;
  readonly parts: readonly Part[];
  readonly tasks: readonly CaseTask[];
  readonly files: readonly CaseFile[];
  readonly related: readonly string[];
  /** The case that this one went into. */
  readonly into: string | null;
  /** Where it is to go, who said so, and who agreed; null: nobody has proposed. */
  readonly escalation: {
    readonly recipient: Recipient;
    readonly proposedBy: string;
    readonly approvedBy: string | null;
  } | null;
}

/** From which states each event may come; the states that it leads to stand in `next`. */
const ALLOWED: Readonly<Record<Exclude<CaseEvent['kind'], 'opened'>, readonly CaseState[]>> = {
  added: ['open', 'investigating'],
  removed: ['open', 'investigating'],
  role: ['open', 'investigating'],
  commented: ['open', 'investigating', 'proposed', 'escalated', 'closed'],
  filed: ['open', 'investigating', 'proposed', 'escalated'],
  letter: ['open', 'investigating', 'proposed', 'escalated'],
  task: ['open', 'investigating', 'proposed', 'escalated'],
  done: ['open', 'investigating', 'proposed', 'escalated'],
  moved: ['open', 'investigating', 'escalated', 'closed'],
  proposed: ['investigating'],
  decided: ['proposed'],
  related: ['open', 'investigating', 'proposed', 'escalated', 'closed'],
  merged: ['open', 'investigating'],
  took: ['open', 'investigating'],
  split: ['open', 'investigating'],
};

const LONGEST_TEXT = 4000;
export const MOST_PARTS = 5000;
const MOST_FILES = 200;

export const partKey = (part: Pick<Part, 'kind' | 'id'>): string => `${part.kind}:${part.id}`;

/**
 * The case after one more event.
 *
 * @param now the case as it is; null before it was opened.
 * @throws ClaqueError CLQ_CASE_… where the event may not follow.
 */
export function next(now: Case | null, event: CaseEvent): Case {
  checkTexts(event);
  if (event.kind === 'opened') {
    if (now !== null) throw new ClaqueError('CLQ_CASE_OPENED');
    return opened(event.title);
  }
  if (now === null) throw new ClaqueError('CLQ_CASE_UNOPENED');
  if (!ALLOWED[event.kind].includes(now.state)) throw inState(now.state);
  const has = (key: string) => now.parts.some((p) => partKey(p) === key);
  switch (event.kind) {
    case 'added':
    case 'took': {
      const parts = [...now.parts, ...event.parts.filter((p) => !has(partKey(p)))];
      if (parts.length > MOST_PARTS) throw new ClaqueError('CLQ_CASE_PARTS', { limit: MOST_PARTS });
      return { ...now, parts };
    }
    case 'removed':
      if (!has(event.part)) throw new ClaqueError('CLQ_CASE_PART');
      return { ...now, parts: now.parts.filter((p) => partKey(p) !== event.part) };
    case 'role':
      if (!has(event.part)) throw new ClaqueError('CLQ_CASE_PART');
      return { ...now, parts: now.parts.map((p) => (partKey(p) === event.part ? { ...p, role: event.role } : p)) };
    case 'commented':
      return now;
    case 'filed':
      if (now.files.some((f) => f.sha256 === event.file.sha256)) throw new ClaqueError('CLQ_CASE_FILE_TWICE');
      if (now.files.length >= MOST_FILES) throw new ClaqueError('CLQ_CASE_FILES', { limit: MOST_FILES });
      return { ...now, files: [...now.files, event.file] };
    case 'letter':
      if (!now.parts.some((p) => partKey(p) === event.part && p.kind === 'debtor' && p.role === 'probable_victim'))
        throw new ClaqueError('CLQ_CASE_VICTIM');
      return now;
    case 'task':
      if (event.task.text.trim() === '' || event.task.text.length > LONGEST_TEXT)
        throw new ClaqueError('CLQ_CASE_TEXT', { input: INPUTS.task, limit: LONGEST_TEXT });
      return { ...now, tasks: [...now.tasks, { ...event.task, done: false }] };
    case 'done':
      if (!now.tasks.some((t) => t.id === event.task && !t.done)) throw new ClaqueError('CLQ_CASE_TASK');
      return { ...now, tasks: now.tasks.map((t) => (t.id === event.task ? { ...t, done: true } : t)) };
    case 'moved':
      if (event.to === now.state) throw inState(now.state);
      if (event.to === 'closed' && now.tasks.some((t) => !t.done)) throw new ClaqueError('CLQ_CASE_TASKS_OPEN');
      if (now.state === 'escalated' && event.to !== 'closed') throw inState('escalated');
      return { ...now, state: event.to };
    case 'proposed':
      if (!now.parts.some((p) => p.role === 'suspected_operator')) throw new ClaqueError('CLQ_CASE_OPERATOR');
      return {
        ...now,
        state: 'proposed',
        escalation: { recipient: event.recipient, proposedBy: event.by, approvedBy: null },
      };
    case 'decided':
      if (samePerson(event.by, now.escalation!.proposedBy)) throw new ClaqueError('CLQ_CASE_SECOND_PERSON');
      return event.approved
        ? { ...now, state: 'escalated', escalation: { ...now.escalation!, approvedBy: event.by } }
        : { ...now, state: 'investigating', escalation: null };
    case 'related':
      return now.related.includes(event.to) ? now : { ...now, related: [...now.related, event.to] };
    case 'merged':
      return { ...now, state: 'merged', into: event.into };
    case 'split': {
      const leaving = new Set(event.parts);
      for (const key of leaving) if (!has(key)) throw new ClaqueError('CLQ_CASE_PART');
      if (leaving.size === 0 || leaving.size === now.parts.length) throw new ClaqueError('CLQ_CASE_SPLIT');
      return {
        ...now,
        parts: now.parts.filter((p) => !leaving.has(partKey(p))),
        related: now.related.includes(event.to) ? now.related : [...now.related, event.to],
      };
    }
  }
}

const opened = (title: string): Case => ({
  state: 'open',
  title,
  parts: [],
  tasks: [],
  files: [],
  related: [],
  into: null,
  escalation: null,
});

const inState = (state: CaseState) => new ClaqueError('CLQ_CASE_STATE', { state: CASE_STATES[state] });

/** @throws ClaqueError CLQ_CASE_TEXT where a text of the event is empty or too long. */
function checkTexts(event: CaseEvent): void {
  for (const text of ['reason', 'title', 'text'] as const)
    if (text in event) {
      const given = (event as unknown as Record<string, string>)[text];
      if (given.trim() === '' || given.length > LONGEST_TEXT)
        throw new ClaqueError('CLQ_CASE_TEXT', { input: INPUTS[text], limit: LONGEST_TEXT });
    }
}

/** The case that events add up to. */
export const fold = (events: readonly CaseEvent[]): Case | null =>
  events.reduce<Case | null>((now, event) => next(now, event), null);
