import { SLOTS, shingleHashes, signature, sortedSet, Tokenizer } from '../../kernel/index.js';

/** Name of the measure as it stands in matches.jsonl; see docs/similarity.md. */
export const MEASURE = 'jaccard-shingles-5w-4c';

export interface Fingerprints {
  /** Shingles of each text: hashes as they come, or sorted sets once `sortCandidates` has seen the text. */
  readonly sets: Uint32Array[];
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
    sets[i] = shingleHashes(t);
    signature(sets[i], signatures.subarray(i * SLOTS, (i + 1) * SLOTS), seed);
  }
  return { sets, signatures, lengths };
}

/** Makes sorted sets of the texts that are compared exactly; most texts resemble nothing and never are. */
export function sortCandidates(prints: Fingerprints, components: readonly Uint32Array[]): void {
  for (const members of components) for (const i of members) prints.sets[i] = sortedSet(prints.sets[i]);
}
