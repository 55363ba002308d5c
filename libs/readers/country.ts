import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { readPhone } from '../domain/text/phones.js';

/** Countries that are tried, the likelier first, by the script of the texts beside the numbers. */
const LATIN = ['US', 'GB', 'CN', 'IE', 'AU', 'NZ', 'IN', 'ZA', 'SG', 'HK', 'DE', 'FR', 'ES', 'IT', 'NL'] as const;
const HAN = ['CN', 'HK', 'TW', 'US', 'GB', 'SG'] as const;
const NONE = ['CN', ...LATIN.filter((c) => c !== 'CN')] as const;
/** Countries that a few numbers are enough for. Any other takes as many numbers as no accident makes. */
const USUAL: ReadonlySet<string> = new Set(['CN', 'US', 'GB']);
const MANY = 10;
/** Fewer of the numbers than this share say nothing of a country. */
const LEAST = 0.5;

export interface CountryGuess {
  readonly country: CountryCode;
  /** Numbers without a code that its numbering plan knows, and all of them. */
  readonly fit: number;
  readonly of: number;
}

/**
 * Which country numbers without a code belong to. It is the one whose numbering plan knows most of them. Of equals it is
 * the likelier by the script of the texts: a number of London may be one of Guangzhou too.
 *
 * @param texts what people wrote beside them.
 * @returns null where there is no number without a code, or where no country knows half of them.
 */
export function guessCountry(numbers: readonly string[], texts: readonly string[]): CountryGuess | null {
  const plain = [...new Set(numbers)].filter(withoutCode);
  if (plain.length === 0) return null;
  const letters = texts.join(' ').slice(0, 200_000);
  const han = letters.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = (letters.match(/\p{Script=Latin}/gu)?.length ?? 0) / 5;
  const order: readonly CountryCode[] = han + latin < 10 ? NONE : han > latin ? HAN : LATIN;
  let best: CountryGuess | null = null;
  for (const country of order) {
    if (plain.length < MANY && !USUAL.has(country)) continue;
    const fit = plain.filter((n) => knows(country, n)).length;
    if (fit >= LEAST * plain.length && (best === null || fit > best.fit)) best = { country, fit, of: plain.length };
  }
  return best;
}

/** Digits that are dialed inside a country: seven at least, no code in front, and none masked. */
const withoutCode = (text: string): boolean =>
  /^[\d\s().\-–/]{7,24}$/.test(text) && !/^\s*00/.test(text) && text.replace(/\D/g, '').length >= 7;

function knows(country: CountryCode, number: string): boolean {
  if (country === 'CN') return readPhone(number)?.e164.startsWith('+86') ?? false;
  return parsePhoneNumberFromString(number, country)?.isValid() ?? false;
}
