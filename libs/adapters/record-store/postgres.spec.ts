import { describe, it } from '@jest/globals';
import pg from 'pg';
import { recordStoreContract } from './record-store.contract.js';
import { RecordStore } from './record-store.js';

/** A PostgreSQL where databases may be made; a skip is named by scripts/test.mjs and fails where servers are required. */
const server = process.env['CLAQUE_TEST_POSTGRES'] ?? '';

if (server === '') describe.skip('record store on PostgreSQL', () => it('needs CLAQUE_TEST_POSTGRES', () => {}));
else {
  const database = `claque_test_${process.pid}`;
  const url = new URL(server);
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  let made = false;
  recordStoreContract(
    'PostgreSQL',
    async () => {
      if (!made) await admin(`CREATE DATABASE ${database}`);
      made = true;
      url.pathname = `/${database}`;
      return RecordStore.open({ url: url.href });
    },
    () => admin(`DROP DATABASE ${database}`),
  );
}
