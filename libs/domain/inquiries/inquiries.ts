import type { Group, OrganiserKind } from '../model/index.js';
import { comesFromOrganiser, kindOf } from '../shared-values/value.js';
import { byCodeUnit } from '../text/compare.js';
import { type AddressBook, sameValue } from './address-book.js';
import { LEAST_PEOPLE } from './sample.js';

/**
 * Minutes that it takes to find out, by the kind of value.
 * What takes them: the lender's own records, a register and one call, reading papers.
 * They order the list and are no measurement.
 */
const MINUTES: Readonly<Record<string, number>> = {
  account: 5,
  agent: 10,
  contact: 10,
  agent_phone: 10,
  caller: 10,
  address: 10,
  ip: 20,
  device: 20,
  evidence: 30,
  certificate: 30,
  source_document: 30,
  template: 30,
};
const OTHER_MINUTES = 30;
/** How likely an agency is where nothing is said of the organiser. It orders the list among such groups, and is no prior. */
const UNSAID = 0.2;
/** A verification sample: about fifteen calls of six minutes. */
export const SAMPLE_MINUTES = 90;

export const minutesFor = (kind: string): number => MINUTES[kind] ?? OTHER_MINUTES;

/** `open`: nobody has answered. `waiting`: an answer waits for a second person. `unknown`: it could not be found out. */
export type InquiryState = 'open' | 'waiting' | 'unknown';

/** One question and what its answer would settle. */
export interface Inquiry {
  /** The value that it asks about, `kind:key`. */
  readonly value: string;
  readonly kind: string;
  readonly label: string;
  readonly state: InquiryState;
  /** Groups that the answer would settle, or people of which no answer speaks about yet; the largest first. */
  readonly groups: readonly string[];
  readonly people: number;
  readonly complaints: number;
  readonly minutes: number;
  /** People and complaints of an agency that hides, as far as the facts say, settled for a minute's work. */
  readonly worth: number;
}

/** The value that would settle a group. It is the one asked about, or the one that most of its people hold. */
export function valueToAsk(group: Group): string | null {
  if (group.inquiry !== null) return group.inquiry.value;
  const [most] = [...group.values].sort((x, y) => y.units - x.units || byCodeUnit(x.key, y.key));
  return most?.key ?? null;
}

/**
 * Whether a group is a ring as of the answers that stand now. The last analysis found it one.
 * Once the answer on which it rests is taken back, its question is open at once.
 * It does not wait for the next analysis.
 */
export const isRing = (group: Group, book: AddressBook, today: string): boolean =>
  group.status === 'ring' &&
  (group.answers === undefined ||
    book.about(group, today).some((a) => a.kind === 'agency' && group.answers!.includes(a.id)));

/** Whether an answer settles a group: somebody found out who stands behind it. */
export const settled = (group: Group, book: AddressBook, today: string): boolean =>
  isRing(group, book, today) || book.about(group, today).some((a) => a.kind !== 'unknown');

/** How far people have come with a group: `waiting` for a second person, `unknown` where it could not be found out. */
export type GroupState = InquiryState | 'answered' | 'ring';

/** @param waiting values of answers that wait for a second person. */
export function stateOf(group: Group, book: AddressBook, waiting: ReadonlySet<string>, today: string): GroupState {
  if (isRing(group, book, today)) return 'ring';
  if (settled(group, book, today)) return 'answered';
  if (group.values.some((v) => waiting.has(v.key))) return 'waiting';
  return book.about(group, today).length > 0 ? 'unknown' : 'open';
}

/** What is to be asked next about one group. */
interface Open {
  readonly group: Group;
  readonly value: string;
  /** People whom the answer would settle; all of the group where nobody has answered anything. */
  readonly people: number;
  /** How likely an agency that hides is behind it. */
  readonly likely: number;
  readonly first: boolean;
}

/** The rest of an agency's group is likely its own; where somebody else stands behind most of it, hardly. */
const REST_OF_AGENCY = 0.8;
const REST_OF_OTHERS = 0.25;

/**
 * The first question about a group. Where it is answered: the next one, about those of whom no answer speaks.
 * Nobody is asked about a letter then. Anybody can copy it, and its answer would name nobody and excuse all who use it.
 */
function openOf(group: Group, book: AddressBook, today: string): Open | null {
  const likely = group.kindOfOrganiser.find((h) => h.kind === 'agency')?.probability ?? UNSAID;
  const answers = book.about(group, today).filter((a) => a.kind !== 'unknown');
  const ring = isRing(group, book, today);
  if (answers.length === 0 && !ring) {
    const value = valueToAsk(group);
    return value === null ? null : { group, value, people: group.debtors.length, likely, first: true };
  }
  const agency = answers.every((a) => a.kind === 'agency');
  const listed = new Set(group.listed?.map(sameValue));
  const next = group.inquiry?.then?.find(
    (q) =>
      book.of(q.value) === null &&
      !listed.has(sameValue(q.value)) &&
      comesFromOrganiser(kindOf(q.value)) &&
      !(agency && q.within),
  );
  if (next === undefined) return null;
  const rest = agency ? REST_OF_AGENCY : likely * REST_OF_OTHERS;
  return { group, value: next.value, people: next.settles, likely: rest, first: false };
}

/**
 * Questions in the order of what an answer settles for the effort. A question is asked once, however many groups hang on
 * its value. What could not be found out goes on as a sample, at a sample's effort. Of a group that is answered, the values
 * come up again that others of its people hold. A question whose answer can name nobody comes after those whose answer can.
 *
 * @param waiting values of answers that wait for a second person.
 */
export function inquiriesOf(
  groups: readonly Group[],
  book: AddressBook,
  waiting: ReadonlySet<string>,
  today: string,
): readonly Inquiry[] {
  const about = new Map<string, Open[]>();
  for (const group of groups) {
    const open = openOf(group, book, today);
    if (open === null) continue;
    const list = about.get(open.value);
    if (list) list.push(open);
    else about.set(open.value, [open]);
  }
  return [...about]
    .map(([value, list]): Inquiry => {
      const first = list.filter((o) => o.first).map((o) => o.group);
      const again = list.filter((o) => !o.first);
      const rest = again.reduce((n, o) => n + o.people, 0);
      const people = together(first.map((g) => g.debtors)) + rest;
      const complaints = together(first.map((g) => g.complaints)) + rest;
      const state = waiting.has(value) ? 'waiting' : book.of(value)?.kind === 'unknown' ? 'unknown' : 'open';
      const kind = kindOf(value);
      const minutes = state === 'unknown' && people >= LEAST_PEOPLE ? SAMPLE_MINUTES : minutesFor(kind);
      const of = list.map((o) => o.group);
      return {
        value,
        kind,
        label: of[0].values.find((v) => v.key === value)?.label ?? '',
        state,
        groups: [...of].sort((x, y) => y.debtors.length - x.debtors.length || byCodeUnit(x.id, y.id)).map((g) => g.id),
        people,
        complaints,
        minutes,
        worth: ((people + complaints) * Math.max(...list.map((o) => o.likely))) / minutes,
      };
    })
    .sort(
      (x, y) =>
        Number(x.state === 'waiting') - Number(y.state === 'waiting') ||
        Number(comesFromOrganiser(y.kind)) - Number(comesFromOrganiser(x.kind)) ||
        y.worth - x.worth ||
        byCodeUnit(x.value, y.value),
    );
}

/** How many there are in lists that hold each once. Most values are one group's, and nothing is to be compared. */
const together = (lists: readonly (readonly string[])[]): number =>
  lists.length === 1 ? lists[0].length : new Set(lists.flat()).size;

/** What one answer would do, counted before anybody gives it. */
export interface Effect {
  readonly kind: OrganiserKind;
  /** Groups that it would settle, that are open now. */
  readonly groups: number;
  readonly people: number;
  readonly complaints: number;
  /**
   * People who themselves hold what comes from the organiser alone. Only for an agency: each is looked at as a possible
   * victim, and nobody else. A letter that anybody can copy has none.
   */
  readonly lookedAt: number;
  /** People of these groups who hold none of the values, and of whom the answer says nothing. */
  readonly untouched: number;
}

/** What an answer of a kind would do to groups that hold its values and are not settled. */
export function effectOf(
  kind: OrganiserKind,
  values: readonly string[],
  groups: readonly Group[],
  book: AddressBook,
  today: string,
): Effect {
  if (kind === 'unknown') return { kind, groups: 0, people: 0, complaints: 0, lookedAt: 0, untouched: 0 };
  const asked = new Set(values);
  const speaks = new Set(speaking(kind, values));
  const concerned = groups.filter((g) => g.values.some((v) => asked.has(v.key)));
  const of = concerned.filter((g) => !settled(g, book, today));
  const first = new Set(of.flatMap((g) => g.debtors)).size;
  const held = Math.min(
    of.reduce((sum, g) => sum + holding(g, speaks), 0),
    first,
  );
  // Of a group that is settled, it speaks of those of whom nothing was said.
  const rests = concerned.flatMap((g) => (of.includes(g) ? [] : [restOf(g, speaks, book, today)]));
  const silent = speaks.size === 0;
  const again = rests.reduce((sum, r) => sum + r.holding, 0);
  return {
    kind,
    groups: of.length,
    people: silent ? 0 : first + again,
    complaints: silent ? 0 : new Set(of.flatMap((g) => g.complaints)).size + again,
    lookedAt: kind === 'agency' ? held + again : 0,
    untouched: Math.max(0, first - held) + rests.reduce((sum, r) => sum + r.others, 0),
  };
}

/** Values whose holders an answer speaks of. That an agency wrote a letter says nothing of who sends it. */
const speaking = (kind: OrganiserKind, values: readonly string[]): readonly string[] =>
  kind === 'agency' ? values.filter((v) => comesFromOrganiser(kindOf(v))) : values;

/** Of those of whom nothing was said yet, how many hold one of the values, and how many do not. */
function restOf(group: Group, values: ReadonlySet<string>, book: AddressBook, today: string) {
  const rest = new Set(unspokenOf(group, book, today) ?? []);
  const found = group.values.filter((v) => values.has(v.key)).flatMap((v) => v.holders ?? []);
  const holding = new Set(found.map((i) => group.debtors[i]).filter((d) => rest.has(d))).size;
  return { holding, others: rest.size - holding };
}

/** People of a group who hold one of the values. Where nobody wrote down who holds what: as many as hold the commonest. */
function holding(group: Group, values: ReadonlySet<string>): number {
  const found = group.values.filter((v) => values.has(v.key));
  return found.every((v) => v.holders !== undefined)
    ? new Set(found.flatMap((v) => v.holders!)).size
    : Math.max(0, ...found.map((v) => v.units));
}

/**
 * People of a group who hold nothing of what was answered. An answer says nothing of them: they are named by none, and
 * excused by none.
 *
 * @returns their ids; null where nobody has answered anything, or where it was not written down who holds what.
 */
export function unspokenOf(group: Group, book: AddressBook, today: string): readonly string[] | null {
  const answers = book.about(group, today).filter((a) => a.kind !== 'unknown');
  const listed = isRing(group, book, today) ? (group.listed ?? []) : [];
  if (answers.length === 0 && listed.length === 0) return null;
  const answered = new Set([...answers.flatMap((a) => speaking(a.kind, a.values)), ...listed].map(sameValue));
  const held = group.values.filter((v) => answered.has(sameValue(v.key)));
  if (held.some((v) => v.holders === undefined)) return null;
  const spoken = new Set(held.flatMap((v) => v.holders!));
  return group.debtors.filter((_, i) => !spoken.has(i));
}
