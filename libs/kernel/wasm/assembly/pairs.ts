// Exact similarity of one set with the later sets of its family. ../../join/pairs.ts has the twin.

/** Bounds that spare work leave a pair at the threshold itself to the exact division. */
const SLACK: f64 = 1e-6;

/**
 * How many shingles set `i` shares with each later set of a family. The pairs that reach the threshold go to `out` as
 * (k, shared). A set is `width` u64 words of the frequent shingles, 16 bytes aligned, and a list of the others.
 * `marks` holds 1 at those of set `i`.
 */
export function compare(
  i: i32,
  m: i32,
  heads: usize,
  width: i32,
  tailStarts: usize,
  tails: usize,
  marks: usize,
  sizes: usize,
  threshold: f64,
  out: usize,
): i32 {
  const stride = <usize>width << 3;
  const mine = heads + <usize>i * stride;
  const size = load<i32>(sizes + (<usize>i << 2));
  const tailSize = load<i32>(tailStarts + (<usize>i << 2), 4) - load<i32>(tailStarts + (<usize>i << 2));
  let found = 0;
  let row = mine;
  for (let k = i + 1; k < m; k++) {
    row += stride;
    const other = load<i32>(sizes + (<usize>k << 2));
    const small = min(size, other);
    if (<f64>small < threshold * <f64>max(size, other) - SLACK) continue;
    let shared: i64 = 0;
    for (let w: usize = 0; w < stride; w += 16) {
      shared += popcnt<i64>(load<i64>(mine + w) & load<i64>(row + w));
      shared += popcnt<i64>(load<i64>(mine + w, 8) & load<i64>(row + w, 8));
    }
    let both = <i32>shared;
    let t = load<u32>(tailStarts + (<usize>k << 2));
    const end = load<u32>(tailStarts + (<usize>k << 2), 4);
    const most = both + min(tailSize, <i32>(end - t));
    if (<f64>most < threshold * <f64>(size + other - most) - SLACK) continue;
    for (; t < end; t++) both += load<u8>(marks + <usize>load<u32>(tails + (<usize>t << 2)));
    if (<f64>both / <f64>(size + other - both) < threshold) continue;
    store<i32>(out + (<usize>found << 3), k);
    store<i32>(out + (<usize>found << 3), both, 4);
    found++;
  }
  return found;
}
