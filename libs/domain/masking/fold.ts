/** A text as a reader reads its numbers, with the place of each character in the original. */
export interface Folded {
  /** Digits of every script are 0 to 9. Invisible characters and marks are gone. Forms of a letter are that letter. */
  readonly text: string;
  /** Of each UTF-16 unit of `text` where its character starts and ends in the original. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where the digit was written as a Chinese numeral, which is a word as well. */
  readonly word: Uint8Array;
}

/** Chinese numerals as digits, the forms for cheques among them, and those that are said on the phone. */
const HAN_DIGITS = new Map<string, string>(
  ['〇零○洞', '一壹弌幺', '二贰貳弍', '三叁參弎', '四肆', '五伍', '六陆陸', '七柒拐', '八捌', '九玖'].flatMap(
    (forms, digit) => [...forms].map((c) => [c, String(digit)] as const),
  ),
);

/** Circled and negative digits that no normal form of Unicode takes apart: first code point, digit of it. */
const DINGBATS: readonly (readonly [number, number])[] = [
  [0x2776, 1],
  [0x2780, 1],
  [0x278a, 1],
  [0x24f5, 1],
];
const NEGATIVE_ZERO = 0x24ff;

/** What nobody sees between two characters, and marks that stand on the character before. */
const UNSEEN = /^[\p{Cf}\p{M}\p{Variation_Selector}\u00ad\u115f\u1160\u3164\uffa0\u2800]$/u;
const DIGIT = /^\p{Nd}$/u;

/** What a code point reads as; the same for every text. */
const known = new Map<number, { readonly text: string; readonly word: boolean }>();

/**
 * Folds a text for the search for numbers.
 *
 * Unicode NFKC (UAX 15) folds full-width, mathematical, circled and raised digits; decimal digits of all scripts have consecutive code points.
 * Time and space are linear in the text.
 */
export function fold(original: string): Folded {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const word: number[] = [];
  for (let i = 0; i < original.length; ) {
    const point = original.codePointAt(i)!;
    const next = i + (point > 0xffff ? 2 : 1);
    const read = readingOf(point);
    pieces.push(read.text);
    for (let k = 0; k < read.text.length; k++) {
      starts.push(i);
      ends.push(next);
      word.push(read.word ? 1 : 0);
    }
    i = next;
  }
  return {
    text: pieces.join(''),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    word: Uint8Array.from(word),
  };
}

function readingOf(point: number): { readonly text: string; readonly word: boolean } {
  let reading = known.get(point);
  if (reading === undefined) {
    reading = read(point);
    known.set(point, reading);
  }
  return reading;
}

function read(point: number): { readonly text: string; readonly word: boolean } {
  const character = String.fromCodePoint(point);
  const han = HAN_DIGITS.get(character);
  if (han !== undefined) return { text: han, word: true };
  if (UNSEEN.test(character)) return { text: '', word: false };
  if (point === NEGATIVE_ZERO) return { text: '0', word: false };
  for (const [first, digit] of DINGBATS)
    if (point >= first && point < first + 9) return { text: String(digit + point - first), word: false };
  let text = '';
  for (const c of character.normalize('NFKC')) text += DIGIT.test(c) ? String(digitOf(c.codePointAt(0)!)) : c;
  return { text: text === '。' ? '.' : text, word: false };
}

/**
 * Value of a decimal digit. Unicode gives the ten digits of a script ten code points in a row.
 * Scripts never touch but in blocks of tens.
 */
function digitOf(point: number): number {
  if (point < 0x80) return point - 0x30;
  let zero = point;
  while (point - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return point - zero;
}
