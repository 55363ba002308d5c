/**
 * The ledger of false accusations: whom Claque pointed at and whom people cleared.
 * It says whether it points at some groups of complainants, or wrongly does so, more than at others.
 * Judgements are of people. The detector never learns from its own flags.
 */
import { isotonic, type Step, wilson } from '../../kernel/index.js';
import type { Complaint, TextFact } from '../model/index.js';

export type Verdict = 'yes' | 'no' | 'unsure';

/** One person's judgement; the last one of a subject counts, all are kept. */
export interface Judgement {
  /**
   * `member`: a debtor in a ring; `control`: a complaint of the control sample; `ring`: a ring as a whole; `cluster`: that its letters are one; `template`:
   * that the letter is somebody's for others to sign; `paper`: that the machine's verdict on it holds; `match`: that two texts have one source.
   */
  readonly subject: 'member' | 'control' | 'ring' | 'cluster' | 'template' | 'paper' | 'match';
  /**
   * Id of the subject: the ring's for a member, the complaint's for the control sample.
   * For a match: the ids of the two complaints with a | between, the smaller first.
   */
  readonly id: string;
  /** The debtor, where the subject is a member. */
  readonly debtor: string | null;
  /** `yes`: the ring holds, the person is one of it; `no`: cleared. */
  readonly verdict: Verdict;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** Score of the ring when it was judged. */
  readonly score: number | null;
  readonly traits: Traits;
}

/** What the rates are broken down by. */
export interface Traits {
  readonly channel: string;
  readonly region: string;
  readonly language: string;
  readonly hardship: string;
}
export const TRAITS = ['channel', 'region', 'language', 'hardship'] as const satisfies readonly (keyof Traits)[];

/** Complaints in no ring of which one in this many is drawn for the control sample. */
export const CONTROL_SHARE = 100;

const HARDSHIPS: readonly (readonly [string, RegExp])[] = [
  ['illness', /病|癌|住院|透析|手术|残疾|cancer|surgery|illness|hospital|disab|chemo/i],
  ['work', /失业|裁员|倒闭|停产|下岗|关门|laid off|lost my job|unemploy|reduced hours|bankrupt/i],
  ['family', /离异|离婚|抚养|丧偶|去世|divorc|widow|death|passed away|single (mother|father|parent)/i],
];

export function traitsOf(complaint: Complaint, facts: readonly TextFact[]): Traits {
  const described = facts.filter((f) => f.kind === 'hardship').map((f) => f.value);
  const region = complaint.extra['region'] ?? complaint.extra['State'] ?? complaint.postcode.slice(0, 3);
  return {
    channel: complaint.channel === '' ? 'unknown' : complaint.channel,
    region: region === '' ? 'unknown' : region,
    language: /\p{Script=Han}/u.test(complaint.text) ? 'zh' : 'other',
    hardship:
      described.length === 0
        ? 'none'
        : (HARDSHIPS.find(([, pattern]) => described.some((text) => pattern.test(text)))?.[0] ?? 'other'),
  };
}

/** Whether a complaint belongs to the control sample: drawn by its id and the installation's seed, whatever the detector says. */
export function inControl(complaint: string, seed: number): boolean {
  let h = seed | 0;
  for (let i = 0; i < complaint.length; i++) h = Math.imul(h ^ complaint.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h ^= h >>> 13;
  return (h >>> 0) % CONTROL_SHARE === 0;
}

/** What people hold of a subject: the last judgement of each of them counts. `disputed`: one says yes and another no. */
export type Consensus = Verdict | 'disputed';

/** @param judgements of one subject, in the order in which they were made. Null: nobody has judged. */
export function consensus(judgements: readonly Judgement[]): Consensus | null {
  const last = new Map(judgements.map((j) => [j.by, j.verdict]));
  const said = new Set(last.values());
  if (said.has('yes') && said.has('no')) return 'disputed';
  return said.has('no') ? 'no' : said.has('yes') ? 'yes' : said.has('unsure') ? 'unsure' : null;
}

/** A share with its 95 % interval. */
export interface Rate {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** So many of so many, with the interval. */
export const rate = (count: number, of: number): Rate => {
  const w = wilson(count, of);
  return { count, of, share: w.share, low: w.low, high: w.high };
};

export interface TraitLine {
  readonly trait: string;
  readonly value: string;
  /** Debtors pointed at, of all debtors. */
  readonly pointedAt: Rate;
  /** Judged members who were cleared, of those judged yes or no. */
  readonly overturned: Rate;
}

export interface AccusationLedger {
  readonly pointedAt: Rate;
  readonly overturned: Rate;
  /** Control complaints judged to belong to a ring, of those judged yes or no: what is missed. */
  readonly missed: Rate;
  readonly lines: readonly TraitLine[];
  /** Isotonic fit of judged rings: share confirmed by score; empty under LEAST_CALIBRATION judgements. */
  readonly calibration: readonly Step[];
  /** Judged rings by score in steps of ten bits: the points of a reliability plot. */
  readonly reliability: readonly (Rate & { readonly from: number; readonly to: number })[];
}

/** Fewer judged rings than this calibrate nothing. */
export const LEAST_CALIBRATION = 20;
const BIN_BITS = 10;

/**
 * @param counts debtors and those pointed at by `trait|value`, as the last analysis left them; `|` alone is everybody.
 * @param judgements in the order they were made.
 */
export function accusationLedger(
  counts: ReadonlyMap<string, { readonly debtors: number; readonly pointedAt: number }>,
  judgements: readonly Judgement[],
): AccusationLedger {
  const last = new Map<string, Judgement>();
  for (const j of judgements) last.set(`${j.subject}|${j.id}|${j.debtor ?? ''}`, j);
  const decided = [...last.values()].filter((j) => j.verdict !== 'unsure');
  const members = decided.filter((j) => j.subject === 'member');
  const control = decided.filter((j) => j.subject === 'control');
  const rings = decided.filter((j) => j.subject === 'ring' && j.score !== null);
  const cleared = (list: readonly Judgement[]) => rate(list.filter((j) => j.verdict === 'no').length, list.length);
  const all = counts.get('|') ?? { debtors: 0, pointedAt: 0 };
  const lines: TraitLine[] = [];
  for (const trait of TRAITS)
    for (const [key, { debtors, pointedAt }] of [...counts].sort((x, y) => y[1].debtors - x[1].debtors)) {
      if (!key.startsWith(`${trait}|`)) continue;
      const value = key.slice(trait.length + 1);
      lines.push({
        trait,
        value,
        pointedAt: rate(pointedAt, debtors),
        overturned: cleared(members.filter((j) => j.traits[trait] === value)),
      });
    }
  const bins = new Map<number, Judgement[]>();
  for (const j of rings) {
    const bin = Math.floor(j.score! / BIN_BITS);
    bins.set(bin, [...(bins.get(bin) ?? []), j]);
  }
  return {
    pointedAt: rate(all.pointedAt, all.debtors),
    overturned: cleared(members),
    missed: rate(control.filter((j) => j.verdict === 'yes').length, control.length),
    lines,
    calibration:
      rings.length < LEAST_CALIBRATION
        ? []
        : isotonic(rings.map((j) => ({ score: j.score!, confirmed: j.verdict === 'yes' }))),
    reliability: [...bins]
      .sort((x, y) => x[0] - y[0])
      .map(([bin, list]) => ({
        from: bin * BIN_BITS,
        to: (bin + 1) * BIN_BITS,
        ...rate(list.filter((j) => j.verdict === 'yes').length, list.length),
      })),
  };
}

/** Debtors, and those pointed at, by trait: of each debtor the traits of the first complaint. */
export function countTraits(
  complaints: readonly Complaint[],
  facts: ReadonlyMap<string, readonly TextFact[]>,
  debtorOf: ReadonlyMap<string, string>,
  pointedAt: ReadonlySet<string>,
): Map<string, { debtors: number; pointedAt: number }> {
  const counts = new Map<string, { debtors: number; pointedAt: number }>();
  const seen = new Set<string>();
  for (const c of complaints) {
    const debtor = debtorOf.get(c.id)!;
    if (seen.has(debtor)) continue;
    seen.add(debtor);
    const traits = traitsOf(c, facts.get(c.id) ?? []);
    for (const key of ['|', ...TRAITS.map((t) => `${t}|${traits[t]}`)]) {
      const line = counts.get(key) ?? { debtors: 0, pointedAt: 0 };
      line.debtors++;
      if (pointedAt.has(debtor)) line.pointedAt++;
      counts.set(key, line);
    }
  }
  return counts;
}
