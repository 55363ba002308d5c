import { fingerprint } from './pipeline/fingerprint/fingerprints.js';
import { readable } from './text/readable.js';

/** Two families whose letters share words, a < b by their places in the list. */
export interface FamilyLink {
  readonly a: number;
  readonly b: number;
  /** Exact Jaccard similarity of the shingles of their fixed texts. */
  readonly similarity: number;
}

/** Below, two letters share what all letters share. */
const LEAST = 0.03;
/** Links that a family keeps: those to the most similar ones. */
const NEAREST = 3;

/**
 * Which families lie near each other: each with those that are most like it.
 * They are different letters, or they would be one family.
 * That two are near says that one may come of the other. It says nothing about who sent them.
 *
 * @param texts fixed texts of the templates. Every pair is compared, so a few hundred at most.
 */
export function familyLinks(texts: readonly string[]): FamilyLink[] {
  const prints = fingerprint(texts.map(readable));
  const sets = texts.map((_, i) => (prints.empty[i] === 1 ? new Uint32Array(0) : prints.setOf(i)));
  const all: FamilyLink[] = [];
  for (let a = 0; a < sets.length; a++)
    for (let b = a + 1; b < sets.length; b++) {
      const shared = inBoth(sets[a], sets[b]);
      const similarity = shared / Math.max(1, sets[a].length + sets[b].length - shared);
      if (similarity >= LEAST) all.push({ a, b, similarity: Math.round(similarity * 1e4) / 1e4 });
    }
  const degree = new Uint32Array(sets.length);
  return all
    .sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => {
      if (degree[a] >= NEAREST && degree[b] >= NEAREST) return false;
      degree[a]++;
      degree[b]++;
      return true;
    });
}

function inBoth(x: Uint32Array, y: Uint32Array): number {
  let n = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) {
      n++;
      i++;
      j++;
    } else if (x[i] < y[j]) i++;
    else j++;
  }
  return n;
}
