import type { Group, OrganiserKind } from '../model/index.js';
import { comesFromOrganiser, kindOf } from '../shared-values/value.js';
import { byCodeUnit } from '../text/compare.js';
import { type AddressBook, namesOf, sameValue } from './address-book.js';
import { holdersIn, namesIn, placesOf, reachOf, type Some } from './reach.js';
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
  email: 10,
  address: 10,
  ip: 20,
  device: 20,
  evidence: 30,
  certificate: 30,
  source_document: 30,
  template: 30,
  sentences: 30,
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
  /** Groups in which people hold it of whom no answer speaks yet; the largest first. */
  readonly groups: readonly string[];
  /** These people and their complaints, each once. The answer settles them and nobody else of their groups. */
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
interface Open extends Some {
  readonly value: string;
  /** How likely an agency that hides is behind it. */
  readonly likely: number;
}

/** The rest of an agency's group is likely its own; where somebody else stands behind most of it, hardly. */
const REST_OF_AGENCY = 0.8;
const REST_OF_OTHERS = 0.25;
/** A further question must be about so many people. */
const LEAST_REST = 2;

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
    return value === null ? null : { group, value, places: holdersIn(group, [value]), likely };
  }
  const agency = answers.every((a) => a.kind === 'agency');
  const listed = new Set(group.listed?.map(sameValue));
  const silent = silentIn(group, book, today);
  const rest = agency ? REST_OF_AGENCY : likely * REST_OF_OTHERS;
  for (const q of group.inquiry?.then ?? []) {
    const known = book.of(q.value) !== null || listed.has(sameValue(q.value));
    if (known || !comesFromOrganiser(kindOf(q.value)) || (agency && q.within)) continue;
    const holders = holdersIn(group, [q.value]);
    // Of an agent whom others name beside a helper, an answer speaks of all of them.
    const places = q.within ? holders : silent === null ? holders.slice(0, q.settles) : both(holders, silent);
    if (places.length >= LEAST_REST) return { group, value: q.value, places, likely: rest };
  }
  return null;
}

function both(x: readonly number[], y: readonly number[]): readonly number[] {
  const second = new Set(y);
  return x.filter((k) => second.has(k));
}

/**
 * Questions in the order of what an answer settles for the effort. It settles people who hold what it is about, and
 * nobody else of their groups. A question is asked once, however many groups hang on its value. What could not be found
 * out goes on as a sample, at a sample's effort. Of a group that is answered, the values come up again that others of its
 * people hold. A question whose answer can name nobody comes after those whose answer can.
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
    // A number is one question, wherever people give it.
    const name = sameValue(open.value);
    const list = about.get(name);
    if (list) list.push(open);
    else about.set(name, [open]);
  }
  const waits = new Set([...waiting].map(sameValue));
  return [...about]
    .map(([name, list]): Inquiry => {
      const [{ value }] = list;
      const { people, complaints } = reachOf(list);
      const state = waits.has(name) ? 'waiting' : book.of(value)?.kind === 'unknown' ? 'unknown' : 'open';
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

/** What one answer would do, counted before anybody gives it. */
export interface Effect {
  readonly kind: OrganiserKind;
  /** Groups of which nothing was answered so far. */
  readonly groups: number;
  /**
   * People of whom it speaks and no answer does so far: they hold one of the values. That an agency wrote a letter
   * speaks of nobody, because anybody can copy it.
   */
  readonly people: number;
  /** Their complaints. */
  readonly complaints: number;
  /** The same people, for an agency alone: each is looked at as a possible victim, and nobody else. */
  readonly lookedAt: number;
  /** People of these groups of whom it says nothing, and no answer does. */
  readonly untouched: number;
}

/** What an answer of a kind would do to groups that hold its values. */
export function effectOf(
  kind: OrganiserKind,
  values: readonly string[],
  groups: readonly Group[],
  book: AddressBook,
  today: string,
): Effect {
  if (kind === 'unknown') return { kind, groups: 0, people: 0, complaints: 0, lookedAt: 0, untouched: 0 };
  const names = new Set(values.flatMap(namesOf));
  const speaks = speaking(kind, values);
  const concerned = groups.filter((g) => g.values.some((v) => names.has(v.key)));
  let open = 0;
  const spoken: Some[] = [];
  const silent: Some[] = [];
  for (const group of concerned) {
    const first = !settled(group, book, today);
    if (first) open++;
    // Of a group that is settled, it speaks of those of whom nothing was said.
    const pool = silentIn(group, book, today) ?? (first ? placesOf(group.debtors.length) : []);
    const places = speaks.length === 0 ? [] : both(holdersIn(group, speaks), pool);
    const held = new Set(places);
    spoken.push({ group, places });
    silent.push({ group, places: pool.filter((p) => !held.has(p)) });
  }
  const { people, complaints } = reachOf(spoken);
  const of = new Set(spoken.flatMap(namesIn));
  const others = new Set(silent.flatMap(namesIn).filter((d) => !of.has(d)));
  return {
    kind,
    groups: open,
    people,
    complaints,
    lookedAt: kind === 'agency' ? people : 0,
    untouched: others.size,
  };
}

/** Values whose holders an answer speaks of. That an agency wrote a letter says nothing of who sends it. */
const speaking = (kind: OrganiserKind, values: readonly string[]): readonly string[] =>
  kind === 'agency' ? values.filter((v) => comesFromOrganiser(kindOf(v))) : values;

/**
 * People of a group who hold nothing of what was answered. An answer says nothing of them: they are named by none, and
 * excused by none.
 *
 * @returns their ids; null where nobody has answered anything, or where it was not written down who holds what.
 */
export function unspokenOf(group: Group, book: AddressBook, today: string): readonly string[] | null {
  const places = silentIn(group, book, today);
  return places === null ? null : namesIn({ group, places });
}

/** The same, by their places in the group's list. */
function silentIn(group: Group, book: AddressBook, today: string): readonly number[] | null {
  const answers = book.about(group, today).filter((a) => a.kind !== 'unknown');
  const listed = isRing(group, book, today) ? (group.listed ?? []) : [];
  if (answers.length === 0 && listed.length === 0) return null;
  const names = new Set([...answers.flatMap((a) => speaking(a.kind, a.values)), ...listed].flatMap(namesOf));
  const held = group.values.filter((v) => names.has(v.key));
  if (held.some((v) => v.holders === undefined)) return null;
  const spoken = new Set(held.flatMap((v) => v.holders!));
  return placesOf(group.debtors.length).filter((p) => !spoken.has(p));
}
