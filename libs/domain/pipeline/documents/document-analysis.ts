import type { ContentMatch } from '../../documents/content/content.js';
import type { PaperFacts } from '../../documents/facts.js';
import type { PaperReading } from '../../documents/reading.js';

/** One file's content, however often it was handed in. */
export interface Paper {
  readonly sha256: string;
  /** Path of the first that holds it. */
  readonly id: string;
  readonly reading: PaperReading | null;
  readonly facts: PaperFacts;
  /** Debtors, or where none is named files, that it came with. */
  readonly people: ReadonlySet<string>;
}

export interface Twin {
  /** Indexes into `papers`, a < b. */
  readonly a: number;
  readonly b: number;
  readonly kind: 'content' | 'residue' | 'same-scan' | 'same-seal';
  /** Of content: the chance that both come from one source, where one pair of a form in 128 does. */
  readonly similarity: number;
  /** Long numbers that both show. */
  readonly numbers: number;
  /** What one says and the other does not was written again. False where several people may hand in one paper. */
  readonly edited: boolean;
  /** False for a seal that may be printed. */
  readonly byHand: boolean;
  /** What both files carry and no paper from another source does. */
  readonly inBothFiles: 'document-id' | 'picture' | null;
}

export type SourceMatch = Pick<ContentMatch, 'a' | 'b' | 'shared' | 'changed'> & { readonly similarity: number };

export interface DocumentAnalysis {
  readonly papers: readonly Paper[];
  readonly paperOf: ReadonlyMap<string, number>;
  /**
   * Numbers that one issuer gave to one paper and that several papers show. With all papers of that kind by that
   * issuer.
   */
  readonly certificates: ReadonlyMap<string, readonly number[]>;
  /** Numbers on several papers that may well be printed on all of them. */
  readonly formNumbers: ReadonlySet<string>;
  readonly twins: readonly Twin[];
  /** Of each paper those that say most of what it says beyond the form, the nearest first. Nearness proves nothing. */
  readonly neighbors: readonly (readonly ContentMatch[])[];
  /** Group of each paper that has edited twins, else -1: papers from one source document. */
  readonly sourceDocumentOf: Int32Array;
  /** Pairs within one source document: how alike, what both say, in which kinds they differ. */
  readonly sourceMatches: readonly SourceMatch[];
  /** Number of each paper's form. */
  readonly formOf: readonly number[];
}
