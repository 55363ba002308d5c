import { existsSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';

/**
 * Where the build keeps an empty database: beside this file, and for a run from the sources in dist/.
 * It holds no table, no key and nothing of an installation.
 */
const PLACES = ['./blank-database.tar.gz', '../../dist/libs/db/blank-database.tar.gz'];

/**
 * Lays an empty database into a folder that is to have one. To make one takes four seconds of a first start. Where none was
 * built nothing is done, and PGlite makes it. The folder has all of it or nothing.
 */
export async function layBlankDatabase(path: string): Promise<void> {
  const built = PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (built === undefined) return;
  const unfinished = `${path}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const db = await PGlite.create(unfinished, { loadDataDir: new Blob([readFileSync(built)]) });
  await db.close();
  rmdirSync(path);
  renameSync(unfinished, path);
}
