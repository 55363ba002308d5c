import { READ_ALIKE } from './homophones.generated.js';

/** Terms whose misspellings are looked for. */
export interface MisspellingSource {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

export interface Misspelling {
  /** As written and as meant: `挂帐 → 挂账`. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Particles that everybody takes for each other. */
const PARTICLES = '的地得做作他她它在再';
const VOWEL = /[aeiou]/;
const LATIN_WORD = /[a-z]{6,30}/gi;

/**
 * Misspellings of known terms. In Chinese: one character for another that is read alike (the input method's slip).
 * In Latin letters: two letters swapped, one letter doubled or a double one single, one vowel for another.
 * The first and the last letter stay. What changes there is mostly another word.
 */
export class Misspellings {
  /** What is meant, by what is written. */
  private readonly meant = new Map<string, string>();
  private readonly lengths: readonly number[];
  /** 1 for the units that a Chinese one begins with. */
  private readonly begins = new Uint8Array(65_536);
  /** 1 where two units begin one, or others that fall on their place. */
  private readonly pairs = new Uint8Array(65_536);

  constructor({ zh, en }: MisspellingSource) {
    const terms = new Set([...zh, ...en]);
    const add = (written: string, term: string) => {
      if (!terms.has(written) && !this.meant.has(written)) this.meant.set(written, term);
    };
    for (const term of en) for (const written of swapped(term)) add(written, term);
    const alike = readAlike();
    const lengths = new Set<number>();
    for (const term of zh) {
      lengths.add(term.length);
      for (let i = 0; i < term.length; i++)
        for (const c of alike.get(term[i]) ?? []) {
          const written = term.slice(0, i) + c + term.slice(i + 1);
          add(written, term);
          this.begins[written.charCodeAt(0)] = 1;
        }
    }
    for (const written of this.meant.keys()) this.pairs[placeOf(written, 0)] = 1;
    this.lengths = [...lengths].sort((x, y) => y - x);
  }

  /** @param text in simplified characters. */
  find(text: string): Misspelling[] {
    const found: Misspelling[] = [];
    const note = (written: string, start: number) => {
      const meant = this.meant.get(written);
      if (meant === undefined) return false;
      found.push({ value: `${written} → ${meant}`, start, end: start + written.length });
      return true;
    };
    for (const m of text.matchAll(LATIN_WORD)) note(m[0].toLowerCase(), m.index);
    for (let i = 0; i < text.length; i++) {
      if (this.begins[text.charCodeAt(i)] === 0) continue;
      const isPair = this.pairs[placeOf(text, i)] === 1;
      for (const length of this.lengths)
        if ((isPair || length === 1) && note(text.slice(i, i + length), i)) {
          i += length - 1;
          break;
        }
    }
    return found;
  }
}

/** Where a unit and the next one fall. */
const placeOf = (text: string, at: number): number =>
  (Math.imul(text.charCodeAt(at), 31) ^ text.charCodeAt(at + 1)) & 0xffff;

function swapped(term: string): Set<string> {
  const result = new Set<string>();
  const change = (from: number, to: number, by: string) => result.add(term.slice(0, from) + by + term.slice(to));
  for (let i = 1; i < term.length - 1; i++) {
    if (i + 1 < term.length - 1 && term[i] !== term[i + 1]) change(i, i + 2, term[i + 1] + term[i]);
    if (term[i] === term[i + 1]) change(i, i + 1, '');
    else if (term[i] !== term[i - 1] && !VOWEL.test(term[i])) change(i, i + 1, term[i] + term[i]);
    if (VOWEL.test(term[i])) for (const vowel of 'aeiou') if (vowel !== term[i]) change(i, i + 1, vowel);
  }
  return result;
}

function readAlike(): Map<string, Set<string>> {
  const alike = new Map<string, Set<string>>();
  for (const group of READ_ALIKE)
    for (const c of group) {
      const others = alike.get(c) ?? new Set();
      for (const other of group) if (other !== c && !PARTICLES.includes(other)) others.add(other);
      alike.set(c, others);
    }
  return alike;
}
