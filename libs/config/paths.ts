import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package, from the sources as from dist/. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'seeds')) || !existsSync(join(folder, 'package.json'))) {
    const up = dirname(folder);
    if (up === folder) throw new Error('the folder of the package was not found');
    folder = up;
  }
  return folder;
}

/** What the program knows: vocabularies, forms, letters, rules of time. */
export const seedsFolder = (): string => join(packageRoot(), 'seeds');

/** Migrations of Neo4j and questions to it. */
export const cypherFolder = (): string => join(packageRoot(), 'graph-schema/cypher');

export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}
