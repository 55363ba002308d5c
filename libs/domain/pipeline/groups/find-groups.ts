import { PackedIncidence, type Spread } from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import { round } from '../../detector.js';
import type { Group, GroupValue } from '../../model/index.js';
import { agencyKeys } from '../../shared-values/agency-keys.js';
import { nameOf, PHONE_KINDS, VALUE_TYPES, type Value, type ValueTable } from '../../shared-values/value.js';
import { byCodeUnit } from '../../text/compare.js';
import { dayNumber } from '../../text/dates.js';
import { keyedId, stableId } from '../../text/ids.js';
import { readPhone } from '../../text/phones.js';
import type { PipelineOptions } from '../options.js';
import { FAMILY_OF, masksOf } from '../rings/network.js';
import { strataOf } from '../rings/strata.js';
import { type FactSources, factsOfGroup, type GroupFacts, usualIn } from './group-facts.js';
import { inquiryOf } from './inquiry.js';
import { hypotheses } from './organisers.js';
import { searchGroups } from './search.js';
import type { Searched } from './seed.js';

/** The incidence of a corpus as groups are searched in it. */
export function searchedOf(corpus: Corpus, table: ValueTable, seed: number): Searched {
  const households = corpus.get('households').size;
  const live = sharedIn(table);
  const incidence = PackedIncidence.of(
    households,
    live.map((v) => v.type),
    FAMILY_OF,
    live.map((v) => v.units),
    masksOf(table, households),
    strataOf(corpus),
  );
  const numbers = ownNumbersOf(corpus);
  const owners = Int32Array.from(live, (v) => (PHONE_KINDS.has(v.kind) ? (numbers.get(v.key) ?? -1) : -1));
  return { live, incidence, spreads: spreadsOf(table, households), days: daysOf(corpus), owners, seed };
}

/** Values that more than one household holds. */
export const sharedIn = (table: ValueTable): Value[] => table.values.filter((v) => v.units.length >= 2);

/** Household of each own number. */
function ownNumbersOf(corpus: Corpus): Map<string, number> {
  const numbers = new Map<string, number>();
  corpus.complaints.forEach((c, i) => {
    const phone = readPhone(c.debtorPhone);
    if (phone !== null) numbers.set(phone.e164, corpus.householdOf(i));
  });
  return numbers;
}

/** Of each type, how many values there are: who was asked and shares none holds one of their own. */
function spreadsOf(table: ValueTable, households: number): Spread[] {
  const values = VALUE_TYPES.map(() => 0);
  const shared = VALUE_TYPES.map(() => 0);
  const holding = VALUE_TYPES.map(() => new Uint8Array(households));
  for (const v of table.values) {
    if (v.units.length === 0) continue;
    values[v.type]++;
    if (v.units.length >= 2) shared[v.type]++;
    for (const u of v.units) holding[v.type][u] = 1;
  }
  return VALUE_TYPES.map((_, t) => ({
    values: values[t] + table.observedUnits[t] - holding[t].reduce((sum, x) => sum + x, 0),
    shared: shared[t],
  }));
}

function daysOf(corpus: Corpus): Searched['days'] {
  const { size } = corpus.get('households');
  const first = new Float64Array(size).fill(Number.NaN);
  const last = new Float64Array(size).fill(Number.NaN);
  corpus.complaints.forEach((c, i) => {
    const day = dayNumber(c.receivedAt);
    if (Number.isNaN(day)) return;
    const u = corpus.householdOf(i);
    if (!(first[u] <= day)) first[u] = day;
    if (!(last[u] >= day)) last[u] = day;
  });
  return { first, last };
}

/** The groups of a corpus, as people read them. */
export interface FoundGroups {
  /** The largest excess over chance first. */
  readonly groups: readonly Group[];
  /** Ids of those that share only what is common: each is named after its value. */
  readonly common: ReadonlySet<string>;
}

/** All groups of a corpus. */
export function findGroups(
  corpus: Corpus,
  { seed, pseudonymKey }: Pick<PipelineOptions, 'seed' | 'pseudonymKey'>,
): FoundGroups {
  const searched = searchedOf(corpus, corpus.get('traces'), seed);
  const found = searchGroups(searched);
  const complaintsOf: number[][] = Array.from({ length: corpus.get('households').size }, () => []);
  corpus.complaints.forEach((_, i) => {
    complaintsOf[corpus.householdOf(i)].push(i);
  });
  const sources = sourcesOf(corpus, searched);
  const founders = new Set<string>();
  const common = new Set<string>();
  const groups = found.map((group, rank): Group => {
    const inside = new Set(group.units);
    const values = group.values.map((v) => searched.live[v]);
    const holdersOf = new Map(
      values.map((v) => [
        nameOf(v),
        new Set(
          v.places.flatMap((p) => (inside.has(corpus.householdOf(p.complaint)) ? [corpus.debtorOf(p.complaint)] : [])),
        ),
      ]),
    );
    // Of a household, those who hold one of the values: who shares nothing is not named.
    const holding = new Set([...holdersOf.values()].flatMap((set) => [...set]));
    const own = group.units.flatMap((u) => complaintsOf[u]).filter((i) => holding.has(corpus.debtorOf(i)));
    const debtors = [...holding].sort(byCodeUnit);
    const placeOf = new Map(debtors.map((d, i) => [d, i]));
    const shown = values
      .map((v): GroupValue => {
        const { kind, label, units } = v;
        const name = nameOf(v);
        return {
          kind,
          key: name,
          label,
          units: units.reduce((n, u) => n + (inside.has(u) ? 1 : 0), 0),
          holders: [...holdersOf.get(name)!].map((d) => placeOf.get(d)!).sort((x, y) => x - y),
          ...standsIn(v, inside, corpus),
        };
      })
      .sort((x, y) => y.units - x.units || byCodeUnit(x.key, y.key));
    const dates = own.flatMap((i) => corpus.complaints[i].receivedAt ?? []).sort(byCodeUnit);
    // What is common is one value, and who holds it comes and goes.
    const id = group.common
      ? keyedId('G', shown[0].key, pseudonymKey)
      : stableId('G', founderOf(own, corpus, founders));
    if (group.common) common.add(id);
    return {
      id,
      rank: rank + 1,
      debtors,
      complaints: own.map((i) => corpus.complaints[i].id).sort(byCodeUnit),
      values: shown,
      bits: round(group.bits),
      expectedByChance: round(group.expected),
      kindOfOrganiser: hypotheses(factsOfGroup(group, own, sources)),
      inquiry: inquiryOf(shown, (v) => holdersOf.get(v.key)!),
      status: 'open',
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
    };
  });
  return { groups, common };
}

/** Where people read a value in full. A column holds it alone, so it goes before a text. Numbers of calls stand in no complaint. */
function standsIn({ places }: Value, inside: ReadonlySet<number>, corpus: Corpus): Pick<GroupValue, 'standsIn'> {
  const own = places.filter((p) => inside.has(corpus.householdOf(p.complaint)));
  const found =
    own.find((p) => p.field !== 'text' && !p.field.includes(':')) ??
    own.find((p) => p.field === 'text') ??
    own.find((p) => p.field.startsWith('attachments:'));
  return found === undefined
    ? {}
    : { standsIn: { complaint: corpus.complaints[found.complaint].id, field: found.field } };
}

/** The complaint that a group is named after: its first that no other group is named after. */
function founderOf(own: readonly number[], { complaints }: Corpus, founders: Set<string>): string {
  const byTime = own
    .map((i) => complaints[i])
    .sort((x, y) => byCodeUnit(x.receivedAt ?? '9999', y.receivedAt ?? '9999') || byCodeUnit(x.id, y.id));
  const { id } = byTime.find((c) => !founders.has(c.id)) ?? byTime[0];
  founders.add(id);
  return id;
}

function sourcesOf(corpus: Corpus, { live }: Searched): FactSources {
  const listed = new Map<string, GroupFacts['listed'][number]>();
  for (const a of corpus.records.agencies) {
    const line = { kind: a.kind ?? null, licence: (a.licence ?? '') !== '' };
    for (const key of agencyKeys(a)) listed.set(key, line);
  }
  const transcripts = new Map<string, { id: string; text: string }[]>();
  const calledAbout = new Map<string, Set<string>>();
  for (const call of corpus.records.calls) {
    if (call.debtorRef === '') continue;
    if (call.transcript !== '')
      transcripts.set(call.debtorRef, [
        ...(transcripts.get(call.debtorRef) ?? []),
        { id: call.id, text: call.transcript },
      ]);
    if (call.direction === 'outbound') continue;
    calledAbout.set(call.caller, (calledAbout.get(call.caller) ?? new Set()).add(call.debtorRef));
  }
  return { corpus, live, listed, ownNumbers: ownNumbersOf(corpus), transcripts, calledAbout, usual: usualIn(corpus) };
}
