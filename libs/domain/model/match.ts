export interface Match {
  readonly a: string;
  readonly b: string;
  readonly kind: 'complaint' | 'evidence' | 'transcript';
  readonly similarity: number;
  readonly measure: string;
}

/** Pairs as parallel arrays: a and b are indexes into `ids`, a < b, ordered by (a, b). */
export interface MatchedPairs {
  readonly ids: readonly string[];
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly similarity: Float64Array;
  readonly measure: string;
  /** True where a group of look-alikes was too large for all its pairs. */
  readonly truncated: boolean;
}

/** The pairs one by one. */
export function* matchesOf({ ids, a, b, similarity, measure }: MatchedPairs): Generator<Match> {
  for (let k = 0; k < a.length; k++)
    yield { a: ids[a[k]], b: ids[b[k]], kind: 'complaint', similarity: Math.round(similarity[k] * 1e6) / 1e6, measure };
}
