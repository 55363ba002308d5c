import { describe, it } from '@jest/globals';
import { recordStoreContract } from './record-store.contract.js';
import { RecordStore } from './record-store.js';
import { testDatabase } from './test-database.contract.js';

const database = testDatabase('records');
if (database === null) describe.skip('record store on PostgreSQL', () => it('needs CLAQUE_TEST_POSTGRES', () => {}));
else
  recordStoreContract(
    'PostgreSQL',
    async (more) => RecordStore.open({ url: await database.make(), projected: true, ...more }),
    database.drop,
  );
