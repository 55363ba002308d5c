import { SIMPLIFIED, TRADITIONAL } from './variants.generated.js';

/** Nothing that a reader sees, one UTF-16 unit: it fills up what became shorter, and separates nothing. */
const FILL = '\u200b';
const TAG = /<\/?[a-z][^<>]{0,500}>|<!--[\s\S]{0,5000}?-->/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
};
/** Lines that a mail program wrote: what is quoted, and who wrote it when. */
const QUOTED =
  /^[^\S\n]{0,3}>.*$|^[^\S\n]*(?:On\b[^\n]{5,200}\bwrote:|[^\n]{0,80}于[^\n]{5,80}写道[:：]|在[^\n]{5,100}写道[:：])[^\S\n]*$|^[^\S\n]*(?:Sent from my [^\n]{1,60}|发自我的[^\n]{1,40}|来自我的[^\n]{1,40})[^\S\n]*$/gim;
/** From here on a mail repeats another, or is a signature (RFC 3676, 4.3). */
const REST = /^(?:-- ?$|-{2,}\s?(?:Original Message|Forwarded message|原始邮件|转发邮件|回复邮件)\s?-{2,})/im;
/** Raised when the same text is compared in another way: what was made of it before is made again. */
export const READABLE_VERSION = 2;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
/** Days in words and characters: 2023年5月1日, 5月1日, 2023年5月, May 1st, 2023, 1 May 2023. */
const WRITTEN_DAY = new RegExp(
  `(?<!\\d)(?:\\d{4}年\\d{1,2}月(?:\\d{1,2}[日号])?|\\d{1,2}月\\d{1,2}[日号])|\\b(?:${MONTH} ${DAY},? \\d{4}|${DAY} ${MONTH},? \\d{4})\\b`,
  'gi',
);
const MONTH_NAME = new RegExp(MONTH, 'i');
/** A signature is short; what is longer is text. */
const SIGNATURE = 600;
const HAN = /[\u3400-\u9fff]/;

const simplified = new Map([...TRADITIONAL].map((c, k) => [c, SIMPLIFIED[k]]));

/**
 * A text as it is compared. Tags and entities are as a browser shows them, quoted mail and signatures are blank.
 * Traditional characters are simplified, and written days are numbers.
 * Every other folding (width, case, zero width, confusables) is the tokenizer's.
 * The result is as long as the text, unit by unit. So what is found in it has the same place in the original text.
 */
export function readable(text: string): string {
  let result = text;
  if (result.includes('<')) result = result.replace(TAG, blank);
  if (result.includes('&'))
    result = result.replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      const shown =
        name === undefined
          ? code > 31 && code <= 0x10ffff
            ? String.fromCodePoint(code)
            : ' '
          : NAMED[name.toLowerCase()];
      return shown === undefined ? whole : shown + FILL.repeat(whole.length - shown.length);
    });
  if (result.includes('\n')) {
    result = result.replace(QUOTED, blank);
    const rest = REST.exec(result);
    if (rest !== null && rest.index > 0 && (!/^-- ?$/.test(rest[0]) || result.length - rest.index <= SIGNATURE))
      result = result.slice(0, rest.index) + blank(result.slice(rest.index));
  }
  return simplifiedScript(result.replace(WRITTEN_DAY, asNumber));
}

/**
 * A day as the tokenizer reads one number: 2023:5:1. So a day is one slot, whichever way it is written.
 * What stands between two numbers becomes a colon and zeros. What stands behind the last one separates.
 */
function asNumber(day: string): string {
  const numbers = day.replace(MONTH_NAME, (name) =>
    String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(name.length, '0'),
  );
  return numbers
    .replace(/(?<!\D)\D+$/, (end) => ';'.repeat(end.length))
    .replace(/[^\d;]+/g, (between) => `:${'0'.repeat(between.length - 1)}`);
}

/** Traditional characters as the simplified ones, one for one. */
export function simplifiedScript(text: string): string {
  if (!HAN.test(text)) return text;
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x3400 || unit > 0x9fff) continue;
    const s = simplified.get(text[i]);
    if (s === undefined) continue;
    folded += text.slice(from, i) + s;
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** Blanks for everything but line breaks. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/**
 * A stretch of a text as people see it: as it came, without tags and with entities as characters.
 * @param text as it came. @param read the same stretch as it is compared.
 */
export function shownAs(text: string, read: string): string {
  if (text === read) return text.trim();
  let result = '';
  for (let i = 0; i < text.length; i++) {
    if (read[i] === FILL && text[i] !== FILL) continue;
    const entity = read[i + 1] === FILL && text[i + 1] !== FILL && i + 1 < text.length;
    result += read[i] === ' ' || entity ? read[i] : text[i];
  }
  return result.replace(/ {2,}/g, ' ').trim();
}
