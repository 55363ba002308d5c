import type { Bounds } from './exact-bounds.js';
import { logChoose } from './hypergeometric.js';

/**
 * Bounds of the marked in a finite group that hold at every moment at once.
 * They hold however often one looks and whenever one stops.
 * Source: I. Waudby-Smith, A. Ramdas, Confidence sequences for sampling without replacement, NeurIPS 2020.
 * It is the prior-posterior ratio with a uniform prior.
 * A number of marked is left out where its ratio reaches 1 / error.
 *
 * @returns numbers of marked, of `total`.
 */
export function timeUniformBounds(hits: number, drawn: number, total: number, error = 0.05): Bounds {
  if (!(hits >= 0 && hits <= drawn && drawn <= total))
    throw new RangeError(`${hits} of ${drawn} of ${total} cannot be`);
  const least = hits;
  const most = total - (drawn - hits);
  // Under a uniform prior each number of hits is as likely as another. Its probability is 1 / (drawn + 1).
  const marginal = -Math.log(drawn + 1);
  const all = logChoose(total, drawn);
  const limit = Math.log(1 / error);
  const kept = (marked: number) =>
    marginal - (logChoose(marked, hits) + logChoose(total - marked, drawn - hits) - all) < limit;
  let low = least;
  while (low < most && !kept(low)) low++;
  let high = most;
  while (high > low && !kept(high)) high--;
  return { low, high };
}
