import type { Item, ItemKind } from '../items.js';

/**
 * Whether two papers come from one source document, by what they say. The model is that of I. P. Fellegi and A. B. Sunter.
 * (A Theory for Record Linkage, JASA 1969; frequencies of values: W. E. Winkler 1988.)
 * Each item that both say adds log2(m/u) bits, each kind that differs log2((1-m)/(1-u)).
 */
interface Chances {
  /** Chance that two papers from one source say the same. */
  readonly m: number;
  /** Chance that two honest papers of one form do, before the form's own papers are asked. */
  readonly u: number;
  /** Bits that a kind may give at most and take at most. */
  readonly most: number;
  readonly least: number;
}

export const CHANCES: Readonly<Record<Exclude<ItemKind, 'person'>, Chances>> = {
  event: { m: 0.75, u: 0.03, most: 10, least: -3 },
  occasion: { m: 0.9, u: 0.5, most: 1, least: -2 },
  issued: { m: 0.3, u: 0.12, most: 1.5, least: -0.5 },
  number: { m: 0.6, u: 0.01, most: 12, least: -1.5 },
  measure: { m: 0.9, u: 0.06, most: 18, least: -8 },
  amount: { m: 0.7, u: 0.04, most: 14, least: -4 },
  small: { m: 0.8, u: 0.25, most: 3, least: -3 },
  cause: { m: 0.85, u: 0.15, most: 3, least: -2.5 },
  signer: { m: 0.85, u: 0.3, most: 1.5, least: -1.5 },
  case: { m: 0.8, u: 0.01, most: 8, least: -1.5 },
  deceased: { m: 0.85, u: 0.02, most: 2, least: -1 },
  sentence: { m: 0.7, u: 0.1, most: 6, least: -1 },
};
export const KINDS = Object.keys(CHANCES) as (keyof typeof CHANCES)[];
/** What a second day, or a second clause of one story, adds. */
export const FOLLOWING: Readonly<Partial<Record<ItemKind, number>>> = { event: 0.6, sentence: 0.6 };
/** What two papers about one death say alike, under whatever name. */
export const OF_A_DEATH: ReadonlySet<ItemKind> = new Set(['event', 'measure', 'small', 'cause', 'sentence']);
/** What the papers of the parties of one case say alike. */
export const OF_A_CASE: ReadonlySet<ItemKind> = new Set(['case', 'event', 'occasion', 'issued', 'amount', 'sentence']);
/** People under one case of court and one amount: a borrower and those who stand bail for him. */
export const MOST_PARTIES = 3;
/** One person's number under two names. */
export const CONFLICT_BITS = 5;

export const CONTENT_RULES = {
  /** Bits from which two papers come from one source document. */
  source: 10,
  /** Bits that are far beyond chance. */
  sure: 14,
  /** Bits from which papers may be one source, if enough of them say the same together. */
  perhaps: 3.5,
  /** Bits of such a set beyond the ways to choose it. */
  set: 14,
  /** Bits from which a paper is a neighbor. */
  near: 2,
  /** Papers of an item up to which each pair is looked at; beyond, each paper with so many that follow. */
  pairs: 40,
  follow: 12,
  /** Papers of a form whose share counts as much as what is known before. */
  prior: 4,
  /** Share of the papers of a form from which a number or an amount is the form's own. */
  constant: 0.4,
  /**
   * Words beyond the form. Up to `rare` holders they are rare; `leastRare` of them make a pair worth a look.
   * `fewestOthers` papers say what is the form's. `least` words must be left then.
   */
  words: { rare: 40, leastRare: 8, least: 12, fewestOthers: 3 },
  /**
   * Bits of clauses that tell a story of one's own. So many other papers of the form must be there, and not tell it.
   * A doctor's usual words have values in them; so many at least are a patient's own.
   */
  story: { bits: 5, fewestOthers: 6, values: 5 },
} as const;

/** Numbers and amounts may be printed on a form; days and measures are not. */
export const PRINTED: ReadonlySet<ItemKind> = new Set(['number', 'amount', 'issued']);

/** Round amounts and the first day of a year are said by many. */
export function chanceOf(item: Item, u: number): number {
  if (item.kind === 'amount' && /^\d0{2,}\.00$|^\d{1,2}\.00$/.test(item.value)) return 0.3;
  if (item.kind === 'amount' && /00\.00$/.test(item.value)) return 0.15;
  if (item.kind === 'event' && /-01-01$|-12-31$/.test(item.value)) return 0.3;
  if (item.kind === 'measure' && item.value.length < 3) return item.value.length < 2 ? 0.4 : 0.15;
  return u;
}

/** What concerns one person alone. */
export const OWN: ReadonlySet<ItemKind> = new Set(['event', 'number', 'measure', 'amount']);
