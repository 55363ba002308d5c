// The state that every part of the kernel reads. The caller (../instantiate.ts) places everything and passes addresses.
// A text must be followed by 128 zero bytes. Arrays of token values and hashes must be followed by 64 bytes of room.

// ---- keys: what depends on the seed --------------------------------------------------------------------------------
// u32 A[4], B[4] word multipliers; A2[4], B2[4] the same for high bytes; C, D ideograph multipliers; P, P2 .. powers.
export let keys: usize = 0;
/** u32 per UTF-16 unit: class << 24 | flags << 16 | folded unit (or number of an expansion). */
export let table: usize = 0;
/** Expansions: u16 length, then up to 19 units; 40 bytes each. */
export let expansions: usize = 0;
/** 64 + 32 bytes of room for one chunk of folded ASCII. */
export let scratch: usize = 0;
/** 17 masks of 16 bytes: the first n bytes set. */
export let masks: usize = 0;
export let base: i32 = 0;
export let salt: i32 = 0;

export function setup(keys_: usize, table_: usize, expansions_: usize, masks_: usize, scratch_: usize): void {
  keys = keys_;
  table = table_;
  expansions = expansions_;
  masks = masks_;
  scratch = scratch_;
  base = load<i32>(keys, 72);
  salt = load<i32>(keys, 76);
}
