import type { Corpus } from '../../corpus.js';
import { foldText } from '../../households.js';
import type { Fact } from '../../model/index.js';
import { PHONE_KINDS, type Value } from '../../shared-values/value.js';
import { dayNumber } from '../../text/dates.js';
import { readPhone } from '../../text/phones.js';
import type { GroupFacts } from './organisers.js';
import type { FoundGroup } from './search.js';

/** Fees, deposits, percentages, silence and withdrawn mandates, in the words of clients and of collectors' calls. */
const TRADE =
  /服务费|手续费[^。]{0,6}(?:中介|代理)|代理费|咨询费|押金|定金|按比例(?:收|提)|收[^。]{0,4}(?:百分之|\d{1,2}\s*[%％])|成功后(?:收|付)|不要(?:告诉|跟)(?:银行|客服|催收)|别(?:告诉|说是)|介绍(?:费|一个)|返佣|撤销(?:授权|委托)|全权委托|upfront fee|enrol?lment fee|success fee|retainer|\d{1,2}\s*% of (?:what|the)|don'?t tell (?:them|the bank)|referral (?:fee|bonus)|cancel(?:led)? my (?:contract|mandate)/iu;
const FREE = /不收(?:取)?(?:任何)?费用|免费|公益|义务帮|分文不取|志愿者|free of charge|pro bono|volunteer|no fee/iu;
/** Texts cited for one fact at most. */
const CITED = 20;

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
}

/** What says something about a group's organiser, beyond who shares what. */
export function factsOfGroup(group: FoundGroup, complaints: readonly number[], sources: FactSources): GroupFacts {
  const { corpus, live, listed, ownNumbers, transcripts, calledAbout } = sources;
  const all = complaints.map((i) => corpus.complaints[i]);
  const inside = new Set(group.units);
  const lenders = count(all.map((c) => c.institution));
  const trade: Fact[] = [];
  const free: Fact[] = [];
  const witnesses: Fact[] = [];
  const named = new Set<number>();
  const debtors = new Set<string>();
  for (const i of complaints) {
    const c = corpus.complaints[i];
    debtors.add(corpus.debtorOf(i));
    cite(trade, TRADE.exec(c.text), c.id, 'text');
    cite(free, FREE.exec(c.text), c.id, 'text');
    const against = corpus.factsOf(i).find((f) => f.kind === 'against_agent');
    if (against !== undefined && witnesses.length < CITED)
      witnesses.push({ record: c.id, field: 'text', span: [against.start, against.end] });
    if (c.agentOrg !== '' || c.agentName !== '' || c.agentPhone !== '') named.add(corpus.householdOf(i));
  }
  for (const debtor of debtors)
    for (const { id, text } of transcripts.get(debtor) ?? []) cite(trade, TRADE.exec(text), id, 'transcript');
  const phones = group.values.map((v) => live[v]).filter((v) => PHONE_KINDS.has(v.kind));
  const offices = phones.filter((v) => ['landline', 'service'].includes(readPhone(v.key)?.kind ?? ''));
  return {
    households: group.units.length,
    lenders: lenders.size,
    oneLender: Math.max(0, ...lenders.values()) / Math.max(1, all.length),
    products: new Set(all.map((c) => c.product)).size,
    named: named.size / group.units.length,
    busiestWeek: busiestWeek(all.map((c) => dayNumber(c.receivedAt)).filter((d) => !Number.isNaN(d))),
    kinds: new Set(group.values.map((v) => live[v].kind)),
    office: phones.length === 0 ? 0 : offices.length / phones.length,
    trade,
    free,
    witnesses,
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

function cite(into: Fact[], match: RegExpExecArray | null, record: string, field: string): void {
  if (match !== null && into.length < CITED)
    into.push({ record, field, span: [match.index, match.index + match[0].length] });
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
