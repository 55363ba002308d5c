import type { Grown, ShortMemory, Star } from '../../../kernel/index.js';
import type { Form, TextCluster } from './text-cluster.js';

/** What was found about clusters before. Each method answers from it, or by asking `find`; it never changes an answer. */
export interface ClusterMemo {
  /** How much of text `i` a cluster covers as it stands now; see `absorb`. */
  coverage(i: number, cluster: Grown, find: () => number): number;
  /** The cluster that a star is. */
  cluster(star: Star, loose: boolean, find: () => TextCluster): TextCluster;
  /** The public form that a medoid follows. */
  form(medoid: number, find: () => Form | null): Form | null;
  /** Short texts that were compared before; null: none. */
  readonly short: { readonly made: ShortMemory; readonly keyOf: (i: number) => number } | null;
}

/** Remembers nothing. */
export const NO_MEMO: ClusterMemo = {
  coverage: (_, __, find) => find(),
  cluster: (_, __, find) => find(),
  form: (_, find) => find(),
  short: null,
};
