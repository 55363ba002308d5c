import { logHypergeometricTail, logPoissonTail } from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import { foldText } from '../../households.js';
import type { Fact, OrganiserKind } from '../../model/index.js';
import { PHONE_KINDS, type Value } from '../../shared-values/value.js';
import { readPhone } from '../../text/phones.js';
import { factOf, type Readings, TRADE } from './readings.js';
import type { FoundGroup } from './search.js';

/** Facts about a group that its structure does not have, each a share from 0 to 1 or a count. */
export interface GroupFacts {
  readonly households: number;
  /** Lenders that its complaints name. */
  readonly lenders: number;
  /** Share of those that name a lender that goes to the most frequent. Null: too few name one. */
  readonly oneLender: number | null;
  /** Whether chance explains that they all go to it, as where these data have no other. */
  readonly lenderByChance: boolean;
  /** Of those that can be read, the share that demands what the lexicon names, and the share that demands anything. */
  readonly demanding: number;
  readonly asking: number;
  /** More than chance draws demand what is named; or no larger share than usual demands that, or anything. */
  readonly demands: 'more' | 'usual' | 'fewer';
  /** Share of households that name an agent. */
  readonly named: number;
  /** Share of the complaints in the busiest seven days; one without a date is in none. */
  readonly busiestWeek: number;
  /** Whether chance explains it, as where these data are of one week. */
  readonly weekByChance: boolean;
  /** Kinds of the group's values that many of it hold. */
  readonly kinds: ReadonlySet<string>;
  /** Share of its numbers that are landlines or service numbers. */
  readonly office: number;
  /** Share of its numbers that are a virtual operator's. */
  readonly virtual: number;
  /**
   * Texts and transcripts that speak of fees, deposits, percentages, silence or a withdrawn mandate.
   * They are more than chance draws from these data.
   */
  readonly trade: readonly Fact[];
  /** People of it who complain about an intermediary. */
  readonly witnesses: readonly Fact[];
  /** Texts that say that no fee is asked. */
  readonly free: readonly Fact[];
  /** Kinds under which agencies.csv lists its values, and whether a licence stands there. */
  readonly listed: readonly { readonly kind: OrganiserKind | null; readonly licence: boolean }[];
  /** Accounts of several people about which its number called. */
  readonly calledAbout: number;
  /** Its number is the own number of somebody who stands outside. */
  readonly somebodysOwn: boolean;
  readonly sharedAddress: boolean;
}

/** Texts cited for one fact at most. */
const CITED = 20;
/** Share of complaints of which something must be known to be said of the group. */
const MOSTLY = 0.8;
/** Above this chance, what a group's texts hold is what everybody's hold. */
const EXCESS = Math.log(0.01);
/** Texts that are read to know how often everybody speaks of fees. */
const SAMPLE = 2000;
/** Virtual operators, as the ministry numbers them (MIIT numbering plan 2017): sold in boxes, to persons and to agencies. */
const VIRTUAL = /^\+86(?:16[257]|17[01])/;

export interface FactSources {
  readonly corpus: Corpus;
  readonly live: readonly Value[];
  readonly readings: Readings;
  /** Listed kinds by `phone:`, `account:` and `agent:` keys. */
  readonly listed: ReadonlyMap<string, GroupFacts['listed'][number]>;
  /** Household of each own number. */
  readonly ownNumbers: ReadonlyMap<string, number>;
  /** Transcripts by debtor. */
  readonly transcripts: ReadonlyMap<string, readonly { readonly id: string; readonly text: string }[]>;
  /** Debtors that each number called about. */
  readonly calledAbout: ReadonlyMap<string, ReadonlySet<string>>;
  /** What is usual in these data. */
  readonly usual: Usual;
}

/** How often texts of these data hold what speaks about an organiser. Everybody's texts count. */
export interface Usual {
  readonly demands: Demands;
  /** Share of the dated complaints in the busiest seven days. */
  readonly busiestWeek: number;
  /** Share of texts that speak of fees and the like. */
  readonly trade: number;
  /** Of the complaints that name a lender, the share that goes to each, as the readings number them. */
  readonly lenders: Float64Array;
}

export function usualIn({ complaints }: Corpus, readings: Readings): Usual {
  const { lenders, demands } = readings;
  const step = Math.max(1, Math.floor(complaints.length / SAMPLE));
  const sample = complaints.filter((_, i) => i % step === 0);
  const shares = new Float64Array(lenders.names.length);
  for (const lender of lenders.of) shares[lender]++;
  const naming = complaints.length - (shares[lenders.names.indexOf('')] ?? 0);
  const all = complaints.map((_, i) => i);
  const dated = readings.days.filter((day) => !Number.isNaN(day)).length;
  return {
    demands: demandsOf(all, demands),
    busiestWeek: dated === 0 ? 0 : inBusiestWeek(all, readings) / dated,
    trade: (sample.filter((c) => TRADE.test(c.text)).length + 1) / (sample.length + 2),
    lenders: shares.map((n) => (naming === 0 ? 0 : n / naming)),
  };
}

/**
 * What says something about a group's organiser, beyond who shares what.
 *
 * @param complaints by household.
 */
export function factsOfGroup(group: FoundGroup, complaints: readonly number[], sources: FactSources): GroupFacts {
  const { live, listed, usual, readings } = sources;
  const { lender, most, lenders, naming } = lendersOf(complaints, readings);
  const isNamed = naming >= MOSTLY * complaints.length;
  const demands = demandsOf(complaints, readings.demands);
  const busiestWeek = inBusiestWeek(complaints, readings) / complaints.length;
  const said = saidBy(complaints, sources);
  // What one letter says is said once, however many send it.
  const oneLetter = group.values.every((v) => live[v].family === 'text');
  const phones = group.values.map((v) => live[v]).filter((v) => PHONE_KINDS.has(v.kind));
  const offices = phones.filter((v) => ['landline', 'service'].includes(readPhone(v.key)?.kind ?? ''));
  return {
    households: group.units.length,
    lenders,
    oneLender: isNamed ? most / naming : null,
    lenderByChance: !isNamed || group.units.length * Math.log(usual.lenders[lender]) > EXCESS,
    demanding: demands.named / Math.max(1, demands.read),
    asking: demands.any / Math.max(1, demands.read),
    demands: oneLetter || demands.read < MOSTLY * complaints.length ? 'usual' : compared(demands, usual.demands),
    named: namingIn(complaints, sources) / group.units.length,
    busiestWeek,
    weekByChance: group.units.length * Math.log(usual.busiestWeek) > EXCESS,
    kinds: new Set(group.values.map((v) => live[v].kind)),
    office: phones.length === 0 ? 0 : offices.length / phones.length,
    virtual: phones.length === 0 ? 0 : phones.filter((v) => VIRTUAL.test(v.key)).length / phones.length,
    trade: !oneLetter && logPoissonTail(said.speaking, said.read * usual.trade) <= EXCESS ? said.trade : [],
    free: oneLetter ? [] : said.free,
    witnesses: oneLetter ? [] : said.witnesses,
    listed: group.values.flatMap((v) => listed.get(listKey(live[v])) ?? []),
    calledAbout: calledAboutBy(phones, complaints, sources),
    somebodysOwn: ownedOutside(phones, group, sources),
    sharedAddress: group.values.some((v) => live[v].kind === 'address'),
  };
}

/** Lenders that complaints name: how many, the one that most go to, how many do, and how many name one. */
function lendersOf(complaints: readonly number[], { lenders }: Readings) {
  const counts = new Map<number, number>();
  let naming = 0;
  for (const i of complaints) {
    const lender = lenders.of[i];
    // A lender that is not known is no lender that they have in common.
    if (lenders.names[lender] === '') continue;
    naming++;
    counts.set(lender, (counts.get(lender) ?? 0) + 1);
  }
  const [lender, most] = [...counts].reduce((x, y) => (y[1] > x[1] ? y : x), [0, 0]);
  return { lender, most, lenders: counts.size, naming };
}

/** Complaints that can be read, those of them that demand what the lexicon names, and those that demand anything. */
interface Demands {
  readonly read: number;
  readonly named: number;
  readonly any: number;
}

function demandsOf(complaints: readonly number[], of: Uint8Array): Demands {
  const counts = [0, 0, 0, 0];
  for (const i of complaints) counts[of[i]]++;
  const [none, asked, named] = counts;
  return { read: none + asked + named, named, any: asked + named };
}

function compared({ read, named, any }: Demands, usual: Demands): GroupFacts['demands'] {
  const isFewer = (mine: number, others: number) => mine * usual.read <= others * read;
  if (isFewer(named, usual.named)) return isFewer(any, usual.any) ? 'fewer' : 'usual';
  return logHypergeometricTail(usual.read, read, usual.named, named) <= EXCESS ? 'more' : 'usual';
}

/** What complaints and transcripts of their people say of fees and of an intermediary. */
function saidBy(complaints: readonly number[], { readings, transcripts }: FactSources) {
  let speaking = 0;
  let read = complaints.length;
  const trade: Fact[] = [];
  const free: Fact[] = [];
  const witnesses: Fact[] = [];
  for (const i of complaints) {
    if (cite(trade, readings.trade(i))) speaking++;
    cite(free, readings.free(i));
    cite(witnesses, readings.against(i));
  }
  if (transcripts.size > 0)
    for (const debtor of debtorsIn(complaints, readings))
      for (const { id, text } of transcripts.get(debtor) ?? []) {
        read++;
        if (cite(trade, factOf(TRADE.exec(text), id, 'transcript'))) speaking++;
      }
  return { speaking, read, trade, free, witnesses };
}

const debtorsIn = (complaints: readonly number[], { debtors }: Readings): ReadonlySet<string> =>
  new Set(complaints.map((i) => debtors.names[debtors.of[i]]));

/** Households of which a complaint names an agent. */
function namingIn(complaints: readonly number[], { corpus, readings }: FactSources): number {
  let households = 0;
  let last = -1;
  for (const i of complaints) {
    const household = corpus.householdOf(i);
    if (readings.named[i] === 0 || household === last) continue;
    last = household;
    households++;
  }
  return households;
}

/** People of a group about whose accounts one of its numbers called: those of the number that has most. */
function calledAboutBy(
  phones: readonly Value[],
  complaints: readonly number[],
  { calledAbout, readings }: FactSources,
): number {
  const called = phones.flatMap((v) => calledAbout.get(v.key) ?? []);
  if (called.length === 0) return 0;
  const inside = debtorsIn(complaints, readings);
  return Math.max(...called.map((debtors) => [...debtors].filter((d) => inside.has(d)).length));
}

/** Whether one of the numbers is the own number of somebody who stands outside the group. */
function ownedOutside(phones: readonly Value[], { units }: FoundGroup, { ownNumbers }: FactSources): boolean {
  const owners = phones.flatMap((v) => ownNumbers.get(v.key) ?? []);
  if (owners.length === 0) return false;
  const inside = new Set(units);
  return owners.some((owner) => !inside.has(owner));
}

/** By what agencies.csv would list a value. */
export function listKey(value: { readonly kind: string; readonly key: string }): string {
  if (PHONE_KINDS.has(value.kind)) return `phone:${value.key}`;
  return `${value.kind}:${value.kind === 'agent' ? foldText(value.key) : value.key}`;
}

function cite(into: Fact[], fact: Fact | null): boolean {
  if (fact !== null && into.length < CITED) into.push(fact);
  return fact !== null;
}

/** Complaints that fall into the fullest window of seven days. */
function inBusiestWeek(complaints: readonly number[], readings: Readings): number {
  const days = Float64Array.from(complaints, (i) => readings.days[i]).filter((day) => !Number.isNaN(day));
  days.sort();
  let most = 0;
  let from = 0;
  days.forEach((day, to) => {
    while (day - days[from] >= 7) from++;
    most = Math.max(most, to - from + 1);
  });
  return most;
}
