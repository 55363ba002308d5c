import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import { RecordStore } from '../record-store/record-store.js';
import { testDatabase } from '../record-store/test-database.contract.js';
import { caseContract } from './case.contract.js';

const folder = mkdtempSync(join(tmpdir(), 'claque-cases-'));
caseContract(
  'PGlite',
  () => RecordStore.open({ folder }),
  async () => rmSync(folder, { recursive: true, force: true }),
);

for (const variable of ['CLAQUE_TEST_POSTGRES', 'CLAQUE_TEST_POSTGRES18'] as const) {
  const database = testDatabase('cases', variable);
  if (database === null) describe.skip('cases on PostgreSQL', () => it(`needs ${variable}`, () => {}));
  else
    caseContract(
      variable.replace('CLAQUE_TEST_POSTGRES', 'PostgreSQL '),
      async () => RecordStore.open({ url: await database.make(), connections: 20, projected: false }),
      database.drop,
    );
}
