import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { graphStoreContract } from '../../engines/graph-store/graph-store.contract.js';
import { graphId, pseudonymiser } from '../../engines/graph-store/pseudonyms.js';
import { testDatabase, testKey } from '../../testing/database.js';
import { Store } from '../store.js';

const folder = mkdtempSync(join(tmpdir(), 'claque-graph-'));
let store: Store;
graphStoreContract(
  'PGlite',
  async () => {
    store = await Store.open({ folder });
    return store.graph.tables;
  },
  async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  },
);

for (const variable of ['CLAQUE_TEST_POSTGRES', 'CLAQUE_TEST_POSTGRES18'] as const) {
  const database = testDatabase('graph', variable);
  if (database === null) describe.skip('graph store in PostgreSQL', () => it(`needs ${variable}`, () => {}));
  else {
    let other: Store;
    graphStoreContract(
      variable.replace('CLAQUE_TEST_POSTGRES', 'PostgreSQL '),
      async () => {
        other = await Store.open({ url: await database.make(), key: testKey });
        return other.graph.tables;
      },
      async () => {
        await other.close();
        await database.drop();
      },
    );
  }
}

it('gives nobody a number to read or to test for', () => {
  const { node, edge } = pseudonymiser('secret');
  const graph = {
    nodes: [
      { id: 'phone:+8613800000001', kind: 'phone', label: '…0001' },
      { id: 'debtor:D000123', kind: 'debtor', label: 'D000123' },
      { id: 'institution:某银行', kind: 'institution', label: '某银行' },
    ].map(node),
    edges: [
      { id: 'x', kind: 'gives_contact', from: 'debtor:D000123', to: 'phone:+8613800000001', record: 'C1', at: null },
    ].map(edge),
  };
  const text = JSON.stringify(graph);
  expect(text).not.toMatch(/13800000001|D000123/);
  expect(graph.edges[0]).toMatchObject({ from: graph.nodes[1].id, to: graph.nodes[0].id });
  expect(graph.nodes[2].id).toMatch(/^institution:h[0-9a-v]+$/);
  expect(graphId('phone', '+8613800000001', 'secret')).toBe(graph.nodes[0].id);
  expect(graphId('phone', '+8613800000001', 'other')).not.toBe(graph.nodes[0].id);
});
