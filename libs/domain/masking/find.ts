import { isIP } from 'node:net';
import { residentId } from '../documents/checks.js';
import { type Folded, fold } from './fold.js';

/** Where something stands by which a person is reached or known; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Fewer digits than this reach nobody: amounts, days, articles of law. A local phone number has seven. */
const LEAST_DIGITS = 7;
/** An amount of money has at most so many digits before the point. */
const AMOUNT_DIGITS = 9;

/** What may stand between the digits of one number. */
const BETWEEN = String.raw`[\s.\-–—−‐‑_/\\·•・*,，、()（）\[\]:;'"|~+=]`;
const CHAIN = new RegExp(String.raw`\d(?:${BETWEEN}{0,3}\d)*(?:${BETWEEN}{0,3}[xX])?`, 'g');
/** Between these stand parts of one number. */
const TIGHT = /^[-./·_–]$/;
/** Between these two numbers stand side by side more often than the parts of one. */
const LISTED = /[,，、:;\n]/;

const DATE =
  /^(?:(?:19|20)\d{2}([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\2(?:19|20)\d{2})(?!\d)/;
const DATE_TIME =
  /(?<!\d|[-/.])(?:19|20)\d{2}([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])\s{1,2}(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])/g;
const COMPACT_DATE = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const THOUSANDS = /^\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,4})?(?![\d])/;
const DECIMAL = /^\d{1,8}\.\d{1,2}(?![\d.])/;
const YEAR = /^(?:19|20)\d{2}$/;
/** Words that make the number before or after them an amount or a count. */
const MONEY_AFTER = /^\s?(?:万|千|百|亿)?(?:元|块|圆|美元|港元|欧元|dollars?|usd|rmb|cny|yuan|%|％|‰|个百分点)/i;
const MONEY_BEFORE = /(?:[$¥￥€£]|人民币|rmb|cny|usd|hkd)\s?$/i;

const EMAIL =
  /(?<![\p{Script=Latin}\d.+%_-])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d.+%_-]{1,64}\s{0,2}(?:@|[[({]\s?at\s?[\])}]|\s艾特\s|#at#)\s{0,2}[\p{L}\d-]{1,63}(?:\s?(?:\.|[[({]\s?dot\s?[\])}]|点)\s?[\p{L}\d-]{1,63}){1,5}/giu;
const SPELT_EMAIL = /(?<![a-z\d._-])[a-z\d._+-]{1,64} at [a-z\d-]{1,63}(?: dot [a-z\d-]{2,63}){1,4}/gi;
/** A name at a messenger: after the word for one, or with its own mark. */
const MESSENGER =
  /(?:微信|威信|薇信|[vV]信|weixin|wechat|whatsapp|telegram|扣扣|(?<![a-z])(?:qq|vx|wx|tg|line))(?:号码?|群|id)?\s?(?:[:：=]|是|为|加)?\s?((?=[a-z\d_-]{0,19}[\d_])[a-z\d_-]{5,20})/gi;
const MESSENGER_MARK = /(?<![a-z\d])(?:wxid_|wx|vx|qq)[a-z_-]{0,4}\d[a-z\d_-]{4,20}/gi;
const ADDRESS = /(?<![\w.:])(?:[\da-f]{1,4}:[\da-f:.]{2,40}|::[\da-f:.]{1,40}|\d{1,3}(?:\.\d{1,3}){3})(?![\w:]|\.\d)/gi;
const HARDWARE = /(?<![\da-f:-])[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}(?![\da-f:-])/gi;
const SPOKEN =
  /\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)[\s,.-]{1,3}){6,30}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/gi;
/** Names that machines make of contents and of chance: no person's. */
const MACHINE =
  /(?<![\da-z])(?:[\da-f]{64}|[\da-f]{40}|[\da-f]{32}|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})(?![\da-z])/gi;

/**
 * Finds what reaches or names a person in a text, in any script and with whatever stands between the digits.
 * That is: numbers of phones, papers, accounts and messengers, e-mail addresses, addresses of networks and devices.
 * Amounts, days, years and articles are left.
 *
 * @returns spans of the original text, ordered, none touching another.
 */
export function findPersonal(original: string): readonly Span[] {
  if (!MAY_HOLD.test(original)) return [];
  const folded = fold(original);
  const { text } = folded;
  const spans: [number, number][] = [];
  const add = (start: number, end: number) => spans.push([start, end]);
  for (const pattern of [EMAIL, SPELT_EMAIL, MESSENGER_MARK, HARDWARE, SPOKEN])
    for (const m of text.matchAll(pattern)) add(m.index, m.index + m[0].length);
  for (const m of text.matchAll(MESSENGER)) add(m.index + m[0].length - m[1].length, m.index + m[0].length);
  for (const m of text.matchAll(ADDRESS)) if (isIP(m[0]) !== 0) add(m.index, m.index + m[0].length);
  const machine = [...text.matchAll(MACHINE)].map((m) => [m.index, m.index + m[0].length] as const);
  for (const m of text.matchAll(CHAIN)) {
    if (m[0].length < LEAST_DIGITS) continue;
    for (const [start, end] of numbersOf(m[0], m.index, folded)) {
      if (machine.some(([s, e]) => s <= start && end <= e)) continue;
      add(...wholeWord(text, start, end));
    }
  }
  return merged(spans, folded, original.length);
}

/**
 * Whether a text holds a number that is a person's by its own form.
 * That is: a mobile, a landline with its area, a resident's id, a card.
 */
export function holdsNumber(text: string): boolean {
  for (const m of fold(text).text.matchAll(CHAIN)) if (strict(m[0], groupsOf(m[0])).length > 0) return true;
  return false;
}

/** Most texts hold neither a digit nor a sign of an address: they are not looked at twice. */
const MAY_HOLD =
  /[\p{N}@＠﹫〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]|艾特|\bat\b|wxid|\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)[\s,.-]/iu;

interface Group {
  readonly start: number;
  readonly end: number;
}

/** Numbers of persons among digits that stand together, as spans of the folded text. */
function numbersOf(whole: string, at: number, folded: Folded): [number, number][] {
  const found: [number, number][] = [];
  // A day with its time is neither a number nor part of one.
  let from = 0;
  for (const m of whole.matchAll(DATE_TIME)) {
    found.push(...numbersIn(whole.slice(from, m.index), at + from, folded));
    from = m.index + m[0].length;
  }
  found.push(...numbersIn(whole.slice(from), at + from, folded));
  return found;
}

const groupsOf = (chain: string): Group[] =>
  [...chain.matchAll(/\d+[xX]?|[xX]$/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));

function numbersIn(chain: string, at: number, folded: Folded): [number, number][] {
  const groups = groupsOf(chain);
  const found = [...strict(chain, groups), ...uniform(chain, groups)];
  // What is left of dates and amounts, in stretches between which nothing of one number can stand.
  let stretch: Group[] = [];
  const close = () => {
    if (isNumber(chain, stretch, at, folded)) found.push([stretch[0].start, stretch[stretch.length - 1].end]);
    stretch = [];
  };
  for (let i = 0; i < groups.length; ) {
    const plain = ordinary(chain, groups, i, at, folded.text);
    if (plain > 0) {
      close();
      i += plain;
      continue;
    }
    if (stretch.length > 0 && parted(chain, stretch, groups[i])) close();
    stretch.push(groups[i++]);
  }
  close();
  return found.map(([start, end]) => [at + start, at + end]);
}

/** Four groups and more with the same sign between all of them: one number that was taken apart. */
function uniform(chain: string, groups: readonly Group[]): [number, number][] {
  const found: [number, number][] = [];
  const between = (i: number) => chain.slice(groups[i].end, groups[i + 1].start);
  for (let i = 0; i + 1 < groups.length; ) {
    const sign = between(i);
    let j = i + 1;
    while (j + 1 < groups.length && between(j) === sign) j++;
    const run = groups.slice(i, j + 1);
    const digits = run.reduce((sum, g) => sum + g.end - g.start, 0);
    if (run.length >= 4 && digits >= LEAST_DIGITS && !LISTED.test(sign))
      found.push([run[0].start, run[run.length - 1].end]);
    i = j;
  }
  return found;
}

/** Stretches of groups whose digits together are a phone, an id number or a card, whatever stands between them. */
function strict(chain: string, groups: readonly Group[]): [number, number][] {
  const found: [number, number][] = [];
  const digits = groups.map((g) => chain.slice(g.start, g.end)).join('');
  const offsets = new Int32Array(groups.length + 1);
  groups.forEach((g, i) => {
    offsets[i + 1] = offsets[i] + g.end - g.start;
  });
  for (let i = 0; i < groups.length; i++)
    for (let j = i; j < groups.length; j++) {
      const length = offsets[j + 1] - offsets[i];
      if (length > MOST_DIGITS) break;
      if (length >= LEAST_STRICT && isPersonNumber(digits.slice(offsets[i], offsets[j + 1]), j - i + 1))
        found.push([groups[i].start, groups[j].end]);
    }
  return found;
}

/** Digits of a landline with its area, and of a card. */
const LEAST_STRICT = 10;
const MOST_DIGITS = 19;
const MOBILE = /^(?:00)?(?:86)?1[3-9]\d{9}$/;
const LANDLINE = /^0(?:10|2\d|[3-9]\d\d)[2-8]\d{6,7}$/;
const CARD = /^[3-69]\d{14,18}$/;

/**
 * Whether digits that stand together are a number of a person by their own form.
 * That is: a mobile or landline, a resident's id, a card.
 */
export function isPersonNumber(digits: string, groups = 1): boolean {
  switch (digits.length) {
    case 10:
    case 11:
    case 12:
      return (digits.length === 11 && MOBILE.test(digits)) || (groups <= 3 && LANDLINE.test(digits));
    case 13:
      return MOBILE.test(digits);
    case 15:
      return MOBILE.test(digits) || isCard(digits);
    case 18:
      return isCard(digits) || residentId(digits)?.valid === true;
    case 16:
    case 17:
    case 19:
      return isCard(digits);
    default:
      return false;
  }
}

const isCard = (digits: string): boolean => CARD.test(digits) && luhn(digits);

/** Check digit of cards: ISO/IEC 7812-1. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const d = digits.charCodeAt(digits.length - 1 - i) - 48;
    sum += i % 2 === 0 ? d : d > 4 ? 2 * d - 9 : 2 * d;
  }
  return sum % 10 === 0;
}

/** How many groups from one on are a date, a year, a time or an amount; 0: none. */
function ordinary(chain: string, groups: readonly Group[], i: number, at: number, text: string): number {
  // Within a number that was taken apart a date or an amount may stand by chance.
  if (i > 0 && TIGHT.test(chain.slice(groups[i - 1].end, groups[i].start))) return 0;
  const rest = chain.slice(groups[i].start, groups[i].start + 40);
  const within = (length: number) => {
    let n = 0;
    while (i + n < groups.length && groups[i + n].end <= groups[i].start + length) n++;
    return n;
  };
  const group = chain.slice(groups[i].start, groups[i].end);
  const date = DATE.exec(rest);
  if (date !== null) return within(date[0].length);
  if (COMPACT_DATE.test(group)) return 1;
  const before = text.slice(Math.max(0, at + groups[i].start - 6), at + groups[i].start);
  const after = (length: number) => text.slice(at + groups[i].start + length, at + groups[i].start + length + 8);
  for (const form of [THOUSANDS, DECIMAL]) {
    const amount = form.exec(rest);
    if (amount !== null && amount[0].replace(/\..*|\D/g, '').length <= AMOUNT_DIGITS + 3)
      return within(amount[0].length);
  }
  if (group.length <= AMOUNT_DIGITS && (MONEY_AFTER.test(after(group.length)) || MONEY_BEFORE.test(before))) return 1;
  const range = /^(\d{1,9})\s?[-–—~至到]\s?(\d{1,9})(?!\d)/.exec(rest);
  if (range !== null && MONEY_AFTER.test(after(range[0].length))) return within(range[0].length);
  return YEAR.test(group) && listed(chain, groups, i) ? 1 : 0;
}

/** Whether a group stands alone, or in a row of its like. Years are listed, parts of a number are not. */
function listed(chain: string, groups: readonly Group[], i: number): boolean {
  const like = (k: number) => k < 0 || k >= groups.length || YEAR.test(chain.slice(groups[k].start, groups[k].end));
  return like(i - 1) && like(i + 1);
}

/** Whether two groups are rather two numbers of a list than parts of one. */
function parted(chain: string, stretch: readonly Group[], next: Group): boolean {
  const last = stretch[stretch.length - 1];
  if (!LISTED.test(chain.slice(last.end, next.start))) return false;
  // Digit by digit, or by fours, it is one number that was taken apart.
  const length = (g: Group) => g.end - g.start;
  const alike = length(last) === length(next) && (length(next) === 1 || length(next) >= 4);
  return !alike;
}

function isNumber(chain: string, stretch: readonly Group[], at: number, { text, word }: Folded): boolean {
  let digits = 0;
  let words = 0;
  for (const g of stretch)
    for (let k = at + g.start; k < at + g.end; k++) {
      if (!/\d/.test(text[k])) continue;
      digits++;
      words += word[k];
    }
  if (digits < LEAST_DIGITS) return false;
  // Chinese numerals are words and count the items of a list. They are a number where no sign of a list is between
  // them.
  return words < digits || !LISTED.test(chain.slice(stretch[0].start, stretch[stretch.length - 1].end));
}

/** A number inside a word takes the letters of the word with it: `wx13977712345a`. */
function wholeWord(text: string, start: number, end: number): [number, number] {
  let [s, e] = [start, end];
  while (s > 0 && start - s < 20 && /[A-Za-z_]/.test(text[s - 1])) s--;
  if (s > 0 && /[+(]/.test(text[s - 1])) s--;
  if (s > 0 && text[s - 1] === '+') s--;
  while (e < text.length && e - end < 20 && /[A-Za-z_\d]/.test(text[e])) e++;
  return [s, e];
}

function merged(spans: readonly (readonly [number, number])[], { starts, ends }: Folded, length: number): Span[] {
  const result: { start: number; end: number }[] = [];
  // What nobody sees after the last character goes with it.
  const endOf = (e: number) => (e < starts.length ? Math.max(starts[e], ends[e - 1]) : length);
  const placed = spans.map(([s, e]) => ({ start: starts[s], end: endOf(e) })).sort((x, y) => x.start - y.start);
  for (const span of placed) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
