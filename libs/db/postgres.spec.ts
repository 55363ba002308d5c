import { describe, it } from '@jest/globals';
import { testDatabase, testKey } from '../testing/database.js';
import { storeContract } from './store.contract.js';
import { Store } from './store.js';

for (const variable of ['CLAQUE_TEST_POSTGRES', 'CLAQUE_TEST_POSTGRES18'] as const) {
  const database = testDatabase('records', variable);
  if (database === null) describe.skip('record store on PostgreSQL', () => it(`needs ${variable}`, () => {}));
  else
    storeContract(
      variable.replace('CLAQUE_TEST_POSTGRES', 'PostgreSQL '),
      async (more) => Store.open({ url: await database.make(), projected: true, key: testKey, ...more }),
      database.drop,
    );
}
