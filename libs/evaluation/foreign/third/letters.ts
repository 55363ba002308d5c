import { ARGUMENTS_EN } from './arguments-en.js';
import { ARGUMENTS_ZH } from './arguments-zh.js';
import type { Luck } from './luck.js';
import { type Facts, type Lang, say, typed, voiced } from './say.js';

const THEMES: Readonly<Record<Lang, typeof ARGUMENTS_ZH>> = { zh: ARGUMENTS_ZH, en: ARGUMENTS_EN };
const HEADS: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '关于$thing的(投诉函|情况说明|异议申请|协商申请)',
    '(致|敬启者)$lender',
    '(投诉人|申请人)：$name',
    '(被投诉单位|对方)：$lender',
    '$lender(负责人|消保部门)',
  ],
  en: [
    '(re|subject): (account|file) ending $last',
    '(to|attention) the (compliance|disputes) department of $lender',
    'notice from $name to $lender',
    '(formal|official) (notice|complaint) to $lender',
    'dear (sir or madam|compliance officer)',
  ],
};
const TAILS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['(此致敬礼|特此函告)', '(投诉人|具函人)$name', '(联系方式见上|请按所留电话联系)', '(望依法处理|请依规办理)'],
  en: [
    '(sincerely|respectfully), $name',
    'govern yourself accordingly',
    'all rights reserved',
    'without prejudice, $name',
  ],
};
const LINKS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['另外', '需要说明的是', '还有', '同时', '我认为', '事实上', '再者', '希望你们明白'],
  en: ['also', 'moreover', 'as I see it', 'in fact', 'to be clear', 'on top of that', 'I believe', 'please understand'],
};

/** A letter that many people use: its points, and the wording that its author chose for each. */
export interface Letter {
  readonly lang: Lang;
  readonly points: readonly (readonly string[])[];
  /** The author's wordings: patterns with slots alone. */
  readonly house: readonly string[];
  readonly breaks: boolean;
}

/** The slots of a pattern stay, its choices are made once. */
const settled = (pattern: string, luck: Luck): string =>
  say(pattern.replaceAll('$', '\u0001'), {}, luck).replaceAll('\u0001', '$');

/** Each seller writes a letter of its own: a theme, some of its points, one wording for each. */
export function millLetter(lang: Lang, themes: readonly string[], luck: Luck): Letter {
  const pool = THEMES[lang][luck.one(themes.filter((t) => t in THEMES[lang]))]!;
  const count = luck.between(Math.min(5, pool.length), pool.length);
  const dropped = new Set(luck.some(pool.slice(1), pool.length - count));
  const middle = pool.filter((p) => !dropped.has(p));
  const body = luck.hit(0.5) ? [middle[0]!, ...luck.shuffled(middle.slice(1))] : middle;
  const points = [HEADS[lang], ...body, ...(luck.hit(0.7) ? [TAILS[lang]] : [])];
  return letterOf(lang, points, luck);
}

export function letterOf(lang: Lang, points: readonly (readonly string[])[], luck: Luck): Letter {
  return { lang, points, house: points.map((p) => settled(luck.one(p), luck)), breaks: luck.hit(0.5) };
}

/** Facts that stay blank in a copied letter: what each client should have filled in. */
const COPIED: Readonly<Record<Lang, Facts>> = {
  zh: {
    name: '本人',
    day: '近日',
    amount: '所欠款项',
    monthly: '可承受金额',
    extra: '相应费用',
    paid: '已付款项',
    months: '若干',
    thing: '贷款',
    ill: '重病',
    rate: '36',
    last: '见附件',
    case: '见附件',
    hour: '',
    times: '多',
    job: '务工',
    city: '本地',
    lender: '贵司',
  },
  en: {
    name: 'the undersigned',
    day: 'the date on file',
    amount: 'the alleged amount',
    monthly: 'the monthly amount',
    extra: 'all fees',
    paid: 'all sums paid',
    months: 'several',
    thing: 'account',
    ill: 'illness',
    rate: '36',
    last: 'on file',
    case: 'on file',
    hour: 'odd hours',
    times: 'many times',
    job: 'work',
    city: 'town',
    lender: 'your company',
  },
};

/**
 * What one person sends of a letter.
 *
 * @param level 0 copied with its blanks, 1 blanks filled, 2 moved and changed, 3 in other words.
 */
export function sentencesOf(letter: Letter, level: number, facts: Facts, luck: Luck): string[] {
  const { lang, points, house } = letter;
  if (level === 0) return house.map((h) => say(h, { ...facts, ...COPIED[lang] }, luck));
  if (level === 1) return house.map((h) => say(h, facts, luck));
  const order = points.map((_, i) => i);
  const inner = luck.shuffled(order.slice(1));
  const kept =
    level === 3 ? inner.slice(0, Math.max(3, inner.length - luck.between(0, 2))) : moved(order.slice(1), luck);
  const said = [0, ...kept].map((i) => {
    if (level === 2) return say(luck.hit(0.35) ? luck.one(points[i]!) : house[i]!, facts, luck);
    const text = say(luck.one(points[i]!), facts, luck);
    return luck.hit(0.4) ? `${luck.one(LINKS[lang])}${lang === 'zh' ? '，' : ', '}${text}` : text;
  });
  return level === 3 && luck.hit(0.5) ? said.slice(1) : said;
}

/** Two sentences change places. */
function moved(order: readonly number[], luck: Luck): number[] {
  const out = [...order];
  const i = luck.below(out.length);
  const j = luck.below(out.length);
  [out[i], out[j]] = [out[j]!, out[i]!];
  return out;
}

export function letterText(letter: Letter, level: number, sentences: readonly string[], luck: Luck): string {
  return level < 3 ? typed(sentences, letter.lang, letter.breaks) : voiced(sentences, letter.lang, luck);
}
