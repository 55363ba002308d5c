import type { ItemKind } from '../items.js';
import { CONTENT_RULES } from './chances.js';
import { ID, type Indexed, type PaperItems } from './papers.js';

/** Kinds by which pairs are looked for. */
const TRACES: ReadonlySet<ItemKind> = new Set(['event', 'number', 'measure', 'amount', 'person']);

/** Pairs that share a number, two other items or rare words, each once. Bounded by the holders of each item. */
export function candidates(papers: readonly PaperItems[], all: readonly Indexed[]): (readonly [number, number])[] {
  const holders = new Map<number, { list: number[]; one: boolean }>();
  all.forEach(({ items, keys }, i) => {
    items.forEach((item, k) => {
      if (!TRACES.has(item.kind) || item.value.startsWith('age ')) return;
      const one = item.kind === 'number' || (item.kind === 'person' && ID.test(item.value));
      const known = holders.get(keys[k]);
      if (known) known.list.push(i);
      else holders.set(keys[k], { list: [i], one });
    });
  });
  const n = papers.length;
  const shared = new Map<number, number>();
  for (const { list, one } of holders.values()) {
    if (list.length < 2) continue;
    const few = list.length <= CONTENT_RULES.pairs;
    const reach = few ? list.length : CONTENT_RULES.follow;
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < Math.min(list.length, x + 1 + reach); y++) {
        const pair = list[x] * n + list[y];
        shared.set(pair, (shared.get(pair) ?? 0) + (one && few ? 2 : 1));
      }
  }
  const pairs = new Set(alikeInWords(papers));
  for (const [pair, count] of shared) if (count >= 2) pairs.add(pair);
  return [...pairs].sort((x, y) => x - y).map((p) => [Math.floor(p / n), p % n] as const);
}

/** Pairs that share words that few papers hold, as a * n + b. */
function alikeInWords(papers: readonly PaperItems[]): number[] {
  const { rare, leastRare } = CONTENT_RULES.words;
  const holders = new Map<number, number[]>();
  papers.forEach(({ wording }, i) => {
    for (const w of wording) {
      const list = holders.get(w);
      if (list === undefined) holders.set(w, [i]);
      else if (list.length <= rare) list.push(i);
    }
  });
  const n = papers.length;
  const shared = new Map<number, number>();
  for (const list of holders.values())
    if (list.length <= rare)
      for (let x = 0; x < list.length; x++)
        for (let y = x + 1; y < list.length; y++) {
          const pair = list[x] * n + list[y];
          shared.set(pair, (shared.get(pair) ?? 0) + 1);
        }
  return [...shared].filter(([, count]) => count >= leastRare).map(([pair]) => pair);
}
