import { HUB_DEFAULTS, hubGroups, hubLinks, NullModel, PackedIncidence, random } from '../../../kernel/index.js';
import { round } from '../../detector.js';
import type { Complaint } from '../../model.js';
import { dayNumber } from '../../text/dates.js';
import type { Units } from '../../units.js';
import type { Value, ValueTable } from '../../values.js';
import { ledgerOf } from './ledger.js';
import { FAMILY_OF, rulesFor } from './living-rings.js';
import { isRing } from './rule.js';

/** Worlds dealt by chance. */
export const PERMUTATIONS = 20;
/** Days in a stratum of the permutation: a surge of news stays in the null. */
const STRATUM_DAYS = 7;

export interface Chance {
  /** Groups that a world by chance holds, on average. */
  readonly groups: number;
  /** Those of at least a score. */
  expectedAtLeast(score: number): number;
}

/**
 * How many groups that would be reported arise when values are dealt out anew within their type, lender and week: the mean over
 * PERMUTATIONS worlds of a seeded permutation.
 */
export function byChance(
  complaints: readonly Complaint[],
  units: Units,
  live: readonly Value[],
  table: ValueTable,
  masks: Uint32Array,
  witness: Uint8Array,
  seed: number,
): Chance {
  const incidence = PackedIncidence.of(
    units.size,
    live.map((v) => v.type),
    FAMILY_OF,
    live.map((v) => v.units),
    masks,
  );
  const model = new NullModel(incidence, strataOf(complaints, units));
  const rules = rulesFor(
    (v) => live[v],
    (u) => witness[u] === 1,
    (v, w) => v - w,
  );
  const next = random(seed ^ 0x52494e47);
  const scores: number[] = [];
  for (let run = 0; run < PERMUTATIONS; run++) {
    const dealt = model.deal(next);
    for (const g of hubGroups(dealt, hubLinks(dealt, HUB_DEFAULTS).links, rules, seed))
      if (isRing(g, live)) scores.push(ledgerOf(g.values, live, table).score);
  }
  return {
    groups: round(scores.length / PERMUTATIONS),
    expectedAtLeast: (score) => round(scores.filter((s) => s >= score).length / PERMUTATIONS),
  };
}

/** The lender and week of each unit's first complaint. */
function strataOf(complaints: readonly Complaint[], units: Units): Uint32Array {
  const strata = new Uint32Array(units.size);
  const known = new Uint8Array(units.size);
  const numbers = new Map<string, number>();
  complaints.forEach((c, i) => {
    const unit = units.unitOf[i];
    if (known[unit] === 1) return;
    known[unit] = 1;
    const day = dayNumber(c.receivedAt);
    const key = `${c.institution}|${Number.isNaN(day) ? '' : Math.floor(day / STRATUM_DAYS)}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    strata[unit] = number;
  });
  return strata;
}
