import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Digits by which a number is known without its code. Fewer name too many. */
const LEAST = 7;

/**
 * Numbers that a file writes with their country's code. The same digits without it are of that country too.
 * So is the number at the other end of a call. People seldom dial another country without its code.
 */
export class HomeNumbers {
  /** Country of digits without a code; null where two countries write them. */
  private readonly countries = new Map<string, CountryCode | null>();

  learn(text: string): void {
    const country = withCode(text);
    if (country === null) return;
    const known = this.countries.get(country.digits);
    this.countries.set(country.digits, known === undefined || known === country.code ? country.code : null);
  }

  /** The country of a number that stands in full, here or elsewhere; null where nothing says it. */
  countryOf(text: string): CountryCode | null {
    return withCode(text)?.code ?? this.countries.get(bare(text)) ?? null;
  }
}

const cache = new Map<string, { readonly code: CountryCode; readonly digits: string } | null>();

function withCode(text: string): { readonly code: CountryCode; readonly digits: string } | null {
  const number = text.trim().replace(/^00(?=[1-9])/, '+');
  if (!number.startsWith('+')) return null;
  const known = cache.get(number);
  if (known !== undefined) return known;
  const phone = parsePhoneNumberFromString(number);
  const read =
    phone?.country === undefined || phone.nationalNumber.length < LEAST
      ? null
      : { code: phone.country, digits: phone.nationalNumber };
  if (cache.size > 50_000) cache.clear();
  cache.set(number, read);
  return read;
}

/** As it is dialed inside its country, without the zero in front. */
const bare = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');
