// Tokens of any script, one by one, and where they are kept.
import {
  BREAK,
  closeWord,
  DIGIT,
  entry,
  EXPANDS,
  ideograph,
  IGNORABLE,
  LETTER,
  MASK,
  openWord,
  pushEntry,
  pushUnit,
  X,
} from './words';

const NUMBER_TOKEN: i32 = 0x4e554d31;
const MASK_TOKEN: i32 = 0x4d41534b;

/** Ideographs among the tokens of the last text. */
export let ideographs: i32 = 0;
/** The unit behind the last token. */
export let next: i32 = 0;

// @ts-ignore: decorator
@inline
export function setIdeographs(count: i32): void {
  ideographs = count;
}

// @ts-ignore: decorator
@inline
export function emit(values: usize, flags: usize, n: i32, value: i32, flag: u8): void {
  store<i32>(values + (<usize>n << 2), value);
  store<u8>(flags + <usize>n, flag);
}

// @ts-ignore: decorator
@inline
export function emitMask(values: usize, flags: usize, n: i32): i32 {
  if (n > 0 && load<i32>(values + (<usize>(n - 1) << 2)) == MASK_TOKEN) return n;
  emit(values, flags, n, MASK_TOKEN, 0);
  return n + 1;
}

// @ts-ignore: decorator
@inline
function isJoin(unit: u32): bool {
  return unit == 0x2e || unit == 0x2c || unit == 0x3a || unit == 0x2f || unit == 0x2d;
}

/** A word whose first letter has the entry `first`. */
function word(text: usize, from: i32, size: i32, values: usize, flags: usize, n: i32, first: u32): i32 {
  let i = from;
  let e = first;
  let latin = false;
  let lookalike = false;
  let onlyX = true;
  let letters = 0;
  let k = LETTER;
  openWord();
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
    openWord();
    for (let j = from; j < i; j++) {
      e = entry(load<u16>(text + (<usize>j << 1)));
      if (e >>> 24 != LETTER) continue;
      const l = (e >>> 17) & 0x7f;
      if (l != 0) pushUnit(l);
      else pushEntry(e);
    }
  }
  emit(values, flags, n, closeWord(), 0);
  return n + 1;
}

/** A run of digits, with single joins or ignorable units inside. */
function number(text: usize, from: i32, size: i32, values: usize, flags: usize, n: i32): i32 {
  let i = from + 1;
  while (i < size) {
    const unit: u32 = load<u16>(text + (<usize>i << 1));
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

/** One token, or one unit that is none, of any script; `next` is where it ends. Returns the number of tokens then. */
export function general(text: usize, from: i32, size: i32, values: usize, flags: usize, n: i32): i32 {
  let i = from;
  const unit: u32 = load<u16>(text + (<usize>i << 1));
  const e = entry(unit);
  const kind = e >>> 24;
  if (kind == BREAK || kind == IGNORABLE) {
    next = i + 1;
    return n;
  }
  if (kind == LETTER) return word(text, from, size, values, flags, n, e);
  if (kind == DIGIT) return number(text, from, size, values, flags, n);
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
    openWord();
    pushEntry(e);
    value = closeWord();
  } else value = ideograph(e & 0xffff);
  next = i;
  ideographs++;
  emit(values, flags, n, value, 1);
  return n + 1;
}
