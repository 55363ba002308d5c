// Text to tokens: sixteen bytes at a time where it is Chinese or ASCII, else token by token.
import { emit, emitMask, general, ideographs, next, setIdeographs } from './general';
import { keys, masks, scratch } from './memory';
import { BREAK, entry, longWord, X } from './words';

const CJK_FIRST: i16 = 0x4e00;
const CJK_COUNT: i16 = 0x51ff; // 0x4e00 .. 0x9fff: every one folds to itself

// One bit for each of the 64 units that `classify` saw last.
let letters: u64 = 0;
let xs: u64 = 0;
/** Digits and mask characters. */
let others: u64 = 0;
let foreign: u64 = 0;

/** Folds 64 units at `p` into `scratch` and marks what kind each is. */
// @ts-ignore: decorator
@inline
function classify(p: usize): void {
  let letters_: u64 = 0;
  let xs_: u64 = 0;
  let others_: u64 = 0;
  let foreign_: u64 = 0;
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
      foreign_ |= m << (<u64>k << 4);
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
    letters_ |= <u64>i8x16.bitmask(l) << (<u64>k << 4);
    xs_ |= <u64>i8x16.bitmask(i8x16.eq(lower, i8x16.splat(<i8>X))) << (<u64>k << 4);
    others_ |= <u64>i8x16.bitmask(o) << (<u64>k << 4);
  }
  letters = letters_;
  xs = xs_;
  others = others_;
  foreign = foreign_;
}

/** Nothing but the letter X: a mask. */
function onlyX(at: usize, length: i32): bool {
  for (let k = 0; k < length; k++) if (load<u8>(at + <usize>k) != X) return false;
  return true;
}

/** The words of `scratch` whose first units `starts` marks; `ends` marks the units behind their last ones. */
// @ts-ignore: decorator
@inline
function plainWords(starts: u64, ends: u64, values: usize, flags: usize, count: i32, a4: v128, b4: v128): i32 {
  let n = count;
  let s64 = starts;
  let e64 = ends;
  const maybeMask = (s64 & xs) != 0;
  while (s64 != 0) {
    const s = <i32>ctz<u64>(s64);
    const length = <i32>ctz<u64>(e64) - s;
    s64 &= s64 - 1;
    e64 &= e64 - 1;
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
  return n;
}

/** Values and ideograph flags of the tokens of `size` UTF-16 units; returns how many. */
export function tokenize(text: usize, size: i32, values: usize, flags: usize): i32 {
  let n = 0;
  let i = 0;
  setIdeographs(0);
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
      setIdeographs(ideographs + run);
      continue;
    }
    const unit: u32 = load<u16>(p);
    if (unit >= 0x80) {
      if (entry(unit) >>> 24 == BREAK) {
        i++;
        continue;
      }
      n = general(text, i, size, values, flags, n);
      i = next;
      continue;
    }
    n = ascii(text, i, size, values, flags, n, a4, b4);
    i = behind;
  }
  return n;
}

/** The unit behind what `ascii` read. */
let behind: i32 = 0;

/** Up to 64 units from `i` on, of which the first is ASCII. Returns the number of tokens then. */
// @ts-ignore: decorator
@inline
function ascii(text: usize, i: i32, size: i32, values: usize, flags: usize, count: i32, a4: v128, b4: v128): i32 {
  let n = count;
  classify(text + (<usize>i << 1));
  let limit: i32 = 64;
  let words = letters;
  let singles = others;
  if (foreign != 0) {
    limit = <i32>ctz<u64>(foreign);
    const below = (<u64>1 << <u64>limit) - 1;
    words &= below;
    singles &= below;
  }
  let pos = 0;
  while (pos < limit) {
    // Words up to the next number or mask, which go one by one. A word in front of them is whole.
    const from = ~(<u64>0) << <u64>pos;
    const left = singles & from;
    const stop: i32 = left != 0 ? <i32>ctz<u64>(left) : limit;
    const here = words & from;
    let done: i32 = stop;
    let starts = here & ~(here << 1);
    const ends = ~here & (here << 1);
    if (stop == limit) {
      if ((here >>> <u64>(limit - 1)) & 1) {
        // The last word may go on behind what was looked at.
        done = 63 - <i32>clz<u64>(starts);
        starts ^= <u64>1 << <u64>done;
      }
    } else starts &= (<u64>1 << <u64>stop) - 1;
    n = plainWords(starts, ends, values, flags, n, a4, b4);
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
  behind = i + pos;
  return n;
}
