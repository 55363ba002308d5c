import type { Draws } from './draws.js';

export type Slots = (name: string) => string;

/** Takes one of the alternatives of each bracket, the inner brackets first. */
export function spin(text: string, draws: Draws): string {
  let out = text;
  for (let last = ''; last !== out; ) {
    last = out;
    out = out.replace(/\[([^[\]]*)\]/g, (_, body: string) => draws.pick(body.split('|')));
  }
  return out;
}

export const fill = (text: string, slots: Slots): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => slots(name));

export interface Story {
  readonly product: string;
  readonly subject: string;
  readonly beats: string[];
}

export function storiesOf(table: string): Story[] {
  return linesOf(table).map((line) => {
    const cut = line.indexOf(': ');
    const [product, subject] = line.slice(0, cut).split('/');
    return { product, subject, beats: line.slice(cut + 2).split(' // ') };
  });
}

export const linesOf = (table: string): string[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What one kind of group says. A letter is a list of points, each point has one or more wordings. */
export interface KindText {
  lang: 'zh' | 'en';
  letter: string[][];
  facts: string[];
  names: string[];
  own: string[];
}

export function textsOf(table: string): Map<string, KindText> {
  const out = new Map<string, KindText>();
  let now: KindText | undefined;
  for (const line of linesOf(table)) {
    if (line.startsWith('# ')) {
      const [kind, lang] = line.slice(2).split(' ');
      now = { lang: lang === 'en' ? 'en' : 'zh', letter: [], facts: [], names: [], own: [] };
      out.set(kind, now);
      continue;
    }
    const rest = line.slice(3);
    if (line.startsWith('L: ')) now!.letter.push(rest.split(' || '));
    else if (line.startsWith('S: ')) now!.facts.push(rest);
    else if (line.startsWith('P: ')) now!.names.push(rest);
    else now!.own.push(rest);
  }
  return out;
}

/**
 * One member's copy of a group's letter.
 *
 * @param level 0 copied, 1 slots filled, 2 reordered with synonyms, 3 rewritten with the same argument (formats.md).
 * @param base draws of the group: the same for each member.
 */
export function letterFor(text: KindText, level: number, base: Draws, own: Draws): string[] {
  const first = text.letter.map((point, i) => spin(point[0], base.fork(i)));
  if (level === 0) return first;
  const facts = text.facts.map((fact, i) => spin(fact, base.fork(`f${i}`)));
  if (level === 1) return [...first.slice(0, 2), ...facts, ...first.slice(2)];
  if (level === 2) {
    const lines = text.letter.map((point, i) => (own.chance(0.45) ? spin(point[0], own) : first[i]));
    return own
      .mixed([...lines, ...facts.map((f) => synonyms(f, text.lang, own))])
      .map((l) => synonyms(l, text.lang, own));
  }
  const free = text.letter.map((point) =>
    spin(point.length > 1 ? own.pick(own.chance(0.8) ? point.slice(1) : point) : point[0], own),
  );
  const kept = free.length > 2 && own.chance(0.4) ? own.mixed(free).slice(1) : own.mixed(free);
  return [...kept, ...(own.chance(0.6) ? text.facts.map((f) => spin(f, own)) : [])].map((l) =>
    synonyms(l, text.lang, own),
  );
}

/** Words with others of the same meaning: a pattern that keeps the word whole, and what may stand there. */
const PAIRS: Record<'zh' | 'en', [RegExp, string[]][]> = {
  zh: pairsOf(
    '因为=因为,由于,因 (?<!出)现在(?!住)=现在,目前,眼下,如今 (?<!有)没有(?!就)=没有,没 希望=希望,盼 (^|，)请(?![了假问你])=$1请,$1麻烦,$1烦请,$1望 告诉=告诉,告知,跟我讲 一直=一直,总是,始终 但是=但是,可是,可 只有=只有,仅有 所以=所以,因此 已经(?!是)=已经,早就 还款(?![计日方通账意])=还款,还钱 (?<!没了|找)工作(?!人|日|没|没了)=工作,活儿 家里(?!人)=家里,家中 每月=每月,一个月,月月 客服(?!人)=客服,接线员,客服人员 (?<!能)不能(?!作)=不能,没法 解决=解决,处理 非常=非常,特别,很 什么=什么,啥 网点=网点,营业厅,门店 马上=马上,立刻 多次=多次,好几次 后来=后来,之后',
  ),
  en: pairsOf(
    '\\bbecause\\b=because,since \\bcompany\\b=company,lender,outfit \\bcalled\\b=called,phoned,rang \\bsaid\\b=said,claimed \\bplease\\b=please,kindly \\bwant\\b=want,need \\bwrong\\b=wrong,incorrect,off \\bfix\\b=fix,correct \\bstop\\b=stop,quit \\bevery\\b=every,each \\bquickly\\b=quickly,fast \\bsend\\b=send,mail \\bstill\\b=still,even=now \\bmonths\\b=months,mos',
  ),
};

function pairsOf(list: string): [RegExp, string[]][] {
  return list.split(' ').map((group) => {
    const cut = group.indexOf('=', group.lastIndexOf(')') + 1);
    return [
      new RegExp(group.slice(0, cut)),
      group
        .slice(cut + 1)
        .replace('=', ' ')
        .split(','),
    ];
  });
}

/** Puts other words with the same meaning in some places. */
export function synonyms(text: string, lang: 'zh' | 'en', draws: Draws): string {
  let out = text;
  for (const [word, others] of PAIRS[lang]) if (draws.chance(0.5)) out = out.replace(word, draws.pick(others));
  return out;
}

/** How one person writes: marks, slips and joints of sentences. */
export function written(lines: readonly string[], lang: 'zh' | 'en', hand: Draws): string {
  return lang === 'zh' ? chinese(lines, hand) : english(lines, hand);
}

function chinese(lines: readonly string[], hand: Draws): string {
  const end = hand.pick(['。', '。', '。', '，', '！', '；', ' ']);
  const comma = hand.pick(['，', '，', '，', ',', ' ']);
  let text = '';
  lines.forEach((line, i) => {
    const joint = i > 0 && hand.chance(0.15) ? hand.pick(['还有', '另外', '再说', '而且', '后来']) : '';
    text += joint + line + (i === lines.length - 1 ? hand.pick(['。', '', '！', '。。']) : end);
  });
  text = text.replaceAll('，', comma);
  if (hand.chance(0.12)) text = text.replace('的', '地');
  if (hand.chance(0.1)) text = text.replace('在', '再');
  if (hand.chance(0.08)) text = text.replaceAll('我', '俺');
  return text;
}

function english(lines: readonly string[], hand: Draws): string {
  const plain = hand.chance(0.12);
  const mark = hand.pick(['. ', '. ', '. ', '! ', ', ', '... ']);
  let text = lines.map((l) => (plain || mark === ', ' ? l : l[0].toUpperCase() + l.slice(1))).join(mark);
  text += hand.pick(['.', '.', '', '!']);
  if (plain) text = text.toLowerCase();
  if (hand.chance(0.04)) text = text.toUpperCase();
  if (hand.chance(0.15)) text = text.replaceAll("'", '');
  if (hand.chance(0.3)) {
    const i = hand.int(5, Math.max(6, text.length - 5));
    text = text.slice(0, i) + (text[i + 1] ?? '') + (text[i] ?? '') + text.slice(i + 2);
  }
  return text;
}
