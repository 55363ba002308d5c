import { hash } from './hash.js';

/** Letters to a window: a Chinese one says more. */
const HAN = 5;
const LATIN = 12;

/**
 * The words of a paper as windows of letters, hashed and sorted. Without digits, spaces and signs: readers of pictures lose spaces between words,
 * and break lines elsewhere.
 */
export function wordingOf(text: string): Uint32Array {
  const found = new Set<number>();
  for (const run of text
    .normalize('NFKC')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
    .match(RUN) ?? []) {
    const width = HAN_LETTER.test(run[0]!) ? HAN : LATIN;
    for (let i = 0; i + width <= run.length; i++) found.add(hash(run, i, i + width));
  }
  return Uint32Array.from(found).sort();
}

const RUN = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;
const HAN_LETTER = /\p{Script=Han}/u;
