// Hashes of shingles to a signature of 128 slots. ../../sketch/minhash.ts has the definition and the twin.
import { mix } from './shingles';

const SLOTS: i32 = 128;
const ROUNDS: i32 = 32;
const VALUE: i32 = 0x1ffffff;
const EMPTY: i32 = 0x7fffffff;
/** Where the slots lie: a constant address costs nothing. */
const SLOTS_AT: usize = 3072;

// @ts-ignore: decorator
@inline
function factor(round: i32): i32 {
  return mix(round) | 1;
}

/** How many slots are empty. */
function empties(): i32 {
  let found = i32x4.splat(0);
  for (let s: usize = SLOTS_AT; s < SLOTS_AT + 512; s += 32) {
    found = i32x4.sub(found, i32x4.eq(v128.load(s), i32x4.splat(EMPTY)));
    found = i32x4.sub(found, i32x4.eq(v128.load(s, 16), i32x4.splat(EMPTY)));
  }
  found = i32x4.add(found, v128.shuffle<i32>(found, found, 2, 3, 0, 1));
  return i32x4.extract_lane(found, 0) + i32x4.extract_lane(found, 1);
}

/** Number of the first empty slot from `slot` on, which must be there. */
function nextEmpty(slot: i32): i32 {
  let s = slot;
  while (load<i32>(<usize>s << 2, SLOTS_AT) != EMPTY) s++;
  return s;
}

// @ts-ignore: decorator
@inline
function least(m: v128): i32 {
  let x = i32x4.min_u(m, v128.shuffle<i32>(m, m, 2, 3, 0, 1));
  x = i32x4.min_u(x, v128.shuffle<i32>(x, x, 1, 0, 3, 2));
  return i32x4.extract_lane(x, 0);
}

// @ts-ignore: decorator
@inline
function put(y: u32, high: i32): void {
  const at = <usize>((y >>> 23) & 0x1fc);
  const value = <i32>(y & VALUE) | high;
  const old = load<i32>(at, SLOTS_AT);
  store<i32>(at, select<i32>(value, old, value < old), SLOTS_AT);
}

// @ts-ignore: decorator
@inline
function keep(slot: i32, found: i32, high: i32): void {
  // All ones where no hash fell into the slot: a value has 25 bits.
  if (found != -1) store<i32>(<usize>slot << 2, found | high, SLOTS_AT);
}

/** Every hash times `f` into its slot, if it is less than what is there. */
// @ts-ignore: decorator
@inline
function putAll(hashes: usize, n: i32, f: u32, high: i32): void {
  const end = hashes + (<usize>n << 2);
  const even = hashes + (<usize>(n & ~3) << 2);
  let p = hashes;
  for (; p < even; p += 16) {
    const y0 = load<u32>(p) * f;
    const y1 = load<u32>(p, 4) * f;
    const y2 = load<u32>(p, 8) * f;
    const y3 = load<u32>(p, 12) * f;
    put(y0, high);
    put(y1, high);
    put(y2, high);
    put(y3, high);
  }
  for (; p < end; p += 4) put(load<u32>(p) * f, high);
}

/** As `putAll` where at most three slots are empty: it looks for them alone. */
// @ts-ignore: decorator
@inline
function putFew(hashes: usize, end: usize, f: i32, high: i32, left: i32): void {
  const f4 = i32x4.splat(f);
  const s0 = nextEmpty(0);
  const s1 = left > 1 ? nextEmpty(s0 + 1) : s0;
  const s2 = left > 2 ? nextEmpty(s1 + 1) : s0;
  const k0 = i32x4.splat(s0);
  const k1 = i32x4.splat(s1);
  const k2 = i32x4.splat(s2);
  const ones = i32x4.splat(-1);
  let m0 = ones;
  let m1 = ones;
  let m2 = ones;
  for (let p = hashes; p < end; p += 16) {
    const y = i32x4.mul(v128.load(p), f4);
    const bucket = i32x4.shr_u(y, 25);
    const value = v128.and(y, i32x4.splat(VALUE));
    m0 = i32x4.min_u(m0, v128.or(value, i32x4.ne(bucket, k0)));
    m1 = i32x4.min_u(m1, v128.or(value, i32x4.ne(bucket, k1)));
    m2 = i32x4.min_u(m2, v128.or(value, i32x4.ne(bucket, k2)));
  }
  keep(s0, least(m0), high);
  keep(s1, least(m1), high);
  keep(s2, least(m2), high);
}

/** The last `left` empty slots: each takes the least of one hash of its own. */
// @ts-ignore: decorator
@inline
function fill(hashes: usize, end: usize, left: i32): void {
  let slot = -1;
  for (let l = left; l > 0; l--) {
    slot = nextEmpty(slot + 1);
    const f = (slot * 2 + 1) * 0x9e3779b1;
    const f4 = i32x4.splat(f);
    const c4 = i32x4.splat(0x85ebca6b);
    let m = i32x4.splat(-1);
    for (let p = hashes; p < end; p += 16) {
      let y = i32x4.mul(v128.xor(v128.load(p), f4), c4);
      y = i32x4.mul(v128.xor(y, i32x4.shr_u(y, 13)), f4);
      m = i32x4.min_u(m, y);
    }
    store<i32>(<usize>slot << 2, (ROUNDS << 25) | (least(m) >>> 7), SLOTS_AT);
  }
}

/**
 * Fast Similarity Sketching of n hashes into 128 slots of 31 bits. The hashes must be followed by room for three more,
 * which are overwritten.
 */
export function sketch(hashes: usize, n: i32): void {
  const none = i32x4.splat(EMPTY);
  for (let s: usize = SLOTS_AT; s < SLOTS_AT + 512; s += 16) v128.store(s, none);
  if (n == 0) return;
  const end = hashes + (<usize>n << 2);
  // Loops of four may read beyond the end: what stands there must be in the set.
  const first = load<u32>(hashes);
  store<u32>(end, first);
  store<u32>(end, first, 4);
  store<u32>(end, first, 8);
  putAll(hashes, n, 1, 0);
  let left = empties();
  for (let round = 1; round < ROUNDS && left > 0; round++) {
    const f = factor(round);
    const high = round << 25;
    if (left <= 3) putFew(hashes, end, f, high, left);
    else putAll(hashes, n, f, high);
    left = empties();
  }
  fill(hashes, end, left);
}

/** Signatures of many sets that lie one behind the other: set d reaches from offsets[d] to offsets[d + 1]. */
export function sketchMany(hashes: usize, offsets: usize, count: i32, out: usize): void {
  for (let d = 0; d < count; d++) {
    const from = load<u32>(offsets + (<usize>d << 2));
    const to = load<u32>(offsets + (<usize>d << 2), 4);
    // `sketch` writes three values behind the set: the next one begins there.
    const end = hashes + (<usize>to << 2);
    const a = load<u64>(end);
    const b = load<u32>(end, 8);
    sketch(hashes + (<usize>from << 2), to - from);
    store<u64>(end, a);
    store<u32>(end, b, 8);
    const to512 = out + (<usize>d << 9);
    for (let s: usize = 0; s < 512; s += 16) v128.store(to512 + s, v128.load(SLOTS_AT + s));
  }
}

/** The 128 slots in one byte each, into `out`. */
export function compact(out: usize): void {
  const f = i32x4.splat(0x9e3779b1);
  for (let s = 0; s < SLOTS; s += 16) {
    const at = SLOTS_AT + (<usize>s << 2);
    const a = i32x4.shr_u(i32x4.mul(v128.load(at), f), 24);
    const b = i32x4.shr_u(i32x4.mul(v128.load(at, 16), f), 24);
    const c = i32x4.shr_u(i32x4.mul(v128.load(at, 32), f), 24);
    const d = i32x4.shr_u(i32x4.mul(v128.load(at, 48), f), 24);
    v128.store(out + <usize>s, i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_u(a, b), i16x8.narrow_i32x4_u(c, d)));
  }
}
