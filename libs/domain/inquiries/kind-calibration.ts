import { calibrated, isotonic, type Step } from '../../kernel/index.js';
import { type Rate, rate } from '../ledger/accusations.js';
import { type Group, ORGANISER_KINDS, type OrganiserKind } from '../model/index.js';
import { byCodeUnit } from '../text/compare.js';
import type { Estimates } from './answer.js';
import type { Organiser } from './organiser.js';

/** Below so many answered groups nothing is calibrated, and pages show an order in words. */
export const LEAST_ANSWERED = 20;
/** So many of them must have been the kind, and so many something else. All of one outcome draw no curve. */
export const LEAST_EACH = 5;
/** Bins of a reliability plot, from 0 to 1. */
const BINS = 5;

/** A group that was asked about, how likely each kind seemed then, and what people found. */
export interface AnsweredGroup {
  readonly estimates: Estimates;
  readonly kinds: ReadonlySet<OrganiserKind>;
}

/** Scores between `from` and `to`: how many groups had them, and of how many it was so. */
export interface Bin extends Rate {
  readonly from: number;
  readonly to: number;
}

export interface KindCalibration {
  readonly kind: OrganiserKind;
  /** Answered groups that were asked about with an estimate. */
  readonly of: number;
  /** Those of them behind which this kind was found. */
  readonly count: number;
  /** The fitted function; empty where there are too few of either outcome. */
  readonly steps: readonly Bin[];
  /** What was estimated beside what was found. Bins without a group are left out. */
  readonly reliability: readonly Bin[];
}

/** How likely each kind of a group's organisers is, by what the analysis says before anybody answers. */
export const estimatesOf = (group: Group): Estimates =>
  Object.fromEntries(group.kindOfOrganiser.map((h) => [h.kind, h.probability]));

/**
 * Groups with answers that two people gave and nobody took back, standing or lapsed.
 * Several answers about one group count once, with the estimate of the first.
 */
export function answeredGroups(organisers: readonly Organiser[]): AnsweredGroup[] {
  const answers = organisers.flatMap(({ confirmed }) => confirmed ?? []).sort((x, y) => byCodeUnit(x.at, y.at));
  const groups = new Map<string, { readonly estimates: Estimates; readonly kinds: Set<OrganiserKind> }>();
  for (const { asked, kind } of answers) {
    if (asked.group === null || asked.estimates === undefined) continue;
    const known = groups.get(asked.group);
    if (known) known.kinds.add(kind);
    else groups.set(asked.group, { estimates: asked.estimates, kinds: new Set([kind]) });
  }
  return [...groups.values()];
}

/**
 * Probabilities as answers bear them out, one kind against all others. Isotonic regression by pooling adjacent violators.
 * (B. Zadrozny, C. Elkan, "Transforming classifier scores into accurate multiclass probability estimates", KDD 2002.
 * As in scikit-learn, a score between two steps lies on the line from one to the other.)
 */
export class Calibration {
  readonly kinds: readonly KindCalibration[];

  constructor(readonly answered: readonly AnsweredGroup[]) {
    this.kinds = ORGANISER_KINDS.filter((kind) => kind !== 'unknown').map((kind) => calibrationOf(kind, answered));
  }

  /**
   * The share of groups with such an estimate behind which the kind was found.
   *
   * @returns null where answers say nothing: too few, or none with an estimate so low or so high.
   */
  shareOf(kind: OrganiserKind, estimate: number): Pick<Rate, 'share' | 'low' | 'high'> | null {
    const steps = this.kinds.find((k) => k.kind === kind)?.steps ?? [];
    const [first, last] = [steps.at(0), steps.at(-1)];
    if (first === undefined || last === undefined || estimate < first.from || estimate > last.to) return null;
    const at = (value: (bin: Bin) => number) =>
      calibrated(
        steps.map((s): Step => ({ from: s.from, to: s.to, share: value(s), count: s.of })),
        estimate,
      );
    return { share: at((s) => s.share), low: at((s) => s.low), high: at((s) => s.high) };
  }
}

function calibrationOf(kind: OrganiserKind, answered: readonly AnsweredGroup[]): KindCalibration {
  const judged = answered.flatMap(({ estimates, kinds }) => {
    const score = estimates[kind];
    return score === undefined ? [] : [{ score, confirmed: kinds.has(kind) }];
  });
  const count = judged.filter((j) => j.confirmed).length;
  const enough = judged.length >= LEAST_ANSWERED && count >= LEAST_EACH && judged.length - count >= LEAST_EACH;
  const steps = enough ? isotonic(judged) : [];
  const inBin = (k: number) => judged.filter((j) => Math.min(BINS - 1, Math.floor(j.score * BINS)) === k);
  const bins = Array.from({ length: BINS }, (_, k) => ({ k, of: inBin(k) })).filter((b) => b.of.length > 0);
  return {
    kind,
    of: judged.length,
    count,
    steps: steps.map((s) => bin(s.from, s.to, Math.round(s.share * s.count), s.count)),
    reliability: bins.map(({ k, of }) =>
      bin(k / BINS, (k + 1) / BINS, of.filter((j) => j.confirmed).length, of.length),
    ),
  };
}

const bin = (from: number, to: number, count: number, of: number): Bin => ({ from, to, ...rate(count, of) });
