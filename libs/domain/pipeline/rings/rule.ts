import type { Corpus } from '../../corpus.js';
import { foldText } from '../../households.js';
import { type AddressBook, sameValue } from '../../inquiries/address-book.js';
import type { OrganiserAnswer } from '../../inquiries/answer.js';
import type { Lexicon } from '../../knowledge.js';
import type { EvidenceFamily, Group } from '../../model/index.js';
import { agencyKeys } from '../../shared-values/agency-keys.js';
import {
  comesFromOrganiser,
  kindOf,
  NAMED_KINDS,
  nameOf,
  type Value,
  type ValueTable,
} from '../../shared-values/value.js';
import { dayNumber } from '../../text/dates.js';
import { witnessesOf } from '../../witnesses.js';
import { listKey } from '../groups/group-facts.js';

/** Fewer people who hold what was identified are no ring. */
export const LEAST_MEMBERS = 3;

/** A value whose holder people identified as an agency that hides. */
export interface IdentifiedValue {
  readonly value: Value;
  /** The answer of the address book; null where agencies.csv lists the value as a known agency's. */
  readonly answer: OrganiserAnswer | null;
}

/** A group with an identified organiser, and the people who hold what was identified. */
export interface Ruling {
  readonly group: Group;
  readonly identified: readonly IdentifiedValue[];
  /** Ascending. Each of their own complaints, papers or calls carries an identified value. */
  readonly debtors: readonly string[];
  /** What each group rests on whose people stand in it; left out where it is the group's own ring. */
  readonly of?: readonly Pick<Ruling, 'group' | 'identified'>[];
}

/**
 * Which groups are rings: those whose organiser somebody identified as an agency that hides. What people share never
 * makes one, because a helper and a mill leave the same structure.
 *
 * An identified value makes a member only of a person whose own complaint, paper or call carries it. So a planted
 * complaint can add nobody but its own sender. A letter or a network's exit makes nobody a member: anybody can copy the
 * one, and strangers share the other. For everybody else the ring is the same without any five complaints.
 * It can change where a third of a value's holders have a second one. Who speaks of the
 * intermediary is a witness and never a member. Whom an agency writes for does not mention it.
 *
 * @param today ISO 8601 day; answers that lapsed by then count no more.
 * @param lexicon words of somebody who speaks of an intermediary.
 */
export function rulings(
  corpus: Corpus,
  groups: readonly Group[],
  book: AddressBook,
  today: string,
  { ofAgent }: Pick<Lexicon, 'ofAgent'>,
): Ruling[] {
  const listed = listedAgencies(corpus);
  if (listed.size === 0 && !book.answers.some((a) => a.kind === 'agency')) return [];
  const concerned = groups.filter((g) =>
    g.values.some(({ key }) => book.of(key) !== null || listed.has(listKey(partsOf(key)))),
  );
  if (concerned.length === 0) return [];
  const names = concerned.flatMap((g) => g.values.map((v) => v.key));
  const traces = valuesOf(corpus.get('traces'), names);
  const strict = valuesOf(corpus.get('values'), names);
  const against = witnessesOf(corpus);
  const people = new Set(concerned.flatMap((g) => g.debtors));
  const complaintsOf = Map.groupBy(
    Array.from(corpus.complaints.keys()).filter((i) => people.has(corpus.debtorOf(i))),
    (i) => corpus.debtorOf(i),
  );
  const rule: Rule = (group, others = NO_VALUES) => {
    const about = book.about(group, today);
    const values = group.values.flatMap(({ key }) => traces.get(key) ?? []);
    const identified = values.flatMap((value): IdentifiedValue[] => {
      if (others.has(sameValue(nameOf(value)))) return [];
      const answer = about.find((a) => a.values.some((v) => sameValue(v) === sameValue(nameOf(value))));
      // What somebody found out about a value goes before the list.
      if (answer !== undefined && answer.kind !== 'unknown') return answer.kind === 'agency' ? [{ value, answer }] : [];
      return listed.has(listKey(value)) ? [{ value, answer: null }] : [];
    });
    const sole = identified.filter(({ value }) => comesFromOrganiser(value.kind));
    if (sole.length === 0) return { group, identified, debtors: [] };
    const inside = new Set(group.debtors);
    const complaints = group.debtors.flatMap((d) => complaintsOf.get(d) ?? []);
    const openly = openlyNaming(corpus, identified, complaints);
    const named = new Set(
      sole.flatMap(({ value }) =>
        membersBy(corpus, value, holdersOf(corpus, value, strict.get(nameOf(value)), values), values, openly),
      ),
    );
    const isWitness = (i: number) => against[corpus.householdOf(i)] === 1 || ofAgent.test(corpus.complaints[i].text);
    const debtors = [...named].filter((d) => inside.has(d) && !complaintsOf.get(d)!.some(isWitness)).sort();
    const own = group.values.filter((v) => !others.has(sameValue(v.key)));
    return { group: others === NO_VALUES ? group : { ...group, values: own }, identified, debtors };
  };
  return apart(concerned, rule);
}

/** The ruling about a group, without values that other rings cite. */
type Rule = (group: Group, others?: ReadonlySet<string>) => Ruling;
const NO_VALUES: ReadonlySet<string> = new Set();

/**
 * Rings of groups, no value of an organiser in two. A part of a group and a stock of sentences show people and values that
 * other groups show too. Where another ring has half of its people, such a group belongs to that one, with its further
 * values. Else it is a ring of what others leave.
 */
function apart(groups: readonly Group[], rule: Rule): Ruling[] {
  const isRing = ({ debtors }: Ruling) => debtors.length >= LEAST_MEMBERS;
  const rings: Ruling[] = [];
  for (const whole of groups.map((g) => rule(g)).filter(isRing)) {
    const cited = citedBy(rings);
    if (!citedIn(whole).some((v) => cited.has(v))) {
      rings.push(whole);
      continue;
    }
    const meeting = rings.map((r) => bothIn(whole, r));
    const k = meeting.indexOf(Math.max(...meeting));
    if (2 * meeting[k] >= whole.debtors.length) {
      rings[k] = joined(rings[k], whole, rule(whole.group, citedBy(rings.filter((_, j) => j !== k))));
      continue;
    }
    const rest = rule(whole.group, cited);
    const named = new Set(rings.flatMap((r) => r.debtors));
    const debtors = rest.debtors.filter((d) => !named.has(d));
    if (debtors.length >= LEAST_MEMBERS) rings.push({ ...rest, debtors, of: [whole] });
  }
  return rings;
}

/** Values that a ring cites and that come from an organiser alone. Letters are sold, so two rings may cite one. */
const citedIn = ({ group }: Ruling): string[] =>
  group.values.flatMap((v) => (comesFromOrganiser(v.kind) ? [sameValue(v.key)] : []));

const citedBy = (rings: readonly Ruling[]): ReadonlySet<string> => new Set(rings.flatMap(citedIn));

/** A ring with what another group's ruling adds to it. */
function joined(ring: Ruling, whole: Ruling, more: Ruling): Ruling {
  const { group, identified, debtors, of = [{ group, identified }] } = ring;
  const known = new Set(group.values.map((v) => v.key));
  return {
    group: { ...group, values: [...group.values, ...more.group.values.filter((v) => !known.has(v.key))] },
    identified: [...identified, ...more.identified.filter(({ value }) => !known.has(nameOf(value)))],
    debtors: [...new Set([...debtors, ...more.debtors])].sort(),
    of: [...of, whole],
  };
}

/** How many people stand in both. */
function bothIn(x: Ruling, y: Ruling): number {
  const people = new Set(y.debtors);
  return x.debtors.reduce((n, d) => n + Number(people.has(d)), 0);
}

const partsOf = (name: string) => ({ kind: kindOf(name), key: name.slice(kindOf(name).length + 1) });

/** Values by their names. Millions are in no group that is asked about, so no name is made for them. */
function valuesOf({ values }: ValueTable, names: readonly string[]): ReadonlyMap<string, Value> {
  const wanted = new Map<string, Set<string>>();
  for (const { kind, key } of names.map(partsOf)) wanted.set(kind, (wanted.get(kind) ?? new Set()).add(key));
  const found = new Map<string, Value>();
  for (const v of values) if (wanted.get(v.kind)?.has(v.key)) found.set(nameOf(v), v);
  return found;
}

/** Where this share of a value's holders has a second one, it is usual. Who lacks it is an exception. */
const USUAL = 2 / 3;
/** From this share on, who lacks it is an exception where all who have one wrote at another time. A number changes hands. */
const OFTEN = 1 / 3;
/** So many days before or after is the same time. */
const BESIDE_DAYS = 14;

/**
 * Who of a value's holders deals with the organiser. Clients name an agency openly, and so does who complains about it.
 * A number can stand in a lender's file after its owner left the agency, or has another owner since. So a second value is
 * asked for in four cases. These are fields of agents, an address, a text that names the organiser, and a value with company.
 */
function membersBy(
  corpus: Corpus,
  value: Value,
  holders: readonly string[],
  values: readonly Value[],
  openly: ReadonlySet<string>,
): readonly string[] {
  // A house has tenants who know nothing of one another.
  const named = NAMED_KINDS.has(value.kind) || value.kind === 'address';
  const same = sameValue(nameOf(value));
  const seconds = values.filter((v) =>
    named ? comesFromOrganiser(v.kind) && !NAMED_KINDS.has(v.kind) : sameValue(nameOf(v)) !== same,
  );
  const holding = new Set(seconds.flatMap((v) => debtorsOf(corpus, v)));
  const both = holders.filter((d) => holding.has(d));
  if (named || both.length >= USUAL * holders.length) return both;
  const among = both.length >= OFTEN * holders.length ? within(corpus, value, holding) : () => true;
  return holders.filter((d) => holding.has(d) || (!openly.has(d) && among(d)));
}

/** Whether somebody gave a value first while those gave it who hold a second one. Without a date nobody can say. */
function within(corpus: Corpus, { places }: Value, holding: ReadonlySet<string>): (debtor: string) => boolean {
  const first = new Map<string, number>();
  for (const p of places) {
    const [debtor, day] = [corpus.debtorOf(p.complaint), dayNumber(corpus.complaints[p.complaint].receivedAt)];
    if (!Number.isNaN(day)) first.set(debtor, Math.min(day, first.get(debtor) ?? Infinity));
  }
  const days = [...first].flatMap(([d, day]) => (holding.has(d) ? [day] : []));
  const from = days.reduce((x, y) => Math.min(x, y), Infinity);
  const to = days.reduce((x, y) => Math.max(x, y), -Infinity);
  return (debtor) => {
    const day = first.get(debtor);
    return day !== undefined && day >= from - BESIDE_DAYS && day <= to + BESIDE_DAYS;
  };
}

/**
 * People whose own text names the organiser, as an answer or agencies.csv has the name. Who hides an agency does not.
 *
 * @param complaints those of the people who are asked about.
 */
function openlyNaming(
  corpus: Corpus,
  identified: readonly IdentifiedValue[],
  complaints: readonly number[],
): ReadonlySet<string> {
  const keys = new Set(identified.map(({ value }) => listKey(value)));
  const names = [
    ...identified.flatMap(({ answer }) => answer?.name ?? []),
    ...corpus.records.agencies
      .filter((a) => agencyKeys(a, corpus.get('values').lines).some((k) => keys.has(k)))
      .map((a) => a.name),
  ].flatMap((name) => (foldText(name).length < LEAST_NAME ? [] : foldText(name)));
  if (names.length === 0) return new Set();
  return new Set(
    complaints.flatMap((i) => {
      const text = foldText(corpus.complaints[i].text);
      return names.some((name) => text.includes(name)) ? [corpus.debtorOf(i)] : [];
    }),
  );
}

/** A shorter name stands in texts by chance. */
const LEAST_NAME = 4;

/** Keys of agencies.csv that are known as agencies that hide: their kind says so, and no licence clears them. */
function listedAgencies(corpus: Corpus): ReadonlySet<string> {
  const { lines } = corpus.get('values');
  const hiding = corpus.records.agencies.filter((a) => a.kind === 'agency' && (a.licence ?? '') === '');
  return new Set(hiding.flatMap((a) => agencyKeys(a, lines)));
}

/**
 * Debtors who hold a value themselves. A number changes hands: who gave it long before or after everybody else is no
 * member by it. They are one if they hold another of the group's values. Of a number that nobody gave near another, all count.
 */
function holdersOf(corpus: Corpus, value: Value, strict: Value | undefined, others: readonly Value[]): string[] {
  const debtors = debtorsOf(corpus, value);
  if (strict === undefined || strict.units.length < LEAST_MEMBERS) return debtors;
  const near = new Set(debtorsOf(corpus, strict));
  const also = new Set(others.filter((v) => v.key !== value.key).flatMap((v) => debtorsOf(corpus, v)));
  return debtors.filter((d) => near.has(d) || also.has(d));
}

const debtorsOf = (corpus: Corpus, value: Value): string[] => value.places.map((p) => corpus.debtorOf(p.complaint));

/** T1: for a person to look at. T2, to escalate: three families of evidence, or money with a shared document. */
export function tierOf(families: ReadonlySet<EvidenceFamily>): 'T1' | 'T2' {
  return families.size >= 3 || (families.has('money') && families.has('document')) ? 'T2' : 'T1';
}
