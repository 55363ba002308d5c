import { type Bounds, finiteBounds, MajorityTest, timeUniformBounds } from '../../kernel/index.js';
import { type Bilingual, ClaqueError } from '../errors/errors.js';
import type { Drawable } from './draw.js';
import { checkText } from './texts.js';

/** What a person says who is called. */
export const SAYINGS = [
  /** Wrote it and sent it. */
  'own_words',
  /** Sent it, in words that came from elsewhere. */
  'sent_self',
  /** Somebody helped, and took nothing for it. */
  'helped',
  /** Paid somebody, or promised to. */
  'paid',
  /** Did not send it, or knows nothing of it. */
  'not_sent',
  /** Was not reached, or did not want to say. */
  'not_reached',
] as const;
export type Saying = (typeof SAYINGS)[number];

/** Whether the complaint is somebody else's work: sent by others, or for a fee. Null: nothing was said. */
export const isForeign = (says: Saying): boolean | null =>
  says === 'not_reached' ? null : says === 'paid' || says === 'not_sent';

export const ERROR = 0.05;
export const MOST_CALLS = 60;
/** A sample of fewer people decides nothing. */
export const LEAST_PEOPLE = 5;
/** People who stand on the sheet at once; a person who is not reached makes room for the next. */
export const SHEET = 10;
export const TEST = new MajorityTest(ERROR, MOST_CALLS);

type Made = { readonly at: string; readonly by: string };

export type SampleEvent = Made &
  (
    | {
        readonly kind: 'drawn';
        readonly group: string;
        /** Only people of whom no answer speaks were drawn. */
        readonly rest?: true;
        readonly seed: number;
        readonly order: readonly Drawable[];
      }
    | { readonly kind: 'called'; readonly debtor: string; readonly says: Saying }
    | { readonly kind: 'corrected'; readonly debtor: string; readonly says: Saying; readonly reason: string }
    | { readonly kind: 'closed'; readonly reason: string }
  );

/** `yes`: most were sent by somebody else or for a fee. `no`: most are their own. */
export type SampleState = 'open' | 'yes' | 'no' | 'undecided' | 'closed';

export interface SampleAnswer {
  readonly debtor: string;
  readonly complaint: string;
  readonly says: Saying;
  readonly at: string;
  readonly by: string;
}

export interface Sample {
  readonly state: SampleState;
  readonly group: string;
  /** Only people of whom no answer speaks were drawn. */
  readonly rest?: true;
  readonly seed: number;
  /** Everybody, in the order of the calls. */
  readonly order: readonly Drawable[];
  /** In the order in which they were given. */
  readonly answers: readonly SampleAnswer[];
}

/**
 * The sample after one more event.
 *
 * @throws ClaqueError CLQ_SAMPLE_… where the event may not follow.
 */
export function nextSample(now: Sample | null, event: SampleEvent): Sample {
  if (event.kind === 'drawn') {
    if (now !== null) throw new ClaqueError('CLQ_SAMPLE_OPEN');
    if (event.order.length < LEAST_PEOPLE) throw new ClaqueError('CLQ_SAMPLE_SMALL', { least: LEAST_PEOPLE });
    const { group, rest, seed, order } = event;
    return { state: 'open', group, ...(rest ? { rest } : {}), seed, order, answers: [] };
  }
  if (now === null || now.state === 'closed') throw new ClaqueError('CLQ_SAMPLE_CLOSED');
  if (event.kind === 'closed') {
    checkText('reason', event.reason);
    return { ...now, state: 'closed' };
  }
  const { debtor, says, at, by } = event;
  const asked = now.answers.findIndex((a) => a.debtor === debtor);
  if (event.kind === 'corrected') {
    checkText('reason', event.reason);
    if (asked === -1) throw new ClaqueError('CLQ_SAMPLE_UNASKED');
    return decided({ ...now, answers: now.answers.with(asked, { ...now.answers[asked], says, at, by }) });
  }
  if (asked !== -1 && now.answers[asked].says !== 'not_reached') throw new ClaqueError('CLQ_SAMPLE_ASKED');
  if (asked !== -1) {
    // A person who is reached late answers now.
    const others = now.answers.toSpliced(asked, 1);
    return decided({ ...now, answers: [...others, { ...now.answers[asked], says, at, by }] });
  }
  const person = toCall(now).find((p) => p.debtor === debtor);
  if (person === undefined) throw new ClaqueError('CLQ_SAMPLE_PERSON');
  return decided({ ...now, answers: [...now.answers, { debtor, complaint: person.complaint, says, at, by }] });
}

export const foldSample = (events: readonly SampleEvent[]): Sample | null =>
  events.reduce<Sample | null>((now, event) => nextSample(now, event), null);

/** The next people of the order who have no answer. */
export function toCall(sample: Pick<Sample, 'order' | 'answers'>): readonly Drawable[] {
  const asked = new Set(sample.answers.map((a) => a.debtor));
  return sample.order.filter((p) => !asked.has(p.debtor)).slice(0, SHEET);
}

const said = (answers: readonly SampleAnswer[]): boolean[] =>
  answers.flatMap((a) => {
    const foreign = isForeign(a.says);
    return foreign === null ? [] : [foreign];
  });

function decided(sample: Sample): Sample {
  const found = TEST.decide(said(sample.answers), sample.order.length);
  if (found !== 'open') return { ...sample, state: found };
  // Everybody was called and nothing is decided.
  return { ...sample, state: sample.answers.length === sample.order.length ? 'undecided' : 'open' };
}

/** Calls after which a sample gives up: everybody, where there are fewer people than it would take. */
export const callsAtMost = ({ order }: Pick<Sample, 'order'>): number => Math.min(MOST_CALLS, order.length);

/** Where a sample stands. Shares are of the whole group. */
export interface SampleCount {
  readonly people: number;
  readonly reached: number;
  readonly notReached: number;
  readonly foreign: number;
  readonly own: number;
  /** Exact bounds at this moment, as if nobody had looked before. */
  readonly now: Bounds;
  /** Bounds that hold at all moments at once, however often one looks. */
  readonly always: Bounds;
  /** Answers, all alike, that would decide at the soonest. */
  readonly soonest: number;
  readonly sayings: Readonly<Record<Saying, number>>;
}

export function countSample({ order, answers }: Pick<Sample, 'order' | 'answers'>): SampleCount {
  const total = order.length;
  const given = said(answers);
  const foreign = given.filter((is) => is).length;
  const share = ({ low, high }: Bounds): Bounds => ({ low: low / total, high: high / total });
  return {
    people: total,
    reached: given.length,
    notReached: answers.length - given.length,
    foreign,
    own: given.length - foreign,
    now: share(finiteBounds(foreign, given.length, total, ERROR)),
    always: share(timeUniformBounds(foreign, given.length, total, ERROR)),
    soonest: TEST.soonest(given, total),
    sayings: Object.fromEntries(
      SAYINGS.map((s) => [s, answers.filter((a) => a.says === s).length]),
    ) as SampleCount['sayings'],
  };
}

const percent = (share: number): number => Math.round(100 * share);

/** What a sample found, in words. It says nothing of any one person. */
export function findingOf(sample: Sample): Bilingual {
  const { reached, foreign, own, people, notReached, always } = countSample(sample);
  const [low, high] = [percent(always.low), percent(always.high)];
  const whom: Bilingual = sample.rest
    ? { zh: '核实结论未涉及的', en: 'of those of whom no answer speaks' }
    : { zh: '群体', en: 'of the whole group' };
  const base: Bilingual = {
    zh: `已联系到 ${reached} 人（${whom.zh}共 ${people} 人）：${foreign} 人表示并非本人提交或曾付费，${own} 人表示为本人提交。这 ${people} 人中非本人提交或付费的比例在 ${low}% 至 ${high}% 之间（误差 5%）。`,
    en: `${reached} of ${people} people ${reached === 1 ? 'was' : 'were'} reached: ${foreign} did not send it or paid for it, ${own} sent it themselves. Between ${low}% and ${high}% ${whom.en} did not send it or paid for it (5% error).`,
  };
  const unreached: Bilingual =
    notReached > reached
      ? {
          zh: `未联系到的有 ${notReached} 人，多于已联系到的，结论只对能联系到的人成立。`,
          en: ` ${notReached} ${notReached === 1 ? 'was' : 'were'} not reached, more than were: this speaks only of people who can be reached.`,
        }
      : { zh: '', en: '' };
  const verdict = VERDICTS[sample.state];
  return { zh: verdict.zh + base.zh + unreached.zh, en: `${verdict.en} ${base.en}${unreached.en}` };
}

const VERDICTS: Readonly<Record<SampleState, Bilingual>> = {
  yes: { zh: '多数投诉由他人提交或付费代办。', en: 'Most were sent by somebody else or for a fee.' },
  no: { zh: '多数投诉为本人提交。', en: 'Most are their own.' },
  open: { zh: '尚无结论，请继续呼叫。', en: 'Nothing is decided yet. Go on calling.' },
  undecided: { zh: '无法判定多数情况。', en: 'It cannot be decided what most of them are.' },
  closed: { zh: '抽样已提前结束。', en: 'The sample was closed early.' },
};

/** What people said of who sent their complaint: direct evidence where two or more say so independently. */
export const statementsOf = (sample: Sample): readonly SampleAnswer[] =>
  sample.answers.filter((a) => isForeign(a.says) === true);
