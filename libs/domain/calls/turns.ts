import type { Lexicon } from '../knowledge.js';
import type { Fact } from '../model/index.js';
import type { Phrases } from '../text/phrases.js';

export type Side = 'lender' | 'customer' | 'unknown';

export interface Turn {
  readonly speaker: string;
  readonly side: Side;
  readonly words: string;
  /** UTF-16 units of the words in the transcript. */
  readonly start: number;
  readonly end: number;
}

/** What is said on a call, by which side, with where it stands. */
export interface SpokenWords {
  readonly turns: number;
  readonly lender: SideWords;
  readonly customer: SideWords;
  /** Turns of speakers whose side the transcript does not say. */
  readonly unknown: SideWords;
  /** Which side was the first to abuse, threaten or bait; null where neither did. */
  readonly raisedBy: 'lender' | 'customer' | null;
}

export interface SideWords {
  readonly turns: number;
  readonly profanity: readonly Spot[];
  readonly threats: readonly Spot[];
  readonly provocations: readonly Spot[];
  readonly belittling: readonly Spot[];
  readonly recordings: readonly Spot[];
  readonly leverage: readonly Spot[];
}

export type Spot = NonNullable<Fact['span']>;

const LINE = /^[^\S\n]*([\p{L}\p{N} _.#-]{1,24})[:：][^\S\n]*(.*)$/gmu;
const LENDER =
  /^(agent|collector|representative|operator|staff|rep|advis[eo]r|system|ivr|menu|bot|robot|recording|announcement|语音|系统|机器人|自动语音|导航|话务员|坐席|客服|催收员?|催收专员|工作人员|专员|座席)[ #\d]*$/i;
const CUSTOMER =
  /^(customer|debtor|caller|client|consumer|user|borrower|客户|用户|债务人|借款人|来电人|来电者)[ #\d]*$/i;

/** The turns of a transcript; a text without speakers is one turn of an unknown side. */
export function readTurns(transcript: string): Turn[] {
  const turns: Turn[] = [];
  for (const m of transcript.matchAll(LINE)) {
    const speaker = m[1].trim();
    const end = m.index + m[0].length;
    turns.push({
      speaker,
      side: LENDER.test(speaker) ? 'lender' : CUSTOMER.test(speaker) ? 'customer' : 'unknown',
      words: m[2],
      start: end - m[2].length,
      end,
    });
  }
  if (turns.length > 0 || transcript.trim() === '') return turns;
  return [{ speaker: '', side: 'unknown', words: transcript, start: 0, end: transcript.length }];
}

/**
 * The turns by which calls are compared. Where the sides are known they are the customer's.
 * A lender's own script is the same on all of its calls. Otherwise they are those of the speaker who opens.
 */
export function scriptTurns(turns: readonly Turn[]): readonly Turn[] {
  return sideCompared(turns).filter((t) => !MENU.test(t.words));
}

/** What a machine says before anybody answers; where no speaker is named it looks like a caller's words. */
const MENU =
  /请按|按[一二三四五六七八九零\d]|井号键|欢迎致电|通话(将|可能)(被|会)?录音|\bpress (one|two|three|zero|\d|star|pound|hash)\b|\bthank you for calling\b|\bcalls? (are|is|may be|will be) (being )?(recorded|monitored)\b|\bcalling on a recorded line\b/i;

function sideCompared(turns: readonly Turn[]): readonly Turn[] {
  const own = turns.filter((t) => t.side === 'customer');
  const opener = turns.find((t) => t.side !== 'lender')?.speaker;
  return own.length > 0 ? own : turns.filter((t) => t.side !== 'lender' && t.speaker === opener);
}

export function spokenWords(turns: readonly Turn[], lexicon: Lexicon): SpokenWords {
  const of = (side: Side): SideWords => {
    const own = turns.filter((t) => t.side === side);
    const spots = (phrases: Phrases) =>
      own.flatMap((t) =>
        [...phrases.in(t.words)].map((m): Spot => [t.start + m.index, t.start + m.index + m[0].length]),
      );
    return {
      turns: own.length,
      profanity: spots(lexicon.profanity),
      threats: spots(lexicon.threat),
      provocations: spots(lexicon.provocation),
      belittling: spots(lexicon.belittling),
      recordings: spots(lexicon.recording),
      leverage: spots(lexicon.leverage),
    };
  };
  const [lender, customer] = [of('lender'), of('customer')];
  const [by, to] = [firstOf(lender.profanity, lender.threats), firstOf(...hostileOf(customer))];
  const raisedBy = by === to ? null : by < to ? 'lender' : 'customer';
  return { turns: turns.length, lender, customer, unknown: of('unknown'), raisedBy };
}

const firstOf = (...lists: readonly (readonly Spot[])[]): number => Math.min(...lists.flat().map(([from]) => from));

/** What a customer says to hurt the other side or to make it lose its temper. */
export const hostileOf = ({ profanity, provocations, belittling }: SideWords): readonly (readonly Spot[])[] => [
  profanity,
  provocations,
  belittling,
];
