import type { Lexicon } from '../knowledge.js';
import type { Call } from '../model/index.js';
import { readTurns } from './turns.js';

/** What a number says on calls about several accounts, as counts of accounts. */
export interface Claims {
  /** Accounts about which something was written down. */
  readonly spoken: number;
  /** Where it helps in the open, or says whose telephone it is. */
  readonly openly: number;
  /** Whether it is a friend or relative here and a lawyer, or somebody else's relative, there. */
  readonly conflicting: boolean;
  readonly withoutAuthority: number;
  /** Where it names itself as a firm that deals with other people's debts. */
  readonly intermediary: number;
  readonly demanding: number;
}

/** What one call says. */
export function said(call: Call, lexicon: Lexicon) {
  const words = readTurns(call.transcript)
    .filter((t) => t.side !== 'lender')
    .map((t) => t.words)
    .join('\n');
  const has = (key: keyof Lexicon) => lexicon[key].test(words);
  return {
    openly: has('openHelper'),
    relative: has('roleRelative'),
    friend: has('roleFriend'),
    lawyer: has('roleLawyer'),
    withoutAuthority: has('withoutAuthority'),
    intermediary: has('intermediary'),
    demanding: has('demand') || has('leverage') || has('escalation'),
  };
}

export function claimsOf(calls: readonly Call[], lexicon: Lexicon): Claims {
  const spoken = calls.filter((c) => c.transcript.trim() !== '').map((c) => ({ c, says: said(c, lexicon) }));
  const accounts = (of: (says: ReturnType<typeof said>) => boolean) =>
    new Set(spoken.flatMap(({ c, says }) => (of(says) ? [c.debtorRef] : []))).size;
  const roles = [accounts((s) => s.relative), accounts((s) => s.friend), accounts((s) => s.lawyer)];
  return {
    spoken: accounts(() => true),
    openly: accounts((s) => s.openly),
    conflicting: roles.filter((n) => n > 0).length >= 2 && roles.reduce((x, y) => x + y, 0) >= 3,
    withoutAuthority: accounts((s) => s.withoutAuthority),
    intermediary: accounts((s) => s.intermediary),
    demanding: accounts((s) => s.demanding),
  };
}
