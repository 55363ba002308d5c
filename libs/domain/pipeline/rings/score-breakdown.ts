import { M, rarity, round } from '../../detector.js';
import type { EvidenceFamily } from '../../model/index.js';
import { comesFromOrganiser, type Value, type ValueTable } from '../../shared-values/value.js';

/** The bits of one value in a group. */
export interface ScoreEntry {
  /** Index of the value. */
  readonly value: number;
  /** log2(m / u). */
  readonly bits: number;
  /**
   * What it adds to the score: the largest of a family counts, the others stand by it with 0. So does a letter or a
   * network, which anybody may share.
   */
  readonly weight: number;
}

export interface ScoreBreakdown {
  readonly entries: readonly ScoreEntry[];
  readonly score: number;
}

/**
 * What the values of a group weigh: log2(m / u), as I. P. Fellegi and A. B. Sunter have it (JASA 1969).
 * Here u is the share of the asked units that hold the value.
 * And m is how often members of one ring share such a value. The largest in a family counts, and families add up.
 * The sum takes families as independent. That is why a family is all that one source can give.
 */
export function breakDown(values: readonly number[], live: readonly Value[], table: ValueTable): ScoreBreakdown {
  const best = new Map<EvidenceFamily, { value: number; bits: number }>();
  const bitsOf = new Map<number, number>();
  for (const value of values) {
    const { family, type, units } = live[value];
    const bits = round(rarity(M[family], units.length, table.observedUnits[type]));
    bitsOf.set(value, bits);
    if (!comesFromOrganiser(live[value].kind)) continue;
    const known = best.get(family);
    if (known === undefined || bits > known.bits) best.set(family, { value, bits });
  }
  const entries = values.map((value) => {
    const bits = bitsOf.get(value)!;
    return { value, bits, weight: best.get(live[value].family)?.value === value ? bits : 0 };
  });
  return { entries, score: round(entries.reduce((sum, e) => sum + e.weight, 0)) };
}
