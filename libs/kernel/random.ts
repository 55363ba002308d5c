/**
 * A small seeded generator (mulberry32, public domain by its author T. Ettinger): benchmarks, permutations and
 * generated worlds take one of these so that the same seed gives the same bytes.
 *
 * @param seed any 32-bit integer.
 * @returns a function that gives the next number in [0, 1).
 */
export function random(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles `items` in place (Fisher-Yates) with the given generator and returns it. */
export function shuffle<T extends { length: number; [i: number]: unknown }>(items: T, next: () => number): T {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const t = items[i];
    items[i] = items[j];
    items[j] = t;
  }
  return items;
}
