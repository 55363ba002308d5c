import type { Dice } from '../papers/dice.js';
import { CLAIMS, DEMANDS, REFUSALS } from './scripts.js';
import type { Account, Stage } from './stage.js';
import { type Act, TALK } from './talk.js';
import type { Turn } from './voice.js';

type Who = 'a' | 'c' | 'm';

/** Turns of acts, each in words of its own. */
export function acts(stage: Stage, d: Dice, account: Account, list: readonly (readonly [Who, Act])[]): Turn[] {
  const talk = TALK[account.lender.tongue];
  let asked = -1;
  return list.map(([who, act]) => {
    // Answers stand in the order of the questions.
    if (act === 'question') asked = d.int(0, talk.question.length - 1);
    const text =
      act === 'question'
        ? talk.question[asked]
        : act === 'answer' && asked >= 0
          ? talk.answer[asked]
          : d.pick(talk[act]);
    return [who, stage.fill(d, text, account.lender, account)] as const;
  });
}

const some = (d: Dice, share: number, ...turns: (readonly [Who, Act])[]) => (d.chance(share) ? turns : []);

/** A collector's call to a customer who owes. */
export function collecting(stage: Stage, d: Dice, account: Account): Turn[] {
  if (d.chance(0.12))
    return acts(stage, d, account, [
      ['a', 'greet-out'],
      ['c', 'wrong'],
      ['a', 'close'],
    ]);
  const middle = d.shuffled<readonly (readonly [Who, Act])[]>([
    [
      ['a', 'why'],
      ['c', 'excuse'],
    ],
    [
      ['c', 'doubt'],
      ['a', 'handle'],
    ],
    [
      ['c', 'question'],
      ['a', 'answer'],
    ],
  ]);
  return acts(stage, d, account, [
    ['a', 'greet-out'],
    ['c', 'self'],
    ...some(d, 0.6, ['a', 'verify'], ['c', 'verified']),
    ['a', 'debt'],
    ...some(d, 0.12, ['c', 'angry'], ['a', 'calm']),
    ...middle.slice(0, d.int(1, 3)).flat(),
    ['a', 'offer'],
    ['c', 'promise'],
    ...some(d, 0.6, ['a', 'close'], ['c', 'bye']),
  ]);
}

/** A customer's own call. */
export function asking(stage: Stage, d: Dice, account: Account): Turn[] {
  return acts(stage, d, account, [
    ...some(d, 0.35, ['m', 'menu']),
    ['a', 'greet-in'],
    ['c', d.chance(0.15) ? 'angry' : 'request'],
    ...some(d, 0.7, ['a', 'verify'], ['c', 'verified']),
    ['a', 'handle'],
    ...some(d, 0.4, ['c', 'doubt'], ['a', 'handle']),
    ...some(d, 0.4, ['c', 'question'], ['a', 'answer']),
    ['a', 'close'],
    ['c', 'bye'],
  ]);
}

/** Somebody who speaks for the holder of an account, and shows no authority. */
export function speakingFor(stage: Stage, d: Dice, account: Account, role: string): Turn[] {
  const { lender } = account;
  const fill = (text: string): string => stage.fill(d, text, lender, account);
  const turns: Turn[] = [
    ...acts(stage, d, account, [['a', 'greet-in']]),
    ['c', fill(d.pick(CLAIMS[lender.tongue][role]))],
  ];
  turns.push(...acts(stage, d, account, [['a', 'verify']]), ['c', fill(d.pick(REFUSALS[lender.tongue]))]);
  for (const demand of d.take(DEMANDS[lender.tongue], d.int(1, 3)))
    turns.push(['c', demand], ...acts(stage, d, account, [['a', d.pick<Act>(['handle', 'calm'])]]));
  turns.push(
    ...acts(stage, d, account, [
      ['a', 'close'],
      ['c', 'bye'],
    ]),
  );
  return turns;
}

/** A caller with a prepared list of points, and an agent who answers what an agent answers. */
export function reading(stage: Stage, d: Dice, account: Account, points: readonly string[]): Turn[] {
  const turns = acts(stage, d, account, [
    ['a', 'greet-in'],
    ...some(d, 0.5, ['a', 'verify'], ['c', 'verified']),
    ...some(d, 0.4, ['c', 'excuse']),
  ]);
  for (let i = 0; i < points.length; ) {
    const many = d.int(1, 2);
    const zh = account.lender.tongue === 'zh';
    turns.push(
      ['c', points.slice(i, i + many).join(zh ? '' : ' ')],
      ...acts(stage, d, account, [['a', d.pick<Act>(['handle', 'calm'])]]),
    );
    i += many;
  }
  return [...turns, ...acts(stage, d, account, [['a', 'close'], ...some(d, 0.6, ['c', 'bye'])])];
}
