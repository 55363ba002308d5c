import type { Chance } from './chance.js';
import { type Facts, words } from './grammar.js';
import type { Person } from './people.js';
import type { Tongue } from './places.js';
import type { Plight } from './plights.js';
import { CLOSE_EN, LIFE_EN, OPEN_EN, PLIGHTS_EN, REACTION_EN } from './plights-en.js';
import { CLOSE_ZH, LIFE_ZH, OPEN_ZH, PLIGHTS_ZH, REACTION_ZH } from './plights-zh.js';

/** What a crowd has lived through together, where it has. */
export interface Tale {
  readonly begun: readonly string[];
  readonly more: readonly string[];
  readonly wanted: readonly string[];
}

const POOLS = {
  zh: { plights: PLIGHTS_ZH, life: LIFE_ZH, reaction: REACTION_ZH, open: OPEN_ZH, close: CLOSE_ZH },
  en: { plights: PLIGHTS_EN, life: LIFE_EN, reaction: REACTION_EN, open: OPEN_EN, close: CLOSE_EN },
} as const;

export const plightsOf = (tongue: Tongue): readonly Plight[] => POOLS[tongue].plights;

/** A letter in somebody's own words. `tale` stands in for what else could have happened to them. */
export function ownWords(
  person: Person,
  c: Chance,
  plight: Plight,
  tale?: Tale,
  extra: readonly string[] = [],
): string {
  const { tongue, facts } = person;
  const pool = POOLS[tongue];
  const say = (pattern: string) => words(pattern, facts, c);
  const source = tale ?? plight;
  const middle = [
    ...c.some(source.more, c.int(1, tale ? 2 : 3)),
    ...c.some(pool.life, c.int(0, 2)),
    ...c.some(pool.reaction, c.int(0, 2)),
    // Somebody in a crowd has trouble of their own too.
    ...(tale && c.odds(0.45) ? [c.one(plight.begun)] : []),
  ];
  const parts = [
    say(c.one(source.begun)),
    ...c.order(middle).map(say),
    ...extra.map(say),
    ...c.some(source.wanted, c.int(1, 2)).map(say),
  ];
  const text = tongue === 'zh' ? joinZh(parts, c) : joinEn(parts, c);
  const open = say(c.one(pool.open));
  return c.odds(0.12) ? noteOf(person, text, c) : slips(`${open}${text}${say(c.one(pool.close))}`, tongue, c);
}

/** One to three sentences of what happened, to stand before a letter. */
export function briefly(person: Person, c: Chance, plight: Plight, tale?: Tale): string {
  const source = tale ?? plight;
  const parts = [
    c.one(source.begun),
    ...c.some(source.more, c.int(0, 2)),
    ...c.some(POOLS[person.tongue].life, c.int(0, 1)),
  ];
  const said = parts.map((p) => words(p, person.facts, c));
  return person.tongue === 'zh' ? `${said.join('，')}。` : joinEn(said, c);
}

function joinZh(parts: readonly string[], c: Chance): string {
  const style = c.weighed({ plain: 6, flow: 2, list: 1, spaces: 1 });
  const clean = parts.map((p) => p.replace(/(?<![，。])[，。]+$/, ''));
  if (style === 'flow') return `${clean.join('，')}${c.odds(0.5) ? '' : '。'}`;
  if (style === 'list')
    return clean.map((p, i) => `${i + 1}、${p}${c.odds(0.5) ? '；' : '。'}`).join(c.odds(0.6) ? '\n' : '');
  if (style === 'spaces') return `${clean.join(' ')} `;
  return clean
    .map((p) => p + c.one(['。', '。', '。', '，', '！', '；']))
    .join('')
    .replace(/[，；]$/, '。');
}

function joinEn(parts: readonly string[], c: Chance): string {
  const style = c.weighed({ plain: 6, lower: 2, lines: 1, run: 1 });
  const upper = (p: string) => p.charAt(0).toUpperCase() + p.slice(1);
  if (style === 'lower') return `${parts.map((p) => p.toLowerCase()).join(c.one([', ', ' and ', '. ']))}. `;
  if (style === 'lines') return `${parts.map((p) => `- ${upper(p)}`).join('\n')}\n`;
  if (style === 'run') return `${parts.join(c.one([', ', '... ', '; ']))} `;
  return parts.map((p) => `${upper(p).replace(/[.]$/, '')}${c.one(['.', '.', '.', '!', '...'])} `).join('');
}

/** A clerk's note of a call. */
function noteOf(person: Person, text: string, c: Chance): string {
  if (person.tongue === 'zh') {
    const about = text
      .replace(/我们/g, '他们')
      .replace(/本人|我/g, '其')
      .replace(/\n/g, '');
    return `${c.one(['来电人反映：', '客户来电称，', `${person.name.charAt(0)}${c.one(['先生', '女士'])}来电：`, '录入：'])}${about}${c.one(['（已安抚）', '请核实回复。', '要求尽快回电。', ''])}`;
  }
  return `${c.one(['Caller states: ', 'Cust called in. ', 'CX upset, says ', 'Per caller: '])}${text.trim()} ${c.one(['Advised of review.', 'Callback requested.', '', 'Escalate.'])}`.trim();
}

const HOMOPHONES: readonly (readonly [string, string])[] = [
  ['账', '帐'],
  ['登录', '登陆'],
  ['再', '在'],
  ['的', '得'],
  ['已经', '以经'],
  ['截图', '截屏'],
  ['逾期', '预期'],
  ['催收', '崔收'],
  ['协商', '协调'],
  ['征信', '证信'],
  ['联系', '连系'],
  ['说', '讲'],
  ['平台', '平抬'],
];

/** Slips of the finger, in about four texts of ten. */
export function slips(text: string, tongue: Tongue, c: Chance): string {
  if (c.odds(0.6)) return text.trim();
  let out = text;
  for (let n = c.int(1, 3); n > 0; n--) {
    if (tongue === 'zh') {
      const [right, wrong] = c.one(HOMOPHONES);
      out = out.replace(right, wrong);
      if (c.odds(0.2)) out = out.replace(/。/, c.one([' ', '', '。。', '...']));
    } else {
      const at = c.int(4, Math.max(5, out.length - 3));
      if (!/[a-z]{2}/.test(out.slice(at, at + 2))) continue;
      out = c.odds(0.5)
        ? out.slice(0, at) + out[at + 1] + out[at] + out.slice(at + 2)
        : out.slice(0, at) + out.slice(at + 1);
    }
  }
  return out.trim();
}

/** Every fact left open, as a letter passed from hand to hand has it. */
export const openFacts = (tongue: Tongue, lender: string): Facts =>
  tongue === 'zh'
    ? { lender, debt: '上述欠款', since: '近来', name: '本人' }
    : { lender, debt: 'the stated balance', since: 'recently', name: 'the undersigned' };
