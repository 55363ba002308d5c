import type { Dice } from './dice.js';
import { factsFor, langOf, type Soul } from './folk.js';
import type { Tongue } from './lands.js';
import { handwritten, type Letter } from './letters.js';
import { penned } from './mint.js';
import type { Plot } from './plot.js';
import { POINTS_EN } from './points-en.js';
import { POINTS_ZH } from './points-zh.js';
import { reworded } from './reword.js';
import { type Facts, say, ways } from './say.js';
import { TALES_EN, TALK_EN } from './tales-en.js';
import { TALES_ZH, TALK_ZH, type Tale } from './tales-zh.js';

export const talesOf = (lang: 'zh' | 'en'): readonly Tale[] => (lang === 'zh' ? TALES_ZH : TALES_EN);
export const TALK = { zh: TALK_ZH, en: TALK_EN };

export function taleFor(p: Soul, keys: readonly string[] | undefined, dice: Dice): Tale {
  const own = talesOf(langOf(p.tongue)).filter((t) => t.trades.includes(p.trade));
  const fitting = own.filter((t) => keys?.includes(t.key) ?? true);
  const list = fitting.length > 0 ? fitting : own;
  return dice.one(
    list.length > 0 ? list : talesOf(langOf(p.tongue)).filter((t) => t.key === 'bundled-cover' || t.key === 'service'),
  );
}

/** Facts with those that only stories use. */
export function storyFacts(p: Soul, day: number, dice: Dice, more: Facts = {}): Facts {
  const one = factsFor(p, day, dice);
  const other = factsFor(p, day, dice);
  return { ...one, kin2: other['kin'], fee2: other['fee'], ...more };
}

/** A complaint in somebody's own words. */
export function ownWords(
  p: Soul,
  tale: Tale,
  facts: Facts,
  dice: Dice,
  more: { tells?: readonly string[]; tail?: readonly string[]; again?: boolean } = {},
): string {
  const { breath } = p.voice;
  const talk = TALK[langOf(p.tongue)];
  const own = (line: string) => reworded(say(line, facts, dice), langOf(p.tongue), 0.5, dice);
  const speak = (list: readonly string[]) => say(dice.one(list), facts, dice);
  const parts = [speak(more.again === true ? talk.again : talk.hello)];
  if (more.again !== true && dice.odds(0.4)) parts.pop();
  parts.push(own(dice.one(tale.what)));
  const middle: string[] = [];
  if (more.tells !== undefined && more.tells.length > 0)
    for (const line of dice.few(more.tells, breath > 0.5 ? 2 : 1)) middle.push(own(line));
  for (const line of dice.few(tale.more, breath > 0.75 ? 3 : breath > 0.35 ? 2 : dice.upTo(2))) middle.push(own(line));
  if (breath > 0.3 && dice.odds(0.55)) middle.push(own(dice.one(talk.life)));
  if (breath > 0.8 && dice.odds(0.5)) middle.push(own(dice.one(tale.what)));
  parts.push(...dice.mixed(middle));
  if (dice.odds(0.8)) parts.push(own(dice.one(tale.want)));
  if (dice.odds(0.45)) parts.push(speak(talk.bye));
  parts.push(...(more.tail ?? []));
  return handwritten(parts, { ...p.voice, lang: langOf(p.tongue) }, dice);
}

/** Where a text names who helps. */
export const THANKS = {
  zh: ways(`[帮我写的是<helper>|<helper>帮我弄的]，[不收钱|义务的]。
    有事也可以[联系|问]<helper>。
    <helper>[陪着我一起投诉的|知道整个经过]。`),
  en: ways(`<helper> [is helping me with this|helped me write it], [for free|no charge].
    You may [speak to|deal with] <helper> too.
    <helper> [has the whole story|sat with me for this].`),
};

/** How a number stands in a text. */
export const CALL_ME = {
  zh: ways(`[联系电话|回电]：<number>。
    [请打|拨]<number>。
    <number>[，微信同号|，找他谈]。`),
  en: ways(`[Call|Phone] <number>.
    [Contact|Reach us on] <number>.
    The number is <number>.`),
};

export function letterFrom(plot: Plot, pinned: Dice): Letter {
  const lang = langOf(plot.tongue);
  const bank = lang === 'zh' ? POINTS_ZH : POINTS_EN;
  const points = plot.script!.map((s) => {
    if (typeof s !== 'string') return s;
    if (bank[s] === undefined) throw new Error(`no argument ${s} for ${plot.kind}`);
    return bank[s];
  });
  return { lang, points, pinned };
}

const HAN = [...'零一二三四五六七八九'];

/** A number in a text. From level 2 on it is spelled so that filters miss it. */
export function inWords(phone: string, tongue: Tongue, level: number, d: Dice): string {
  if (level < 2) return penned(phone, d);
  const digits = [...phone.replace(/^\+(86|44|1)/, '')];
  return tongue === 'zh'
    ? digits.map((c) => (d.odds(0.4) ? HAN[Number(c)] : c)).join('')
    : digits.join(d.one([' ', '-', ' . ']));
}

/** What an intake writes over a complaint. */
export const SUBJECTS: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>> = {
  zh: {
    collection: '催收',
    interest: '利率费用',
    'credit-record': '征信异议',
    'stolen-money': '盗刷/诈骗',
    frozen: '账户管控',
    'bundled-cover': '保险销售',
    hardship: '协商还款',
    fees: '收费',
    'app-and-staff': '服务',
    'car-lock': '车辆',
    'rate-home': '房贷',
  },
  en: {
    calls: 'Collections',
    report: 'Credit reporting',
    fees: 'Fees',
    fraud: 'Fraud claim',
    servicer: 'Mortgage servicing',
    car: 'Vehicle finance',
    hardship: 'Hardship',
    'loan-cost': 'Cost of credit',
    service: 'Service',
  },
};
