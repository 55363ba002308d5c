import type { Dice } from './dice.js';
import { factsOf } from './facts.js';
import type { Soul } from './folk.js';
import { utter } from './grammar.js';
import { langOf } from './lands.js';
import { ASIDES_EN, POOLS_EN, PUSHED_EN, SYNONYMS_EN } from './pools-en.js';
import { POOLS_ZH, PUSHED_ZH, SLIPS_ZH, SYNONYMS_ZH } from './pools-zh.js';
import { TOPICS_EN } from './topics-en.js';
import { TOPICS_ZH, type Topic } from './topics-zh.js';

export const topicsOf = (lang: 'zh' | 'en'): readonly Topic[] => (lang === 'zh' ? TOPICS_ZH : TOPICS_EN);
export const poolsOf = (lang: 'zh' | 'en') => (lang === 'zh' ? POOLS_ZH : POOLS_EN);

/** How one person writes: the same through all that they send. */
export interface Hand {
  readonly words: ReadonlyMap<string, string>;
  readonly marks: number;
  /** How much they push in, from 0 to 1. */
  readonly keen: number;
  /** Leaves out what can be left out. */
  readonly clipped: boolean;
}

export function handOf(p: Soul, dice: Dice): Hand {
  const sets = p.tongue === 'zh' ? SYNONYMS_ZH : SYNONYMS_EN;
  return {
    words: new Map(sets.map((s) => [s[0], dice.one(s)])),
    marks: dice.odds(0.5) ? 0 : dice.span(1, 4),
    keen: dice.next(),
    clipped: dice.odds(0.2),
  };
}

const WORDS_EN = new RegExp(`\\b(${SYNONYMS_EN.map((s) => s[0]).join('|')})\\b`, 'g');
const WORDS_ZH = new RegExp(SYNONYMS_ZH.map((s) => s[0]).join('|'), 'g');

/** A line in somebody's own words: the choices, then the words, then the facts. */
export function inWords(line: string, p: Soul, hand: Hand, dice: Dice, facts: ReturnType<typeof factsOf>): string {
  const chosen = utter(line, dice).replace(p.tongue === 'zh' ? WORDS_ZH : WORDS_EN, (w) =>
    dice.odds(0.8) ? (hand.words.get(w) ?? w) : w,
  );
  return utter(loosened(chosen, p, hand, dice), dice, facts).replaceAll('$$', p.tongue === 'uk' ? '£' : '$');
}

/** A line with what people push in: small words, asides, or a subject left out. */
function loosened(line: string, p: Soul, hand: Hand, dice: Dice): string {
  if (p.tongue === 'zh')
    return line.replace(/，(?![[<]|请|要求)/g, () => (dice.odds(hand.keen * 0.22) ? `，${dice.one(PUSHED_ZH)}` : '，'));
  let out = line.replace(/\b(I|they|you) (?=[a-z]{3,}(?:ed|t|d|e|p|w)\b)/g, (w) =>
    dice.odds(hand.keen * 0.35) ? `${w}${dice.one(PUSHED_EN)} ` : w,
  );
  out = out.replace(/, /g, () => (dice.odds(hand.keen * 0.25) ? `, ${dice.one(ASIDES_EN)}, ` : ', '));
  if (hand.clipped)
    out = out.replace(/^I (?=[a-z])/, '').replace(/\bthe (?=[a-z])/g, () => (dice.odds(0.5) ? '' : 'the '));
  return out;
}

export interface Matter {
  readonly tells: readonly string[];
  readonly wants?: readonly string[];
  /** Lines that stand in any case. */
  readonly must?: readonly string[];
  readonly extra?: Readonly<Record<string, string>>;
  /** Nothing around it. */
  readonly bare?: boolean;
}

/** A text of somebody's own. */
export function compose(p: Soul, matter: Matter, day: number, dice: Dice, hand: Hand): string {
  const pools = poolsOf(langOf(p.tongue));
  const facts = factsOf(p, day, dice, matter.extra);
  const { tone } = p;
  const pick = (name: string, share: number, most = 1): string[] =>
    matter.bare || !dice.odds(share) ? [] : dice.some(pools[name], dice.span(1, most));
  const count = matter.tells.length;
  const some =
    tone === 'terse'
      ? dice.span(1, Math.min(2, count))
      : tone === 'rambling'
        ? count
        : dice.span(Math.min(2, count), count);
  const story = dice.some(matter.tells, some);
  if (dice.odds(0.3)) story.reverse();
  const middle = [...story];
  for (const m of matter.must ?? []) middle.splice(dice.span(0, middle.length), 0, m);
  const life = pick(
    'life',
    tone === 'rambling' ? 0.95 : tone === 'terse' ? 0.08 : tone === 'timid' ? 0.8 : 0.6,
    tone === 'rambling' ? 4 : 2,
  );
  for (const l of life) middle.splice(dice.span(0, middle.length), 0, l);
  const want =
    matter.wants !== undefined && dice.odds(0.75)
      ? [dice.one(matter.wants)]
      : pick('want', tone === 'terse' ? 0.35 : 0.6, tone === 'formal' ? 2 : 1);
  const feel = pick('feel', tone === 'angry' ? 0.85 : tone === 'formal' ? 0.05 : 0.3, tone === 'angry' ? 2 : 1);
  const order = dice.odds(0.15)
    ? [...want, ...middle, ...feel]
    : dice.odds(0.2)
      ? [...feel, ...middle, ...want]
      : [...middle, ...feel, ...want];
  const lines = [
    ...pick('open', tone === 'terse' ? 0.2 : tone === 'formal' ? 0.9 : 0.5),
    ...pick('who', tone === 'rambling' || tone === 'timid' ? 0.6 : 0.28),
    ...order,
    ...pick('close', tone === 'formal' ? 0.8 : tone === 'terse' ? 0.12 : 0.35),
  ].map((line) => inWords(line, p, hand, dice, facts));
  return penning(joined(lines, p, hand, dice), p, dice);
}

/** Sentences in somebody's manner of joining them. */
export function joined(lines: readonly string[], p: Soul, hand: Hand, dice: Dice): string {
  const pools = poolsOf(langOf(p.tongue));
  const zh = p.tongue === 'zh';
  const filled = lines.map((line, i) => {
    if (i === 0 || i === lines.length - 1 || !dice.odds(0.2 + hand.keen * 0.3)) return line;
    const filler = dice.one(pools['fillers']);
    return filler === '' ? line : filler + (zh || /^I\b/.test(line) ? line : line[0].toLowerCase() + line.slice(1));
  });
  if (!zh) {
    const text = filled.join(hand.marks === 3 ? '\n' : ' ');
    if (hand.marks === 1) return text.toLowerCase();
    if (hand.marks === 2) return text.replace(/'/g, '');
    if (hand.marks === 4) return text.replace(/\. (?=[A-Z])/g, () => dice.one(['. ', ', ', '... ', ' - ', '; ']));
    return text;
  }
  const text = filled.join('');
  if (hand.marks === 1) return text.replace(/。(?=.)/g, () => dice.one(['，', '，', '。', ',']));
  if (hand.marks === 2) return text.replace(/[，。]/g, () => dice.one([' ', ' ', '，']));
  if (hand.marks === 3) return text.replace(/。(?=.)/g, '。\n');
  if (hand.marks === 4) return text.replace(/，/g, () => dice.one([',', '，', '、']));
  return text;
}

/** Slips of the pen, and the loud voice of those who are angry. */
export function penning(text: string, p: Soul, dice: Dice): string {
  let out = text;
  if (p.tongue === 'zh') {
    if (p.slips > 0) for (const [right, slip] of SLIPS_ZH) if (dice.odds(p.slips * 0.2)) out = out.replace(right, slip);
    if (p.tone === 'angry' && dice.odds(0.5)) out = out.replace(/。/g, () => dice.one(['！', '！！', '。', '！']));
    return out.trim();
  }
  if (p.slips > 0)
    out = out.replace(/\b[a-z]{4,}\b/g, (w) => {
      if (!dice.odds(p.slips * 0.06)) return w;
      const k = dice.span(1, w.length - 2);
      return dice.one([
        w.slice(0, k) + w.slice(k + 1),
        w.slice(0, k) + w[k + 1] + w[k] + w.slice(k + 2),
        w.slice(0, k) + w[k] + w.slice(k),
      ]);
    });
  if (p.tone === 'angry' && dice.odds(0.4))
    out = out.replace(/\b(never|not|nobody|twice|again|why)\b/gi, (w) => (dice.odds(0.5) ? w.toUpperCase() : w));
  if (p.tone === 'angry' && dice.odds(0.4)) out = out.replace(/\./g, () => dice.one(['!', '.', '!!', '.']));
  return out.trim();
}

/** A matter of one's own. */
export function ownMatter(p: Soul, dice: Dice, hard = false): Topic {
  const all = topicsOf(langOf(p.tongue));
  return dice.one(hard ? all.filter((t) => t.hard) : all);
}
