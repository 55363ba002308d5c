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
}

export interface SideWords {
  readonly turns: number;
  readonly profanity: readonly Spot[];
  readonly threats: readonly Spot[];
  readonly provocations: readonly Spot[];
  readonly recordings: readonly Spot[];
}

export type Spot = NonNullable<Fact['span']>;

const LINE = /^[^\S\n]*([\p{L}\p{N} _.#-]{1,24})[::][^\S\n]*(.*)$/gmu;
const LENDER =
  /^(agent|collector|representative|operator|staff|rep|advisor|坐席|客服|催收员?|催收专员|工作人员|专员|座席)[ #\d]*$/i;
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
      recordings: spots(lexicon.recording),
    };
  };
  return { turns: turns.length, lender: of('lender'), customer: of('customer'), unknown: of('unknown') };
}
