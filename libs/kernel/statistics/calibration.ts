/**
 * Isotonic regression by pooling adjacent violators.
 * (M. Ayer et al., Ann. Math. Stat. 1955; B. Zadrozny, C. Elkan, KDD 2002.)
 *
 * It gives the share of confirmed cases, closest to what was judged. The share never falls as the score rises.
 */
export interface Judged {
  readonly score: number;
  readonly confirmed: boolean;
}

export interface Step {
  /** Scores from `from` to `to` have this share. */
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly count: number;
}

/** Steps of the fitted function, scores ascending; equal scores stand in one step. */
export function isotonic(judged: readonly Judged[]): Step[] {
  const blocks: { from: number; to: number; sum: number; count: number }[] = [];
  for (const { score, confirmed } of [...judged].sort((x, y) => x.score - y.score)) {
    const last = blocks.at(-1);
    if (last !== undefined && last.to === score) {
      last.sum += Number(confirmed);
      last.count++;
    } else blocks.push({ from: score, to: score, sum: Number(confirmed), count: 1 });
  }
  const pooled: typeof blocks = [];
  for (const block of blocks) {
    let current = block;
    for (;;) {
      const before = pooled.at(-1);
      if (before === undefined || before.sum / before.count < current.sum / current.count) break;
      pooled.pop();
      current = {
        from: before.from,
        to: current.to,
        sum: before.sum + current.sum,
        count: before.count + current.count,
      };
    }
    pooled.push(current);
  }
  return pooled.map((b) => ({ from: b.from, to: b.to, share: b.sum / b.count, count: b.count }));
}

/** The share for a score; between two steps, the line from one to the other. */
export function calibrated(steps: readonly Step[], score: number): number {
  if (steps.length === 0) throw new RangeError('no judged scores to calibrate with');
  let before: Step | null = null;
  for (const step of steps) {
    if (score <= step.to) {
      if (score >= step.from || before === null) return step.share;
      return before.share + ((score - before.to) / (step.from - before.to)) * (step.share - before.share);
    }
    before = step;
  }
  return steps[steps.length - 1].share;
}

/**
 * A share with its 95 % interval (E. B. Wilson, JASA 1927): sound for small counts and for none at all.
 *
 * @throws RangeError where `hits` is not within 0..of.
 */
export function wilson(hits: number, of: number): { share: number; low: number; high: number } {
  if (!(hits >= 0 && hits <= of)) throw new RangeError(`${hits} of ${of} is no share`);
  if (of === 0) return { share: 0, low: 0, high: 1 };
  const z = 1.959963984540054;
  const p = hits / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return { share: p, low: hits === 0 ? 0 : middle - half, high: hits === of ? 1 : middle + half };
}
