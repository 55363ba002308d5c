import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import { Store } from '../db/store.js';
import { testDatabase, testKey } from './database.js';

/** Runs a contract on PGlite, and on every PostgreSQL that is there, each with a store of its own. */
export function onEveryStore(
  name: string,
  contract: (on: string, open: () => Promise<Store>, after: () => Promise<void>) => void,
): void {
  const folder = mkdtempSync(join(tmpdir(), `claque-${name}-`));
  contract(
    'PGlite',
    () => Store.open({ folder }),
    async () => rmSync(folder, { recursive: true, force: true }),
  );
  for (const variable of ['CLAQUE_TEST_POSTGRES', 'CLAQUE_TEST_POSTGRES18'] as const) {
    const database = testDatabase(name, variable);
    if (database === null) describe.skip(`${name} on PostgreSQL`, () => it(`needs ${variable}`, () => {}));
    else
      contract(
        variable.replace('CLAQUE_TEST_POSTGRES', 'PostgreSQL '),
        async () => Store.open({ url: await database.make(), connections: 20, projected: false, key: testKey }),
        database.drop,
      );
  }
}
