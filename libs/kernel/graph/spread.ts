/**
 * How values of one type are spread over units, and which are held by more units than that explains.
 * A first holder is no coincidence.
 * Each further one comes by chance with the odds that a value has a second holder at all.
 * So the number of holders falls off geometrically: P(X >= x) = r^(x-1).
 * Here r is the share of values with two holders or more.
 * Groups that are really there raise r, which makes the test stricter and never looser.
 */
import { benjaminiHochberg } from '../statistics/hypergeometric.js';

export interface Spread {
  /** Values of the type, those that nobody shares among them. */
  readonly values: number;
  /** Of them, those with two holders or more. */
  readonly shared: number;
}

/** A type of few values says little of itself. So many values of all types together are added to its own. */
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

/** The spread is taken again without what was found, until nothing changes; so many times at most. */
const ROUNDS = 5;

/**
 * ln of each value's adjusted p. Types differ: hardly anybody shares an account, and many name one agent. So each type is tested by
 * itself, and among types those that hold anything are found first (Y. Benjamini, M. Bogomolov, "Selective inference on multiple families
 * of hypotheses", JRSS B 2014). Where nothing is there, the rate of false findings over all types stays q.
 * What is found belongs to groups and says nothing of chance: the spread is taken again without it.
 *
 * @param spreads one a type.
 */
export function singleValues(held: readonly HeldValue[], spreads: readonly Spread[], q: number): Float64Array {
  let result = onceOver(held, spreads, q);
  for (let k = 1; k < ROUNDS; k++) {
    const found = spreads.map(() => 0);
    held.forEach(({ type }, i) => {
      if (result[i] <= Math.log(q)) found[type]++;
    });
    const rest = spreads.map((s, t) => ({ values: s.values - found[t], shared: s.shared - found[t] }));
    const next = onceOver(held, spreads, q, rest);
    const same = next.every((x, i) => x <= Math.log(q) === result[i] <= Math.log(q));
    result = next;
    if (same) break;
  }
  return result;
}

function onceOver(
  held: readonly HeldValue[],
  spreads: readonly Spread[],
  q: number,
  chance: readonly Spread[] = spreads,
): Float64Array {
  const tests = chance.reduce((sum, s) => sum + s.values, 0);
  const rate = chance.reduce((sum, s) => sum + s.shared, 0) / Math.max(1, tests);
  const result = new Float64Array(held.length);
  const ofType = spreads.map((): number[] => []);
  held.forEach(({ type }, i) => {
    ofType[type].push(i);
  });
  const types = ofType.flatMap((list, t) => (list.length > 0 ? [t] : []));
  const adjusted = types.map((t) => {
    const logP = ofType[t].map((i) => logSpreadTail(chance[t], held[i].holders, rate));
    return benjaminiHochberg(logP, Math.max(logP.length, spreads[t].values));
  });
  // The least adjusted p of a type is the p of the type as a whole (R. J. Simes, Biometrika 1986).
  const asked = spreads.reduce((n, s) => n + (s.values > 0 ? 1 : 0), 0);
  const whole = benjaminiHochberg(
    adjusted.map((list) => list.reduce((least, x) => Math.min(least, x), 0)),
    Math.max(types.length, asked),
  );
  const selected = whole.reduce((n, x) => n + (x <= Math.log(q) ? 1 : 0), 0);
  const share = Math.log(Math.max(1, asked) / Math.max(1, selected));
  types.forEach((_, k) => {
    ofType[types[k]].forEach((i, j) => {
      result[i] = Math.max(whole[k], Math.min(0, adjusted[k][j] + share));
    });
  });
  return result;
}
