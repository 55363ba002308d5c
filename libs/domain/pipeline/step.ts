import type { Corpus } from '../corpus.js';
import type { AnyDetector } from '../detector.js';
import type { AddressBook } from '../inquiries/address-book.js';
import type { Knowledge } from '../knowledge.js';
import type { TextCache } from './extract/text-cache.js';
import type { IncrementalClusters } from './incremental/incremental-clusters.js';
import type { PipelineOptions } from './options.js';
import type { KnownRing } from './rings/identity.js';

/** What the batch before left; without it a scan starts from nothing. */
export interface Before {
  readonly rings: readonly KnownRing[];
  /** Ids that were ever given to a ring. */
  readonly used: ReadonlySet<string>;
  /** The same of groups; left out: none are known. */
  readonly groups?: readonly KnownRing[];
  readonly usedByGroups?: ReadonlySet<string>;
}

/** What steps work with beside the corpus. */
export interface StepDeps {
  readonly options: PipelineOptions;
  readonly knowledge: Knowledge;
  readonly detectors: readonly AnyDetector[];
  readonly before?: Before;
  /** What people found out about organisers; left out: nothing. */
  readonly book?: AddressBook;
  /** ISO 8601 day on which the book is read: answers lapse. Needed where there is a book. */
  readonly today?: string;
  /** Texts that were read before. */
  readonly texts: TextCache;
  /** Clusters of the time before, for the same cache of texts. */
  readonly families?: IncrementalClusters;
}

/** One step of the analysis: reads parts of the corpus and adds its own. */
export interface Step {
  readonly name: string;
  run(corpus: Corpus, deps: StepDeps): void;
}
