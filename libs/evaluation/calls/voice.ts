import type { Dice } from '../papers/dice.js';
import type { Tongue } from '../papers/people.js';

export type Turn = readonly ['a' | 'c' | 'm', string];

/** Words that a recognizer takes for others that sound alike. */
const ALIKE: Readonly<Record<Tongue, readonly (readonly [string, string])[]>> = {
  zh: [
    ['逾期', '预期'],
    ['协商', '写商'],
    ['减免', '简免'],
    ['利息', '立息'],
    ['本金', '本斤'],
    ['投诉', '投速'],
    ['录音', '录因'],
    ['分期', '分七'],
    ['账户', '帐户'],
    ['停催', '停吹'],
    ['律师', '绿是'],
    ['征信', '争信'],
    ['监管', '肩管'],
    ['书面', '数面'],
    ['还款', '环款'],
    ['罚息', '发息'],
    ['合同', '河童'],
    ['证明', '正名'],
    ['收入', '手入'],
    ['委托', '尾托'],
    ['方案', '房案'],
    ['困难', '昆兰'],
    ['规定', '归定'],
    ['银行', '一行'],
  ],
  en: [
    ['payment', 'pavement'],
    ['balance', 'ballots'],
    ['interest', 'in trust'],
    ['complaint', 'complain it'],
    ['recorded', 'record dead'],
    ['hardship', 'hard ship'],
    ['arrears', 'a rears'],
    ['account', 'a count'],
    ['regulator', 'regular tour'],
    ['affordability', 'a fordability'],
    ['statement', 'state mint'],
    ['writing', 'riding'],
    ['charges', 'chargers'],
    ['agreement', 'a green mint'],
    ['default', 'the fault'],
    ['freeze', 'fries'],
  ],
};
const FILLERS: Readonly<Record<Tongue, readonly string[]>> = {
  zh: ['嗯，', '那个，', '就是说，', '呃，', '啊，', '怎么说呢，', '反正，', '对吧，'],
  en: ['um, ', 'uh, ', 'you know, ', 'like, ', 'I mean, ', 'well, '],
};

/** One turn as a recognizer writes it down: homophones, dropped words, fillers. */
export function heard(d: Dice, words: string, tongue: Tongue, rate: number, isPerson: boolean): string {
  let out = words;
  for (const [right, wrong] of ALIKE[tongue])
    if (out.includes(right) && d.chance(rate * 2.2)) out = out.replaceAll(right, wrong);
  if (tongue === 'zh') {
    out = [...out].filter((sign) => /[\d，。？！]/.test(sign) || !d.chance(rate * 0.35)).join('');
    if (d.chance(rate * 2)) out = out.replaceAll(/[，。]/g, '');
  } else {
    out = out
      .split(' ')
      .filter((word) => /\d/.test(word) || !d.chance(rate * 0.4))
      .join(' ');
    if (d.chance(rate * 3)) out = out.toLowerCase().replaceAll(/[.,!?]/g, '');
  }
  if (isPerson && d.chance(0.22 + rate)) out = d.pick(FILLERS[tongue]) + out;
  if (isPerson && d.chance(0.1)) {
    const cut = tongue === 'zh' ? out.indexOf('，') : out.indexOf(', ');
    if (cut > 0)
      out = `${out.slice(0, cut + 1)}${tongue === 'zh' ? d.pick(FILLERS.zh) : ` ${d.pick(FILLERS.en)}`}${out.slice(cut + 1)}`;
  }
  return out.replaceAll(/ {2,}/g, ' ').trim();
}

export interface Speakers {
  readonly agent: string;
  readonly customer: string;
  readonly machine: string;
}

export function transcriptOf(d: Dice, turns: readonly Turn[], tongue: Tongue, names: Speakers, rate: number): string {
  const name = { a: names.agent, c: names.customer, m: names.machine };
  return turns
    .map(([who, words]) => `${name[who]}: ${heard(d, words, tongue, who === 'm' ? 0 : rate, who === 'c')}`)
    .join('\n');
}
