/** A share above which, or below which, a test decides. */
const HALF = 0.5;
/** How the lead that decides grows with the answers, as a power. Early answers decide late, late ones early. */
const POWER = 0.4;
const HALVINGS = 40;

/** `yes`: most are; `no`: most are not; `open`: more answers are needed; `undecided`: there are no more. */
export type MajorityDecision = 'yes' | 'no' | 'open' | 'undecided';

/**
 * A sequential test of "most are" against "most are not" that may stop after every answer.
 * The idea is A. Wald's (Sequential Analysis, 1947).
 * The boundaries grow as a power of the answers, after S. K. Wang and A. A. Tsiatis (Biometrics 1987).
 *
 * Wald's own ratio test keeps its error for two shares that somebody chose, and errs far more often between them.
 * Here the lead that decides is set by counting all paths.
 * Where half or fewer are, "most are" is decided with at most `error`, whatever the share.
 * Draws without putting back from a group of any size err less.
 */
export class MajorityTest {
  /** Lead of one side over the other that decides, by the number of answers; index 0 is unused. */
  readonly leads: readonly number[];

  /**
   * @param error probability of deciding for a side that has no majority.
   * @param most answers after which it gives up.
   */
  constructor(
    readonly error: number,
    readonly most: number,
  ) {
    let [low, high] = [0, most];
    for (let k = 0; k < HALVINGS; k++) {
      const middle = (low + high) / 2;
      if (crossing(leadsOf(middle, most), HALF) <= error) high = middle;
      else low = middle;
    }
    this.leads = leadsOf(high, most);
  }

  /**
   * What answers decide, in the order in which they came. The first decision stays, whatever comes later.
   *
   * @param answers true: this one is.
   * @param total size of the group; what a majority of it says is certain.
   */
  decide(answers: readonly boolean[], total: number): MajorityDecision {
    let yes = 0;
    for (let n = 1; n <= answers.length; n++) {
      if (answers[n - 1]) yes++;
      if (n <= this.most) {
        const lead = 2 * yes - n;
        if (lead >= this.leads[n]) return 'yes';
        if (-lead >= this.leads[n]) return 'no';
      }
      if (2 * yes > total) return 'yes';
      if (2 * (n - yes) > total) return 'no';
    }
    return answers.length < Math.min(this.most, total) ? 'open' : 'undecided';
  }

  /** Answers that decide at the soonest from here, all alike. Zero where they are decided. */
  soonest(answers: readonly boolean[], total: number): number {
    const until = Math.min(this.most, total) - answers.length;
    for (let more = 0; more <= until; more++)
      for (const side of [true, false])
        if (['yes', 'no'].includes(this.decide([...answers, ...Array<boolean>(more).fill(side)], total))) return more;
    return Math.max(0, until);
  }
}

const leadsOf = (scale: number, most: number): number[] =>
  Array.from({ length: most + 1 }, (_, n) => Math.ceil(scale * n ** POWER - 1e-9));

/** Probability that the lead of one side reaches its boundary, by counting every path (P. Armitage et al., JRSS A 1969). */
function crossing(leads: readonly number[], share: number): number {
  const most = leads.length - 1;
  let crossed = 0;
  let open = new Float64Array(most + 2);
  open[0] = 1;
  for (let n = 1; n <= most; n++) {
    const next = new Float64Array(most + 2);
    for (let yes = 0; yes < n; yes++) {
      if (open[yes] === 0) continue;
      next[yes] += open[yes] * (1 - share);
      next[yes + 1] += open[yes] * share;
    }
    for (let yes = 0; yes <= n; yes++)
      if (2 * yes - n >= leads[n]) {
        crossed += next[yes];
        next[yes] = 0;
      }
    open = next;
  }
  return crossed;
}
