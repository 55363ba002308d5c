import type { GraphChange } from '../ports/graph-store.js';

/** What a change does, and to what. */
export const kindOf = (c: GraphChange) => ('put' in c ? (`put ${c.put}` as const) : (`drop ${c.drop}` as const));

/** Changes in their order, in stretches of one kind that one statement can take. */
export function* stretches(changes: readonly GraphChange[], longest = 5000): Generator<readonly GraphChange[]> {
  let start = 0;
  for (let i = 1; i <= changes.length; i++) {
    if (i < changes.length && i - start < longest && kindOf(changes[i]!) === kindOf(changes[start]!)) continue;
    yield changes.slice(start, i);
    start = i;
  }
}
