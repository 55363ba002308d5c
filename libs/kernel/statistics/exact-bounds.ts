import { logChoose, logHypergeometricTail } from './hypergeometric.js';

/** Steps of halving after which a bound is exact to 1e-12. */
const HALVINGS = 50;

/** P(X >= hits) for X binomial of `of` draws with share `p`, summed in logarithms. */
export function binomialTail(hits: number, of: number, p: number): number {
  if (hits <= 0) return 1;
  if (hits > of || p <= 0) return 0;
  if (p >= 1) return 1;
  let sum = 0;
  for (let k = hits; k <= of; k++) sum += Math.exp(logChoose(of, k) + k * Math.log(p) + (of - k) * Math.log1p(-p));
  return Math.min(1, sum);
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * The exact interval of a share (C. J. Clopper, E. S. Pearson, Biometrika 1934): each side errs with at most half of `error`.
 *
 * @throws RangeError where `hits` is not within 0..of.
 */
export function clopperPearson(hits: number, of: number, error = 0.05): Bounds {
  if (!(hits >= 0 && hits <= of)) throw new RangeError(`${hits} of ${of} is no share`);
  return {
    low: hits === 0 ? 0 : shareWhere((p) => binomialTail(hits, of, p) < error / 2),
    high: hits === of ? 1 : 1 - shareWhere((q) => binomialTail(of - hits, of, q) < error / 2),
  };
}

/** The largest share up to which `below` holds. */
function shareWhere(below: (p: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    if (below(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The exact interval of the marked in a finite group of which some were drawn without putting back (H. S. Konijn, 1973;
 * J. P. Buonaccorsi, Am. Stat. 1987): every number of marked that neither tail refuses.
 *
 * @returns numbers of marked, of `total`.
 * @throws RangeError where the numbers cannot be.
 */
export function finiteBounds(hits: number, drawn: number, total: number, error = 0.05): Bounds {
  if (!(hits >= 0 && hits <= drawn && drawn <= total))
    throw new RangeError(`${hits} of ${drawn} of ${total} cannot be`);
  const limit = Math.log(error / 2);
  const lowest = (of: number) => {
    let marked = of;
    while (logHypergeometricTail(total, marked, drawn, of) < limit) marked++;
    return marked;
  };
  return { low: lowest(hits), high: total - lowest(drawn - hits) };
}
