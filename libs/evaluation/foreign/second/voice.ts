import { between, type Dice, diceFor, one, shuffled } from './dice.js';
import { LIVES_EN, LIVES_ZH } from './lives.js';
import { MOMENTS_EN, MOMENTS_ZH } from './moments.js';
import type { Scene } from './scene.js';
import type { Soul, Tongue } from './town.js';

/** A story of one's own: the four roles of what happened. */
export interface Life {
  readonly product: string;
  readonly subject: string;
  readonly roles: readonly string[];
}

const livesOf = (table: string): Life[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [head, ...rest] = line.split(': ');
      const [product, subject] = head.split(',');
      return { product, subject, roles: rest.join(': ').split(' ; ') };
    });

export const LIVES = { zh: livesOf(LIVES_ZH), en: livesOf(LIVES_EN) };

/** Takes one choice out of each "(a/b)", the innermost first. */
export function chosen(text: string, dice: Dice): string {
  let now = text;
  while (/\([^()/]*\/[^()]*\)/.test(now))
    now = now.replace(/\(([^()]*)\)/, (_, body: string) => one(body.split('/'), dice));
  return now.replace(/[()]/g, '').replaceAll(' ,', ',').trimEnd();
}

/** Puts a person's facts in: what is fixed about them, and what a sentence needs once. */
export function withFacts(text: string, soul: Soul, at: number, dice: Dice, more: Record<string, string> = {}): string {
  return text.replace(
    /<(\w+)>/g,
    (_, slot: string) => more[slot] ?? soul.facts[slot] ?? passing(slot, soul.tongue, at, dice),
  );
}

function passing(slot: string, tongue: Tongue, at: number, dice: Dice): string {
  if (slot === 'n') return String(between(2, 8, dice));
  if (slot === 'part') return tongue === 'zh' ? String(between(18, 2600, dice)) : `£${between(9, 940, dice)}`;
  const t = new Date(at - between(2, 260, dice) * 86_400_000);
  const [m, d] = [t.getUTCMonth() + 1, t.getUTCDate()];
  if (tongue === 'zh')
    return one(
      [`${m}月${d}日`, `${m}月${d}号`, `${m}.${d}`, d < 11 ? `${m}月初` : d > 20 ? `${m}月底` : `${m}月中`],
      dice,
    );
  const month = 'January February March April May June July August September October November December'.split(' ')[
    m - 1
  ];
  return one(
    [
      `${d} ${month}`,
      `the ${d}${['th', 'st', 'nd', 'rd'][d % 10 < 4 && (d < 11 || d > 13) ? d % 10 : 0]} of ${month}`,
      `${d}/${m}`,
      month,
    ],
    dice,
  );
}

/** How a person puts sentences down: the same in each of their texts. */
interface Manner {
  readonly stop: string;
  readonly pause: string;
  readonly last: string;
  readonly i: string;
  readonly caps: 'right' | 'none' | 'shout';
  readonly links: number;
  readonly breaks: boolean;
}

export function mannerOf(seed: string, tongue: Tongue): Manner {
  const dice = diceFor(seed, 'manner');
  return tongue === 'zh'
    ? {
        stop: one(['。', '。', '。', '，', '；', '\n', '…', '！'], dice),
        pause: one(['，', '，', '，', '、', ' ', ','], dice),
        last: one(['。', '', '！', '。', '。谢谢'], dice),
        i: one(['我', '我', '我', '我', '本人', '咱', '老汉我'], dice),
        caps: 'right',
        links: dice() * 0.5,
        breaks: dice() < 0.1,
      }
    : {
        stop: one(['. ', '. ', '. ', ', ', ' - ', '.\n', '! '], dice),
        pause: ', ',
        last: one(['.', '.', '', '!', '. Regards', '. Yours faithfully'], dice),
        i: dice() < 0.12 ? 'i' : 'I',
        caps: one(['right', 'right', 'right', 'right', 'right', 'none', 'none', 'shout'] as const, dice),
        links: dice() * 0.4,
        breaks: dice() < 0.15,
      };
}

const LINKS = {
  zh: ['然后', '而且呢', '加上', '后头', '偏偏', '这么着', '总之', '顺带说', '更别提'],
  en: ['and then', 'mind you', 'also', 'on top of that', 'by the way', 'anyway', 'as well'],
};

const upper = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
const lower = (s: string): string => (/^(I\b|[A-Z]{2})/.test(s) ? s : s.charAt(0).toLowerCase() + s.slice(1));

/** Puts sentences down in one person's manner. */
export function put(lines: readonly string[], tongue: Tongue, manner: Manner, dice: Dice): string {
  const joined = lines.map((line, i) => {
    const link = i > 0 && dice() < manner.links ? one(LINKS[tongue], dice) : '';
    if (tongue === 'zh') return link + line;
    const open = i === 0 || /[.!\n]/.test(manner.stop);
    const body = link === '' ? line : `${link} ${lower(line)}`;
    return open ? upper(body) : lower(body);
  });
  let text = joined.join(manner.stop) + manner.last;
  if (tongue === 'zh') {
    text = text.replaceAll('，', manner.pause);
    if (manner.i !== '我') text = text.replace(/我(?!们|家|国)/, manner.i);
    return text;
  }
  if (manner.i === 'i') text = text.replace(/\bI\b/g, 'i');
  if (manner.caps === 'none') text = text.toLowerCase();
  if (manner.caps === 'shout') text = text.toUpperCase();
  return text;
}

/** Small moments out of a person's day, from parts: two people hardly have one in common. */
export const momentsFor = (soul: Soul, count: number, at: number, dice: Dice): string[] =>
  shuffled(soul.tongue === 'zh' ? MOMENTS_ZH : MOMENTS_EN, dice)
    .slice(0, count)
    .map((m) => withFacts(chosen(m, dice), soul, at, dice));

const ORDERS = ['cmepw', 'ecmpw', 'wcem', 'mcepm', 'cew', 'mecw', 'pcemw', 'cmmew', 'cepmm', 'mwce', 'ecm', 'cepw'];

/** One person's complaint about a trouble of their own. */
export function ownWords(soul: Soul, life: Life, at: number, dice: Dice): string {
  const moments = momentsFor(soul, 5, at, dice);
  const role = (i: number) => withFacts(chosen(life.roles[i] ?? life.roles[0], dice), soul, at, dice);
  const lines = [...one(ORDERS, dice)].map((c) => {
    if (c === 'm') return moments.pop()!;
    const line = role('cepw'.indexOf(c));
    if (c === 'w' && soul.tongue === 'zh') return one(['', '诉求：', '就一条：', '要求是', ''], dice) + line;
    if (c === 'w') return one(['please ', 'so ', '', 'I ask you to ', 'what I want: '], dice) + line;
    if (c === 'e' && soul.tongue === 'zh') return one(['结果', '谁知', '', '', '没想到'], dice) + line;
    return line;
  });
  if (dice() < 0.5) lines.push(...moments.slice(0, 1));
  return put(lines, soul.tongue, mannerOf(soul.seed, soul.tongue), dice);
}

const FRAMES = {
  zh: ['{t}{c}', '{t}，{c}', '{t}：{c}', '说到{t}，{c}', '{t}呢，{c}', '还有{t}，{c}'],
  en: ['{t} {c}', '{t} {c}', '{t} {c}', 'to be clear, {l} {c}', 'I repeat that {l} {c}', 'the point is, {l} {c}'],
};
const SUMS = {
  zh: [
    '账上<amt>元',
    '本人在<firm>尚欠<amt>元',
    '涉及<amt>元，<day>起',
    '借款<amt>元，每月最多<part>元',
    '合同金额<amt>元',
    '<firm>，<amt>元',
  ],
  en: [
    'the balance with <firm> is <amt>',
    'the sum is <amt>, opened <day>',
    'I can pay <part> against <amt>',
    'account with <firm> for <amt>',
    'you claim <amt> since <day>',
  ],
};

/** One member's copy of a letter. @param level 0 copied, 1 slots filled, 2 reordered with synonyms, 3 rewritten freely. */
export function copyOf(scene: Scene, soul: Soul, level: number, seed: string, at: number, dice: Dice): string[] {
  const base = diceFor(seed, 'letter');
  const say = (point: string, d: Dice, free: boolean): string => {
    const [topics, comments] = point.split(' | ').map((side) => side.split('/'));
    const topic = one(topics, d);
    const frame = one(free ? FRAMES[soul.tongue] : FRAMES[soul.tongue].slice(0, 3), d);
    return frame
      .replace('{t}', topic.trim())
      .replace('{l}', lower(topic.trim()))
      .replace('{c}', one(comments, d).trim());
  };
  const model = scene.points.map((point) => say(point, base, false));
  const sum = one(SUMS[soul.tongue], base);
  const fill = (line: string) => withFacts(line, soul, at, dice, { firm: soul.firm });
  if (level === 0) return model;
  if (level === 1) return base() < 0.5 ? [fill(sum), ...model] : [...model, fill(sum)];
  if (level === 2) {
    const changed = scene.points.map((point, i) => (dice() < 0.5 ? model[i] : say(point, dice, false)));
    return shuffled([...changed, fill(sum)], dice);
  }
  const free = shuffled(scene.points, dice).map((point) => say(point, dice, true));
  const kept = free.length > 3 && dice() < 0.3 ? free.slice(1) : free;
  return dice() < 0.5 ? [...kept, fill(one(SUMS[soul.tongue], dice))] : kept;
}
