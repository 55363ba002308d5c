import {
  groupLinks,
  HUB_DEFAULTS,
  type HubInput,
  type HubLink,
  hubLinks,
  leiden,
  random,
  UnionFind,
} from '../../kernel/index.js';
import { M, rarity, round } from '../detector.js';
import type { Bilingual } from '../errors.js';
import type { Agency, Complaint, Fact, Family, Reason, Ring, RingValue, TextFact } from '../model.js';
import { byCodeUnit } from '../text/compare.js';
import { dayNumber } from '../text/dates.js';
import { stableId } from '../text/ids.js';
import { foldText, type Units } from '../units.js';
import { OPERATOR, VALUE_TYPES, type Value, type ValueTable } from '../values.js';

/** More groups like this by chance in the same data, and it is not reported. */
export const LARGEST_EXPECTATION = 0.05;
/** A value held by at most this share of units is rare enough to make a member with one other value. */
const RARE = 0.01;
const PERMUTATIONS = 20;
/** Strata of fewer people are dealt to together. */
const LEAST_STRATUM = 30;
const POOL = '\u0000pool';
/** Days in a stratum of the permutation: a surge of news stays in the null. */
const STRATUM_DAYS = 7;

export interface RingInput {
  readonly complaints: readonly Complaint[];
  readonly facts: readonly (readonly TextFact[])[];
  readonly units: Units;
  readonly table: ValueTable;
  /** Cluster of each complaint, or -1. */
  readonly clusterOf: Int32Array;
  readonly agencies: readonly Agency[];
  readonly seed: number;
}

export interface RingOutput {
  readonly rings: Ring[];
  /** Complaints in a validated group with a hidden operator value that is no ring: a person should look. */
  readonly toCheck: ReadonlySet<number>;
}

interface Group {
  readonly values: readonly number[];
  readonly links: readonly HubLink[];
  readonly families: ReadonlySet<Family>;
  readonly members: readonly number[];
  readonly score: number;
}

/** Validated groups with reasons, counter-evidence and the weakest link: the hub network of docs/rings.md. */
export function findRings(input: RingInput): RingOutput {
  const { table, units } = input;
  // A value of fewer than three units cannot be linked; leaving them out early keeps the permutations cheap.
  const live = table.values.filter((v) => v.units.length >= HUB_DEFAULTS.leastHolders);
  const witness = witnesses(input);
  const holders = live.map((v) => v.units);
  const groups = findGroups(live, holders, table, units.size, witness, input.seed);
  const hidden = groups.filter((g) => isRing(g, live));
  const toCheck = new Set<number>();
  for (const g of groups) {
    if (hidden.includes(g) || !hasHiddenOperator(g, live)) continue;
    for (const v of g.values)
      if (OPERATOR.has(live[v].family) && !live[v].declared) for (const p of live[v].places) toCheck.add(p.complaint);
  }
  if (hidden.length === 0) return { rings: [], toCheck };

  const chance = byChance(input, live, witness);
  const agencyOf = agencyIndex(input.agencies);
  const complaintsOf = new Map<number, number[]>();
  input.complaints.forEach((_, i) => {
    const unit = units.unitOf[i];
    const list = complaintsOf.get(unit);
    if (list) list.push(i);
    else complaintsOf.set(unit, [i]);
  });
  const rings: Omit<Ring, 'rank'>[] = [];
  const founders = new Set<number>();
  for (const g of hidden) {
    const expected = chance.expectedAtLeast(g.score);
    if (expected > LARGEST_EXPECTATION) {
      for (const u of g.members) for (const i of complaintsOf.get(u)!) toCheck.add(i);
      continue;
    }
    rings.push(describe(g, live, input, complaintsOf, agencyOf, expected, founders));
  }
  rings.sort((x, y) => y.score - x.score || byCodeUnit(x.id, y.id));
  return { rings: rings.map((ring, i) => ({ ...ring, rank: i + 1 })), toCheck };
}

function findGroups(
  live: readonly Value[],
  holders: readonly Uint32Array[],
  table: ValueTable,
  size: number,
  witness: Uint8Array,
  seed: number,
): Group[] {
  const families = [...new Set(VALUE_TYPES.map((t) => t.family))];
  const input: HubInput = {
    units: size,
    typeOf: Uint16Array.from(live, (v) => v.type),
    familyOf: Uint16Array.from(VALUE_TYPES, (t) => families.indexOf(t.family)),
    holders,
    observed: table.observed,
  };
  const { links } = hubLinks(input, HUB_DEFAULTS);
  const parts = groupLinks(links, live.length)
    .flatMap((g) => splitLarge(g, holders, seed))
    .flatMap((g) => splitByContact(g, membersOf(g.values, live, holders, size, witness), live, holders));
  return joinByOperator(parts, live, holders)
    .map((part) => withMajorityValues(part, live, holders, witness))
    .map((part) => ({
      ...part,
      families: new Set(part.values.map((v) => live[v].family)),
      score: scoreOf(part.values, live, table, holders),
    }));
}

/**
 * An operator who rotates phones leaves several groups, each around a letter or a number, that pay into one account or file
 * from one network. Groups are joined where three members of each hold one such value, and most who hold it are members.
 */
function joinByOperator(parts: readonly Part[], live: readonly Value[], holders: readonly Uint32Array[]): Part[] {
  const partOf = new Map<number, number>();
  parts.forEach((part, k) => {
    for (const u of part.members) partOf.set(u, k);
  });
  const union = new UnionFind(parts.length);
  for (let v = 0; v < live.length; v++) {
    const { family, declared } = live[v];
    if (declared || !(family === 'contact' || family === 'money' || family === 'device' || family === 'net')) continue;
    const held = new Map<number, number>();
    for (const u of holders[v]) {
      const part = partOf.get(u);
      if (part !== undefined) held.set(part, (held.get(part) ?? 0) + 1);
    }
    const strong = [...held].filter(([, n]) => n >= HUB_DEFAULTS.leastHolders);
    const inside = strong.reduce((sum, [, n]) => sum + n, 0);
    if (strong.length < 2 || inside < MAJORITY * holders[v].length) continue;
    for (const [part] of strong) union.join(strong[0][0], part);
  }
  return union.components().map((component) => {
    const joined = [...component].map((k) => parts[k]);
    const all = (key: 'values' | 'members') => [...new Set(joined.flatMap((part) => part[key]))].sort((x, y) => x - y);
    return { values: all('values'), members: all('members'), links: joined.flatMap((part) => part.links) };
  });
}

type Part = Pick<Group, 'values' | 'links' | 'members'>;

/** Groups of more units than this are looked at for seams. */
const LARGE = 150;
/** Communities stay apart where the mean overlap between their values is below this. */
const RESOLUTION = 0.05;

/**
 * A very large group, split into communities by Leiden with the constant Potts model; two values are as close as the share of
 * the rarer one's holders that hold both. Links between communities are dropped with the bridges they were.
 */
function splitLarge(
  g: { values: number[]; links: HubLink[] },
  holders: readonly Uint32Array[],
  seed: number,
): { values: number[]; links: HubLink[] }[] {
  const held = new Set<number>();
  for (const v of g.values) for (const u of holders[v]) held.add(u);
  if (held.size <= LARGE) return [g];
  const at = new Map(g.values.map((v, i) => [v, i]));
  const edges = g.links.map((l) => ({
    a: at.get(l.a)!,
    b: at.get(l.b)!,
    weight: l.shared / Math.min(holders[l.a].length, holders[l.b].length),
  }));
  const community = leiden(g.values.length, edges, RESOLUTION, random(seed));
  const parts: { values: number[]; links: HubLink[] }[] = [];
  g.values.forEach((v, i) => {
    parts[community[i]] ??= { values: [], links: [] };
    parts[community[i]].values.push(v);
  });
  for (const l of g.links) {
    const c = community[at.get(l.a)!];
    if (c === community[at.get(l.b)!]) parts[c].links.push(l);
  }
  return parts.filter((part) => part.links.length > 0);
}

/**
 * Parts of a group whose members share more than a letter. Two operators who sell the same template are two groups: the
 * letter links them, no phone, account, device, network, address or paper does. A value stays with every part in which at
 * least three members hold it.
 */
function splitByContact(
  g: { values: readonly number[]; links: readonly HubLink[] },
  members: readonly number[],
  live: readonly Value[],
  holders: readonly Uint32Array[],
): Part[] {
  const index = new Map(members.map((u, i) => [u, i]));
  const union = new UnionFind(members.length);
  for (const v of g.values) {
    if (live[v].family === 'text') continue;
    let first = -1;
    for (const u of holders[v]) {
      const i = index.get(u);
      if (i === undefined) continue;
      if (first === -1) first = i;
      else union.join(first, i);
    }
  }
  return union
    .components(HUB_DEFAULTS.leastHolders)
    .map((part) => {
      const inside = new Set([...part].map((i) => members[i]));
      const values = g.values.filter((v) => {
        let held = 0;
        for (const u of holders[v]) if (inside.has(u)) held++;
        return held >= HUB_DEFAULTS.leastHolders;
      });
      const kept = new Set(values);
      return {
        members: [...inside].sort((x, y) => x - y),
        values,
        links: g.links.filter((l) => kept.has(l.a) && kept.has(l.b)),
      };
    })
    .filter((part) => part.links.length > 0);
}

/**
 * Members hold an operator value of the group, or two of its values one of which is rare. A witness, who complains about the
 * agency, is never a member.
 */
function membersOf(
  values: readonly number[],
  live: readonly Value[],
  holders: readonly Uint32Array[],
  size: number,
  witness: Uint8Array,
): number[] {
  const held = new Map<number, { count: number; rare: boolean; operator: boolean }>();
  for (const v of values)
    for (const u of holders[v]) {
      const h = held.get(u) ?? { count: 0, rare: false, operator: false };
      h.count++;
      if (holders[v].length <= Math.max(RARE * size, HUB_DEFAULTS.leastHolders)) h.rare = true;
      if (OPERATOR.has(live[v].family) && !live[v].declared) h.operator = true;
      held.set(u, h);
    }
  return [...held.entries()]
    .filter(([u, h]) => witness[u] === 0 && (h.operator || (h.count >= 2 && h.rare)))
    .map(([u]) => u)
    .sort((x, y) => x - y);
}

/** Share of a value's holders that must be members already for the value to belong to the group. */
const MAJORITY = 0.6;

/**
 * An operator's further numbers and accounts: too few people hold each to be linked for themselves, but most of those who
 * do are members. The rest of their holders are members by the rule above. One step, so that a group cannot creep.
 */
function withMajorityValues(
  part: Part,
  live: readonly Value[],
  holders: readonly Uint32Array[],
  witness: Uint8Array,
): Part {
  const members = new Set(part.members);
  const values = new Set(part.values);
  const joined: number[] = [];
  for (let v = 0; v < live.length; v++) {
    if (values.has(v) || !OPERATOR.has(live[v].family) || live[v].family === 'agent' || live[v].declared) continue;
    if (holders[v].length < HUB_DEFAULTS.leastHolders) continue;
    let inside = 0;
    for (const u of holders[v]) if (members.has(u)) inside++;
    if (inside >= MAJORITY * holders[v].length && inside >= 2) joined.push(v);
  }
  if (joined.length === 0) return part;
  for (const v of joined) for (const u of holders[v]) if (witness[u] === 0) members.add(u);
  return {
    links: part.links,
    values: [...part.values, ...joined].sort((x, y) => x - y),
    members: [...members].sort((x, y) => x - y),
  };
}

function scoreOf(
  values: readonly number[],
  live: readonly Value[],
  table: ValueTable,
  holders: readonly Uint32Array[],
): number {
  const best = new Map<Family, number>();
  for (const v of values) {
    const { family, type } = live[v];
    const bits = rarity(M[family], holders[v].length, table.observedUnits[type]);
    if (bits > (best.get(family) ?? 0)) best.set(family, bits);
  }
  return round([...best.values()].reduce((sum, x) => sum + x, 0));
}

function hasHiddenOperator(g: Group, live: readonly Value[]): boolean {
  return g.values.some((v) => (live[v].family === 'contact' || live[v].family === 'money') && !live[v].declared);
}

/**
 * Which validated groups are reported. What stands openly (an agent with the phone of the office) and what a place explains
 * (a print shop's device, network and address) each count as one source, because honest desks and shops look like that.
 * A ring needs a hidden operator value, and either a payee account shared with a second source, or three sources with
 * more than one phone or with a shared document or device behind them.
 */
function isRing(g: Group, live: readonly Value[]): boolean {
  if (g.members.length < 3) return false;
  const sources = new Set<string>();
  let phones = 0;
  for (const v of g.values) {
    const { family, declared } = live[v];
    if (family === 'agent' || (family === 'contact' && declared)) sources.add('declared');
    else if (family === 'net' || family === 'home' || family === 'device') sources.add('place');
    else sources.add(family);
    if (family === 'contact' && !declared) phones++;
  }
  if (sources.has('money'))
    return sources.size >= 2 && (sources.has('contact') || sources.has('document') || sources.size >= 3);
  if (!sources.has('contact')) return false;
  return sources.size >= 3 && (phones >= 2 || sources.has('document'));
}

/** Units whose own text complains about an agency or intermediary. */
function witnesses(input: RingInput): Uint8Array {
  const result = new Uint8Array(input.units.size);
  input.facts.forEach((facts, i) => {
    if (facts.some((f) => f.kind === 'against_agent')) result[input.units.unitOf[i]] = 1;
  });
  return result;
}

/**
 * How many groups of at least a score arise when values are dealt out anew within their type, lender and week. A seeded
 * permutation; the mean over PERMUTATIONS runs.
 */
function byChance(
  input: RingInput,
  live: readonly Value[],
  witness: Uint8Array,
): { expectedAtLeast(score: number): number } {
  const { units, complaints, table } = input;
  const stratum = new Map<number, string>();
  complaints.forEach((c, i) => {
    const unit = units.unitOf[i];
    if (stratum.has(unit)) return;
    const day = dayNumber(c.receivedAt);
    stratum.set(unit, `${c.institution}|${Number.isNaN(day) ? '' : Math.floor(day / STRATUM_DAYS)}`);
  });
  const observedIn = new Map<number, Map<string, number[]>>();
  for (const type of new Set(live.map((v) => v.type))) {
    const strata = new Map<string, number[]>();
    for (let u = 0; u < units.size; u++) {
      if (table.observed[type][u] === 0) continue;
      const key = stratum.get(u) ?? '';
      const list = strata.get(key);
      if (list) list.push(u);
      else strata.set(key, [u]);
    }
    // Dealing among a handful of people would deal them their own values back.
    const pooled: number[] = [];
    for (const [key, list] of strata)
      if (list.length < LEAST_STRATUM) {
        pooled.push(...list);
        strata.delete(key);
      }
    strata.set(
      POOL,
      pooled.sort((x, y) => x - y),
    );
    observedIn.set(type, strata);
  }
  const byType = new Map<number, Map<string, { slots: number[]; values: number[] }>>();
  live.forEach((v, index) => {
    const strata = observedIn.get(v.type)!;
    let dealt = byType.get(v.type);
    if (!dealt) {
      dealt = new Map();
      byType.set(v.type, dealt);
    }
    for (const u of v.units) {
      const own = stratum.get(u) ?? '';
      const key = strata.has(own) ? own : POOL;
      let s = dealt.get(key);
      if (!s) {
        s = { slots: strata.get(key)!, values: [] };
        dealt.set(key, s);
      }
      s.values.push(index);
    }
  });

  const next = random(input.seed ^ 0x52494e47);
  const scores: number[] = [];
  for (let run = 0; run < PERMUTATIONS; run++) {
    const holders: number[][] = live.map(() => []);
    for (const strata of byType.values())
      for (const { slots, values } of strata.values()) {
        // Dealing without replacement keeps how many values a unit can hold close to what it was.
        const deck = slots.slice();
        for (let k = 0; k < values.length; k++) {
          const at = k % deck.length;
          const pick = at + Math.floor(next() * (deck.length - at));
          [deck[at], deck[pick]] = [deck[pick], deck[at]];
          holders[values[k]].push(deck[at]);
        }
      }
    const dealt = holders.map((list) => Uint32Array.from(new Set(list)).sort());
    for (const g of findGroups(live, dealt, table, units.size, witness, input.seed))
      if (isRing(g, live)) scores.push(g.score);
  }
  return { expectedAtLeast: (score) => round(scores.filter((s) => s >= score).length / PERMUTATIONS) };
}

function agencyIndex(agencies: readonly Agency[]): Map<string, string> {
  const index = new Map<string, string>();
  for (const a of agencies) {
    for (const p of a.phones) index.set(`phone:${p}`, a.id);
    for (const acc of a.accounts) index.set(`account:${acc.replace(/[\s-]/g, '').toUpperCase()}`, a.id);
    index.set(`agent:${foldText(a.name)}`, a.id);
  }
  return index;
}

const KIND_NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  contact: { zh: '回访电话', en: 'Callback number' },
  caller: { zh: '来电号码', en: 'Calling number' },
  account: { zh: '收款账户', en: 'Payee account' },
  device: { zh: '设备', en: 'Device' },
  ip: { zh: '网络地址', en: 'Network address' },
  address: { zh: '地址', en: 'Address' },
  agent: { zh: '代理方', en: 'Agent' },
  agent_phone: { zh: '代理方电话', en: "Agent's phone" },
  evidence: { zh: '同一份文件', en: 'The same file' },
  template: { zh: '投诉模板', en: 'Template' },
};

function describe(
  g: Group,
  live: readonly Value[],
  input: RingInput,
  complaintsOf: ReadonlyMap<number, readonly number[]>,
  agencyOf: ReadonlyMap<string, string>,
  expected: number,
  founders: Set<number>,
): Omit<Ring, 'rank'> {
  const { complaints, units, table } = input;
  const memberSet = new Set(g.members);
  const complaintIndexes = g.members.flatMap((u) => complaintsOf.get(u)!);
  const debtors = [...new Set(complaintIndexes.map((i) => units.debtorOf[i]))].sort(byCodeUnit);
  const valuesInRing = g.values.filter((v) => live[v].units.some((u) => memberSet.has(u)));

  const reasons: Reason[] = [];
  const best = new Map<Family, { v: number; bits: number }>();
  for (const v of valuesInRing) {
    const bits = rarity(M[live[v].family], live[v].units.length, table.observedUnits[live[v].type]);
    const known = best.get(live[v].family);
    if (!known || bits > known.bits) best.set(live[v].family, { v, bits });
  }
  for (const v of valuesInRing) {
    const value = live[v];
    const inside = value.units.filter((u) => memberSet.has(u)).length;
    const strongest = best.get(value.family)!.v === v;
    const linked = g.links.filter((l) => l.a === v || l.b === v).sort((x, y) => x.logQ - y.logQ)[0];
    const name = KIND_NAMES[value.kind];
    const start = {
      en: `${name.en} ${value.label} appears with ${value.units.length} unrelated households, ${inside} of them in this group`,
      zh: `${name.zh} ${value.label} 出现在 ${value.units.length} 个互不相关的家庭中，其中 ${inside} 个在本组`,
    };
    reasons.push({
      weight: strongest ? round(best.get(value.family)!.bits) : 0,
      family: value.family,
      message: linked === undefined ? { en: `${start.en}.`, zh: `${start.zh}。` } : linkMessage(start, linked, v, live),
      facts: value.places
        .slice(0, 200)
        .map((p): Fact => ({ record: complaints[p.complaint].id, field: p.field, span: p.span })),
    });
  }
  reasons.sort((x, y) => y.weight - x.weight || byCodeUnit(x.message.en, y.message.en));

  const counterEvidence = against(g, complaintIndexes, input, memberSet);
  const dates = complaintIndexes
    .map((i) => complaints[i].receivedAt)
    .filter((d): d is string => d !== null)
    .sort(byCodeUnit);
  const operatorFamilies = [...g.families].filter((f) => OPERATOR.has(f));
  // Named after its first complaint; where two rings share that one, the later goes by its next.
  const byTime = [...complaintIndexes].sort(
    (x, y) =>
      byCodeUnit(complaints[x].receivedAt ?? '9999', complaints[y].receivedAt ?? '9999') ||
      byCodeUnit(complaints[x].id, complaints[y].id),
  );
  const founder = byTime.find((i) => !founders.has(i)) ?? byTime[0];
  founders.add(founder);
  const weakest = g.links.reduce((x, y) => (y.logQ > x.logQ ? y : x));
  const [wa, wb] = [live[weakest.a], live[weakest.b]];
  const agencies = new Set<string>();
  const phones = new Set<string>();
  for (const v of valuesInRing) {
    const { kind, key } = live[v];
    const isPhone = kind === 'contact' || kind === 'caller' || kind === 'agent_phone';
    if (isPhone) phones.add(key);
    const agency = agencyOf.get(isPhone ? `phone:${key}` : `${kind}:${key}`);
    if (agency !== undefined) agencies.add(agency);
  }
  const score = round([...reasons, ...counterEvidence].reduce((sum, r) => sum + r.weight, 0));
  return {
    id: stableId('R', complaints[founder].id),
    tier: g.families.size >= 3 && (operatorFamilies.length >= 2 || g.families.has('document')) ? 'T2' : 'T1',
    score,
    pValue: Math.max(Math.exp(g.links.reduce((least, l) => Math.min(least, l.logQ), 0)), 1e-300),
    expectedByChance: expected,
    debtors,
    agencies: [...agencies].sort(byCodeUnit),
    phones: [...phones].sort(byCodeUnit),
    complaints: complaintIndexes.map((i) => complaints[i].id).sort(byCodeUnit),
    templates: [
      ...new Set(valuesInRing.filter((v) => live[v].kind === 'template').map((v) => `T${live[v].key.slice(1)}`)),
    ].sort(byCodeUnit),
    evidence: [
      ...new Set(
        valuesInRing
          .filter((v) => live[v].kind === 'evidence')
          .flatMap((v) => live[v].places.map((p) => p.field.slice('attachments:'.length))),
      ),
    ].sort(byCodeUnit),
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    reasons,
    counterEvidence,
    values: valuesInRing.map(
      (v): RingValue => ({
        key: `${live[v].kind}:${live[v].key}`,
        kind: live[v].kind,
        family: live[v].family,
        label: live[v].label,
        debtors: [
          ...new Set(
            live[v].places
              .filter((p) => memberSet.has(units.unitOf[p.complaint]))
              .map((p) => units.debtorOf[p.complaint]),
          ),
        ].sort(byCodeUnit),
      }),
    ),
    weakestLink: {
      between: [`${wa.kind}:${wa.key}`, `${wb.kind}:${wb.key}`],
      message: {
        en: `The weakest link is between ${lower(KIND_NAMES[wa.kind].en)} ${wa.label} and ${lower(KIND_NAMES[wb.kind].en)} ${wb.label}: ${weakest.shared} households hold both. If that is explained, look again whether the group still stands.`,
        zh: `最薄弱的联系在${KIND_NAMES[wa.kind].zh} ${wa.label} 与${KIND_NAMES[wb.kind].zh} ${wb.label} 之间：${weakest.shared} 个家庭同时持有。若该联系有合理解释，请重新判断本组是否成立。`,
      },
    },
  };
}

function linkMessage(start: Bilingual, link: HubLink, v: number, live: readonly Value[]): Bilingual {
  const other = live[link.a === v ? link.b : link.a];
  const name = KIND_NAMES[other.kind];
  const chance = link.expected < 0.01 ? '< 0.01' : link.expected.toFixed(2);
  return {
    en: `${start.en}; ${link.shared} of them share ${lower(name.en)} ${other.label} too. By chance we would expect ${chance}.`,
    zh: `${start.zh}；有 ${link.shared} 个同时共用${name.zh} ${other.label}，偶然情况下预期为 ${chance}。`,
  };
}

const lower = (text: string): string => text[0].toLowerCase() + text.slice(1);

/** What speaks against the group: members in their own words, and witnesses who hold the same values. */
function against(g: Group, indexes: readonly number[], input: RingInput, memberSet: ReadonlySet<number>): Reason[] {
  const own = new Set<number>();
  const hardship = new Set<number>();
  for (const i of indexes) {
    const unit = input.units.unitOf[i];
    if (input.clusterOf[i] === -1 && input.complaints[i].text.length >= 40) own.add(unit);
    if (input.facts[i].some((f) => f.kind === 'hardship')) hardship.add(unit);
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
        .filter((i) => own.has(input.units.unitOf[i]) && input.clusterOf[i] === -1)
        .map((i): Fact => ({ record: input.complaints[i].id, field: 'text', span: null })),
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
  const openly =
    g.values.length > 0 &&
    memberSet.size > 0 &&
    input.complaints.some((c, i) => c.agentOrg !== '' && memberSet.has(input.units.unitOf[i]));
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
