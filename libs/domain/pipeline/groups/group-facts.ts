import { logHypergeometricTail, logPoissonTail } from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import { foldText } from '../../households.js';
import type { Fact, OrganiserKind } from '../../model/index.js';
import { PHONE_KINDS, type Value } from '../../shared-values/value.js';
import { dayNumber } from '../../text/dates.js';
import { readPhone } from '../../text/phones.js';
import type { FoundGroup } from './search.js';

/** Facts about a group that its structure does not have, each a share from 0 to 1 or a count. */
export interface GroupFacts {
  readonly households: number;
  readonly lenders: number;
  /** Share of the complaints that go to the most frequent lender. */
  readonly oneLender: number;
  /** Whether chance explains that they all go to it, as where these data have no other. */
  readonly lenderByChance: boolean;
  /** Share of the complaints that make a demand, and whether chance draws more or fewer from these data. */
  readonly demanding: number;
  readonly demands: 'more' | 'usual' | 'fewer';
  readonly products: number;
  /** Share of households that name an agent. */
  readonly named: number;
  /** Share of dated complaints in the busiest seven days. */
  readonly busiestWeek: number;
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

/** Fees, deposits, percentages, silence and withdrawn mandates, in the words of clients and of collectors' calls. */
const TRADE =
  /服务费|手续费[^。]{0,6}(?:中介|代理)|代理费|咨询费|押金|定金|按比例(?:收|提)|收[^。]{0,4}(?:百分之|\d{1,2}\s*[%％])|成功后(?:收|付)|不要(?:告诉|跟)(?:银行|客服|催收)|别(?:告诉|说是)|介绍(?:费|一个)|返佣|撤销(?:授权|委托)|全权委托|upfront fee|enrol?lment fee|success fee|retainer|\d{1,2}\s*% of (?:what|the)|don'?t tell (?:them|the bank)|referral (?:fee|bonus)|cancel(?:led)? my (?:contract|mandate)/iu;
const FREE = /不收(?:取)?(?:任何)?费用|免费|公益|义务帮|分文不取|志愿者|free of charge|pro bono|volunteer|no fee/iu;
/** Texts cited for one fact at most. */
const CITED = 20;
/** Above this chance, what a group's texts hold is what everybody's hold. */
const EXCESS = Math.log(0.01);
/** Texts that are read to know how often everybody speaks of fees. */
const SAMPLE = 2000;
/** Virtual operators, as the ministry numbers them (MIIT numbering plan 2017): sold in boxes, to persons and to agencies. */
const VIRTUAL = /^\+86(?:16[257]|17[01])/;

export interface FactSources {
  readonly corpus: Corpus;
  readonly live: readonly Value[];
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
  readonly complaints: number;
  /** Complaints that make a demand. */
  readonly demands: number;
  /** Share of texts that speak of fees and the like. */
  readonly trade: number;
  /** Share of the complaints that go to each lender. */
  readonly lenders: ReadonlyMap<string, number>;
}

export function usualIn(corpus: Corpus): Usual {
  const { complaints } = corpus;
  const lenders = count(complaints.map((c) => c.institution));
  const step = Math.max(1, Math.floor(complaints.length / SAMPLE));
  const sample = complaints.filter((_, i) => i % step === 0);
  return {
    complaints: complaints.length,
    demands: complaints.filter((_, i) => demands(corpus, i)).length,
    trade: (sample.filter((c) => TRADE.test(c.text)).length + 1) / (sample.length + 2),
    lenders: new Map([...lenders].map(([name, n]) => [name, n / complaints.length])),
  };
}

const demands = (corpus: Corpus, complaint: number): boolean =>
  corpus.factsOf(complaint).some((f) => f.kind === 'demand');

/** What says something about a group's organiser, beyond who shares what. */
export function factsOfGroup(group: FoundGroup, complaints: readonly number[], sources: FactSources): GroupFacts {
  const { corpus, live, listed, ownNumbers, transcripts, calledAbout, usual } = sources;
  const all = complaints.map((i) => corpus.complaints[i]);
  const inside = new Set(group.units);
  const [lender, most] = [...count(all.map((c) => c.institution))].reduce((x, y) => (y[1] > x[1] ? y : x));
  const demanding = complaints.filter((i) => demands(corpus, i)).length;
  let speaking = 0;
  const trade: Fact[] = [];
  const free: Fact[] = [];
  const witnesses: Fact[] = [];
  const named = new Set<number>();
  const debtors = new Set<string>();
  for (const i of complaints) {
    const c = corpus.complaints[i];
    debtors.add(corpus.debtorOf(i));
    if (cite(trade, TRADE.exec(c.text), c.id, 'text')) speaking++;
    cite(free, FREE.exec(c.text), c.id, 'text');
    const against = corpus.factsOf(i).find((f) => f.kind === 'against_agent');
    if (against !== undefined && witnesses.length < CITED)
      witnesses.push({ record: c.id, field: 'text', span: [against.start, against.end] });
    if (c.agentOrg !== '' || c.agentName !== '' || c.agentPhone !== '') named.add(corpus.householdOf(i));
  }
  let read = all.length;
  for (const debtor of debtors)
    for (const { id, text } of transcripts.get(debtor) ?? []) {
      read++;
      if (cite(trade, TRADE.exec(text), id, 'transcript')) speaking++;
    }
  // What one letter says is said once, however many send it.
  const oneLetter = group.values.every((v) => live[v].family === 'text');
  const phones = group.values.map((v) => live[v]).filter((v) => PHONE_KINDS.has(v.kind));
  const offices = phones.filter((v) => ['landline', 'service'].includes(readPhone(v.key)?.kind ?? ''));
  return {
    households: group.units.length,
    lenders: new Set(all.map((c) => c.institution)).size,
    oneLender: most / all.length,
    lenderByChance: group.units.length * Math.log(usual.lenders.get(lender) ?? 1) > EXCESS,
    demanding: demanding / all.length,
    demands: oneLetter
      ? 'usual'
      : demanding * usual.complaints <= usual.demands * all.length
        ? 'fewer'
        : logHypergeometricTail(usual.complaints, all.length, usual.demands, demanding) <= EXCESS
          ? 'more'
          : 'usual',
    products: new Set(all.map((c) => c.product)).size,
    named: named.size / group.units.length,
    busiestWeek: busiestWeek(all.map((c) => dayNumber(c.receivedAt)).filter((d) => !Number.isNaN(d))),
    kinds: new Set(group.values.map((v) => live[v].kind)),
    office: phones.length === 0 ? 0 : offices.length / phones.length,
    virtual: phones.length === 0 ? 0 : phones.filter((v) => VIRTUAL.test(v.key)).length / phones.length,
    trade: !oneLetter && logPoissonTail(speaking, read * usual.trade) <= EXCESS ? trade : [],
    free: oneLetter ? [] : free,
    witnesses: oneLetter ? [] : witnesses,
    listed: group.values.flatMap((v) => listed.get(listKey(live[v])) ?? []),
    calledAbout: Math.max(
      0,
      ...phones.map((v) => [...(calledAbout.get(v.key) ?? [])].filter((d) => debtors.has(d)).length),
    ),
    somebodysOwn: phones.some((v) => {
      const owner = ownNumbers.get(v.key);
      return owner !== undefined && !inside.has(owner);
    }),
    sharedAddress: group.values.some((v) => live[v].kind === 'address'),
  };
}

/** By what agencies.csv would list a value. */
export function listKey(value: Value): string {
  if (PHONE_KINDS.has(value.kind)) return `phone:${value.key}`;
  return `${value.kind}:${value.kind === 'agent' ? foldText(value.key) : value.key}`;
}

function cite(into: Fact[], match: RegExpExecArray | null, record: string, field: string): boolean {
  if (match !== null && into.length < CITED)
    into.push({ record, field, span: [match.index, match.index + match[0].length] });
  return match !== null;
}

function count(names: readonly string[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const name of names) result.set(name, (result.get(name) ?? 0) + 1);
  return result;
}

/** Share of the days that fall into the fullest window of seven. */
function busiestWeek(given: readonly number[]): number {
  const days = [...given].sort((x, y) => x - y);
  let most = 0;
  let from = 0;
  days.forEach((day, to) => {
    while (day - days[from] >= 7) from++;
    most = Math.max(most, to - from + 1);
  });
  return days.length === 0 ? 0 : most / days.length;
}
