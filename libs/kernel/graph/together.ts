import { logHypergeometricTail } from '../statistics/hypergeometric.js';
import type { Incidence } from './incidence.js';

/** The smaller of the two first: which of them is a must not change the last bit. */
export const logTogether = (universe: number, inA: number, inB: number, shared: number): number =>
  logHypergeometricTail(universe, Math.min(inA, inB), Math.max(inA, inB), shared);

/** How likely so many units hold two values together by chance. */
export interface Together {
  readonly logP: number;
  /** Units that are expected to. */
  readonly mean: number;
}

/** Where holders are drawn from all units that were asked for both types. */
export function together(incidence: Incidence, a: number, b: number, shared: number): Together {
  const [s, t] = [incidence.typeOf[a], incidence.typeOf[b]];
  const [inA, inB] = [incidence.seen(a, t), incidence.seen(b, s)];
  const universe = incidence.universe(s, t);
  return { logP: logTogether(universe, inA, inB, shared), mean: (inA * inB) / universe };
}

/**
 * The same where holders of the same few strata meet more often, and so do holders of many values.
 * A universe that is so much smaller says how often. It makes a p larger and never smaller.
 */
export function togetherWithin(incidence: Incidence, a: number, b: number, shared: number): Together {
  const plain = together(incidence, a, b, shared);
  const mean = Math.max(plain.mean, incidence.expectedWithin(a, b)) * incidence.crowding(a, b);
  if (mean <= plain.mean) return plain;
  const [inA, inB] = [incidence.seen(a, incidence.typeOf[b]), incidence.seen(b, incidence.typeOf[a])];
  const universe = Math.max(Math.floor((inA * inB) / mean), inA + inB - shared);
  return { logP: logTogether(universe, inA, inB, shared), mean };
}
