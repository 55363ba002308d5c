import {
  coAction,
  type GroupRules,
  type HubGroup,
  hubGroups,
  intersection,
  PackedIncidence,
} from '../../../kernel/index.js';
import { type Households, witnessesOf } from '../../households.js';
import type { Complaint, Ring } from '../../model/index.js';
import { OPERATOR, type Value, type ValueTable } from '../../shared-values/value-table.js';
import { byCodeUnit } from '../../text/compare.js';
import { dayNumber } from '../../text/dates.js';
import { FAMILY_OF, IncrementalRings, liveValues, masksOf, rulesFor } from '../incremental/incremental-rings.js';
import { byChance } from './chance.js';
import { agencyIndex, describeRing } from './describe.js';
import { ledgerOf } from './ledger.js';
import type { RingInput } from './ring-input.js';
import { isRing, isToCheck } from './rule.js';
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
  const { units, complaints } = input;
  const table = inWindow(input);
  const live = liveValues(table);
  const masks = masksOf(table, units.size);
  const strata = strataOf(complaints, units);
  const witness = witnessesOf(input.facts, units);
  const complaintsOf = complaintsByUnit(complaints, units);
  const living = input.living ?? new IncrementalRings();
  const groups = living.update(
    live,
    masks,
    strata,
    complaintsOf.map((list) => complaints[list[0]].id),
    witness,
  );
  const found = groups.filter((g) => isRing(g, live));
  const toCheck = new Set<number>();
  for (const g of groups) {
    if (found.includes(g) || !isToCheck(g, live)) continue;
    for (const v of g.values)
      if (OPERATOR.has(live[v].family) && !live[v].declared) for (const p of live[v].places) toCheck.add(p.complaint);
  }
  if (found.length === 0) return { rings: [], toCheck, groupsByChance: null };

  const incidence = PackedIncidence.of(
    units.size,
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
  const together = coAction(actionsOf(complaints, units), LOCKSTEP_DAYS);
  const context = {
    input: { ...input, table },
    live,
    complaintsOf,
    agencyOf: agencyIndex(input.agencies),
    founders: new Set<number>(),
  };
  const rings: Omit<Ring, 'rank'>[] = [];
  for (const g of found) {
    const ledger = ledgerOf(g.values, live, table);
    const expected = chance.expectedAtLeast(ledger.score);
    if (expected > LARGEST_EXPECTATION) {
      for (const u of g.members) for (const i of complaintsOf[u]) toCheck.add(i);
      continue;
    }
    rings.push(
      describeRing({ group: g, ledger, expected, lockstep: together(g.members), breaks: (v) => breaks(g, v) }, context),
    );
  }
  rings.sort((x, y) => y.score - x.score || byCodeUnit(x.id, y.id));
  return { rings: rings.map((ring, i) => ({ ...ring, rank: i + 1 })), toCheck, groupsByChance: chance.groups };
}

/** The table of who complained within the window: who did not holds nothing and was asked for nothing. */
function inWindow({ table, units, complaints, windowDays }: RingInput): ValueTable {
  if (windowDays == null) return table;
  const last = new Float64Array(units.size).fill(Number.NEGATIVE_INFINITY);
  complaints.forEach((c, i) => {
    const day = dayNumber(c.receivedAt);
    // Without a date nobody can say that it is old.
    last[units.unitOf[i]] = Math.max(last[units.unitOf[i]], Number.isNaN(day) ? Number.POSITIVE_INFINITY : day);
  });
  const end = last.reduce((x, y) => (Number.isFinite(y) ? Math.max(x, y) : x), Number.NEGATIVE_INFINITY);
  const inside = (unit: number) => last[unit] > end - windowDays;
  const observed = table.observed.map((row) => row.map((known, u) => (inside(u) ? known : 0)));
  return {
    values: table.values.map((v) => ({
      ...v,
      units: v.units.filter(inside),
      places: v.places.filter((p) => inside(units.unitOf[p.complaint])),
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

function complaintsByUnit(complaints: readonly Complaint[], units: Households): number[][] {
  const result: number[][] = Array.from({ length: units.size }, () => []);
  complaints.forEach((_, i) => {
    result[units.unitOf[i]].push(i);
  });
  return result;
}

function actionsOf(complaints: readonly Complaint[], units: Households) {
  const targets = new Map<string, number>();
  return complaints.flatMap((c, i) => {
    const time = dayNumber(c.receivedAt);
    if (Number.isNaN(time)) return [];
    const target = targets.get(c.institution) ?? targets.size;
    targets.set(c.institution, target);
    return [{ actor: units.unitOf[i], target, time }];
  });
}
