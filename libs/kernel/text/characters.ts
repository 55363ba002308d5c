/**
 * What each UTF-16 code unit is, and what it folds to. Built once from the runtime's own Unicode tables, so that a
 * tokenizer needs one table look-up a character.
 *
 * Folding is NFKD, marks dropped, lower case, NFKC again (Unicode Standard Annex 15): full width and half width, upper
 * and lower case, accents and compatibility forms all meet in one character.
 */
export const BREAK = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** A character that is a token by itself: Han, kana, Hangul, and scripts written without spaces. */
export const IDEOGRAPH = 3;
/** A character that stands for text someone blacked out. */
export const MASK = 4;
/** Zero-width characters, joiners, bidi controls, combining marks: nothing a reader sees. */
export const IGNORABLE = 5;

export const CLASS = new Uint8Array(65536);
/** The folded code unit; 0 where the folding is longer than one unit (see `EXPANSION`). */
export const FOLD = new Uint16Array(65536);
/** Folding of the few code units that become several (ligatures, squared words). */
export const EXPANSION = new Map<number, string>();

/**
 * Cyrillic and Greek letters that look like a Latin one (from Unicode's confusables, the pairs a keyboard can make).
 * They are folded only inside a word that also holds Latin letters: a Russian text stays Russian.
 */
const LOOKALIKES =
  'а:a в:b с:c ԁ:d е:e ё:e һ:h і:i ї:i ј:j к:k ӏ:l м:m н:h о:o р:p ԛ:q ѕ:s т:t у:y ѵ:v ԝ:w х:x α:a β:b ε:e η:n ι:i κ:k ν:v ο:o ρ:p τ:t υ:u χ:x ω:w';
export const LOOKALIKE = new Uint16Array(65536);

const ideographs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const letters = /\p{L}/u;
const digits = /\p{Nd}/u;
const ignorable = /[\p{M}\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/u;
const masks = '*＊█■●×※';

function build(): void {
  for (let unit = 0; unit < 65536; unit++) {
    FOLD[unit] = unit;
    if (unit >= 0xd800 && unit <= 0xdfff) {
      CLASS[unit] = IDEOGRAPH;
      continue;
    }
    const c = String.fromCharCode(unit);
    if (ignorable.test(c)) {
      CLASS[unit] = IGNORABLE;
      continue;
    }
    if (masks.includes(c)) {
      CLASS[unit] = MASK;
      continue;
    }
    const folded =
      unit < 128 ? c.toLowerCase() : c.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFKC');
    const first = folded.length === 0 ? c : folded[0];
    if (ideographs.test(first)) CLASS[unit] = IDEOGRAPH;
    else if (letters.test(first)) CLASS[unit] = LETTER;
    else if (digits.test(first)) CLASS[unit] = DIGIT;
    else CLASS[unit] = BREAK;
    if (folded.length === 1) FOLD[unit] = folded.charCodeAt(0);
    else if (folded.length > 1 && (CLASS[unit] === LETTER || CLASS[unit] === IDEOGRAPH)) {
      FOLD[unit] = 0;
      EXPANSION.set(unit, folded);
    }
  }
  for (const pair of LOOKALIKES.split(' ')) LOOKALIKE[pair.charCodeAt(0)] = pair.charCodeAt(2);
}
build();
