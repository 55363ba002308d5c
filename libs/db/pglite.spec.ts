import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordStoreContract } from './record-store.contract.js';
import { RecordStore } from './record-store.js';

const folder = mkdtempSync(join(tmpdir(), 'claque-pglite-'));
recordStoreContract(
  'PGlite',
  (more) => RecordStore.open({ folder, projected: true, ...more }),
  async () => rmSync(folder, { recursive: true, force: true }),
);
