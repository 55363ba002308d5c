import type { GraphEdge, GraphNode } from '../../domain/model/index.js';
import type { GraphStore } from '../../domain/ports/graph-store.js';

const PAGE = 10_000;

/** Every node of a graph in the order of ids, page by page. */
export function nodePages(graph: GraphStore): AsyncGenerator<readonly GraphNode[]> {
  return pages((after) => graph.nodesAfter(after, PAGE));
}

/** Every edge of a graph in the order of ids, page by page. */
export function edgePages(graph: GraphStore): AsyncGenerator<readonly GraphEdge[]> {
  return pages((after) => graph.edgesAfter(after, PAGE));
}

async function* pages<T extends { readonly id: string }>(
  next: (after: string) => Promise<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  for (let last: string | undefined = ''; last !== undefined; ) {
    const page: readonly T[] = await next(last);
    if (page.length > 0) yield page;
    last = page.at(-1)?.id;
  }
}
