import { UnionFind } from '../../kernel/index.js';

/**
 * Sets in which each was joined where it is linked with at least half of the others.
 *
 * @param links the strongest first, a < b.
 * @returns smallest member of each one's set.
 */
export function linkedSets(size: number, links: readonly { readonly a: number; readonly b: number }[]): Int32Array {
  const linked = new Set(links.map((t) => t.a * size + t.b));
  const groups = new UnionFind(size);
  const members = new Map<number, number[]>();
  const of = (i: number) => members.get(groups.find(i)) ?? [i];
  for (const { a, b } of links) {
    if (groups.find(a) === groups.find(b)) continue;
    const [x, y] = [of(a), of(b)];
    let between = 0;
    for (const i of x) for (const j of y) if (linked.has(Math.min(i, j) * size + Math.max(i, j))) between++;
    if (between * 2 < x.length * y.length) continue;
    groups.join(a, b);
    members.set(groups.find(a), [...x, ...y]);
  }
  // The root of a set is its smallest member.
  return Int32Array.from({ length: size }, (_, i) => groups.find(i));
}
