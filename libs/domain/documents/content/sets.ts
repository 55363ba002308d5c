import type { Item, ItemKind } from '../items.js';
import { CHANCES, CONTENT_RULES, chanceOf, OWN } from './chances.js';
import { FULL_SHARE, MANY, WHOLE } from './compare.js';
import type { Counts } from './counts.js';
import type { Indexed } from './papers.js';

/**
 * Sets of three and more papers that say the same. Their bits count beyond the ways to choose so many of a form.
 * An accident or a closure gives many people one day, and is no source.
 *
 * @returns size by clump.
 */
export function setsBeyondChance(papers: readonly Indexed[], clumpOf: Int32Array, counts: Counts): Map<number, number> {
  const members = new Map<number, number[]>();
  clumpOf.forEach((c, i) => {
    members.set(c, [...(members.get(c) ?? []), i]);
  });
  const found = new Map<number, number>();
  for (const [clump, list] of members) {
    if (list.length < 3) continue;
    const holders = new Map<number, { item: Item; count: number }>();
    for (const i of list)
      papers[i].items.forEach((item, k) => {
        const key = papers[i].keys[k];
        const h = holders.get(key);
        if (h) h.count++;
        else holders.set(key, { item, count: 1 });
      });
    const agreed = (kind: ItemKind) =>
      [...holders.values()].filter(({ item, count }) => item.kind === kind && count >= list.length * 0.75).length;
    const isMuch = (kind: ItemKind) => {
      const usual = Math.min(...list.map((i) => papers[i].byKind.get(kind)?.length ?? 0));
      return usual < MANY || agreed(kind) >= FULL_SHARE * usual;
    };
    // What an issuer prints for a season stands beside much that differs.
    const sizes = list.map((i) => sum(WHOLE, (kind) => papers[i].byKind.get(kind)?.length ?? 0));
    if (sum(WHOLE, agreed) < FULL_SHARE * Math.min(...sizes)) continue;
    const others = counts.size(papers[list[0]].form) - 1;
    const gains = new Map<ItemKind, number>();
    for (const [key, { item, count }] of holders) {
      if (!OF_SETS.has(item.kind) || count < 3 || count < list.length * 0.75) continue;
      const { m, u } = CHANCES[item.kind as keyof typeof CHANCES];
      const blank = counts.blank(item, [clump, clump]);
      // A blank that nobody else fills in may be print. Nor are a few of many values what a source leaves.
      if ((blank === null && item.kind !== 'event') || !isMuch(item.kind)) continue;
      const start = item.kind === 'cause' ? Math.max(u, counts.causeShare(key, [clump, clump])) : chanceOf(item, u);
      const chance = blank === null ? start : Math.max(start / 2, (blank.same + 2 * start) / (blank.of + 2));
      gains.set(item.kind, (gains.get(item.kind) ?? 0) + (count - 1) * Math.log2(m / Math.min(m, chance)));
    }
    const causes = [...holders.values()].filter((h) => h.item.kind === 'cause').map((h) => h.item.text);
    const isMedical = list.some((i) => papers[i].isMedical) && agreed('measure') < CONTENT_RULES.story.values;
    const own = [...gains].filter(
      ([kind, g]) => OWN.has(kind) && g > CONTENT_RULES.perhaps && !(isMedical && kind === 'measure'),
    );
    const bits = [...gains.values()].reduce((s, g) => s + g, 0) - choose(others + list.length, list.length);
    // One day and one cause: what befell many, unless it is an illness that comes to each alone.
    const days = own.every(([kind]) => kind === 'event');
    if (days && (list.length < MANY_PEOPLE || causes.some((c) => BEFELL_MANY.test(c)))) continue;
    if (own.length >= 1 && gains.size >= 2 && bits >= CONTENT_RULES.set) found.set(clump, list.length);
  }
  return found;
}

/** Kinds that a set counts. Clauses stand together, and so would count many times. */
const OF_SETS: ReadonlySet<ItemKind> = new Set([...WHOLE, 'small', 'signer', 'occasion']);

const sum = <T>(list: readonly T[], of: (x: T) => number): number => list.reduce((total, x) => total + of(x), 0);

/** People whom chance alone does not give one day of their own. */
const MANY_PEOPLE = 5;
/** Causes that many have on one day. */
const BEFELL_MANY =
  /事故|火灾|烧伤|中毒|爆炸|疫|新冠|流感|隔离|地震|洪水|坍塌|车祸|fire|burn|accident|crash|explosion|outbreak|poison|covid|influenza|flood|collapse/i;

/** log2 of the ways to choose k of n. */
function choose(n: number, k: number): number {
  let bits = 0;
  for (let i = 1; i <= k; i++) bits += Math.log2((n - k + i) / i);
  return bits;
}
