import { READS_NUMBERS, type Role } from '../../../../libs/domain/access.js';
import { maskNumber, maskText } from '../../../../libs/domain/masking/mask.js';
import { type Call } from '../../../../libs/domain/model/index.js';
import { readPhone } from '../../../../libs/domain/text/phones.js';

/** What the API shows of a call; numbers of who called are masked for everybody. */
export function callNode(call: Call) {
  const { id, startedAt, caller, callee, direction, ringSeconds, talkSeconds, outcome, debtorRef } = call;
  return {
    id,
    startedAt,
    caller: maskNumber(caller),
    // Who is called from a lender's line is a person, also where the number is a house's.
    callee: direction === 'outbound' ? maskNumber(callee) : lineShown(callee),
    direction,
    ringSeconds,
    talkSeconds,
    outcome,
    debtor: debtorRef,
    record: call,
  };
}

/** Kinds of numbers that firms have: a lender's own lines are open. */
const FIRM: ReadonlySet<string> = new Set(['landline', 'service', 'short']);

/** A number that is called: a lender's line as it is, any other masked. */
export const lineShown = (line: string): string => (FIRM.has(readPhone(line)?.kind ?? '') ? line : maskNumber(line));

/** A transcript as a role sees it. Speech holds pieces of numbers between other words: who may not read numbers sees no digit of it. */
export const shownTranscript = (transcript: string, role: Role): string =>
  READS_NUMBERS.includes(role) ? transcript : maskText(transcript).replace(/\p{N}/gu, (n) => '█'.repeat(n.length));

export type CallNode = ReturnType<typeof callNode>;
