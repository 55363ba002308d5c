// Builds libs/kernel as a package of its own in dist/kernel: JavaScript, types, README, licence. "npm publish dist/kernel" would send it.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const target = join(root, 'dist/kernel');
rmSync(target, { recursive: true, force: true });
if (run('tsc', ['-p', '.config/tsconfig.kernel.json']) !== 0) process.exit(1);
for (const [from, to] of [
  ['libs/kernel/package.json', 'package.json'],
  ['libs/kernel/README.md', 'README.md'],
  ['LICENSE', 'LICENSE'],
])
  copyFileSync(join(root, from), join(target, to));
