/**
 * Where texts lie in a space of meanings, as a model of language has them. What says the same in other words lies near.
 * People see it beside what was counted. No cluster, signal or ring rests on it, and everything works without it.
 *
 * Example: `cosine(...await embeddings.embed(['停息挂账', '停止计息']))` is near 1.
 */
export interface Embeddings {
  /** Name of the model, as people see it. */
  readonly model: string;
  /** A vector of length 1 for each text; texts longer than the model reads count by their beginning. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
  close(): Promise<void>;
}

/** Similarity of two vectors of length 1: the cosine of their angle, -1 to 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
