/**
 * How values of one type are spread over units, and which are held by more units than that explains. A first holder is no
 * coincidence; each further one comes by chance with the odds that a value has a second holder at all. So the number of holders
 * falls off geometrically, P(X >= x) = r^(x-1), r the share of values with two holders or more. Groups that are really there raise
 * r, which makes the test stricter and never looser.
 */
import { benjaminiHochberg } from '../statistics/hypergeometric.js';

export interface Spread {
  /** Values of the type, those that nobody shares among them. */
  readonly values: number;
  /** Of them, those with two holders or more. */
  readonly shared: number;
}

/** A type of few values says little of itself: so many values of all types together are added to its own. */
const BORROWED = 20;

/**
 * ln of the chance that a value of this spread has so many holders.
 * @param rate share of shared values over all types.
 */
export function logSpreadTail({ values, shared }: Spread, holders: number, rate: number): number {
  if (holders < 2) return 0;
  // One value more on each side: no odds of 0 where nothing is shared yet, none above 1.
  return (holders - 1) * Math.log((shared + 1 + rate * BORROWED) / (values + 2 + BORROWED));
}

/** A value by its type and how many units hold it. */
export interface HeldValue {
  readonly type: number;
  readonly holders: number;
}

/**
 * ln of each value's adjusted p: Benjamini-Hochberg over all values of all types, whether or not anybody shares them.
 *
 * @param spreads one a type.
 */
export function singleValues(held: readonly HeldValue[], spreads: readonly Spread[]): Float64Array {
  const tests = spreads.reduce((sum, s) => sum + s.values, 0);
  const rate = spreads.reduce((sum, s) => sum + s.shared, 0) / Math.max(1, tests);
  return benjaminiHochberg(
    held.map(({ type, holders }) => logSpreadTail(spreads[type], holders, rate)),
    Math.max(1, tests),
  );
}
