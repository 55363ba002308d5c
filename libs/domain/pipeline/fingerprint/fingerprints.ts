import {
  BANDS,
  candidateComponents,
  createSketcher,
  PairCounter,
  Rows,
  type Sketched,
  type Sketcher,
  sortedSet,
  type VerifiedPairs,
} from '../../../kernel/index.js';

/** Name of the measure as it stands in matches.jsonl; see docs/similarity.md. */
export const MEASURE = 'jaccard-shingles-5w-4c';

/** Sets that are kept. */
const SETS = 20_000;
/** Families up to this size have all their pairs listed; see PairFinder for larger ones. */
export const LISTED = 3000;

export interface Fingerprints extends Sketched {
  readonly sketcher: Sketcher;
  /** Tokens in each text. */
  readonly lengths: Uint32Array;
  /** The sorted set of a text's shingles; only the few texts that are compared one by one need it. */
  readonly setOf: (i: number) => Uint32Array;
}

/** A sketch beside its row. */
export interface Size {
  readonly tokens: number;
  readonly empty: boolean;
}

/** Fills `row` with the sketch of text `i`: from what is known, or by asking `make`. */
export type SketchMemo = (i: number, row: Uint32Array, make: () => Size) => Size;

/**
 * Sketches of texts as they are compared (see `readable`); an empty text has an empty set and matches nothing.
 *
 * @param memo knows the sketches of texts that were here before.
 */
export function fingerprint(
  texts: readonly string[],
  seed = 0,
  memo: SketchMemo = (_, __, make) => make(),
): Fingerprints {
  const sketcher = createSketcher({ seed });
  const rows = new Rows();
  rows.reserve(texts.length);
  const row = new Uint32Array(BANDS);
  const empty = new Uint8Array(texts.length);
  const lengths = new Uint32Array(texts.length);
  for (let i = 0; i < texts.length; i++) {
    const size = memo(i, row, () => {
      const shingles = sketcher.row(texts[i], row);
      return { tokens: sketcher.tokens, empty: shingles === 0 };
    });
    empty[i] = size.empty ? 1 : 0;
    rows.set(i, row);
    lengths[i] = size.tokens;
  }
  const hashesOf = (i: number) => sketcher.hashes(texts[i]);
  const sets = new Map<number, Uint32Array>();
  const setOf = (i: number) => {
    const known = sets.get(i);
    if (known !== undefined) return known;
    const set = sortedSet(hashesOf(i));
    if (sets.size === SETS) sets.clear();
    sets.set(i, set);
    return set;
  };
  return { sketcher, rows, empty, lengths, hashesOf, setOf };
}

/** Groups of texts that share a band: what may be alike. */
export function candidates(prints: Fingerprints): Uint32Array[] {
  return candidateComponents(prints);
}

/** Exact similarities of the candidates, from `threshold` on. */
export function verify(prints: Fingerprints, components: readonly Uint32Array[], threshold: number): VerifiedPairs {
  const counter = new PairCounter({ ...prints, threshold }, { limit: LISTED });
  for (const component of components) counter.add(component);
  return counter.result();
}
