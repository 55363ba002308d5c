// Tokens to hashes of shingles. ../../text/shingles.ts has the definition and the twin.
import { base, salt } from './memory';
import { ideographs } from './general';

// @ts-ignore: decorator
@inline
export function mix(x: u32): u32 {
  let h = x ^ (x >>> 16);
  h *= 0x85ebca6b;
  h ^= h >>> 13;
  h *= 0xc2b2ae35;
  return h ^ (h >>> 16);
}

// @ts-ignore: decorator
@inline
function mix4(x: v128): v128 {
  let h = v128.xor(x, i32x4.shr_u(x, 16));
  h = i32x4.mul(h, i32x4.splat(0x85ebca6b));
  h = v128.xor(h, i32x4.shr_u(h, 13));
  h = i32x4.mul(h, i32x4.splat(0xc2b2ae35));
  return v128.xor(h, i32x4.shr_u(h, 16));
}

const IDEOGRAPH_SALT: i32 = 0x5bd1e995;

// @ts-ignore: decorator
@inline
function polynomial(at: usize, width: i32): u32 {
  let h = load<u32>(at);
  for (let j = 1; j < width; j++) h = h * base + load<u32>(at + (<usize>j << 2));
  return h;
}

// @ts-ignore: decorator
@inline
function polynomial4(at: usize, width: i32, b: v128): v128 {
  let h = v128.load(at);
  h = i32x4.add(i32x4.mul(h, b), v128.load(at, 4));
  if (width > 2) {
    h = i32x4.add(i32x4.mul(h, b), v128.load(at, 8));
    if (width > 3) {
      h = i32x4.add(i32x4.mul(h, b), v128.load(at, 12));
      for (let j = 4; j < width; j++) h = i32x4.add(i32x4.mul(h, b), v128.load(at + (<usize>j << 2)));
    }
  }
  return h;
}

function uniform(values: usize, count: i32, width: i32, extra: i32, out: usize): void {
  const b = i32x4.splat(base);
  const s = i32x4.splat(extra);
  for (let i = 0; i < count; i += 4) {
    const at = <usize>i << 2;
    v128.store(out + at, mix4(v128.xor(polynomial4(values + at, width, b), s)));
  }
}

/** Hashes of the shingles of `n` tokens, as they come; returns how many. Widths are at least 2. */
export function shingle(values: usize, flags: usize, n: i32, words: i32, characters: i32, out: usize): i32 {
  if (n == 0) return 0;
  const first = load<u8>(flags) ? characters : words;
  if (n < first) {
    store<u32>(out, mix(polynomial(values, n) ^ salt ^ n));
    return 1;
  }
  if (ideographs == 0) {
    uniform(values, n - words + 1, words, salt, out);
    return n - words + 1;
  }
  if (ideographs == n) {
    uniform(values, n - characters + 1, characters, salt ^ IDEOGRAPH_SALT, out);
    return n - characters + 1;
  }
  let size = 0;
  const wide = max(words, characters);
  const b = i32x4.splat(base);
  const sw = i32x4.splat(salt);
  const si = i32x4.splat(salt ^ IDEOGRAPH_SALT);
  let i = 0;
  for (; i + 3 + wide <= n; i += 4) {
    const at = values + (<usize>i << 2);
    const f = load<u32>(flags + <usize>i);
    let h: v128;
    if (f == 0x01010101) h = v128.xor(polynomial4(at, characters, b), si);
    else if (f == 0) h = v128.xor(polynomial4(at, words, b), sw);
    else {
      const kind = i32x4.ne(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(flags + <usize>i))), i32x4.splat(0));
      h = v128.bitselect(
        v128.xor(polynomial4(at, characters, b), si),
        v128.xor(polynomial4(at, words, b), sw),
        kind,
      );
    }
    v128.store(out + (<usize>i << 2), mix4(h));
  }
  size = i;
  for (; i < n; i++) {
    const at = values + (<usize>i << 2);
    const f = load<u8>(flags + <usize>i);
    const width = f ? characters : words;
    if (i + width > n) continue;
    store<u32>(out + (<usize>size << 2), mix(polynomial(at, width) ^ (f ? salt ^ IDEOGRAPH_SALT : salt)));
    size++;
  }
  return size;
}
