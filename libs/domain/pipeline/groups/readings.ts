import type { Corpus } from '../../corpus.js';
import type { Complaint, Fact } from '../../model/index.js';
import { byCodeUnit } from '../../text/compare.js';
import { dayNumber } from '../../text/dates.js';

/** Fees, deposits, percentages, silence and withdrawn mandates, in the words of clients and of collectors' calls. */
export const TRADE =
  /服务费|手续费[^。]{0,6}(?:中介|代理)|代理费|咨询费|押金|定金|按比例(?:收|提)|收[^。]{0,4}(?:百分之|\d{1,2}\s*[%％])|成功后(?:收|付)|不要(?:告诉|跟)(?:银行|客服|催收)|别(?:告诉|说是)|介绍(?:费|一个)|返佣|撤销(?:授权|委托)|全权委托|upfront fee|enrol?lment fee|success fee|retainer|\d{1,2}\s*% of (?:what|the)|don'?t tell (?:them|the bank)|referral (?:fee|bonus)|cancel(?:led)? my (?:contract|mandate)/iu;
/**
 * What complainants ask for in plain words, beside the phrases of the lexicon. What somebody asks of them is none:
 * a bank that wants its money writes the same verbs.
 */
export const ASKS =
  /(?<!银行|催收|对方|他们|客服|公司|平台)(?:强烈|坚决|特此|现|本人|我|我方)?(?:要求|请求|恳请|恳求)(?!我|本人|借款人|客户|还款)|(?:希望|盼望|望)(?:贵|你行|银行|平台|公司|能|可以|予以|尽快|协商|协调)|请(?:贵|你行|银行|尽快|立即|马上|停止|协助|协调|核实|处理|退|减|免|监管)|我(?:的)?(?:诉求|请求)|\b(?:I|we)(?:'d| am| are| do| would| hereby| therefore| also| now| only| must| kindly| formally| respectfully){0,3} (?:demand|demanding|request|requesting|insist|ask|asking|urge|expect|require)\b(?! me| us| what| why| how)|\b(?:I|we) (?:want|would like|need) (?:you|my|our|this|that|them|it|the|a|all|full|compensation)\b|\b(?:please|kindly) (?!note|find|see|be|refer|read|know)[a-z]{3,}|\byou (?:must|should|have to|need to|are (?:required|obliged) to)\b|\bmy (?:demand|request)s?\b/iu;
const FREE = /不收(?:取)?(?:任何)?费用|免费|公益|义务帮|分文不取|志愿者|free of charge|pro bono|volunteer|no fee/iu;

/**
 * A demand is one that the lexicon names, such as to stop interest, or is asked in plain words. Nobody can say where
 * there is no text, or none in a language that is read.
 */
export const DEMANDS = { none: 0, asked: 1, named: 2, unknown: 3 } as const;
/** Words without which no English text does. */
const ENGLISH = /\b(?:the|and|my|to|of|they|was|have|this|that|for)\b/gi;
/** Such words in a text from which it is English. */
const ENGLISH_WORDS = 3;

/** Whether a text is in a language whose demands are known. */
const isRead = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) || (text.match(ENGLISH)?.length ?? 0) >= ENGLISH_WORDS;

/** Names as numbers. */
interface Numbered {
  /** Of each complaint. */
  readonly of: Uint32Array;
  readonly names: readonly string[];
}

/** What each complaint says of an organiser, by its place. It is read once, however many groups the complaint stands in. */
export class Readings {
  readonly lenders: Numbered;
  /** Numbered in the order of their names. */
  readonly debtors: Numbered;
  /** Days since 1970-01-01; NaN: no date. */
  readonly days: Float64Array;
  /** 1 where an agent is named. */
  readonly named: Uint8Array;
  /** What each demands, of `DEMANDS`. */
  readonly demands: Uint8Array;
  /** Complaints of each household, ascending: those of household u are `own[starts[u] .. starts[u + 1]]`. */
  readonly starts: Uint32Array;
  readonly own: Uint32Array;
  private readonly trades: Spans;
  private readonly frees: Spans;

  constructor(private readonly corpus: Corpus) {
    const { complaints } = corpus;
    const { unitOf, size, debtorOf } = corpus.get('households');
    this.lenders = numbered(complaints.map((c) => c.institution));
    this.debtors = inOrder(numbered(debtorOf));
    this.days = Float64Array.from(complaints, (c) => dayNumber(c.receivedAt));
    this.named = Uint8Array.from(complaints, (c) =>
      c.agentOrg !== '' || c.agentName !== '' || c.agentPhone !== '' ? 1 : 0,
    );
    this.demands = Uint8Array.from(complaints, ({ text }, i) =>
      corpus.factsOf(i).some((f) => f.kind === 'demand')
        ? DEMANDS.named
        : ASKS.test(text)
          ? DEMANDS.asked
          : isRead(text)
            ? DEMANDS.none
            : DEMANDS.unknown,
    );
    this.starts = new Uint32Array(size + 1);
    for (const u of unitOf) this.starts[u + 1]++;
    for (let u = 0; u < size; u++) this.starts[u + 1] += this.starts[u];
    this.own = new Uint32Array(unitOf.length);
    const next = this.starts.slice(0, size);
    unitOf.forEach((u, i) => {
      this.own[next[u]++] = i;
    });
    this.trades = new Spans(TRADE, complaints);
    this.frees = new Spans(FREE, complaints);
  }

  /** Where its text speaks of fees and the like first. */
  trade(complaint: number): Fact | null {
    return this.trades.of(complaint);
  }

  /** Where its text says first that no fee is asked. */
  free(complaint: number): Fact | null {
    return this.frees.of(complaint);
  }

  /** Where it complains about an intermediary first. */
  against(complaint: number): Fact | null {
    for (const f of this.corpus.factsOf(complaint))
      if (f.kind === 'against_agent')
        return { record: this.corpus.complaints[complaint].id, field: 'text', span: [f.start, f.end] };
    return null;
  }
}

const UNREAD = -2;
const NOWHERE = -1;

/** Where a pattern stands first in each text, looked for when it is asked for. */
class Spans {
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  constructor(
    private readonly pattern: RegExp,
    private readonly complaints: readonly Complaint[],
  ) {
    this.starts = new Int32Array(complaints.length).fill(UNREAD);
    this.ends = new Int32Array(complaints.length);
  }

  of(complaint: number): Fact | null {
    const { id, text } = this.complaints[complaint];
    if (this.starts[complaint] === UNREAD) {
      const match = this.pattern.exec(text);
      this.starts[complaint] = match?.index ?? NOWHERE;
      this.ends[complaint] = match === null ? NOWHERE : match.index + match[0].length;
    }
    const start = this.starts[complaint];
    return start === NOWHERE ? null : { record: id, field: 'text', span: [start, this.ends[complaint]] };
  }
}

/** Where a pattern stands in a record. */
export const factOf = (match: RegExpExecArray | null, record: string, field: string): Fact | null =>
  match === null ? null : { record, field, span: [match.index, match.index + match[0].length] };

function numbered(given: readonly string[]): Numbered {
  const numbers = new Map<string, number>();
  const of = Uint32Array.from(given, (name) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  });
  return { of, names: [...numbers.keys()] };
}

function inOrder({ of, names }: Numbered): Numbered {
  const order = Array.from(names.keys()).sort((x, y) => byCodeUnit(names[x], names[y]));
  const rank = new Uint32Array(order.length);
  order.forEach((number, r) => {
    rank[number] = r;
  });
  return { of: of.map((number) => rank[number]), names: order.map((number) => names[number]) };
}
