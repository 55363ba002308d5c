import { LETTERS_EN_SOLD } from './letters-en-sold.js';
import { LETTERS_FREE } from './letters-free.js';
import { LETTERS_ZH_SOLD } from './letters-zh-sold.js';
import { type Facts, utter } from './phrase.js';
import { SAME_WORDS } from './same-words.js';
import type { Letter } from './shapes.js';
import type { Wheel } from './wheel.js';

const ALL = new Map([...LETTERS_ZH_SOLD, ...LETTERS_EN_SOLD, ...LETTERS_FREE].map((l) => [l.key, l]));

export function letterOf(key: string): Letter {
  const letter = ALL.get(key);
  if (letter === undefined) throw new Error(`no letter ${key}`);
  return letter;
}

/** What a copied letter says where others name their facts. */
const BLANK: Readonly<Record<'zh' | 'en', Facts>> = {
  zh: {
    bank: '贵行',
    product: '贷款',
    name: '本人',
    rate: '百分之二十四以上',
    date: '近日',
    ill: '重大疾病',
    m: '若干',
    t: '数',
    d: '多',
    fee: '相关费用',
  },
  en: {
    bank: 'your company',
    product: 'account',
    name: 'the undersigned',
    rate: 'a high',
    date: 'the date on it',
    ill: 'ill health',
    last4: 'in my file',
    fee: 'the fee',
    pay: 'a little',
    wage: 'what I earn',
    town: 'my town',
    amt: 'the sum',
  },
};

/**
 * The sentences of a letter. Level 0 copies it, level 1 fills slots and spins words. Level 2 changes order and words.
 * Level 3 writes freely with the same argument.
 */
export function lettered({ points, tongue }: Letter, level: number, facts: Facts, wheel: Wheel): string[] {
  const language = tongue === 'zh' ? 'zh' : 'en';
  if (level === 0) return points.map(([first]) => utter(first, BLANK[language]));
  if (level === 1) return points.map(([first]) => utter(first, facts, wheel));
  const ways = points.map((p) =>
    level === 2 ? wheel.pick([p[0], p[0], p[0], p[1]]) : wheel.pick(p.slice(Math.min(1, p.length - 1))),
  );
  const [first, ...rest] = ways;
  const order = level === 2 ? swapped(rest, wheel) : wheel.shuffled(rest);
  const kept = order.length > 2 && wheel.yes(level === 2 ? 0.3 : 0.6) ? order.slice(0, -1) : order;
  return [first, ...kept].map((p) => otherwise(utter(p, facts, wheel), language, level === 2 ? 0.3 : 0.7, wheel));
}

function swapped<T>(list: readonly T[], wheel: Wheel): T[] {
  const out = [...list];
  if (out.length > 1) {
    const k = wheel.below(out.length - 1);
    [out[k], out[k + 1]] = [out[k + 1], out[k]];
  }
  return out;
}

const SETS = { zh: index(SAME_WORDS.zh), en: index(SAME_WORDS.en) };

function index(sets: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(sets.flatMap((s) => s.split('/').map((word, _, all) => [word, all] as const)));
}

/** Puts other words of the same meaning. */
export function otherwise(text: string, language: 'zh' | 'en', share: number, wheel: Wheel): string {
  const sets = SETS[language];
  if (language === 'en')
    return text
      .split(' ')
      .map((word) => {
        const same = sets.get(word);
        return same !== undefined && wheel.yes(share) ? wheel.pick(same) : word;
      })
      .join(' ');
  let out = '';
  for (let at = 0; at < text.length; ) {
    const word = [4, 3, 2].map((n) => text.slice(at, at + n)).find((w) => sets.has(w));
    if (word === undefined) out += text[at++];
    else {
      out += wheel.yes(share) ? wheel.pick(sets.get(word)!) : word;
      at += word.length;
    }
  }
  return out;
}
