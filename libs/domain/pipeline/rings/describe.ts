import { peel } from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import { round } from '../../detector.js';
import type { Bilingual } from '../../errors/errors.js';
import type { AnswerSource } from '../../inquiries/answer.js';
import type { Agency, Fact, Operator, Reason, Ring, RingMember, RingValue } from '../../model/index.js';
import { agencyKeys } from '../../shared-values/agency-keys.js';
import { kindInSentence, kindName } from '../../shared-values/kind-names.js';
import { type Lines, nameOf, OPERATOR, PHONE_KINDS, type Value, type ValueTable } from '../../shared-values/value.js';
import { byCodeUnit } from '../../text/compare.js';
import { stableId } from '../../text/ids.js';
import { listKey } from '../groups/group-facts.js';
import { LEAST_MEMBERS, type Ruling, tierOf } from './rule.js';
import { breakDown, type ScoreBreakdown } from './score-breakdown.js';

interface Context {
  readonly corpus: Corpus;
  /** What households hold. */
  readonly table: ValueTable;
  /** Agency of each phone, account and name that agencies are known by. */
  readonly agencyOf: ReadonlyMap<string, string>;
  /** Complaints that rings are named after already. */
  readonly founders: Set<number>;
  /** Pairs of households that filed together, and how many are expected. */
  readonly lockstep: (units: readonly number[]) => { readonly pairs: number; readonly expected: number };
}

/** A ring in numbers: what its members hold, and who they are. */
interface Held {
  readonly ruling: Ruling;
  /** Values that two members hold, and what was identified of what one holds. */
  readonly values: readonly Value[];
  /** Members of the ring. */
  readonly debtors: ReadonlySet<string>;
  /** Their households, ascending. */
  readonly units: readonly number[];
  /** Their complaints. */
  readonly own: readonly number[];
  readonly breakdown: ScoreBreakdown;
}

/** Facts listed for one reason at most: a reader checks some, the graph has all. */
const FACTS = 200;

/** Bits that an identification adds: as much as a listed agency adds to the hypothesis that it is one. */
const IDENTIFIED_BITS = 6;

/** A ring as people read it: reasons with facts, counter-evidence, members by role, and what would clear it. */
export function describeRing(ruling: Ruling, context: Context): Omit<Ring, 'rank'> {
  const held = heldBy(ruling, context);
  const { corpus, agencyOf } = context;
  const { complaints } = corpus;
  const { values: list, own, units } = held;
  const reasons = [...identifications(held, context), ...reasonsOf(held, context)];
  const counterEvidence = against(held, context);
  const dates = own
    .map((i) => complaints[i].receivedAt)
    .filter((d): d is string => d !== null)
    .sort(byCodeUnit);
  const agencies = sorted(list.flatMap((v) => agencyOf.get(listKey(v)) ?? []));
  const values = valuesOf(held, context);
  const peeling = peelMembers(held, context);
  const lockstep = context.lockstep(units);
  return {
    id: stableId('R', complaints[founderOf(own, context)].id),
    tier: tierOf(new Set(list.map((v) => v.family))),
    score: round([...reasons, ...counterEvidence].reduce((sum, r) => sum + r.weight, 0)),
    pValue: Math.max(2 ** -ruling.group.bits, 1e-300),
    expectedByChance: ruling.group.expectedByChance,
    debtors: sorted(held.debtors),
    agencies,
    phones: sorted(list.filter((v) => PHONE_KINDS.has(v.kind)).map((v) => v.key)),
    complaints: own.map((i) => complaints[i].id).sort(byCodeUnit),
    templates: sorted(list.filter((v) => v.kind === 'template').map((v) => `T${v.key.slice(1)}`)),
    evidence: sorted(
      list
        .filter((v) => v.family === 'document')
        .flatMap((v) => inside(v, held, corpus).map((p) => p.field.slice('attachments:'.length))),
    ),
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    reasons,
    counterEvidence,
    operators: operatorsOf(list, values, new Set(agencies), corpus.records.agencies),
    members: membersOf(values, peeling.core),
    opinions: {
      peeling: { core: peeling.core.size, density: Math.round(peeling.density * 1e4) / 1e4 },
      lockstep: { pairs: lockstep.pairs, expected: round(lockstep.expected) },
    },
    values,
    weakestLink: weakestLink(held, corpus),
  };
}

function heldBy(ruling: Ruling, { corpus, table }: Context): Held {
  const debtors = new Set(ruling.debtors);
  const known = new Map(table.values.map((v) => [nameOf(v), v]));
  const identified = new Set(ruling.identified.map((i) => i.value));
  const holders = (v: Value) =>
    new Set(v.places.map((p) => corpus.debtorOf(p.complaint)).filter((d) => debtors.has(d))).size;
  const values = ruling.group.values
    .flatMap(({ key }) => known.get(key) ?? [])
    .filter((v) => holders(v) >= (identified.has(v) ? 1 : 2));
  const own = corpus.complaints.flatMap((_, i) => (debtors.has(corpus.debtorOf(i)) ? [i] : []));
  const units = [...new Set(own.map((i) => corpus.householdOf(i)))].sort((x, y) => x - y);
  return { ruling, values, debtors, units, own, breakdown: breakDown([...values.keys()], values, table) };
}

/** Where members hold a value. */
const inside = (value: Value, { debtors }: Held, corpus: Corpus) =>
  value.places.filter((p) => debtors.has(corpus.debtorOf(p.complaint)));

/** Each once, in order. */
const sorted = (list: Iterable<string>): string[] => [...new Set(list)].sort(byCodeUnit);

const once = (list: readonly string[]): string[] => [...new Set(list)];

/** That somebody identified who is behind a value, and how. The value of most members has the bits; one organiser counts once. */
function identifications(held: Held, { corpus }: Context): Reason[] {
  return byHolders(held, corpus).map(({ value, answer }, k): Reason => {
    const name = kindName(value.kind);
    const found =
      answer === null ? [LISTED] : [answer, answer.secondFinding].flatMap((f) => (f ? SOURCES[f.source] : []));
    const source = { en: once(found.map((s) => s.en)).join(', '), zh: once(found.map((s) => s.zh)).join('、') };
    return {
      value: nameOf(value),
      weight: k === 0 ? IDENTIFIED_BITS : 0,
      family: value.family,
      message: {
        en: `${name.en} ${value.label} was identified as a paid agency's (${source.en}${answer === null ? '' : `, ${answer.at.slice(0, 10)}`}).`,
        zh: `${name.zh} ${value.label} 已核实为收费代理机构所用（${source.zh}${answer === null ? '' : `，${answer.at.slice(0, 10)}`}）。`,
      },
      facts: factsAt(inside(value, held, corpus), corpus),
    };
  });
}

/** What was identified, with the members who hold it; what most hold first. */
function byHolders(held: Held, corpus: Corpus) {
  return held.ruling.identified
    .map(({ value, answer }) => ({
      value,
      answer,
      holds: new Set(inside(value, held, corpus).map((p) => corpus.debtorOf(p.complaint))),
    }))
    .filter(({ holds }) => holds.size > 0)
    .sort((x, y) => y.holds.size - x.holds.size || byCodeUnit(nameOf(x.value), nameOf(y.value)));
}

const LISTED: Bilingual = { en: 'known agencies, agencies.csv', zh: 'agencies.csv 已知机构名单' };
const SOURCES: Readonly<Record<AnswerSource, Bilingual>> = {
  register: { en: 'register', zh: '登记信息' },
  lender_records: { en: "lender's records", zh: '机构自有记录' },
  call: { en: 'call', zh: '电话核实' },
  authority: { en: 'authority', zh: '监管或司法机关' },
  sample: { en: 'verification sample', zh: '抽样核实' },
};

const factsAt = (places: Value['places'], corpus: Corpus): Fact[] =>
  places
    .slice(0, FACTS)
    .map((p): Fact => ({ record: corpus.complaints[p.complaint].id, field: p.field, span: p.span }));

/** What each value says, the heaviest first. */
function reasonsOf(held: Held, { corpus }: Context): Reason[] {
  const members = new Set(held.units);
  const reasons = held.breakdown.entries.map(({ value: v, weight }): Reason => {
    const value = held.values[v];
    const name = kindName(value.kind);
    const mine = value.units.filter((u) => members.has(u)).length;
    return {
      value: nameOf(value),
      weight,
      family: value.family,
      message: {
        en: `${name.en} ${value.label} appears with ${value.units.length} unrelated households, ${mine} of them in this ring.`,
        zh: `${name.zh} ${value.label} 出现在 ${value.units.length} 个互不相关的家庭中，其中 ${mine} 个在本团伙线索内。`,
      },
      facts: factsAt(value.places, corpus),
    };
  });
  return reasons.sort((x, y) => y.weight - x.weight || byCodeUnit(x.message.en, y.message.en));
}

/** The complaint that a ring is named after: its first. Where two rings share that one, the later goes by its next. */
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

function valuesOf(held: Held, { corpus }: Context): RingValue[] {
  return held.values.map((v): RingValue => {
    const debtors = sorted(inside(v, held, corpus).map((p) => corpus.debtorOf(p.complaint)));
    return { key: nameOf(v), kind: v.kind, family: v.family, label: v.label, debtors };
  });
}

/** Suspected operators: agencies, and the numbers, accounts and devices that several members were given. Never a debtor. */
function operatorsOf(
  list: readonly Value[],
  values: readonly RingValue[],
  agencies: ReadonlySet<string>,
  known: readonly Agency[],
): Operator[] {
  const result: Operator[] = known
    .filter((a) => agencies.has(a.id))
    .map((a) => ({ kind: 'agency', key: a.id, label: a.name, debtors: 0 }));
  list.forEach(({ family, kind, key, label }, i) => {
    if (OPERATOR.has(family)) result.push({ kind, key, label, debtors: values[i].debtors.length });
  });
  return result.sort(
    (x, y) =>
      Number(y.kind === 'agency') - Number(x.kind === 'agency') || y.debtors - x.debtors || byCodeUnit(x.key, y.key),
  );
}

/** Members by role. Who pays or names the operator, or was given two of its values, is probably a client. Others are to check. */
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

/** A second opinion on who holds the ring together: FRAUDAR's peeling of its members and values. */
function peelMembers(held: Held, { corpus }: Context): { core: Set<string>; density: number } {
  const at = new Map(held.units.map((u, i) => [u, i]));
  const holding: number[][] = held.units.map(() => []);
  held.values.forEach((v, k) => {
    for (const u of v.units) {
      const i = at.get(u);
      if (i !== undefined) holding[i].push(k);
    }
  });
  const { units, density } = peel({ valuesOf: holding, values: held.values.length });
  const dense = new Set(units.map((i) => held.units[i]));
  const core = new Set(
    held.values.flatMap((v) =>
      inside(v, held, corpus)
        .filter((p) => dense.has(corpus.householdOf(p.complaint)))
        .map((p) => corpus.debtorOf(p.complaint)),
    ),
  );
  return { core, density };
}

/** What would clear it: the identification that most members hang on. Where it is the only one, nobody is left without it. */
function weakestLink(held: Held, corpus: Corpus): Ring['weakestLink'] {
  const list = byHolders(held, corpus);
  const [most] = list;
  const others = (v: Value) => new Set(list.filter((x) => x.value !== v).flatMap((x) => [...x.holds])).size;
  const breaking = list.filter(({ value }) => others(value) < LEAST_MEMBERS).map((x) => x.value);
  const name = kindName(most.value.kind);
  const { label } = most.value;
  return {
    between: [nameOf(most.value)],
    breaks: breaking.map(nameOf).sort(byCodeUnit),
    message:
      breaking.length > 0
        ? {
            en: `The ring rests on who is behind ${kindInSentence(most.value.kind).en} ${label}. If that answer is wrong, take it back: nobody is named then.`,
            zh: `本线索取决于${name.zh} ${label} 由谁使用。若该核实结果有误，撤回后即无人被指认。`,
          }
        : {
            en: `Several values are identified. Most people stand here through ${kindInSentence(most.value.kind).en} ${label}: ${most.holds.size} of ${held.debtors.size}.`,
            zh: `多项信息已核实。大多数人因${name.zh} ${label} 列入：${held.debtors.size} 人中有 ${most.holds.size} 人。`,
          },
  };
}

/** Agencies by every phone, account and name that they are known by. */
export function agencyIndex(agencies: readonly Agency[], lines: Lines | undefined): Map<string, string> {
  const index = new Map<string, string>();
  for (const a of agencies) for (const key of agencyKeys(a, lines)) index.set(key, a.id);
  return index;
}

/** What speaks against the ring: members in their own words, and witnesses who hold the same values. */
function against({ own: indexes, units }: Held, { corpus }: Context): Reason[] {
  const own = new Set<number>();
  const hardship = new Set<number>();
  for (const i of indexes) {
    const unit = corpus.householdOf(i);
    if (corpus.clusterOf(i) === -1 && corpus.complaints[i].text.length >= 40) own.add(unit);
    if (corpus.factsOf(i).some((f) => f.kind === 'hardship')) hardship.add(unit);
  }
  const result: Reason[] = [];
  const n = units.length;
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
  if (indexes.some((i) => corpus.complaints[i].agentOrg !== ''))
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
