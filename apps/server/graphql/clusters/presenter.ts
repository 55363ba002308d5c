import { READS_NUMBERS, type Role } from '../../../../libs/domain/access.js';
import { maskText } from '../../../../libs/domain/masking/mask.js';

const INK = (text: string) => '█'.repeat(text.length);

/** Types of slots that hold no person: their examples stay readable. */
const OPEN_SLOTS: ReadonlySet<string> = new Set(['amount', 'date', 'mask', 'company', 'text']);

/** What a slot was filled with, as a role sees it. */
export function shownExample(example: string, type: string, role: Role): string {
  if (READS_NUMBERS.includes(role)) return example;
  return OPEN_SLOTS.has(type) ? maskText(example) : example.replace(/[\p{L}\p{N}]+/gu, INK);
}

/** A piece that was cut out of a text: at its ends may stand half a number. */
export const shownPiece = (piece: string, role: Role): string =>
  READS_NUMBERS.includes(role)
    ? piece
    : maskText(piece).replace(/^[\p{N}\s-]*\p{N}|\p{N}(?<!\p{N}[\p{N}\s-]*?\p{N})[\p{N}\s-]*$/gu, INK);

/** What changed between two wordings: often some digits of a number. */
export const shownChange = (change: string, role: Role): string =>
  READS_NUMBERS.includes(role) ? change : maskText(change).replace(/\p{N}+/gu, INK);

/** A part of a letter, of a family or in the bank: fixed words, or a slot. */
export interface LetterPart {
  readonly fixed?: string | null;
  readonly slot?: number | null;
  readonly type?: string | null;
  readonly examples?: readonly string[] | null;
}
