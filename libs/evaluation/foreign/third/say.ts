import type { Luck } from './luck.js';

export type Lang = 'zh' | 'en';
export type Facts = Readonly<Record<string, string>>;

/**
 * Says a pattern once: `(a|b|c)` is a choice and may hold others, `$slot` is a fact.
 *
 * @throws Error where a fact or a bracket is missing: that is a fault of the tables.
 */
export function say(pattern: string, facts: Facts, luck: Luck): string {
  let at = 0;
  const spoken = choices(false);
  if (at < pattern.length) throw new Error(`bracket in: ${pattern}`);
  return spoken;

  function choices(inner: boolean): string {
    const options: string[] = [''];
    for (; at < pattern.length; at++) {
      const c = pattern[at]!;
      if (c === '(') {
        at++;
        options[options.length - 1] += choices(true);
      } else if (c === ')' && inner) return luck.one(options);
      else if (c === '|' && inner) options.push('');
      else if (c === '$') options[options.length - 1] += fact();
      else options[options.length - 1] += c;
    }
    if (inner) throw new Error(`bracket in: ${pattern}`);
    return options[0]!;
  }

  function fact(): string {
    const name = /^[a-z]+\d?/.exec(pattern.slice(at + 1))?.[0] ?? '';
    const value = facts[name];
    if (value === undefined) throw new Error(`no fact ${name} for: ${pattern}`);
    at += name.length;
    return value;
  }
}

/** A right spelling, and how people write it. */
type Slip = readonly [string, string];
const ZH_SLIPS: readonly Slip[] = [
  ['的', '得'],
  ['账', '帐'],
  ['在', '再'],
  ['那个', '那人'],
  ['做', '作'],
  ['已经', '以经'],
  ['什么', '啥'],
  ['怎么', '咋'],
  ['没有', '没'],
  ['非常', '很'],
];
const EN_SLIPS: readonly Slip[] = [
  ['receive', 'recieve'],
  ['their', 'thier'],
  ["n't", 'nt'],
  ["I'm", 'Im'],
  ['because', 'cause'],
  ['going to', 'gonna'],
  ['you', 'u'],
  ['payment', 'pymt'],
  [' and ', ' & '],
  ['separate', 'seperate'],
  ['definitely', 'definately'],
];

/** How one person writes: stops, line breaks, capitals and slips. */
export function voiced(sentences: readonly string[], lang: Lang, luck: Luck): string {
  const own = luck.some(lang === 'zh' ? ZH_SLIPS : EN_SLIPS, luck.one([0, 0, 1, 2]));
  const slipped = sentences.map((s) =>
    own.reduce((text, [right, wrong]) => (luck.hit(0.7) ? text.replace(right, wrong) : text), s),
  );
  return lang === 'zh' ? zhVoice(slipped, luck) : enVoice(slipped, luck);
}

function zhVoice(sentences: readonly string[], luck: Luck): string {
  const way = luck.one(['plain', 'plain', 'plain', 'commas', 'spaces', 'lines', 'numbered', 'loud']);
  if (way === 'commas') return `${sentences.join('，')}。`;
  if (way === 'spaces') return sentences.map((s) => s.replaceAll('，', ' ')).join(' ');
  if (way === 'lines') return sentences.map((s) => `${s}。`).join('\n');
  if (way === 'numbered' && sentences.length > 3)
    return [`${sentences[0]}：`, ...sentences.slice(1).map((s, i) => `${i + 1}、${s}；`)].join('\n');
  if (way === 'loud') return sentences.map((s) => s + luck.one(['！', '！！', '。', '？？'])).join('');
  return sentences
    .map((s) => s + luck.one(['。', '。', '。', '，', '；', '！']))
    .join('')
    .replace(/[，；]$/, '。');
}

function enVoice(sentences: readonly string[], luck: Luck): string {
  const way = luck.one(['plain', 'plain', 'plain', 'plain', 'lower', 'run-on', 'lines', 'loud', 'shout']);
  const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);
  if (way === 'lower') return sentences.map((s) => s.toLowerCase()).join('. ');
  if (way === 'run-on') return `${capital(sentences.join(luck.one([', ', ' and ', ' - ', '... '])))}.`;
  if (way === 'lines') return sentences.map((s) => `${capital(s)}.`).join('\n\n');
  if (way === 'loud') return sentences.map((s) => capital(s) + luck.one(['!', '!!', '.', '...'])).join(' ');
  if (way === 'shout') return `${sentences.join('. ').toUpperCase()}.`;
  return sentences.map((s) => `${capital(s)}.`).join(' ');
}

/** A letter as it was set: one stop after each sentence. */
export function typed(sentences: readonly string[], lang: Lang, breaks: boolean): string {
  if (lang === 'zh') return sentences.map((s) => `${s}。`).join(breaks ? '\n' : '');
  return sentences.map((s) => `${s.charAt(0).toUpperCase()}${s.slice(1)}.`).join(breaks ? '\n\n' : ' ');
}
