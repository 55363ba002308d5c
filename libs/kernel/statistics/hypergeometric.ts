/**
 * Natural logarithm of the gamma function for x > 0 (C. Lanczos, SIAM J. Numer. Anal. 1964, g = 7, nine terms; relative
 * error below 1e-13).
 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x - 1;
  let sum = LANCZOS[0];
  for (let i = 1; i < 9; i++) sum += LANCZOS[i] / (t + i);
  const base = t + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (t + 0.5) * Math.log(base) - base + Math.log(sum);
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln of n over k. */
export function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY;
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** ln n!; those of small numbers are kept, since networks ask for the same ones millions of times. */
function logFactorial(n: number): number {
  if (n >= KEPT) return logGamma(n + 1);
  const known = factorials[n];
  if (known !== 0 || n < 2) return known;
  factorials[n] = logGamma(n + 1);
  return factorials[n];
}

const KEPT = 1 << 20;
const factorials = new Float64Array(KEPT);

/**
 * ln P(X >= observed) for X hypergeometric: `drawn` balls out of `total`, `marked` of them marked.
 * Summed from the largest term down, in logarithms, so that tails far below 1e-300 keep their size.
 */
export function logHypergeometricTail(total: number, marked: number, drawn: number, observed: number): number {
  const most = Math.min(marked, drawn);
  const least = Math.max(0, drawn + marked - total);
  if (observed <= least) return 0;
  if (observed > most) return Number.NEGATIVE_INFINITY;
  const all = logChoose(total, drawn);
  const first = logChoose(marked, observed) + logChoose(total - marked, drawn - observed) - all;
  let term = 1;
  let sum = 1;
  for (let x = observed; x < most; x++) {
    term *= ((marked - x) * (drawn - x)) / ((x + 1) * (total - marked - drawn + x + 1));
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return Math.min(0, first + Math.log(sum));
}

/**
 * Benjamini and Hochberg's step-up procedure (J. R. Stat. Soc. B 1995) on natural logarithms.
 *
 * @param logP one ln p for each tested hypothesis that could pass; the rest are counted in `tests` alone.
 * @returns ln of the adjusted p of each, in the order given.
 */
export function benjaminiHochberg(logP: readonly number[], tests: number): Float64Array {
  // Sorted by themselves and looked up again: columns of millions sort so many times faster than by a comparison.
  const sorted = new Float64Array(logP).sort();
  const least = new Float64Array(sorted.length);
  let lowest = 0;
  for (let rank = sorted.length; rank >= 1; rank--) {
    lowest = Math.min(lowest, sorted[rank - 1] + Math.log(tests / rank));
    least[rank - 1] = lowest;
  }
  const adjusted = new Float64Array(logP.length);
  for (let i = 0; i < logP.length; i++) adjusted[i] = least[firstAt(sorted, logP[i])];
  return adjusted;
}

/** Place of the first number that is not below `x`. */
function firstAt(sorted: Float64Array, x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
