export interface Pairs {
  keys: Uint32Array;
  ids: Uint32Array;
}

/** Room for `n` pairs. */
export function roomFor(n: number): Pairs {
  return { keys: new Uint32Array(n), ids: new Uint32Array(n) };
}

/** Views of the first `n` pairs. */
export function firstOf({ keys, ids }: Pairs, n: number): Pairs {
  return { keys: keys.subarray(0, n), ids: ids.subarray(0, n) };
}

/**
 * Sorts (key, id) pairs by key, stably (least-significant-digit radix sort, three digits of 11 bits).
 * The result stands in `spare` or in the input arrays: use the returned pair of arrays.
 */
export function sortPairs(keys: Uint32Array, ids: Uint32Array, spare: Pairs): Pairs {
  let from: Pairs = { keys, ids };
  let to = spare;
  const counts = new Uint32Array(2048);
  for (let shift = 0; shift < 33; shift += 11) {
    counts.fill(0);
    const n = from.keys.length;
    for (let i = 0; i < n; i++) counts[(from.keys[i] >>> shift) & 2047]++;
    let sum = 0;
    for (let d = 0; d < 2048; d++) {
      const c = counts[d];
      counts[d] = sum;
      sum += c;
    }
    for (let i = 0; i < n; i++) {
      const at = counts[(from.keys[i] >>> shift) & 2047]++;
      to.keys[at] = from.keys[i];
      to.ids[at] = from.ids[i];
    }
    const swap = from;
    from = to;
    to = swap;
  }
  return from;
}
