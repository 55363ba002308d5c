/** Real data that may not be copied into the project. A test without its data is skipped out loud, and fails where data is required. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { it } from '@jest/globals';
import { root } from '../e2e/cli.js';

/** Where the data lies: CLAQUE_TEST_DATA, or the folder beside the project. */
export const dataFolder = process.env['CLAQUE_TEST_DATA'] || join(root, '../shared/data');

/** CLAQUE_REQUIRE_DATA decides; left out, a run that requires the servers requires the data too. */
const REQUIRED = (process.env['CLAQUE_REQUIRE_DATA'] ?? process.env['CLAQUE_REQUIRE_SERVERS']) === '1';

/** A file or folder of the data, or null. Public-domain files may lie in the project itself. */
export function dataPath(name: string): string | null {
  const places = [join(dataFolder, name), join(root, 'test/data/fixtures', basename(name))];
  return places.find((path) => existsSync(path)) ?? null;
}

/**
 * A test that needs data.
 *
 * @param names files or folders of the data; their paths are given to the test in the same order.
 */
export function itWith(
  names: string | readonly string[],
  title: string,
  work: (...paths: string[]) => Promise<void> | void,
  timeout?: number,
): void {
  const wanted = [names].flat();
  const paths = wanted.map(dataPath);
  const missing = wanted.filter((_, i) => paths[i] === null);
  if (missing.length === 0) {
    it(title, () => work(...(paths as string[])), timeout);
    return;
  }
  const why = `${missing.join(', ')} not found; set CLAQUE_TEST_DATA to the folder that holds it`;
  if (REQUIRED)
    it(title, () => {
      throw new Error(why);
    });
  else {
    process.stdout.write(`!!! SKIPPED: ${title} (${why})\n`);
    it.skip(title, () => {});
  }
}
