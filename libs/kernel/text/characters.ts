import { EXPANSIONS, LOOKALIKES, RUNS } from './unicode.generated.js';

/**
 * What each UTF-16 code unit is, and what it folds to: one table look-up a character.
 * The tables are committed (scripts/unicode.mjs), so that a signature does not change with the runtime's Unicode
 * version.
 *
 * Folding is NFKD, marks dropped, lower case, NFKC again (Unicode Standard Annex 15).
 * Full and half width, upper and lower case, accents and compatibility forms all meet in one character.
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

/** Set in an entry whose folding is several units long: the low 16 bits are then an index into `EXPANSION`. */
export const EXPANDS = 1 << 16;

/**
 * One entry a code unit. The class is in the top byte.
 * Then come 7 bits of the Latin letter that it looks like (0: none), EXPANDS, and the folded unit.
 */
export const TABLE = new Uint32Array(65536);
/** Foldings of the few code units that become several (ligatures, squared words). */
export const EXPANSION: readonly Uint16Array[] = build();

function build(): Uint16Array[] {
  const similar = new Map<number, number>();
  for (let i = 0; i < LOOKALIKES.length; i += 2) similar.set(LOOKALIKES.charCodeAt(i), LOOKALIKES.charCodeAt(i + 1));
  let unit = 0;
  for (const [, code, length, delta] of RUNS.matchAll(/([A-Z])([0-9a-z]*)([+-][0-9a-z]+)?/g)) {
    const kind = 'BLDIMG'.indexOf(code);
    const shift = delta === undefined ? 0 : Number.parseInt(delta, 36);
    for (let left = length === '' ? 1 : Number.parseInt(length, 36); left > 0; left--, unit++) {
      const fold = unit + shift;
      TABLE[unit] = (kind << 24) | ((similar.get(fold) ?? 0) << 17) | fold;
    }
  }
  return EXPANSIONS.split('|').map((pair, k) => {
    const colon = pair.indexOf(':');
    const from = Number.parseInt(pair.slice(0, colon), 36);
    TABLE[from] = (TABLE[from] & 0xff000000) | EXPANDS | k;
    const folded = pair.slice(colon + 1);
    return Uint16Array.from(folded, (_, i) => folded.charCodeAt(i));
  });
}
