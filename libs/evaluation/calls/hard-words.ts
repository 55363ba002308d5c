import type { Dice } from '../papers/dice.js';
import type { Tongue } from '../papers/people.js';
import type { Pattern } from './attacks.js';
import { acts } from './dialogues.js';
import { patternOf } from './honest.js';
import { ABUSE, ABUSED_COMPLAINTS, HURT } from './scripts.js';
import { DAY, DAYS, type Stage, when } from './stage.js';
import type { Turn } from './voice.js';

/** A collector who abuses first: the customer records what is left of the call, and complains. */
export function abused(stage: Stage, d: Dice): Pattern {
  const tongue: Tongue = d.chance(0.6) ? 'zh' : 'en';
  const accounts = stage.take(d.int(4, 7), (a) => a.lender.tongue === tongue);
  const out = patternOf('abusive_collector', 'agent-first', tongue);
  out.debtors = accounts.map((a) => a.person.debtor);
  out.numbers = accounts.map((a) => a.phone);
  const from = d.int(0, DAYS - 40);
  for (const account of accounts) {
    const at = when(d, from, from + 30);
    const turns = acts(stage, d, account, [
      ['a', 'greet-out'],
      ['c', 'self'],
      ['a', 'debt'],
      ['c', 'excuse'],
    ]);
    const [words, hurt] = [d.take(ABUSE[tongue], d.int(2, 3)), d.take(HURT[tongue], d.int(2, 3))];
    words.forEach((w, i) => {
      turns.push(['a', w]);
      if (hurt[i]) turns.push(['c', hurt[i]]);
    });
    out.calls.push(
      stage.put({
        at,
        caller: d.pick(account.lender.outbound),
        callee: account.phone,
        inbound: false,
        lender: account.lender,
        account,
        turns,
      }),
    );
    if (d.chance(0.8))
      stage.complaints.push({ account, at: at + d.int(1, 4) * DAY, text: d.pick(ABUSED_COMPLAINTS[tongue]) });
  }
  return out;
}

/** Angry people without a plan: they shout, and some of them record for their own peace. */
export function angry(stage: Stage, d: Dice): Pattern {
  const accounts = stage.take(d.int(8, 14), () => true);
  const out = patternOf('angry_customers', 'no-demand', accounts[0].lender.tongue);
  out.debtors = accounts.map((a) => a.person.debtor);
  out.numbers = accounts.map((a) => a.phone);
  for (const account of accounts) {
    const recording =
      account.lender.tongue === 'zh'
        ? '我也录一下音，怕记不住你说的。'
        : 'I am recording too, so that I remember what you say.';
    const turns: Turn[] = [
      ...acts(stage, d, account, [
        ['a', 'greet-out'],
        ['c', 'self'],
        ['a', 'debt'],
        ['c', 'angry'],
        ['a', 'calm'],
      ]),
      ...(d.chance(0.4) ? [['c', recording] as const] : []),
      ...acts(stage, d, account, [
        ['c', 'excuse'],
        ['a', 'offer'],
        ['c', 'promise'],
        ['a', 'close'],
        ['c', 'bye'],
      ]),
    ];
    out.calls.push(
      stage.put({
        at: when(d),
        caller: d.pick(account.lender.outbound),
        callee: account.phone,
        inbound: false,
        lender: account.lender,
        account,
        turns,
      }),
    );
  }
  return out;
}
