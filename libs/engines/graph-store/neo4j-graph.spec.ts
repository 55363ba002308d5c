import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { diffGraph, Projector, rebuildGraph } from '../../app/graph/projector.js';
import { cypherFolder } from '../../config/paths.js';
import { SqlGraph } from '../../db/graph-store/sql-graph.js';
import { Store } from '../../db/store.js';
import type { GraphChange } from '../../domain/ports/graph-store.js';
import { alone, testDatabase, testKey } from '../../testing/database.js';
import { databaseOf } from '../../testing/database-of.js';
import { cypherMigrations, parametersOf, questions } from './cypher.js';
import { graphStoreContract, littleGraph } from './graph-store.contract.js';
import { Neo4jGraph } from './neo4j-graph.js';

const url = process.env['CLAQUE_TEST_NEO4J'] ?? '';
const database = testDatabase('projection');
if (url === '' || database === null)
  describe.skip('graph store in Neo4j', () => it('needs CLAQUE_TEST_NEO4J and CLAQUE_TEST_POSTGRES', () => {}));
else {
  const graph = Neo4jGraph.connect({ url, database: 'neo4j' });
  let release: () => Promise<void>;
  beforeAll(async () => {
    release = await alone();
  }, 600_000);
  afterAll(async () => {
    await graph.close();
    await release();
  });

  graphStoreContract(
    'Neo4j',
    async () => {
      await graph.migrate(cypherMigrations(cypherFolder()));
      await graph.clear('contract');
      return graph;
    },
    () => graph.clear('contract'),
  );

  describe('questions in Cypher', () => {
    beforeAll(async () => {
      const { nodes, edges } = littleGraph();
      await graph.clear('questions');
      await graph.load(nodes, []);
      await graph.load([], edges);
    });

    it('all run, with their own parameters', async () => {
      expect(questions(cypherFolder()).length).toBeGreaterThan(3);
      for (const q of questions(cypherFolder())) {
        expect([q.name, q.en.length > 10, /[\u4e00-\u9fff]/.test(q.zh)]).toEqual([q.name, true, true]);
        const answer = await graph.ask(q.cypher, parametersOf(q, {}), { rows: 100, seconds: 10 });
        expect(answer.columns.length).toBeGreaterThan(0);
      }
      const [shared] = questions(cypherFolder()).filter((q) => q.name === 'shared-by-many');
      const { rows } = await graph.ask(shared.cypher, parametersOf(shared, { least: '3' }), { rows: 3, seconds: 10 });
      expect(rows.map((r) => [r[0], r[3]])).toEqual([
        ['account', 3],
        ['account', 3],
        ['account', 3],
      ]);
      expect(() => parametersOf(shared, { least: 'many' })).toThrow('takes a number');
      expect(() => parametersOf(shared, { lest: '1' })).toThrow('no parameter "lest"');
    });

    it('may not write, and end at their limits', async () => {
      const limits = { rows: 10, seconds: 2 };
      await expect(graph.ask('CREATE (n:Node {id: "x"}) RETURN n', {}, limits)).rejects.toThrow(/[Ww]rit/);
      await expect(graph.ask('MATCH (n) DETACH DELETE n', {}, limits)).rejects.toThrow(/[Ww]rit/);
      expect((await graph.count()).nodes).toBe(littleGraph().nodes.length);
      expect(await graph.ask('UNWIND range(1, 1000) AS i RETURN i', {}, limits)).toMatchObject({ more: true });
      const start = Date.now();
      await expect(
        graph.ask(
          'UNWIND range(1, 100000) AS i UNWIND range(1, 100000) AS j WITH i * j AS k WHERE k < 0 RETURN count(k)',
          {},
          limits,
        ),
      ).rejects.toThrow();
      expect(Date.now() - start).toBeLessThan(20_000);
    });
  });

  describe('projection', () => {
    let store: Store;
    let tables: SqlGraph;
    beforeAll(async () => {
      store = await Store.open({ url: await database.make(), projected: true, key: testKey });
      tables = store.graph.tables;
    }, 60_000);
    afterAll(async () => {
      await store.close();
      await database.drop();
    });
    const step = async (changes: readonly GraphChange[]) => {
      await tables.apply(changes);
      for (const c of changes)
        await databaseOf(store).query('INSERT INTO graph_change (body) VALUES ($1::jsonb)', [JSON.stringify(c)]);
    };
    const projected = async (work: () => Promise<void> = async () => {}) => {
      const projector = new Projector({
        store,
        graph,
        migrations: cypherMigrations(cypherFolder()),
        url: await database.make(),
        log: () => {},
      });
      projector.start();
      await work();
      for (let i = 0; i < 200 && projector.lag !== 0; i++) await new Promise((r) => setTimeout(r, 50));
      await projector.stop();
      return diffGraph(store, graph);
    };
    const { nodes, edges } = littleGraph();

    it('is made again where there is none, and follows step by step', async () => {
      await graph.clear(await store.installation.secret('id'));
      await step([
        ...nodes.map((n): GraphChange => ({ put: 'node', node: n })),
        ...edges.map((e): GraphChange => ({ put: 'edge', edge: e })),
      ]);
      expect(await projected()).toMatchObject({ nodes: nodes.length, edges: edges.length, differences: 0 });
      await step([{ drop: 'edge', id: edges[0].id, kind: edges[0].kind }]);
      await step([{ put: 'node', node: { ...nodes[0], label: 'other' } }]);
      expect(await diffGraph(store, graph)).toMatchObject({
        extra: [edges[0].id],
        differing: [nodes[0].id],
        differences: 2,
      });
      expect(await projected()).toMatchObject({ edges: edges.length - 1, differences: 0 });
    });

    it('is whole again after steps that were missed, a wiped database, and one that was put back', async () => {
      // Steps that nobody wrote down.
      await tables.apply([{ put: 'edge', edge: edges[0] }]);
      await databaseOf(store).query(`INSERT INTO graph_change (body) VALUES ('{"gap": true}')`);
      expect(await projected()).toMatchObject({ edges: edges.length, differences: 0 });
      await graph.clear(await store.installation.secret('id'));
      expect(await projected()).toMatchObject({ edges: edges.length, differences: 0 });
      await graph.advance([], 1_000_000);
      await graph.apply([{ drop: 'edge', id: edges[1].id, kind: edges[1].kind }]);
      expect(await projected()).toMatchObject({ edges: edges.length, differences: 0 });
    });

    it('has one projector among many', async () => {
      await step([{ put: 'node', node: { ...nodes[1], label: 'once more' } }]);
      const others = await Promise.all(
        [0, 1].map(
          async () =>
            new Projector({
              store,
              graph,
              migrations: cypherMigrations(cypherFolder()),
              url: await database.make(),
              log: () => {},
            }),
        ),
      );
      for (const p of others) p.start();
      expect(await projected(async () => void (await others[0].stop()))).toMatchObject({ differences: 0 });
      await others[1].stop();
    });

    it('refuses a database of a version to come', async () => {
      const migrations = cypherMigrations(cypherFolder());
      await graph.migrate([...migrations, { number: 99, statements: [] }]);
      await expect(graph.migrate(migrations)).rejects.toMatchObject({ code: 'CLQ_STORE_NEWER' });
      const driver = neo4j.driver(url);
      await driver.executeQuery('MATCH (m:Migration {number: 99}) DELETE m');
      await driver.close();
      await graph.migrate(migrations);
    });

    it('leaves the graph of another installation alone', async () => {
      await graph.clear('somebody else');
      const logged: string[] = [];
      const projector = new Projector({
        store,
        graph,
        migrations: cypherMigrations(cypherFolder()),
        url: await database.make(),
        log: (_, about) => logged.push(String(about['error'])),
      });
      projector.start();
      for (let i = 0; i < 100 && logged.length === 0; i++) await new Promise((r) => setTimeout(r, 50));
      await projector.stop();
      expect(logged[0]).toMatch(/another installation/);
      await rebuildGraph(store, graph);
      expect(await diffGraph(store, graph)).toMatchObject({ differences: 0 });
    });
  });
}
