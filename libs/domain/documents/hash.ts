/**
 * FNV-1a over UTF-16 units (G. Fowler, L. C. Noll, K.-P. Vo), finished with Murmur3's mixer.
 * Texts of a paper are not an adversary's hash table.
 */
export function hash(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
