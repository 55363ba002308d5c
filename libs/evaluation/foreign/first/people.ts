import type { Row } from '../folder.js';
import { DETAIL } from './details.js';
import type { Draws } from './draws.js';
import type { Mint } from './mint.js';
import { MOVES_EN, NAMES_EN, STORIES_EN } from './phrases-en.js';
import { MOVES_ZH, NAMES_ZH, STORIES_ZH } from './phrases-zh.js';
import { fill, linesOf, type Slots, type Story, spin, storiesOf, synonyms, written } from './text.js';

export type Lang = 'zh' | 'en';

export interface Person {
  readonly ref: string;
  readonly name: string;
  readonly lang: Lang;
  readonly age: number;
  readonly phone: string;
  readonly lender: string;
  readonly row: Row;
  /** How this person writes: the same hand in every complaint. */
  readonly hand: Draws;
}

export const STORIES = { zh: storiesOf(STORIES_ZH), en: storiesOf(STORIES_EN) };
const MOVES = { zh: MOVES_ZH, en: MOVES_EN };
type Move = keyof typeof MOVES_ZH;

export const nameFor = (lang: Lang, d: Draws): string =>
  lang === 'zh'
    ? d.pick([...NAMES_ZH.sur]) + (d.chance(0.8) ? d.pick(NAMES_ZH.given) : d.pick(NAMES_ZH.given)[0])
    : `${d.pick(NAMES_EN.first)} ${d.pick(NAMES_EN.last)}`;

/** Makes a person with values of their own in the columns that this person's channel fills. */
export function makePerson(mint: Mint, d: Draws, lang: Lang, ages: readonly [number, number] = [19, 74]): Person {
  const name = nameFor(lang, d);
  const age = d.int(ages[0], ages[1]);
  const phone = mint.mobile(lang);
  const lender = d.pick(lang === 'zh' ? NAMES_ZH.lenders : NAMES_EN.lenders);
  const row: Row = {
    debtor_name: d.chance(0.95) ? name : '',
    debtor_phone: d.chance(0.93) ? spelled(phone, d) : '',
    contact_phone: d.chance(0.6) ? spelled(phone, d) : d.chance(0.35) ? spelled(mint.mobile(lang), d) : '',
    debtor_id_number: lang === 'zh' && d.chance(0.5) ? mint.idNumber(2024 - age) : '',
    email: d.chance(0.28)
      ? `${lang === 'zh' ? 'q' : name[0].toLowerCase()}${mint.device().slice(0, 9)}@${d.pick(['mail.example', 'post.example', 'inbox.example'])}`
      : '',
    ip_address: d.chance(0.45) ? mint.ip(lang) : '',
    device_id: d.chance(0.4) ? mint.device() : '',
    address: d.chance(0.3) ? addressFor(lang, d) : '',
    payee_account: d.chance(0.15) ? mint.account(lang) : '',
  };
  return { ref: mint.ref(), name, lang, age, phone, lender, row, hand: d.fork('hand') };
}

export const addressFor = (lang: Lang, d: Draws): string =>
  lang === 'zh'
    ? `${d.pick(NAMES_ZH.place)}${d.pick(['路', '街', '巷', '大道'])}${d.int(1, 899)}号${d.int(1, 40)}栋${d.int(101, 3204)}室`
    : `${d.int(11, 9899)} ${d.pick(NAMES_EN.last)} ${d.pick(['St', 'Ave', 'Rd', 'Ct', 'Ln'])} Apt ${d.int(1, 499)}, ${d.pick(NAMES_EN.place)}`;

/** A number as people write it. */
export function spelled(phone: string, d: Draws): string {
  if (phone.startsWith('+86'))
    return d.chance(0.6) ? (phone[3] === '1' && phone.length === 14 ? phone.slice(3) : `0${phone.slice(3)}`) : phone;
  const n = phone.slice(2);
  return d.pick([
    phone,
    `${n.slice(0, 3)}-${n.slice(3, 6)}-${n.slice(6)}`,
    `(${n.slice(0, 3)}) ${n.slice(3, 6)}-${n.slice(6)}`,
  ]);
}

const DAY = 86_400_000;

/** Facts that a text of this person asks for. */
export function slotsOf(p: Person, d: Draws, at: number, extra: Record<string, string> = {}): Slots {
  const names = p.lang === 'zh' ? NAMES_ZH : NAMES_EN;
  const money = (low: number, high: number) => {
    const n = d.chance(0.5) ? Math.round(d.int(low, high) / 100) * 100 : d.int(low, high);
    return p.lang === 'zh' ? String(n) : `$${n.toLocaleString('en-US')}`;
  };
  const day = () => {
    const t = new Date(at - d.int(3, 200) * DAY);
    if (p.lang === 'en')
      return d.pick([`${t.getUTCMonth() + 1}/${t.getUTCDate()}`, `${MONTHS[t.getUTCMonth()]} ${t.getUTCDate()}`]);
    return d.pick([
      `${t.getUTCMonth() + 1}月${t.getUTCDate()}日`,
      `${t.getUTCMonth() + 1}月${t.getUTCDate()}号`,
      `${t.getUTCMonth() + 1}月份`,
    ]);
  };
  const makers: Record<string, () => string> = {
    name: () => p.name,
    bank: () => p.lender,
    amt: () => money(3000, 90_000),
    small: () => money(40, 2900),
    date: day,
    days: () => String(d.int(9, 180)),
    n: () => String(d.int(2, 9)),
    num: () => d.digits(6),
    age: () => String(p.age),
    grade: () => d.pick(['一', '二', '三', '四']),
    place: () => d.pick(names.place),
    job: () => d.pick(names.job),
    kin: () => d.pick(names.kin),
    ill: () => d.pick(NAMES_ZH.ill),
    goods: () => d.pick(NAMES_ZH.goods),
    sur: () => d.pick([...NAMES_ZH.sur]),
    other: () => nameFor(p.lang, d),
  };
  return (slot) => extra[slot] ?? makers[slot]?.() ?? '';
}

const MONTHS = 'Jan Feb March April May June July Aug Sept Oct Nov Dec'.split(' ');

/** Lines of one move, each with its slots filled. */
export function moves(p: Person, move: Move, count: number, d: Draws, slots: Slots): string[] {
  const table = linesOf(MOVES[p.lang][move]);
  return d
    .mixed(table)
    .slice(0, count)
    .map((line) => fill(synonyms(spin(line, d), p.lang, d), slots));
}

/** Things that happened to this person alone. */
export const details = (p: Person, count: number, d: Draws, slots: Slots): string[] =>
  Array.from({ length: count }, () => fill(spin(d.pick(DETAIL[p.lang]), d), slots));

/** A complaint in a person's own words about one story. */
export function ownStory(p: Person, story: Story, at: number, d: Draws): string {
  const slots = slotsOf(p, d, at);
  const beats = story.beats.map((beat) => fill(synonyms(spin(beat, d), p.lang, d), slots));
  const tried = moves(p, 'tried', d.int(0, 2), d, slots);
  const feel = [...details(p, d.int(1, 3), d, slots), ...moves(p, 'feel', d.int(0, 1), d, slots)];
  const kept = d.chance(0.25) && beats.length > 2 ? beats.slice(0, 2) : beats;
  const middle = d.chance(0.5)
    ? [...kept, ...d.mixed([...tried, ...feel])]
    : [...feel.slice(0, 1), kept[0], ...tried, ...kept.slice(1), ...feel.slice(1)];
  const open = d.chance(0.55) ? moves(p, 'open', 1, d, slots) : [];
  const ask = d.chance(0.65) ? moves(p, 'ask', d.int(1, 2), d, slots) : [];
  return written([...open, ...middle, ...ask], p.lang, p.hand.fork('marks'));
}
