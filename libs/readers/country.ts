import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { readPhone } from '../domain/text/phones.js';

/** Countries that are tried, the likelier first, by the script of the texts beside the numbers. */
const LATIN = ['US', 'GB', 'CN', 'AU', 'IE', 'NZ', 'IN', 'FR', 'DE', 'ES', 'IT', 'NL', 'ZA', 'SG', 'HK'] as const;
const HAN = ['CN', 'HK', 'TW', 'US', 'GB', 'SG'] as const;
const NONE = ['CN', ...LATIN.filter((c) => c !== 'CN')] as const;
/** Countries that go before all others where they know the numbers. */
const USUAL: ReadonlySet<string> = new Set(['CN', 'US', 'GB']);
/** A mobile is the likelier reading of a number that is a landline elsewhere. */
const MOBILE = 0.5;
/** Fewer of the numbers than this share say nothing of a country. */
const LEAST = 0.5;

export interface CountryGuess {
  readonly country: CountryCode;
  /** Numbers without a code that its numbering plan knows, and all of them. */
  readonly fit: number;
  readonly of: number;
}

/**
 * Which country numbers without a code belong to. It is the one whose numbering plan knows most of them, mobiles before
 * landlines. Of equals it is the likelier by the script of the texts. A number of London may be one of Guangzhou too.
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
  let best: (CountryGuess & { readonly score: number }) | null = null;
  for (const country of order) {
    if (best !== null && USUAL.has(best.country) && !USUAL.has(country)) continue;
    const read = plain.flatMap((n) => reading(country, n) ?? []);
    const score = read.length + MOBILE * read.filter((kind) => kind === 'mobile').length;
    if (read.length < LEAST * plain.length || (best !== null && score <= best.score)) continue;
    best = { country, fit: read.length, of: plain.length, score };
  }
  return best === null ? null : { country: best.country, fit: best.fit, of: best.of };
}

/** Digits that are dialed inside a country: seven at least, no code in front, and none masked. */
const withoutCode = (text: string): boolean =>
  /^[\d\s().\-–/]{7,24}$/.test(text) && !/^\s*00/.test(text) && text.replace(/\D/g, '').length >= 7;

/** What a number is in a country; null where its numbering plan does not know it. */
function reading(country: CountryCode, number: string): 'mobile' | 'other' | null {
  if (country === 'CN') {
    const phone = readPhone(number);
    return !phone?.e164.startsWith('+86') ? null : phone.kind === 'mobile' ? 'mobile' : 'other';
  }
  const phone = parsePhoneNumberFromString(number, country);
  return !phone?.isValid() ? null : phone.getType() === 'MOBILE' ? 'mobile' : 'other';
}
