import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Where the build keeps a database of today's tables: beside this file. A run from the sources finds it in dist/. It holds
 * no row but the names of the migrations, no key and nothing of an installation.
 */
const PLACES = ['./blank-database.gz', '../../dist/libs/db/blank-database.gz'];

/** A file of a database, by its path in it; without a size it is a folder. */
type Entry = readonly [path: string, size?: number];

/**
 * Lays an empty database into a folder that is to have one. To make one takes five seconds of a first start. Where none was
 * built nothing is done, and PGlite makes it. The folder has all of it or nothing.
 */
export function layBlankDatabase(path: string): void {
  const built = PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (built === undefined) return;
  const unfinished = `${path}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  const packed = gunzipSync(readFileSync(built));
  const head = packed.indexOf('\n');
  let at = head + 1;
  for (const [name, size] of JSON.parse(packed.toString('utf8', 0, head)) as readonly Entry[]) {
    if (size === undefined) mkdirSync(join(unfinished, name));
    else writeFileSync(join(unfinished, name), packed.subarray(at, at + size));
    at += size ?? 0;
  }
  rmdirSync(path);
  renameSync(unfinished, path);
}

/** Packs a database that is closed, for the build: a line that lists its files, then what is in them. */
export function packDatabase(path: string): Buffer {
  const entries: Entry[] = [];
  const contents: Buffer[] = [];
  for (const file of readdirSync(path, { recursive: true, withFileTypes: true })) {
    const name = join(file.parentPath, file.name).slice(path.length + 1);
    // The mark of a store that was open comes with its first opening.
    if (name.startsWith('claque.')) continue;
    if (file.isDirectory()) entries.push([name]);
    else {
      const content = readFileSync(join(path, name));
      entries.push([name, content.length]);
      contents.push(content);
    }
  }
  return gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(entries)}\n`), ...contents]), { level: 9 });
}
