import { PackedIncidence, type Spread } from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import type { Group } from '../../model/index.js';
import { agencyKeys } from '../../shared-values/agency-keys.js';
import { PHONE_KINDS, VALUE_TYPES, type Value, type ValueTable } from '../../shared-values/value.js';
import { dayNumber } from '../../text/dates.js';
import { readPhone } from '../../text/phones.js';
import type { PipelineOptions } from '../options.js';
import { FAMILY_OF, masksOf } from '../rings/network.js';
import { strataOf } from '../rings/strata.js';
import { Describer } from './describer.js';
import { type FactSources, type GroupFacts, usualIn } from './group-facts.js';
import { Readings } from './readings.js';
import { searchGroups } from './search.js';
import type { Searched } from './seed.js';

/** The incidence of a corpus as groups are searched in it. */
export function searchedOf(
  corpus: Corpus,
  table: ValueTable,
  seed: number,
  numbers: ReadonlyMap<string, number> = ownNumbersOf(corpus),
): Searched {
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
  const owners = Int32Array.from(live, (v) => (PHONE_KINDS.has(v.kind) ? (numbers.get(v.key) ?? -1) : -1));
  return { live, incidence, spreads: spreadsOf(table, households), days: daysOf(corpus), owners, seed };
}

/** Values that more than one household holds. */
export const sharedIn = (table: ValueTable): Value[] => table.values.filter((v) => v.units.length >= 2);

/** Household of each own number. */
function ownNumbersOf(corpus: Corpus): Map<string, number> {
  const numbers = new Map<string, number>();
  const { lines } = corpus.get('values');
  corpus.complaints.forEach((c, i) => {
    const phone = readPhone(c.debtorPhone);
    if (phone !== null) numbers.set(lines?.of(phone.e164) ?? phone.e164, corpus.householdOf(i));
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
  const numbers = ownNumbersOf(corpus);
  const searched = searchedOf(corpus, corpus.get('traces'), seed, numbers);
  const found = searchGroups(searched);
  const describer = new Describer(sourcesOf(corpus, searched, numbers), pseudonymKey);
  const groups = found.map((group, rank) => describer.of(group, rank + 1));
  return { groups, common: new Set(groups.flatMap((g, k) => (found[k].common ? [g.id] : []))) };
}

function sourcesOf(corpus: Corpus, { live }: Searched, ownNumbers: ReadonlyMap<string, number>): FactSources {
  const { lines } = corpus.get('values');
  const listed = new Map<string, GroupFacts['listed'][number]>();
  for (const a of corpus.records.agencies) {
    const line = { kind: a.kind ?? null, licence: (a.licence ?? '') !== '' };
    for (const key of agencyKeys(a, lines)) listed.set(key, line);
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
    const caller = lines?.of(call.caller) ?? call.caller;
    calledAbout.set(caller, (calledAbout.get(caller) ?? new Set()).add(call.debtorRef));
  }
  const readings = new Readings(corpus);
  return { corpus, live, readings, listed, ownNumbers, transcripts, calledAbout, usual: usualIn(corpus, readings) };
}
