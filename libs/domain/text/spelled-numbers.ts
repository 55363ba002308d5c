import { type Phone, readPhone } from './phones.js';

/** Signs that people write for digits, so that a machine reads past a number. */
const SIGNS = new Map(
  [
    '0〇零○０⓪',
    '1一壹幺１①',
    '2二贰２②',
    '3三叁３③',
    '4四肆４④',
    '5五伍５⑤',
    '6六陆６⑥',
    '7七柒７⑦',
    '8八捌８⑧',
    '9九玖９⑨',
  ].flatMap(([digit, ...others]) => [digit, ...others].map((sign) => [sign, digit] as const)),
);
const SIGN = [...SIGNS.keys()].join('');
/** Ten to thirteen digits, each apart from the next by one mark at most; its length bounds the time. */
const SPELLED = new RegExp(
  `(?<![\\w*.{$¥￥${SIGN}-])\\+?[${SIGN}](?:[ .·、-]?[${SIGN}]){9,12}(?![\\w*${SIGN}]|[.,-][${SIGN}])`,
  'g',
);
/** Digits that need no spelling out: a machine reads them as they are, or they are no number to call. */
const PLAIN = /^\+?\d+$/;
const CALLED = new Set<Phone['kind']>(['mobile', 'service']);

export interface SpelledNumber {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Mobile and service numbers that are spelled out in words, apart, or in unusual groups. */
export function spelledNumbers(text: string): SpelledNumber[] {
  const found: SpelledNumber[] = [];
  for (const m of text.matchAll(SPELLED)) {
    if (PLAIN.test(m[0])) continue;
    const phone = readPhone(Array.from(m[0], (sign) => SIGNS.get(sign) ?? '').join(''));
    if (phone !== null && CALLED.has(phone.kind))
      found.push({ value: phone.e164, start: m.index, end: m.index + m[0].length });
  }
  return found;
}
