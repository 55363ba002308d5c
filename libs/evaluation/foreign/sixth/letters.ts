import type { Fate } from './fate.js';
import type { Tongue } from './kinds.js';
import { LETTERS_FREE } from './letters-free.js';
import { LETTERS_SOLD, type Letter } from './letters-sold.js';
import { type Facts, speak } from './speak.js';

const BY_KEY = new Map([...LETTERS_SOLD, ...LETTERS_FREE].map((l) => [l.key, l]));

/** What stands in a letter that nobody has filled in. */
const BLANK: Readonly<Record<Tongue, Facts>> = {
  zh: {
    name: '本人',
    bank: '贵行',
    product: '信用卡',
    amt: '数万',
    amt2: '数千',
    low: '三千',
    fee: '数百',
    cause: '收入中断',
    hot: '热线',
    col: '多个号码',
    m: '近',
    d: '某',
    s: '三',
    k: '十二',
    year: '前',
    rate2: '36',
    plant: '本厂',
    skill: '技能',
  },
  en: {
    name: 'the undersigned',
    bank: 'your company',
    product: 'account',
    amt: '0.00 (as reported)',
    low: '500',
    fee: '50',
    cause: 'hardship',
    month: 'the month',
    d: 'of record',
    plant: 'the plant',
  },
};

/** Reasons as letters give them. */
const CAUSES: Readonly<Record<Tongue, readonly string[]>> = {
  zh: [
    '失业',
    '公司裁员',
    '生意失败',
    '家人重病',
    '本人患@ill',
    '@shop倒闭',
    '投资受骗',
    '@kin住院',
    '离婚独自抚养孩子',
    '工伤',
    '被拖欠工资',
    '@kin去世',
  ],
  en: [
    'a layoff',
    'a long illness',
    'my divorce',
    '@ill',
    'a cut in hours',
    'the death of my @kin',
    'an injury at work',
    'the loss of my business',
  ],
};

const SYNONYMS: Readonly<Record<Tongue, readonly (readonly [string, readonly string[]])[]>> = {
  zh: [
    ['本人', ['我', '投诉人']],
    ['贵行', ['你行', '银行', '你们']],
    ['要求', ['请求', '希望', '诉求是']],
    ['严重', ['极大地', '已经']],
    ['郑重', ['正式', '']],
    ['立即', ['马上', '尽快']],
    ['根据', ['依照', '按照']],
    ['协商', ['商量', '沟通', '协调']],
    ['偿还', ['归还', '清偿']],
    ['骚扰', ['打扰', '轰炸']],
    ['导致', ['造成', '使得']],
    ['多次', ['反复', '好几次', '屡次']],
    ['全部', ['所有', '一切']],
  ],
  en: [
    ['demand', ['request', 'ask for']],
    ['provide', ['send', 'furnish']],
    ['account', ['item', 'tradeline']],
    ['inaccurate', ['wrong', 'not correct']],
    ['alleged', ['claimed', 'supposed']],
    ['I am', ["I'm", 'I am']],
    ['cannot', ["can't", 'am unable to']],
    ['Failure', ['Refusal', 'Neglect']],
    ['promptly', ['at once', 'quickly']],
  ],
};

/** Ways in which a machine rewrites: what it puts before, between and after. */
const VOICES: Readonly<
  Record<Tongue, readonly { readonly head: string; readonly joints: readonly string[]; readonly tail: string }[]>
> = {
  zh: [
    { head: '', joints: ['。'], tail: '。' },
    { head: '关于还款困难的情况说明：', joints: ['。\n'], tail: '。\n感谢您的理解与支持。' },
    { head: '说出来不怕笑话，', joints: ['，'], tail: '。' },
    { head: '请允许我把经过讲一遍。', joints: ['；'], tail: '。期待您的回音。' },
    { head: '情况概述：', joints: ['。', '。此外，', '。同时，', '。'], tail: '。综上，望妥善处理。' },
    { head: '', joints: ['！'], tail: '！' },
  ],
  en: [
    { head: '', joints: ['. '], tail: '.' },
    {
      head: 'I hope this message finds you well. ',
      joints: ['. '],
      tail: '. I appreciate your prompt attention to this matter.',
    },
    { head: 'Quick summary: ', joints: ['; '], tail: '.' },
    { head: 'Let me be clear. ', joints: ['. ', '. Furthermore, ', '. In addition, ', '. '], tail: '. Thank you.' },
    { head: '', joints: ['.\n\n'], tail: '.' },
  ],
};

export function letterOf(key: string): Letter {
  const letter = BY_KEY.get(key);
  if (!letter) throw new Error(`no letter ${key}`);
  return letter;
}

export const causeOf = (tongue: Tongue, facts: Facts, fate: Fate): string =>
  speak(fate.pick(CAUSES[tongue]), facts, fate);

/**
 * A letter at a level of evasion: 0 copied, 1 slots filled, 2 moved about with synonyms, 3 rewritten.
 *
 * @param own sentences of the sender's own, put where the level puts them.
 */
export function writeLetter(
  key: string,
  level: number,
  tongue: Tongue,
  own: Facts,
  fate: Fate,
  story: readonly string[] = [],
): string {
  const { points } = letterOf(key);
  const zh = tongue === 'zh';
  const stop = zh ? '。' : '. ';
  const end = zh ? '。' : '.';
  const after = story.length > 0 ? '\n' + story.join(stop) + end : '';
  if (level === 0) return points.map((p) => speak(p[0], BLANK[tongue])).join(stop) + end + after;
  const facts = { ...own, cause: causeOf(tongue, own, fate) };
  if (level === 1) return points.map((p) => speak(p[0], facts, fate)).join(stop) + end + after;
  const [first, ...rest] = points;
  if (level === 2) {
    const middle = fate.shuffled(rest).slice(0, rest.length - (fate.odds(0.35) ? 1 : 0));
    const said = [first, ...middle].map((p) => speak(fate.pick(p.slice(0, 2)), facts, fate));
    said.splice(fate.int(1, said.length), 0, ...story);
    return reworded(said.join(fate.pick(zh ? ['。', '；', '，'] : ['. ', '; '])) + end, tongue, fate);
  }
  const kept = fate.shuffled(rest).slice(0, Math.max(2, rest.length - fate.int(0, 2)));
  const chosen = (fate.odds(0.75) ? [first, ...kept] : kept).map((p) =>
    speak(fate.pick(p.length > 3 ? p.slice(1) : p), facts, fate),
  );
  for (const s of story) chosen.splice(fate.int(0, chosen.length), 0, s);
  const voice = fate.pick(VOICES[tongue]);
  const joined = chosen.reduce((text, s) => (text === '' ? s : text + fate.pick(voice.joints) + s), '');
  return reworded(voice.head + joined + voice.tail, tongue, fate);
}

function reworded(text: string, tongue: Tongue, fate: Fate): string {
  let out = text;
  for (const [word, others] of SYNONYMS[tongue]) if (fate.odds(0.55)) out = out.replaceAll(word, fate.pick(others));
  return out;
}
