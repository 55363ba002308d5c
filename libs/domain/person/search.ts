import { maskText } from '../masking/mask.js';
import type { Complaint } from '../model/index.js';
import { complaintLookups, LOOKUP_KINDS, type Lookup, lookupValue } from './lookups.js';

/** Width and case do not tell two texts apart. */
export const foldSearched = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Runs of Han, and of letters and digits of other scripts. */
const RUN = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;

/**
 * Words of a folded text as the index of words holds them.
 * Each two Han characters that stand together are one, and each run of other letters and digits.
 * Chinese is written without spaces, and pairs find every word of two characters or more.
 * Source: Foo and Li, "Chinese word segmentation and its effect on information retrieval".
 * Information Processing & Management 40, 2004.
 */
export function searchWords(folded: string): Set<string> {
  const words = new Set<string>();
  for (const [run] of folded.replace(/([^\p{Script=Han}])(?=\p{Script=Han})/gu, '$1 ').matchAll(RUN)) {
    if (!HAN.test(run)) words.add(run);
    else {
      const points = [...run];
      for (let i = 0; i + 1 < points.length; i++) words.add(points[i] + points[i + 1]);
    }
  }
  return words;
}

/** What of a complaint is searched. */
export const searchedText = ({ subject, text }: Pick<Complaint, 'subject' | 'text'>): string =>
  foldSearched(`${subject}\n${text}`);

export interface Search {
  readonly text: string;
  /** Words that must stand in the text, as the index of words is asked for them. Empty: nothing is to be found in texts. */
  readonly words: ReadonlySet<string>;
  /** What it may be of a person: each is a mark in the blind index. Empty where nobody may be looked for. */
  readonly lookups: readonly Lookup[];
  /** Whether a complaint has it: its id, its own number or name, or each part of what was typed. */
  finds(complaint: Complaint): boolean;
  /** By which numbers and names of a person it finds a complaint. */
  by(complaint: Complaint): readonly Lookup[];
}

/**
 * What somebody typed: parts between spaces must all stand in a text.
 *
 * @param people whether people may be looked for. If not, it finds ids of complaints, and words where they can be read.
 * A number that is blacked out is not there, whole or in pieces.
 */
export function readSearch(typed: string, people = true): Search {
  const text = typed.trim();
  const parts = foldSearched(text)
    .split(/\s+/)
    .filter((p) => p !== '');
  const all = searchWords(parts.join(' '));
  // The index knows the words of texts as they came: no digit is asked of it.
  const words = people ? all : new Set([...all].filter((w) => !/\p{N}/u.test(w)));
  const latin = [...all].filter((w) => !HAN.test(w));
  const lookups = people ? LOOKUP_KINDS.map((kind) => ({ kind, value: lookupValue(kind, text) })) : [];
  const values = new Set(lookups.map(({ kind, value }) => `${kind}:${value}`));
  const by = (c: Complaint) => complaintLookups(c).filter((l) => values.has(`${l.kind}:${l.value}`));
  return {
    text,
    words,
    lookups,
    by,
    finds: (c) => {
      if (c.id === text || by(c).length > 0) return true;
      if (words.size === 0) return false;
      const searched = people ? searchedText(c) : foldSearched(maskText(`${c.subject}\n${c.text}`));
      if (!parts.every((p) => searched.includes(p))) return false;
      // A word is not found inside another one.
      const own = latin.length === 0 ? null : searchWords(searched);
      return latin.every((w) => own!.has(w));
    },
  };
}
