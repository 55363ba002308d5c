import { logGamma } from './hypergeometric.js';

/**
 * ln P(X >= count) for X Poisson of mean `lambda`. It sums the series of the upper tail from its first term.
 * Below the mean it is the complement of the lower one.
 *
 * @param lambda >= 0; 0 gives -Infinity for any count above 0.
 */
export function logPoissonTail(count: number, lambda: number): number {
  if (count <= 0) return 0;
  if (lambda <= 0) return Number.NEGATIVE_INFINITY;
  const logMass = (k: number) => k * Math.log(lambda) - lambda - logGamma(k + 1);
  if (count > lambda) {
    let sum = 1;
    let term = 1;
    for (let k = count + 1; term > 1e-17 * sum; k++) {
      term *= lambda / k;
      sum += term;
    }
    return Math.min(0, logMass(count) + Math.log(sum));
  }
  let sum = 1;
  let term = 1;
  for (let k = count - 1; k > 0 && term > 1e-17 * sum; k--) {
    term *= k / lambda;
    sum += term;
  }
  return Math.log1p(-Math.min(1 - 1e-16, Math.exp(logMass(count - 1)) * sum));
}
