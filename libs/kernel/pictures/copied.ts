/**
 * Regions of a picture that were copied to another place of it (copy-move; J. Fridrich, D. Soukal, J. Lukáš, DFRWS
 * 2003).
 * It compares overlapping blocks by the means of their sixteen parts, and seeks the shift that many neighbors share.
 * The letters of a printed line repeat too. So only blocks with grain in every part count.
 * The grain must be the same, and a region must be large.
 */

export interface Copied {
  /** [x, y, width, height] in pixels. */
  readonly from: readonly [number, number, number, number];
  readonly to: readonly [number, number, number, number];
}

const BLOCK = 16;
const PART = 4;
const PARTS = BLOCK / PART;
/** Least variance of a part of a block, and parts that may be smoother. A program's drawing is flat in most. */
const LEAST_GRAIN = 0.5;
const SMOOTH_PARTS = 4;
const FLAT = 0.05;
/** Steps into which the means are cut before blocks are looked up by them. */
const COARSE = 6;
/** More blocks alike than this are a texture, not a copy. */
const CROWDED = 12;
/** A shift shorter than this joins a block with its own neighborhood. */
const LEAST_SHIFT = 32;
/** Blocks with one shift that make a region, as a share of all blocks with grain, and at least. */
const LEAST_SHARE = 0.0004;
const LEAST_BLOCKS = 300;
/**
 * Mean difference of the two places, as a share of their grain. Two prints of one letter differ by more than all of
 * it.
 */
const MOST_DIFFERENCE = 0.4;

/** @param luma 0 to 255, row by row; copies are found at the resolution that they were made at. */
export function copiedRegions(luma: Float32Array, width: number, height: number): Copied[] {
  if (width < 4 * BLOCK || height < 4 * BLOCK) return [];
  const { sums, squares } = integrals(luma, width, height);
  const across = width - BLOCK + 1;
  const down = height - BLOCK + 1;
  const buckets = new Map<number, number[]>();
  let usable = 0;
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      let key = 0x811c9dc5;
      let grain = true;
      let smooth = 0;
      for (let k = 0; grain && k < PARTS * PARTS; k++) {
        const [px, py] = [x + (k % PARTS) * PART, y + Math.floor(k / PARTS) * PART];
        const mean = area(sums, width, px, py, PART) / (PART * PART);
        const variance = area(squares, width, px, py, PART) / (PART * PART) - mean * mean;
        if (variance < FLAT || (variance < LEAST_GRAIN && ++smooth > SMOOTH_PARTS)) grain = false;
        key = Math.imul(key ^ Math.round(mean / COARSE), 0x01000193);
        key ^= key >>> 15;
      }
      if (!grain) continue;
      usable++;
      const list = buckets.get(key);
      if (list === undefined) buckets.set(key, [y * width + x]);
      else if (list.length <= CROWDED) list.push(y * width + x);
    }
  const shifts = new Map<number, { a: number; b: number }[]>();
  for (const list of buckets.values()) {
    if (list.length < 2 || list.length > CROWDED) continue;
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const [a, b] = [list[i], list[j]];
        const dx = (b % width) - (a % width);
        const dy = Math.floor(b / width) - Math.floor(a / width);
        if (Math.hypot(dx, dy) < LEAST_SHIFT || !same(luma, width, a, b)) continue;
        const shift = dy * 8192 + dx;
        const known = shifts.get(shift);
        if (known) known.push({ a, b });
        else shifts.set(shift, [{ a, b }]);
      }
  }
  const least = Math.max(LEAST_BLOCKS, LEAST_SHARE * usable);
  return [...shifts.values()]
    .filter((pairs) => pairs.length >= least)
    .map((pairs) => largestPart(pairs, width))
    .filter((pairs) => pairs.length >= least)
    .sort((x, y) => y.length - x.length)
    .slice(0, 3)
    .map((pairs) => ({
      from: bounds(
        pairs.map((p) => p.a),
        width,
      ),
      to: bounds(
        pairs.map((p) => p.b),
        width,
      ),
    }));
}

function integrals(luma: Float32Array, width: number, height: number) {
  const w = width + 1;
  const sums = new Float64Array(w * (height + 1));
  const squares = new Float64Array(w * (height + 1));
  for (let y = 0; y < height; y++) {
    let sum = 0;
    let square = 0;
    for (let x = 0; x < width; x++) {
      const v = luma[y * width + x];
      sum += v;
      square += v * v;
      sums[(y + 1) * w + x + 1] = sums[y * w + x + 1] + sum;
      squares[(y + 1) * w + x + 1] = squares[y * w + x + 1] + square;
    }
  }
  return { sums, squares };
}

function area(table: Float64Array, width: number, x: number, y: number, side: number): number {
  const w = width + 1;
  return table[(y + side) * w + x + side] - table[y * w + x + side] - table[(y + side) * w + x] + table[y * w + x];
}

/** Whether two places show the same down to the grain. */
function same(luma: Float32Array, width: number, a: number, b: number): boolean {
  let difference = 0;
  let grain = 0;
  for (let y = 0; y < BLOCK; y++)
    for (let x = 1; x < BLOCK; x++) {
      const i = y * width + x;
      difference += Math.abs(luma[a + i] - luma[b + i]);
      grain += Math.abs(luma[a + i] - luma[a + i - 1]);
    }
  return difference <= MOST_DIFFERENCE * grain;
}

/** Of the pairs with one shift those that lie together. */
function largestPart(pairs: readonly { a: number; b: number }[], width: number): { a: number; b: number }[] {
  const at = new Map(pairs.map((p) => [p.a, p]));
  const seen = new Set<number>();
  let best: { a: number; b: number }[] = [];
  for (const p of pairs) {
    if (seen.has(p.a)) continue;
    const part: { a: number; b: number }[] = [];
    const queue = [p.a];
    seen.add(p.a);
    for (let c = queue.pop(); c !== undefined; c = queue.pop()) {
      part.push(at.get(c)!);
      for (let dy = -3; dy <= 3; dy++)
        for (let dx = -3; dx <= 3; dx++) {
          const n = c + dy * width + dx;
          if (at.has(n) && !seen.has(n)) {
            seen.add(n);
            queue.push(n);
          }
        }
    }
    if (part.length > best.length) best = part;
  }
  return best;
}

function bounds(blocks: readonly number[], width: number): [number, number, number, number] {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const b of blocks) {
    const [x, y] = [b % width, Math.floor(b / width)];
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1 - x0 + BLOCK, y1 - y0 + BLOCK];
}
