import type { Corpus } from '../../corpus.js';
import type { ValueTable } from '../../shared-values/value.js';
import type { IncrementalRings } from '../incremental/incremental-rings.js';

export interface RingInput {
  readonly corpus: Corpus;
  /** What households hold: the corpus's own table, or what is left of it. */
  readonly table: ValueTable;
  readonly seed: number;
  /** Days before the last complaint that are looked at; null or left out: all. */
  readonly windowDays?: number | null;
  /** The network of the batch before, where there is one; a new one gives the same groups. */
  readonly incremental?: IncrementalRings;
}
