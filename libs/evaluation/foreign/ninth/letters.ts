import { compose, type Hand, inWords, joined, ownMatter, penning } from './compose.js';
import type { Dice } from './dice.js';
import { factsOf, NEUTRAL } from './facts.js';
import type { Soul } from './folk.js';
import { utter } from './grammar.js';
import { type Lang } from './lands.js';

/** A letter that goes round: its lines with and without choices. */
export interface Letter {
  readonly lang: Lang;
  readonly lines: readonly string[];
  readonly set: readonly string[];
  readonly sign: string;
}

export function letterOf(lang: Lang, lines: readonly string[], most: number, dice: Dice, sign = '$'): Letter {
  const kept = dice.some(lines, Math.min(lines.length, most));
  return { lang, lines: kept, set: kept.map((l) => utter(l, dice)), sign };
}

const neutral = (lang: Lang, extra: Readonly<Record<string, string>>) => (name: string) =>
  extra[name] ?? NEUTRAL[lang][name] ?? '';

export interface Copy {
  readonly level: number;
  /** With a story of one's own. */
  readonly story: boolean;
  readonly extra: Readonly<Record<string, string>>;
  readonly must?: readonly string[];
}

/**
 * A copy of a letter. Level 0 is copied, and 1 has slots filled. Level 2 has other words in another order.
 * Level 3 says the same freely, beside a story of one's own.
 */
export function copyOf(letter: Letter, p: Soul, day: number, copy: Copy, dice: Dice, hand: Hand): string {
  const { level, extra } = copy;
  const own = ownMatter(p, dice, dice.odds(0.5));
  if (level <= 1) {
    const facts = level === 0 ? neutral(letter.lang, extra) : factsOf(p, day, dice, extra);
    const gap = letter.lang === 'zh' ? '' : ' ';
    const lines = [...letter.set, ...(copy.must ?? [])].map((l) => utter(l, dice, facts).replaceAll('$$', letter.sign));
    if (copy.story)
      lines.splice(dice.span(0, 2), 0, inWords(dice.one(own.tells), p, hand, dice, factsOf(p, day, dice, extra)));
    return lines.join(gap);
  }
  if (level === 2) {
    const facts = factsOf(p, day, dice, extra);
    let lines = dice.some(letter.lines, Math.max(3, Math.ceil(letter.lines.length * 0.8)));
    lines = dice.odds(0.5) ? dice.mixed(lines) : swap(lines, dice);
    if (copy.story) lines.splice(dice.span(0, lines.length), 0, ...dice.some(own.tells, dice.span(1, 2)));
    lines.push(...(copy.must ?? []));
    return penning(
      joined(
        lines.map((l) => inWords(l, p, hand, dice, facts)),
        p,
        hand,
        dice,
      ),
      p,
      dice,
    );
  }
  const said = dice.some(letter.lines, Math.max(2, Math.ceil(letter.lines.length * (0.35 + dice.next() * 0.3))));
  return compose(
    p,
    {
      tells: copy.story ? own.tells : [],
      must: [...dice.mixed(said), ...(copy.must ?? [])],
      extra,
      wants: dice.odds(0.3) ? own.wants : undefined,
    },
    day,
    dice,
    hand,
  );
}

function swap(lines: readonly string[], dice: Dice): string[] {
  const out = [...lines];
  for (let k = 0; k < 2; k++) {
    const i = dice.span(0, out.length - 2);
    [out[i], out[i + 1]] = [out[i + 1], out[i]];
  }
  return out;
}
