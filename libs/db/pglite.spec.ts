import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeContract } from './store.contract.js';
import { Store } from './store.js';

const folder = mkdtempSync(join(tmpdir(), 'claque-pglite-'));
storeContract(
  'PGlite',
  (more) => Store.open({ folder, projected: true, ...more }),
  async () => rmSync(folder, { recursive: true, force: true }),
);
