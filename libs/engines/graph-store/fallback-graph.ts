import type { GraphStore } from '../../domain/ports/graph-store.js';

/** Asks Neo4j, and the tables that it is made from while it is away. */
export class FallbackGraphStore implements GraphStore {
  private away = false;

  constructor(
    private readonly first: GraphStore,
    private readonly second: GraphStore,
    private readonly log: (message: string, about: Readonly<Record<string, unknown>>) => void,
  ) {}

  apply(changes: Parameters<GraphStore['apply']>[0]): Promise<void> {
    return this.first.apply(changes);
  }

  nodes(ids: readonly string[]) {
    return this.ask((g) => g.nodes(ids));
  }

  edgesAt(ids: readonly string[], most: number) {
    return this.ask((g) => g.edgesAt(ids, most));
  }

  count() {
    return this.ask((g) => g.count());
  }

  nodesAfter(id: string, first: number) {
    return this.ask((g) => g.nodesAfter(id, first));
  }

  edgesAfter(id: string, first: number) {
    return this.ask((g) => g.edgesAfter(id, first));
  }

  private async ask<T>(question: (graph: GraphStore) => Promise<T>): Promise<T> {
    try {
      const answer = await question(this.first);
      this.away = false;
      return answer;
    } catch (error) {
      if (!this.away) this.log('graph away', { error: (error as Error).message });
      this.away = true;
      return question(this.second);
    }
  }
}
