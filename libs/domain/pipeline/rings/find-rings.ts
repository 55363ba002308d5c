import {
  coAction,
  type GroupRules,
  type HubGroup,
  hubGroups,
  intersection,
  PackedIncidence,
} from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import type { Ring } from '../../model/index.js';
import { OPERATOR, type Value, type ValueTable } from '../../shared-values/value.js';
import { byCodeUnit } from '../../text/compare.js';
import { dayNumber } from '../../text/dates.js';
import { witnessesOf } from '../../witnesses.js';
import { IncrementalRings } from '../incremental/incremental-rings.js';
import { byChance } from './chance.js';
import { agencyIndex, describeRing } from './describe.js';
import { FAMILY_OF, liveValues, masksOf, rulesFor } from './network.js';
import type { RingInput } from './ring-input.js';
import { isRing, isToCheck } from './rule.js';
import { breakDown } from './score-breakdown.js';
import { strataOf } from './strata.js';

/** More groups like this by chance in the same data, and it is not reported. */
const LARGEST_EXPECTATION = 0.05;
/** Filings on one lender so many days apart count as made together. */
const LOCKSTEP_DAYS = 1;

export interface RingOutput {
  readonly rings: Ring[];
  /** Complaints in a validated group with a hidden operator value that is no ring: a person should look. */
  readonly toCheck: ReadonlySet<number>;
  /** Groups that a world by chance holds on average; null where there was nothing to compare with. */
  readonly groupsByChance: number | null;
}

/** Validated groups with reasons, counter-evidence and the weakest link: the hub network of docs/rings.md. */
export function findRings(input: RingInput): RingOutput {
  const { corpus } = input;
  const households = corpus.get('households').size;
  const table = inWindow(input);
  const live = liveValues(table);
  const masks = masksOf(table, households);
  const strata = strataOf(corpus);
  const witness = witnessesOf(corpus);
  const complaintsOf = complaintsByHousehold(corpus);
  const keys = complaintsOf.map((list) => corpus.complaints[list[0]].id);
  const groups = (input.incremental ?? new IncrementalRings()).update(live, masks, strata, keys, witness);
  const found = groups.filter((g) => isRing(g, live));
  const toCheck = new Set<number>();
  for (const g of groups) {
    if (found.includes(g) || !isToCheck(g, live)) continue;
    for (const v of g.values)
      if (OPERATOR.has(live[v].family) && !live[v].declared) for (const p of live[v].places) toCheck.add(p.complaint);
  }
  if (found.length === 0) return { rings: [], toCheck, groupsByChance: null };

  const incidence = PackedIncidence.of(
    households,
    live.map((v) => v.type),
    FAMILY_OF,
    live.map((v) => v.units),
    masks,
    strata.of,
  );
  const rules = rulesFor(
    (v) => live[v],
    (u) => witness[u] === 1,
    (v, w) => v - w,
  );
  const chance = byChance(incidence, rules, live, table, input.seed);
  const breaks = breaker(incidence, rules, live);
  const together = coAction(actionsOf(corpus), LOCKSTEP_DAYS);
  const agencyOf = agencyIndex(corpus.records.agencies);
  const context = { corpus, live, complaintsOf, agencyOf, founders: new Set<number>() };
  const rings: Omit<Ring, 'rank'>[] = [];
  for (const group of found) {
    const breakdown = breakDown(group.values, live, table);
    const expected = chance.expectedAtLeast(breakdown.score);
    if (expected > LARGEST_EXPECTATION) {
      for (const u of group.members) for (const i of complaintsOf[u]) toCheck.add(i);
      continue;
    }
    const lockstep = together(group.members);
    rings.push(describeRing({ group, breakdown, expected, lockstep, breaks: (v) => breaks(group, v) }, context));
  }
  rings.sort((x, y) => y.score - x.score || byCodeUnit(x.id, y.id));
  return { rings: rings.map((ring, i) => ({ ...ring, rank: i + 1 })), toCheck, groupsByChance: chance.groups };
}

/** The table of who complained within the window: who did not holds nothing and was asked for nothing. */
function inWindow({ corpus, table, windowDays }: RingInput): ValueTable {
  if (windowDays == null) return table;
  const last = new Float64Array(corpus.get('households').size).fill(Number.NEGATIVE_INFINITY);
  corpus.complaints.forEach((c, i) => {
    const unit = corpus.householdOf(i);
    const day = dayNumber(c.receivedAt);
    // Without a date nobody can say that it is old.
    last[unit] = Math.max(last[unit], Number.isNaN(day) ? Number.POSITIVE_INFINITY : day);
  });
  const end = last.reduce((x, y) => (Number.isFinite(y) ? Math.max(x, y) : x), Number.NEGATIVE_INFINITY);
  const inside = (unit: number) => last[unit] > end - windowDays;
  const observed = table.observed.map((row) => row.map((known, u) => (inside(u) ? known : 0)));
  return {
    values: table.values.map((v) => ({
      ...v,
      units: v.units.filter(inside),
      places: v.places.filter((p) => inside(corpus.householdOf(p.complaint))),
    })),
    observed,
    observedUnits: observed.map((row) => row.reduce((sum, x) => sum + x, 0)),
  };
}

/**
 * Whether a group is no ring any more once one of its values is explained. What is left is looked at as generously as can be: any two
 * of its values that two units hold count as linked, because without the value other links may pass the test.
 */
function breaker(
  incidence: PackedIncidence,
  rules: GroupRules,
  live: readonly Value[],
): (group: HubGroup, value: number) => boolean {
  return (group, value) => {
    const without = {
      ...rules,
      anchors: (v: number) => v !== value && rules.anchors(v),
      joins: (v: number) => v !== value && rules.joins(v),
      follows: (v: number) => v !== value && rules.follows(v),
    };
    const left = group.values.filter((v) => v !== value);
    const links = left.flatMap((a, i) =>
      left.slice(i + 1).flatMap((b) => {
        if (live[a].family === live[b].family) return [];
        const shared = intersection(live[a].units, live[b].units);
        return shared < 2 ? [] : [{ a: Math.min(a, b), b: Math.max(a, b), shared, expected: 0, logQ: 0 }];
      }),
    );
    return !hubGroups(incidence, links, without, 1).some((g) => isRing(g, live));
  };
}

function complaintsByHousehold(corpus: Corpus): number[][] {
  const result: number[][] = Array.from({ length: corpus.get('households').size }, () => []);
  corpus.complaints.forEach((_, i) => {
    result[corpus.householdOf(i)].push(i);
  });
  return result;
}

function actionsOf(corpus: Corpus) {
  const targets = new Map<string, number>();
  return corpus.complaints.flatMap((c, i) => {
    const time = dayNumber(c.receivedAt);
    if (Number.isNaN(time)) return [];
    const target = targets.get(c.institution) ?? targets.size;
    targets.set(c.institution, target);
    return [{ actor: corpus.householdOf(i), target, time }];
  });
}
