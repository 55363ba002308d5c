import { SLOTS, shingles, signature, Tokenizer } from '../../kernel/index.js';

/** Name of the measure as it stands in matches.jsonl; see docs/similarity.md. */
export const MEASURE = 'jaccard-shingles-5w-4c';

export interface Fingerprints {
  /** Sorted shingle set of each text. */
  readonly sets: readonly Uint32Array[];
  /** SLOTS values a text, row by row. */
  readonly signatures: Uint32Array;
  /** Tokens in each text. */
  readonly lengths: Uint32Array;
}

/** Sketches of texts; an empty text has an empty set and matches nothing. */
export function fingerprint(texts: readonly string[], seed = 0): Fingerprints {
  const tokenizer = new Tokenizer();
  const sets: Uint32Array[] = new Array(texts.length);
  const signatures = new Uint32Array(texts.length * SLOTS);
  const lengths = new Uint32Array(texts.length);
  for (let i = 0; i < texts.length; i++) {
    const t = tokenizer.read(texts[i]);
    lengths[i] = t.length;
    sets[i] = shingles(t);
    signature(sets[i], signatures.subarray(i * SLOTS, (i + 1) * SLOTS), seed);
  }
  return { sets, signatures, lengths };
}
