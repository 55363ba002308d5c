import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver';
import { ClaqueError, STORES } from '../../domain/errors/errors.js';
import { stretches } from '../../domain/graph/stretches.js';
import type { GraphEdge, GraphNode } from '../../domain/model/index.js';
import type { GraphChange, GraphStore } from '../../domain/ports/graph-store.js';
import { byCodeUnit } from '../../domain/text/compare.js';
import { EDGE_TYPES, NODE_LABELS } from './labels.generated.js';

export interface Neo4jOptions {
  /** `bolt://`, `neo4j://` or their `+s` forms; user and password may stand in it. */
  readonly url: string;
  readonly database: string;
}

/** Where the projection stands: the installation that it is of, and the last change that it holds. */
export interface Projection {
  readonly installation: string;
  /** Null while it is built. */
  readonly position: number | null;
}

const EDGE = `e.id AS id, e.kind AS kind, startNode(e).id AS from, endNode(e).id AS to, e.record AS record, e.at AS at`;
const NODE = `n.id AS id, n.kind AS kind, n.label AS label`;
const LABELS: Readonly<Record<string, string>> = NODE_LABELS;
const TYPES: Readonly<Record<string, string>> = EDGE_TYPES;

/** The graph in Neo4j 5.26 or newer, community edition. */
export class Neo4jGraph implements GraphStore {
  private constructor(
    private readonly driver: Driver,
    private readonly database: string,
  ) {}

  static connect({ url, database }: Neo4jOptions): Neo4jGraph {
    const { protocol, host, username, password } = new URL(url);
    const auth =
      username === '' ? undefined : neo4j.auth.basic(decodeURIComponent(username), decodeURIComponent(password));
    const driver = neo4j.driver(`${protocol}//${host}`, auth, {
      disableLosslessIntegers: true,
      connectionAcquisitionTimeout: 10_000,
      maxTransactionRetryTime: 5000,
      userAgent: 'claque',
    });
    return new Neo4jGraph(driver, database);
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  async ping(): Promise<void> {
    await this.driver.verifyConnectivity({ database: this.database });
  }

  async apply(changes: readonly GraphChange[]): Promise<void> {
    await this.write((tx) => applyChanges(tx, changes));
  }

  /** The changes and the position behind the last of them, in one transaction. */
  async advance(changes: readonly GraphChange[], position: number): Promise<void> {
    await this.write(async (tx) => {
      await applyChanges(tx, changes);
      await tx.run('MATCH (p:Projection) SET p.position = $position', { position });
    });
  }

  /** Brings constraints and indexes up to date: the numbered statements, each file once. */
  async migrate(files: readonly { readonly number: number; readonly statements: readonly string[] }[]): Promise<void> {
    const session = this.driver.session({ database: this.database });
    try {
      const { records } = await session.run('MATCH (m:Migration) RETURN m.number AS number');
      const done = new Set(records.map((r) => r.get('number') as number));
      const newest = Math.max(0, ...done);
      const known = Math.max(0, ...files.map((f) => f.number));
      if (newest > known) throw new ClaqueError('CLQ_STORE_NEWER', { what: STORES.neo4j, found: newest, known });
      for (const { number, statements } of files) {
        if (done.has(number)) continue;
        for (const statement of statements) await session.run(statement);
        await session.run('MERGE (:Migration {number: $number})', { number });
      }
      await session.run('CALL db.awaitIndexes(300)');
    } finally {
      await session.close();
    }
  }

  async projection(): Promise<Projection | null> {
    const rows = await this.read<Projection>(
      'MATCH (p:Projection) RETURN p.installation AS installation, p.position AS position',
      {},
    );
    return rows[0] ?? null;
  }

  /** Marks the graph as unreliable: the projector rebuilds it. */
  async forget(installation: string): Promise<void> {
    await this.write(async (tx) => {
      await tx.run('MERGE (p:Projection) SET p.installation = $installation, p.position = null', { installation });
    });
  }

  /** Gives up the claim on an empty database, so that another installation can use it. */
  async disown(): Promise<void> {
    await this.write(async (tx) => {
      await tx.run('MATCH (p:Projection) WHERE NOT EXISTS { (:Node) } DELETE p');
    });
  }

  /** Forgets every node and edge, and begins a projection of this installation. */
  async clear(installation: string): Promise<void> {
    await this.forget(installation);
    const session = this.driver.session({ database: this.database });
    try {
      // Edges first: nodes with all of theirs would not fit into one transaction's memory.
      await session.run('MATCH (:Node)-[e]->() CALL (e) { DELETE e } IN TRANSACTIONS OF 20000 ROWS');
      await session.run('MATCH (n:Node) CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS');
    } finally {
      await session.close();
    }
  }

  /** Adds nodes or edges that are not there yet; after `clear`, faster than `apply`. */
  async load(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Promise<void> {
    await this.write(async (tx) => {
      for (const [kind, rows] of byKind(nodes))
        await tx.run(`UNWIND $rows AS r CREATE (n:Node:${LABELS[kind]}) SET n = r`, { rows });
      for (const [kind, rows] of byKind(edges)) {
        const { records } = await tx.run(
          `UNWIND $rows AS r MATCH (a:Node {id: r.from}) MATCH (b:Node {id: r.to})
           CREATE (a)-[e:${TYPES[kind]} {id: r.id, kind: r.kind, record: r.record, at: r.at}]->(b) RETURN count(e) AS n`,
          { rows },
        );
        if (records[0]?.get('n') !== rows.length) throw new ClaqueError('CLQ_GRAPH_BROKEN');
      }
    });
  }

  async nodes(ids: readonly string[]): Promise<readonly GraphNode[]> {
    return this.read(`MATCH (n:Node) WHERE n.id IN $ids RETURN ${NODE} ORDER BY n.id`, { ids });
  }

  async edgesAt(ids: readonly string[], most: number) {
    const rows = await this.read<{ hub: string | null; edge: GraphEdge | null }>(
      `MATCH (n:Node) WHERE n.id IN $ids WITH n, COUNT { (n)--() } > $most AS hub
       CALL (n, hub) {
         WITH n, hub WHERE hub RETURN n.id AS hubId, null AS edge
         UNION
         WITH n, hub WHERE NOT hub MATCH (n)-[e]-() WITH DISTINCT e
         RETURN null AS hubId, {id: e.id, kind: e.kind, from: startNode(e).id, to: endNode(e).id, record: e.record, at: e.at} AS edge
       } RETURN DISTINCT hubId AS hub, edge`,
      { ids, most: neo4j.int(Math.min(most, 2 ** 31 - 1)) },
    );
    return {
      edges: rows.flatMap((r) => r.edge ?? []).sort((x, y) => byCodeUnit(x.id, y.id)),
      hubs: rows.flatMap((r) => r.hub ?? []).sort(byCodeUnit),
    };
  }

  async count() {
    const counted = async (cypher: string) => (await this.read<{ n: number }>(cypher, {}))[0]?.n ?? 0;
    return {
      nodes: await counted('MATCH (n:Node) RETURN count(n) AS n'),
      edges: await counted('MATCH ()-[e]->() RETURN count(e) AS n'),
    };
  }

  async nodesAfter(id: string, first: number): Promise<readonly GraphNode[]> {
    return this.read(`MATCH (n:Node) WHERE n.id > $id RETURN ${NODE} ORDER BY n.id LIMIT $first`, {
      id,
      first: neo4j.int(first),
    });
  }

  async edgesAfter(id: string, first: number): Promise<readonly GraphEdge[]> {
    // Each type has an index of its ids; the first so many of each are more than enough.
    const parts = Object.values(EDGE_TYPES).map(
      (type) => `MATCH ()-[e:${type}]->() WHERE e.id > $id WITH e ORDER BY e.id LIMIT $first RETURN ${EDGE}`,
    );
    return this.read(
      `CALL () { ${parts.join(' UNION ALL ')} } RETURN id, kind, from, to, record, at ORDER BY id LIMIT $first`,
      {
        id,
        first: neo4j.int(first),
      },
    );
  }

  /**
   * A question in Cypher, which may only read.
   * @param limits rows that come back at most, and seconds after which it is given up.
   */
  async ask(
    cypher: string,
    parameters: Readonly<Record<string, unknown>>,
    limits: { readonly rows: number; readonly seconds: number },
  ): Promise<{
    readonly columns: readonly string[];
    readonly rows: readonly (readonly unknown[])[];
    readonly more: boolean;
  }> {
    const session = this.driver.session({
      database: this.database,
      defaultAccessMode: neo4j.session.READ,
      fetchSize: 1000,
    });
    const tx = session.beginTransaction({ timeout: limits.seconds * 1000 });
    try {
      const result = tx.run(cypher, parameters);
      const rows: unknown[][] = [];
      let more = false;
      for await (const record of result) {
        if (rows.length === limits.rows) {
          more = true;
          break;
        }
        rows.push(record.keys.map((k) => record.get(k)));
      }
      return { columns: (await result.keys()).map(String), rows, more };
    } finally {
      await tx.rollback().catch(() => {});
      await session.close();
    }
  }

  private async read<T>(cypher: string, parameters: Record<string, unknown>): Promise<T[]> {
    const { records } = await this.driver.executeQuery(cypher, parameters, {
      database: this.database,
      routing: neo4j.routing.READ,
    });
    return records.map((r) => r.toObject() as T);
  }

  private async write(work: (tx: ManagedTransaction) => Promise<void>): Promise<void> {
    const session = this.driver.session({ database: this.database });
    try {
      await session.executeWrite(work);
    } finally {
      await session.close();
    }
  }
}

async function applyChanges(tx: ManagedTransaction, changes: readonly GraphChange[]): Promise<void> {
  for (const run of stretches(changes)) {
    const [first] = run;
    if (first === undefined) continue;
    if ('drop' in first && first.drop === 'node') {
      const ids = run.map((c) => ('drop' in c ? c.id : ''));
      const { records } = await tx.run(
        'MATCH (n:Node) WHERE n.id IN $ids AND EXISTS { (n)--() } RETURN count(n) AS n',
        { ids },
      );
      if (records[0]?.get('n') !== 0) throw new ClaqueError('CLQ_GRAPH_BROKEN');
      await tx.run('MATCH (n:Node) WHERE n.id IN $ids DELETE n', { ids });
    } else if ('drop' in first) {
      const drops = run.map((c) => c as { id: string; kind: string });
      for (const [kind, rows] of byKind(drops))
        await tx.run(`UNWIND $ids AS id MATCH ()-[e:${TYPES[kind]} {id: id}]->() DELETE e`, {
          ids: rows.map((r) => r.id),
        });
    } else if (first.put === 'node') {
      const nodes = run.flatMap((c) => ('node' in c ? [c.node] : []));
      for (const [kind, rows] of byKind(nodes))
        await tx.run(
          `UNWIND $rows AS r MERGE (n:Node {id: r.id}) SET n:${LABELS[kind]}, n.kind = r.kind, n.label = r.label`,
          { rows },
        );
    } else {
      const edges = run.flatMap((c) => ('edge' in c ? [c.edge] : []));
      for (const [kind, rows] of byKind(edges)) {
        const { records } = await tx.run(
          `UNWIND $rows AS r MATCH (a:Node {id: r.from}) MATCH (b:Node {id: r.to})
           MERGE (a)-[e:${TYPES[kind]} {id: r.id}]->(b) SET e.kind = r.kind, e.record = r.record, e.at = r.at RETURN count(e) AS n`,
          { rows },
        );
        if (records[0]?.get('n') !== rows.length) throw new ClaqueError('CLQ_GRAPH_BROKEN');
      }
    }
  }
}

function byKind<T extends { readonly kind: string }>(items: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const i of items) {
    const list = map.get(i.kind);
    if (list) list.push(i);
    else map.set(i.kind, [i]);
  }
  return map;
}
