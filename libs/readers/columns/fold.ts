import { SHORT } from './words.js';

/**
 * Forms under which a name of a column is looked up, the fullest first.
 * `Date/Time Opened`, `date_time_opened` and `dateTimeOpened` are one name.
 * What stands in brackets is left out in the second form: `Duration (seconds)`.
 * In the last, words that people shorten stand in full: `Rec. date`, `Cust. ref`, `Callback no.`, `Complaint #`.
 */
export function formsOf(name: string): readonly string[] {
  const text = name
    .normalize('NFKC')
    .slice(0, 120)
    .replace(/^(?:fields|properties|attributes)\./i, '')
    .replace(/__c$/, '')
    .replace(NUMBER_SIGN, ' no');
  const [full, short] = [fold(text), fold(text.replace(/[([【][^()[\]【】]{0,60}[)\]】]/g, ''))];
  const forms = [full, ...(short === '' ? [] : [short]), inFull(text)];
  return [...new Set(forms)];
}

const NUMBER_SIGN = /(?<=\S)\s?#$/;

/** Letters and digits of a name, in small letters. */
export const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A name with its shortened words in full. */
export function inFull(text: string): string {
  const words = text
    .replace(NUMBER_SIGN, ' no')
    .replace(/['’]/g, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.map((word) => SHORT.get(word) ?? word).join('');
}
