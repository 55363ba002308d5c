import { localSeconds } from '../../calls/call-table.js';
import { hostileOf, type SpokenWords } from '../../calls/turns.js';
import type { CallView } from '../../detector.js';
import type { Call } from '../../model/index.js';

/** Days between calls about one account that belong together. */
const SEQUENCE_DAYS = 14;

/** What the customer's side says on the other calls about an account. Calls about no account stand alone. */
export function sequences(
  spoken: readonly Call[],
  words: readonly SpokenWords[],
): (call: number) => CallView['sequence'] {
  const day = ({ startedAt }: Call) => (startedAt === null ? Number.NaN : localSeconds(startedAt) / 86_400);
  const ofAccount = new Map<string, number[]>();
  spoken.forEach(({ debtorRef }, i) => {
    if (debtorRef === '') return;
    const list = ofAccount.get(debtorRef);
    if (list) list.push(i);
    else ofAccount.set(debtorRef, [i]);
  });
  return (i) => {
    const own = day(spoken[i]);
    const near = (ofAccount.get(spoken[i].debtorRef) ?? []).filter(
      (k) => k !== i && Math.abs(day(spoken[k]) - own) <= SEQUENCE_DAYS && words[k].raisedBy !== 'lender',
    );
    const count = (of: (w: SpokenWords['customer']) => number) =>
      near.reduce((sum, k) => sum + of(words[k].customer), 0);
    return {
      calls: near.map((k) => spoken[k].id),
      hostile: count((w) => hostileOf(w).flat().length),
      provocations: count((w) => w.provocations.length),
      recordings: count((w) => w.recordings.length),
      leverage: count((w) => w.leverage.length),
    };
  };
}
