import { READS_NUMBERS, type Role } from '../../../../libs/domain/access.js';
import { maskNumber } from '../../../../libs/domain/masking/mask.js';
import { type Call } from '../../../../libs/domain/model/index.js';

/** What the API shows of a call; numbers of who called are masked. */
export function callNode(call: Call) {
  const { id, startedAt, caller, callee, direction, ringSeconds, talkSeconds, outcome, debtorRef } = call;
  return {
    id,
    startedAt,
    caller: maskNumber(caller),
    callee: call.kinds?.callee === 'mobile' ? maskNumber(callee) : callee,
    direction,
    ringSeconds,
    talkSeconds,
    outcome,
    debtor: debtorRef,
    record: call,
  };
}

/** A transcript; who may not see numbers sees no digit of it: nobody has looked for numbers in what was said. */
export const shownTranscript = (transcript: string, role: Role) =>
  READS_NUMBERS.includes(role) ? transcript : transcript.replace(/\d/g, '█');
