import {
  type GroupRules,
  HUB_DEFAULTS,
  hubGroups,
  hubLinks,
  NullModel,
  type PackedIncidence,
  random,
} from '../../../kernel/index.js';
import { round } from '../../detector.js';
import type { Value, ValueTable } from '../../shared-values/value.js';
import { isRing } from './rule.js';
import { breakDown } from './score-breakdown.js';

/** Worlds dealt by chance. */
export const PERMUTATIONS = 20;

export interface Chance {
  /** Groups that a world by chance holds, on average. */
  readonly groups: number;
  /** Those of at least a score. */
  expectedAtLeast(score: number): number;
}

/**
 * How many groups that would be reported arise when values are dealt out again within their type, lender and week: the mean over
 * PERMUTATIONS worlds of a seeded permutation.
 */
export function byChance(
  incidence: PackedIncidence,
  rules: GroupRules,
  live: readonly Value[],
  table: ValueTable,
  seed: number,
): Chance {
  const model = new NullModel(incidence);
  const next = random(seed ^ 0x52494e47);
  const scores: number[] = [];
  for (let run = 0; run < PERMUTATIONS; run++) {
    const dealt = model.deal(next);
    for (const g of hubGroups(dealt, hubLinks(dealt, HUB_DEFAULTS).links, rules, seed))
      if (isRing(g, live)) scores.push(breakDown(g.values, live, table).score);
  }
  return {
    groups: round(scores.length / PERMUTATIONS),
    expectedAtLeast: (score) => round(scores.filter((s) => s >= score).length / PERMUTATIONS),
  };
}
