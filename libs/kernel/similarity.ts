import { createSketcher, type Sketcher, type SketchOptions } from './sketch/sketcher.js';
import { intersection, sortedSet } from './text/shingles.js';

export interface Similarity {
  /** Exact Jaccard similarity of the two sets of shingles, |A and B| / |A or B|. */
  readonly jaccard: number;
  /** Share of A's shingles that stand in B as well: 1 where A was pasted into B whole. */
  readonly aInB: number;
  readonly bInA: number;
  /** Shingles that both have. */
  readonly shared: number;
  /** Distinct shingles of each. */
  readonly sizes: readonly [number, number];
}

/** The sketcher of the last call: making one costs as much as reading a hundred texts. */
let last: { readonly key: string; readonly sketcher: Sketcher } | null = null;

function sketcherFor(options: SketchOptions): Sketcher {
  const { seed, words, characters, engine } = options;
  const key = `${seed} ${words} ${characters} ${engine}`;
  if (last?.key !== key) last = { key, sketcher: createSketcher(options) };
  return last.sketcher;
}

/**
 * How alike two texts are, counted and not estimated.
 *
 * A text shorter than one shingle is one shingle as a whole. So two short texts are equal or have nothing in common.
 * A text without a letter, a number or a mask has no shingle.
 * It is like nothing, not even another empty one (0 everywhere).
 *
 * @param options widths as for `createSketcher`; the seed does not matter.
 */
export function similarity(a: string, b: string, options: SketchOptions = {}): Similarity {
  const sketcher = sketcherFor(options);
  const x = sortedSet(sketcher.hashes(a));
  const y = sortedSet(sketcher.hashes(b));
  const shared = intersection(x, y);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    jaccard: share(shared, x.length + y.length - shared),
    aInB: share(shared, x.length),
    bInA: share(shared, y.length),
    shared,
    sizes: [x.length, y.length],
  };
}
