import type { Bilingual } from '../domain/errors/errors.js';
import type { Counts } from '../domain/intake/collector.js';

/** summary.json: counts in and out, options, versions; what differs from run to run stands under `run`. */
export interface ScanSummary {
  readonly product: 'claque';
  readonly version: string;
  readonly in: Counts & {
    readonly refusedBy: Readonly<Record<string, number>>;
    /** Each reason with how many were refused for it, and the first of them. */
    readonly refusals: readonly {
      readonly code: string;
      readonly rows: number;
      readonly file: string;
      readonly line: number;
      readonly column: string;
      readonly message: Bilingual;
    }[];
    /** How rows that were taken in were read, where that was guessed or something was left out. */
    readonly notes: readonly {
      readonly file: string;
      readonly line: number;
      readonly column: string;
      readonly code: string;
      readonly message: Bilingual;
    }[];
  };
  readonly out: Readonly<Record<string, number>>;
  readonly lanes: Readonly<Record<string, number>>;
  readonly measure: string;
  /** True where a group of look-alikes was too large for all its pairs; matches.jsonl then rests on shared buckets. */
  readonly matchesTruncated: boolean;
  readonly detectors: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, unknown>>;
  readonly seed: number;
  /** Differs from run to run, and is left out of comparisons: milliseconds per step, and the largest resident size. */
  readonly run: {
    readonly ms: Readonly<Record<string, number>>;
    readonly totalMs: number;
    readonly peakMemoryBytes: number;
  };
}
