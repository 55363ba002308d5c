// The hot loops of libs/kernel in AssemblyScript with WASM SIMD. `scripts/wasm.mjs` compiles this folder into
// ../kernel.generated.ts. `npm run check` compiles it again and compares the bytes. Every function has a twin in plain
// JavaScript (../../text, ../../sketch, ../../join) that gives the same bits. Whatever changes here changes there.
import { shingle } from './shingles';
import { tokenize } from './tokens';

export { compare } from './pairs';
export { compact, sketch, sketchMany } from './sketch';
export { setup } from './memory';
export { shingle, tokenize };

/** Tokens of the last text. */
export function tokensSeen(): i32 {
  return seen;
}
let seen: i32 = 0;

/** Text to hashes of shingles; returns how many. */
export function hashText(text: usize, size: i32, values: usize, flags: usize, words: i32, characters: i32, out: usize): i32 {
  const end = text + (<usize>size << 1);
  for (let k = 0; k < 128; k += 16) v128.store(end + <usize>k, i32x4.splat(0));
  seen = tokenize(text, size, values, flags);
  return shingle(values, flags, seen, words, characters, out);
}
