import { CONTENT_RULES } from './chances.js';
import type { ContentMatch } from './papers.js';

/** Papers in common with which two must be from one source, each for itself. */
const FEWEST_COMMON = 2;
/** Papers of one source beyond which pairs are not looked for: a form that many fill in. */
const MOST_LINKS = 60;

/**
 * Pairs that say little alike, and are each from one source with the same others. A forger changes days on one copy and
 * amounts on the next. What both left stands on copies between them.
 */
export function throughOthers(
  found: readonly ContentMatch[],
  compare: (a: number, b: number) => ContentMatch,
): ContentMatch[] {
  const linked = new Map<number, Set<number>>();
  const link = (x: number, y: number) => linked.set(x, (linked.get(x) ?? new Set()).add(y));
  for (const { a, b, bits, samePerson, together } of found)
    if (bits >= CONTENT_RULES.source && !samePerson && together === 2) {
      link(a, b);
      link(b, a);
    }
  const common = new Map<string, number>();
  for (const others of linked.values()) {
    if (others.size > MOST_LINKS) continue;
    const list = [...others].sort((x, y) => x - y);
    for (const [i, a] of list.entries())
      for (const b of list.slice(i + 1))
        if (!linked.get(a)!.has(b)) common.set(`${a} ${b}`, (common.get(`${a} ${b}`) ?? 0) + 1);
  }
  return [...common].flatMap(([pair, count]) => {
    if (count < FEWEST_COMMON) return [];
    const [a, b] = pair.split(' ').map(Number) as [number, number];
    const match = compare(a, b);
    return match.samePerson || match.shared.length === 0 || match.bits >= CONTENT_RULES.source
      ? []
      : [{ ...match, bits: CONTENT_RULES.source }];
  });
}
