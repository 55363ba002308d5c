/** A complaint's row: 32 words, each the key of one band (see the kernel's `compact`). */
export interface SketchEntry {
  readonly id: string;
  readonly row: Uint32Array;
}

export interface Candidate {
  readonly id: string;
  /** Estimated Jaccard similarity; what is shown to people is counted from the texts. */
  readonly estimate: number;
}

/**
 * Which complaints may resemble a text: those that share a band key with it.
 * It holds nothing that cannot be made again from the records.
 * An index that another version of the sketch made is emptied when it is opened.
 *
 * Example: after `add([{ id: 'C1', row }], 7)`, `query(row, 10)` is `[{ id: 'C1', estimate: 1 }]` and `imports()` holds 7.
 */
export interface CandidateIndex {
  /** Imports whose complaints are all in the index. */
  imports(): Promise<ReadonlySet<number>>;
  /**
   * Adds complaints; an id that is there already is known by its new row from now on.
   * @param whole an import that is complete with these, or null.
   */
  add(entries: readonly SketchEntry[], whole: number | null): Promise<void>;
  /** Candidates with an estimate of at least .3, the most similar first, equals in the order of their ids. Bounded for floods of copies. */
  query(row: Uint32Array, limit: number): Promise<readonly Candidate[]>;
}

/** Least estimate of a candidate. */
export const LEAST_ESTIMATE = 0.3;
