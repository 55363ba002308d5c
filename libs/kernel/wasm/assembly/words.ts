// Values of single words and ideographs, unit by unit. ../../text/tokens.ts has the definition and the twin.
import { expansions, keys, table } from './memory';

export const BREAK: u32 = 0;
export const LETTER: u32 = 1;
export const DIGIT: u32 = 2;
export const MASK: u32 = 4;
export const IGNORABLE: u32 = 5;
export const EXPANDS: u32 = 1 << 16;
export const X: u32 = 0x78;

// @ts-ignore: decorator
@inline
export function entry(unit: u32): u32 {
  return load<u32>(table + (<usize>unit << 2));
}

let lo: u32 = 0;
let hi: u32 = 0;
let units: u32 = 0;
let wordHash: u32 = 0;

// @ts-ignore: decorator
@inline
export function openWord(): void {
  lo = hi = units = wordHash = 0;
}

// @ts-ignore: decorator
@inline
export function closeWord(): i32 {
  if (units & 3) flush();
  return wordHash;
}

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
export function pushUnit(unit: u32): void {
  const shift = (units & 3) << 3;
  lo |= (unit & 0xff) << shift;
  hi |= (unit >>> 8) << shift;
  units++;
  if ((units & 3) == 0) flush();
}

export function pushEntry(e: u32): void {
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
export function ideograph(unit: u32): i32 {
  let t = unit * load<u32>(keys, 64);
  t ^= t >>> 15;
  return t * load<u32>(keys, 68);
}

/** A word in folded ASCII of any length, at `at` in memory, one byte a letter. */
export function longWord(at: usize, size: u32): i32 {
  openWord();
  for (let k: u32 = 0; k < size; k++) pushUnit(load<u8>(at + k));
  return closeWord();
}
