// Licenses of all packages, as package-lock.json names them. One that asks for more than its own text is named here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** Licenses that ask for nothing but that they are kept. */
const FREE = new Set(
  '0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC0-1.0 ISC MIT MIT-0 OFL-1.1 Zlib'.split(' '),
);
/** Packages under others, and why they may be used. `dev`: they are in no product. */
const NAMED = [
  { name: /^@img\/sharp-/, license: 'LGPL-3.0-or-later', why: 'libvips, linked as a library that anybody can replace' },
  { name: /^libheif-js$/, license: 'LGPL-3.0', why: 'libheif, loaded as a file of its own that anybody can replace' },
  { name: /^png-js$/, license: 'none', why: 'its package.json names none; the repository has MIT' },
  { name: /^combine-errors$/, license: 'none', dev: true, why: 'a part of the tests of uploads' },
  { name: /^lightningcss/, license: 'MPL-2.0', dev: true, why: 'a part of the build of the console' },
  { name: /^axe-core$/, license: 'MPL-2.0', dev: true, why: 'looks at pages in tests' },
  { name: /^argparse$/, license: 'Python-2.0', dev: true, why: 'a part of the generator of types' },
  { name: /^caniuse-lite$/, license: 'CC-BY-4.0', dev: true, why: 'data of the build of the console' },
];

/** @returns {string[]} packages whose license nobody looked at. */
export function checkLicenses() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages).flatMap(([place, { license = 'none', dev = false, link }]) => {
    if (!place.includes('node_modules/') || link) return [];
    const name = place.replace(/^.*node_modules\//, '');
    const looked = (one) =>
      FREE.has(one) || NAMED.some((n) => n.name.test(name) && n.license === one && (dev || n.dev !== true));
    const parts = license.replace(/[()]/g, '');
    const good = parts.includes(' AND ') ? parts.split(' AND ').every(looked) : parts.split(' OR ').some(looked);
    return good ? [] : [`${name} is under ${license}: look at it, then name it in scripts/licenses.mjs`];
  });
}
