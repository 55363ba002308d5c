import type { Dice } from './dice.js';
import { GENERIC } from './folk.js';
import type { Point } from './points-zh.js';
import { reworded } from './reword.js';
import { type Facts, say } from './say.js';

/** A text that goes from hand to hand: its arguments in their order. */
export interface Letter {
  readonly lang: 'zh' | 'en';
  readonly points: readonly Point[];
  /** The same in every copy of this letter. */
  readonly pinned: Dice;
}

/**
 * A copy of a letter. At level 0 it is copied. At level 1 facts are filled in. Level 2 picks other sentences from the stock in another
 * order. Level 3 says the same in other words.
 */
export function copyOf(letter: Letter, level: number, facts: Facts, dice: Dice): string[] {
  if (level <= 1) return masterOf(letter, level, facts, dice);
  if (level === 2) {
    const kept = letter.points.filter((_, k) => k === 0 || dice.odds(0.8));
    const order = [...kept.slice(0, 1), ...dice.mixed(kept.slice(1))];
    return order.map((p, k) => {
      const stock = k === 0 || dice.odds(0.88);
      return reworded(say(dice.one(stock ? p.stock : p.free), facts, dice), letter.lang, stock ? 0.12 : 0.5, dice);
    });
  }
  const kept = letter.points.filter(() => dice.odds(0.7));
  const some = kept.length < 2 ? letter.points.slice(0, 2) : kept;
  return (dice.odds(0.5) ? some : dice.mixed(some)).map((p) =>
    reworded(say(dice.one(p.free), facts, dice), letter.lang, 0.7, dice),
  );
}

function masterOf(letter: Letter, level: number, facts: Facts, dice: Dice): string[] {
  const filled = level === 0 ? { ...facts, ...GENERIC[letter.lang], org: facts['org'] } : facts;
  const lines = letter.points.map((p, k) => {
    const pinned = letter.pinned.fork(k);
    return say(pinned.one(p.stock), filled, pinned);
  });
  if (level === 0) return lines;
  // A sender leaves out a sentence now and then, or writes one afresh.
  const at = 1 + dice.upTo(Math.max(1, lines.length - 1));
  if (dice.odds(0.3)) lines.splice(at, 1);
  else if (dice.odds(0.25) && lines[at] !== undefined) lines[at] = say(dice.one(letter.points[at].stock), facts, dice);
  return lines;
}

/** How a person's hand spoils what the head says. */
export function handwritten(parts: readonly string[], p: Hand, dice: Dice): string {
  const zh = p.lang === 'zh';
  let text = parts
    .map((s) => s.trim())
    .filter((s) => s !== '')
    .join(zh ? '' : ' ')
    .replaceAll(' ,', ',');
  if (p.loud)
    text = zh
      ? text.replace(/。(?=[^。]*$)/, '！！！')
      : dice.odds(0.3)
        ? text.toUpperCase()
        : text.replace(/\.(?=[^.]*$)/, '!!');
  if (!p.careless) return text;
  return zh ? carelessZh(text, dice) : carelessEn(text, dice);
}

export interface Hand {
  readonly lang: 'zh' | 'en';
  readonly careless: boolean;
  readonly loud: boolean;
}

function carelessZh(text: string, dice: Dice): string {
  let out = text;
  if (dice.odds(0.4)) out = out.replace(/。/g, dice.one(['，', ' ', '。。', '；']));
  if (dice.odds(0.25)) out = out.replace(/，/g, dice.one([' ', ',', '']));
  for (const [right, wrong] of ZH_SLIPS) if (dice.odds(0.12)) out = out.replace(right, wrong);
  return out;
}

const ZH_SLIPS: readonly (readonly [string, string])[] = [
  ['账户', '帐户'],
  ['的时候', '得时候'],
  ['再', '在'],
  ['投诉', '投拆'],
  ['客服', '客户'],
  ['必须', '必需'],
  ['利息', '利息息'],
  ['电话', '电活'],
  ['已经', '以经'],
  ['没有', '没'],
  ['银行', '银行行'],
  ['他们', '它们'],
];

function carelessEn(text: string, dice: Dice): string {
  let out = text;
  if (dice.odds(0.35)) out = out.toLowerCase();
  if (dice.odds(0.25)) out = out.replace(/\. /g, dice.one([' ', ', ', '.. ', ' - ']));
  if (dice.odds(0.25)) out = out.replace(/,/g, '');
  for (const [right, wrong] of EN_SLIPS) if (dice.odds(0.15)) out = out.replace(right, wrong);
  return out;
}

const EN_SLIPS: readonly (readonly [RegExp, string])[] = [
  [/\btheir\b/, 'there'],
  [/\breceived?\b/, 'recieved'],
  [/\byour\b/, 'ur'],
  [/\bdefinitely\b/, 'definately'],
  [/\baccount\b/, 'acount'],
  [/\bbecause\b/, 'cause'],
  [/\bpayment\b/, 'paymnt'],
  [/\bcannot\b/, 'cant'],
  [/\binterest\b/, 'intrest'],
  [/\bI am\b/, 'im'],
  [/\bthrough\b/, 'thru'],
];
