import type { Households } from '../../households.js';
import type { Agency, Complaint, TextFact } from '../../model/index.js';
import type { ValueTable } from '../../shared-values/value-table.js';
import type { IncrementalRings } from '../incremental/incremental-rings.js';

export interface RingInput {
  readonly complaints: readonly Complaint[];
  readonly facts: readonly (readonly TextFact[])[];
  readonly units: Households;
  readonly table: ValueTable;
  /** Cluster of each complaint, or -1. */
  readonly clusterOf: Int32Array;
  readonly agencies: readonly Agency[];
  readonly seed: number;
  /** Days before the last complaint that are looked at; null or left out: all. */
  readonly windowDays?: number | null;
  /** The network of the batch before, where there is one; a new one gives the same groups. */
  readonly living?: IncrementalRings;
}
