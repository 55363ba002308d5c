// Makes a database of today's tables for the build, so that a first start need not: libs/db/blank-database.ts. Part of scripts/build.mjs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packDatabase } from '../dist/libs/db/blank-database.js';
import { openDatabase } from '../dist/libs/db/connection.js';

const target = new URL('../dist/libs/db/blank-database.gz', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'claque-blank-'));
try {
  // An earlier one would be laid in place of what is to be made.
  rmSync(target, { force: true });
  const { close } = await openDatabase({ folder }, true, async () => null);
  await close();
  writeFileSync(target, packDatabase(join(folder, 'records')));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
