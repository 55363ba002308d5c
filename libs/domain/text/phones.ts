import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

export type { CountryCode } from 'libphonenumber-js/max';

export type PhoneKind = 'mobile' | 'landline' | 'service' | 'short' | 'other';

export interface Phone {
  /** E.164 with `+`; short and service numbers that have no E.164 form as `+86` and their digits. */
  readonly e164: string;
  readonly kind: PhoneKind;
}

/**
 * Chinese short numbers that libphonenumber takes for invalid (YD/T 1214, MIIT numbering plan 2017).
 * They are the three to six digits of public services (110, 12345, 12378).
 * The others are the five-digit 95xxx and 96xxx service numbers of banks and insurers, with their longer forms.
 */
const SHORT = /^(1(?:10|12|14|17|18|19|20|22)|12\d{3}|100\d{2}|11\d{3}|9[56]\d{3,4})$/;
const SERVICE = /^(?:400|800)\d{7}$/;
const MOBILE = /^1[3-9]\d{9}$/;
const PLAIN_MOBILE = /^(?:\+86)?1[3-9]\d{9}$/;

/** Whether a code is a country's that has telephone numbers, ISO 3166-1. */
export const isCountry = (code: string): code is CountryCode => isSupportedCountry(code);

const cache = new Map<string, Phone | null>();

/**
 * A phone number as given, normalized.
 *
 * @param country what a number without a country code belongs to.
 *   A 10-digit number that is no Chinese one is tried as North American.
 * @returns null where it is no number, or where digits are masked: `138****1234` is nobody's identity.
 */
export function readPhone(text: string, country: CountryCode = 'CN'): Phone | null {
  // As nearly all come that were written by a program.
  if (country === 'CN' && PLAIN_MOBILE.test(text)) return { e164: `+86${text.slice(-11)}`, kind: 'mobile' };
  const raw = text.normalize('NFKC').trim();
  if (raw === '' || raw.length > 40 || /[*xX×█?]/.test(raw.replace(/\s{0,20}(ext\.?|x)\s{0,20}\d{1,20}$/i, '')))
    return null;
  const key = `${country}${raw}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const phone = parse(raw, country);
  if (cache.size > 50_000) cache.clear();
  cache.set(key, phone);
  return phone;
}

function parse(raw: string, country: CountryCode): Phone | null {
  const digits = raw.replace(/\D/g, '');
  if (digits.length < 3 || digits.length > 17) return null;
  const abroad = /^(?:\+|00)(?!86)/.test(raw);
  const home = country === 'CN' || abroad ? null : parsePhoneNumberFromString(raw, country);
  if (home?.isValid()) return { e164: home.number, kind: KINDS[home.getType() ?? ''] ?? 'other' };
  if (!abroad) {
    const national = digits.replace(/^(?:00)?86(?=(?:1[3-9]\d{9}|400\d{7}|800\d{7}|9[56]\d{3,4})$)/, '');
    if (MOBILE.test(national)) return { e164: `+86${national}`, kind: 'mobile' };
    if (SERVICE.test(national) && country === 'CN') return { e164: `+86${national}`, kind: 'service' };
    if (SHORT.test(national) && country === 'CN') return { e164: `+86${national}`, kind: 'short' };
  }
  const regions = AMERICAN.test(raw) ? (['US', 'CN'] as const) : (['CN', 'US'] as const);
  for (const region of regions) {
    const p = parsePhoneNumberFromString(raw, region);
    if (!p?.isValid()) continue;
    return { e164: p.number, kind: KINDS[p.getType() ?? ''] ?? 'other' };
  }
  // Written out in full with its country code: kept, even where the numbering plan does not know it.
  return raw.startsWith('+') && digits.length >= 8 && digits.length <= 15
    ? { e164: `+${digits}`, kind: 'other' }
    : null;
}

/** Three, three and four digits: nobody writes a Chinese number so. */
const AMERICAN = /^(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}$/;

const KINDS: Readonly<Record<string, PhoneKind>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'landline',
  TOLL_FREE: 'service',
  SHARED_COST: 'service',
  UAN: 'service',
  PREMIUM_RATE: 'service',
};
