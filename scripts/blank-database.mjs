// Makes an empty database for the build, so that a first start need not: libs/db/blank-database.ts. Part of scripts/build.mjs.
import { writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';

const db = await PGlite.create();
const packed = await db.dumpDataDir('gzip');
await db.close();
writeFileSync(
  new URL('../dist/libs/db/blank-database.tar.gz', import.meta.url),
  Buffer.from(await packed.arrayBuffer()),
);
