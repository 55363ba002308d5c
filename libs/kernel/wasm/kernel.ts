// The hot loops of libs/kernel in AssemblyScript with WASM SIMD. scripts/wasm.mjs compiles this file into
// kernel.generated.ts, `npm run check` compiles it again and compares the bytes. Every function has a twin in plain
// JavaScript (../text, ../sketch, ../join) that gives the same bits: whatever changes here changes there.
//
// Memory: the caller (instantiate.ts) places everything and passes addresses. Text must be followed by 128 zero bytes,
// the arrays of token values and hashes by 64 bytes of room.

// ---- keys: what depends on the seed --------------------------------------------------------------------------------
// u32 A[4], B[4] word multipliers; A2[4], B2[4] the same for high bytes; C, D ideograph multipliers; P, P2 .. powers.
let keys: usize = 0;
/** u32 per UTF-16 unit: class << 24 | flags << 16 | folded unit (or number of an expansion). */
let table: usize = 0;
/** Expansions: u16 length, then up to 19 units; 40 bytes each. */
let expansions: usize = 0;
/** 64 + 32 bytes of room for one chunk of folded ASCII. */
let scratch: usize = 0;
/** 17 masks of 16 bytes: the first n bytes set. */
let masks: usize = 0;
let base: i32 = 0;
let salt: i32 = 0;
/** Ideographs among the tokens of the last text. */
let ideographs: i32 = 0;
let next: i32 = 0;

const BREAK: u32 = 0;
const LETTER: u32 = 1;
const DIGIT: u32 = 2;
const IDEOGRAPH: u32 = 3;
const MASK: u32 = 4;
const IGNORABLE: u32 = 5;
const EXPANDS: u32 = 1 << 16;

const NUMBER_TOKEN: i32 = 0x4e554d31;
const MASK_TOKEN: i32 = 0x4d41534b;
const X: u32 = 0x78;

export function setup(keys_: usize, table_: usize, expansions_: usize, masks_: usize, scratch_: usize): void {
  keys = keys_;
  table = table_;
  expansions = expansions_;
  masks = masks_;
  scratch = scratch_;
  base = load<i32>(keys, 72);
  salt = load<i32>(keys, 76);
}

/** Tokens of the last text. */
export function tokensSeen(): i32 {
  return seen;
}
let seen: i32 = 0;

// @ts-ignore: decorator
@inline
function entry(unit: u32): u32 {
  return load<u32>(table + (<usize>unit << 2));
}

// ---- tokens --------------------------------------------------------------------------------------------------------
let lo: u32 = 0;
let hi: u32 = 0;
let units: u32 = 0;
let wordHash: u32 = 0;

// @ts-ignore: decorator
@inline
function g(c: u32, lane: u32, offset: usize): u32 {
  let t = c * load<u32>(keys + (<usize>lane << 2) + offset);
  t ^= t >>> 15;
  return t * load<u32>(keys + (<usize>lane << 2) + offset, 16);
}

function flush(): void {
  const chunk = (units - 1) >>> 2;
  const lane = chunk & 3;
  if (lane == 0 && chunk > 0) wordHash = rotl<u32>(wordHash, 15) * 0x9e3779b1;
  if (lo != 0) wordHash += g(lo, lane, 0);
  if (hi != 0) wordHash += g(hi, lane, 32);
  lo = 0;
  hi = 0;
}

// @ts-ignore: decorator
@inline
function pushUnit(unit: u32): void {
  const shift = (units & 3) << 3;
  lo |= (unit & 0xff) << shift;
  hi |= (unit >>> 8) << shift;
  units++;
  if ((units & 3) == 0) flush();
}

function pushEntry(e: u32): void {
  if (e & EXPANDS) {
    let at = expansions + <usize>(e & 0xffff) * 40;
    const size = load<u16>(at);
    for (let k: u32 = 0; k < size; k++) {
      at += 2;
      pushUnit(load<u16>(at));
    }
  } else pushUnit(e & 0xffff);
}

// @ts-ignore: decorator
@inline
function ideograph(unit: u32): i32 {
  let t = unit * load<u32>(keys, 64);
  t ^= t >>> 15;
  return t * load<u32>(keys, 68);
}

/** A word in folded ASCII of any length, at `at` in memory, one byte a letter. */
function longWord(at: usize, size: u32): i32 {
  lo = hi = units = wordHash = 0;
  for (let k: u32 = 0; k < size; k++) pushUnit(load<u8>(at + k));
  if (units & 3) flush();
  return wordHash;
}

// @ts-ignore: decorator
@inline
function emit(values: usize, flags: usize, n: i32, value: i32, flag: u8): void {
  store<i32>(values + (<usize>n << 2), value);
  store<u8>(flags + <usize>n, flag);
}

// @ts-ignore: decorator
@inline
function emitMask(values: usize, flags: usize, n: i32): i32 {
  if (n > 0 && load<i32>(values + (<usize>(n - 1) << 2)) == MASK_TOKEN) return n;
  emit(values, flags, n, MASK_TOKEN, 0);
  return n + 1;
}

/** Nothing but the letter X: a mask. */
function onlyX(at: usize, length: i32): bool {
  for (let k = 0; k < length; k++) if (load<u8>(at + <usize>k) != X) return false;
  return true;
}

// @ts-ignore: decorator
@inline
function isJoin(unit: u32): bool {
  return unit == 0x2e || unit == 0x2c || unit == 0x3a || unit == 0x2f || unit == 0x2d;
}

/** One token, or one unit that is none, of any script; `next` is where it ends. Returns the number of tokens then. */
function general(text: usize, from: i32, size: i32, values: usize, flags: usize, n: i32): i32 {
  let i = from;
  let unit: u32 = load<u16>(text + (<usize>i << 1));
  let e = entry(unit);
  const kind = e >>> 24;
  if (kind == BREAK || kind == IGNORABLE) {
    next = i + 1;
    return n;
  }
  if (kind == LETTER) {
    lo = hi = units = wordHash = 0;
    let latin = false;
    let lookalike = false;
    let onlyX = true;
    let letters = 0;
    let k = kind;
    while (k == LETTER || k == IGNORABLE) {
      if (k == LETTER) {
        letters++;
        const f = e & 0x1ffff;
        if (f != X) onlyX = false;
        if (f < 128) latin = true;
        else if (e & 0xfe0000) lookalike = true;
        pushEntry(e);
      }
      i++;
      if (i >= size) break;
      e = entry(load<u16>(text + (<usize>i << 1)));
      k = e >>> 24;
    }
    next = i;
    if (onlyX && letters >= 2) return emitMask(values, flags, n);
    if (latin && lookalike) {
      lo = hi = units = wordHash = 0;
      for (let j = from; j < i; j++) {
        e = entry(load<u16>(text + (<usize>j << 1)));
        if (e >>> 24 != LETTER) continue;
        const l = (e >>> 17) & 0x7f;
        if (l != 0) pushUnit(l);
        else pushEntry(e);
      }
    }
    if (units & 3) flush();
    emit(values, flags, n, wordHash, 0);
    return n + 1;
  }
  if (kind == DIGIT) {
    i++;
    while (i < size) {
      unit = load<u16>(text + (<usize>i << 1));
      const k = entry(unit) >>> 24;
      if (k == DIGIT) i++;
      else if (
        i + 1 < size &&
        (k == IGNORABLE || isJoin(unit)) &&
        entry(load<u16>(text + (<usize>(i + 1) << 1))) >>> 24 == DIGIT
      )
        i++;
      else break;
    }
    next = i;
    emit(values, flags, n, NUMBER_TOKEN, 0);
    return n + 1;
  }
  if (kind == MASK) {
    while (i < size && entry(load<u16>(text + (<usize>i << 1))) >>> 24 == MASK) i++;
    next = i;
    return emitMask(values, flags, n);
  }
  i++;
  let value: i32;
  if (unit >= 0xd800 && unit <= 0xdbff && i < size) {
    value = ideograph((unit << 16) | load<u16>(text + (<usize>i << 1)));
    i++;
  } else if (e & EXPANDS) {
    lo = hi = units = wordHash = 0;
    pushEntry(e);
    if (units & 3) flush();
    value = wordHash;
  } else value = ideograph(e & 0xffff);
  next = i;
  ideographs++;
  emit(values, flags, n, value, 1);
  return n + 1;
}

const CJK_FIRST: i16 = 0x4e00;
const CJK_COUNT: i16 = 0x51ff; // 0x4e00 .. 0x9fff: every one folds to itself

/** Values and ideograph flags of the tokens of `size` UTF-16 units; returns how many. */
export function tokenize(text: usize, size: i32, values: usize, flags: usize): i32 {
  let n = 0;
  let i = 0;
  ideographs = 0;
  const a4 = v128.load(keys);
  const b4 = v128.load(keys, 16);
  const c4 = i32x4.splat(load<i32>(keys, 64));
  const d4 = i32x4.splat(load<i32>(keys, 68));
  while (i < size) {
    const p = text + (<usize>i << 1);
    const v = v128.load(p);
    const cjk = i16x8.le_u(i16x8.sub(v, i16x8.splat(CJK_FIRST)), i16x8.splat(CJK_COUNT));
    const run = ctz<i32>(~i16x8.bitmask(cjk));
    if (run > 0) {
      // Eight values are written, `run` of them stay.
      let x = i32x4.mul(i32x4.extend_low_i16x8_u(v), c4);
      x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), d4);
      let y = i32x4.mul(i32x4.extend_high_i16x8_u(v), c4);
      y = i32x4.mul(v128.xor(y, i32x4.shr_u(y, 15)), d4);
      const at = values + (<usize>n << 2);
      v128.store(at, x);
      v128.store(at, y, 16);
      store<u64>(flags + <usize>n, 0x0101010101010101);
      n += run;
      i += run;
      ideographs += run;
      continue;
    }
    const unit: u32 = load<u16>(p);
    if (unit >= 0x80) {
      const e = entry(unit);
      if (e >>> 24 == BREAK) {
        i++;
        continue;
      }
      n = general(text, i, size, values, flags, n);
      i = next;
      continue;
    }
    // 64 units of what is hopefully ASCII.
    let letters: u64 = 0;
    let xs: u64 = 0;
    let others: u64 = 0;
    let foreign: u64 = 0;
    for (let k: u32 = 0; k < 4; k++) {
      const at = p + (<usize>k << 5);
      const x = v128.load(at);
      const y = v128.load(at, 16);
      const high = v128.and(v128.or(x, y), i16x8.splat(-128));
      if (v128.any_true(high)) {
        const zero = i16x8.splat(0);
        const m =
          <u64>i16x8.bitmask(i16x8.ne(v128.and(x, i16x8.splat(-128)), zero)) |
          (<u64>i16x8.bitmask(i16x8.ne(v128.and(y, i16x8.splat(-128)), zero)) << 8);
        foreign |= m << (<u64>k << 4);
      }
      const b = i8x16.narrow_i16x8_u(x, y);
      const upper = i8x16.lt_u(i8x16.sub(b, i8x16.splat(0x41)), i8x16.splat(26));
      const lower = v128.or(b, v128.and(upper, i8x16.splat(0x20)));
      v128.store(scratch + (<usize>k << 4), lower);
      const l = i8x16.lt_u(i8x16.sub(lower, i8x16.splat(0x61)), i8x16.splat(26));
      const o = v128.or(
        i8x16.lt_u(i8x16.sub(b, i8x16.splat(0x30)), i8x16.splat(10)),
        i8x16.eq(b, i8x16.splat(0x2a)),
      );
      letters |= <u64>i8x16.bitmask(l) << (<u64>k << 4);
      xs |= <u64>i8x16.bitmask(i8x16.eq(lower, i8x16.splat(<i8>X))) << (<u64>k << 4);
      others |= <u64>i8x16.bitmask(o) << (<u64>k << 4);
    }
    let limit: i32 = 64;
    if (foreign != 0) {
      limit = <i32>ctz<u64>(foreign);
      const below = (<u64>1 << <u64>limit) - 1;
      letters &= below;
      others &= below;
    }
    let pos = 0;
    while (pos < limit) {
      // Words up to the next number or mask, which go one by one; a word in front of them is whole.
      const from = ~(<u64>0) << <u64>pos;
      const left = others & from;
      const stop: i32 = left != 0 ? <i32>ctz<u64>(left) : limit;
      const here = letters & from;
      let done: i32 = stop;
      let starts = here & ~(here << 1);
      let ends = ~here & (here << 1);
      if (stop == limit) {
        if ((here >>> <u64>(limit - 1)) & 1) {
          // The last word may go on behind what was looked at.
          done = 63 - <i32>clz<u64>(starts);
          starts ^= <u64>1 << <u64>done;
        }
      } else starts &= (<u64>1 << <u64>stop) - 1;
      const maybeMask = (starts & xs) != 0;
      while (starts != 0) {
        const s = <i32>ctz<u64>(starts);
        const length = <i32>ctz<u64>(ends) - s;
        starts &= starts - 1;
        ends &= ends - 1;
        const at = scratch + <usize>s;
        let value: i32;
        if (length <= 16) {
          const w = v128.and(v128.load(at), v128.load(masks + (<usize>length << 4)));
          let t = i32x4.mul(w, a4);
          t = i32x4.mul(v128.xor(t, i32x4.shr_u(t, 15)), b4);
          t = i32x4.add(t, v128.shuffle<i32>(t, t, 2, 3, 0, 1));
          value = i32x4.extract_lane(t, 0) + i32x4.extract_lane(t, 1);
        } else value = longWord(at, length);
        if (maybeMask && length >= 2 && onlyX(at, length)) {
          n = emitMask(values, flags, n);
          continue;
        }
        emit(values, flags, n, value, 0);
        n++;
      }
      if (done == limit) {
        pos = limit;
        break;
      }
      if (stop == limit && done > 0) {
        pos = done;
        break;
      }
      n = general(text, i + done, size, values, flags, n);
      pos = next - i;
    }
    i += pos;
  }
  return n;
}

// ---- shingles ------------------------------------------------------------------------------------------------------
// @ts-ignore: decorator
@inline
function mix(x: u32): u32 {
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

// ---- sketch --------------------------------------------------------------------------------------------------------
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

/**
 * Fast Similarity Sketching of n hashes into 128 slots of 31 bits; see ../sketch/minhash.ts. The hashes must be followed by
 * room for three more, which are overwritten.
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
  let p = hashes;
  const even = hashes + (<usize>(n & ~3) << 2);
  for (; p < even; p += 16) {
    const x0 = load<u32>(p);
    const x1 = load<u32>(p, 4);
    const x2 = load<u32>(p, 8);
    const x3 = load<u32>(p, 12);
    put(x0, 0);
    put(x1, 0);
    put(x2, 0);
    put(x3, 0);
  }
  for (; p < end; p += 4) put(load<u32>(p), 0);

  let left = empties();
  for (let round = 1; round < ROUNDS && left > 0; round++) {
    const f = factor(round);
    const high = round << 25;
    if (left <= 3) {
      // Few are empty: look for them alone.
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
      for (p = hashes; p < end; p += 16) {
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
    } else {
      for (p = hashes; p < even; p += 16) {
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
    left = empties();
  }
  // What is still empty takes the least of one hash of its own.
  let slot = -1;
  for (; left > 0; left--) {
    slot = nextEmpty(slot + 1);
    const f = (slot * 2 + 1) * 0x9e3779b1;
    const f4 = i32x4.splat(f);
    const c4 = i32x4.splat(0x85ebca6b);
    let m = i32x4.splat(-1);
    for (p = hashes; p < end; p += 16) {
      let y = i32x4.mul(v128.xor(v128.load(p), f4), c4);
      y = i32x4.mul(v128.xor(y, i32x4.shr_u(y, 13)), f4);
      m = i32x4.min_u(m, y);
    }
    store<i32>(<usize>slot << 2, (ROUNDS << 25) | (least(m) >>> 7), SLOTS_AT);
  }
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

/** Text to hashes of shingles; returns how many. */
export function hashText(text: usize, size: i32, values: usize, flags: usize, words: i32, characters: i32, out: usize): i32 {
  const end = text + (<usize>size << 1);
  for (let k = 0; k < 128; k += 16) v128.store(end + <usize>k, i32x4.splat(0));
  seen = tokenize(text, size, values, flags);
  return shingle(values, flags, seen, words, characters, out);
}

/** Bounds that spare work leave a pair at the threshold itself to the exact division. */
const SLACK: f64 = 1e-6;

// ---- pairs ---------------------------------------------------------------------------------------------------------
/**
 * How many shingles set `i` shares with each later set of a family; the pairs that reach the threshold go to `out` as (k, shared).
 * A set is `width` u64 words of the frequent shingles, 16 bytes aligned, and a list of the others, of which those of set `i` are
 * marked with 1. See ../join/pairs.ts.
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
