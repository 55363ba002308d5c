import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import { candidateIndexContract, sketcherOf } from '../../engines/candidate-index/candidate-index.contract.js';
import { testDatabase, testKey } from '../../testing/database.js';
import { Store } from '../store.js';

function contract(name: string, open: () => Promise<Store>, clean: () => Promise<void>): void {
  let store: Store | null = null;
  candidateIndexContract(
    name,
    async (seed) => {
      store ??= await open();
      return store.candidateIndex(sketcherOf(seed).version);
    },
    async () => {
      await store?.close();
      await clean();
    },
  );
}

const folder = mkdtempSync(join(tmpdir(), 'claque-bands-'));
contract(
  'PGlite',
  () => Store.open({ folder }),
  async () => rmSync(folder, { recursive: true, force: true }),
);

for (const variable of ['CLAQUE_TEST_POSTGRES', 'CLAQUE_TEST_POSTGRES18'] as const) {
  const database = testDatabase('bands', variable);
  if (database === null) describe.skip('candidate index on PostgreSQL', () => it(`needs ${variable}`, () => {}));
  else
    contract(
      variable.replace('CLAQUE_TEST_POSTGRES', 'PostgreSQL '),
      async () => Store.open({ url: await database.make(), key: testKey }),
      database.drop,
    );
}
