import { residentId } from '../../documents/checks.js';
import type { Knowledge } from '../../knowledge.js';
import type { FactKind, TextFact } from '../../model/index.js';
import { readDate } from '../../text/dates.js';
import { hidden } from '../../text/obfuscation.js';
import { readPhone } from '../../text/phones.js';
import type { Phrases } from '../../text/phrases.js';
import { spelledNumbers } from '../../text/spelled-numbers.js';

const PHONE =
  /(?<![\w*.{$¥￥+-])(?:(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|\(?0\d{2,3}\)?[- ]?\d{7,8}(?:-\d{1,5})?|[48]00[- ]?\d{3}[- ]?\d{4}|[48]00[- ]?\d{4}[- ]?\d{3}|(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4})(?![\w*]|[.,-]\d)/g;
const SHORT_PHONE =
  /(?:电话|热线|客服|拨打|致电|来电|\bcall(?:ed)?|\bphone|\bdial)[^\d\n]{0,8}((?:95\d{3,4}|96\d{3,4}|100\d{2}|12\d{3}|1010\d{4}))(?!\d)/gi;
const ID_NUMBER = /(?<![\w*])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\w*])/g;
const ACCOUNT = /(?<![\w*.-])(?:\d{4}[ -]){3}\d{4}(?:[ -]?\d{3})?(?![\w*])|(?<![\w*.-])\d{16,19}(?![\w*])/g;
const CITATION =
  /(?:《[^》\n]{2,40}》\s{0,20}(?:第)?)?第?\s{0,20}[一二三四五六七八九十百零〇\d]{1,6}\s{0,20}条(?!件|款项|信|短|消|约)(?:第[一二三四五六七八九十\d]{1,3}[款项])?|\b15\s{0,20}U\.?\s?S\.?\s?C\.?\s{0,20}(?:§+|sec(?:tion)?\.?)?\s{0,20}\d{3,4}\s?[a-z]?(?:-\d)?(?:\s{0,20}\(\s{0,20}\w{1,3}\s{0,20}\))*|\b(?:sections?|sec\.|§+)\s{0,20}\d{3,4}\s?[a-z]?(?:-\d)?(?:\s{0,20}\(\s{0,20}\w{1,3}\s{0,20}\))*|\b(?:FCRA|FDCPA|FCBA|GLBA)\b(?:\s{0,20}(?:§+|sec(?:tion)?\.?)?\s{0,20}\d{3,4}(?:\s{0,20}\(\s{0,20}\w{1,3}\s{0,20}\))*)?/gi;
const AMOUNT =
  /(?:[{]?[$¥￥]\s?|人民币\s?|RMB\s?)\d{1,3}(?:[,，]?\d{3})*(?:\.\d{1,2})?[}]?|\d{1,9}(?:[,，]\d{3})*(?:\.\d{1,4})?\s?(?:万|千|百|亿)?(?:元|块钱|美元)/g;
const DATE =
  /(?<!\d)(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}[日号]|-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|\.\d{1,2}\.\d{1,2})(?!\d)|(?<![\d/])\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}(?![\d/])/g;
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,63}){1,4}/gi;
const HAS_DIGIT = /\d/;

/** How far before a number the words that make it a callback number may stand. */
const CALLBACK_REACH = 16;

/**
 * Everything in a text that names somebody or something, ordered by start. Each has its span in the original text.
 *
 * Masked values (`138****1234`, `XXXX`) are nobody's and are not reported. Two facts can have the same digits
 * (a phone inside an id number). Then only the longer one is reported.
 */
export function extract(
  text: string,
  { lexicon, evasion, misspellings }: Pick<Knowledge, 'lexicon' | 'evasion' | 'misspellings'>,
): TextFact[] {
  const facts: TextFact[] = [];
  const askedToCall = (start: number) => lexicon.callback.test(text.slice(Math.max(0, start - CALLBACK_REACH), start));
  if (HAS_DIGIT.test(text)) {
    each(text, ID_NUMBER, (m, start, end) => {
      if (residentId(m)?.valid === true) facts.push({ kind: 'id_number', value: m.toUpperCase(), start, end });
    });
    each(text, ACCOUNT, (m, start, end) => {
      if (free(facts, start, end)) facts.push({ kind: 'account', value: m.replace(/\D/g, ''), start, end });
    });
    each(text, PHONE, (m, start, end) => {
      if (!free(facts, start, end)) return;
      const phone = readPhone(m);
      if (phone === null) return;
      facts.push({ kind: 'phone', value: phone.e164, start, end, callback: askedToCall(start) });
    });
    for (const m of text.matchAll(SHORT_PHONE)) {
      const start = m.index + m[0].length - m[1].length;
      facts.push({
        kind: 'phone',
        value: readPhone(m[1])?.e164 ?? m[1],
        start,
        end: start + m[1].length,
        callback: false,
      });
    }
    each(text, DATE, (m, start, end) => {
      const value = readDate(m);
      if (value !== null && free(facts, start, end)) facts.push({ kind: 'date', value, start, end });
    });
    each(text, AMOUNT, (m, start, end) => {
      facts.push({ kind: 'amount', value: amount(m), start, end });
    });
  }
  for (const { value, start, end } of spelledNumbers(text))
    if (free(facts, start, end)) facts.push({ kind: 'phone', value, start, end, callback: askedToCall(start) });
  each(text, CITATION, (m, start, end) => {
    facts.push({ kind: 'citation', value: m.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase(), start, end });
  });
  if (text.includes('@'))
    each(text, EMAIL, (m, start, end) => facts.push({ kind: 'email', value: m.toLowerCase(), start, end }));
  const said = (kind: FactKind, phrases: Phrases) => {
    for (const m of phrases.in(text))
      facts.push({ kind, value: m[0].toLowerCase(), start: m.index, end: m.index + m[0].length });
  };
  said('hardship', lexicon.hardship);
  said('demand', lexicon.demand);
  said('accusation', lexicon.accusation);
  said('escalation', lexicon.escalation);
  for (const h of hidden(text, evasion)) facts.push({ kind: 'obfuscation', ...h });
  for (const m of misspellings.find(text)) facts.push({ kind: 'misspelling', ...m });
  said('against_agent', lexicon.againstAgent);
  return facts.sort((x, y) => x.start - y.start || y.end - x.end);
}

function each(text: string, pattern: RegExp, visit: (match: string, start: number, end: number) => void): void {
  for (const m of text.matchAll(pattern)) visit(m[0], m.index, m.index + m[0].length);
}

function free(facts: readonly TextFact[], start: number, end: number): boolean {
  return !facts.some((f) => f.start < end && start < f.end);
}

function amount(text: string): string {
  const scale = text.includes('万')
    ? 1e4
    : text.includes('亿')
      ? 1e8
      : text.includes('千')
        ? 1e3
        : text.includes('百')
          ? 100
          : 1;
  return String(Math.round(Number(text.replace(/[^\d.]/g, '')) * scale * 100) / 100);
}
