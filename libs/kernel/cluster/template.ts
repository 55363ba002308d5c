import { align } from '../text/diff.js';
import { MASK_TOKEN, NUMBER_TOKEN, type Tokens } from '../text/tokens.js';

/** A stretch of the medoid. Nearly all copies share its text, or each fills it in its own way. */
export type Part =
  | { readonly fixed: { readonly start: number; readonly end: number } }
  | { readonly slot: number; readonly fillings: readonly (readonly [member: number, start: number, end: number])[] };

/** Bits for writing one token that is not in the template (a vocabulary of about 4,000). */
const TOKEN_BITS = 12;
/** Bits for saying where an edit is and of what kind. */
const EDIT_BITS = 9;
/** A copy without the token deletes it and writes one of its own in its place. */
const SUBSTITUTION_BITS = 2 * EDIT_BITS + TOKEN_BITS;
/** Share of the copies that must write the same number for it to be part of the text. */
const CONSTANT = 0.8;
/** Bits for a slot in the template. */
const SLOT_BITS = 16;

export type SameNumber = (copy: number, i: number, j: number) => boolean;

/**
 * The template of a cluster: its medoid, with slots where a slot has a shorter description than the edits.
 * (J. Rissanen's minimum description length; for templates: InfoShield, M.-C. Lee et al., ICDE 2021.)
 *
 * A token kept as fixed text costs TOKEN_BITS once, and each copy that lacks it a substitution.
 * As part of a slot it costs each copy its own tokens.
 * So fixed text is cheaper while more than about 60 % of the copies hold it.
 * Short islands of fixed text between two slots stay only if they save more than their slot mark costs.
 *
 * What we do differently from partial-order alignment: every copy is aligned to the medoid alone.
 * In a star cluster all members resemble the medoid. The result does not depend on the order of the copies.
 *
 * @param medoid tokens of the medoid.
 * @param copies tokens of the other members (a sample is enough for a large family).
 * @param same whether a number is the same: token `i` of the medoid and token `j` of a copy.
 *   Numbers have one value for all. One that CONSTANT of the copies share ("section 609") belongs to the text.
 * @returns parts in the order of the medoid's text. Positions in fillings are UTF-16 units in the text of a copy.
 *   The copy is `member` (an index into `copies`; -1 is the medoid itself).
 */
export function template(medoid: Tokens, copies: readonly Tokens[], same: SameNumber = () => false): Part[] {
  const n = medoid.length;
  const total = copies.length + 1;
  const partners = copies.map((copy) => align(medoid.values.subarray(0, n), copy.values.subarray(0, copy.length)));
  const held = new Uint32Array(n).fill(1);
  for (const partner of partners) for (let i = 0; i < n; i++) if (partner[i] !== -1) held[i]++;

  const constant = (i: number) => {
    let equal = 1;
    partners.forEach((partner, copy) => {
      if (partner[i] !== -1 && same(copy, i, partner[i])) equal++;
    });
    return equal >= CONSTANT * total;
  };
  // A slot value (number, mask) matches every other one, so it is a slot by nature.
  const fixed = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const missing = total - held[i];
    const asFixed = TOKEN_BITS + missing * SUBSTITUTION_BITS;
    const asSlot = total * TOKEN_BITS;
    const typed = medoid.values[i] === MASK_TOKEN || (medoid.values[i] === NUMBER_TOKEN && !constant(i));
    fixed[i] = asFixed < asSlot && !typed ? 1 : 0;
  }
  dropIslands(fixed, held, total);

  const parts: Part[] = [];
  let slots = 0;
  for (let i = 0; i < n; ) {
    let j = i;
    while (j < n && fixed[j] === fixed[i] && (fixed[i] === 0 || j === i || !gapBetween(partners, j, total))) j++;
    if (fixed[i] === 1) {
      parts.push({ fixed: { start: medoid.starts[i], end: endOf(medoid, j) } });
      // Copies that write something between two fixed tokens open a slot there.
      if (j < n && fixed[j] === 1) parts.push({ slot: ++slots, fillings: fillings(medoid, copies, partners, j, j) });
    } else parts.push({ slot: ++slots, fillings: fillings(medoid, copies, partners, i, j) });
    i = j;
  }
  return parts;
}

/** True where most copies hold tokens of their own between token j - 1 and token j of the medoid. */
function gapBetween(partners: readonly Int32Array[], j: number, total: number): boolean {
  let gaps = 0;
  for (const p of partners) if (p[j - 1] !== -1 && p[j] !== -1 && p[j] > p[j - 1] + 1) gaps++;
  return gaps * 2 > total;
}

function dropIslands(fixed: Uint8Array, held: Uint32Array, total: number): void {
  const n = fixed.length;
  for (let i = 0; i < n; ) {
    if (fixed[i] === 0) {
      i++;
      continue;
    }
    let j = i;
    let saved = 0;
    while (j < n && fixed[j] === 1) {
      saved += (total - 1) * TOKEN_BITS - (total - held[j]) * SUBSTITUTION_BITS;
      j++;
    }
    if (i > 0 && j < n && saved < SLOT_BITS + EDIT_BITS * total) fixed.fill(0, i, j);
    i = j;
  }
}

/** What each copy wrote in the place of the medoid's tokens i..j-1. */
function fillings(
  medoid: Tokens,
  copies: readonly Tokens[],
  partners: readonly Int32Array[],
  i: number,
  j: number,
): (readonly [number, number, number])[] {
  const result: (readonly [number, number, number])[] = [];
  if (j > i) result.push([-1, medoid.starts[i], endOf(medoid, j)]);
  copies.forEach((copy, member) => {
    const partner = partners[member];
    let before = i - 1;
    while (before >= 0 && partner[before] === -1) before--;
    let after = j;
    while (after < partner.length && partner[after] === -1) after++;
    const from = before < 0 ? 0 : partner[before] + 1;
    const to = after === partner.length ? copy.length : partner[after];
    if (to > from) result.push([member, copy.starts[from], endOf(copy, to)]);
  });
  return result;
}

/** Where the stretch before token `j` ends: what stands between two tokens belongs to the one before. */
function endOf(t: Tokens, j: number): number {
  return j < t.length ? t.starts[j] : t.ends[j - 1];
}
