import type { PaperFeatures } from '../../kernel/index.js';
import { readDate } from '../text/dates.js';
import { readPhone } from '../text/phones.js';
import { USCC } from './checks.js';
import { hash } from './hash.js';

/** Tokens to a shingle. */
const WIDTH = 3;
/** Digits from which a number is one paper's: shorter ones are amounts, ages, days. */
const LONG = 6;

/** Han by character, the rest by word; numbers with their inner points, dashes and slashes. */
const TOKEN = /\p{Script=Han}|\d{4}年\d{1,2}月\d{1,2}日|[A-Z]{0,4}\d[\d.,:/-]*\d|\d|[\p{L}\p{M}]+/gu;
const DECIMAL = /^\d[\d,]*\.\d+$/;

/**
 * What a paper is compared by. Dates are in ISO, amounts with two decimals: who copies a paper by hand writes 1/8/20 for 2020-01-08.
 * Left out of the values: what an office prints on all its papers (phones, its USCC, post codes).
 *
 * @param group number shared by papers that show one certificate number, or -1.
 * @param certificates numbers that its issuer gave to it: they are judged by themselves, and are no second proof.
 */
export function featuresOf(text: string, group: number, certificates: readonly string[] = []): PaperFeatures {
  const wording = new Set<number>();
  const content = new Set<number>();
  const values = new Set<number>();
  const numbers = new Set<number>();
  for (const line of text.normalize('NFKC').split('\n')) {
    const tokens = line.match(TOKEN) ?? [];
    const slots = tokens.map((t) => (/\d/.test(t) ? '#' : t.toLowerCase()));
    const whole = tokens.map((t, i) => (slots[i] === '#' ? canonical(t) : slots[i]));
    tokens.forEach((token, i) => {
      if (slots[i] !== '#' || USCC.test(token) || phoneOf(token) === 'office') return;
      const digits = whole[i].replace(/\D/g, '').length;
      if (digits < 3 || /^\d{6}$/.test(whole[i])) return;
      const h = hash(`#${whole[i]}`);
      values.add(h);
      content.add(h);
      // Two colleagues' papers bear the mobile of one staff office.
      if (
        digits >= LONG &&
        !ISO.test(whole[i]) &&
        !DECIMAL.test(whole[i]) &&
        phoneOf(token) === null &&
        !certificates.includes(whole[i])
      )
        numbers.add(h);
    });
    const last = Math.max(0, tokens.length - WIDTH);
    for (let i = 0; i <= last && tokens.length > 0; i++) {
      wording.add(hash(slots.slice(i, i + WIDTH).join(' ')));
      content.add(hash(whole.slice(i, i + WIDTH).join(' ')));
    }
  }
  return {
    wording: sorted(wording),
    content: sorted(content),
    values: sorted(values),
    numbers: sorted(numbers),
    group,
  };
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** A number or date in one notation. */
function canonical(token: string): string {
  const date = /[-/年.]/.test(token) ? readDate(token)?.slice(0, 10) : undefined;
  if (date !== undefined) return date;
  if (DECIMAL.test(token)) return Number(token.replaceAll(',', '')).toFixed(2);
  return token.replace(/[.,:/-]/g, '').toUpperCase();
}

function phoneOf(token: string): 'office' | 'mobile' | null {
  const phone = readPhone(token);
  if (phone === null || phone.kind === 'other') return null;
  return phone.kind === 'mobile' ? 'mobile' : 'office';
}

function sorted(set: ReadonlySet<number>): Uint32Array {
  return Uint32Array.from(set).sort();
}
