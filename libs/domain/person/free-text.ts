import { foldSearched, searchWords } from './search.js';

/** Digits of Chinese texts, plain and as banks write them. */
const HAN_DIGITS = new Map(
  ['〇零', '一壹幺', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    [...signs].map((sign) => [sign, String(value)] as const),
  ),
);

/** A text in which every way to write a digit is one, and signs between letters are gone; with the place of each unit in the text. */
export interface Folded {
  readonly text: string;
  /** Where each unit of the folded text begins in the text. */
  readonly from: readonly number[];
  /** Where it ends there. */
  readonly to: readonly number[];
}

/** Folds width, case and digits of all scripts; drops spaces, signs and what has no width. */
export function foldFreeText(text: string): Folded {
  let folded = '';
  const [from, to]: [number[], number[]] = [[], []];
  let at = 0;
  for (const point of text) {
    const end = at + point.length;
    for (const sign of point.normalize('NFKC').toLowerCase()) {
      const kept = HAN_DIGITS.get(sign) ?? digitOf(sign) ?? (/[\p{L}\p{N}]/u.test(sign) ? sign : '');
      folded += kept;
      for (let i = 0; i < kept.length; i++) {
        from.push(at);
        to.push(end);
      }
    }
    at = end;
  }
  return { text: folded, from, to };
}

/** The value of a decimal digit of any script: Unicode has each script's ten in a row. Undefined: it is none. */
function digitOf(sign: string): string | undefined {
  if (!/\p{Nd}/u.test(sign)) return undefined;
  const code = sign.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** Digits in one number, at least; shorter ones say nothing of a person. */
const LEAST_DIGITS = 6;

/** Words by which a text that people wrote is found: as in the index of complaints, and its numbers as one run however they are written. */
export function freeTextWords(text: string): Set<string> {
  const words = searchWords(foldSearched(text));
  for (const [run] of foldFreeText(text).text.matchAll(/\d+/g)) {
    if (run.length < LEAST_DIGITS) continue;
    words.add(run);
    const bare = run.replace(/^(?:00)?86(?=1\d{10}$)/, '');
    words.add(bare);
  }
  return words;
}
