// Builds libs/kernel as a package of its own in dist/kernel (npm run build -w @claque/kernel): JavaScript, types, README, licence. "npm publish dist/kernel" would send it.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const target = join(root, 'dist/kernel');
rmSync(target, { recursive: true, force: true });
if (run('tsc', ['-p', '.config/tsconfig.kernel.json']) !== 0) process.exit(1);
for (const [from, to] of [
  ['libs/kernel/README.md', 'README.md'],
  ['LICENSE', 'LICENSE'],
])
  copyFileSync(join(root, from), join(target, to));
// Scripts of the workspace are of no use to who installs the package.
const { scripts: _, ...manifest } = JSON.parse(readFileSync(join(root, 'libs/kernel/package.json'), 'utf8'));
writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
