import type { Chance } from './chance.js';
import { CIVIL_EN, CLAIMS_EN, JOINTS_EN, LEFTOVERS_EN, POLISH_EN } from './claims-en.js';
import { CIVIL_ZH, CLAIMS_ZH, JOINTS_ZH, LEFTOVERS_ZH, POLISH_ZH } from './claims-zh.js';
import { words } from './grammar.js';
import type { Person } from './people.js';
import type { Tongue } from './places.js';
import { openFacts, type Tale } from './voice.js';

/** A letter that several people send: its lines, and the draws that fix its first wording. */
export interface Letter {
  readonly tongue: Tongue;
  readonly lines: readonly string[];
  readonly wording: Chance;
  readonly head: string;
  readonly lender: string;
}

const CLAIMS = { zh: CLAIMS_ZH, en: CLAIMS_EN } as const;
const CIVIL = { zh: CIVIL_ZH, en: CIVIL_EN } as const;

/** A printed form, a letter of a cause where there is a tale, or a letter of arguments. */
export function letterOf(tongue: Tongue, c: Chance, lender: string, tale?: Tale, form?: readonly string[]): Letter {
  if (form) return { tongue, lines: form, wording: c.of('wording'), head: '', lender };
  const claims = CLAIMS[tongue];
  const lines = tale
    ? [
        c.one(tale.begun),
        ...c.some(tale.more, c.int(2, 3)),
        ...c.some(claims, c.int(1, 3)),
        ...c.some(CIVIL[tongue], 2),
        ...c.some(tale.wanted, 2),
      ]
    : c.some(claims, c.int(6, 8));
  const heads =
    tongue === 'zh'
      ? ['投诉书\n', '', '关于贷款问题的情况反映\n', '致{贵司|监管部门}负责人：\n', '尊敬的领导：', '事由：']
      : [
          'NOTICE OF DISPUTE\n',
          '',
          'Dear Sir or Madam, ',
          'RE: my account\n',
          'To {the compliance department|whom this concerns}: ',
        ];
  return { tongue, lines, wording: c.of('wording'), head: c.one(heads), lender };
}

const stop = (text: string, tongue: Tongue): string =>
  /[。！.!\n]$/.test(text) ? text + (tongue === 'en' ? ' ' : '') : text + (tongue === 'zh' ? '。' : '. ');
const capital = (text: string, tongue: Tongue): string =>
  tongue === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;

/** After a joint a sentence goes on, unless it begins with a name. */
const small = (text: string, lender: string): string =>
  /^(?:I|[A-Z]{2,}|Federal|Equifax)\b/.test(text) || text.startsWith(lender)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);

/** The first wording of a line: the same each time. */
const fixed = (letter: Letter, line: number, person: Person | null): string =>
  words(
    letter.lines[line],
    person === null ? { ...factsLeftOpen(letter), ...openFacts(letter.tongue, letter.lender) } : person.facts,
    letter.wording.of(line),
  );

/** Facts that a line may ask for and that a copied letter cannot know. */
const factsLeftOpen = ({ tongue }: Letter): Record<string, string> => {
  const open =
    tongue === 'zh'
      ? { money: '相应款项', text: '有关人员', n: '数', m: '数', day: '此前', clock: '夜间' }
      : { money: 'the amount', text: 'staff', n: 'several', m: 'several', day: 'an earlier date', clock: 'night' };
  const { money, text, n, m, day, clock } = open;
  return {
    fee: money,
    due: money,
    sum: money,
    wage: money,
    rate: tongue === 'zh' ? '数十' : 'a high',
    ref: '',
    n,
    m,
    day,
    clock,
    clerk: text,
    kin: text,
    job: text,
    ill: tongue === 'zh' ? '疾病' : 'illness',
  };
};

/** The letter as somebody sends it: 0 copied, 1 slots filled, 2 reordered and reworded in part, 3 argued freely. */
export function sent(letter: Letter, person: Person, level: number, c: Chance): string {
  const { tongue } = letter;
  const head = words(letter.head, person.facts, letter.wording.of('head'));
  const each = letter.lines.map((_, i) => i);
  if (level <= 1) {
    const body = each.map((i) => capital(stop(fixed(letter, i, level === 0 ? null : person), tongue), tongue)).join('');
    return (head + body).trim();
  }
  const kept = each.filter((i) => i === 0 || !c.odds(level === 2 ? 0.08 : 0.28));
  const order = level === 2 ? swapped(kept, c) : c.order(kept);
  const joints = tongue === 'zh' ? JOINTS_ZH : JOINTS_EN;
  const body = order.map((i, at) => {
    const own = level === 3 || c.odds(0.4);
    const line = own ? words(letter.lines[i], person.facts, c) : fixed(letter, i, person);
    const joint = level === 3 && at > 0 ? c.one(joints) : '';
    return stop(
      joint === '' || tongue === 'zh' ? joint + capital(line, tongue) : joint + small(line, person.lender),
      tongue,
    );
  });
  return ((level === 3 && c.odds(0.6) ? '' : head) + body.join('')).trim();
}

function swapped(list: readonly number[], c: Chance): number[] {
  const out = [...list];
  for (let n = 2; n > 0 && out.length > 2; n--) {
    const i = c.int(1, out.length - 2);
    [out[i], out[i + 1]] = [out[i + 1], out[i]];
  }
  return out;
}

/** A letter as a language model dresses it: another beginning and end each time. */
export function polished(text: string, person: Person, c: Chance): string {
  const pool = person.tongue === 'zh' ? POLISH_ZH : POLISH_EN;
  const [first, last] = [words(c.one(pool.first), person.facts, c), words(c.one(pool.last), person.facts, c)];
  return person.tongue === 'zh' ? first + text + last : `${first} ${text} ${last}`;
}

/** What stays of a form that somebody did not finish. */
export const leftover = (tongue: Tongue, c: Chance): string => c.one(tongue === 'zh' ? LEFTOVERS_ZH : LEFTOVERS_EN);
