/** Words that are hidden from filters, as patterns; made from seeds/lexicon/evasion.yaml. */
export interface Evasion {
  /** Each with the word that it hides. */
  readonly patterns: readonly { readonly term: string; readonly pattern: RegExp }[];
}

export interface EvasionSource {
  /** Word -> its syllables in pinyin, one a character. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Character -> the parts that it is written in. */
  readonly parts: Readonly<Record<string, string>>;
}

export interface Hidden {
  /** What a reader reads. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What may stand between two characters of a word that was taken apart. */
const BETWEEN = String.raw`[\s.,，。·・•*_\-~|/\\、+^'"” \u200b-\u200f\u2060\ufeff]{0,2}`;
/** Nothing that a reader sees, between two letters or ideographs. */
const INVISIBLE =
  /[\p{L}\p{N}](?:[\u00ad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]+[\p{L}\p{N}])+/gu;
/** Scripts with letters that look like Latin ones. */
const ALIKE = ['Cyrillic', 'Greek', 'Armenian', 'Coptic', 'Cherokee', 'Lisu', 'Deseret']
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
/** A word that mixes Latin letters with some of these. */
const MIXED = new RegExp(
  String.raw`[\p{Script=Latin}${ALIKE}]*(?:\p{Script=Latin}[${ALIKE}]|[${ALIKE}]\p{Script=Latin})[\p{Script=Latin}${ALIKE}]*`,
  'gu',
);
/** Scripts in which a joiner between two letters is spelling. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}]/u;
const MARKS = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

export function compileEvasion(source: EvasionSource): Evasion {
  return {
    patterns: Object.entries(source.terms).map(([term, syllables]) => {
      const characters = [...term].map((c, k) => {
        const parts = source.parts[c];
        const spelt = [c, ...(parts === undefined ? [] : [[...parts].join(BETWEEN)])];
        const aloud = `${k === 0 ? '(?<![a-z])' : ''}${syllables[k]}${k === term.length - 1 ? '(?![a-z])' : ''}`;
        return `(?:${[...spelt, aloud].join('|')})`;
      });
      return { term, pattern: new RegExp(characters.join(BETWEEN), 'giu') };
    }),
  };
}

/**
 * Words that are written so that a reader sees them and a filter does not. Characters that nobody sees inside a word.
 * Letters of another script that look alike (Unicode Technical Standard 39).
 * Known words taken apart, in pinyin or in the parts of their characters.
 * Ordered by start. None overlaps another.
 */
export function hidden(text: string, evasion: Evasion): Hidden[] {
  const found: Hidden[] = [];
  const add = (value: string, start: number, end: number) => {
    if (!found.some((f) => f.start < end && start < f.end)) found.push({ value, start, end });
  };
  if (HAN.test(text))
    for (const { term, pattern } of evasion.patterns)
      for (const m of text.matchAll(pattern)) {
        if (m[0] === term) continue;
        // Latin letters alone are pinyin by chance ("fan cui"): a short word must show one of its own characters.
        if (!HAN.test(m[0]) && term.length < 4) continue;
        // What ends a line, a clause or an item of a list stands between two characters by chance.
        // That happens once in a word, and always in a word of two.
        if (m[0].replace(CLAUSE, '') === term && (term.length < 3 || m[0].split(CLAUSE).length < 4)) continue;
        add(term, m.index, m.index + m[0].length);
      }
  for (const m of text.matchAll(INVISIBLE))
    if (!JOINING.test(m[0])) add(m[0].replace(MARKS, ''), m.index, m.index + m[0].length);
  for (const m of text.matchAll(MIXED)) add(m[0], m.index, m.index + m[0].length);
  return found.sort((x, y) => x.start - y.start);
}

/** What people write between words. */
const CLAUSE = /[\s,，。、'"”]+/gu;
const HAN = /\p{Script=Han}/u;
