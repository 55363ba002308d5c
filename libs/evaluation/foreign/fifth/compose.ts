import type { Tongue } from './cast.js';
import type { Letter } from './letters-zh.js';
import type { Lot } from './lot.js';
import { factsOf, type Person } from './people.js';
import { CLOSE_EN, LIFE_EN, OPEN_EN, PLIGHTS_EN } from './plights-en.js';
import { CLOSE_ZH, LIFE_ZH, OPEN_ZH, PLIGHTS_ZH, type Plight } from './plights-zh.js';
import { type Facts, wording } from './wording.js';

export const plightOf = (tongue: Tongue, key: string): Plight => {
  const plight = (tongue === 'zh' ? PLIGHTS_ZH : PLIGHTS_EN)[key];
  if (plight === undefined) throw new Error(`no plight ${key}`);
  return plight;
};

const bank = (tongue: Tongue) =>
  tongue === 'zh'
    ? { life: LIFE_ZH, open: OPEN_ZH, close: CLOSE_ZH }
    : { life: LIFE_EN, open: OPEN_EN, close: CLOSE_EN };

/** What somebody says of a plight and asks for, as sentences without a stop. */
export function ownWords(
  p: Person,
  key: string,
  at: Date,
  lot: Lot,
): { open: string; body: string[]; asks: string[]; close: string } {
  const plight = plightOf(p.tongue, key);
  const { life, open, close } = bank(p.tongue);
  // Facts are drawn once for each sentence, so that numbers in one text may differ as they do in life.
  const say = (pattern: string, facts: Facts = factsOf(p, at, lot)) => wording(pattern, facts, lot);
  const story = lot.some(plight.says, lot.one([2, 3, 3, 4, 4, 5])).map((s) => say(s));
  // A clerk or a warder writes of the matter alone.
  const aside = key === 'elder' || key === 'inmate' ? 0 : lot.one([0, 1, 1, 2, 2, 3, 4]);
  const more = lot.some(life, aside).map((s) => say(s));
  return {
    open: say(lot.one(open)),
    body: [story[0], ...lot.mixed([...story.slice(1), ...more])],
    asks: lot.some(plight.asks, lot.one([1, 1, 1, 2])).map((s) => say(s)),
    close: say(lot.one(close)),
  };
}

const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);

/** Sentences as one text, in the hand of somebody. */
export function inHand(sentences: readonly string[], tongue: Tongue, hand: string, lot: Lot): string {
  const said = sentences.filter((s) => s !== '').map((s) => s.replace(/[。.]$/, ''));
  if (tongue === 'zh') {
    const stop =
      { loose: '，', spaces: ' ', shouting: '！！', oneLine: '', wideDot: '．', emptyLines: '。\n\n' }[hand] ?? '。';
    const mixed = hand === 'neat' || hand === 'typos' || hand === 'oldNumbers';
    let text = said
      .map((s, i) => s + (i === said.length - 1 ? '' : mixed && lot.yes(0.35) ? lot.one(['，', '；', '。\n']) : stop))
      .join('');
    if (stop.trim() !== '' && lot.yes(0.8)) text += stop.trim().slice(0, 1);
    if (hand === 'spaces' || hand === 'oneLine') text = text.replace(/[，；]/g, hand === 'spaces' ? ' ' : '');
    if (hand === 'oldNumbers')
      text = text
        .replace(/\d/g, (d) => '〇一二三四五六七八九'[Number(d)])
        .replaceAll('账', '帐')
        .replaceAll('。', '。　');
    return hand === 'typos' ? slips(text, ZH_SLIPS, lot) : text;
  }
  const stop = { dotted: '... ', run: ' and ', emptyLines: '.\n\n' }[hand] ?? '. ';
  let text = said.map((s) => (hand === 'run' ? s : capital(s))).join(stop) + (hand === 'run' ? '' : stop.trim());
  if (hand === 'lower') text = text.toLowerCase().replaceAll("'", '');
  if (hand === 'capitals') text = text.toUpperCase();
  return hand === 'typos' ? slips(text, EN_SLIPS, lot) : text;
}

const ZH_SLIPS = [
  ['账', '帐'],
  ['再', '在'],
  ['的', '得'],
  ['他', '她'],
  ['做', '作'],
  ['那', '哪'],
  ['催', '崔'],
  ['贷', '货'],
  ['已', '以'],
  ['还', '换'],
] as const;
const EN_SLIPS = [
  ['the ', 'teh '],
  ['their', 'there'],
  ['receive', 'recieve'],
  ['paid', 'payed'],
  ['and ', 'adn '],
  ['because', 'becuase'],
  ["don't", 'dont'],
  ['call', 'cal'],
  ['you', 'u'],
  ['ing ', 'in '],
  ['money', 'mony'],
] as const;

function slips(text: string, table: readonly (readonly [string, string])[], lot: Lot): string {
  let out = text;
  for (const [right, wrong] of lot.some(table, 4)) {
    const at = out.indexOf(right, lot.int(0, Math.max(0, out.length - 20)));
    if (at >= 0) out = out.slice(0, at) + wrong + out.slice(at + right.length);
  }
  return out;
}

/** The wording that a group's first copy has. */
export interface Copy {
  readonly letter: Letter;
  readonly choice: readonly number[];
  readonly facts: Facts;
  readonly stop: string;
}

export function copyOf(letter: Letter, facts: Facts, tongue: Tongue, lot: Lot): Copy {
  const nobody = tongue === 'zh' ? '持卡人' : 'the undersigned';
  return {
    letter,
    choice: letter.parts.map((p) => lot.int(0, p.length - 1)),
    facts: { ...facts, name: nobody },
    stop: tongue === 'zh' ? lot.one(['', '\n']) : lot.one([' ', '\n', '\n\n']),
  };
}

/** A letter at a level of formats.md: 0 copied, 1 slots filled, 2 some sentences other, 3 rewritten. */
export function letterAt(copy: Copy, level: number, p: Person, at: Date, lot: Lot): string {
  const { parts } = copy.letter;
  const pieces = parts.map((ways, i) => {
    const other = level >= 3 || (level === 2 && lot.yes(0.45));
    return ways[other ? lot.int(0, ways.length - 1) : copy.choice[i]];
  });
  // Choices inside a part stay those of the first copy below the third level.
  const same = level < 3 ? new FirstOf() : lot;
  const facts = level === 0 ? copy.facts : factsOf(p, at, lot);
  let said = pieces.map((s) => wording(s, facts, same));
  if (level >= 2 && said.length > 3) {
    const inner = said.slice(1, -1);
    const kept = level >= 3 ? inner.filter(() => lot.yes(0.85)) : inner;
    said = [said[0], ...(lot.yes(level === 2 ? 0.4 : 0.7) ? lot.mixed(kept) : kept), said[said.length - 1]];
  }
  if (level >= 3) {
    const { body } = ownWords(p, 'hardship', at, lot);
    const stop = p.tongue === 'zh' ? '。' : '.';
    for (const own of lot.some(body, lot.int(1, 2)))
      said.splice(lot.int(1, said.length), 0, (p.tongue === 'zh' ? own : capital(own)) + stop);
  }
  return said.join(level >= 3 ? lot.one(p.tongue === 'zh' ? ['', '\n'] : [' ', '\n']) : copy.stop);
}

/** Takes the first of each choice. */
class FirstOf {
  one<T>(list: readonly T[]): T {
    return list[0];
  }
}
