import { fold } from '../masking/fold.js';
import { foldSearched, searchWords } from './search.js';

/**
 * A text in which every way to write a digit is one, and signs between letters are gone.
 * Each unit keeps its place in the text.
 */
export interface Folded {
  readonly text: string;
  /** Where each unit of the folded text begins in the text. */
  readonly from: readonly number[];
  /** Where it ends there. */
  readonly to: readonly number[];
}

/** Folds width, case and digits of all scripts; drops spaces, signs and what has no width. */
export function foldFreeText(original: string): Folded {
  const { text, starts, ends } = fold(original);
  let folded = '';
  const [from, to]: [number[], number[]] = [[], []];
  for (let at = 0; at < text.length; ) {
    const sign = String.fromCodePoint(text.codePointAt(at)!);
    const kept = /[\p{L}\p{N}]/u.test(sign) ? sign.toLowerCase() : '';
    folded += kept;
    for (let i = 0; i < kept.length; i++) {
      from.push(starts[at]);
      to.push(ends[at + sign.length - 1]);
    }
    at += sign.length;
  }
  return { text: folded, from, to };
}

const HAN = /\p{Script=Han}/u;

/** Digits in one number, at least; shorter ones say nothing of a person. */
const LEAST_DIGITS = 6;

/**
 * Words by which a text that people wrote is found. They are those of the index of complaints.
 * A number is one run, however it is written.
 */
export function freeTextWords(text: string): Set<string> {
  const words = searchWords(foldSearched(text));
  const folded = foldFreeText(text).text;
  // Names in which somebody left spaces between the characters.
  for (const word of searchWords(folded)) if (HAN.test(word)) words.add(word);
  for (const [run] of folded.matchAll(/\d+/g)) {
    if (run.length < LEAST_DIGITS) continue;
    words.add(run);
    const bare = run.replace(/^(?:00)?86(?=1\d{10}$)/, '');
    words.add(bare);
  }
  return words;
}
