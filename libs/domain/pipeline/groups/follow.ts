import { logHypergeometricTail } from '../../../kernel/index.js';
import { ascending, CARRIERS, type HeldCounter, type Searched, type Seed } from './seed.js';

/** A value belongs to a group whose people hold it more than this chance allows, Bonferroni over all that could. */
const FOLLOW = 0.001;
/** Or where most of its holders are in the group. */
const MAJORITY = 0.6;
/** Where at least half of a value's holders are in, the rest belong to them. */
const HALF = 0.5;
/** So that a group cannot creep. */
const STEPS = 2;

/**
 * A group's further numbers, accounts, devices and papers, and who holds them. A value that many outside hold as well belongs to the
 * group and makes nobody a member.
 */
export function followGroup({ live, incidence }: Searched, seed: Seed, count: HeldCounter): Seed {
  let group = seed;
  for (let step = 0; step < STEPS; step++) {
    const known = new Set(group.values);
    const { values, held } = count(group.units);
    const open = values.reduce((n, v) => n + (known.has(v) ? 0 : 1), 0);
    const limit = Math.log(FOLLOW / Math.max(1, open));
    const come: number[] = [];
    const people: number[] = [];
    values.forEach((v, k) => {
      if (known.has(v)) return;
      const n = held[k];
      const holders = incidence.holders(v);
      if (n < MAJORITY * holders.length) {
        const universe = incidence.universe(incidence.typeOf[v], incidence.typeOf[v]);
        const units = Math.min(group.units.length, universe);
        if (logHypergeometricTail(universe, units, holders.length, n) > limit) return;
      }
      come.push(v);
      if (CARRIERS.has(live[v].kind) && n >= HALF * holders.length) for (const u of holders) people.push(u);
    });
    if (come.length === 0) return group;
    group = {
      ...group,
      values: ascending([...group.values, ...come]),
      units: ascending([...group.units, ...people]),
    };
  }
  return group;
}
