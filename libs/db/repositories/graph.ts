import type { Database } from '../database.js';
import { lastStep, pruneSteps, stepRange, stepsAfter } from '../graph-store/graph-tables.js';
import { SqlGraph } from '../graph-store/sql-graph.js';

/** The graph in tables, and the steps by which projections elsewhere follow it. */
export class GraphRepository {
  /** The tables as a store of the graph. */
  readonly tables: SqlGraph;

  constructor(private readonly db: Database) {
    this.tables = new SqlGraph(db.tx);
  }

  /** Steps of the graph behind a position, and the range of those that are kept. */
  async changes(position: number, limit: number) {
    return { range: await stepRange(this.db.tx), changes: await stepsAfter(this.db.tx, position, limit) };
  }

  /** Forgets the steps that every projection has taken. */
  prune(upTo: number): Promise<void> {
    return pruneSteps(this.db.tx, upTo);
  }

  /** Reads one state of the tables, with the number of the last step that led to it. */
  async atOnce<T>(work: (tables: SqlGraph, position: number) => Promise<T>): Promise<T> {
    return this.db.source.transaction('REPEATABLE READ', async (tx) => {
      const position = await lastStep(tx);
      return work(new SqlGraph(tx), position);
    });
  }
}
