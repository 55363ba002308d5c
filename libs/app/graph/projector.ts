import { sessionLock } from '../../db/connection.js';
import type { SqlGraph } from '../../db/graph-store/sql-graph.js';
import { LOCKS } from '../../db/locks.js';
import type { Store } from '../../db/store.js';
import { ClaqueError } from '../../domain/errors/errors.js';
import type { GraphChange } from '../../domain/ports/graph-store.js';
import type { CypherMigration } from '../../engines/graph-store/cypher.js';
import type { Neo4jGraph } from '../../engines/graph-store/neo4j-graph.js';
import { edgePages, nodePages } from '../../engines/graph-store/pages.js';

const IDLE_MS = 1000;
const AWAY_MS = 2000;
/** Steps in one transaction. */
const STEPS = 5000;

export interface ProjectorDeps {
  readonly store: Store;
  readonly graph: Neo4jGraph;
  readonly migrations: readonly CypherMigration[];
  /** The PostgreSQL of the store. */
  readonly url: string;
  readonly log: (message: string, about: Readonly<Record<string, unknown>>) => void;
}

/**
 * Keeps Neo4j what the graph's tables are.
 * One transaction takes steps in their order, together with the position behind them.
 * None is lost, none is taken twice, whatever ends in between.
 * A database that was wiped, or is behind what is kept, is made again.
 */
export class Projector {
  private stopping = false;
  private loop: Promise<void> | null = null;
  private wake: (() => void) | null = null;
  private away = false;
  /** Steps that Neo4j has not taken; null where it is not known. */
  lag: number | null = null;

  constructor(private readonly deps: ProjectorDeps) {}

  start(): void {
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake?.();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      let lock: Awaited<ReturnType<typeof sessionLock>> = null;
      try {
        lock = await sessionLock(this.deps.url, LOCKS.project);
        if (lock !== null) {
          await this.deps.graph.migrate(this.deps.migrations);
          while (!this.stopping && (await lock.held())) {
            const moved = await this.catchUp();
            this.away = false;
            if (moved === 0) await this.pause(IDLE_MS);
          }
        } else {
          this.lag = null;
          await this.pause(AWAY_MS);
        }
      } catch (error) {
        if (!this.away && !this.stopping) this.deps.log('graph not projected', { error: (error as Error).message });
        this.away = true;
        this.lag = null;
        await this.pause(AWAY_MS);
      } finally {
        await lock?.release();
      }
    }
  }

  private pause(ms: number): Promise<void> {
    if (this.stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** @returns how many steps were taken. */
  private async catchUp(): Promise<number> {
    const { store, graph } = this.deps;
    const installation = await store.installation.secret('id');
    const at = await graph.projection();
    if (at !== null && at.installation !== installation) throw new ClaqueError('CLQ_GRAPH_FOREIGN');
    if (at === null || at.position === null) {
      await rebuildGraph(store, graph);
      return 1;
    }
    const { range, changes } = await store.graph.changes(at.position, STEPS);
    this.lag = range === null ? 0 : range.last - at.position;
    // Steps are missing, or the store was restored from a backup from before.
    const broken =
      (range === null ? at.position > 0 : at.position > range.last || at.position < range.first - 1) ||
      changes.some((c) => 'gap' in c.body);
    if (broken) {
      await rebuildGraph(store, graph);
      return 1;
    }
    const last = changes.at(-1);
    if (last === undefined) return 0;
    await graph.advance(
      changes.map((c) => c.body as GraphChange),
      last.number,
    );
    await store.graph.prune(last.number);
    return changes.length;
  }
}

/**
 * Rebuilds the graph: through the running projector, or here if there is none.
 * @returns when Neo4j holds it.
 */
export async function rebuildAlone({ store, graph, migrations, url }: Omit<ProjectorDeps, 'log'>): Promise<void> {
  const lock = await sessionLock(url, LOCKS.project);
  try {
    if (lock !== null) {
      await graph.migrate(migrations);
      await rebuildGraph(store, graph);
      return;
    }
    await graph.forget(await store.installation.secret('id'));
    while (((await graph.projection())?.position ?? null) === null)
      await new Promise((r) => setTimeout(r, IDLE_MS / 4));
  } finally {
    await lock?.release();
  }
}

/** Makes Neo4j's graph again from the tables. What is broken off half-way begins again the next time. */
export async function rebuildGraph(
  store: Store,
  graph: Neo4jGraph,
): Promise<{ readonly nodes: number; readonly edges: number }> {
  await graph.clear(await store.installation.secret('id'));
  let nodes = 0;
  let edges = 0;
  // One state of the tables, with the position of the steps that led to it.
  const position = await store.graph.atOnce(async (tables, last) => {
    for await (const page of nodePages(tables)) {
      await graph.load(page, []);
      nodes += page.length;
    }
    for await (const page of edgePages(tables)) {
      await graph.load([], page);
      edges += page.length;
    }
    return last;
  });
  await graph.advance([], position);
  return { nodes, edges };
}

export interface GraphDiff {
  readonly nodes: number;
  readonly edges: number;
  /** Ids of what only the tables have, only Neo4j has, or both have differently; the first so many. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly differing: readonly string[];
  readonly differences: number;
}

const SHOWN = 20;

/** Compares Neo4j with the tables, node by node and edge by edge. */
export async function diffGraph(store: Store, graph: Neo4jGraph): Promise<GraphDiff> {
  const tables = store.graph.tables;
  const missing: string[] = [];
  const extra: string[] = [];
  const differing: string[] = [];
  let differences = 0;
  const counts = { nodes: 0, edges: 0 };
  const note = (list: string[], id: string) => {
    differences++;
    if (list.length < SHOWN) list.push(id);
  };
  for (const what of ['nodes', 'edges'] as const) {
    const all = async function* (from: SqlGraph | Neo4jGraph) {
      for await (const page of what === 'nodes' ? nodePages(from) : edgePages(from)) yield* page;
    };
    const [a, b] = [all(tables), all(graph)];
    let [x, y] = [await a.next(), await b.next()];
    while (!x.done || !y.done) {
      if (y.done || (!x.done && x.value.id < y.value.id)) {
        note(missing, x.value!.id);
        counts[what]++;
        x = await a.next();
      } else if (x.done || y.value.id < x.value.id) {
        note(extra, y.value.id);
        y = await b.next();
      } else {
        counts[what]++;
        if (!same(x.value, y.value)) note(differing, x.value.id);
        [x, y] = [await a.next(), await b.next()];
      }
    }
  }
  return { ...counts, missing, extra, differing, differences };
}

function same(x: object, y: object): boolean {
  const sorted = (o: object) => JSON.stringify(Object.entries(o).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(x) === sorted(y);
}
