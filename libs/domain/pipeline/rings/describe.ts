import { bridges, type HubGroup, type HubLink, peel } from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import { round } from '../../detector.js';
import type { Bilingual } from '../../errors/errors.js';
import type { Agency, Fact, Operator, Reason, Ring, RingMember, RingValue } from '../../model/index.js';
import { agencyKeys } from '../../shared-values/agency-keys.js';
import { kindInSentence, kindName } from '../../shared-values/kind-names.js';
import { OPERATOR, type Value } from '../../shared-values/value.js';
import { byCodeUnit } from '../../text/compare.js';
import { stableId } from '../../text/ids.js';
import { tierOf } from './rule.js';
import type { ScoreBreakdown } from './score-breakdown.js';

interface Found {
  readonly group: HubGroup;
  readonly breakdown: ScoreBreakdown;
  readonly expected: number;
  readonly lockstep: { readonly pairs: number; readonly expected: number };
  /** Whether the ring falls once the value is explained. */
  readonly breaks: (value: number) => boolean;
}

interface Context {
  readonly corpus: Corpus;
  readonly live: readonly Value[];
  readonly complaintsOf: readonly (readonly number[])[];
  /** Agency of each phone, account and name that agencies are known by. */
  readonly agencyOf: ReadonlyMap<string, string>;
  /** Complaints that rings are named after already. */
  readonly founders: Set<number>;
}

/** Facts listed for one reason at most: a reader checks some, the graph has all. */
const FACTS = 200;

/** A ring as people read it: reasons with their facts, what speaks against, members by role, and what would break it. */
export function describeRing(found: Found, context: Context): Omit<Ring, 'rank'> {
  const { group: g, expected } = found;
  const { corpus, live, complaintsOf } = context;
  const { complaints } = corpus;
  // Of a household, those whom the evidence holds: who shares no value is not named.
  const holding = new Set(g.values.flatMap((v) => live[v].places.map((p) => corpus.debtorOf(p.complaint))));
  const own = g.members.flatMap((u) => complaintsOf[u]).filter((i) => holding.has(corpus.debtorOf(i)));
  const reasons = reasonsOf(found, context);
  const counterEvidence = against(g, own, context);
  const dates = own
    .map((i) => complaints[i].receivedAt)
    .filter((d): d is string => d !== null)
    .sort(byCodeUnit);
  const { agencies, phones } = namedBy(g, context);
  const values = valuesOf(g, context);
  const peeling = peelMembers(g, context);
  return {
    id: stableId('R', complaints[founderOf(own, context)].id),
    tier: tierOf(new Set(g.values.map((v) => live[v].family))),
    score: round([...reasons, ...counterEvidence].reduce((sum, r) => sum + r.weight, 0)),
    pValue: Math.max(Math.exp(g.links.reduce((least, l) => Math.min(least, l.logQ), 0)), 1e-300),
    expectedByChance: expected,
    debtors: sorted(own.map((i) => corpus.debtorOf(i))),
    agencies: sorted(agencies),
    phones: sorted(phones),
    complaints: own.map((i) => complaints[i].id).sort(byCodeUnit),
    templates: sorted(g.values.filter((v) => live[v].kind === 'template').map((v) => `T${live[v].key.slice(1)}`)),
    evidence: sorted(
      g.values
        .filter((v) => live[v].family === 'document')
        .flatMap((v) => live[v].places.map((p) => p.field.slice('attachments:'.length))),
    ),
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    reasons,
    counterEvidence,
    operators: operatorsOf(g, live, values, agencies, corpus.records.agencies),
    members: membersOf(values, peeling.core),
    opinions: {
      peeling: { core: peeling.core.size, density: Math.round(peeling.density * 1e4) / 1e4 },
      lockstep: { pairs: found.lockstep.pairs, expected: round(found.lockstep.expected) },
    },
    values,
    weakestLink: weakestLink(found, live),
  };
}

/** Each once, in order. */
const sorted = (list: Iterable<string>): string[] => [...new Set(list)].sort(byCodeUnit);

/** What each value says, the heaviest first. */
function reasonsOf({ group: g, breakdown }: Found, { corpus, live }: Context): Reason[] {
  const members = new Set(g.members);
  const reasons = breakdown.entries.map(({ value: v, weight }): Reason => {
    const value = live[v];
    const inside = value.units.filter((u) => members.has(u)).length;
    const linked = g.links.filter((l) => l.a === v || l.b === v).sort((x, y) => x.logQ - y.logQ)[0];
    const name = kindName(value.kind);
    const start = {
      en: `${name.en} ${value.label} appears with ${value.units.length} unrelated households, ${inside} of them in this group`,
      zh: `${name.zh} ${value.label} 出现在 ${value.units.length} 个互不相关的家庭中，其中 ${inside} 个在本组`,
    };
    return {
      value: `${value.kind}:${value.key}`,
      weight,
      family: value.family,
      message: linked === undefined ? { en: `${start.en}.`, zh: `${start.zh}。` } : linkMessage(start, linked, v, live),
      facts: value.places
        .slice(0, FACTS)
        .map((p): Fact => ({ record: corpus.complaints[p.complaint].id, field: p.field, span: p.span })),
    };
  });
  return reasons.sort((x, y) => y.weight - x.weight || byCodeUnit(x.message.en, y.message.en));
}

/** The complaint that a ring is named after: its first; where two rings share that one, the later goes by its next. */
function founderOf(own: readonly number[], { corpus, founders }: Context): number {
  const { complaints } = corpus;
  const byTime = [...own].sort(
    (x, y) =>
      byCodeUnit(complaints[x].receivedAt ?? '9999', complaints[y].receivedAt ?? '9999') ||
      byCodeUnit(complaints[x].id, complaints[y].id),
  );
  const founder = byTime.find((i) => !founders.has(i)) ?? byTime[0];
  founders.add(founder);
  return founder;
}

/** Phones of the group, and the known agencies that its values are of. */
function namedBy(g: HubGroup, { live, agencyOf }: Context): { agencies: Set<string>; phones: Set<string> } {
  const agencies = new Set<string>();
  const phones = new Set<string>();
  for (const v of g.values) {
    const { kind, key } = live[v];
    const isPhone = kind === 'contact' || kind === 'caller' || kind === 'agent_phone';
    if (isPhone) phones.add(key);
    const agency = agencyOf.get(isPhone ? `phone:${key}` : `${kind}:${key}`);
    if (agency !== undefined) agencies.add(agency);
  }
  return { agencies, phones };
}

function valuesOf(g: HubGroup, { corpus, live }: Context): RingValue[] {
  const members = new Set(g.members);
  return g.values.map((v): RingValue => {
    const { kind, key, family, label, places } = live[v];
    const inside = places.filter((p) => members.has(corpus.householdOf(p.complaint)));
    return {
      key: `${kind}:${key}`,
      kind,
      family,
      label,
      debtors: sorted(inside.map((p) => corpus.debtorOf(p.complaint))),
    };
  });
}

/** Suspected operators: agencies, and the numbers, accounts and devices that several members were given. Never a debtor. */
function operatorsOf(
  g: HubGroup,
  live: readonly Value[],
  values: readonly RingValue[],
  agencies: ReadonlySet<string>,
  known: readonly Agency[],
): Operator[] {
  const result: Operator[] = known
    .filter((a) => agencies.has(a.id))
    .map((a) => ({ kind: 'agency', key: a.id, label: a.name, debtors: 0 }));
  g.values.forEach((v, i) => {
    if (OPERATOR.has(live[v].family))
      result.push({
        kind: live[v].kind,
        key: live[v].key,
        label: live[v].label,
        debtors: values[i].debtors.length,
      });
  });
  return result.sort(
    (x, y) =>
      Number(y.kind === 'agency') - Number(x.kind === 'agency') || y.debtors - x.debtors || byCodeUnit(x.key, y.key),
  );
}

/** Members by role: who pays or names the operator, or was given two of its values, is probably a client; others are to check. */
function membersOf(values: readonly RingValue[], core: ReadonlySet<string>): RingMember[] {
  const held = new Map<string, RingValue[]>();
  for (const value of values)
    for (const debtor of value.debtors) {
      const list = held.get(debtor);
      if (list) list.push(value);
      else held.set(debtor, [value]);
    }
  return [...held]
    .map(([debtor, list]): RingMember => {
      const given = list.filter((v) => OPERATOR.has(v.family));
      const client = given.some((v) => v.family === 'money' || v.family === 'agent') || given.length >= 2;
      return { debtor, role: client ? 'probable_client' : 'to_check', values: list.length, core: core.has(debtor) };
    })
    .sort((x, y) => y.values - x.values || byCodeUnit(x.debtor, y.debtor));
}

/** A second opinion on who holds the group together: FRAUDAR's peeling of its members and values. */
function peelMembers(g: HubGroup, { corpus, live }: Context): { core: Set<string>; density: number } {
  const at = new Map(g.members.map((u, i) => [u, i]));
  const valuesOf: number[][] = g.members.map(() => []);
  g.values.forEach((v, k) => {
    for (const u of live[v].units) {
      const i = at.get(u);
      if (i !== undefined) valuesOf[i].push(k);
    }
  });
  const { units, density } = peel({ valuesOf, values: g.values.length });
  const inside = new Set(units.map((i) => g.members[i]));
  const core = new Set(
    g.values.flatMap((v) =>
      live[v].places
        .filter((p) => inside.has(corpus.householdOf(p.complaint)))
        .map((p) => corpus.debtorOf(p.complaint)),
    ),
  );
  return { core, density };
}

/** What would break it: a value without which no ring is left, else a bridge, else the link that chance explains best. */
function weakestLink(found: Found, live: readonly Value[]): Ring['weakestLink'] {
  const { group: g, breakdown } = found;
  const name = (v: number): Bilingual => ({
    en: `${kindInSentence(live[v].kind).en} ${live[v].label}`,
    zh: `${kindName(live[v].kind).zh} ${live[v].label}`,
  });
  const key = (v: number) => `${live[v].kind}:${live[v].key}`;
  const breaking = breakdown.entries
    .filter((e) => found.breaks(e.value))
    .sort((x, y) => x.bits - y.bits || x.value - y.value)
    .map((e) => e.value);
  if (breaking.length > 0) {
    const v = breaking[0];
    return {
      between: [key(v)],
      breaks: breaking.map(key).sort(byCodeUnit),
      message: {
        en: `Without ${name(v).en} there is no ring. If that is explained, the group is cleared.`,
        zh: `没有${name(v).zh}，本组即不成立。若其有合理解释，本组应予排除。`,
      },
    };
  }
  const at = new Map(g.values.map((v, i) => [v, i]));
  const cut = bridges(
    g.values.length,
    g.links.map((l) => ({ a: at.get(l.a)!, b: at.get(l.b)! })),
  ).map((i) => g.links[i]);
  const weakest = (cut.length > 0 ? cut : g.links).reduce((x, y) => (y.logQ > x.logQ ? y : x));
  const [a, b] = [name(weakest.a), name(weakest.b)];
  return {
    between: [key(weakest.a), key(weakest.b)],
    breaks: [],
    message: {
      en: `No single value carries this group. The weakest ${cut.length > 0 ? 'bridge' : 'link'} is between ${a.en} and ${b.en}: ${weakest.shared} households hold both. If that is explained, look again at who is left.`,
      zh: `没有哪一项单独支撑本组。最薄弱的联系在${a.zh} 与${b.zh} 之间：${weakest.shared} 个家庭同时持有。若该联系有合理解释，请重新核对其余成员。`,
    },
  };
}

/** Agencies by every phone, account and name that they are known by. */
export function agencyIndex(agencies: readonly Agency[]): Map<string, string> {
  const index = new Map<string, string>();
  for (const a of agencies) for (const key of agencyKeys(a)) index.set(key, a.id);
  return index;
}

function linkMessage(start: Bilingual, link: HubLink, v: number, live: readonly Value[]): Bilingual {
  const other = live[link.a === v ? link.b : link.a];
  const name = kindInSentence(other.kind);
  const chance = link.expected < 0.01 ? '< 0.01' : link.expected.toFixed(2);
  return {
    en: `${start.en}; ${link.shared} of them share ${name.en} ${other.label} too. By chance we would expect ${chance}.`,
    zh: `${start.zh}；有 ${link.shared} 个同时共用${name.zh} ${other.label}，偶然情况下预期为 ${chance}。`,
  };
}

/** What speaks against the group: members in their own words, and witnesses who hold the same values. */
function against(g: HubGroup, indexes: readonly number[], { corpus, complaintsOf }: Context): Reason[] {
  const own = new Set<number>();
  const hardship = new Set<number>();
  for (const i of indexes) {
    const unit = corpus.householdOf(i);
    if (corpus.clusterOf(i) === -1 && corpus.complaints[i].text.length >= 40) own.add(unit);
    if (corpus.factsOf(i).some((f) => f.kind === 'hardship')) hardship.add(unit);
  }
  const result: Reason[] = [];
  const n = g.members.length;
  if (own.size > 0)
    result.push({
      weight: round((-3 * own.size) / n),
      family: 'text',
      message: {
        en: `${own.size} of ${n} households used their own words.`,
        zh: `${n} 个家庭中有 ${own.size} 个使用了自己的措辞。`,
      },
      facts: indexes
        .filter((i) => own.has(corpus.householdOf(i)) && corpus.clusterOf(i) === -1)
        .map((i): Fact => ({ record: corpus.complaints[i].id, field: 'text', span: null })),
    });
  if (hardship.size > 0)
    result.push({
      weight: 0,
      family: 'person',
      message: {
        en: `${hardship.size} of ${n} households describe hardship. It may be real: members are often the operators' victims.`,
        zh: `${n} 个家庭中有 ${hardship.size} 个陈述了困难，可能属实：成员往往是组织者的受害者。`,
      },
      facts: [],
    });
  const openly = g.members.some((u) => complaintsOf[u].some((i) => corpus.complaints[i].agentOrg !== ''));
  if (openly)
    result.push({
      weight: 0,
      family: 'agent',
      message: {
        en: 'An agent is named openly in some of these complaints. An agent with a proper power of attorney is lawful: ask for it.',
        zh: '部分投诉公开注明了代理方。持有合法授权委托书的代理是合法的：请核查委托书。',
      },
      facts: [],
    });
  return result;
}
